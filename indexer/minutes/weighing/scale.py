"""How likely a sentence is to decide: its clauses on the scale of fitted weights.

A logistic regression over the signs of a clause (``signs``): the weights of the signs that it
has are added up and turned into a chance between 0 and 1. ``weights`` holds them;
``python -m bot.evaluation.extraction.fitting`` fits them anew.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from indexer.minutes.bodies import Bodies
from indexer.minutes.weighing.clauses import Clause, Form, Subject, clauses
from indexer.minutes.weighing.signs import Setting, signs
from indexer.minutes.weighing.vocabulary import Kind
from indexer.minutes.weighing.weights import BIAS, WEIGHTS

SURE = 0.45  # from here a clause is taken for a decision
UNSURE = 0.25  # from here it is offered to the clerk
_BARS = frozenset(  # what is told of others, of other times, or of what may be is never sure
    {
        f"form {Form.MAY}",
        f"verb {Kind.FELT}",
        f"subject {Subject.OTHER}",
        "a habit",
        "earlier",
        "is asked",
        "reported",
        "hangs",
        "denied",
        "question",
        "in brackets",
        "by another body",
        "post elsewhere",
        "of a paper",
    }
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A clause and the chance that it decides, 0 to 1."""

    clause: Clause
    chance: float


def heaviest(text: str, bodies: Bodies, setting: Setting) -> Weighed | None:
    """The likeliest clause of a sentence, or None where no verb of it may decide."""
    found = list(clauses(text, bodies))
    chances = map(chance, signs(text, found, setting, bodies))
    weighed = map(Weighed, found, chances)
    return max(weighed, key=lambda one: one.chance, default=None)


def chance(
    held: frozenset[str], weights: Mapping[str, float] = WEIGHTS, bias: float = BIAS
) -> float:
    """The chance that a clause with these signs decides; below ``SURE`` where a bar stands."""
    total = bias + sum(weights.get(sign, 0.0) for sign in sorted(held))
    found = 1 / (1 + math.exp(-total))
    return min(found, SURE - 0.01) if held & _BARS else found
