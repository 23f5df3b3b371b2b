"""Pages of a PDF whose table of contents is lost: found by their own marks, and bound again.

A file that was cut off has lost its catalogue, which stands near its end. Its page objects say
"/Type /Page" in the clear unless they lie in compressed streams. A new catalogue that lists them
is put behind the file; PDFium then rebuilds the rest, as it does for any file without an index.
"""

from __future__ import annotations

import re

_MOST_PAGES = 5_000
_OBJECT = re.compile(rb"(\d{1,9})\s+0\s+obj\b(.{0,4000}?)\bendobj", re.DOTALL)
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
_PARENT = re.compile(rb"/Parent\s+(\d{1,9})\s+0\s+R")
_NUMBERS = re.compile(rb"(\d{1,9})\s+0\s+obj\b")


def salvaged(data: bytes) -> bytes | None:
    """The file with a new catalogue of the pages found in it, or None where none is found."""
    pages: list[bytes] = []
    parents: set[bytes] = set()
    for found in _OBJECT.finditer(data):
        number, body = found.groups()
        if _PAGE.search(body) and len(pages) < _MOST_PAGES:
            pages.append(number)
            parents.update(_PARENT.findall(body))
    if not pages:
        return None
    numbers = {int(number) for number in _NUMBERS.findall(data)}
    top = max(numbers) + 1
    kids = b" ".join(number + b" 0 R" for number in dict.fromkeys(pages))
    count = len(set(pages))
    box = b"/MediaBox [0 0 595 842]"
    node = b"<< /Type /Pages /Kids [%s] /Count %d %s >>" % (kids, count, box)
    lost = [number for number in sorted(parents) if int(number) not in numbers]
    nodes = b"".join(b"%s 0 obj\n%s\nendobj\n" % (number, node) for number in lost)
    tree = b"%d 0 obj\n%s\nendobj\n" % (top, node)
    catalogue = b"%d 0 obj\n<< /Type /Catalog /Pages %d 0 R >>\nendobj\n" % (top + 1, top)
    trailer = b"trailer\n<< /Root %d 0 R /Size %d >>\nstartxref\n0\n%%%%EOF\n" % (top + 1, top + 2)
    index = data.rfind(b"xref")  # half of an index would lead PDFium astray
    kept = data[:index] if index > data.rfind(b"endobj") else data
    return b"\n".join([kept, b"endobj", nodes + tree + catalogue + trailer])
