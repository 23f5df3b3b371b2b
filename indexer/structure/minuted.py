"""Minutes: how to know them, and where each minuted item begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.records import PartKind
from indexer.structure import listed_agenda, run_in_titles, secrecy, who_came
from indexer.structure.blocks import Block
from indexer.structure.dates import MONTH
from indexer.structure.dates import find as find_dates
from indexer.structure.heading_names import is_standing
from indexer.structure.headings import Heading
from indexer.structure.labels import Label
from indexer.structure.stem_lists import without_lists
from indexer.structure.telling_lines import states
from indexer.structure.who_came import ATTENDANCE

TITLE = re.compile(
    r"\b(?<!briefing )(?<!guidance )(?<!cover )(?<!covering )(?<!information )(?<!explanatory )"
    r"(?<!advice )(?<!background )(?<!technical )(?:minutes|notes?|record|"
    r"proceedings) (?:of|from|for)\b|^(?:draft |approved |unconfirmed |confidential |exempt )?"
    r"(?:minutes\b(?! (?:taken|recorded|by)\b)|minute of (?!silence)|"
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
_SUM = re.compile(r"£ ?\d[\d,]*(?:\.\d\d)?\W*$")
_STEP = 4
_OF_YEAR = re.compile(r"\d{2,4}\.\d{2,3}")
_LEAST_IN_YEAR = 3
_TITLES = 4  # lines at the top; a dated one of them is of the title and no item
_TABLE = 3  # cells of a row, its number not counted


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
        or _numbered(found, heads)
        or _numbered_in_year(found, heads)
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


def _numbered(found: Sequence[Block], heads: Sequence[Heading | None]) -> list[int]:
    """By rising numbers: of headings and title-like lines, else of numbered paragraphs."""
    numbered = [i for i, block in enumerate(found) if _numbers_item(block)]
    numbered = without_lists(found, _without_tables(found, numbered))
    if sum(not _says_item(found[i]) for i in numbered) > 1:
        numbered = [i for i in numbered if not _says_item(found[i])]
    levelled = [i for i in numbered if found[i].lead.level]
    if len(_rising(found, levelled)) > 1:
        return _rising(found, levelled)
    titled = [i for i in numbered if _is_title(found[i], heads[i])]
    if len(_rising(found, titled)) > 1 and any(heads[i] for i in titled):
        return _rising(found, titled)
    bracketed = [i for i in range(len(found)) if _bracketed_title(found, i)]
    if len(_rising(found, bracketed)) > 1 and not titled:
        return _rising(found, bracketed)
    rising = _rising(found, numbered)
    return rising if len(rising) > 2 else []


def _numbered_in_year(found: Sequence[Block], heads: Sequence[Heading | None]) -> list[int]:
    """Titles numbered within a year, where nothing else numbers items: "24.05 Rates"."""
    labels = {i: block.lead.label.value for i, block in enumerate(found) if block.lead.label}
    places = [i for i, value in labels.items() if _OF_YEAR.fullmatch(value)]
    values = [labels[i].split(".") for i in places]
    steps = [int(two) - int(one) for (_, one), (_, two) in pairwise(values)]
    alike = len({year for year, _ in values}) == 1 and all(0 < step < _STEP for step in steps)
    titled = all(_is_title(found[i], heads[i]) for i in places)
    return places if len(places) > _LEAST_IN_YEAR and alike and titled else []


def _bracketed_title(found: Sequence[Block], index: int) -> bool:
    """A title such as "2) Weirs" over a paragraph, and not in a list under a stem."""
    block, label = found[index], found[index].lead.label
    after = found[index + 1] if index + 1 < len(found) else None
    under_stem = bool(index) and found[index - 1].text.endswith(":")
    return (
        label is not None
        and label.style == "paren"
        and _is_title(block, None)
        and not under_stem
        and after is not None
        and after.lead.label is None
        and after.finished
    )


def _says_item(block: Block) -> bool:
    """Numbered "Agenda Item 3": over minutes in a pack, the number of the pack's own agenda."""
    return block.lead.label is not None and block.lead.label.style == "item"


def _numbers_item(block: Block) -> bool:
    label = block.lead.label
    return label is not None and label.depth == 1 and not block.lead.bullet


def _without_tables(found: Sequence[Block], numbered: Sequence[int]) -> list[int]:
    """Without numbered rows of three cells and more, unless minutes have nothing but such rows."""
    if all(len(found[i].lead.cells) > 1 for i in numbered):
        return list(numbered)  # cells of some rows are empty
    narrow = [i for i in numbered if len(found[i].lead.cells) < _TABLE]
    headed = sum(bool(block.lead.level or block.lead.bold) for block in found[1:])
    return narrow if narrow or headed > 1 else list(numbered)


def _is_title(block: Block, head: Heading | None) -> bool:
    if head is not None:
        return True
    unfinished = block.short and not block.finished and block.text[-1:] not in ":;,"
    return unfinished and not states(block.text)


def _rising(found: Sequence[Block], places: Sequence[int]) -> list[int]:
    """The places whose numbers go up by small steps; lists within items restart and fall out."""
    rising: list[int] = []
    last: Label | None = None
    for place in places:
        label = found[place].lead.label
        if label and (last is None or _follows(label, last)) and not _lists_sums(found, place):
            rising.append(place)
            last = label
    return rising


def _lists_sums(found: Sequence[Block], place: int) -> bool:
    """Whether a number only goes on from the row before: "2. Chairs £150", "3. Benches £225".

    A list within item 2 whose third row would else be taken for item 3.
    """
    if not place:
        return False
    here, before = found[place].lead.label, found[place - 1].lead.label
    if not (here and before and here.first and before.first):
        return False
    return here.first == before.first + 1 and all(
        _SUM.search(found[n].text) for n in (place - 1, place)
    )


def _follows(label: Label, last: Label) -> bool:
    if "minute" in {label.style, last.style} or "/" in label.value or "/" in last.value:
        here, there = re.findall(r"\d+", label.value), re.findall(r"\d+", last.value)
        steps = [int(a) - int(b) for a, b in zip(here, there, strict=False)]
        return len(here) == len(there) and max(steps, default=0) in range(1, _STEP)
    return bool(label.first and last.first and 0 < label.first - last.first < _STEP)


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
    if head is None and (len(cells) > 1 or not _is_title(block, head)):
        named = run_in_titles.title(cells[0] if len(cells) > 1 else block.text)
        return Opening(start, named, number, PartKind.ITEM, titled=False)
    return Opening(start, name, number, PartKind.ITEM, titled=True)
