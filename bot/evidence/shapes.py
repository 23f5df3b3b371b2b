"""The shape of an answer: a date for "when", a sum for "how much", a name for "who"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.evidence.rows import is_row, label
from bot.questions.asking import Wanted
from indexer.words import words

_KEPT = 20_000  # sentences of which it is known; they are met again in question after question
_MONTHS = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_A_MONTH = _MONTHS.replace("|May|", "|(?-i:May)|")  # "delivery may be late"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_NUMBER_WORDS = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"hundred|thousand|half|both|once|twice|no|none|dozen"
)
_SITES = (
    r"(?:room|hall|centre|office|building|school|library|church|site|village|town|park|field|pitch|"
    r"yard|station|harbour|quay|river|road|street|lane|car park)"
)
_SHAPES: dict[Wanted, re.Pattern[str]] = {
    Wanted.DATE: re.compile(
        rf"\b(?:{_A_MONTH})\b|"
        r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"
        r"|\b(?:[01]?\d|2[0-3]):[0-5]\d\b|"
        r"\b\d{1,2}[.:]\d\d ?(?:am|pm|a\.m|p\.m)\b|\b\d{1,2} ?(?:am|pm)\b|"
        r"\b(?:spring|summer|autumn|"
        r"winter|Easter|Christmas|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
        r"quarter|annual(?:ly)?|weekly|monthly|next (?:meeting|year|month))\b|"
        rf"\b(?:within|after|before|than|least) (?:the )?(?:\d+|{_NUMBER_WORDS}) "
        r"(?:(?:clear|working|calendar|full|or more) )?(?:hours?|days?|weeks?|months?|years?)\b|"
        rf"\b(?:\d+|{_NUMBER_WORDS}) (?:(?:clear|working|calendar|full) )?"
        r"(?:hours?|days?|weeks?|months?)(?:['’] notice)? (?:before|prior|after|in advance|ahead|"
        r"beforehand|from (?:the|receipt)|of (?:receipt|the))\b",
        re.IGNORECASE,
    ),
    Wanted.MONEY: re.compile(
        r"[£€$]\s?\d|\b\d[\d,.]* ?(?:pounds|pence|p)\b|\bfree\b|\bno .{0,24}cost|"
        r"\([£€][^)]{0,5}\).{0,60}?\d"  # a row of figures: "Rent (£) 450 480"
    ),
    Wanted.NUMBER: re.compile(
        rf"\d|\b(?!both (?:\w+ ){{1,2}}and\b|no[ -]one\b)(?:{_NUMBER_WORDS})\b(?!-off)|"
        r"\b(?:all|every)\b",
        re.IGNORECASE,
    ),
    Wanted.SHARE: re.compile(
        r"\d ?%|\bper ?cent\b|\b(?:half|third|quarter|majority)\b", re.IGNORECASE
    ),
    Wanted.PERSON: re.compile(
        r"\b[A-Z][\w’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+|\b(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Sir|Lord|"
        r"Lady|Mayor|Prof)\b|\b[A-Z]{2,4}\b|\b(?:officers?|clerk|"
        r"[Cc]hair(?:man|woman|person)?|members|director|manager|head|secretary|treasurer|team|"
        r"boards?|[Tt]rusts?|councils?|department|[Ss]ecretariat|[Cc]ontractors?|[Aa]gency|"
        r"[Pp]olice|[Tt]rustees|[Gg]overnors)\b|"
        # "Len stands down": what people alone do, after a first name
        r"(?:^|[.;:] )\W{0,3}(?!(?:The|It|This|That|These|Those|They|We|He|She|There|Nobody|"
        r"Nothing|Some|Several|Many|Most|All|Both|Each|One|Who|Which|What|None|Others?)\b)"
        r"[A-Z][a-z]{2,} (?:reported|said|says|asked|agreed|stands|stood|volunteered|offered|"
        r"proposed|seconded|thanked|explained|suggested|attended|resigned|retires|retired|spoke|"
        r"told|raised|felt|wrote|undertook|promised|apologised|drafted|circulated|presented)\b"
    ),
    Wanted.REASON: re.compile(
        r"\b(?:because|since|as a result|in order to|so that|due to|owing to|reasons?|therefore|"
        r"to avoid|to ensure|would|unsuitable|too|led to|following|in response)\b",
        re.IGNORECASE,
    ),
    Wanted.POST: re.compile(
        r"[A-Z][\w’'-]+,? \((?:[A-Z][\w’'-]*[ ,–&-]*|of |and |for |the |to )+\)|\bposition\b|"
        r"[A-Z][\w’'-]+, (?:the )?(?:[A-Z][\w’'-]+ )+",
    ),
    Wanted.NAMES: re.compile(r"(?<=[a-z,;:(] )[A-Z][a-z]{2,}|^[A-Z][a-z]+(?: [A-Z][a-z]+)+|:$"),
    Wanted.PLACE: re.compile(
        r"\b(?:at|in|to|from|near|on|via|by|outside|inside|beside|opposite|behind|between|along|off|"
        r"under|over|into|through|across|around|towards|within) (?:the |our |a |an )?"
        rf"(?:[\w’'-]+ ){{0,2}}?(?:(?!(?:{_MONTHS})\b|[A-Z][a-z]+days?\b)[A-Z]|{_SITES})|"
        r"\b(?:in|at|on|by|near|behind|beside|under) the (?!meeting|report|paper|minutes|year|"
        r"future|past|agenda|item|end|event|case|plan|budget|process|light|course|meantime|first|"
        r"last|next|table|same|time|public|basis|grounds?|day|week|month|way|hope|matter)[a-z]+|"
        r"\b(?:[Vv]enue|[Ll]ocation|[Ll]ocated|[Oo]nline|Teams|Zoom|[Rr]emotely|[Vv]irtual(?:ly)?|"
        r"(?:the|our) website|www|https?|Room|Hall|Centre|Offices?|House|Street|Road|Chamber)\b"
    ),
    Wanted.EMAIL: re.compile(r"\S+@\S+\.\w+"),
    Wanted.PHONE: re.compile(r"\(?\b0[\d )-]{8,}\d|\+\d{2}[\d ]{8,}"),
}


_CAUSE = re.compile(
    r"\b(?:because|(?:was|were|is|are|been|be) caused|the cause|causes?|as a result|in order to|"
    r"so that|due to|owing to|reasons?|therefore|to avoid|to ensure|led to|in response|unsuitable|"
    r"which is why|thanks to|on the grounds?|given that|not recommend\w*|on account of|"
    r"(?:was|is|were|are|been) (?:put )?down to|attribut(?:ed|able) to)\b",
    re.IGNORECASE,
)


_CONTRAST = re.compile(
    r"\b(?:against|compared (?:with|to)|in comparison|up from|down from|from [£€]?\d[\d,.]*\S* "
    r"(?:\w+ )?to|rose|risen|fell|fallen|increased?|decreased?|grew|grown|instead of|replaces?|"
    r"(?:more|less|fewer|higher|lower|above|below|over|under) (?:than )?(?:the|last|was|were|it)|"
    r"per cent (?:more|less|fewer|higher|lower|above|below)|a year (?:before|earlier)|"
    r"previous(?:ly)?|now|whereas|while)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=_KEPT)
def contrasts(text: str) -> bool:
    """Whether a text sets one figure against another: "£948 against a budget of £930"."""
    return bool(_CONTRAST.search(text)) and any(letter.isdigit() for letter in text)


@lru_cache(maxsize=_KEPT)
def causes(text: str) -> bool:
    """Whether a text gives a cause in so many words; "why" is answered by it before others."""
    return bool(_CAUSE.search(text))


_NAMED_YEAR = re.compile(  # "the Act 2003", "a 2025 Heritage Fund": a year that tells of no day
    r"\b(?:Acts?|Regulations|Order|Rules|Directive|Code|Framework)(?: of)? (?:19|20)\d\d\b|"
    r"\b[Aa] (?:19|20)\d\d (?=[A-Z])"
)


def has_shape(wanted: Wanted, text: str) -> bool:
    """Whether a text holds what the question wants; True where it wants nothing particular."""
    pattern = _SHAPES.get(wanted)
    if wanted is Wanted.DATE:
        text = _NAMED_YEAR.sub("", text)
    return bool(pattern.search(text)) if pattern else True


_NO_SUM = re.compile(
    r"\b(?:rates?|targets?|inflation|turnover|levels?|scores?|usage|attendances?|absences?|sickness|"
    r"(?:go|goes|going|gone|went) (?:up|down)|ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|"
    r"(?:up|down) by|drop(?:s|ped)?|increased?|decreased?|reduced?|grow[ns]?|grew|improved?)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def asks_no_sum(question: str) -> bool:
    """Whether "how much" may ask for a share: of a rate, a target, or by how much a thing rose."""
    return bool(_NO_SUM.search(question))


_META = re.compile(
    r"^\W*(?:this|the) (?:report|paper|note|item|update|appendix|document)\b(?: also| has)? "
    r"(?:provide[sd]?|sets? out|outlines?|updates?|asks?|seeks?|summari[sz]es|describes?|gives|"
    r"presents?|informs|highlights|contains|compares|details|explains|covers|invites|reviews)\b|"
    r"\bintroduced (?:the|this|a|an|his|her|their) (?:[\w’'-]+ ){0,4}?"
    r"(?:report|item|paper|update|study|note)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=_KEPT)
def tells_of_paper(text: str) -> bool:
    """Whether a sentence tells what a paper holds, and not the thing itself."""
    return bool(_META.search(text))


_COUNT = re.compile(  # "a 90-day target" counts nothing
    r"(?<![\d/])\b\d[\d,.]*(?!\w|/|-[a-z])|"
    rf"\b(?:{_NUMBER_WORDS})(?!-off)(?:-\w+|(?<=ty) {_ONES})?\b",
    re.IGNORECASE,
)
_DATED = re.compile(rf"(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS})\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PLACE = re.compile(  # "paragraph 3" counts nothing
    r"\b(?:paragraphs?|sections?|items?|pages?|annex(?:es)?|appendix|tables?|figures?|options?|"
    r"recommendations?|phases?|lots?|stages?|parts?|footnote|minute|schedule) $|\bnos?\.? ?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[Nn]o\.? ?\d")  # "Pump No. 2"
_VOTES = re.compile(  # "by 7 votes to 2" counts votes
    r"(?<=\b[Bb]y )\w+(?: votes?)? to \w+|(?<= votes to )\w+|(?<= vote to )\w+"
)
_UNIT = re.compile(  # "six weeks" counts no members
    r"[ -]?(?:%|per ?cent\b|(?:(?:clear|working|calendar|full) )?"
    r"(?P<unit>days?|weeks?|months?|years?|hours?|minutes?|miles?|metres?|km|tonnes?|acres?|"
    r"pounds|pence|am|pm)\b)",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r" of (?:the |all |our |those )?(?P<what>[\w’'-]+)")
_SPAN = re.compile(r"[ -](?:days?|weeks?|months?|years?|hours?|minutes?)\b", re.IGNORECASE)
_OFTEN = re.compile(
    r"\b(?:hourly|daily|weekly|fortnightly|monthly|quarterly|termly|annual(?:ly)?|yearly|every|each|"
    r"once|twice|times|times? (?:a|per)|(?:per|a) (?:day|week|fortnight|month|quarter|term|year)|"
    r"intervals?)\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(  # between what is counted and its number: "points, to a total of 369"
    r"(?:,? (?:to|at|with|making|giving))?(?: an?)?(?: overall)? (?:totals?|totalling|numbered|"
    r"numbering|number|sum|count)(?: of)? $",
    re.IGNORECASE,
)
_LONG = re.compile(
    rf"(?:\d|\b(?:{_NUMBER_WORDS}|an?|several)\b)[^.;]{{0,12}}?[ -]"
    r"(?:seconds?|minutes?|hours?|working|days?|weeks?|fortnights?|months?|terms?|years?|km|"
    r"kilometres?|miles?|metres?|yards?|feet|mm|cm|m)\b|"
    r"\d ?(?:km|m|mm|cm|hrs?|mins?)\b|\b(?:since|until|indefinite\w*|permanent\w*|lifetime)\b|"
    rf"\b(?:from|between) (?:\d\d? )?(?:{_MONTHS}|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_REACH = 6  # words between a number and what it counts
_FAR, _CLOSE_BY = 160, 40  # characters before a number that are looked at
_REACH_BACK = 4  # the same where the number comes last: "members present: 12"


_NUMBER_OF = re.compile(
    r"\b(?:number|total|count) of (?P<what>(?:[\w’'-]+ ){1,3}?)"
    r"(?:[\w’'-]+ ){0,8}?(?:is|was|were|are|stands?|stood|fell|rose|went|gone|come|came|up|down)\b"
    r"[^.;\d]{0,20}$",
    re.IGNORECASE,
)


def counts(counted: frozenset[str], text: str) -> bool:
    """Whether a text gives a number of one of the things counted (stems)."""
    if is_row(text) and counted & set(words(label(text))):
        return True
    for number in _numbers(text):
        if text[: number.start()].endswith(("£", "€", "$")):
            continue  # a sum counts no members
        after = words(" ".join(text[number.end() :].split()[:_REACH]))
        counted_up = _IN_ALL.sub("", text[max(number.start() - 80, 0) : number.start()])
        before = words(" ".join(counted_up.split()[-_REACH_BACK:]))
        unit = _UNIT.match(text, number.end())
        if unit and not counted & set(words(unit["unit"] or "")):
            if not unit["unit"] and counted & _share_of(text[unit.end() :]):
                return True  # "58% of households" answers how many of them
            continue
        far_before = text[max(number.start() - _FAR, 0) : number.start()]
        if counted & {*after, *before, *_number_of(far_before)}:
            return True
    return False


def _share_of(after: str) -> frozenset[str]:
    """The stems of what a share is of: "of the households that replied"."""
    named = _OF_WHAT.match(after)
    return frozenset(words(named["what"])) if named else frozenset()


def _number_of(before: str) -> frozenset[str]:
    """The stems of what the figure to come is the number of: "the number of pupils … is now"."""
    named = _NUMBER_OF.search(before)
    return frozenset(words(named["what"])) if named else frozenset()


@lru_cache(maxsize=_KEPT)
def has_number(text: str) -> bool:
    """Whether a text gives any number: no year, day of a month, paragraph, span or sum."""
    return any(
        not _SPAN.match(text, number.end()) and not text[: number.start()].endswith(("£", "€", "$"))
        for number in _numbers(text)
    )


def _numbers(text: str) -> Iterator[re.Match[str]]:
    for number in _COUNT.finditer(text):
        if _PLACE.search(text[max(number.start() - _CLOSE_BY, 0) : number.start()]):
            continue
        if _VOTES.match(text, number.start()) or _NUMBERED.match(text, number.start()):
            continue
        if not (_DATED.match(text, number.end()) or _YEAR.fullmatch(number.group().rstrip(".,"))):
            yield number


@lru_cache(maxsize=_KEPT)
def tells_how_often(text: str) -> bool:
    """Whether a text tells how often something is done: "quarterly", "every two years"."""
    return bool(_OFTEN.search(text))


_SINCE = re.compile(
    r"\b(?:since|until|indefinite\w*|permanent\w*|lifetime)\b|"
    rf"\b(?:from|between) (?:\d\d? )?(?:{_MONTHS}|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


_WAY = re.compile(
    r"\b(?:km|kilometres?|miles?|metres?|yards?|feet|mm|cm|m)\b|(?<=\d)(?:km|m|mm|cm)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=_KEPT)
def tells_span(text: str) -> bool:
    """Whether a text gives a time in so many days or hours; "since May" is none, nor are miles."""
    return tells_how_long(_WAY.sub(" ", _SINCE.sub(" ", text)))


@lru_cache(maxsize=_KEPT)
def tells_how_long(text: str) -> bool:
    """Whether a text gives a length, of time or of a way: "three days", "6.2 km", "since May"."""
    return bool(_LONG.search(text))
