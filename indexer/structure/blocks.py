"""Rows become blocks: a paragraph, a heading or a table row each; broken sentences rejoined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from indexer.structure.dates import is_date_line
from indexer.structure.row import Row

_NOTE_MARK = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FINAL = re.compile(rf"[.!?:;…][\"”’')\]]*[{_NOTE_MARK}]*$")
_FULL_STOP = re.compile(rf"[.!?…][\"”’')\]]*[{_NOTE_MARK}]*$")
_LOWER = re.compile(r"^[\"“‘'(]?[a-z]")
_CARRIED = re.compile(r"(?:RESOLVED|AGREED|DECIDED)\b(?!:)")  # "…, it was unanimously / RESOLVED"
_UNSAID = re.compile(r"\bit was(?: \w+)?$")
_OPEN_WORD = re.compile(
    r"\b(?:of|in|the|and|to|for|with|a|an|by|on|at|from|or|as|that|which|their|our|its|is|are|"
    r"was|were|be|been|has|have|will|would|should|this|these|between|into|such)$"
)
_OPEN_CAPITALS = re.compile(r"\b(?:OF|THE|AND|AT|IN|ON|FOR|BY)$")
_GOES_ON_IN_CAPITALS = re.compile(r"(?:AND|OF|HELD|AT|ON|COMMENCING)\b")
_KEY = re.compile(
    r"(?:title|meeting|date|time|date (?:and|&) time|venue|location|place|meeting date|"
    r"date of meeting|date of the meeting)\s*:",
    re.IGNORECASE,
)
_MARKED = re.compile(  # a line that says what it is begins a paragraph, however full the last line
    r"(?:RESOLVED|AGREED|NOTED|ACTIONS?|DECISION)\b|(?:Resolved|Agreed|Action|Decision)\s?[:–—-]"
)
_OWNED = re.compile(r"(?:ACTIONS?|Actions?)\b[^.!?]{0,60}$")  # "Action: Head of Place", and no more
_BODY_SAYS = re.compile(
    r"(?:The )?(?:[A-Z]\w+ )?(?:Board|Committee|Council|Cabinet|Panel|Governors|Trustees|Members|"
    r"Authority|Forum|Directors|Executive|Senate)(?: \w+ly)? (?:noted|agreed|approved|resolved|"
    r"endorsed|received|ratified|NOTED|AGREED|APPROVED|RESOLVED|ENDORSED|RECEIVED|RATIFIED)\b"
)
_ADDRESS = re.compile(r"^<?https?://")
_SHORT = 80
_TITLE_LIKE = 30  # shorter lines that end in "of" or "to" are stems: "Officers to"
_MIDDLING = 50
_LONG = 100
_MARGIN = 24  # columns: what is set so far off is no line of the same paragraph
_LONGEST = 6_000  # no paragraph is longer; nothing is joined to it
_LEAST_WIDTH, _MOST_WIDTH = 55, 130
_NEAR_WIDTH = 0.82
_BEYOND = 1.25  # a line so much longer is a paragraph, which no other goes on
_LONGER = 0.05  # share of such lines from which most of the others have to be full
_MOST_FULL = 0.6


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that belong together. ``lead`` is the first of them, which carries label and style."""

    text: str
    lead: Row
    end: int
    last: Row
    lines: int = 1

    @property
    def short(self) -> bool:
        """Short enough to be a heading or a list entry."""
        return len(self.text) <= _LONG

    @property
    def finished(self) -> bool:
        """Whether it ends like a sentence."""
        return bool(_FULL_STOP.search(self.text))

    @property
    def printed(self) -> str:
        """The text with its number, as printed; the row of a cover as a field and its value."""
        label = self.lead.label
        number = f"{label.printed} " if label and not self.lead.timed else ""
        return f"{number}{self.as_field}"

    @property
    def as_field(self) -> str:
        """The text as a line of a cover reads: "Report to: Cabinet" where it is a table's row."""
        return as_field(self.text, self.lead.cells)


