"""Which sentence answers: paragraphs and sentences of the found passages, scored afresh.

A passage is found whole; an answer is a sentence. Each sentence is scored by the share of the
question's words (weighted by rarity among what the viewer may see) that it or its surroundings
hold: its own words count most, then its paragraph's, its headings', its titles'.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.answers import Kind
from bot.editions import current
from bot.evidence.placing import in_periods, printed_in
from bot.evidence.shapes import counts, has_shape, tells_of_paper
from bot.evidence.statements import only_planned
from bot.evidence.weighing import ALIKE, KIN, Scale, match, pruned, share, telling, weigh
from bot.library import Library, Sentence, Shelved, Worded
from bot.questions.asking import Wanted
from bot.questions.understanding import Query, Term
from bot.retrieval import Candidate, Found
from indexer.records import PartKind, Role
from indexer.store.port import Snapshot
from indexer.words import words

__all__ = ["ALIKE", "KIN", "Evidence", "asked_roles", "gather", "match", "telling", "weigh"]

# What a word is worth by where it stands.
PARAGRAPH, HEADING, TITLE, ITEM, BOARD = 0.85, 0.85, 0.8, 0.6, 0.6
_LABEL = 9  # words; a shorter line of a cover is a label

# What else counts, next to the share of words (0 to 1).
COSINE, LEXICAL, OWN, SHAPE = 0.45, 0.15, 0.2, 0.15
ROLE_WANTED, ROLE_WRONG, BOILERPLATE = 0.25, -0.15, -0.12
IN_PERIOD, SAYS_PERIOD, INTRODUCES, QUALIFIED, PLANNED = 0.12, 0.15, 0.15, -0.3, -0.2
RECENT = 0.04  # for the newest meeting: of two that say the same, the newest leads
OF_PAPER = -0.12  # "This report sets out…": what a paper holds, not the thing itself
OF_FORMER = -0.4  # what a newer version of the paper left out
OF_ANOTHER = -0.3  # a sentence of Phase 2 where Phase 1 is asked
_FIGURED = frozenset({Wanted.DATE, Wanted.MONEY, Wanted.SHARE})
_QUALIFIERS = frozenset(words("deputy vice former interim substitute"))


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
    lacking: float = 0.0  # the greatest share of any one plain word that nothing around holds


def gather(
    snapshot: Snapshot, library: Library, query: Query, found: Found, *, passages: int = 14
) -> list[Evidence]:
    """The sentences of the best passages, best first; each paragraph once, by its best sentence."""
    query = pruned(query, found.statistics)
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
    """The paragraphs of a passage, as the newest version has them.

    Of a minuted item, its decisions or actions as asked.
    """
    wanted = set(candidate.passage.paragraph_ids)
    part = library.parts[candidate.passage.part_key]
    roles = asked_roles(query) if part.kind is PartKind.ITEM else frozenset()
    return [
        current(snapshot, library, shelved)
        for shelved in library.shelf(snapshot, part.key)
        if shelved.paragraph.id in wanted or shelved.paragraph.role in roles
    ]


def asked_roles(query: Query) -> frozenset[Role]:
    """The roles that answer a question of decisions or actions; none for another."""
    return frozenset(
        Role(kind.value) for kind in query.kinds if kind in {Kind.DECISION, Kind.ACTION}
    )


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
    inside = {term.stem: match(term, worded.words) for term in query.terms}
    around = {term.stem: _around(term, worded, item, inside) for term in query.terms}
    shares = [_shared(query, scale, one, inside, around) for one in worded.sentences]
    rated = [
        share + _rated(query, shelved, one)
        for share, one in zip(shares, worded.sentences, strict=True)
    ]
    top = max(range(len(rated)), key=lambda place: (round(rated[place], 9), -place))
    sentence = worded.sentences[top]
    topic = query.topic or query.terms
    own = share(topic, scale, lambda term: inside[term.stem])
    return Evidence(
        place=shelved,
        sentence=top,
        text=sentence.text,
        score=round(rated[top] + OWN * own + _beside(library, query, shelved, candidate), 5),
        share=shares[top],
        covered=share(topic, scale, lambda term: 1.0 if around[term.stem] else 0.0),
        own=own,
        lacking=_lacking(query, topic, scale, around),
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


def _shared(
    query: Query,
    scale: Scale,
    one: Sentence,
    inside: Mapping[str, float],
    around: Mapping[str, float],
) -> float:
    """The share of the question's words that a sentence and what stands around it hold."""
    return share(
        query.terms,
        scale,
        # a term that the paragraph does not hold is not in the sentence either
        lambda term: max(inside[term.stem] and match(term, one.words), around[term.stem]),
    )


