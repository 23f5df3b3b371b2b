"""What a sentence may not be shown without: what it follows from, and what became of it.

Minutes tell a thing in several paragraphs: a motion, then its fate; a failure, then its cause; a
resolution "accordingly", after the vote it follows from. Shown alone, each would mislead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.evidence.gathering import Evidence
from bot.evidence.placing import printed_in
from bot.evidence.rows import header
from bot.evidence.shapes import causes, tells_how_long
from bot.library import Library
from bot.paragraph_words import Sentence
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from bot.wording.mistaken import put_right
from bot.wording.quoting import Quoted
from bot.wording.reading_on import as_fitting, told_on
from indexer.records import MINUTED, Role
from indexer.store.port import Snapshot

_FOLLOWS = re.compile(r"\b(?:accordingly|in consequence|consequently)\b", re.IGNORECASE)
_MOTION = re.compile(
    r"\b(?:proposed|moved|put forward|tabled)\b.{0,120}\b(?:that|motion|amendment)\b|"
    r"\b(?:motion|amendment)\b",
    re.IGNORECASE | re.DOTALL,
)
_FATE = re.compile(
    r"\b(?:lost|fell|carried|defeated|rejected|withdrawn|not (?:seconded|carried|agreed)|"
    r"no seconder|lapsed|resolved|agreed by|votes? to)\b",
    re.IGNORECASE,
)
_CAME_OF_IT = re.compile(
    r"\b(?:agreed|agreement|resolved|approved|carried|refused|rejected|declined|deferred|lost|"
    r"decided|ruled|consent(?:ed)?|authori[sz]\w*|in favour|vote[sd]?|withdrawn|"
    r"no (?:further )?action|action)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 80  # from what answers to what came of it
_REACH = 3  # paragraphs after a motion in which its fate stands
_OPEN = frozenset({Wanted.ANY, Wanted.YES_NO, Wanted.PLACE})  # no date, sum or name is asked for
_PROCEDURE = frozenset({Wanted.NUMBER, Wanted.DATE})
_THEN = re.compile(
    r"\W*(?:[\w’'-]+ ){0,6}?(?:then|after that|after which|thereafter|afterwards|a further)\b",
    re.IGNORECASE,
)
_SETTLES = frozenset({Role.DECISION, Role.ACTION})
_BEGINS = re.compile(  # it settles what stands before it, and is no matter of its own
    r"\W*(?:actions?\b|agreed\b|resolved\b|all agreed\b|decision\b|approved\b|"
    r"(?:it was |this was |the (?:council|board|committee|meeting) )?"
    r"(?:therefore |unanimously )?(?:agreed|resolved|proposed|decided)\b|"
    r"(?-i:[A-Z][\w’'.-]+ ){1,4}(?:proposed|moved)\b)",
    re.IGNORECASE,
)
_LEANS = re.compile(r"\W*(?:this|these|it|they|both|all) (?:was|were|had been)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:how|what|when|where|who|whom|whose|why|which|did|does|do|was|were|is|are|has|have|had|"
    r"will|would|can|could|should|must|tell|list|show)\b",
    re.IGNORECASE,
)
_ALL_OF_IT = re.compile(
    r"\bwhat(?:['’]s| is| was| has)? (?:happen(?:ed|ing|s)|going on|went on|(?:been )?said|"
    r"(?:been )?discussed|(?:be)?c[ao]me (?:out )?of)\b(?! (?:at|in|on|since)\b)|"
    r"\bwhat (?:did|does|do) (?:they|we|members|councillors|governors|trustees) "
    r"(?:say|discuss|talk) (?:about|of|on|regarding)\b|"
    r"\bwhat(?:['’]s| is| was| were)? (?:the )?(?:latest|news|discussion|position) "
    r"(?:about|on|with|regarding)\b|\btell (?:me|us) about\b",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(r"\b(?:explain(?:ed|s)|this (?:was|is) (?:because|since|as)|blamed)\b")
_SUM = "£"
_WHAT_IS_LEFT = re.compile(
    r"\b(?:what(?:['’]s| is| was)|how (?:much|many)\b[^?]{0,60}?)\b[^?]{0,30}?"
    r"\b(?:left|remain\w*|unspent)\b",
    re.IGNORECASE,
)
_LEFT = re.compile(r"\b(?:left|leaves|leaving|remaining|remains|unspent|balance)\b", re.IGNORECASE)
_NARRATIVE = frozenset({Role.BODY, Role.DISCUSSION, Role.DECISION})


def before(snapshot: Snapshot, library: Library, lead: Evidence) -> list[Quoted]:
    """What a sentence follows from where it says "accordingly"; the names of a row's columns."""
    place = lead.place
    above = header(library.shelf(snapshot, place.part.key), place)
    if above is not None:
        return [Quoted(above, above.paragraph.text)]
    if not _FOLLOWS.search(lead.text) or lead.sentence or not place.position:
        return []
    prior = library.shelf(snapshot, place.part.key)[place.position - 1]
    if prior.paragraph.role not in _NARRATIVE or prior.paragraph.heading != place.paragraph.heading:
        return []
    return [Quoted(prior, library.worded(prior).sentences[-1].text)]


