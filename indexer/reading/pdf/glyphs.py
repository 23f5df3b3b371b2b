"""Glyphs of a PDF page become words, by PDFium: text, place, size, weight, and who can see them.

PDFium's text page gives characters in the order in which they were drawn, with spaces where the
gaps are; what it knows of their ink hangs on the page object that drew them. All calls are by
ctypes, so they are kept to one a character and a handful a word.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

MOST_CHARACTERS = 60_000  # a page of a newspaper has 30,000
_SPACES = frozenset((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x202F, 0x3000)) | frozenset(
    range(0x2000, 0x200B)
)
_NOTHING = frozenset((0, 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF))
_LINE_HYPHENS = frozenset((0x02, 0xFFFE))  # PDFium's own marks for a hyphen that ends a line
_NO_LETTERS = frozenset(range(1, 0x20)) - _LINE_HYPHENS
_SOFT = 0xAD
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
    # what Symbol and Wingdings draw for bullets, ticks and boxes
    0xF0B7: "•", 0xF0A7: "▪", 0xF076: "•", 0xF0D8: "•", 0xF0E0: "→", 0xF0FC: "✓", 0xF0FE: "☒",
    0xF0A8: "☐", 0xF06F: "☐", 0xF06E: "▪", 0xF02D: "-", 0xF0BE: "–", 0x2028: " ",
}  # fmt: skip
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_FORCE_BOLD = 1 << 18
_BOLD_WEIGHT, _HEAVIEST = 600, 1000
_LARGEST_FONT = 4_000_000  # bytes
_FILLED_AND_STROKED = 2
_STROKED = frozenset({1, 5})  # only
_MOST_CLIPS, _MOST_CORNERS = 20, 200
_QUARTER = 90
_SKEW = 5.0  # degrees that a scanner may be off


@dataclass(frozen=True, slots=True)
class Ink:
    """How the glyphs of one text object are drawn."""

    size: float
    bold: bool
    way: int | None  # 0, 90, 180 or 270 degrees against the clock; None for text printed aslant
    invisible: bool  # drawn with no ink at all
    pale: bool  # almost as white as paper
    grey: bool  # light, as watermarks are
    address: int
    colour: tuple[int, int, int] = (0, 0, 0)
    clip: tuple[float, float, float, float] | None = None  # outside of it nothing is drawn


@dataclass(slots=True)
class Glyphs:
    """A word where PDFium found it: points from the lower left corner, as yet not turned."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    origin: tuple[float, float]
    ink: Ink


def glyphs(page: pdfium.PdfPage) -> tuple[list[Glyphs], bool, int]:
    """The words of a page in drawing order, and whether there were too many of them.

    And of how many letters the file does not say which they are.
    """
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        words = _Words(textpage.raw)
        found = words.between(min(count, MOST_CHARACTERS))
    finally:
        textpage.close()
    return found, count > MOST_CHARACTERS, words.unknown


class _Words:
    """Cuts the characters of one text page into words."""

    def __init__(self, raw: object) -> None:
        self._raw = raw
        self.unknown = 0
        self._found: list[Glyphs] = []
        self._inks: dict[int, Ink] = {}
        self._fonts: dict[int, bool] = {}
        self._box = pdfium_c.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def between(self, count: int) -> list[Glyphs]:
        """The words among the first ``count`` characters."""
        unicode: Callable[[object, int], int] = pdfium_c.FPDFText_GetUnicode
        raw, start = self._raw, 0
        codes: list[int] = []
        for index in range(count):
            code = unicode(raw, index)
            if code in _SPACES:
                if codes:
                    self._word(start, index, codes)
                    codes = []
                continue
            if not codes:
                start = index
            codes.append(code)
            if code in _LINE_HYPHENS:  # PDFium joins the next line to it
                self._word(start, index + 1, codes)
                codes = []
        if codes:
            self._word(start, count, codes)
        return self._found

    def _word(self, start: int, end: int, codes: list[int]) -> None:
        """Note a word, or its halves where a small raised figure ends it."""
        cut = end
        if 0x30 <= codes[-1] <= 0x39 and end - start > 1:
            small = self._ink(end - 1).size
            if small < 0.85 * self._ink(start).size:
                while cut - 1 > start and self._ink(cut - 1).size == small:
                    cut -= 1
        self._note(start, cut, codes[: cut - start])
        if cut < end:
            self._note(cut, end, codes[cut - start :])

    def _note(self, start: int, end: int, codes: list[int]) -> None:
        text = "".join([_letter(code) for code in codes[:-1]]) + _last_letter(codes[-1])
        if min(codes) in _NO_LETTERS or pdfium_c.FPDFText_HasUnicodeMapError(self._raw, start) == 1:
            self.unknown += len(codes)
        if not text:
            return
        left, bottom, right, top = self._bounds(start)
        if end - start > 1:
            other = self._bounds(end - 1)
            left, bottom = min(left, other[0]), min(bottom, other[1])
            right, top = max(right, other[2]), max(top, other[3])
        pdfium_c.FPDFText_GetCharOrigin(self._raw, start, self._x, self._y)
        origin = (self._x.value, self._y.value)
        self._found.append(Glyphs(text, left, bottom, right, top, origin, self._ink(start)))

    def _bounds(self, index: int) -> tuple[float, float, float, float]:
        pdfium_c.FPDFText_GetLooseCharBox(self._raw, index, self._box)
        box = self._box
        return box.left, box.bottom, box.right, box.top

    def _ink(self, index: int) -> Ink:
        drawn = pdfium_c.FPDFText_GetTextObject(self._raw, index)
        address = ctypes.addressof(drawn.contents) if drawn else 0
        ink = self._inks.get(address)
        if ink is None:
            ink = self._inks[address] = self._look(drawn, index, address)
        return ink

    def _bold(self, drawn: object) -> bool:
        font = pdfium_c.FPDFTextObj_GetFont(drawn)
        if not font:
            return False
        address = ctypes.addressof(font.contents)
        if address not in self._fonts:
            self._fonts[address] = _is_bold(font)
        return self._fonts[address]

    def _look(self, drawn: object, index: int, address: int) -> Ink:
        matrix = pdfium_c.FS_MATRIX()
        pdfium_c.FPDFText_GetMatrix(self._raw, index, matrix)
        scale = math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
        way = _quarter(math.degrees(math.atan2(matrix.b, matrix.a)))
        if not address:
            return Ink(scale, False, way, False, False, False, 0)
        size = ctypes.c_float()
        pdfium_c.FPDFTextObj_GetFontSize(drawn, size)
        mode = pdfium_c.FPDFTextObj_GetTextRenderMode(drawn)
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        colour_of = (
            pdfium_c.FPDFPageObj_GetStrokeColor if mode in _STROKED
            else pdfium_c.FPDFPageObj_GetFillColor
        )  # fmt: skip
        known = colour_of(drawn, red, green, blue, alpha)
        light = min(red.value, green.value, blue.value) if known else 0
        return Ink(
            size=size.value * scale,
            bold=mode == _FILLED_AND_STROKED or self._bold(drawn),
            way=way,
            invisible=mode in {3, 7} or (bool(known) and alpha.value < 16),
            pale=light >= 235,
            grey=light >= 150 or (bool(known) and alpha.value < 160),
            address=address,
            colour=(red.value, green.value, blue.value),
            clip=_clip(drawn),
        )


