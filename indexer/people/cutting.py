"""A line of people cut at its separators: names, posts and brackets, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CUT = re.compile(
    r"(?P<bracket>\((?:[^()]|\([^()]*\))*(?:\)|$)|\[[^\]]*(?:\]|$))"
    r"|(?P<separator>\s*[;,\n\t|]\s*(?:and\s+|&\s*)?|\s+(?:and|&|plus|(?:together|along) with|"
    r"as well as)\s+|\s[-–—]+\s|\s*[–—]\s*|:\s+|"
    r"(?<=[a-z]{3})(?<!Cllr)(?<!Prof)(?<!Revd)(?<!Capt)(?<!Cllrs)(?<!Messrs)\.\s+(?=[A-Z][a-z]))"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch between two separators, or a bracket."""

    text: str
    start: int
    end: int
    separator: str  # what stood before it, stripped: ",", ";", "and", "-", ""
    bracket: bool


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a text, each with what stood before it."""
    at, separator = 0, ""
    for found in [*_CUT.finditer(text), None]:
        stop = found.start() if found else len(text)
        inner = text[at:stop]
        if inner.strip(" .*_"):
            start = at + len(inner) - len(inner.lstrip())
            yield Piece(inner.strip(" .*_"), start, at + len(inner.rstrip(" .")), separator, False)
            separator = ""
        if found is None:
            return
        if found.group("bracket"):
            yield Piece(found.group(), found.start(), found.end(), separator, True)
            separator = ""
        else:
            separator = _separator(found.group())
        at = found.end()


def _separator(printed: str) -> str:
    plain = printed.strip()
    if "\n" in printed or "|" in printed or "\t" in printed:
        return "\n"
    if plain.isalpha() or " " in plain:
        return "and"
    if plain in {"&", ";", ":"}:
        return plain
    if plain.startswith((",", ";")):
        return plain[0]
    if plain == ".":
        return ","
    return "-"
