"""What cannot be answered and why: withheld by the public agenda, or no minutes held.

Both follow from what is public about a meeting (its agenda, its papers), never from whether a
restricted text is in the store.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers import Kind
from bot.boards import board_words
from bot.evidence.enough import COVERED_CLOSE, LACKING, enough
from bot.evidence.gathering import Evidence
from bot.evidence.weighing import match
from bot.library import Library
from bot.questions.asking import Wanted
from bot.questions.small_words import LIGHT, SCAFFOLD, SMALL_WORDS
from bot.questions.spans import lies_in
from bot.questions.understanding import Query, Term
from indexer.records import RESTRICTED, AgendaItem, Role
from indexer.store.held import HeldPaper
from indexer.words import words

_OF_QUESTION = 0.65  # share of the question's topic that the title must hold
_OF_QUESTION_NAMED = 0.5  # the same, where the title is named all but whole
_OF_TITLE, _NAMED = 0.6, 3  # the share of a title's words that names it so, and how many at least
_OF_SUMS = frozenset(words("pay paid payment cost price sum amount worth spend spent charge bill"))
_OF_SHUTTING = frozenset(
    words(
        """exclude exclusion excluded public press confidential exempt private restricted session
        resolve resolution matter matters item items paragraph"""
    )
)
_BEST = 3  # sentences that may answer in place of what is withheld
_SHORT_TITLE = 3  # telling words of a title that one word of a question may mean
_FEWEST = 2  # words of the topic that it must hold, or all where the title has no more
_THE_PAPER = re.compile(r"\b(?:the|that|this) (?:\w+ )?(?:paper|report)\b", re.IGNORECASE)
_ITEM = re.compile(r"\bitem\s+(\d+[a-z]?)\b", re.IGNORECASE)
_MINUTED = frozenset({Role.DECISION, Role.ACTION, Role.DISCUSSION, Role.ATTENDANCE})
_DECIDED = frozenset(words("decided agreed approved endorsed adopted resolved rejected"))
_OUTCOME_ASKED = re.compile(
    r"\b(minut\w+|apolog\w+|attend\w*|present|declar\w+|happened|outcome|said|discuss\w*)\b",
    re.IGNORECASE,
)
_BODY_DID = re.compile(  # "did members freeze the fee in May" asks what that meeting did
    r"^\W*(?:(?:and|so|but|ok) )?(?:did|has|have|had) (?:the |our )?(?:we\b|they\b|members\b|"
    r"councillors\b|trustees\b|governors\b|(?:[\w’'&-]+ ){0,4}?(?:board|committee|council|cabinet|"
    r"panel|forum|executive)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Withheld:
    """A confidential item that the public agenda lists."""

    paper: HeldPaper
    item: AgendaItem


def withheld(query: Query, library: Library, evidence: Sequence[Evidence]) -> Withheld | None:
    """The confidential item that the question is about, for a viewer who may not see it.

    Args:
        query: what is asked.
        library: the papers that the viewer may see.
        evidence: what public papers say, best first.
    """
    best = evidence[0] if evidence else None
    if RESTRICTED in library.viewer.audiences:
        return None
    if _in_public_row(query, best):
        return None
    by_title = _titled(query, library, evidence)
    if by_title:
        return by_title
    by_row = _row_of(query, best)
    if by_row:
        return by_row
    found: list[tuple[float, str, Withheld]] = []
    for paper, item in library.confidential:
        strength = _about(query, paper, item)
        if strength:
            found.append((strength, paper.date.value or "", Withheld(paper, item)))
    if not found:
        return None
    strength, _, listed = max(found, key=lambda one: (one[0], one[1], one[2].item.number))
    if any(_of_public_paper(query, library, one, strength) for one in evidence[:_BEST]):
        return None
    if best is not None and _says_more(query, best, strength):
        return listed if _of_its_paper(query, library, best, listed) else None
    return listed


def _titled(query: Query, library: Library, evidence: Sequence[Evidence]) -> Withheld | None:
    """The confidential item that the question calls by its whole title, word for word.

    A title of one word, or one that a public part bears as well, may mean something else.
    """
    if query.wanted not in {Wanted.ANY, Wanted.LIST, Wanted.YES_NO}:
        return None  # who gives it and when may stand in the open
    asked = " ".join(words(query.standalone))
    for paper, item in library.confidential:
        title = words(item.title)
        if len(title) < _FEWEST or f" {' '.join(title)} " not in f" {asked} ":
            continue
        if not lies_in(paper.date.value, query.periods):
            continue
        stems = frozenset(title)
        public = (library.parts[one.place.part.key] for one in evidence)
        if not any(stems <= frozenset(words(f"{p.title} {p.item_title or ''}")) for p in public):
            return Withheld(paper, item)
    return None


def _of_public_paper(query: Query, library: Library, one: Evidence, strength: float) -> bool:
    """Whether what answers stands in a public paper whose title is of the matter as much."""
    if one.place.paragraph.role is Role.AGENDA_ROW or not enough(query, one):
        return False
    part = library.parts[one.place.part.key]
    title = frozenset(words(f"{part.title} {part.item_title or ''}")) - SMALL_WORDS
    return _share(query, board_words(one.place.paper.board or ""), title) >= strength


def _of_its_paper(query: Query, library: Library, best: Evidence, listed: Withheld) -> bool:
    """Whether the paper on the item is asked for by that word, and no public one has its title."""
    if not _THE_PAPER.search(query.standalone):
        return False
    title = frozenset(words(listed.item.title))
    asked = _held(_topic(query), title)
    part = library.parts[best.place.part.key]
    named = frozenset(words(f"{part.title} {part.item_title or ''}"))
    return bool(asked) and not any(match(term, named) for term in asked)


def _in_public_row(query: Query, best: Evidence | None) -> bool:
    """Whether the agenda's own row answers: who presents the item, on which pages it stands."""
    if best is None or best.place.paragraph.role is not Role.AGENDA_ROW or asks_outcome(query):
        return False
    return query.wanted in {Wanted.PERSON, Wanted.DATE, Wanted.NUMBER} and enough(query, best)


