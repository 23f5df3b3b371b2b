"""Who is known since the minutes tell what they said: "RB said that", "Nadia Orme thanked"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.people.names import parse_name
from indexer.records import MINUTED, PUBLIC, Paper

_INITIALS = re.compile(  # of councils and the like, "DCC said", initials end in C
    r"(?<![\w/])([A-Z][A-Z]?[ABD-Z])(?= (?:said|asked|thanked|suggested|felt|mentioned|"
    r"apologised|volunteered|explained|wondered|queried|reported)\b)"
)
_WORD = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
_OPENS = (
    r"(?:^|(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bRev)(?<!\bCllr)[.;!?:,–-]\s+|"
    r"\b(?:and|that|but) )"
)
_NAMES = re.compile(
    rf"{_OPENS}(?P<full>{_WORD} [A-Z][A-Za-z’'-]*[a-z])(?:,? (?:has|had|also|then))? "
    r"(?:said|asked|thanked|suggested|mentioned|apologised|volunteered|explained|queried|reported|"
    r"welcomed|offered|stated|informed|commented|agreed to(?! be))\b"
    rf"|{_OPENS}(?P<one>{_WORD}(?: [A-Z])?)(?:,? (?:has|had|also|then))? "
    r"(?:said|thanked|mentioned|apologised|volunteered|explained|wondered|reported|welcomed|"
    r"offered to|agreed to(?! be))\b"
    rf"|\b(?:[Pp]roposed|[Ss]econded) by (?P<by>{_WORD}(?: {_WORD})?)(?=\s*(?:[.,;)]|$|and\b))"
)
_NO_NAMES = frozenset(
    """He She It They We You I This That These Those When While As If Then There Who Which Both
    Everyone Everybody Someone Nobody One All Also Previously However""".split()
)


def initials(paper: Paper, audience: str) -> list[str]:
    """Persons known by initials alone, in the order in which they speak."""
    return list(
        dict.fromkeys(who for text in _texts(paper, audience) for who in _INITIALS.findall(text))
    )


def names(paper: Paper, audience: str) -> list[str]:
    """Persons who speak, printed by their full names or their first names, each once."""
    found = (match for text in _texts(paper, audience) for match in _NAMES.finditer(text))
    said = (match[match.lastgroup or 0] for match in found)
    return list(dict.fromkeys(name for name in said if _is_name(name)))


def _is_name(words: str) -> bool:
    named = parse_name(f"Mr {words}")
    return named is not None and not _NO_NAMES & set(words.split())


def _texts(paper: Paper, audience: str) -> Iterable[str]:
    """The minuted paragraphs that whoever sees ``audience`` sees too."""
    for part in paper.parts:
        if part.audience in {PUBLIC, audience} and part.kind in MINUTED:
            yield from (paragraph.text for paragraph in part.paragraphs)
