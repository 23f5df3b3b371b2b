"""Lines become rows: bullet and label taken off, gap and table cells noted, furniture gone."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise

from indexer.records import Line, Reading
from indexer.structure import name_columns, people_columns
from indexer.structure.agenda_columns import is_time
from indexer.structure.labels import Label, counted, parse, settle
from indexer.structure.row import Row

_BULLET = re.compile(r"^(?:[-–—*•●○▪■◦‣·]\s+(?=\S)|o\s{2,}(?=\S)|[-*•●○▪◦]\t)")
_LETTER_O = re.compile(r"^o\s+(?=\S)")
_TITLE = 110  # characters
_LEAST_COUNTED = 4  # rows that count on, without which a first column of numbers numbers nothing
_TIME_AND_NUMBER, _PAIR = 2, 2  # cells
_TELLING = 12  # characters at the end of a value, by which its place is found
_PLACED = "pdf"  # the reader whose indents are measured on the page
_PLAIN = frozenset({"text", "markdown"})  # readers that know no paragraphs but by blank lines
_LEAST_SPACED, _LEAST_WRAPPED = 12, 5  # lines
_WRAPPED = 55  # columns of a line that may be wrapped
_NARROW, _RAGGED = 34, 10  # of the narrowest such line; how far the right edge wanders
_UNENDED = re.compile(r"[\w,’')(-]$")
_GOES_ON = re.compile(r"[a-z(]")
_STRAY = re.compile(r"^[-–—*•●○▪◦‣·]+$")
_CLOSING_STARS = re.compile(r"\s*\*+$")
_LEADING_STAR = re.compile(r"^\*+\s*(?=[A-Z0-9])")
_FAR_RIGHT = re.compile(r"(?<=\S)\s{6,}\S.{0,24}$")  # of a letterhead: "ELM COUNCIL        DRAFT"
_STARRED_NUMBER = re.compile(r"^\*+(?=\d{1,3}[.)])")
_EMPHASIS = re.compile(r"(\*{1,3})(?=\S)([^*\n]{1,500}?)(?<=\S)\1(?!\*)")
_ORNAMENT = re.compile(r"\s*(?:\*+\s){0,3}\*+\s.*\s\*+\s*$")
_COVER_KEY = re.compile(  # of officers only without a colon: with one their line is a key itself
    r"(?:purpose(?: of (?:the |this )?(?:report|paper))?|(?:executive )?summary|recommendations?"
    r"(?: ?\(s\))?)\s*:?|"
    r"(?:lead|contact|report|responsible) (?:officer|author)s?|(?:report )?authors?",
    re.IGNORECASE,
)
_COLUMN_NAME = re.compile(  # "Recommendation | Response": the head of a table, and no cover
    r"(?:[A-Z][a-z]+(?: [a-z]+)?|(?:date|due|page|status|owner|lead|response)\b.{0,20}|[A-Z]+)",
)
_LONE_STARS = re.compile(r"(?<![*])(\*{1,3})(?=$|[\s|)\d])|^\s*(\*{1,3})(?=\w)")


def rows(reading: Reading, furniture: frozenset[int], markers: frozenset[int]) -> list[Row]:
    """The rows of a reading, without the lines of ``furniture`` (indexes into its lines)."""
    found: list[Row] = []
    end, cut, opens = 0, False, False
    for index, line in enumerate(reading.lines):
        if index in furniture:
            cut, opens = True, opens or index in markers
            continue
        between = reading.text[end : line.start]
        row = _row(line, between, after=found[-1] if found else None)
        end = line.end
        if not row.text and not row.label:
            continue
        stars = _stars(reading.text[line.start : line.end])
        row = replace(row, cut=cut or "\f" in between, opens=opens, stars=stars)
        found.extend(_key_and_value(row, reading.text))
        cut, opens = False, False
    placed = reading.reader == _PLACED
    below = people_columns.by_column(found, reading.text, placed=placed)
    apart = name_columns.apart(below, reading.text)
    return _settled(_single_spaced(apart) if reading.reader in _PLAIN else apart)


def _single_spaced(found: list[Row]) -> list[Row]:
    """Rows as if no blank line stood between them, where one stands after each wrapped line.

    So do conversions of PDF that print every line as a paragraph: sentences go on past the blanks.
    """
    pairs = [(one, two) for one, two in pairwise(found) if not (one.cells or two.cells)]
    single = [(one, two) for one, two in pairs if two.gap == 1 and not two.cut]
    if len(single) < _LEAST_SPACED or len(single) * 10 < len(pairs) * 8:
        return found
    lengths = sorted(one.length for one, _ in single)
    full = min(_WRAPPED, max(_NARROW, lengths[len(lengths) * 3 // 4] - _RAGGED))
    sentences = sum(
        bool(_UNENDED.search(one.text) and _GOES_ON.match(two.whole))
        for one, two in single
        if one.length >= full
    )
    wrapped = sum(length >= full for length in lengths)
    if wrapped < _LEAST_WRAPPED or sentences * 3 < wrapped:
        return found
    return [replace(row, gap=max(0, row.gap - 1)) for row in found]


def _row(line: Line, between: str, *, after: Row | None) -> Row:
    text, bullet, label = _STARRED_NUMBER.sub("", line.text), False, None
    mark = _BULLET.match(text) or _round(text, between, after, line.indent)
    if mark:
        text, bullet = text[mark.end() :], True
    elif _STRAY.match(text):
        text = ""
    cells = line.style.cells
    behind = _behind_time(cells)
    timed, cells = behind or (None, cells)
    parsed = None if timed else counted(line.style.number, text) or parse(text)
    if parsed:
        label, text = parsed
        bullet = False
    text = _CLOSING_STARS.sub("", _LEADING_STAR.sub("", text))
    breaks = between.split("\n")
    return Row(
        timed=timed is not None,
        text=" ".join(text.split()),
        start=line.start,
        end=line.end,
        page=line.page,
        indent=line.indent,
        level=line.style.heading,
        bold=line.style.bold,
        cells=_without_number(cells, text),
        printed_cells=cells,
        bullet=bullet,
        label=timed or label,
        gap=max(0, len(breaks) - 2) if len(breaks) > 1 else 1,  # 1: cut out of a longer line
        cell="\t" in breaks[-1],
        empty_cell=_empty_cell(breaks[1:-1]),
        length=line.indent + (_set_apart(line.text) or line.end - line.start),
    )


def _set_apart(printed: str) -> int | None:
    """Where a letterhead's words end, if "DRAFT", a page or the like stands far to their right."""
    gap = _FAR_RIGHT.search(printed)
    return gap.start() if gap and printed[: gap.start()].isupper() else None


