"""The paragraphs of minutes in which words stand, wherever they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.library import Shelved
from bot.recorded.asked import Asked
from indexer.records import PartKind

_HITS = 200  # passages looked at
_MINUTED = frozenset({PartKind.MINUTES, PartKind.ITEM})


def in_minutes(asked: Asked, stems: Sequence[str]) -> Iterator[Shelved]:
    """The paragraphs of minuted parts that hold some of the stems, in a stable order.

    Only of the boards and times that the question means, of meetings that have been, and of the
    newest version of each.
    """
    library, audiences = asked.library, asked.library.viewer.audiences
    hits = asked.snapshot.lexical(list(dict.fromkeys(stems)), audiences, _HITS)
    held = asked.snapshot.passages([hit.id for hit in hits], audiences)
    for key in sorted({one.passage.part_key for one in held.values()}):
        part = library.parts.get(key)
        if part is None or part.kind not in _MINUTED or key in library.newer:
            continue
        paper = library.paper_of(key)
        if asked.meant(paper) and (paper.date.value or "") <= asked.today.isoformat():
            yield from library.shelf(asked.snapshot, key)
