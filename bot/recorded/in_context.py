"""A decision with what it leans on: "it was agreed to accept this cost" says little alone."""

from __future__ import annotations

from collections.abc import Sequence

from bot.recorded.matching import Topic, holds, worded_in
from indexer.sentences import sentence_spans

_MOST_WORDS = 80  # of the piece shown, which stays one unbroken piece of the paragraph


def in_context(topic: Topic, paragraph: str, decision: str, told: Sequence[str] = ()) -> str:
    """The decision, from the sentence of its paragraph on that names what is asked of.

    Only where the decision itself leaves a word of it out, and the piece stays short; never from
    before the end of what of the paragraph is ``told`` already.
    """
    start = paragraph.find(decision)
    ends = (paragraph.find(one) + len(one) for one in told if one in paragraph)
    since = max((end for end in ends if end <= start), default=0)
    own = worded_in(decision)
    unsaid = [term for term in topic.terms if not (term.light or holds(term, own))]
    if start <= 0 or not unsaid:
        return decision
    for first, last in sentence_spans(paragraph[:start]):
        if first < since:
            continue
        said = worded_in(paragraph[first:last])
        piece = paragraph[first : start + len(decision)]
        if any(holds(term, said) for term in unsaid) and len(piece.split()) <= _MOST_WORDS:
            return piece
    return decision
