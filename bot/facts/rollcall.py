"""What the minutes of one meeting say of who chaired, came, sent apologies or declared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile

from bot.library import Shelved
from indexer.records import PartKind, Role

_CHAIR = re.compile(
    r"\bchair(?:man|woman|person)?\b|\bpresid(?:ed|ing)\b|\bconven[eo]r\b", re.IGNORECASE
)
_CHAIRS = re.compile(  # somebody is called the chair, who is not merely spoken of
    r"\b[Cc]hair(?:man|woman|person)?\b\W{0,3} (?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b\.? )?[A-Z]\w|"
    r"\b[A-Z][\w’'-]{1,30}(?: \(|, | [-–] ?| was | in | as | is )(?:(?:the|in the|as) )?"
    r"(?:[Cc]hair(?:man|woman|person)?\b)|\b[Cc]haired by\b|\b[A-Z][\w’'-]{1,30} chaired\b"
)
_OTHER_CHAIR = re.compile(
    r"\b(?:deputy|depute|vice)[- ]?(?:chair\w*|conven[eo]r)|\bchair\w* of\b", re.IGNORECASE
)
_APOLOGY = re.compile(r"\bapolog", re.IGNORECASE)
_IN_CHAIR = re.compile(r"\b(?:in|took|taking) the chair\b|\bpresid(?:ed|ing)\b", re.IGNORECASE)
_LISTS_PRESENT = re.compile(
    r"\W*(?:(?:also |those |members |people )?(?:present|in attendance|attending|attended)\b|"
    r"attend(?:ees|ance)\b|attended by\b)[^.]{0,12}?[:\-–]?\s*(?-i:[A-Z])",
    re.IGNORECASE,
)
_MEMBERS = re.compile(  # "Members: Councillor A Reed (Chair)", over "Officers: …"
    r"\W*(?:(?:committee|board|forum|voting|panel) )?(?:members|councillors|governors|trustees|"
    r"directors)\s*:\s+(?-i:[A-Z])",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\W*(?:(?:those|members) )?(?:present|attending|in attendance)\W*", re.IGNORECASE
)
_AWAY = re.compile(r"\W*(?:apolog|absent|regrets)", re.IGNORECASE)
_COLUMN = re.compile(  # over the minutes themselves: "Minute | Action"
    r"(?:agenda )?(?:minutes?|items?|ref\w*|no|number|subject|topic|discussion|decisions?|notes?|"
    r"actions?|owner|lead|who|when|due|date)\b"
    r"(?: (?:by|no|number|owner|whom|required|taken|who))*\W*",
    re.IGNORECASE,
)
_GROUP = re.compile(  # "Academies: Joe Rook, Sue Peake", and no "Venue: Mill Hall"
    r"(?!(?i:venue|place|location|where|date|time|title|meeting|contact|subject|item|enquiries)\b)"
    r"[A-Z][\w ’'/&-]{1,40}:\s+[A-Z][\w.’'-]* [A-Z]"
)
_OPENING = 16  # paragraphs of minutes in which those who came are listed
_NAMED = re.compile(r"\b[A-Z]\w+ [A-Z]")
_DECLARED = re.compile(
    r"\bdeclared\b|\bno (?:declarations?|interests?)\b|\bnone\b|\bnil\b", re.IGNORECASE
)
INTEREST = re.compile(
    r"\bdeclar\w+\b.{0,80}\binterests?\b|\binterests?\b.{0,60}\bdeclar", re.IGNORECASE
)


def under(places: Sequence[Shelved], pattern: str) -> list[Shelved]:
    """The attendance paragraphs under a heading that fits, else those that say it themselves."""
    fits = re.compile(pattern, re.IGNORECASE)
    below = [
        one
        for one in places
        if one.paragraph.role is Role.ATTENDANCE
        and one.paragraph.heading
        and fits.search(one.paragraph.heading[-1])
    ]
    return below or [one for one in places if fits.search(one.paragraph.text)]


def apologies(places: Sequence[Shelved]) -> list[Shelved]:
    """Who sent apologies: the names under that heading, or the paragraphs that say so."""
    about = [one for one in places if headed(one, "apolog") or titled(one, "apolog")]
    said = [one for one in about if re.search(r"\bapolog", one.paragraph.text, re.IGNORECASE)]
    rows = [one for one in about if headed(one, "apolog")]
    named = [one for one in rows or said if _NAMED.search(one.paragraph.text)]
    named = [one for one in named if not _label(one)]
    if not named and not said:  # the item holds the names alone, and perhaps the next item's line
        first = [one for one in about if _of_its_item(one) and not _label(one)][:1]
        named = [one for one in first if _NAMED.search(one.paragraph.text)]
    return named or under(places, r"\bapolog(?:y|ies)\b")


def _of_its_item(one: Shelved) -> bool:
    """Whether a line has no number of its own, or one that counts from its item's: "12.1"."""
    label, item = one.paragraph.label, one.part.item
    return not label or bool(item and re.match(rf"{re.escape(item)}\W", label))


