"""Characters of picture fonts, as the nearest characters that text has."""

from __future__ import annotations

_PRIVATE = range(0xF000, 0xF100)  # where Word keeps the characters of picture fonts
_WINGDINGS = {
    0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0xA8: "☐", 0xA3: "☐",
    0xFE: "☑", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗", 0x78: "☒",
    0x6C: "•", 0x9F: "•", 0xA7: "•", 0x6E: "•", 0x75: "•", 0x76: "•", 0xD8: "•",
    0xE0: "→", 0xE8: "→", 0xF0: "→", 0xDF: "←", 0x28: "☎", 0x2A: "✉",
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x97: "•"}
_SYMBOL = {
    0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB0: "°", 0xAE: "→",
    0xB9: "≠", 0xBB: "≈", 0x6D: "μ", 0x61: "α", 0x62: "β", 0x44: "Δ", 0x53: "Σ", 0xD6: "√",
}  # fmt: skip
_ZAPF = {0x33: "✓", 0x34: "✓", 0x37: "✗", 0x38: "✗", 0x6F: "☐", 0x6E: "•"}
_UNKNOWN = ""


def symbol(code: int, font: str | None) -> str:
    """The character that a picture font draws for a code; nothing where we do not know it."""
    name = (font or "").lower()
    place = code - _PRIVATE.start if code in _PRIVATE else code
    table = next((known for word, known in _TABLES if word in name), _WINGDINGS | _SYMBOL)
    found = table.get(place)
    if found is not None:
        return found
    ordinary = not any(word in name for word, _ in _TABLES) and code not in _PRIVATE
    return chr(code) if ordinary and 0x20 <= code < 0xD800 else _UNKNOWN


def mended(text: str, font: str | None) -> str:
    """A text in which characters of picture fonts are replaced."""
    if not any(ord(c) in _PRIVATE for c in text):
        return text
    return "".join(symbol(ord(c), font) if ord(c) in _PRIVATE else c for c in text)


_TABLES = (
    ("wingdings 2", _WINGDINGS_2),
    ("wingdings", _WINGDINGS),
    ("symbol", _SYMBOL),
    ("dingbats", _ZAPF),
)
