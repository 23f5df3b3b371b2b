"""Whether a sentence has the shape that a question wants: a date, a sum, a name, a count."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial

from bot.evidence.holders import names_holder, post_asked
from bot.evidence.rows import gives_sum
from bot.evidence.shapes import (
    asks_no_sum,
    counts,
    has_number,
    has_shape,
    tells_how_long,
    tells_how_often,
    tells_span,
)
from bot.evidence.weighing import match
from bot.paragraph_words import SUM
from bot.questions.asking import Wanted
from bot.questions.awards import MEANT, meant_by_award
from bot.questions.parts import parts
from bot.questions.phrases import meant_by_turns
from bot.questions.understanding import Query
from indexer.people.words import is_stop
from indexer.words import words

_FIGURED = frozenset({Wanted.DATE, Wanted.MONEY, Wanted.SHARE})
_NOBODY = re.compile(r"\b(?:no|nobody|no one|none|neither|not)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"\W*(?:members?|officers?|board|committee|chair\w*|councillors?|cllrs?|january|february|march|"
    r"april|may|june|july|august|september|october|november|december|phase|lot|option|item|"
    r"partnership|programme|resolved|agreed|action)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(  # "which firm runs it" asks for one, "which firms run it" for several
    r"\b(?:which|what) (?!(?:[\w-]+ )?(?:firm|company|council|authority|body|school|partner|city|"
    r"supplier|contractor|organisation|department|agency|charity)\b)"
    r"(?:[\w-]+ ){0,2}?(?:\w+s|authorities|cities)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"[A-Z][a-z]{2,}[^.;:]*(?:,| and|&)\s(?:[a-z]+ ){0,2}[A-Z][a-z]{2,}")
_HOW_MANY = re.compile(r"\bhow (?:many|much(?! of\b))\b", re.IGNORECASE)
_HOW_OFTEN = re.compile(r"\bhow (?:often|frequently)\b", re.IGNORECASE)
_HOW_LONG = re.compile(
    r"\bhow (?:long|quick(?:ly)?|fast|much (?:notice|warning)|"
    r"(?:many|much) (?:\w+ )?(?:time|minutes|hours|days|weeks|months|years))\b",
    re.IGNORECASE,
)
_JOURNEY = re.compile(  # to a place, in minutes: nobody asks it of years
    r"\bhow (?:long|quick(?:ly)?|fast|soon)\b[^?]{0,60}\b(?:get(?:s|ting)?|reach(?:es)?|arrives?|"
    r"travel|drive|walk)\b",
    re.IGNORECASE,
)
_BY_ROAD = re.compile(
    r"\b(?:engines?|crews?|ambulances?|appliances?|lorr(?:y|ies)|vans?|bus(?:es)?|cars?|trains?|"
    r"ferr(?:y|ies)|officers?|patrols?|police|firefighters?|paramedics?|responders?|drive|walk)\b",
    re.IGNORECASE,
)
_TO = re.compile(  # "to get to Long Addle at night if …"
    r"\b(?:get|getting|gets|travel|drive|walk|arrive)(?: [\w’'-]+){0,4}? (?:to|at|in) "
    r"(?:(?:the|a|an|our|my) )?(?P<goal>(?!(?:by|if|from|on|when|now)\b)[\w’'-]+"
    r"(?: (?!(?:at|in|by|if|from|when|on|now|after|before|during|with|for|and|or)\b)[\w’'-]+)?)|"
    r"\breach(?:es|ing)? (?:(?:the|a|an|our|my) )?(?P<end>[\w’'-]+)",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|"
    r"half an|an)\b)[- ]?(?:seconds?|secs?|minutes?|mins?|min|hours?|hrs?)\b",
    re.IGNORECASE,
)
_HOW_LONG_AFTER = re.compile(
    r"\bhow long (?:(?:is it|is there|do (?:we|they|i|you) have) )?(?:after|before|till|until|"
    r"(?:does|will|would|did) it take)\b",
    re.IGNORECASE,
)
_BEGINS_OR_ENDS = re.compile(
    r"\b(?:start|begin|launch|end|finish|expire|complete|take effect|come in(?:to force)?|due)"
    r"(?:s|ed|ing)?\b",
    re.IGNORECASE,
)
_IN_CHARGE = re.compile(
    r"\bwho(?:['’]s| is| are| was|s)? (?:in charge of|responsible for|(?:the )?lead (?:on|for)|"
    r"leading|running|managing|overseeing)\b",
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"\b(?i:responsib\w+|leads?|led|leading|in charge|manag\w+|oversee\w*|oversight|contact|"
    r"co-?ordinat\w+|portfolio|champions?|looks? after|run by|runs)\b|"
    r"\b(?:Head|Director|Officer|Lead|Convenor|Convener|Chair)\b",
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b", re.IGNORECASE)
_NAMED_TIME = re.compile(
    r"\b(?:spring|summer|autumn|winter|easter|christmas|annual|weekly|monthly)\b", re.IGNORECASE
)
_OF_IT = re.compile(  # "For 2025/26 it is £410": of what the sentence before it names
    r"\W*(?:(?:for|in|by|from|at|since) (?:[\w’'-]+ ){0,3}?[\w/–-]*\d,? )?(?:it|they|this) "
    r"(?:is|are|was|were|has|had|have|will|would|rose|fell|came|stood|stands|costs?)\b",
    re.IGNORECASE,
)
_SUM_FOR = re.compile(  # "The budget for 2021/22 is £1.2m": of what its paragraph is about
    r"\W*(?:the|its|this|our) (?:[\w-]+ )?(?:budget|cost|funding|grant|contract|value|fee|price|"
    r"total|sum|allocation|award)(?: (?:for|in) [\d/–-]+)? (?:is|was|will be|has been)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";|,? \b(?:yet|but|while|whereas|although|though)\b")


def shaped(query: Query, text: str) -> bool:
    """Whether a sentence has the shape that the question wants."""
    if query.wanted is Wanted.NUMBER:
        return _counts(query, text)
    if query.wanted is Wanted.PERSON and query.did & MEANT and meant_by_award(text):
        return True  # a firm may do for "who"
    if query.wanted is Wanted.PERSON and not _fits_who(query, text):
        return False
    if query.wanted is Wanted.MONEY and asks_no_sum(query.standalone):
        return has_shape(Wanted.MONEY, text) or has_shape(Wanted.SHARE, text)
    if query.wanted is Wanted.NAMES:
        return _names(query, text)
    if query.wanted in _FIGURED:
        text = _without_figures(query, text)
    if query.wanted is Wanted.MONEY:
        return gives_sum(text) or any(
            has_shape(Wanted.MONEY, clause) and _speaks_of(query, clause)
            for clause in _CLAUSE.split(text)
        )
    return has_shape(query.wanted, text)


def _without_figures(query: Query, text: str) -> str:
    """A text without the figures and times of the question, which are no answer to it."""
    for span in query.periods:
        text = text.replace(span.printed, "")
    for term in query.terms:
        if term.hard and term.word[0].isdigit():
            text = re.sub(rf"\b{re.escape(term.word)}\b", "", text)
    named = _named_times(query.standalone) if query.wanted is Wanted.DATE else None
    if named:
        text = named.sub("", text)
    if query.wanted is Wanted.DATE and _BEGINS_OR_ENDS.search(query.standalone):
        text = _WEEKDAY.sub("", text)  # "open on a Sunday" is no day on which it opens
    return text


@lru_cache(maxsize=256)
def _named_times(question: str) -> re.Pattern[str] | None:
    """The times that are part of a name: of "the spring clean" its season is no date."""
    named = sorted({one.lower() for one in _NAMED_TIME.findall(question)})
    return re.compile(rf"\b(?:{'|'.join(named)})\b", re.IGNORECASE) if named else None


def _counts(query: Query, text: str) -> bool:
    """Whether a text gives a number: of what is counted, where the question names it."""
    if query.counted:
        spelt = (term.same for term in query.terms if term.stem in query.counted)
        return counts(query.counted.union(*spelt), text)
    return _number_wanted(query.standalone)(text)


@lru_cache(maxsize=256)
def _number_wanted(question: str) -> Callable[[str], bool]:
    """What tells whether a text gives such a number: a length, a count, how often."""
    asked = parts(question)[0]
    if _JOURNEY.search(asked) and _BY_ROAD.search(asked):
        return partial(_tells_journey, _goal(asked))
    if _HOW_LONG_AFTER.search(asked):
        return tells_span
    if _HOW_LONG.search(asked):
        return tells_how_long
    if _HOW_MANY.search(asked):
        return has_number
    if _HOW_OFTEN.search(asked):
        return tells_how_often
    return partial(has_shape, Wanted.NUMBER)


def _goal(asked: str) -> frozenset[str]:
    """The stems of the place to which a journey goes; none where it names none."""
    found = _TO.search(asked)
    return frozenset(words(found["goal"] or found["end"])) if found else frozenset()


def _tells_journey(goal: frozenset[str], text: str) -> bool:
    """Whether a sentence gives a time in minutes, and names the place that is gone to."""
    return bool(_MINUTES.search(text)) and goal <= frozenset(words(text))


def _speaks_of(query: Query, clause: str) -> bool:
    """Whether a clause holds any word of what is asked, names aside."""
    if _OF_IT.match(clause) or _SUM_FOR.match(clause):
        return True
    held = frozenset(words(clause))
    topic = [term for term in query.topic if not (term.hard or term.light)]
    if not any(match(term, frozenset({SUM})) == 0 for term in topic):
        held |= {SUM}  # nothing but what it cost is asked for
    return not topic or any(match(term, held) for term in topic)


def _fits_who(query: Query, text: str) -> bool:
    """Whether a text tells of what "who" did or is; of the holder of a post, by name."""
    if query.did:
        held = frozenset(words(text)) | meant_by_turns(text)
        if not any(match(term, held) for term in query.terms if term.stem in query.did):
            return False
        if _NOBODY.search(text):
            return True
    if _IN_CHARGE.search(query.standalone) and not _CHARGED.search(text):
        return False
    post = post_asked(query.standalone)
    return not post or names_holder(post, text)


def _asks_several(query: Query) -> bool:
    """Whether several names are asked: "which councils"; one may be told without a name's shape."""
    return query.wanted is Wanted.NAMES and bool(_SEVERAL.search(query.standalone))


def _names(query: Query, text: str) -> bool:
    """Whether a text names somebody new; several of them where several are asked."""
    told = _without(query, text)
    if _asks_several(query) and not told.rstrip().endswith(":"):
        return bool(_NAMES.search(told))
    return has_shape(query.wanted, told)


def _without(query: Query, text: str) -> str:
    """A text without the names of the question and of offices, which name nobody new."""
    asked = {stem for term in query.terms for stem in term.stems}
    return " ".join(
        word.lower()
        if not word.islower()
        and (_OFFICE.match(word) or is_stop(word) or not asked.isdisjoint(words(word)))
        else word
        for word in text.split()
    )
