"""Which part replaced which, and in what order, over the versions that a viewer may see.

Which of two parts is the newer is found by ``indexer.versions`` and held as an edge of the store.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from indexer.store.held import Edge, HeldPart
from indexer.versions import VERSION
from indexer.words import normalise

_Name = tuple[str, str, str]  # kind, number and title of a part
_Named = defaultdict[str, defaultdict[_Name, list[str]]]  # by paper: the keys of its parts


def superseded(edges: Iterable[Edge], parts: Mapping[str, HeldPart]) -> dict[str, str]:
    """The newest version of every superseded part, by keys, among parts that a viewer may see.

    Short parts of two versions of a paper, too short to be compared, follow their siblings of
    the same title and number.
    """
    newer: dict[str, str] = {}
    for edge in _seen(edges, parts):
        newer.setdefault(edge.target, edge.source)
    pairs = _paper_pairs(edges, parts)
    named = _named({paper for pair in pairs for paper in pair}, parts)
    for old, new in sorted(pairs):
        if (new, old) not in pairs:
            for key, sibling in _siblings(named[old], named[new]):
                newer.setdefault(key, sibling)
    return {key: _newest(key, newer) for key in newer}


def latest_first(
    keys: Iterable[str], edges: Iterable[Edge], parts: Mapping[str, HeldPart]
) -> tuple[str, ...]:
    """Versions of one text, by the keys of their parts: none after one that its paper replaced.

    Where nothing tells which of two came later, in the order of their keys.
    """
    pairs = _paper_pairs(edges, parts)
    left, found = sorted(keys), []
    while left:
        papers = {parts[key].paper_id for key in left}
        replaced = {old for old, new in pairs if new in papers and (new, old) not in pairs}
        latest = next((key for key in left if parts[key].paper_id not in replaced), left[0])
        left.remove(latest)
        found.append(latest)
    return tuple(found)


def _seen(edges: Iterable[Edge], parts: Mapping[str, HeldPart]) -> list[Edge]:
    """The edges between versions whose both ends are among the parts, in order of their ends."""
    held = (e for e in edges if e.kind == VERSION and e.source in parts and e.target in parts)
    return sorted(held, key=lambda edge: (edge.target, edge.source))


def _paper_pairs(edges: Iterable[Edge], parts: Mapping[str, HeldPart]) -> set[tuple[str, str]]:
    """The older and the newer paper of each edge, by ids."""
    return {(parts[e.target].paper_id, parts[e.source].paper_id) for e in _seen(edges, parts)}


def _named(papers: Container[str], parts: Mapping[str, HeldPart]) -> _Named:
    """The keys of the parts of each of these papers, by their kind, number and title."""
    held: _Named = defaultdict(lambda: defaultdict(list))
    for part in parts.values():
        if part.paper_id in papers:
            name = (part.kind.value, part.item or "", normalise(part.title))
            held[part.paper_id][name].append(part.key)
    return held


def _siblings(
    mine: Mapping[_Name, Sequence[str]], theirs: Mapping[_Name, Sequence[str]]
) -> Iterator[tuple[str, str]]:
    """The parts of two papers that have the same kind, number and title, where only one has."""
    for name, keys in mine.items():
        if len(keys) == 1 and len(theirs.get(name, ())) == 1:
            yield keys[0], theirs[name][0]


def _newest(key: str, newer: Mapping[str, str]) -> str:
    seen = {key}
    while key in newer and newer[key] not in seen:
        key = newer[key]
        seen.add(key)
    return key
