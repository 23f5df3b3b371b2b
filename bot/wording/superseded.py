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
from bot.evidence.looking_back import is_of_a_year_over, years_ended
from bot.evidence.settled import proposes
from bot.evidence.shaped import shaped
from bot.evidence.weighing import match
from bot.questions.asking import Wanted
from bot.questions.figures import figure
from bot.questions.understanding import Query
from indexer.records import Role
from indexer.words import words

ALIKE_ENOUGH = 0.5  # Jaccard of the words that are no figures
COUNTING_ALIKE = 0.3  # the same, where both count the same thing
_AS_FULLY = 0.1  # difference in the share of the question that their paragraphs hold
_FEWEST_WORDS = 5
_FIGURE = re.compile(r"\d")
_COUNTED = re.compile(r"(?<![\d/])\b\d[\d,.]* (?:of the |more |other )?([a-z][\w’'-]+)")
_APART = frozenset(  # "the large hall" is not "the small hall"
    words(
        "large small big little first second third new old north south east west upper lower inner "
        "outer adult junior senior single double full half main side resident visitor male female "
        "primary secondary weekday weekend summer winter morning evening staff"
    )
)
_NAME = re.compile(r"(?<=[a-z,;)] )[A-Z][a-z]{2,}[\w’'-]*")
_BECAUSE = re.compile(r",? \b(?:because|due to|owing to|as a result of|since the)\b")
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
    if _figures(lead.text) and lead.place.paper.date.value:
        for other in others:
            if _restates(query, lead, other, found):
                found.append(other)
    found.sort(key=lambda one: (one.place.paper.date.value or "", one.place.paragraph.id))
    return Series(newest=found[-1], earlier=tuple(reversed(found[:-1])))


def _restates(
    query: Query,
    lead: Evidence,
    other: Evidence,
    found: Sequence[Evidence],
) -> bool:
    date = other.place.paper.date.value
    if not date or other.place.paragraph.role in _OUTCOME_ROLES:
        return False
    if lead.place.paragraph.role is Role.DECISION and proposes(other):
        return False  # what was asked for was never the figure
    if any(date == one.place.paper.date.value for one in found):
        return False
    if _of_a_year_over(lead, other):
        return False
    mine, theirs = _figures(lead.text), _figures(other.text)
    if not theirs or theirs == mine:
        return False
    said, again = plain_words(lead.text), plain_words(other.text)
    shared = len(said & again) / len(said | again) if said and again else 0.0
    if shared >= COUNTING_ALIKE and min(len(said), len(again)) >= _FEWEST_WORDS:
        as_fully = abs(lead.own - other.own) <= _AS_FULLY and other.shaped
        same_units = as_fully and bool(units(lead.text) & units(other.text))
        if shared >= ALIKE_ENOUGH or same_units:
            return True
    return _same_thing(query, lead.text, other.text)


def _of_a_year_over(one: Evidence, other: Evidence) -> bool:
    """Whether the later of two papers only looks back: to a year before that of the earlier one.

    "The precept for 2024/25 was …", in the annual report, is not newer than what was set for the
    year after.
    """
    before, after = sorted((one, other), key=lambda each: each.place.paper.date.value or "")
    if not is_of_a_year_over(after.text, after.place.paper.date.value):
        return False
    told = years_ended(before.text)
    return not told or max(years_ended(after.text)) < max(told)


def _same_thing(query: Query, one: str, other: str) -> bool:
    """Whether two sentences give the sum or count that is asked, each of the same thing.

    Each holds what the other holds of the question, whatever its year, and one names nobody and no
    place that the other leaves out: the debt of one school is not that of all.
    """
    summed = query.wanted is Wanted.MONEY or (query.wanted is Wanted.NUMBER and query.counted)
    if not summed or not (shaped(query, one) and shaped(query, other)):
        return False
    one, other = _BECAUSE.split(one, maxsplit=1)[0], _BECAUSE.split(other, maxsplit=1)[0]
    if _names(one) != _names(other):
        return False
    if _APART.intersection(words(one)) ^ _APART.intersection(words(other)):
        return False
    said, again = frozenset(words(one)), frozenset(words(other))
    asked = [term for term in query.topic if not (term.hard or term.light)]
    named = [term for term in asked if match(term, said)]
    return len(named) > len(asked) / 2 and named == [t for t in asked if match(t, again)]


def _names(text: str) -> frozenset[str]:
    """The names in a sentence, as stems; months, initials and its first word are none."""
    named = frozenset(stem for found in _NAME.finditer(text) for stem in words(found.group()))
    return named - _NO_UNITS


def units(text: str) -> frozenset[str]:
    """The stems of what the figures of a text count: "boats" in "39 boats"."""
    return (
        frozenset(stem for found in _COUNTED.finditer(text) for stem in words(found.group(1))[:1])
        - _NO_UNITS
    )


def _figures(text: str) -> frozenset[str]:
    """The figures of a sentence, in digits; "one" and "two" are words."""
    spelt = {stem: figure(stem) or "" for stem in words(text)}
    return frozenset(
        digits if len(digits) > 1 else stem
        for stem, digits in spelt.items()
        if len(digits) > 1 or _FIGURE.search(stem)
    )


def plain_words(text: str) -> frozenset[str]:
    """The words of a sentence, as stems, without its figures."""
    return frozenset(
        stem
        for stem in words(text)
        if not _FIGURE.search(stem) and len(figure(stem) or "") < len("10")
    )
