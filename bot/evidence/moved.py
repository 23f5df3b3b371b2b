"""Whether a thing has gone up or down is told by a figure beside its earlier one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers import Kind
from bot.evidence.gathering import Evidence
from bot.evidence.shapes import contrasts
from bot.questions.asking import Wanted
from bot.questions.moving import MOVING
from bot.questions.understanding import Query

_AS_GOOD = 0.85  # of the best score


def moved(query: Query, kept: Sequence[Evidence]) -> Evidence | None:
    """The sentence that sets a figure beside an earlier one, where that is asked, and none leads.

    "132 councils have, up from 94" tells whether there are more; that they are urged to does not.
    """
    asks = Kind.CHANGE in query.kinds and any(term.stem in MOVING for term in query.terms)
    if not asks or not kept or query.wanted is Wanted.REASON or contrasts(kept[0].text):
        return None
    near = (one for one in kept if one.score >= kept[0].score * _AS_GOOD)
    return next((one for one in near if contrasts(one.text)), None)