def as_field(text: str, cells: Sequence[str]) -> str:
    """A line as it reads: the two cells of a cover's table are a field and its value."""
    return f"{cells[0].strip(' :')}: {cells[1]}" if len(cells) == 2 else text


def blocks(rows: Sequence[Row]) -> list[Block]:
    """Join the rows of one paragraph, and a number alone with what it numbers."""
    width = wrap_width(rows)
    found: list[Block] = []
    for row in _numbers_joined(rows):
        if found and _continues(found, row, width):
            found[-1] = _joined(found[-1], row)
        else:
            found.append(Block(row.text, row, row.end, row))
    return found


def wrap_width(rows: Sequence[Row]) -> int | None:
    """The column at which a file's lines are wrapped, or None where a line is a paragraph.

    Where some lines are longer than any wrapped line (lists, in a file whose clauses are wrapped),
    most of the others have to be full, and to end within a sentence.
    """
    every = [
        row for row, after in pairwise(rows) if after.gap == 0 and not row.cells and not row.level
    ]
    wrapped = [row for row in every if row.length <= _MOST_WIDTH]
    if len(wrapped) < 3:
        return None
    lengths = sorted(row.length for row in wrapped)
    widest = lengths[int(len(lengths) * 0.95)]
    if widest < _LEAST_WIDTH:
        return None
    full = [row for row in wrapped if row.length >= widest * _NEAR_WIDTH]
    needed = len(lengths) / 4 if len(lengths) > 8 else len(lengths) * _MOST_FULL
    longer = len(every) - len(wrapped)
    if longer > len(every) * _LONGER:
        needed = max(needed, len(lengths) * _MOST_FULL, longer)
        full = [row for row in full if not _FINAL.search(row.text)]
    return widest if len(full) >= needed else None


def _numbers_joined(rows: Sequence[Row]) -> list[Row]:
    """Give a number that stands alone on its line to the line that follows it."""
    joined: list[Row] = []
    for row in rows:
        before = joined[-1] if joined else None
        if before and before.label and not before.text and _takes_number(row):
            joined[-1] = replace(
                row, label=before.label, start=before.start, gap=before.gap, bullet=False,
                opens=before.opens or row.opens, cell=before.cell, bold=before.bold or row.bold,
                level=before.level or row.level, cut=before.cut,
            )  # fmt: skip
        else:
            joined.append(row)
    return joined


def _takes_number(row: Row) -> bool:
    """Whether a row may be what the number alone on the line before it numbers."""
    return row.label is None and row.level is None and not row.opens


def _joined(block: Block, row: Row) -> Block:
    glue = "" if block.text.endswith("-") and block.text[-2:-1].isalpha() else " "
    hyphenated = glue == "" and _LOWER.match(row.text)
    text = block.text + ("" if hyphenated else " ") + row.whole
    return replace(block, text=text, end=row.end, last=row, lines=block.lines + 1)


def _continues(found: Sequence[Block], row: Row, width: int | None) -> bool:
    block = found[-1]
    if len(block.text) > _LONGEST:
        return False
    if _KEY.fullmatch(block.text):
        return _is_value(block, row)
    if _opens_new(block, row):
        return _wrapped_label(block, row, width)
    if row.gap == 0 and not row.cut and _wrapped(block, row, width):
        return True
    if row.cell or block.lead.level:
        return False
    if _ADDRESS.match(row.text) and row.gap == 0 and block.text.endswith(":"):
        return True
    return _broken(found, row)


def _is_value(block: Block, row: Row) -> bool:
    """Whether a row is the value of a key such as "Date:", in the next cell or line."""
    cells = block.lead.cell and row.cell
    return (cells or row.gap == 0) and not (row.level or row.bullet or _KEY.fullmatch(row.text))


