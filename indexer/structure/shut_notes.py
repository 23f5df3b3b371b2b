"""What an agenda tells under a row that is shut; the row's own title stays on the agenda."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import agenda, agenda_notes, secrecy
from indexer.structure.agenda_lines import is_legend
from indexer.structure.alike import most_alike
from indexer.structure.blocks import Block
from indexer.structure.telling_lines import states

_NAME = r"(?:\d{1,3}[a-z]?|[A-Z]\d{0,2})\b"
_NAMES = re.compile(  # "Item 5. The plan …", "Note on items 2 and 3:", "Paper D - Admissions"
    rf"(?:(?i:notes? (?:on|to|for) )?(?i:(?:agenda )?items?|papers?))\s+"
    rf"(?P<names>{_NAME}(?:(?:\s*(?:,|&|\band\b|\bto\b|(?<=\d)\s*[-–](?=\s*\d))\s*)+{_NAME})*)"
    r"(?P<heads>\s*(?:[.:)–—]|-\s|$))?"
)
_RANGE = re.compile(r"(\d+)\s*(?:[-–]|\bto\b)\s*(\d+)")
_LETTERS = re.compile(r"([A-Z]\d{0,2}(?:(?:, ?| ?& ?| and )[A-Z]\d{0,2})*)(?: \(.*\))?")
_YEAR = re.compile(r"\s(?:19|20)\d\d(?:[/-]\d{2,4})?$")  # that the paper's own title may lack
_LAW = re.compile(r"\b(?:exempt|exclu\w+|publication|confidential|schedule|act)\b", re.IGNORECASE)


def shut_notes(found: Sequence[Block], rows: Sequence[agenda.Row]) -> frozenset[int]:
    """The places of the blocks that tell what a shut row is about.

    Sentences under the row do, and all that stands under its title where the title comes a
    second time: there a paper begins that is bound behind the agenda.

    Args:
        found: the blocks of an agenda.
        rows: what each of them is.
    """
    listed: dict[str, bool] = {}  # titles, and whether their rows are shut
    named = _named_rows(found, rows)
    of_meeting = agenda_notes.of_meeting(found, rows)
    shut: set[int] = set()
    told = False  # whether something was told of the row
    bound: bool | None = None  # whether the paper is shut that stands behind the agenda
    for index, (block, row) in enumerate(zip(found, rows, strict=True)):
        again = _again(block, listed) if block.short and not block.finished else None
        if again is not None:
            bound = again
            continue
        if index in of_meeting and not bound:
            continue
        if listed and (bound is not None or row.item is None):
            of_name = _of_name(block, named, opened=bound is False)
            bound = bound if of_name is None else of_name
        if row.item and bound is None:
            title = _bare(row.item.title)
            listed[title] = listed.get(title, False) or row.item.confidential
            told = False
        elif bound or (bound is None and (told or _tells(block, row, listed))):
            told = not row.divider  # and all that follows, up to the next row
            shut |= {index} if told or bound else set()
    return frozenset(shut)


def _named_rows(found: Sequence[Block], rows: Sequence[agenda.Row]) -> dict[str, bool]:
    """The numbers of the rows and the letters of their papers, and whether they are shut.

    Where a letter stands twice, once for a shut row, it is that row's.
    """
    named: dict[str, bool] = {}
    for block, row in zip(found, rows, strict=True):
        if row.item is None:
            continue
        letters = [m[1] for cell in block.lead.cells if (m := _LETTERS.fullmatch(cell))]
        for name in (row.item.number or "", *re.findall(_NAME, " ".join(letters))):
            named[name.strip(".")] = named.get(name, False) or row.item.confidential
    return named


def _of_name(block: Block, named: dict[str, bool], *, opened: bool) -> bool | None:
    """Whether the rows that a line names at its beginning are shut; None where it names none.

    To open, the names have to be a heading to what follows; "Paper B tells …" speaks of another.

    Args:
        block: the line.
        named: the rows' numbers and letters, and whether they are shut.
        opened: whether a line before it opened what follows it.
    """
    found = _NAMES.match(block.printed)
    if found is None:
        return None
    names = set(re.findall(_NAME, found["names"]))
    for first, last in _RANGE.findall(found["names"]):
        names |= {str(number) for number in range(int(first), int(last) + 1)}
    known = {named[name] for name in names if name in named}
    if opened:
        return any(known) or None
    label = block.lead.label
    headed = label is not None and label.style == "item" and block.short and not block.finished
    opens = (headed or found["heads"] is not None) and known == {False} and names <= set(named)
    return False if opens else None


def _again(block: Block, listed: dict[str, bool]) -> bool | None:
    """Whether a title that was listed before is that of a shut row; None where it was not."""
    if len(block.lead.cells) > 1:
        return None
    title = most_alike(_bare(block.text), listed)
    return listed[title] if title else None


def _tells(block: Block, row: agenda.Row, listed: dict[str, bool]) -> bool:
    """Whether a line is a sentence about a shut row, and not about its being shut."""
    if not row.title or not listed.get(_bare(row.title)):
        return False
    if not (block.finished or states(block.text) or "£" in block.text):
        return False
    if secrecy.tells_nothing(block.text):
        return False  # "The reports for items 4 and 5 were sent to members only."
    marks = secrecy.is_paper_mark(block.text) or secrecy.excludes_public(block.text)
    of_law = "£" not in block.text and _LAW.search(block.text)
    return not (marks or of_law or is_legend(block))


def _bare(title: str) -> str:
    return _YEAR.sub("", secrecy.unmarked(title).casefold().strip(" .:"))