def _behind_time(cells: tuple[str, ...]) -> tuple[Label, tuple[str, ...]] | None:
    """The number of an agenda's row that begins with its time: "09:30 | 1 | Welcome".

    With it the cells, the number taken off that of the title in "09:30 | 1. Welcome | Chair".
    """
    if len(cells) <= _TIME_AND_NUMBER or not is_time(cells[0]):
        return None
    parsed = parse(f"{cells[1]} ")
    if parsed is None:
        return None
    label, rest = parsed
    return label, (cells[0], rest, *cells[2:]) if rest else cells


def _key_and_value(row: Row, text: str) -> list[Row]:
    """A row of a cover table ("Summary" beside its text) as the two lines that it would be else."""
    if len(row.cells) > _PAIR:
        return _pairs(row, text)
    if len(row.cells) != _PAIR or row.label or not _COVER_KEY.fullmatch(row.cells[0]):
        return [row]
    key, value = row.cells
    if _COLUMN_NAME.fullmatch(value):
        return [row]
    at = text.find(value, row.start + len(key), row.end)
    if at < 0:
        return [row]
    above = replace(
        row, text=key, cells=(), end=row.start + len(key), gap=max(row.gap, 1), length=len(key)
    )
    plain = replace(row, text=value, cells=(), cut=False, opens=False, stars="")
    return [above, replace(plain, start=at, gap=1, length=len(value))]


