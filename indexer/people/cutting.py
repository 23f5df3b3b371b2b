"""A line of people cut at its separators: names, posts and brackets, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.people import words
from indexer.people.names import parse_name, title_of

_CUT = re.compile(
    r"(?P<bracket>\((?:[^()]|\([^()]*\))*(?:\)|$)|\[[^\]]*(?:\]|$))"
    r"|(?P<separator>\s*[;,\n\t|]\s*(?:and\s+|&\s*)?|\s+(?:and|&|plus|(?:together|along) with|"
    r"as well as)\s+|\s[-–—]+\s|\s*[–—]\s*|(?<=[a-z])-\s+|:\s+|"
    r"(?P<stop>(?<=[a-z]{2})\.\s+(?=[A-Z][a-z])))"
)
_SHORTENED = re.compile(r"(?:Sgt|Supt|Insp|Sec|Comms)$")  # a post whose stop belongs to it


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
    for found in [*_cuts(text), None]:
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


def _cuts(text: str) -> Iterator[re.Match[str]]:
    """The separators and brackets; a full stop parts only two people."""
    at, cuts = 0, list(_CUT.finditer(text))
    for found, after in zip(cuts, [*cuts, None][1:], strict=True):
        stop = after.start() if after else len(text)
        if not found.group("stop") or _part(text[at : found.start()], text[found.end() : stop]):
            yield found
            at = found.end()


def _part(before: str, after: str) -> bool:
    """Whether one person ends and another begins: "Flo Marsh" and "Gus Lane", not "Supt"."""
    name = parse_name(after)
    if name is None or title_of(f"{before} ").strip() == before.strip():
        return False
    if words.is_organisation(before) or words.is_remark(before):
        return True
    post = words.is_post(before) and not _SHORTENED.search(before)
    return post or parse_name(before, surname=name.titled) is not None


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
