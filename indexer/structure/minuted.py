"""Minutes: how to know them, and where each minuted item begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.records import PartKind
from indexer.structure import listed_agenda, numbered_items, run_in_titles, secrecy, who_came
from indexer.structure.blocks import Block
from indexer.structure.dates import MONTH
from indexer.structure.dates import find as find_dates
from indexer.structure.heading_names import is_standing
from indexer.structure.headings import Heading
from indexer.structure.who_came import ATTENDANCE

_TO_WHOM = (  # "Notes from the clerk", "Notes for members": no record of a meeting
    r" (?:the |our |your |all )?(?:[\w’'-]+ )?(?:clerks?|secretar(?:y|ies)|chair\w*|members|"
    r"officers?|directors?|editors?|visitors|public|applicants|candidates|councillors|governors|"
    r"trustees|readers|speakers|guidance|information|use)\b(?!['’]?s?['’]? (?:\w+ ){0,2}meeting)"
)
TITLE = re.compile(
    r"\b(?<!briefing )(?<!guidance )(?<!cover )(?<!covering )(?<!information )(?<!explanatory )"
    r"(?<!advice )(?<!background )(?<!technical )(?:(?:minutes|record|proceedings) (?:of|from|for)|"
    rf"notes? (?:of|(?:from|for)(?!{_TO_WHOM})))\b|"
    r"^(?:draft |approved |unconfirmed |confidential |exempt )?"
    r"(?:minutes\b"
    r"(?! (?:taken|recorded|by|should|must|will|shall|are|need)\b)|minute of (?!silence)|"
    r"cofnodion (?:y |o[’']r )?(?:cyfarfod|pwyllgor|cyngor|cabinet|bwrdd))|"
    r"\b(?:minutes|notes)\W{1,3}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH}) 20\d\d\b|"
    r"\bminutes\W*$|\bmeeting (?:minutes|record|notes?)\b|"
    r"^decisions and actions$|\bminutes\b.{0,30}\||"
    r"(?<!\d )\bmins (?:of|from|for) (?:the )?(?:\w+ )?(?:mtg|meeting|agm|egm|committee)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:appendix|annex)\b.{0,80}|(?:summary of |list of |outstanding )?actions?(?: items?|"
    r" points?| log| list| summary| arising| table| tracker)?(?: \(ais?\))?:?|"
    r"(?:date of )?next (?:meeting|\w+ meeting).{0,40}"
    r"|supporting documents:?|signed.{0,60}",
    re.IGNORECASE,
)
_DOWNLOAD = re.compile(r"\s*(?:\bpdf icon)?\s*\bPDF \d+(?:\.\d+)? [KM]B$", re.IGNORECASE)
_APPENDIX = re.compile(
    r"(?:appendix|annex)\s+(?:\d{1,2}|[A-Z])\b(?!.{0,40}\b(?:is|was|shows|sets)\b)", re.IGNORECASE
)
_TITLES = 4  # lines at the top; a dated one of them is of the title and no item


@dataclass(frozen=True, slots=True)
class Opening:
    """Where an item of the minutes, or another section of them, begins."""

    start: int
    title: str
    item: str | None
    kind: PartKind
    titled: bool


def openings(found: Sequence[Block], heads: Sequence[Heading | None]) -> list[Opening]:
    """Where each item begins, and the sections that follow the items."""
    # the last row of an agenda listed before the items
    listed = max(0, listed_agenda.end(found) - 1)
    starts = [listed + i for i in _starts(found[listed:], heads[listed:])]
    if listed and len(starts) < 2:
        starts = _starts(found, heads)
    if not starts:
        return []
    own = set(starts)
    extra = [
        i
        for i in range(starts[0], len(found))
        if i not in own and _is_section(found[i], heads[i], found[starts[0]])
    ]
    extra = _outermost(found, extra, own)
    if starts[0] and heads[0] and ATTENDANCE.fullmatch(found[0].text):
        extra = [0, *extra]  # notes without a title
    groups, more = _after_who_came(found, heads, own)
    own -= groups
    if found[starts[0]].lead.label:  # numbered items: what has no number is none of them
        extra.extend(i for i in more if i > starts[0] and not is_standing(found[i].text))
    else:
        own |= more
    starts = sorted(own)
    return [_opening(found[i], heads[i], i, item=i in own) for i in sorted({*starts, *extra})]


def _after_who_came(
    found: Sequence[Block], heads: Sequence[Heading | None], items: set[int]
) -> tuple[set[int], set[int]]:
    """Headings equal to that of a list of who came: groups of it, and what comes after it."""
    groups: set[int] = set()
    more: set[int] = set()
    for index, head in enumerate(heads):
        listed = head and not found[index].lead.label
        if listed and ATTENDANCE.fullmatch(found[index].text):
            people, after = who_came.ends(found, heads, index, items)
            groups.update(i for i in people if not ATTENDANCE.fullmatch(found[i].text))
            more.update(after)
    return groups, more


def _starts(found: Sequence[Block], heads: Sequence[Heading | None]) -> list[int]:
    return (
        [i for i, block in enumerate(found) if block.lead.opens]
        or numbered_items.by_number(found, heads)
        or numbered_items.by_number_in_year(found, heads)
        or _levelled(found)
        or _unnumbered(found, heads)
    )


def _outermost(found: Sequence[Block], extra: Sequence[int], items: set[int]) -> list[int]:
    """The sections that stand in no other: "### Planning" under "## Actions" is a part of it."""
    kept: list[int] = []
    within: int | None = None  # the level of the section that is open
    for place in sorted({*extra, *items}):
        level = found[place].lead.level
        if place in items:
            within = None
        elif within is None or level is None or level <= within:
            kept.append(place)
            within = level
    return kept


def _is_section(block: Block, head: Heading | None, item: Block) -> bool:
    """An appendix, a closing list or a divider: it ends the item before it."""
    if block.lead.label and block.lead.label.style != "item":
        return False
    if block.lead.cell or block.lead.bullet:
        return False
    if head is None:
        return (
            block.short
            and not block.finished
            and bool(secrecy.is_divider(block.text) or _APPENDIX.match(block.text))
        )
    level = block.lead.level
    if level and item.lead.level:
        return level <= item.lead.level
    if level and _CLOSING.fullmatch(block.text) and not head.minuted:
        return True
    return bool(
        secrecy.is_divider(block.text)
        or secrecy.is_reopening(block.text)
        or block.text.casefold().startswith(
            ("appendix", "annex", "summary of", "next meeting", "date of next")
        )
        or (ATTENDANCE.fullmatch(block.text) and not head.minuted)
    )


def _levelled(found: Sequence[Block]) -> list[int]:
    """By the heading level that is used most, and all above it but the title."""
    levels = Counter(block.lead.level for block in found if block.lead.level)
    common = [(count, -level) for level, count in levels.items() if level and count > 1]
    if not common:
        return []
    level = -max(common)[1]
    return [i for i, block in enumerate(found) if i and block.lead.level
            and block.lead.level <= level]  # fmt: skip


def _unnumbered(found: Sequence[Block], heads: Sequence[Heading | None]) -> list[int]:
    return [
        i
        for i, head in enumerate(heads)
        if i and head and not head.minuted and not TITLE.search(found[i].text)
        and not (i < _TITLES and find_dates(found[i].text))
        and not ATTENDANCE.fullmatch(found[i].text)
    ]  # fmt: skip


def _opening(block: Block, head: Heading | None, start: int, *, item: bool) -> Opening:
    label = block.lead.label
    number = label.value if label and item else None
    name = _DOWNLOAD.sub("", head.text if head else block.text)
    if ATTENDANCE.fullmatch(block.text) and number is None:
        return Opening(start, name, None, PartKind.ATTENDANCE, titled=True)
    if not item or (number is None and _CLOSING.fullmatch(block.text)):
        return Opening(start, name, None, PartKind.OTHER, titled=True)
    cells = block.lead.cells
    if head is None and (len(cells) > 1 or not numbered_items.is_title(block, head)):
        named = run_in_titles.title(cells[0] if len(cells) > 1 else block.text)
        return Opening(start, named, number, PartKind.ITEM, titled=False)
    return Opening(start, name, number, PartKind.ITEM, titled=True)