def _pairs(row: Row, text: str) -> list[Row]:
    """Fields and values that take turns in a row, each pair as a row of its own.

    "Report to: | Cabinet | Date: | 4 May" is the cover of a form; a table has no such cells.
    """
    fields, values = row.cells[::2], row.cells[1::2]
    alike = len(fields) == len(values) and all(one.rstrip().endswith(":") for one in fields)
    if not alike or any(one.rstrip().endswith(":") or not one.strip() for one in values):
        return [row]
    found: list[Row] = []
    at = row.start
    for field, value in zip(fields, values, strict=True):
        start = text.find(field, at, row.end)
        last = " ".join(value.split())[-_TELLING:]
        end = text.find(last, start + len(field), row.end) + len(last) if start >= 0 else -1
        if start < 0 or end < start:
            return [row]
        pair = " ".join(f"{field} {value}".split())
        found.append(replace(row, text=pair, cells=(field, value), start=start, end=end))
        at = end
    return found


def _stars(printed: str) -> str:
    """The stars of a line that are neither emphasis nor lost halves of it."""
    if "*" not in printed or _ORNAMENT.match(printed):
        return ""
    found = _LONE_STARS.search(_EMPHASIS.sub(r"\2", printed))
    return (found.group(1) or found.group(2)) if found else ""


def _round(text: str, between: str, after: Row | None, indent: int) -> re.Match[str] | None:
    """The bullet of a second level, which Word exports as the letter o.

    It begins a line after a stem, an ended clause, a bullet, a blank or a line less indented;
    Welsh lines may begin with the word "o" in the middle of a sentence.
    """
    begins = after is None or after.bullet or after.text[-1:] in ":;." or between.count("\n") > 1
    begins = begins or (after is not None and indent > after.indent)
    return _LETTER_O.match(text) if begins else None


def _without_number(cells: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The cells after a bullet or number that only a tab sets off: two at least, or none."""
    first = cells[0] if cells else ""
    numbered = parse(first) if first and not text.startswith(first) else None
    if numbered and numbered[1] and text.startswith(numbered[1]):
        return (numbered[1], *cells[1:])  # "1. Apologies | …": only the number is taken off
    kept = cells if not first or text.startswith(first) else cells[1:]
    return kept if len(kept) > 1 else ()


def _empty_cell(blanks: list[str]) -> bool:
    """Whether an empty cell stands right before a line, after the last wholly empty line."""
    for blank in reversed(blanks):
        if "\t" in blank:
            return True
        if not blank.strip(" "):
            return False
    return False


def _settled(found: list[Row]) -> list[Row]:
    """Unsure labels kept or put back into the text."""
    titled = [len(row.text) < _TITLE and row.text[-1:] not in ".;," for row in found]
    settled = settle(_of_column(found), titled)
    return [
        row
        if row.label is label
        else _unlabelled(row)
        if label is None
        else replace(row, label=label)
        for row, label in zip(found, settled, strict=True)
    ]


def _of_column(found: list[Row]) -> list[Label | None]:
    """The labels, those sure that count on down the first column of a table: 91, 92, 93."""
    labels = [row.label for row in found]
    bare = [
        label
        if label and label.style == "bare?" and row.printed_cells[:1] == (label.printed,)
        else None
        for row, label in zip(found, labels, strict=True)
    ]
    keys = [
        None if one is None else (one.first or 0) - place  # the same for all that count on
        for place, one in enumerate(bare)
    ]
    place = 0
    for key, run in groupby(keys):
        end = place + len(list(run))
        if key is not None and end - place >= _LEAST_COUNTED:
            labels[place:end] = [replace(one, style="bare") for one in bare[place:end] if one]
        place = end
    return labels


def _unlabelled(row: Row) -> Row:
    """A row whose number is none, such as a year in the first column of a table."""
    return replace(row, label=None, text=row.whole, cells=row.printed_cells or row.cells)
