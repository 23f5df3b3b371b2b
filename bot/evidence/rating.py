"""What speaks for a sentence beside the words of the question: shape, time, role, kind.

Each sign adds or takes away a weight of ``Weights``; none of them knows any one paper.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from bot.answers import Kind
from bot.evidence.looking_back import looks_back
from bot.evidence.placing import in_periods, of_another_year, printed_in
from bot.evidence.shaped import shaped
from bot.evidence.shapes import (
    causes,
    contrasts,
    tells_how_long,
    tells_of_paper,
)
from bot.evidence.statements import (
    asks_denied,
    asks_leave,
    asks_of_questions,
    denies,
    only_planned,
    tells_rule,
    wonders,
)
from bot.evidence.weighing import Scale
from bot.evidence.weights import Weights
from bot.library import Library, Shelved
from bot.paragraph_words import Sentence
from bot.questions.asking import Wanted
from bot.questions.understanding import Query, Term
from bot.retrieval import Candidate
from indexer.records import PartKind, Role
from indexer.words import words

_LABEL = 9  # words; a shorter line of a cover is a label
_AGAINST, _BOILERPLATE = 0.6, 0.5  # shares of the role's weight
_PEOPLE = frozenset({Wanted.PERSON, Wanted.POST, Wanted.NAMES, Wanted.EMAIL, Wanted.PHONE})
_UNSHAPED = frozenset({Wanted.ANY, Wanted.YES_NO, Wanted.LIST})
_OPTION = re.compile(
    r"\W*(?:option|alternative|scenario)s? (?:[a-z]|\d{1,2}|one|two|three|four|five)\b",
    re.IGNORECASE,
)
_WAYS = frozenset(words("option alternative scenario choice choose prefer consider appraisal way"))
QUALIFIERS = frozenset(words("deputy vice former interim substitute subcommittee hoc"))
_TELLER = re.compile(
    r"^\W*(?:the )?(?:deputy|vice|former|interim|substitute)[ -](?:[\w’'.-]+ ){1,4}?"
    r"(?:said|reported|advised|told|explained|confirmed|informed|stated|added|noted)\b",
    re.IGNORECASE,
)
_HOW_SOON = re.compile(r"\bhow (?:quick(?:ly)?|fast|soon)\b", re.IGNORECASE)
_NEXT = re.compile(r"\b(?:next|further|again)\b", re.IGNORECASE)  # which is another one
_OTHER = re.compile(r"\b(?:the other|another|other|a different)\s+(\w+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what its words, and the signs beside them, are worth here."""

    query: Query
    scale: Scale
    weights: Weights
    # how near paragraphs, by their ids, are to what answered the question before
    ground: Mapping[str, float] = field(default_factory=dict)


def asked_roles(query: Query) -> frozenset[Role]:
    """The roles that answer a question of decisions or actions; none for another."""
    return frozenset(
        Role(kind.value) for kind in query.kinds if kind in {Kind.DECISION, Kind.ACTION}
    )


def of_sentence(asked: Asked, shelved: Shelved, one: Sentence) -> float:
    """What a sentence's own shape, time and kind count."""
    query, weights = asked.query, asked.weights
    fits = query.wanted in _UNSHAPED or shaped(query, one.text)
    rating = _of_shape(query, weights, one.text, fits=fits)
    if fits:
        rating += weights.side_by_side * _pairs_held(query, one)
    if (query.outcome or not query.plan) and only_planned(shelved, one.text):
        rating -= weights.planned if query.outcome else weights.planned / 2
    if asks_denied(query.standalone) and denies(one.text):
        rating += weights.denied
    if query.wanted is Wanted.YES_NO and asks_leave(query.standalone) and tells_rule(one.text):
        rating += weights.shape
    if any(printed_in(span, one.text) for span in query.periods):
        rating += weights.says_period
    if _of_another(query, one) or _other(query, one.text) or _mere_option(query, one.text):
        rating -= weights.another
    if wonders(one.text) and not asks_of_questions(query.standalone):
        rating -= weights.wonders
    if tells_of_paper(one.text):
        rating -= weights.of_paper
    if _of_lesser(query, one):
        rating -= weights.qualified
    return rating - weights.another * _of_the_past(query, shelved, one)


def _of_the_past(query: Query, shelved: Shelved, one: Sentence) -> bool:
    """Whether a sentence tells how it was, where it is asked how things stand now."""
    return query.latest and looks_back(one.text, shelved.paper.date.value)


def _of_lesser(query: Query, one: Sentence) -> bool:
    """Whether a sentence is of a deputy, a former holder, a subcommittee, where none is asked.

    That the deputy clerk tells it says nothing of what is told.
    """
    named = (QUALIFIERS & one.words) - {term.stem for term in query.terms}
    if not named or query.wanted in _PEOPLE:
        return bool(named)
    told = _TELLER.sub("", one.text, count=1)
    return told == one.text or not named.isdisjoint(words(told))


