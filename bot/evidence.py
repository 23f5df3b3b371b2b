"""Which sentence answers: paragraphs and sentences of the found passages, scored afresh.

A passage is found whole; an answer is a sentence. Each sentence is scored by the share of the
question's words (weighted by rarity among what the viewer may see) that it or its surroundings
hold: its own words count most, then its paragraph's, its headings', its titles'.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.answers import Kind
from bot.asking import Wanted
from bot.library import Library, Sentence, Shelved, Worded
from bot.periods import Period
from bot.questions import Query, Term
from bot.retrieval import Candidate, Found
from bot.shapes import counts, has_shape
from bot.statements import only_planned
from indexer.records import PartKind, Role
from indexer.store.port import Snapshot, TermStatistics
from indexer.words import words

# What a word is worth by where it stands.
PARAGRAPH, HEADING, TITLE, ITEM, BOARD = 0.85, 0.85, 0.8, 0.6, 0.6
ALIKE = 0.8  # a word that may stand for the one asked
KIN = 0.7  # the same beginning: "digital" for "digitisation"
_BEGINNING = 5  # letters that two words of one family share at the least
SCAFFOLD = 0.2  # weight of words that only say what sort of thing is asked
LIGHT = 0.3  # weight of everyday words
HARD = 1.4  # weight of names and figures
COMMON = 0.15  # a name that more passages than this hold tells nothing apart

# What else counts, next to the share of words (0 to 1).
COSINE, LEXICAL, OWN, SHAPE = 0.45, 0.15, 0.2, 0.15
ROLE_WANTED, ROLE_WRONG, BOILERPLATE = 0.25, -0.15, -0.12
IN_PERIOD, SAYS_PERIOD, INTRODUCES, QUALIFIED, PLANNED = 0.12, 0.15, 0.15, -0.15, -0.2
RECENT = 0.04  # for the newest meeting: of two that say the same, the newest leads
OF_ANOTHER = -0.3  # a sentence of Phase 2 where Phase 1 is asked
_QUALIFIERS = frozenset(words("deputy vice former acting assistant interim substitute"))


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that may answer, and what speaks for it."""

    place: Shelved
    sentence: int
    text: str
    score: float
    covered: float  # share of the topic's words found in or around it, 0 to 1
    own: float  # share found in its own paragraph
    share: float  # share of all words, each by where it stands
    missing: tuple[Term, ...]  # telling names and figures of the question found nowhere around it
    shaped: bool  # it has the shape that the question wants
    planned: bool  # it tells of something still to come
    in_period: bool  # it lies in every period that the question names
    cosine: float
    lexical: float


def weigh(terms: Iterable[Term], statistics: TermStatistics) -> dict[str, float]:
    """The weight of each term: its inverse document frequency among the visible passages."""
    count = max(statistics.passages, 1)
    weights = {}
    for term in terms:
        held = sum(statistics.frequency.get(stem, 0) for stem in term.same)
        held = min(held, count)
        weight = math.log(1 + (count - held + 0.5) / (held + 0.5))
        weights[term.stem] = weight * _sort_weight(term)
    return weights


def _sort_weight(term: Term) -> float:
    if term.scaffold:
        return SCAFFOLD
    if term.light:
        return LIGHT
    return HARD if term.hard else 1.0


def telling(terms: Iterable[Term], statistics: TermStatistics) -> frozenset[str]:
    """The names and figures, as stems, that few of the visible passages hold."""
    most = max(COMMON * statistics.passages, 2)
    return frozenset(
        term.stem
        for term in terms
        if term.hard and sum(statistics.frequency.get(stem, 0) for stem in term.same) <= most
    )


def gather(
    snapshot: Snapshot, library: Library, query: Query, found: Found, *, passages: int = 14
) -> list[Evidence]:
    """The sentences of the best passages, best first; each paragraph once, by its best sentence."""
    scale = Scale(
        weights=weigh(query.terms, found.statistics),
        telling=telling(query.terms, found.statistics),
    )
    best: dict[str, Evidence] = {}
    for candidate in found.candidates[:passages]:
        for shelved in _of_passage(snapshot, library, query, candidate):
            scored = score(snapshot, library, query, scale, shelved, candidate)
            held = best.get(shelved.paragraph.id)
            if held is None or scored.score > held.score:
                best[shelved.paragraph.id] = scored
    return sorted(best.values(), key=lambda one: (-one.score, one.place.paragraph.id))