def _row_of(query: Query, best: Evidence | None) -> Withheld | None:
    """The confidential item whose own row is the best that public papers say.

    Other text may stand below such a row: then the title has to speak of the matter.
    """
    if best is None or best.place.paragraph.role is not Role.AGENDA_ROW:
        return None
    paragraph = best.place.paragraph
    for item in best.place.paper.agenda:
        below = item.title in " ".join(paragraph.heading)
        title = frozenset(words(item.title)) - SMALL_WORDS
        about = below and _held(query.terms, title)
        own = item.title in paragraph.text and not _one_of_many(_topic(query), title)
        if item.confidential and (own or about):
            return Withheld(best.place.paper, item)
    return None


def _about(query: Query, paper: HeldPaper, item: AgendaItem) -> float:
    """How surely a question is about an agenda item, 0 where it is not."""
    asked = _ITEM.search(query.standalone)
    dated = any(span.holds(paper.date.value) for span in query.periods)
    if asked and asked.group(1) == item.number and dated:
        return 1.0
    printed = any(span.printed.casefold() in item.title.casefold() for span in query.periods)
    if query.periods and not dated and not printed:
        return 0.0
    title = frozenset(words(item.title)) - SMALL_WORDS
    if printed and any(term.stem in title for term in query.terms if term.scaffold):
        return 1.0
    return _share(query, board_words(paper.board or ""), title)


def _share(query: Query, board: frozenset[str], title: frozenset[str]) -> float:
    """The share of the question's topic that a title holds, 0 where it holds too little.

    Of a title that is named all but whole, less will do: "how much is the tenant of the kiosk to
    get to go" asks of "Kiosk tenant: surrender of lease".
    """
    topic = [term for term in _topic(query) if match(term, board) == 0.0]
    held = _held(topic, title)
    if len(held) < min(_FEWEST, len(title)) and len(held) < len(topic):
        return 0.0
    if _one_of_many(topic, title):
        return 0.0
    if query.wanted in {Wanted.MONEY, Wanted.NUMBER}:  # "paid" only says what sum is asked for
        topic = [term for term in topic if term in held or term.stem not in _OF_SUMS]
    share = round(len(held) / len(topic), 5) if topic else 0.0
    telling = _telling(title)
    named = [stem for stem in telling if any(match(term, frozenset({stem})) for term in held)]
    whole = len(named) >= _NAMED and len(named) / len(telling) >= _OF_TITLE
    return share if share >= (_OF_QUESTION_NAMED if whole else _OF_QUESTION) else 0.0


