"""Where the table of an agenda begins: the heading over its first row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import agenda_columns, calling, secrecy
from indexer.structure.blocks import Block

_MORE = (
    r"(?:supplementa\w+|additional|late) agenda(?: items?| pack)?(?: (?:no\.?|number) ?\d{1,2})?:?|"
    r"agenda supplement(?: .{1,60})?"
)
_SUPPLEMENT = re.compile(_MORE, re.IGNORECASE)  # its rows go on from those of the agenda
_HEADING = re.compile(
    r"agenda (?:for|of) (?:the )?.{0,60}(?:meeting|\b(?:19|20)\d\d)\b.{0,160}|"
    r"agenda (?:for|of) (?:the )?.{0,80}(?:board|committee|forum|council|panel|cabinet|governors|"
    r"trustees|body|group|authority|commissioners|senate|court)|"
    r"(?:public |meeting |(?:[\w’'&-]+ ){0,5}(?:board|committee|council|panel|cabinet|forum|"
    r"governors|trustees|body|meeting) )?agenda(?: items?)?(?: and (?:papers|reports))?:?|"
    rf"{_MORE}|"
    r"\W*(?:(?:revised|draft|public|final|amended|updated) )*agenda\s*[-–—:,|].{1,100}|"
    r".{2,80}\s[-–—:|]\s?(?:(?:revised|draft|public|final) )*agenda|"
    r"order of business:?|"
    r"(?:agenda )?item(?: no\.?| number)?(?: (?:agenda item|title|subject|description|details?|"
    r"report|lead|presenter|time|timings?|purpose|status|pages?|papers?|for|format)){2,6}|"
    r"(?:item|no\.?)s?\s*(?:of business|title|subject)?\s*pages?(?: no\.?| numbers?)?|"
    r"business(?: to be transacted)?:?|"
    r".{0,80}\bsummoned to\b.{0,250}\bfollowing business\W*",
    re.IGNORECASE,
)
_COLUMNS = re.compile(r"(?:items?|no\.?|number)\b", re.IGNORECASE)
NO_YEAR = r"(?<!\d)(?!(?:19|20)\d\d\s?[-–—]\s?\d\d$)"  # "2023-24"
_RANGE = re.compile(
    rf"{NO_YEAR}\(?(?:pages?\s+|pp?\.?\s*)?\d{{1,4}}\s*[-–—]\s*\d{{1,4}}\)?$", re.IGNORECASE
)
_WINDOW = 40
_LEAST_ROWS = 3
_LEAST_WITH_PAGES = 2
_LONGEST_ROW = 300


def find_start(found: Sequence[Block]) -> int | None:
    """The block at which an agenda table begins, or None."""
    best: int | None = None
    for index, block in enumerate(found):
        if best is not None and number(block) == 1:
            return best
        columns = names_columns(block)
        if not (columns or is_heading(block.text)) or not _is_table(found, index + 1):
            continue
        if best is None or not (columns or _COLUMNS.match(block.text)):
            best = index  # the last heading before row 1, but not the head of the table
    return best


def is_heading(text: str) -> bool:
    """Whether a line is the heading of an agenda: "Agenda", "Order of business"."""
    return bool(_HEADING.fullmatch(calling.joined(text)))


def names_columns(block: Block) -> bool:
    """Whether a row is the head of an agenda's table."""
    return agenda_columns.are_names(block.lead.cells)


def _is_table(found: Sequence[Block], start: int) -> bool:
    """Whether rows follow: three, or fewer where a page column or a divider says what they are."""
    goes_on = bool(_SUPPLEMENT.fullmatch(found[start - 1].text))
    least = _LEAST_ROWS - goes_on
    for block in found[start : start + _WINDOW]:
        if len(block.text) > _LONGEST_ROW:
            break
        if secrecy.is_agenda_divider(block.text) and block.lead.label is None:
            least = 1  # better a table too many than a divider unseen
        elif number(block) is not None and _RANGE.search(block.text):
            least = min(least, _LEAST_WITH_PAGES - goes_on)
    return _rows_after(found, start, goes_on=goes_on) >= least


def _rows_after(found: Sequence[Block], start: int, *, goes_on: bool) -> int:
    """How many rows of a rising sequence stand within reach, from 1 or from where one goes on."""
    count = last = 0
    for block in found[start : start + _WINDOW]:
        counted = number(block)
        if counted is not None and (counted == last + 1 or (goes_on and counted > last)):
            count, last = count + 1, counted
        elif counted is None and goes_on and names_pages(block):
            count += 1
        elif len(block.text) > _LONGEST_ROW:
            break
    return count


def last_row(found: Sequence[Block], start: int, end: int) -> int:
    """The last numbered row of the table that begins at ``start``, or ``start`` itself."""
    place, last = start, 0
    for index in range(start, end):
        counted = number(found[index])
        if counted is not None and 0 < counted - last <= _LEAST_ROWS:
            place, last = index, counted
    return place


def number(block: Block) -> int | None:
    """The number of a row, counted from the top of the table."""
    label = block.lead.label
    if label is None or len(block.text) > _LONGEST_ROW:
        return None
    if label.depth != 1 and label.style != "paren":
        return None
    return label.first


def names_pages(block: Block) -> bool:
    """Whether the last cell of a row is a range of pages."""
    return len(block.lead.cells) > 1 and bool(_RANGE.match(block.lead.cells[-1]))