def _of_passage(
    snapshot: Snapshot, library: Library, query: Query, candidate: Candidate
) -> list[Shelved]:
    """The paragraphs of a passage; of a minuted item, its decisions or actions as asked."""
    wanted = set(candidate.passage.paragraph_ids)
    part = library.parts[candidate.passage.part_key]
    roles = asked_roles(query) if part.kind is PartKind.ITEM else frozenset()
    return [
        shelved
        for shelved in library.shelf(snapshot, part.key)
        if shelved.paragraph.id in wanted or shelved.paragraph.role in roles
    ]


def asked_roles(query: Query) -> frozenset[Role]:
    """The roles that answer a question of decisions or actions; none for another."""
    return frozenset(
        Role(kind.value) for kind in query.kinds if kind in {Kind.DECISION, Kind.ACTION}
    )


@dataclass(frozen=True, slots=True)
class Scale:
    """What each term of a question is worth, by stem, and which may not be missing."""

    weights: Mapping[str, float]
    telling: frozenset[str]


def score(
    snapshot: Snapshot,
    library: Library,
    query: Query,
    scale: Scale,
    shelved: Shelved,
    candidate: Candidate,
) -> Evidence:
    """The best sentence of one paragraph, scored."""
    worded = library.worded(shelved)
    item = library.item_words(snapshot, shelved.part)
    around = {term.stem: _around(term, worded, item) for term in query.terms}
    shares = [_shared(query, scale, one, around) for one in worded.sentences]
    rated = [
        share + _rated(query, shelved, one)
        for share, one in zip(shares, worded.sentences, strict=True)
    ]
    top = max(range(len(rated)), key=lambda place: (round(rated[place], 9), -place))
    sentence = worded.sentences[top]
    topic = query.topic or query.terms
    own = _share(topic, scale, lambda term: match(term, worded.words))
    return Evidence(
        place=shelved,
        sentence=top,
        text=sentence.text,
        score=round(rated[top] + OWN * own + _beside(library, query, shelved, candidate), 5),
        share=shares[top],
        covered=_share(topic, scale, lambda term: 1.0 if around[term.stem] else 0.0),
        own=own,
        missing=tuple(
            term
            for term in topic
            if term.stem in scale.telling and not _stands(query, term, worded, item)
        ),
        shaped=_shaped(query, sentence.text),
        planned=only_planned(shelved, sentence.text),
        in_period=in_periods(query.periods, shelved),
        cosine=candidate.cosine,
        lexical=candidate.lexical,
    )


def _shared(query: Query, scale: Scale, one: Sentence, around: Mapping[str, float]) -> float:
    """The share of the question's words that a sentence and what stands around it hold."""
    return _share(
        query.terms,
        scale,
        # a term that nothing around holds is not in the sentence either
        lambda term: around[term.stem] and max(match(term, one.words), around[term.stem]),
    )


def _rated(query: Query, shelved: Shelved, one: Sentence) -> float:
    """What else speaks for a sentence: its shape, its time, what it tells of."""
    rating = 0.0
    if query.wanted not in {Wanted.ANY, Wanted.YES_NO, Wanted.LIST} and _shaped(query, one.text):
        rating += SHAPE
    if query.outcome and only_planned(shelved, one.text):
        rating += PLANNED
    if any(printed_in(span, one.text) for span in query.periods):
        rating += SAYS_PERIOD
    if any(_of_another(term.stem, one.words) for term in query.terms if term.numbered):
        rating += OF_ANOTHER
    asked = {term.stem for term in query.terms}
    if (_QUALIFIERS & one.words) - asked:
        rating += QUALIFIED
    return rating


def _of_another(pair: str, held: frozenset[str]) -> bool:
    """Whether a sentence speaks of "phase 2" and not of the "phase 1" that was asked."""
    kind = pair.rsplit(" ", 1)[0] + " "
    return pair not in held and any(word.startswith(kind) for word in held)


def _shaped(query: Query, text: str) -> bool:
    if query.counted and query.wanted is Wanted.NUMBER:
        return counts(query.counted, text)
    return has_shape(query.wanted, text)


def _share(terms: Sequence[Term], scale: Scale, worth: Callable[[Term], float]) -> float:
    """The weighted share of terms that are held, 0 to 1."""
    total = sum(scale.weights[term.stem] for term in terms)
    if not total:
        return 0.0
    return round(sum(scale.weights[term.stem] * worth(term) for term in terms) / total, 5)


