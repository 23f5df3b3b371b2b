"""Acronyms where a text defines them.

The search for a definition follows Schwartz and Hearst, "A simple algorithm for identifying
abbreviation definitions" (2003), narrowed to initials: "Tidal Works Panel (TWP)". It is read
both ways round, and in the lines of a glossary ("TWP – Tidal Works Panel").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SHORT = r"[A-Z][A-Za-z0-9]*(?:[&/-]?[A-Z0-9][A-Za-z0-9]*)*"
_BRACKETED = re.compile(rf"\(\s*(?:the |or |hereafter )?[“\"‘']?(?P<short>{_SHORT})[”\"’']?\s*\)")
_TURNED = re.compile(r"(?<![\w(])(?P<short>[A-Z][A-Z&0-9]{1,8})s? \((?P<words>[A-Z][^()]{4,100})\)")
_GLOSS = re.compile(
    r"^\W*(?P<short>[A-Z][A-Za-z&0-9]{1,8})\s*(?:[:=–—]|-\s|\s-|\s(?:stands for|means|"
    r"is short for)\s)\s*"
    r"(?P<words>[A-Z][^.;:()]{4,100}?)\W*$"
)
_STANDS = re.compile(
    r"\b(?P<short>[A-Z][A-Z&0-9]{1,8}) (?:stands for|"
    r"is short for) (?:the )?(?P<words>[A-Z][^.;:()]{4,100})"
)
_WORD = re.compile(r"[^\W_][\w’'-]*|&")
_TITLED = re.compile(r"\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame)\.?\s*$")
_SMALL = frozenset(("and", "of", "for", "the", "on", "in", "to", "&", "at", "with", "a", "by"))
_REACH = 140  # characters before the bracket in which the words may stand
_MOST = 10  # characters of an acronym


def defined_in(text: str) -> Iterator[tuple[str, str]]:
    """Each acronym of a text with the words that it stands for, in order."""
    for found in _BRACKETED.finditer(text):
        short = _singular(found.group("short"))
        before = text[max(0, found.start() - _REACH) : found.start()]
        words = _before(before, short)
        if words and len(short) <= _MOST and not _TITLED.search(before[: before.rindex(words)]):
            yield short, words
    for form in (_TURNED, _STANDS):
        for found in form.finditer(text):
            words = _whole(found.group("words"), found.group("short"))
            if words:
                yield found.group("short"), words
    gloss = _GLOSS.match(text) if len(text) < 130 else None
    words = _whole(gloss.group("words"), gloss.group("short")) if gloss else None
    if gloss and words and not _STANDS.search(text):
        yield gloss.group("short"), words


def _before(before: str, short: str) -> str | None:
    """The words right before a bracket whose initials it holds; None where they do not fit."""
    letters = _letters(short)
    if len(letters) < 2:
        return None
    found = list(_WORD.finditer(before))
    for place in range(len(found) - 1, -1, -1):
        words = [one.group() for one in found[place:]]
        if len([w for w in words if w.lower() not in _SMALL]) > len(letters) + 1:
            return None
        if words[0].lower() not in _SMALL and _spell(words, letters):
            return before[found[place].start() :].strip()
    return None


def _whole(text: str, short: str) -> str | None:
    """A text all of whose words an acronym stands for."""
    words = _WORD.findall(text)
    return text.strip() if len(_letters(short)) > 1 and _spell(words, _letters(short)) else None


def _spell(words: list[str], letters: str) -> bool:
    """Whether the initials of the words, small ones as may be, are these letters."""
    if not words:
        return not letters
    first, rest = words[0].lower(), words[1:]
    pieces = "".join(piece[0] for piece in first.split("-") if piece)  # of "two-thirds", t or tt
    for initial in {first[0], pieces}:
        if letters.startswith(initial) and _spell(rest, letters[len(initial) :]):
            return True
    return first in _SMALL and _spell(rest, letters)


def _letters(short: str) -> str:
    return "".join(character.lower() for character in short if character.isalnum())


def _singular(short: str) -> str:
    """The acronym of one: of "LEPs", "LEP"."""
    return short[:-1] if short.endswith("s") and short[:-1].isupper() else short