def after(snapshot: Snapshot, library: Library, query: Query, lead: Evidence) -> list[Quoted]:
    """What became of a motion; the cause of what a question of "why" finds told without one."""
    if query.wanted is Wanted.REASON and not causes(lead.place.paragraph.text):
        return _first(snapshot, library, lead, causes, reach=2)
    if _settled_next(snapshot, library, query, lead):
        following = library.shelf(snapshot, lead.place.part.key)[lead.place.position + 1]
        return [Quoted(following, following.paragraph.text)]
    if _MOTION.search(lead.text) and not _FATE.search(lead.place.paragraph.text):
        return _first(snapshot, library, lead, lambda text: bool(_FATE.search(text)), reach=_REACH)
    return []


def _settled_next(snapshot: Snapshot, library: Library, query: Query, lead: Evidence) -> bool:
    """Whether the very next paragraph is the decision or action that came of the lead."""
    place = lead.place
    if query.wanted not in _OPEN or place.part.kind not in MINUTED:
        return False
    if _CAME_OF_IT.search(place.paragraph.text):
        return False
    following = library.shelf(snapshot, place.part.key)[place.position + 1 : place.position + 2]
    return any(
        one.paragraph.role in _NARRATIVE | _SETTLES
        and one.paragraph.heading == place.paragraph.heading
        and bool(_BEGINS.match(one.paragraph.text))
        for one in following
    )


def through(query: Query, lead: Evidence, said: Sequence[Sentence]) -> int:
    """The place of the last sentence of the lead's own paragraph that belongs to the answer.

    Minutes tell what was said of a thing and then what came of it; asked in a word or two
    ("the ferry fares"), all that they say of it belongs.
    """
    if query.wanted is Wanted.REASON and not causes(lead.text):
        return _explained(lead.sentence, said)
    if _asks_why_beside(query) and not causes(lead.text):
        return min(lead.sentence + 1, len(said) - 1)
    if query.wanted in _PROCEDURE and _goes_on(said[lead.sentence + 1 : lead.sentence + 2]):
        return lead.sentence + 1
    if put_right(said, lead.sentence) > lead.sentence:
        return put_right(said, lead.sentence)
    if _SUM in lead.text and _asks_left(query) and not _LEFT.search(lead.text):
        return _till_left(lead.sentence, said)
    if query.wanted not in _OPEN:
        return as_fitting(query, lead, said)[1]
    if lead.place.part.kind not in MINUTED:
        return told_on(lead.sentence, said)
    return _till_settled(query, lead, said)


def _till_settled(query: Query, lead: Evidence, said: Sequence[Sentence]) -> int:
    """The place of the last sentence that tells what came of it.

    Asked in a word or two, or what happened and was said, of all.
    """
    bare = not _ASKS.search(query.standalone) or bool(_ALL_OF_IT.search(query.standalone))
    last, length = lead.sentence, len(lead.text.split())
    settled = bool(_CAME_OF_IT.search(lead.text))
    for place in range(lead.sentence + 1, len(said)):
        length += len(said[place].text.split())
        if length > _MOST_WORDS:
            break
        came_of_it = _CAME_OF_IT.search(said[place].text)
        if bare or (came_of_it and (not settled or _LEANS.match(said[place].text))):
            last = place
    return last


def of_the_time(query: Query, lead: Evidence, said: Sequence[Sentence]) -> int:
    """The place of the sentence beside the lead that alone speaks of the time asked.

    "There were none this year. In 2022 there had been two." The lead's own where it speaks of it,
    or its paper is of that time.
    """
    spans = [one for one in query.periods if one.start and not (one.since or one.before)]
    day = lead.place.paper.date.value
    if not spans or any(one.holds(day) or printed_in(one, lead.text, lead.place) for one in spans):
        return lead.sentence
    for place in (lead.sentence + 1, lead.sentence - 1):
        if 0 <= place < len(said) and any(printed_in(one, said[place].text) for one in spans):
            return place
    return lead.sentence


def _explained(first: int, said: Sequence[Sentence]) -> int:
    """The place of the next sentence where it gives the cause of what was told; else the same."""
    following = said[first + 1 : first + 2]
    gives = any(causes(one.text) or _EXPLAINS.search(one.text) for one in following)
    return first + 1 if gives else first


def _goes_on(following: Sequence[Sentence]) -> bool:
    """Whether the next step of a procedure comes after: "Five clear days are then allowed"."""
    return any(_THEN.match(one.text) and tells_how_long(one.text) for one in following)


def _asks_why_beside(query: Query) -> bool:
    """Whether a question ends "… and why?": what follows a figure in its paragraph explains it."""
    beside = query.beside
    return beside is not None and beside.wanted is Wanted.REASON and not beside.stems


def _asks_left(query: Query) -> bool:
    """Whether it is asked what is left of something."""
    return bool(_WHAT_IS_LEFT.search(query.standalone))


def _till_left(first: int, said: Sequence[Sentence]) -> int:
    """The place of the sentence soon after that tells what is left; the same where none does."""
    for place in range(first + 1, min(first + 1 + _REACH, len(said))):
        if _SUM in said[place].text and _LEFT.search(said[place].text):
            return place
    return first


def _first(
    snapshot: Snapshot,
    library: Library,
    lead: Evidence,
    tells: Callable[[str], bool],
    *,
    reach: int,
) -> list[Quoted]:
    """The first sentence that tells it, in the paragraphs after the lead under its heading."""
    place = lead.place
    shelf = library.shelf(snapshot, place.part.key)
    for one in shelf[place.position + 1 : place.position + 1 + reach]:
        if one.paragraph.heading != place.paragraph.heading:
            break
        if one.paragraph.role not in _NARRATIVE:
            continue
        for sentence in library.worded(one).sentences:
            if tells(sentence.text):
                return [Quoted(one, sentence.text)]
    return []
