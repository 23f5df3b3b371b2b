"""What stands in the cells of a table, and what their arrangement says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.reading.docx.blocks import Block, Cell, Printed, Row, Table, printed_in
from indexer.reading.secrecy import may_shut
from indexer.reading.spanning import holding
from indexer.reading.struck import only_counts

LONGEST_ENTRY = 80  # characters of an entry in a list
LABEL = re.compile(
    r"(?=.*\d|[(\[]?[A-Za-z][.)\]])[(\[]?(?:\d{1,4}(?:[./-]\d{1,4}){0,4}|[A-Za-z]|[ivx]{1,5})"
    r"[.)\]:]{0,2}"
)
_LONGEST_NAME = 70
_LEAST_PAIRS = 2
_SENTENCE = re.compile(r"[.;:!?][\"”’')\]]*$")
_SENTENCE_WORDS = 5
_DATA_COLUMNS = 4
_HEADS = 4  # rows among which the names of columns stand
_COVER_NAME = re.compile(
    r"(?:purpose|(?:executive )?summary|recommendations?|reasons? for|(?:proposed )?(?:actions?|"
    r"decisions?)(?: required)?|report (?:of|to|title|author)|contact officer|is (?:this|the) "
    r"(?:report|item)|wards?(?: affected)?|key decision|portfolio|cabinet member|lead (?:officer|"
    r"member)|appendices|background papers|(?:financial|legal|equality|risk) implications?)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?:also )?present|apolog(?:y|ies)\b.*|absent|in attendance|attend(?:ees|ing)|officers|"
    r"(?:council|board|committee)?\s?members|substitutes|observers|guests|advisers",
    re.IGNORECASE,
)


def filled(cell: Sequence[Block]) -> list[Printed]:
    """The paragraphs of a cell that have words or a number, those of inner tables included."""
    return [one for one in printed_in(cell) if one.whole]


def lone(cell: Sequence[Block]) -> Printed | None:
    """The only such paragraph."""
    found = filled(cell)
    return found[0] if len(found) == 1 else None


def settled(row: Row) -> tuple[Row, int]:
    """A row without what is struck through in it, and how many words that is.

    A row whose words are all struck stays, a number before them and a word after ("done") aside;
    so does what is struck in a cell that stands alone, where each paragraph is one for itself.
    """
    held = [place for place, cell in enumerate(row) if filled(cell)]
    struck = [place for place in held if all(one.struck for one in filled(row[place]))]
    if len(held) < 2 or not any(one.struck for cell in row for one in filled(cell)):
        return row, 0
    beside = ["\n".join(one.whole for one in filled(row[p])) for p in held if p not in struck]
    if struck and only_counts(beside):
        return row, 0
    blank = (Printed(""),)
    kept = tuple((tuple(_kept(cell)) or blank) if cell else cell for cell in row)
    gone = (one for cell in row for one in cell if isinstance(one, Printed) and not _stays(one))
    return kept, sum(len(one.words.split()) for one in gone)


def _kept(cell: Cell) -> Iterator[Block]:
    """What stays of a cell; a struck word that may shut a paper does, and makes no row struck."""
    for one in cell:
        if _stays(one):
            yield replace(one, struck=False) if isinstance(one, Printed) else one


def _stays(one: Block) -> bool:
    return isinstance(one, Table) or not one.struck or may_shut(one.words)


def is_cover(table: Table) -> bool:
    """Whether a table of two columns sets names on the left and what they stand for on the right.

    The names are bold, end in a colon, or some of them are those that covers of reports use.
    """
    rows = [[cell for cell in row if filled(cell)] for row in table.rows]
    rows = [row for row in rows if row]
    names = [lone(row[0]) for row in rows if len(row) == 2]
    if not names or any(len(row) > 2 for row in rows):
        return False
    said = [name for name in names if name]
    if any(_COVER_NAME.match(name.words) for name in said):
        return True
    return len(said) == len(names) and all(n.strong or n.words[-1:] in {":", "?"} for n in said)


def is_section(cells: Sequence[Cell]) -> bool:
    """Whether a name stands beside a text that it heads, rather than beside a short value."""
    name, text = lone(cells[0]), [one.whole for one in filled(cells[1])]
    if name is None or len(name.words) > _LONGEST_NAME or not any(c.isalpha() for c in name.words):
        return False
    if LABEL.fullmatch(name.whole):
        return False
    prose = bool(_SENTENCE.search(text[-1])) and len(text[-1].split()) >= _SENTENCE_WORDS
    return prose or len(text) > 1 or len(text[0]) > LONGEST_ENTRY


def is_list_of_people(cells: Sequence[Cell]) -> bool:
    """Whether a list of persons stands beside the name of their group."""
    name = lone(cells[0])
    group = name is not None and _GROUP.fullmatch(name.words.rstrip(": "))
    return bool(group) and len(cells) == 2 and len(filled(cells[1])) > 1


def are_pairs(cells: Sequence[Cell]) -> bool:
    """Whether names and values take turns, as in "Report to: | Cabinet | Date: | 4 May"."""
    held = [lone(cell) for cell in cells]
    every = [one for one in held if one]
    if len(every) < len(held) or len(held) % 2 or len(held) < 2 * _LEAST_PAIRS:
        return False
    names, values = every[::2], every[1::2]
    if all(name.words.endswith(":") for name in names):
        return True
    return all(name.strong for name in names) and not any(value.strong for value in values)


def run_parallel(cells: Sequence[Cell]) -> bool:
    """Names in one cell and their posts in the next, each on a line: to be read across."""
    held = [[one for one in cell if isinstance(one, Printed)] for cell in cells if filled(cell)]
    counts = {len(cell) for cell in held}
    entries = all(len(one.whole) <= LONGEST_ENTRY for cell in held for one in cell)
    return len(counts) == 1 and counts != {1} and entries


def are_groups(heads: Row, row: Row) -> bool:
    """Whether lists of persons stand under the names of their groups: to be read downwards."""
    named = [lone(cell) for cell in heads if filled(cell)]
    held = [cell for cell in row if filled(cell)]
    if len(named) < 2 or len(heads) != len(row) or len(held) > len(named):
        return False
    groups = all(name is not None and _GROUP.fullmatch(name.words.rstrip(": ")) for name in named)
    lists = any(len(filled(cell)) > 1 for cell in held)
    return groups and lists


def is_of_tasks(table: Table) -> bool:
    """Whether one of its rows names columns of tasks, with whose they are or until when."""
    return any(
        holding({place: " ".join(one.whole for one in filled(cell)) for place, cell in held})
        for row in table.rows[:_HEADS]
        if (held := list(enumerate(row)))
    )


def is_data(table: Table) -> bool:
    """Whether a table of many columns has a name over each: then an empty cell says something."""
    first = table.rows[0] if table.rows else ()
    return len(first) >= _DATA_COLUMNS and all(filled(cell) for cell in first)
