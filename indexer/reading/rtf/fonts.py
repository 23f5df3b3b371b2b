"""Fonts of a rich text: the code page of their bytes, and those that draw pictures."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field

from indexer.reading.docx.symbols import mended, symbol

_PICTURES = 2  # the character set of fonts that draw symbols
_PRIVATE = 0xF000
_PAGES = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250",
}  # fmt: skip


@dataclass
class Fonts:
    """The fonts of a file by number, as its table is read."""

    page: str = "cp1252"  # of the file
    _sets: dict[int, int] = field(default_factory=dict)
    _names: dict[int, str] = field(default_factory=dict)

    def set_page(self, number: int | None) -> None:
        """The code page of the file, where Python knows it."""
        try:
            self.page = codecs.lookup(f"cp{number}").name
        except LookupError:
            self.page = "cp1252"

    def characters(self, font: int, number: int) -> None:
        """The character set of a font."""
        self._sets[font] = number

    def name(self, font: int, text: str) -> None:
        """A piece of the name of a font."""
        self._names[font] = self._names.get(font, "") + text

    def text(self, data: bytes, font: int) -> str:
        """Bytes in a font as text."""
        kind = self._sets.get(font, 0)
        if kind == _PICTURES:
            name = self._names.get(font, "")
            return "".join(symbol(_PRIVATE + byte, name) if byte > 0x20 else " " for byte in data)
        return data.decode(_PAGES.get(kind, self.page), errors="replace")

    def mend(self, text: str, font: int) -> str:
        """A text without the characters of fonts that draw symbols."""
        return mended(text, self._names.get(font, ""))
