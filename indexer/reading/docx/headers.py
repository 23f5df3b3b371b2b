"""What running headers and footers say of the papers: marks of secrecy, and watermarks.

They are no text of the paper. But a clerk may mark a report as exempt there alone, and
then the mark is printed before the section that it runs over, so that it is not lost.
"""

from __future__ import annotations

from collections.abc import Mapping

from indexer.reading.docx.names import Element, W, child
from indexer.reading.secrecy import speaks_of_secrecy

_WATERMARK = "{urn:schemas-microsoft-com:vml}textpath"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REFERENCES = (f"{W}headerReference", f"{W}footerReference")
LONGEST_MARK = 200  # characters: what is longer is text that stands in a header


def watermarks(header: Element) -> list[str]:
    """The words that are printed across the pages."""
    found = [" ".join((one.get("string") or "").split()) for one in header.iter(_WATERMARK)]
    return list(dict.fromkeys(filter(None, found)))


def secrecy_marks(header: Element) -> list[str]:
    """Lines of a header that speak of secrecy, and such watermarks."""
    lines = [" ".join(_text(one).split()) for one in header.iter(f"{W}p")]
    found = [x for x in (*lines, *watermarks(header)) if speaks_of_secrecy(x)]
    return [x for x in dict.fromkeys(found) if len(x) <= LONGEST_MARK]


def running_lines(header: Element) -> list[str]:
    """The short lines of a header: where a paper may name its board and day, and nowhere else."""
    shown = [one for one in header.iter(f"{W}p") if next(one.iter(f"{W}vanish"), None) is None]
    lines = [" ".join(_apart(one).split()) for one in shown]
    return [x for x in dict.fromkeys(lines) if x and len(x) <= LONGEST_MARK]


def print_marks(body: Element, marks: Mapping[str, list[str]]) -> None:
    """Put marks before the sections that they run over; a section goes on with the last header.

    Args:
        body: the body of a document, which is changed in place.
        marks: by the id of the relation that names a header.
    """
    headers: dict[str, str] = {}  # top or bottom of a kind of page → id of its header
    shown: list[str] = []
    begin: Element | None = None
    for one in list(body):
        begin = one if begin is None else begin
        section = one if one.tag == f"{W}sectPr" else child(one, "pPr", "sectPr")
        if section is None:
            continue
        for edge in section.iter(*_REFERENCES):
            headers[f"{edge.tag!s} {edge.get(f'{W}type')}"] = edge.get(_RELATION) or ""
        found = list(dict.fromkeys(x for name in headers.values() for x in marks.get(name, [])))
        for words in found if found != shown else ():
            begin.addprevious(_paragraph(begin, words))
        shown, begin = found, None


def _text(paragraph: Element) -> str:
    return "".join(one.text or "" for one in paragraph.iter(f"{W}t"))


def _apart(paragraph: Element) -> str:
    """The words of a header's line, those behind a tab apart from those before it."""
    found = paragraph.iter(f"{W}t", f"{W}tab", f"{W}br")
    return "".join((one.text or "") if one.tag == f"{W}t" else " " for one in found)


def _paragraph(beside: Element, words: str) -> Element:
    made = beside.makeelement(f"{W}p")
    run = made.makeelement(f"{W}r")
    text = made.makeelement(f"{W}t")
    text.text = words
    run.append(text)
    made.append(run)
    return made
