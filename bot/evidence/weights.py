"""What each sign counts when sentences are rated: one object, so that any may be left out.

`python -m bot.evaluation.ablation` asks the gold questions with one part at nought after another.
The values are those that scored best on the tuning gold.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.retrieval import Fusion


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts, next to a share of words between 0 and 1."""

    fusion: Fusion = field(default_factory=Fusion)  # of the two searches
    # A word of the question by where it stands, the sentence itself being 1.
    paragraph: float = 0.85
    heading: float = 0.85
    title: float = 0.8
    item: float = 0.6  # elsewhere in the same minuted item
    masthead: float = 0.75  # what the paper is called and opens with, its board included
    # The searches, and the words of the paragraph alone.
    cosine: float = 0.45
    lexical: float = 0.1
    reranked: float = 0.45  # only where a reranker is set; not fitted, for want of a model
    own: float = 0.12
    side_by_side: float = 0.08  # words that stand side by side in the question, and in the sentence
    # The shape and the kind of a sentence.
    shape: float = 0.15
    role: float = 0.25  # the role asked for; a share of it against a role that seldom answers
    planned: float = 0.2  # against a plan where it is asked what happened
    introduces: float = 0.15  # for the line that opens a list, where a list is asked
    of_paper: float = 0.12  # against "This report sets out…"
    wonders: float = 0.3  # against "Mr Ash asked whether …"
    another: float = 0.3  # against a sentence of Phase 2 where Phase 1 is asked
    denied: float = 0.2  # where it is asked what is not so, for a sentence that says so
    qualified: float = 0.3  # against the deputy where the chair is asked
    ground: float = 0.15  # for what stands by what answered the question before in the thread
    # Time.
    in_period: float = 0.12
    says_period: float = 0.15
    recent: float = 0.04  # of two that say the same, the newest leads
    latest: float = 0.25  # the same, where the question asks how things stand now
    former: float = 0.4  # against what a newer version of the paper left out
    # How an answer is put together.
    lists: bool = True  # lists are taken whole
    neighbours: bool = True  # a sentence is shown with the one it leans on
    comparisons: bool = True  # times are set side by side, the best of each meeting


DEFAULT = Weights()
