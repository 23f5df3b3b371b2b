"""Bytes become text: UTF-8, UTF-16, and the encodings of older machines."""

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
_LEAST_NULS, _MOST_NULS = 0.6, 0.05  # of every second byte, and of those between
# Where letters and signs of windows-1252 stand as nobody writes them: "œ900" is "£900" of DOS, and
# "CafŽ", "OÕMalley", "ÒThe BarnÓ" and "Ð" between spaces are of a Mac.
_OF_DOS = re.compile(rb"(?<![A-Za-z])\x9c ?\d")
_OF_MAC = re.compile(
    rb"[a-z]\x8e(?![A-Za-z])|[A-Za-z]\xd5[A-Za-z]|(?<![^\s(])\xd2[A-Za-z0-9]|"
    rb"[a-z.,!?]\xd3(?![^\s.,;:)])| [\xd0\xd1] "
)
_OF_WINDOWS = re.compile(rb"[A-Za-z]\x92[a-z]|(?<![^\s(])\x93[A-Za-z]| [\x96\x97] ")
_POUND = re.compile(rb"\xa3 ?\d")  # of Windows and of a Mac
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
    return True


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
    wide = _wide(data)
    if wide:
        return Decoded(data[: len(data) // 2 * 2].decode(wide, "replace"), ("decoded as UTF-16",))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if b"\x00" in data:
        raise NotText("holds NUL bytes: it is not text", mend="save it again as UTF-8 text")
    name = _guess(data)
    note = f"decoded as {name}: check its pounds and quotation marks"
    return Decoded(data.decode(name, errors="replace"), (note,))


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark, by the NUL beside each letter of English."""
    sample = data[:_SAMPLE_BYTES]
    shares = [half.count(0) / max(1, len(half)) for half in (sample[::2], sample[1::2])]
    if max(shares) < _LEAST_NULS or min(shares) > _MOST_NULS:
        return None
    return "utf-16-be" if shares[0] > shares[1] else "utf-16-le"


def _guess(data: bytes) -> str:
    """windows-1252 unless the sample is surely something else (Welsh in iso8859-14, say).

    The five bytes that windows-1252 leaves empty, a clearly better guess of charset-normalizer,
    and pounds and quotation marks of DOS or a Mac are the only reasons to take another encoding.
    """
    sample = data[:_SAMPLE_BYTES]
    if not _OF_WINDOWS.search(sample):
        if _OF_DOS.search(sample) and not _POUND.search(sample):
            return "cp850"
        if _OF_MAC.search(sample):
            return "mac_roman"
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
