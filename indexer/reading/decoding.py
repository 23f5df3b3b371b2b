"""Bytes become text: UTF-8, UTF-16 with a mark, and the encodings of older Windows machines."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from indexer.errors import NotText
from indexer.reading.port import HEAD_BYTES
from indexer.reading.signs import binary

_SAMPLE_BYTES = 65_536
_LAST_CONTROL = 0x20
_CONTROL_SHARE = 0.05
_SPACES = frozenset("\t\n\r\f\v\x1b")
_NEWLINES = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with its new lines made one character, and what a clerk should know of it."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    r"""The text of a file, every kind of new line made ``\n``.

    Raises:
        NotText: the bytes are not text in any encoding that we know.
    """
    known = binary(data[:HEAD_BYTES])
    if known:
        raise NotText(f"is {known[0]} under a text name", mend=known[1])
    decoded = _by_mark(data) or _by_content(data)
    _refuse_binary(decoded.text)
    return Decoded(_NEWLINES.sub("\n", decoded.text), decoded.notes)


def is_text(head: bytes) -> bool:
    """Whether the first bytes of a file are text, as far as they show it."""
    try:
        decode(head)
    except NotText:
        return False
    return b"\x00" not in head or head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def _by_mark(data: bytes) -> Decoded | None:
    """By the byte order mark at the start, where there is one."""
    if data.startswith(codecs.BOM_UTF8):
        return Decoded(data[3:].decode("utf-8", errors="replace"))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return Decoded(data.decode("utf-16"), ("decoded as UTF-16",))
        except UnicodeDecodeError as error:
            raise NotText(
                "begins like UTF-16 text but is not", mend="save it again as UTF-8"
            ) from error
    return None


def _by_content(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if b"\x00" in data:
        raise NotText("holds NUL bytes: it is not text", mend="save it again as UTF-8 text")
    name = _guess(data)
    return Decoded(
        data.decode(name, errors="replace"), (f"decoded as {name}: check its quotation marks",)
    )


def _guess(data: bytes) -> str:
    """windows-1252 unless the sample is surely something else (Welsh in iso8859-14, say).

    The five bytes that windows-1252 leaves empty, and a clearly better guess of
    charset-normalizer, are the only reasons to take another encoding.
    """
    sample = data[:_SAMPLE_BYTES]
    try:
        sample.decode("windows-1252")
    except UnicodeDecodeError:
        best = from_bytes(sample, cp_isolation=["latin_1", "iso8859_15", "mac_roman"]).best()
        return best.encoding if best else "latin_1"
    return "windows-1252"


def _refuse_binary(text: str) -> None:
    sample = text[:_SAMPLE_BYTES]
    odd = sum(c not in _SPACES and (ord(c) < _LAST_CONTROL or c == "\ufffd") for c in sample)
    if "\x00" in text or odd > max(1, len(sample) * _CONTROL_SHARE):
        raise NotText(
            "is not text, whatever its ending says", mend="export it as text, or remove it"
        )
