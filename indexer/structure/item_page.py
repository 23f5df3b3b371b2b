"""A web page of one agenda item, as committee systems print it: what was decided and minuted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.structure import decision_records, lost_stems
from indexer.structure.blocks import Block

_AGENDA_ITEM = re.compile(r"agenda item(?:\s+(\d{1,3}[a-z]?))?:?", re.IGNORECASE)
_OTHER_PAGE = re.compile(  # of the same systems: an issue at its meetings, a decision at one
    r"issue\s*[-–—]\s*(?:(?:items at )?meetings|decisions)|decision details", re.IGNORECASE
)
_RESOLVED = re.compile(
    r"\bRESOLVED\b|^That\b.{3,300}\bbe\b|"
    r"\b(?:motion|amendment|proposal|recommendations?)\b.{0,120}\b(?:carried|lost|agreed)\b"
)
_AT_MEETING = re.compile(r"(?:decided|made) at meeting\s*:\s*\S.*", re.IGNORECASE)
_MINUTES = re.compile(r"minutes:?", re.IGNORECASE)
_DECISION = re.compile(r"decisions?:?", re.IGNORECASE)
_MEETING = re.compile(  # "Meeting of Weirs Panel, 3 May 2022 10.00 am (Item 5.)"
    r"(?:.{0,60}\b)?meeting\b.{3,200}\(\s*(?:agenda )?item(?: no\.?)? (\d{1,3}[a-z]?)\.?\s*\)",
    re.IGNORECASE,
)
_SUPPORTING = re.compile(
    r"(?:supporting|related|background|attached|additional) documents:?", re.IGNORECASE
)
_TOLD = re.compile(
    r"\b(?:RESOLVED|(?:reported|confirmed|advised|agreed|noted|explained|stated|considered|asked|"
    r"queried|requested|said|suggested|moved)(?= that\b| the\b| a\b| by\b| to\b| [A-Z]|,))"
)
_LEAST_BELOW = 2
_LEAST_TOLD = 3  # lines
_AT_TOP = re.compile(  # over whole minutes: "Present:", "Minutes of the meeting held on"
    r"(?:present|attendance|in attendance|apologies)\b.{0,30}(?::|$)|.{0,80}\bminutes of\b",
    re.IGNORECASE,
)
_LONGEST_TITLE = 200
_TOP = 10


@dataclass(frozen=True, slots=True)
class ItemPage:
    """The page of one item: its blocks below the title, without the page's own words.

    ``outcome`` is the block from which decisions or minutes are told; the lines over it say of
    which meeting.
    """

    start: int
    outcome: int
    end: int
    title: str
    item: str | None
    others: tuple[int, ...] = ()  # where the page goes on with an earlier meeting on the same


def item_page(found: Sequence[Block]) -> ItemPage | None:
    """A page "Agenda item / title / Meeting of … (Item 5.) / Decision: … / Minutes: …", or None."""
    if decision_records.is_due_page(found) or decision_records.is_page_of_one(found):
        return None
    top = found[:_TOP]
    named = next((i for i, block in enumerate(top) if _is_named(block.text, found)), None)
    if named is None:
        return _without_name(found)
    if named + 1 >= len(found):
        return None
    said = next((m.group(1) for block in top if (m := _MEETING.fullmatch(block.text))), None)
    other = bool(_OTHER_PAGE.fullmatch(top[named].text))  # it tells of a meeting, or is no page
    met = other or said is not None or any(_AT_MEETING.fullmatch(one.text) for one in found)
    outcome = next((i for i in range(named + 2, len(top)) if _tells(top[i], met=met)), None)
    if outcome is None and other:
        outcome = _after_title(found, named + 1)
    if outcome is None and _AGENDA_ITEM.fullmatch(top[named].text):
        outcome = _told_from(found, named + 2)
    if outcome is None:
        return None
    others = [i for i in range(outcome, len(found)) if _MEETING.fullmatch(found[i].text)]
    end = min([_end(found, outcome), *others])
    title = found[named + 1]
    printed = _AGENDA_ITEM.fullmatch(top[named].text)  # no number on the other pages
    number = printed.group(1) if printed else None
    number = number or (title.lead.label.value if title.lead.label else said)
    return ItemPage(named + 2, outcome, end, title.text, number, tuple(others))


def _without_name(found: Sequence[Block]) -> ItemPage | None:
    """A page that lost its first line: a title, what the agenda said, "Minutes:", what was told."""
    places = [i for i, block in enumerate(found) if block.text == "Minutes:"]
    if len(places) != 1 or not 0 < places[0] < _TOP:
        return None  # a page of several items
    title, outcome = found[0], places[0]
    if title.finished or len(title.text) > _LONGEST_TITLE or len(title.lead.cells) > 1:
        return None
    told = sum(bool(_TOLD.search(block.text)) for block in found[outcome + 1 :])
    if told < _LEAST_TOLD or any(_AT_TOP.match(block.text) for block in found[:outcome]):
        return None
    end = _end(found, outcome)
    number = title.lead.label.value if title.lead.label else None
    return ItemPage(1, outcome, end, title.text, number)


def _end(found: Sequence[Block], outcome: int) -> int:
    """Where the page goes on with what was handed in."""
    after = range(outcome, len(found))
    return next((i for i in after if _SUPPORTING.fullmatch(found[i].text)), len(found))


def is_own_heading(text: str) -> bool:
    """Whether a line heads a section of the page itself: "Minutes:", "Supporting documents:"."""
    return any(one.fullmatch(text) for one in (_MINUTES, _DECISION, _SUPPORTING))


def outcome_within(found: Sequence[Block], start: int, stop: int) -> int:
    """Where decision or minutes of one meeting begin, between two lines that name meetings."""
    places = range(start, stop)
    return next((i for i in places if _tells(found[i], met=True)), min(start + 1, stop))


def item_of(line: str) -> str | None:
    """The number of the item in a line that names its meeting."""
    found = _MEETING.fullmatch(line)
    return found.group(1) if found else None


def _after_title(found: Sequence[Block], title: int) -> int | None:
    """Where the text of a decision begins, whose page repeats its title with the day over it."""
    place = title + 1
    while place < len(found) and found[title].text.casefold() in found[place].text.casefold():
        place += 1
    return place if place < len(found) else None


def _told_from(found: Sequence[Block], start: int) -> int | None:
    """The first line of what tells of a meeting, where the word over it was lost; else None."""
    told = [i for i in range(start, len(found)) if _TOLD.search(found[i].text)]
    resolved = any(_RESOLVED.search(one.text) for one in found[start:])
    return told[0] if told and (resolved or len(told) >= _LEAST_TOLD) else None


def _is_named(text: str, found: Sequence[Block]) -> bool:
    """Whether a line names such a page; a decision must be of a meeting, which alone resolves."""
    if _AGENDA_ITEM.fullmatch(text):
        return True
    other = _OTHER_PAGE.fullmatch(text)
    if other is None:
        return False
    if "decision" not in text.casefold():
        return True
    resolved = any(_RESOLVED.search(block.text) for block in found)
    below = sum(bool(block.lead.label and lost_stems.resolves(block.text)) for block in found)
    return (
        resolved
        or below >= _LEAST_BELOW
        or any(_AT_MEETING.fullmatch(block.text) for block in found)
    )


def _tells(block: Block, *, met: bool) -> bool:
    """Whether what was minuted follows; or what was decided, where a line names the meeting."""
    minuted = _MINUTES.fullmatch(block.text)
    return bool(minuted or (met and _DECISION.fullmatch(block.text)))
