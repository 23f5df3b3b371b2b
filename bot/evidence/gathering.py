"""Which sentence answers: paragraphs and sentences of the found passages, scored afresh.

A passage is found whole; an answer is a sentence. Each sentence is scored by the share of the
question's words (weighted by rarity among what the viewer may see) that it or its surroundings
hold: its own words count most, then its paragraph's, its headings', its titles'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answers import Kind
from bot.editions import current
from bot.evidence.bare import names_only, only_names, says_no_action
from bot.evidence.complements import of_another_kind
from bot.evidence.focus import off_focus, untold
from bot.evidence.ground import beside, grounds, of_told
from bot.evidence.placing import in_periods, of_other_years
from bot.evidence.rating import Asked, asked_roles, lacking, of_place, of_sentence
from bot.evidence.rows import in_units, is_row, label
from bot.evidence.shaped import shaped
from bot.evidence.standing import Standing, missing
from bot.evidence.statements import not_yet, only_planned
from bot.evidence.surroundings import Around, own_share, surroundings
from bot.evidence.voices import unsaid
from bot.evidence.weighing import (
    ALIKE,
    KIN,
    Scale,
    match,
    pruned,
    recognised,
    share,
    telling,
    weigh,
)
from bot.evidence.weights import DEFAULT, Weights
from bot.library import Library, Shelved
from bot.paragraph_words import Sentence, Worded
from bot.questions.asking import Wanted
from bot.questions.understanding import Query, Term
from bot.retrieval import Candidate, Found
from indexer.records import PartKind, Role
from indexer.store.port import Snapshot
from indexer.words import words

__all__ = ["ALIKE", "KIN", "Evidence", "asked_roles", "gather", "match", "telling", "weigh"]

_SHAPED = frozenset({Wanted.NUMBER, Wanted.MONEY, Wanted.SHARE, Wanted.DATE, Wanted.PERSON})
_BEHIND = 0.6  # of its rating, by which a sentence of the right shape may be behind the best


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
    beside: float = 0.0  # share of the topic around it, what is missing left aside
    rest: float = 0.0  # share of what the titles and headings leave, found in its own paragraph
    empty: bool = False  # it holds nothing beyond the question's own words and the titles
    other_kind: bool = False  # "a briefing for landlords" where one for tenants is asked
    named: float = 0.0  # share of the topic that it, its headings and its titles hold
    headed: bool = False  # its own headings hold the whole topic: it is told of that, unnamed
    off_focus: bool = False  # it lacks the thing asked for: the loans are told, not their interest


def gather(
    snapshot: Snapshot,
    library: Library,
    query: Query,
    found: Found,
    *,
    passages: int = 12,
    weights: Weights = DEFAULT,
) -> list[Evidence]:
    """The sentences of the best passages, best first; each paragraph once, by its best sentence."""
    query = recognised(pruned(query, found.statistics), library.called.by, found)
    scale = Scale(
        weights=weigh(query.terms, found.statistics),
        telling=telling(query.terms, found.statistics),
    )
    near = grounds(snapshot, library, query)
    asked = Asked(query, scale, weights, near)
    best: dict[str, Evidence] = {}
    places = [
        (candidate, shelved)
        for candidate in found.candidates[:passages]
        for shelved in _of_passage(snapshot, library, query, candidate)
    ]
    places += beside(snapshot, library, query, near, found.candidates)
    for candidate, shelved in places:
        scored = score(snapshot, library, asked, shelved, candidate)
        if scored is None:
            continue
        held = best.get(shelved.paragraph.id)
        if held is None or scored.score > held.score:
            best[shelved.paragraph.id] = scored
    return sorted(best.values(), key=_rank)


def _rank(one: Evidence) -> tuple[float, str, int]:
    """By which the best leads; of those that are worth the same in one part, the first."""
    return -one.score, one.place.part.key, one.place.position


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


def score(
    snapshot: Snapshot, library: Library, asked: Asked, shelved: Shelved, candidate: Candidate
) -> Evidence | None:
    """The best sentence of one paragraph, scored; None where it holds nothing of the question."""
    query = asked.query
    if Kind.ACTION not in query.kinds and says_no_action(shelved.paragraph.text):
        return None
    around = surroundings(snapshot, library, asked, shelved)
    worded, stands = around.worded, around.stands
    headed = _is_headed(query, shelved, library.worded(shelved))
    if not (stands.any or headed or _may_say_nothing(query, shelved)):
        return None
    top, share_of_top, rated = _best_sentence(asked, shelved, around)
    sentence = worded.sentences[top]
    topic = query.topic or query.terms
    extra = asked.weights.own * stands.headed(asked, topic)
    extra += of_place(asked, library, shelved, candidate, around.listed, around.columns)
    widened = replace(worded, far=worded.far | around.leant)
    absent = missing(asked, topic, stands, widened, around.item)
    present = [term for term in topic if term not in absent]
    return Evidence(
        place=shelved,
        sentence=top,
        text=sentence.text,
        score=round(rated + extra, 5),
        share=share_of_top,
        covered=stands.covered(asked, topic),
        own=own_share(library, asked, shelved, around),
        rest=stands.rest(asked, topic),
        lacking=lacking(asked, topic, stands.around),
        missing=absent,
        beside=stands.covered(asked, present) if present else 0.0,
        shaped=_is_shaped(query, shelved, sentence.text, around.columns),
        planned=only_planned(shelved, sentence.text) or _delayed(query, sentence.text),
        in_period=in_periods(query.periods, shelved, around.columns)
        and not of_other_years(query.periods, shelved, sentence.text),
        cosine=candidate.cosine,
        lexical=candidate.lexical,
        empty=_says_nothing(query, sentence, worded, around.masthead)
        or only_names(query, shelved, sentence.text),
        named=stands.named(asked, topic),
        headed=headed,
        other_kind=of_another_kind(query.standalone, sentence.text, sentence.words),
        off_focus=off_focus(query, stands)
        or unsaid(query, shelved.paragraph.text)
        or untold(query, shelved.paragraph.text),
    )


def _best_sentence(asked: Asked, shelved: Shelved, around: Around) -> tuple[int, float, float]:
    """The place of the best sentence, the first of several, with its share and its rating."""
    said = around.worded.sentences
    shares = [_shared(asked, one, around.stands) for one in said]
    near = asked.ground.get(shelved.paragraph.id, 0.0)
    rated = [
        held
        + of_sentence(asked, shelved, one)
        + asked.weights.ground * of_told(asked.query, one, near)
        for held, one in zip(shares, said, strict=True)
    ]
    if len(rated) > 1 and (names_only(said[0].text) or _is_title(asked.query, shelved, said[0])):
        rated[0] = min(rated) - asked.weights.another  # it heads what is said after it
    top = max(range(len(rated)), key=lambda place: (round(rated[place], 9), -place))
    fitting = _fitting(asked, shelved, around, [rated[top] - one for one in rated])
    if fitting is None:
        return top, shares[top], rated[top]
    return fitting, shares[fitting], rated[top]  # between them they hold what the best does


def _is_title(query: Query, shelved: Shelved, first: Sentence) -> bool:
    """Whether a minute begins with its title, and it is asked what came of that."""
    titled = shelved.part.kind is PartKind.ITEM and query.wanted in _WHAT_CAME_OF_IT
    return titled and first.text.rstrip(" .:").endswith(shelved.part.title.rstrip(" .:"))


def _fitting(asked: Asked, shelved: Shelved, around: Around, behind: Sequence[float]) -> int | None:
    """The place of the best sentence of the shape asked, where the best one has it not.

    "She introduced the report on the 50 targets. Forty had been met": the first names what is asked
    after, and the second tells it. None where the best stands, or the other holds nothing asked.
    """
    query, said = asked.query, around.worded.sentences
    if query.wanted not in _SHAPED or len(said) == 1 or around.columns:
        return None
    near = [place for place, far in enumerate(behind) if far <= _BEHIND]
    fits = [place for place in near if _is_shaped(query, shelved, said[place].text, "")]
    if any(behind[place] == 0 for place in fits):
        return None
    topic = [term for term in query.topic if not term.light]
    told = [place for place in fits if any(match(term, said[place].words) for term in topic)]
    return min(told, key=lambda place: (round(behind[place], 9), place), default=None)


def _is_headed(query: Query, shelved: Shelved, worded: Worded) -> bool:
    """Whether the headings over a paragraph, or its minuted item's title, hold the whole topic."""
    titled = shelved.part.kind is PartKind.ITEM
    over = worded.near | (frozenset(words(shelved.part.title)) if titled else frozenset())
    topic = [term for term in query.topic if not term.light]
    return bool(topic) and all(match(term, over) for term in topic)