def _opens_new(block: Block, row: Row) -> bool:
    """Whether the row begins something by its own style, or the block cannot go on."""
    return bool(
        row.label
        or row.bullet
        or row.level
        or row.opens
        or len(row.cells) > 1
        or len(block.lead.cells) > 1
        or (block.finished and _MARKED.match(row.text))
        or (_BODY_SAYS.match(row.text) and _OWNED.match(block.text))
        or abs(row.indent - block.last.indent) >= _MARGIN
        or (row.bold and not block.lead.bold)
        or (block.lead.bold and not row.bold and block.short)
    )


def _wrapped_label(block: Block, row: Row, width: int | None) -> bool:
    """A wrapped line that happens to begin with a number, as in "paragraph / 4.2 of the report"."""
    return bool(
        row.label
        and row.text
        and row.gap == 0
        and not row.cut
        and _LOWER.match(row.text)
        and not _FINAL.search(block.text)
        and not _counts_on(block, row)
        and _wrapped(block, row, width)
    )


def _counts_on(block: Block, row: Row) -> bool:
    """Whether a row's number is the one after the block's: the next of a list, however full."""
    before, now = block.lead.label, row.label
    if before is None or now is None or before.series != now.series:
        return False
    return before.first is not None and now.first == before.first + 1


def _wrapped(block: Block, row: Row, width: int | None) -> bool:
    """Whether the line before was as full as the file's lines are."""
    if width is None or block.lead.level or block.last.length > width * _BEYOND:
        return False
    first = row.text.split(" ", 1)[0]
    if first == block.text.split(" ", 1)[0] and first[0].isupper():
        return False  # a list of persons or the like, each on a line of its own
    first_word = len(first)
    if block.last.length + 1 + first_word > width * 0.97:
        return True
    return block.last.length >= width * _NEAR_WIDTH and not _FINAL.search(block.text)


def _broken(found: Sequence[Block], row: Row) -> bool:
    """Whether a sentence was cut between the block and the row."""
    block = found[-1]
    text = block.text
    if _title_goes_on(block, row):
        return True
    carried = bool(_CARRIED.match(row.text)) and not block.short
    figure = row.text[:1].isdigit() and row.gap == 0 and len(text) > _MIDDLING
    figure = figure and not is_date_line(row.text)
    lower = bool(_LOWER.match(row.text) or carried or figure or _UNSAID.search(text))
    if _FINAL.search(text):
        return lower and text.endswith(";") and ";" in text[:-1] and len(text) > _SHORT
    if lower:
        return not _list_child(found, row)
    if row.bold or len(text) <= _TITLE_LIKE:
        return False
    if _OPEN_WORD.search(text) and (row.gap == 0 or row.cut):
        return True
    if row.text.startswith("(") and row.gap == 0 and len(text) > _MIDDLING:
        return True
    if len(text) <= _SHORT:
        return False
    unclosed = text.count("(") > text.count(")") and ")" in row.text
    return unclosed or bool(_OPEN_WORD.search(text)) or text.endswith(",")


def _title_goes_on(block: Block, row: Row) -> bool:
    """A title in capitals over several lines: "MINUTES OF THE MEETING / HELD ON 3 MAY 2022"."""
    if row.gap or not (block.text.isupper() and row.text.isupper()):
        return False
    unfinished = block.text.endswith(",") or _OPEN_CAPITALS.search(block.text)
    return bool(unfinished or _GOES_ON_IN_CAPITALS.match(row.text))


def _list_child(found: Sequence[Block], row: Row) -> bool:
    """A short lower-case line after another one, or after a stem: a list without bullets."""
    block = found[-1]
    if len(block.text) > _SHORT or (row.gap == 0 and block.lines > 1):
        return False
    if block.lead.label and row.gap == 0:
        return False  # what follows a numbered line at once is its second half
    if block.lead.bullet:
        return row.gap > 0 or row.indent <= block.lead.indent
    own = block.lead.label is None and bool(_LOWER.match(block.text))
    after_stem = len(found) > 1 and found[-2].text.endswith(":")
    return own or after_stem
