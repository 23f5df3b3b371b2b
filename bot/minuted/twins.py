"""What stands in several files at once: the same item of the same minutes, word for word.

The files may be renditions (the same text) or versions (minutes as drafted, and as amended).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

from bot.library import Library, Shelved
from bot.wording.quoting import standing
from indexer.records import Action, Decision, PartKind
from indexer.renditions import RENDITION
from indexer.store.held import HeldPart
from indexer.versions import VERSION
from indexer.words import text_hash, words

Noun = TypeVar("Noun", Action, Decision)


def together(
    library: Library, placed: Sequence[tuple[Noun, Shelved]]
) -> list[list[tuple[Noun, Shelved]]]:
    """Groups of one and the same, led by the newest version and by the file with its own date.

    Two belong together where their parts are renditions or versions of one another and their
    words are the same; the same words twice within one part are two. What only a superseded
    version holds is left out: the newer one does not say it.
    """
    same_part = _same_parts(library)
    seen: Counter[tuple[str, str]] = Counter()
    groups: defaultdict[tuple[str, str, int], list[tuple[Noun, Shelved]]] = defaultdict(list)
    for one, place in placed:
        kind = getattr(one, "kind", "")  # a candidate and an action are not the same
        text = text_hash(f"{kind} {one.stem or ''} {one.text}")
        occurrence = seen[one.part_key, text]
        seen[one.part_key, text] += 1
        groups[same_part.get(one.part_key, one.part_key), text, occurrence].append((one, place))
    led = [sorted(group, key=lambda pair: _rank(library, pair[1])) for group in groups.values()]
    return [group for group in led if group[0][0].part_key not in library.newer]


def _rank(library: Library, place: Shelved) -> tuple[bool, tuple[int, str, str]]:
    return place.part.key in library.newer, standing(place)


def _same_parts(library: Library) -> dict[str, str]:
    """The least key of the parts that are one and the same, for parts that have such twins.

    Renditions and versions are edges of the store, which short parts have none of: an item of the
    same number and title, in other minutes of the same board and day, is the same item too.
    """
    least: dict[str, str] = {}

    def root(key: str) -> str:
        while least.setdefault(key, key) != key:
            key = least[key]
        return key

    for source, target in [*_edges(library), *_same_items(library)]:
        one, other = sorted((root(source), root(target)))
        least[other] = one
    return {key: root(key) for key in list(least)}


def _edges(library: Library) -> Iterator[tuple[str, str]]:
    for edge in library.edges:
        if edge.kind in {RENDITION, VERSION}:
            yield edge.source, edge.target


def _same_items(library: Library) -> Iterator[tuple[str, str]]:
    """Pairs of minuted items of one meeting that stand in different files."""
    first: dict[tuple[object, ...], HeldPart] = {}
    for part in library.parts.values():
        if part.kind is not PartKind.ITEM:
            continue
        paper = library.papers[part.paper_id]
        if not (paper.board and paper.date.value):
            continue
        title = " ".join(words(part.item_title or part.title))
        meeting = (library.known_boards.key(paper.board), paper.date.value)
        held = first.setdefault((*meeting, part.item, title), part)
        if held.paper_id != part.paper_id:
            yield held.key, part.key
