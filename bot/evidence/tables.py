"""Tables taken whole: the names of the columns, and every row below them.

"What is each directorate to save?" asks for a row of each directorate. The line that names the
columns holds the question's words and no answer; a row holds an answer and few of its words. So a
question of each, of the most or of some to be compared is told by the table whose first column
is of what it asks of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.answers import Kind
from bot.evidence.gathering import Evidence
from bot.evidence.weighing import match
from bot.library import Library, Shelved
from bot.questions.phrases import plain
from bot.questions.understanding import Query
from indexer.records import Role
from indexer.store.port import Snapshot
from indexer.words import words

_LONGEST = 30  # rows; of a longer table it would not be read
_FEWEST_COLUMNS, _FEWEST_ROWS = 2, 2
_ENOUGH = 0.6  # share of the topic that a table and what stands over it hold
_FIGURES = re.compile(r"[(£$€<>~-]*\d[\d,./%]*\s*(?:m|k|bn|million|per cent|%)?\)?", re.IGNORECASE)
_YEARS = re.compile(r"(?:19|20)\d\d(?:[/–-](?:20)?\d\d)?")
_OF_EACH = re.compile(
    r"\b(?:each|every|per|by|among(?:st)?|across)\b (?P<of>(?:[\w’'/-]+ ?){1,6})|"
    r"\b(?:break ?down|split)\b(?: (?:of|by|for|between))? (?P<split>(?:[\w’'/-]+ ?){1,7})|"
    r"\b(?:compare\w*|side by side|stack up|league table|ranked?|ranking)\b",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"\b(?:most|least|fewest|highest|lowest|cheapest|dearest|biggest|largest|smallest|best|worst|"
    r"busiest|quietest|slowest|fastest|top|bottom)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\b(?:which|what|top|bottom)\b (?P<of>(?:[\w’'/-]+ ?){1,4})", re.IGNORECASE)
_NO_RANK = re.compile(
    r"\b(?:at (?:most|least|best|worst)|most recent\w*|top up|last)\b", re.IGNORECASE
)


def rows_below(shelf: Sequence[Shelved], place: int) -> tuple[Shelved, ...]:
    """The rows under the names of a table's columns; none where the line is no such names."""
    head = shelf[place].paragraph
    columns = len(head.cells)
    if columns < _FEWEST_COLUMNS or any(_is_figure(cell) for cell in head.cells):
        return ()
    if place and shelf[place - 1].paragraph.cells:
        return ()
    rows: list[Shelved] = []
    for one in shelf[place + 1 : place + 1 + _LONGEST]:
        if not one.paragraph.cells or one.paragraph.heading != head.heading:
            break
        rows.append(one)
    return tuple(rows) if len(rows) >= _FEWEST_ROWS else ()


def _is_figure(cell: str) -> bool:
    return bool(_FIGURES.fullmatch(cell.strip())) and not _YEARS.fullmatch(cell.strip())


def asked_of_each(query: Query) -> frozenset[str]:
    """The stems of what a question asks of each of; none where it asks of one thing."""
    text = plain(query.standalone)
    found = list(_OF_EACH.finditer(text))
    of = [one["of"] or one["split"] or text for one in found]
    if _MOST.search(_NO_RANK.sub("", text)):
        of += [one["of"] for one in _WHICH.finditer(text)]
    return frozenset(stem for one in of for stem in words(one))


def table_of_each(
    snapshot: Snapshot, library: Library, query: Query, evidence: Sequence[Evidence]
) -> tuple[Shelved, ...]:
    """The table whose first column is of what the question asks of each; none where none is."""
    each = asked_of_each(query)
    if not each or Kind.DECISION in query.kinds or Kind.ACTION in query.kinds:
        return ()
    best: tuple[tuple[float, str], tuple[Shelved, ...]] | None = None
    for table in _tables(snapshot, library, evidence):
        head = table[0].paragraph
        if each.isdisjoint(words(head.cells[0])):
            continue
        held = _held(snapshot, library, query, table)
        worth = (round(held, 3), table[0].paper.date.value or "")
        if held >= _ENOUGH and (best is None or worth > best[0]):
            best = (worth, table)
    return best[1] if best else ()


def _tables(
    snapshot: Snapshot, library: Library, evidence: Sequence[Evidence]
) -> Iterable[tuple[Shelved, ...]]:
    """The tables of the parts in which something was found, of the times that are named."""
    seen: set[str] = set()
    for one in evidence:
        key = one.place.part.key
        if key in seen or key in library.newer or not one.in_period:
            continue
        seen.add(key)
        shelf = library.shelf(snapshot, key)
        for place, line in enumerate(shelf):
            if line.paragraph.cells and line.paragraph.role is not Role.ATTENDANCE:
                rows = rows_below(shelf, place)
                if rows:
                    yield (line, *rows)


def _held(snapshot: Snapshot, library: Library, query: Query, table: Sequence[Shelved]) -> float:
    """The share of the topic that a table holds, what leads into it and its titles included.

    The names and figures of the question it must hold all.
    """
    head = table[0]
    shelf = library.shelf(snapshot, head.part.key)
    into = shelf[head.position - 1].paragraph.text if head.position else ""
    worded = library.worded(head)
    held = worded.words | worded.near | worded.far | frozenset(words(f"{into} {head.part.title}"))
    held |= frozenset(words(" ".join(one.paragraph.text for one in table)))
    topic = [term for term in query.topic if not term.light]
    if any(term.hard and not match(term, held) for term in topic):
        return 0.0
    return sum(bool(match(term, held)) for term in topic) / len(topic) if topic else 0.0