def _label(one: Shelved) -> bool:
    return one.paragraph.text.rstrip().endswith(":")


def chair(places: Sequence[Shelved]) -> list[Shelved]:
    """Who was in the chair: who took it on the day, else the chair in the attendance."""
    presided = [one for one in places if _IN_CHAIR.search(one.paragraph.text)]
    if presided:
        named = [one for one in presided if one.paragraph.role is Role.ATTENDANCE]
        return (named or presided)[:1]
    found = [
        one
        for one in places
        if _CHAIR.search(_OTHER_CHAIR.sub(" ", with_heading(one)))
        and not _APOLOGY.search(with_heading(one))
    ]
    rows = [one for one in found if one.paragraph.role is Role.ATTENDANCE]
    listed = [one for one in found if _LISTS_PRESENT.match(one.paragraph.text)]
    named = [one for one in found if _CHAIRS.search(with_heading(one))]
    return (rows or listed or named)[:1]


def declarations(places: Sequence[Shelved]) -> list[Shelved]:
    """The interests declared, or that there were none; not the invitation to declare."""
    item = [one for one in places if titled(one, "declar")]
    said = [
        one for one in item if re.search(r"\bdeclar|\binterest", one.paragraph.text, re.IGNORECASE)
    ]
    made = [one for one in said if _DECLARED.search(one.paragraph.text)]
    return made or said or item or [one for one in places if INTEREST.search(one.paragraph.text)]


def attendance(places: Sequence[Shelved]) -> list[Shelved]:
    """Who was there: the rows of the attendance, apologies left out.

    Where the paper has no such block, the line of the minutes that lists them.
    """
    rows = [
        one
        for one in places
        if one.paragraph.role is Role.ATTENDANCE
        and not headed(one, "apolog")
        and not _AWAY.match(one.paragraph.text)
    ]
    listed = [one for one in places if _LISTS_PRESENT.match(one.paragraph.text)][:1]
    return _with_table(places, rows) or listed or _by_groups(places)


def _with_table(places: Sequence[Shelved], rows: Sequence[Shelved]) -> list[Shelved]:
    """The rows of the attendance with those of the table in the opening that they stand in."""
    if not rows:
        return []
    kept = {(one.part.key, one.position) for one in rows}
    opening = [one for one in places if one.part.kind is PartKind.MINUTES][:_OPENING]
    for line in (opening, opening[::-1]):  # upwards as well as downwards
        for before, one in pairwise(line):
            if (before.part.key, before.position) in kept and _goes_on(before, one):
                kept.add((one.part.key, one.position))
    return [one for one in places if (one.part.key, one.position) in kept]


def _goes_on(before: Shelved, one: Shelved) -> bool:
    """Whether a row stands in the same table; rows of apologies were left out for a reason."""
    row = one.paragraph.role is not Role.ATTENDANCE and len(one.paragraph.cells) > 1
    same = one.paragraph.heading == before.paragraph.heading
    beside = abs(before.position - one.position) == 1
    titles = all(_COLUMN.fullmatch(cell) for cell in one.paragraph.cells if cell.strip())
    return row and same and beside and not (titles or _AWAY.match(one.paragraph.text))


def _by_groups(places: Sequence[Shelved]) -> list[Shelved]:
    """The lines of the opening that list people by what they are: "Members: …", "Officers: …"."""
    opening = [one for one in places if one.part.kind is PartKind.MINUTES][:_OPENING]
    begun = list(dropwhile(lambda one: not _begins(one.paragraph.text), opening))
    if begun and _CAME.fullmatch(begun[0].paragraph.text):
        begun = begun[1:]  # it heads them
    return list(takewhile(lambda one: _is_group(one.paragraph.text), begun))


def _begins(text: str) -> bool:
    return bool(_MEMBERS.match(text) or _CAME.fullmatch(text))


def _is_group(text: str) -> bool:
    return bool(_GROUP.match(text)) and not _AWAY.match(text)


def headed(one: Shelved, word: str) -> bool:
    """Whether the heading right above holds a word, in lower case."""
    return any(word in heading.lower() for heading in one.paragraph.heading[-1:])


def titled(one: Shelved, word: str) -> bool:
    """Whether the minuted item is titled with a word, in lower case."""
    return one.part.kind is PartKind.ITEM and word in one.part.title.lower()


def with_heading(one: Shelved) -> str:
    """A paragraph with the heading right above it."""
    return " ".join((*one.paragraph.heading[-1:], one.paragraph.text))
