"""Allowed passages only: dense and lexical search, fused.

Both searches rank within the viewer's shards and never see another. On names, figures and lists
the lexical side carries; the dense side finds other words for the same thing. Scores are fused as
a weighted sum of the two, each divided by its best: reciprocal ranks forget how clear a win was,
and the bare cosine says little between passages that are all close. The weights are those that
scored best on the tuning gold (`minutebook eval`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.audience import Viewer
from bot.questions.understanding import Query
from indexer.records import Passage
from indexer.store.held import Hit, TermStatistics
from indexer.store.port import Snapshot, Vector

DEPTH = 100  # hits of each search, before fusing


@dataclass(frozen=True, slots=True)
class Fusion:
    """What each search counts in the fused score, and the meeting that a question names."""

    lexical: float = 0.5
    dense: float = 0.5
    dated: float = 0.2  # for a passage of the meeting that the question names
    named: float = 0.05  # for a passage of a body or paper that the question names


FUSION = Fusion()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage with what both searches say of it. All scores lie between 0 and 1."""

    id: int
    passage: Passage
    fused: float
    lexical: float  # BM25 over the best BM25 of this question
    cosine: float
    lexical_rank: int | None
    dense_rank: int | None
    reranked: float = 0.0  # what a reranker says of it, where one is set


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, best first, and how common each term is among what may be seen."""

    candidates: tuple[Candidate, ...]
    statistics: TermStatistics


@dataclass(frozen=True, slots=True)
class Ranking:
    """How passages are ranked, and how many of them are kept."""

    limit: int = 24
    dated: frozenset[str] = frozenset()  # the parts of the meetings that the question names
    named: Callable[[str], bool] | None = None  # whether a part, by its key, is of its papers
    fusion: Fusion = FUSION


RANKING = Ranking()


def retrieve(
    snapshot: Snapshot,
    query: Query,
    vector: Vector | None,
    viewer: Viewer,
    ranking: Ranking = RANKING,
) -> Found:
    """The best passages that the viewer may see, fused, ties broken by passage key.

    ``vector`` is the embedded question, of length 1; without one the search is lexical alone.
    What is of the meetings or the papers that the question names is moved up.
    """
    audiences = viewer.audiences
    statistics = snapshot.statistics(query.stems, audiences)
    lexical = snapshot.lexical(_searched(query, statistics), audiences, DEPTH)
    dense = snapshot.dense(vector, audiences, DEPTH) if vector is not None else []
    best = _fuse(snapshot, lexical, dense, vector, ranking.fusion)
    if ranking.dated or ranking.named:
        best = sorted(best, key=lambda one: (-_moved(one, ranking), one.key))
    best = best[: ranking.limit]
    held = snapshot.passages([one.id for one in best], audiences)
    return Found(
        candidates=tuple(
            Candidate(
                id=one.id,
                passage=held[one.id].passage,
                fused=one.fused,
                lexical=one.lexical,
                cosine=one.cosine,
                lexical_rank=one.lexical_rank,
                dense_rank=one.dense_rank,
            )
            for one in best
            if one.id in held
        ),
        statistics=statistics,
    )


def _searched(query: Query, statistics: TermStatistics) -> list[str]:
    """The stems to search for: of a word that no visible passage holds, those that are like it."""
    searched: dict[str, None] = {}
    for term in query.terms:
        held = any(statistics.frequency.get(stem, 0) for stem in term.stems)
        searched |= dict.fromkeys(term.stems if held else (*term.stems, *sorted(term.alike)))
    return list(searched)


def _moved(one: _Fused, ranking: Ranking) -> float:
    """The fused score, more for what the question names. A key begins with its part's."""
    part = one.key.rsplit(".", 1)[0]
    fusion, named = ranking.fusion, ranking.named
    lifted = fusion.dated if part in ranking.dated else 0.0
    return one.fused + lifted + (fusion.named if named and named(part) else 0.0)


class _Fused(NamedTuple):  # some four hundred a question: made in half a dataclass's time
    id: int
    key: str
    fused: float
    lexical: float
    cosine: float
    lexical_rank: int | None
    dense_rank: int | None


def _fuse(
    snapshot: Snapshot,
    lexical: Sequence[Hit],
    dense: Sequence[Hit],
    vector: Vector | None,
    fusion: Fusion,
) -> list[_Fused]:
    top = max((hit.score for hit in lexical), default=0.0) or 1.0
    by_lexical = {hit.id: (rank, hit) for rank, hit in enumerate(lexical, start=1)}
    by_dense = {hit.id: (rank, hit) for rank, hit in enumerate(dense, start=1)}
    unranked = [i for i in by_lexical if i not in by_dense]
    cosines = snapshot.similarity(vector, unranked) if vector is not None and unranked else {}
    cosines |= {i: hit.score for i, (_, hit) in by_dense.items()}
    nearest = max(cosines.values(), default=0.0)
    nearest = nearest if nearest > 0 else 1.0
    fused = []
    for identifier in by_lexical.keys() | by_dense.keys():
        lexical_rank, by_words = by_lexical.get(identifier, (None, None))
        dense_rank, by_meaning = by_dense.get(identifier, (None, None))
        share = by_words.score / top if by_words else 0.0
        cosine = max(cosines.get(identifier, 0.0), 0.0)
        hit = by_words or by_meaning
        if hit is None:  # cannot be: every id came from one of the two
            continue
        score = round(fusion.lexical * share + fusion.dense * cosine / nearest, 5)
        fused.append(_Fused(identifier, hit.key, score, share, cosine, lexical_rank, dense_rank))
    return sorted(fused, key=lambda one: (-one.fused, one.key))
