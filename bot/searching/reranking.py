"""The best passages put in order anew by a reranker, where one is set."""

from __future__ import annotations

from dataclasses import replace

from bot.retrieval import Found
from bot.searching.port import Reranker

MOST = 24  # passages of a question that are read again; each costs a pass of the model


def reranked(found: Found, question: str, reranker: Reranker | None) -> Found:
    """The passages with what the reranker says of them, best first; ties go by passage key.

    What lies behind the first ``MOST`` keeps its place.
    """
    best, rest = found.candidates[:MOST], found.candidates[MOST:]
    if reranker is None or not best:
        return found
    scores = reranker.scores(question, [one.passage.text for one in best])
    scored = [
        replace(one, reranked=round(score, 5)) for one, score in zip(best, scores, strict=True)
    ]
    ordered = sorted(scored, key=lambda one: (-one.reranked, one.passage.key))
    return replace(found, candidates=(*ordered, *rest))
