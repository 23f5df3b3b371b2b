"""The characters of a page: by its mark, by what it says of itself, or by what its bytes are."""

from __future__ import annotations

import codecs
import re

from indexer.reading.decoding import Decoded, decode

_STATED = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_LOOKED_AT = 16_384
_UTF_8 = frozenset({"utf-8", "utf8"})
# as browsers have it: pages that state the first hold the characters of the second
_MEANT = {"iso8859-1": "windows-1252", "ascii": "windows-1252", "latin-1": "windows-1252"}


def decode_page(data: bytes, stated: str | None = None) -> Decoded:
    """The text of a page.

    Args:
        data: its bytes.
        stated: the encoding that the file around it states, if any.

    Raises:
        NotText: the bytes are not text in any encoding that we know.
    """
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data)
    try:
        return decode(data.decode("utf-8").encode())
    except UnicodeDecodeError:
        pass
    named = stated or _named(data)
    if named and named.lower() not in _UTF_8:
        try:
            known = codecs.lookup(named).name
            text = data.decode(_MEANT.get(known, known))
            return decode(text.encode())
        except (LookupError, UnicodeError):
            pass
    return decode(data)


def _named(data: bytes) -> str | None:
    found = _STATED.search(data[:_LOOKED_AT])
    return (found.group(1) or found.group(2)).decode("ascii") if found else None