def _says_nothing(
    query: Query, sentence: Sentence, worded: Worded, masthead: frozenset[str]
) -> bool:
    """Whether a line only repeats the question, or what the paper is called; no row of figures."""
    if is_row(sentence.text) and label(sentence.text):
        return False
    asked = frozenset().union(*(term.same for term in query.terms))
    if query.wanted in _FIGURES and any(word[0].isdigit() for word in sentence.words - asked):
        return False  # "Request for a loan of £1,500", which is its title as well
    return sentence.words <= asked | worded.near | worded.far | masthead


def _may_say_nothing(query: Query, shelved: Shelved) -> bool:
    """Whether a paragraph may answer that holds no word of the question: by what it is."""
    role = shelved.paragraph.role
    return (
        role in asked_roles(query)
        or (query.recommended and role is Role.RECOMMENDATION)
        or Kind.MEETING in query.kinds
    )


def _is_shaped(query: Query, shelved: Shelved, text: str, columns: str) -> bool:
    """Whether a sentence has the shape that is asked, read after what stands over it.

    That is its table's header, or who is to do it: "The Clerk shall:". What a row counts is what
    its own name says; where it has none but a year, the columns say it.
    """
    if not columns:
        stem = shelved.paragraph.stem or "" if query.wanted is Wanted.PERSON else ""
        return shaped(query, f"{stem} {text}".lstrip())
    if query.counted and any(letter.isalpha() for letter in label(text)):
        return shaped(query, text)
    return shaped(query, f"{columns} {text}") or shaped(query, in_units(columns, text))


