"""The paragraphs of minutes in which words stand, wherever they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.library import Shelved
from bot.recorded.asked import Asked
from indexer.records import MINUTED


def in_minutes(asked: Asked, stems: Sequence[str]) -> Iterator[Shelved]:
    """The paragraphs of minuted parts that hold some of the stems, in a stable order.

    Only of the boards and times that the question means, of meetings that have been, and of the
    newest version of each.
    """
    library = asked.library
    for key in library.holding(asked.snapshot, stems):
        part = library.parts.get(key)
        if part is None or part.kind not in MINUTED:
            continue
        paper = library.paper_of(key)
        if asked.meant(paper) and (paper.date.value or "") <= asked.today.isoformat():
            yield from library.shelf(asked.snapshot, key)