def _one_of_many(topic: Sequence[Term], title: frozenset[str]) -> bool:
    """Whether a long title holds but one plain word of the topic.

    "How big is the field?" does not ask of "Purchase of land at Glebe Field: revised terms".
    """
    held = _held(topic, title)
    return len(held) == 1 and len(_telling(title)) > _SHORT_TITLE and not held[0].hard


def _telling(title: frozenset[str]) -> frozenset[str]:
    """The stems of a title that tell what it is about, and not that the public go out for it."""
    return title - LIGHT - SCAFFOLD - _OF_SHUTTING


def _topic(query: Query) -> list[Term]:
    """What the question is about, everyday words left out, and words counted whole and in parts."""
    topic = [term for term in query.topic if not term.light]
    said = {term.word for term in query.terms}
    return [
        term
        for term in topic
        if not any(
            term.word[len(one) :] in said
            for one in said
            if one != term.word and term.word.startswith(one)
        )
    ]


def _held(topic: Sequence[Term], title: frozenset[str]) -> list[Term]:
    return [term for term in topic if match(term, title) > 0]


def _says_more(query: Query, best: Evidence, strength: float) -> bool:
    """Whether a public paragraph, other than the agenda's own row, speaks of it as much."""
    if best.place.paragraph.role is Role.AGENDA_ROW:
        return False
    return enough(query, best) and (best.own >= strength or best.own >= 0.75)


def asks_outcome(query: Query) -> bool:
    """Whether the question asks what came of a meeting."""
    if Kind.DECISION in query.kinds or Kind.ACTION in query.kinds:
        return True
    return bool(query.periods) and bool(_OUTCOME_ASKED.search(query.standalone))


def no_minutes(query: Query, library: Library, best: Evidence | None) -> bool:
    """Whether the question asks for the outcome of a meeting of which no minutes are held."""
    if _asks_of_its_meeting(query, best):
        return _none_in_period(query, library)
    if not asks_outcome(query) or _asks_who_is_to(query):
        return False
    if query.periods:
        return _none_in_period(query, library)
    if Kind.DECISION not in query.kinds and (query.wanted is Wanted.PERSON or _told(query, best)):
        return False  # "what are they to deliver?", "who is in charge?": a report may tell that
    if best is None or (best.place.paragraph.role in _MINUTED and _minuted(library, best)):
        return False
    if best.covered < COVERED_CLOSE or _tells_outcome(query, best):
        return False
    if not best.place.paper.date.value:
        return False  # a constitution went to no meeting
    return not library.minutes_of(best.place.paper)


def _asks_of_its_meeting(query: Query, best: Evidence | None) -> bool:
    """Whether it asks if a body did something at a time, and nothing tells that it did.

    What its papers proposed then, and what lacks a word of what is asked, does not tell it.
    """
    if not query.periods or query.wanted is not Wanted.YES_NO:
        return False
    if not _BODY_DID.search(query.standalone):
        return False
    told = best is not None and enough(query, best) and not best.planned
    return best is None or not told or best.lacking >= LACKING


def _asks_who_is_to(query: Query) -> bool:
    """Whether it asks who does a thing, at or by some time, and not what a meeting came to."""
    return query.wanted is Wanted.PERSON and query.kinds == (Kind.ACTION,)


def _told(query: Query, best: Evidence | None) -> bool:
    return best is not None and enough(query, best)


def _tells_outcome(query: Query, best: Evidence) -> bool:
    """Whether a report says itself that it was decided, and does not only propose it.

    Its own paragraph has to name the matter: what is decided below a heading is often another.
    """
    if best.planned or best.place.paragraph.role is Role.RECOMMENDATION or best.own < _OF_QUESTION:
        return False
    return enough(query, best) and not _DECIDED.isdisjoint(words(best.text))


def _minuted(library: Library, best: Evidence) -> bool:
    return best.place.paper.id in library.minuted


def _none_in_period(query: Query, library: Library) -> bool:
    if Kind.DECISION not in query.kinds and Kind.ACTION not in query.kinds:
        meetings = [p for p in library.papers.values() if _in(query, p)]
        return bool(meetings) and not any(p.id in library.minuted for p in meetings)
    return not any(_in(query, p) for p in library.papers.values() if p.id in library.minuted)


def _in(query: Query, paper: HeldPaper) -> bool:
    return lies_in(paper.date.value, query.periods)
