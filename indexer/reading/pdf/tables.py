"""Ruled tables become lines: a row with its cells, or a row's paragraphs where it holds many.

Whole minutes are often printed in a table (number, text, owner). There a row is no row of data:
its paragraphs are lines of their own, the number before the first, the owner beside the one
that it stands next to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.reading.pdf.grid import Cell, Grid
from indexer.reading.pdf.hyphens import glued
from indexer.reading.pdf.labels import begins_item, is_label
from indexer.reading.pdf.printed import PrintedLine, Word
from indexer.reading.pdf.rows import baselines, segment
from indexer.reading.pdf.struck import only_counts

_GAP = 1.55  # of the type size between the lines of a paragraph
_LONG = 260  # characters: a cell of several paragraphs and so many letters is text
_LONGEST = 700  # a cell so long is text even as one paragraph
_OWNER = 40
_FEW_COLUMNS = 4  # tables of more are tables of data
_MOST_OF_IT = 0.45  # of the width of a table: less holds no text, unless that has headings
_WITH_OWNER = 3  # columns: number, item, owner
_TITLE_AND_TEXT, _LONGEST_TITLE, _SENTENCE_WORDS = 2, 80, 4


@dataclass(slots=True)
class _Filled:
    """A cell with its lines of text."""

    cell: Cell
    lines: list[PrintedLine]
    paragraphs: list[str]

    @property
    def text(self) -> str:
        """The paragraphs, parted by new lines."""
        return "\n".join(self.paragraphs)


def within(grid: Grid, words: Sequence[Word]) -> list[Word]:
    """The words that stand in a table."""
    return [
        word
        for word in words
        if grid.x0 - 1 <= (word.x0 + word.x1) / 2 <= grid.x1 + 1
        and grid.top <= word.middle <= grid.bottom
    ]


def lines(grid: Grid, words: Sequence[Word], page: int, table: int) -> list[PrintedLine]:
    """The lines of a table; ``table`` is its number in the file."""
    by_row: dict[int, list[Cell]] = defaultdict(list)
    for cell in grid.cells:
        by_row[cell.row].append(cell)
    standing = _standing(grid, words)
    rows = [[_fill(cell, standing[cell], page) for cell in by_row[row]] for row in sorted(by_row)]
    rows = [_without_struck(row) for row in rows if any(one.lines for one in row)]
    rows = [row for row in rows if any(one.lines for one in row)]
    text = _text_column(rows, grid)
    found: list[PrintedLine] = []
    for row in rows:
        written = [one for one in row if one.lines]
        long = max(written, key=lambda one: len(one.text))
        in_text = long.cell.x0 == text and (
            _is_text(long) or _is_headed(long) or _is_label_of(written, long)
        )
        if in_text or len(long.text) > _LONGEST:
            found.extend(_broken_out(written, long, table))
        else:
            found.append(_row(row, written, table))
    return found


def _text_column(rows: Sequence[Sequence[_Filled]], grid: Grid) -> float | None:
    """Where the column of a table begins that holds text, as minutes set in a table do."""
    for one in (one for row in rows if len(row) <= _FEW_COLUMNS for one in row):
        share = (one.cell.x1 - one.cell.x0) / max(1.0, grid.x1 - grid.x0)
        if _is_text(one) and share >= _MOST_OF_IT:
            return one.cell.x0
    for row in rows:
        labelled = len(row) == _WITH_OWNER and row[0].lines and is_label(row[0].text)
        if labelled and (_is_headed(row[1]) or _is_titled(row[1])):
            return row[1].cell.x0
    return None


def _is_headed(one: _Filled) -> bool:
    """Whether a heading in bold stands over other text."""
    bold = [line.bold for line in one.lines]
    return len(bold) > 1 and bold[0] and not bold[-1]


def _is_titled(one: _Filled) -> bool:
    """Whether a title in plain type stands over sentences."""
    if len(one.paragraphs) < _TITLE_AND_TEXT:
        return False
    title, text = one.paragraphs[0], one.paragraphs[1]
    plain = len(title) <= _LONGEST_TITLE and title[-1:] not in ".:;,?!"
    words = len(text.split())
    ended = text[-1:] in ".!?" and words >= _SENTENCE_WORDS
    return plain and (ended or words >= 2 * _SENTENCE_WORDS)


def _is_text(one: _Filled) -> bool:
    """Whether a cell holds paragraphs rather than an entry."""
    count, letters = len(one.paragraphs), len(one.text)
    return (count > 1 and letters > _LONG) or (count > 2 and letters > _LONG // 2)


def _is_label_of(written: Sequence[_Filled], text: _Filled) -> bool:
    """Whether a number, or nothing, stands before the text of a row."""
    before = written[: written.index(text)]
    return all(is_label(one.text) for one in before)


def _standing(grid: Grid, words: Sequence[Word]) -> dict[Cell, list[Word]]:
    standing: dict[Cell, list[Word]] = defaultdict(list)
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.middle
        near = next((cell for cell in grid.cells if cell.holds(x, y)), None)
        if near is None:
            near = min(grid.cells, key=lambda cell: _away(cell, x, y))
        standing[near].append(word)
    return standing


def _away(cell: Cell, x: float, y: float) -> float:
    sideways = max(cell.x0 - x, 0, x - cell.x1)
    return sideways + max(cell.top - y, 0, y - cell.bottom)


def _fill(cell: Cell, words: Sequence[Word], page: int) -> _Filled:
    found: list[PrintedLine] = []
    for row in baselines(words):
        text = segment(row)
        found.append(
            PrintedLine(
                text=text.text,
                page=page,
                x0=text.x0,
                x1=text.x1,
                base=text.base,
                size=text.size,
                edge=cell.x1 - 4,
                first=row[0].x1 - row[0].x0,
                top=text.top,
                bold=text.bold,
                bold_ends=(row[0].bold, row[-1].bold),
                ocr=row[0].ocr,
                body=text.x0,
                label=begins_item(text.text),
                struck=text.struck,
            )
        )
    return _filled(cell, found)


def _filled(cell: Cell, found: list[PrintedLine]) -> _Filled:
    paragraphs: list[str] = []
    for index, line in enumerate(found):
        if index and not _begins(found[index - 1], line):
            paragraphs[-1] = glued(paragraphs[-1], line.text)
        else:
            paragraphs.append(line.text)
    return _Filled(cell, found, paragraphs)


def _begins(before: PrintedLine, line: PrintedLine) -> bool:
    """Whether a line begins a paragraph of its cell."""
    if line.label or line.base - before.base > _GAP * line.size or before.bold != line.bold:
        return True
    room = before.edge - before.x1 > line.first + 0.5 * line.size
    return room and not line.text[:1].islower()


def _without_struck(row: list[_Filled]) -> list[_Filled]:
    """A row without the lines that are struck out, unless all of it is."""
    lines = [line for one in row for line in one.lines]
    if not any(line.struck for line in lines) or _is_struck(lines):
        return row
    return [
        _filled(one.cell, [line for line in one.lines if not line.struck])
        if any(line.struck for line in one.lines)
        else one
        for one in row
    ]


def _is_struck(lines: Sequence[PrintedLine]) -> bool:
    standing = [line.text for line in lines if not line.struck]
    return len(standing) < len(lines) and only_counts(standing)


def _row(row: Sequence[_Filled], written: Sequence[_Filled], table: int) -> PrintedLine:
    """A row of data, empty cells included: its columns have a meaning each."""
    first = min((one.lines[0] for one in written), key=lambda line: (line.base, line.x0))
    last = max((one.lines[-1] for one in written), key=lambda line: line.base)
    return replace(
        first,
        text=" ".join(" ".join(one.text.split("\n")) for one in written),
        base=last.base,
        bold=all(line.bold for one in written for line in one.lines),
        cells=tuple(one.text for one in row) if len(row) > 1 else (),
        label=is_label(written[0].text),
        table=table,
        starts=tuple(one.cell.x0 for one in row),
        own=True,
        struck=_is_struck([line for one in written for line in one.lines]),
    )


def _broken_out(written: Sequence[_Filled], text: _Filled, table: int) -> list[PrintedLine]:
    """The paragraphs of a row that is text, with what stands before and beside them."""
    place = written.index(text)
    lines = [replace(line) for line in text.lines]
    if _is_headed(text) and not lines[1].bold:
        lines[0] = replace(lines[0], own=True)  # however full its line is
    elif _is_titled(text):
        lines = _title_on_one_line(text, lines)
    before = " ".join(" ".join(one.paragraphs) for one in written[:place])
    if before and is_label(before):
        lines[0] = replace(lines[0], text=f"{before} {lines[0].text}", label=True)
    elif before:
        head = written[0].lines[0]
        lines.insert(0, replace(head, text=before, own=True))
    for one in written[place + 1 :]:
        notes = _notes(one)
        for note in notes:
            titled = _is_headed(text) or _is_titled(text)
            _beside(lines, note, whole=len(notes) == 1 and titled)
    return [replace(line, table=table) for line in lines]


def _title_on_one_line(text: _Filled, lines: list[PrintedLine]) -> list[PrintedLine]:
    """The lines of a cell, its title in plain type as one of them and set apart from the text."""
    count = 1
    while count < len(lines) and not _begins(lines[count - 1], lines[count]):
        count += 1
    title = replace(lines[0], text=text.paragraphs[0], base=lines[count - 1].base, own=True)
    return [title, *lines[count:]]


def _notes(filled: _Filled) -> list[PrintedLine]:
    """The separate notes in a cell beside text: lines that stand close are one."""
    notes: list[PrintedLine] = []
    for line in filled.lines:
        if notes and line.base - notes[-1].base <= _GAP * line.size:
            notes[-1] = replace(notes[-1], text=f"{notes[-1].text}\n{line.text}", base=line.base)
        else:
            notes.append(line)
    return notes


def _beside(lines: list[PrintedLine], note: PrintedLine, *, whole: bool) -> None:
    """Put a short note in the margin of its line; a long one is a line after it.

    ``whole`` says that it stands alone beside a heading with its text: it is of all of that text.
    """
    near = min(range(len(lines)), key=lambda i: abs(lines[i].top - note.top))
    if whole and (lines[near].bold or lines[near].own):
        near = len(lines) - 1
    if len(note.text) <= _OWNER:
        margin = f"{lines[near].margin}\n{note.text}".strip()
        lines[near] = replace(lines[near], margin=margin)
    else:
        lines.insert(near + 1, replace(note, text=" ".join(note.text.split("\n")), own=True))