def _of_shape(query: Query, weights: Weights, text: str, *, fits: bool) -> float:
    """What a sentence counts for having the shape of the answer."""
    rating = 0.0
    if query.wanted not in _UNSHAPED and fits:
        rating += weights.shape if query.wanted is not Wanted.REASON else 0.0
    if query.wanted is Wanted.REASON and causes(text):
        rating += weights.shape
    if Kind.CHANGE in query.kinds and contrasts(text):
        rating += weights.shape
    if _HOW_SOON.search(query.standalone) and tells_how_long(text):
        rating += weights.shape
    return rating


def _pairs_held(query: Query, one: Sentence) -> float:
    """The share of the topic's neighbouring words that a sentence holds side by side, 0 to 1.

    "The general reserve" is another than the "earmarked reserves" in the same paragraph.
    """
    topic = frozenset(term.stem for term in query.topic if not term.numbered)
    asked = {pair for pair in _neighbours(query.standalone) if topic.issuperset(pair)}
    if not asked:
        return 0.0
    return len(asked & _neighbours(one.text)) / len(asked)


@lru_cache(maxsize=20_000)
def _neighbours(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(words(text)))


def _of_another(query: Query, one: Sentence) -> bool:
    """Whether a sentence speaks of "phase 2" or 2024/25, and not of what was asked."""
    if of_another_year([term.word for term in query.terms if term.hard], one.text):
        return True
    for pair in (term.stem for term in query.terms if term.numbered):
        kind = pair.rsplit(" ", 1)[0] + " "
        if pair not in one.words and any(word.startswith(kind) for word in one.words):
            return True
    return False


def _mere_option(query: Query, text: str) -> bool:
    """Whether a line is one of several ways to go, where the question is not of ways to go."""
    return bool(_OPTION.match(text)) and _WAYS.isdisjoint(term.stem for term in query.terms)


def _other(query: Query, text: str) -> bool:
    """Whether a sentence speaks of "the other firm" where not another one was asked."""
    if _OTHER.search(query.standalone) or _NEXT.search(query.standalone):
        return False
    named = {stem for found in _OTHER.finditer(text) for stem in words(found.group(1))}
    return any(not named.isdisjoint(term.same | term.alike) for term in query.topic)


def lacking(asked: Asked, topic: Sequence[Term], around: Mapping[str, float]) -> float:
    """The greatest share of the topic's weight that one word has which is held nowhere around.

    What a question asks beside its first part may be answered elsewhere.
    """
    query, scale = asked.query, asked.scale
    elsewhere = query.beside.stems if query.beside else frozenset()
    total = sum(scale.weights[term.stem] for term in topic)
    absent = [
        scale.weights[term.stem]
        for term in topic
        if not (around[term.stem] or term.light or term.stem in elsewhere)
    ]
    return round(max(absent) / total, 5) if absent and total else 0.0


def of_place(
    asked: Asked,
    library: Library,
    shelved: Shelved,
    candidate: Candidate,
    listed: Sequence[Shelved] = (),
    columns: str = "",
) -> float:
    """What a paragraph's place counts: the searches, the role, the time, its place in a list."""
    query, weights = asked.query, asked.weights
    extra = weights.cosine * candidate.cosine + weights.lexical * candidate.lexical
    extra += weights.reranked * candidate.reranked
    extra += weights.role * _role(query, shelved)
    extra += weights.ground * asked.ground.get(shelved.paragraph.id, 0.0)
    if shelved.part.key in library.newer:
        extra -= weights.former
    if query.periods and in_periods(query.periods, shelved, columns):
        extra += weights.in_period
    if not query.periods:
        newest = weights.latest if query.latest else weights.recent
        newest = -weights.latest if query.first else newest
        extra += newest * library.recency.get(shelved.paper.date.value or "", 0.0)
    if query.wanted is Wanted.LIST:
        extra += weights.introduces * _listing(shelved, listed)
    return extra


def _listing(shelved: Shelved, listed: Sequence[Shelved]) -> float:
    """What a paragraph's place in a list is worth where a list is asked, from -1 to 1."""
    if not listed:
        return -1.0 if shelved.paragraph.role is Role.COVER else 0.0
    return 1.0 if listed[0] is shelved else 0.5


def _role(query: Query, shelved: Shelved) -> float:
    """What the paragraph's role is worth for the kind of question, from -0.6 to 1."""
    role, kind = shelved.paragraph.role, shelved.part.kind
    if role in asked_roles(query) or (query.recommended and role is Role.RECOMMENDATION):
        return 1.0
    if Kind.MEETING in query.kinds and role is Role.ATTENDANCE:
        return 1.0 if query.wanted is Wanted.PERSON else 0.5
    if kind is PartKind.NOTICES or role is Role.NOTICE:
        return -_BOILERPLATE
    if role is Role.ATTENDANCE:
        return 0.0 if query.wanted in _PEOPLE else -_BOILERPLATE
    if role is Role.AGENDA_ROW or (role is Role.COVER and _is_label(shelved.paragraph.text)):
        return -_AGAINST
    if role is Role.PROPOSED_ACTION:
        return -_AGAINST / 2
    return 0.0


def _is_label(text: str) -> bool:
    """Whether a line of a cover is no sentence: a board's name, a date, a name."""
    return len(text.split()) < _LABEL or not text.rstrip().endswith((".", ":", ";"))
