"""A decision with what it leans on: "it was agreed to accept this cost" says little alone."""

from __future__ import annotations

from bot.recorded.matching import Topic, holds, worded_in
from indexer.sentences import sentence_spans

_MOST_WORDS = 80  # of the piece shown, which stays one unbroken piece of the paragraph


def in_context(topic: Topic, paragraph: str, decision: str) -> str:
    """The decision, from the sentence of its paragraph on that names what is asked of.

    Only where the decision itself leaves a word of it out, and the piece stays short.
    """
    start = paragraph.find(decision)
    own = worded_in(decision)
    unsaid = [term for term in topic.terms if not (term.light or holds(term, own))]
    if start <= 0 or not unsaid:
        return decision
    for first, last in sentence_spans(paragraph[:start]):
        said = worded_in(paragraph[first:last])
        piece = paragraph[first : start + len(decision)]
        if any(holds(term, said) for term in unsaid) and len(piece.split()) <= _MOST_WORDS:
            return piece
    return decision
