"""A figure that a later paper gives anew: the newest leads "as at", the earlier is shown.

Two sentences give the same figure anew when they say the same but for their figures, or count the
same thing and answer the question as fully, and stand in papers of different meetings.

This is worked out at reading time over what the viewer may see, so
that a hidden paper can neither supersede nor be superseded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.evidence.gathering import Evidence
from bot.evidence.shapes import has_shape
from bot.evidence.weighing import match
from bot.questions.asking import Wanted
from bot.questions.thesaurus import figure
from bot.questions.understanding import Query
from indexer.records import Role
from indexer.words import words

ALIKE_ENOUGH = 0.5  # Jaccard of the words that are no figures
COUNTING_ALIKE = 0.3  # the same, where both count the same thing
_AS_FULLY = 0.1  # difference in the share of the question that their paragraphs hold
_FEWEST_WORDS = 5
_FIGURE = re.compile(r"\d")
_COUNTED = re.compile(r"(?<![\d/])\b\d[\d,.]* (?:of the |more |other )?([a-z][\w’'-]+)")
_NO_UNITS = frozenset(
    words(
        "january february march april may june july august september october november december "
        "and or to of in at by from million thousand per of the were was is are had has year years"
    )
)
_OUTCOME_ROLES = frozenset({Role.DECISION, Role.ACTION, Role.DISCUSSION, Role.AGENDA_ROW})


@dataclass(frozen=True, slots=True)
class Series:
    """Statements of one figure, newest first."""

    newest: Evidence
    earlier: tuple[Evidence, ...]


def series(query: Query, lead: Evidence, others: Sequence[Evidence]) -> Series:
    """The lead evidence with the others that give its figure at other dates."""
    found = [lead]
    mine = _reading(lead.text)
    if mine is not None and lead.place.paper.date.value:
        for other in others:
            if _restates(query, lead, mine, other, found):
                found.append(other)
    found.sort(key=lambda one: (one.place.paper.date.value or "", one.place.paragraph.id))
    return Series(newest=found[-1], earlier=tuple(reversed(found[:-1])))


def _restates(
    query: Query,
    lead: Evidence,
    mine: tuple[frozenset[str], frozenset[str]],
    other: Evidence,
    found: Sequence[Evidence],
) -> bool:
    date = other.place.paper.date.value
    if not date or other.place.paragraph.role in _OUTCOME_ROLES:
        return False
    if any(date == one.place.paper.date.value for one in found):
        return False
    theirs = _reading(other.text)
    if theirs is None or theirs[1] == mine[1]:
        return False
    shared = len(mine[0] & theirs[0]) / len(mine[0] | theirs[0])
    if shared >= ALIKE_ENOUGH:
        return True
    if shared < COUNTING_ALIKE:
        return False
    as_fully = abs(lead.own - other.own) <= _AS_FULLY and other.shaped
    same_units = as_fully and bool(_units(lead.text) & _units(other.text))
    return same_units or _same_sum(query, lead.text, other.text)


def _same_sum(query: Query, one: str, other: str) -> bool:
    """Whether two sentences give a sum of what is asked: each names it, whatever its year."""
    if not (has_shape(Wanted.MONEY, one) and has_shape(Wanted.MONEY, other)):
        return False
    said, again = frozenset(words(one)), frozenset(words(other))
    named = [t for t in query.topic if not (t.hard or t.light) and match(t, said)]
    return bool(named) and all(match(term, again) for term in named)


def _units(text: str) -> frozenset[str]:
    """The stems of what the figures of a text count: "boats" in "39 boats"."""
    return (
        frozenset(stem for found in _COUNTED.finditer(text) for stem in words(found.group(1))[:1])
        - _NO_UNITS
    )


def _reading(text: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The words of a sentence without its figures, and its figures; None without either."""
    plain, figures = set(), set()
    for stem in words(text):
        digits = figure(stem)
        if digits and len(digits) > 1:
            figures.add(digits)
        elif _FIGURE.search(stem):
            figures.add(stem)
        else:
            plain.add(stem)
    if not figures or len(plain) < _FEWEST_WORDS:
        return None
    return frozenset(plain), frozenset(figures)