def _rated(query: Query, shelved: Shelved, one: Sentence) -> float:
    """What else speaks for a sentence: its shape, its time, what it tells of."""
    rating = 0.0
    if query.wanted not in {Wanted.ANY, Wanted.YES_NO, Wanted.LIST} and _shaped(query, one.text):
        rating += SHAPE
    if (query.outcome or not query.plan) and only_planned(shelved, one.text):
        rating += PLANNED if query.outcome else PLANNED / 2
    if any(printed_in(span, one.text) for span in query.periods):
        rating += SAYS_PERIOD
    if any(_of_another(term.stem, one.words) for term in query.terms if term.numbered):
        rating += OF_ANOTHER
    asked = {term.stem for term in query.terms}
    if tells_of_paper(one.text):
        rating += OF_PAPER
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
    if query.did and query.wanted is Wanted.PERSON:
        held = frozenset(words(text))
        if not any(match(term, held) for term in query.terms if term.stem in query.did):
            return False
    if query.wanted in _FIGURED:
        for span in query.periods:
            text = text.replace(span.printed, "")
        for term in query.terms:
            if term.hard and term.word[0].isdigit():
                text = re.sub(rf"\b{re.escape(term.word)}\b", "", text)
    return has_shape(query.wanted, text)


def _lacking(
    query: Query, topic: Sequence[Term], scale: Scale, around: Mapping[str, float]
) -> float:
    """The greatest share of the topic's weight that one word has which is held nowhere around.

    What a question asks beside its first part may be answered elsewhere.
    """
    elsewhere = query.beside.stems if query.beside else frozenset()
    total = sum(scale.weights[term.stem] for term in topic)
    absent = [
        scale.weights[term.stem]
        for term in topic
        if not (around[term.stem] or term.light or term.stem in elsewhere)
    ]
    return round(max(absent) / total, 5) if absent and total else 0.0


def _beside(library: Library, query: Query, shelved: Shelved, candidate: Candidate) -> float:
    """What counts beside the words: the searches, the role, the period, the start of a list."""
    extra = COSINE * candidate.cosine + LEXICAL * candidate.lexical + _role(query, shelved)
    if shelved.part.key in library.newer:
        extra += OF_FORMER
    if query.periods and in_periods(query.periods, shelved):
        extra += IN_PERIOD
    if not query.periods:
        extra += RECENT * library.recency.get(shelved.paper.date.value or "", 0.0)
    if query.wanted is Wanted.LIST and shelved.paragraph.text.rstrip().endswith(":"):
        extra += INTRODUCES
    return extra


def _around(term: Term, worded: Worded, item: frozenset[str], inside: Mapping[str, float]) -> float:
    """The worth of a term for every sentence of a paragraph, from what stands around it."""
    return max(
        PARAGRAPH * inside[term.stem],
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
        return ROLE_WANTED if query.wanted is Wanted.PERSON else ROLE_WANTED / 2
    if kind is PartKind.NOTICES or role is Role.NOTICE:
        return BOILERPLATE
    if role is Role.AGENDA_ROW or (role is Role.COVER and _is_label(shelved.paragraph.text)):
        return ROLE_WRONG
    if role is Role.PROPOSED_ACTION:
        return ROLE_WRONG / 2
    return 0.0


def _is_label(text: str) -> bool:
    """Whether a line of a cover is no sentence: a board's name, a date, a name."""
    return len(text.split()) < _LABEL or not text.rstrip().endswith((".", ":", ";"))