def _clip(drawn: object) -> tuple[float, float, float, float] | None:
    """The box within which a text object is drawn at most; None where it is the whole page."""
    path = pdfium_c.FPDFPageObj_GetClipPath(drawn)
    count = pdfium_c.FPDFClipPath_CountPaths(path) if path else 0
    if not 0 < count <= _MOST_CLIPS:
        return None
    x, y = ctypes.c_float(), ctypes.c_float()
    within = (-math.inf, -math.inf, math.inf, math.inf)
    for index in range(count):
        corners = []
        for at in range(min(pdfium_c.FPDFClipPath_CountPathSegments(path, index), _MOST_CORNERS)):
            segment = pdfium_c.FPDFClipPath_GetPathSegment(path, index, at)
            if pdfium_c.FPDFPathSegment_GetPoint(segment, x, y):
                corners.append((x.value, y.value))
        if corners:
            xs, ys = zip(*corners, strict=True)
            left, bottom, right, top = within
            within = (
                max(left, min(xs)), max(bottom, min(ys)), min(right, max(xs)), min(top, max(ys)),
            )  # fmt: skip
    return within


def _is_bold(font: object) -> bool:
    """By its name; else by its weight, or by the font file where the PDF's weight is nonsense."""
    name = ctypes.create_string_buffer(128)
    pdfium_c.FPDFFont_GetBaseFontName(font, name, len(name))
    said = name.value.decode("latin-1").casefold()
    if any(word in said for word in _BOLD_NAMES):
        return True
    flags = pdfium_c.FPDFFont_GetFlags(font)
    if flags > 0 and flags & _FORCE_BOLD:
        return True
    weight = pdfium_c.FPDFFont_GetWeight(font)
    return weight >= _BOLD_WEIGHT if weight <= _HEAVIEST else _says_bold(font)


def _says_bold(font: object) -> bool:
    """Whether an embedded TrueType font calls itself bold: ``macStyle`` of its table ``head``.

    Source: the OpenType specification, "head"; printing to PDF keeps this table and no names.
    """
    size = ctypes.c_size_t()
    pdfium_c.FPDFFont_GetFontData(font, None, 0, size)
    if not 12 < size.value < _LARGEST_FONT:
        return False
    data = (ctypes.c_uint8 * size.value)()
    pdfium_c.FPDFFont_GetFontData(font, data, size.value, size)
    raw = bytes(data)
    for entry in range(12, 12 + 16 * int.from_bytes(raw[4:6], "big"), 16):
        if raw[entry : entry + 4] == b"head":
            start = int.from_bytes(raw[entry + 8 : entry + 12], "big")
            return bool(int.from_bytes(raw[start + 44 : start + 46], "big") & 1)
    return False


@lru_cache(maxsize=4096)
def _letter(code: int) -> str:
    if code in _LINE_HYPHENS:
        return "-"
    if code in _NOTHING or code < 0x20 or 0xD800 <= code < 0xE000:
        return ""
    return _LIGATURES.get(code) or chr(code)


def _last_letter(code: int) -> str:
    """A soft hyphen shows at the end of a line only."""
    return "\u00ad" if code == _SOFT else _letter(code)


def direction(found: list[Glyphs]) -> int:
    """The way in which most of a page's text runs: 0, 90, 180 or 270 degrees."""
    votes: Counter[int] = Counter()
    for one in found:
        if one.ink.way is not None and not one.ink.invisible:
            votes[one.ink.way] += len(one.text)
    return max(sorted(votes), key=lambda way: votes[way]) if votes else 0


def _quarter(angle: float) -> int | None:
    """The quarter turn that an angle is close to."""
    quarters = round(angle / _QUARTER)
    return quarters % 4 * _QUARTER if abs(angle - quarters * _QUARTER) < _SKEW else None