_WHAT_CAME_OF_IT = frozenset({Wanted.ANY, Wanted.YES_NO})
_FIGURES = frozenset({Wanted.MONEY, Wanted.NUMBER, Wanted.SHARE})
_TOLD_OF_DELAY = frozenset({Wanted.REASON, Wanted.YES_NO})  # "has it been done?": not yet
_NEWS = re.compile(  # whatever became of it, that it was put off is an answer
    r"\b(?:happen\w*|going on|became of|come of|came of|latest|news|update|status|progress)\b",
    re.IGNORECASE,
)


def _shared(asked: Asked, one: Sentence, stands: Standing) -> float:
    """The share of the question's words that a sentence and what stands around it hold."""
    return share(
        asked.query.terms,
        asked.scale,
        # a term that the paragraph does not hold is not in the sentence either
        lambda term: max(
            stands.inside[term.stem] and match(term, one.words), stands.around[term.stem]
        ),
    )


def _delayed(query: Query, text: str) -> bool:
    """Whether a sentence says that it has not happened, and that is not what is asked."""
    said = frozenset(words(not_yet(text)))
    if not said or query.wanted in _TOLD_OF_DELAY or _NEWS.search(query.standalone):
        return False
    return all(said.isdisjoint(term.same | term.alike) for term in query.terms)