def _beside(library: Library, query: Query, shelved: Shelved, candidate: Candidate) -> float:
    """What counts beside the words: the searches, the role, the period, the start of a list."""
    extra = COSINE * candidate.cosine + LEXICAL * candidate.lexical + _role(query, shelved)
    if query.periods and in_periods(query.periods, shelved):
        extra += IN_PERIOD
    if not query.periods:
        extra += RECENT * library.recency.get(shelved.paper.date.value or "", 0.0)
    if query.wanted is Wanted.LIST and shelved.paragraph.text.rstrip().endswith(":"):
        extra += INTRODUCES
    return extra


def match(term: Term, held: frozenset[str]) -> float:
    """How well a set of stems holds a term, 0 to 1."""
    if not term.same.isdisjoint(held) or (term.phrase and term.phrase <= held):
        return 1.0
    if term.hard:
        return 0.0
    if not term.alike.isdisjoint(held):
        return ALIKE
    if len(term.stem) > _BEGINNING:
        begins = term.stem[:_BEGINNING]
        if any(other.startswith(begins) and _kin(term.stem, other) for other in held):
            return KIN
    return 0.0


def _kin(one: str, other: str) -> bool:
    """Whether two stems with one beginning are of one family: "digit" and "digitis"."""
    shared = _BEGINNING
    for mine, theirs in zip(one[_BEGINNING:], other[_BEGINNING:], strict=False):
        if mine != theirs:
            break
        shared += 1
    return shared >= min(len(one), len(other)) - 2


def _around(term: Term, worded: Worded, item: frozenset[str]) -> float:
    """The worth of a term for every sentence of a paragraph, from what stands around it."""
    return max(
        PARAGRAPH * match(term, worded.words),
        HEADING * match(term, worded.near),
        TITLE * match(term, worded.far),
        ITEM * match(term, item),
        BOARD * match(term, worded.board),
    )


def _stands(query: Query, term: Term, worded: Worded, item: frozenset[str]) -> bool:
    """Whether a name or figure stands close enough to bear on a paragraph.

    A decision or action may lean on the whole of its item; anything else, on its own headings.
    """
    held = worded.words | worded.near | worded.far | worded.board
    if asked_roles(query):
        held |= item
    return match(term, held) > 0


def _role(query: Query, shelved: Shelved) -> float:
    """What the paragraph's role is worth for the kind of question."""
    role, kind = shelved.paragraph.role, shelved.part.kind
    if query.recommended and role is Role.RECOMMENDATION:
        return ROLE_WANTED
    if Kind.DECISION in query.kinds and role is Role.DECISION:
        return ROLE_WANTED
    if Kind.ACTION in query.kinds and role is Role.ACTION:
        return ROLE_WANTED
    if Kind.MEETING in query.kinds and role is Role.ATTENDANCE:
        return ROLE_WANTED / 2
    if kind is PartKind.NOTICES or role is Role.NOTICE:
        return BOILERPLATE
    if role is Role.AGENDA_ROW:
        return ROLE_WRONG
    if role is Role.PROPOSED_ACTION:
        return ROLE_WRONG / 2
    return 0.0


def in_periods(spans: Sequence[Period], shelved: Shelved) -> bool:
    """Whether a paragraph belongs to the period named, or to one of several compared."""
    if not spans:
        return True
    text = shelved.paragraph.text
    return any(
        span.holds(shelved.paper.date.value) or printed_in(span, text, shelved) for span in spans
    )


def printed_in(span: Period, text: str, shelved: Shelved | None = None) -> bool:
    """Whether a period is printed in a text or, given its place, in the headings above it."""
    around, meeting = text, ""
    if shelved is not None:
        around = " ".join((text, *shelved.paragraph.heading, shelved.part.title))
        meeting = shelved.paper.date.value or ""
    if span.printed.casefold() in around.casefold():
        return True
    if span.start is None:
        return False
    year = str(span.start.year)
    if span.end is not None and (span.end - span.start).days > 31:
        return bool(re.search(rf"(?<!\d){year}(?!\d)|(?<!\d)20\d\d/{year[2:]}(?!\d)", around))
    month = span.start.strftime("%B")
    day = rf"{span.start.day}(?:st|nd|rd|th)?\s+" if span.exact_day else ""
    named = re.search(rf"\b{day}{month}\b", around, re.IGNORECASE)
    return bool(named) and year in f"{around} {meeting}"
