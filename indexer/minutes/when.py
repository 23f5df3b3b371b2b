"""The words that say when a task is due, as they are printed.

What is certain leads ("by 3 May", "before the next meeting"), then what may be a date of the task
("in June"). A date within a clause of the task ("that the grant be spent by March") is not its own.
"""

from __future__ import annotations

import re

from indexer.structure.dates import MONTH

NUMBER = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"a": 1, "an": 1, "fourteen": 14, "fifteen": 15, "twenty": 20, "twenty-one": 21,
     "twenty-eight": 28, "thirty": 30, "sixty": 60, "ninety": 90}  # fmt: skip
COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBER, key=len, reverse=True))}|a few|several|couple of)"
UNIT = (
    r"(?:(?:working|calendar|clear|business|school) )?(?:days?|weeks?|fortnights?|months?|years?)"
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
SEASON = r"(?:spring|summer|autumn|winter)"
AHEAD_OF = r"(?:before|prior to|in advance of|ahead of)"  # an event from which days are counted
SINCE = r"(?:after|from|following)"
_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th))?"
_DATE = (
    rf"(?:(?:{WEEKDAY},?\s+)?(?:the\s+)?{_DAY}\s+(?:of\s+)?(?:{MONTH})\b\.?(?:,?\s+(?:19|20)\d\d)?"
    rf"|(?:{WEEKDAY},?\s+)?(?:{MONTH})\s+{_DAY}\b(?:,?\s+(?:19|20)\d\d)?"
    rf"|(?:19|20)\d\d-\d\d-\d\d|(?:{WEEKDAY},?\s+)?\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)?\d\d"
    rf"|(?:(?:early|mid|late)[- ])?(?:{MONTH})\b\.?(?:\s+(?:19|20)\d\d)?"
    rf"(?:(?:\s+and\s+|\s*[-–/]\s*)(?:{MONTH})\b(?:\s+(?:19|20)\d\d)?)?)"
)
_WEEKEND = r"(?:(?:at|over|before|by) the|this|next|the coming) weekend\b"
_CLIPPED = (  # "by Fri", "by 14/2", "end Jan": after "by", or alone
    rf"(?:(?:mon|tues?|weds?|thurs?|fri|sat|sun)\b\.?(?! ?\d)|\d{{1,2}}/\d{{1,2}}(?![\d/])(?! of\b)"
    r"|(?:the )?\d{1,2}(?:st|nd|rd|th)\b(?! of\b)"
    rf"|(?:the )?(?:end|start) (?:{MONTH})\b(?:\s+(?:19|20)\d\d)?)"
)
_WHEN = (
    rf"(?:(?:{MONTH}) half[- ]term\b|{_DATE}"
    rf"|(?:the )?(?:first|second|third|fourth|last) (?:week|{WEEKDAY}|half) (?:of|in) {_DATE}"
    rf"|(?:the )?(?:start|beginning|middle|end|close) of (?:the )?(?:next |this |current |"
    rf"calendar |financial |academic |municipal |school |autumn |spring |summer )*"
    rf"(?:{_DATE}|week|month|quarter|year|term|season|{SEASON}|play|business|day|meeting|"
    rf"(?:19|20)\d\d(?:/\d\d)?)|close of play|year[- ]end|month[- ]end|"
    rf"(?:next |this |the following |the coming )?{WEEKDAY}(?: next)?(?: \d{{1,2}}(?:st|nd|"
    rf"rd|th)?)?"
    rf"|(?:next|this|the following|the coming) (?:week|month|year|quarter|term|{SEASON}|{MONTH})"
    rf"|(?:the )?(?:early |late )?(?:half[- ]term|christmas|easter|whitsun|new year|tomorrow|today"
    rf"|{SEASON})\b(?: (?:term|break|holidays?|recess))?(?: (?:of )?(?:19|20)\d\d(?:/\d\d)?)?"
    rf"|q[1-4]\b(?:[ ,]*(?:of )?(?:19|20)\d\d(?:/\d\d)?)?|(?:19|20)\d\d(?:/\d\d)?\b)"
)
_MEETING = (
    r"(?:(?:the|its|our|their|a) )?(?:(?:next|following|forthcoming|subsequent|future|annual|"
    rf"{SEASON}(?: term)?|(?:{MONTH})(?: (?:19|20)\d\d)?|"
    rf"{_DAY} (?:{MONTH})(?: (?:19|20)\d\d)?|(?:19|20)\d\d) )+"
    r"(?:(?:scheduled|ordinary|full|parish|town|council|board|committee|cabinet|trustees[’']?|"
    r"governors[’']?|general|quarterly|monthly|public|[A-Z]\w+) ){0,4}"
    r"(?:meeting|agm|fgb|lgb|session|board|committee|council|cabinet|plenum|plenary|forum|assembly|"
    r"agenda(?: pack)?)\b"
    r"(?: (?:in|on) " + _DATE + r")?"
)
SOON = (
    r"(?:as soon as (?:possible|practicable|practical)|asap|a\.s\.a\.p\.|immediately|forthwith|"
    r"urgently|at the earliest opportunity|in due course|by return)\b"
)
_BEFORE = (
    r"(?:by|before|no later than|not later than|on or before|until|till|prior to|ahead of|"
    r"in advance of|in time for|in readiness for|due(?: on| by)?|deadline(?: of| is)?|"
    r"closing date(?: of| is)?)"
)
_CLAUSE = r"(?:(?!\b(?:and|that|which|who)\b)[^,.;:()]){3,60}"
_SURE = re.compile(
    rf"(?:(?:(?:at least|no later than|not later than|no fewer than|not less than) )?"
    rf"{COUNT} {UNIT} {AHEAD_OF} {_CLAUSE}"
    rf"|{_BEFORE}:? (?:{_MEETING}|{_WHEN}|{_CLIPPED})"
    rf"|{_WEEKEND}|within the (?:hour|day|week|fortnight|month|quarter|year)\b"
    rf"|(?:before|prior to|in advance of|ahead of|in time for) {_CLAUSE}"
    rf"|(?:to|for|at|on|by|in|with) {_MEETING}|\bnext meeting$"
    rf"|within (?:the )?(?:next )?{COUNT} {UNIT}(?: (?:of|{SINCE}) {_CLAUSE})?"
    rf"|(?:in|over|during) the next {COUNT} {UNIT}"
    rf"|in {COUNT} {UNIT}[’']?s?[’']?(?: time)?\b(?: {SINCE} {_CLAUSE})?|after {COUNT} {UNIT}\b"
    r"|after (?:the |our |its )?(?!(?:the |our |its )?(?:last|previous|prior)\b)"
    r"(?:[\w&’'-]+ ){1,4}?"
    r"(?:meeting|visit|consultation|inspection|holidays|elections?)\b(?=[.,;]|$)"
    rf"|(?:once|when) {_CLAUSE} (?:has|have) (?:been )?\w+(?=\.?$)"
    rf"|{COUNT} {UNIT}[’']s?(?: time)\b|{SOON})",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    rf"(?:\b(?:in|on|during|over|after|throughout|at|around|c\.?) (?!(?:19|"
    rf"20)\d\d\b)(?:{_WHEN})"
    r"(?=\s*(?:[.,;:()]|$|and\b|or\b|to\b|on\b|with\b))"
    rf"|(?<=\()(?:{_DATE})(?=\)\.?$)|\bthis {SEASON}\b"
    rf"|(?<=, )(?:{_MEETING}|(?:{MONTH})(?: (?:board|council|committee|meeting))?)(?=\.?$)"
    rf"|\b(?:this|next) (?:week|month|{WEEKDAY})\b|\bnext (?:year|quarter|term|{SEASON})\b"
    rf"|\b(?:tomorrow|today|{WEEKDAY})(?=\.?$)"
    rf"|in the (?:final|next|annual|interim|(?:{MONTH})) (?:report|newsletter|bulletin)\b"
    rf"[^,.;:]{{0,40}})",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?:{_BEFORE}:? )?(?:{_MEETING}|{_WHEN}|{_CLIPPED}|{_WEEKEND}|{SOON}|next meeting|"
    rf"ongoing)",
    re.IGNORECASE,
)
_OTHER_CLAUSE = re.compile(
    r"\b(?:(?<!(?i:agreed) )(?<!advised )(?<!requested )(?<!(?i:resolved) )(?<!asked )"
    r"(?<!(?i:decided) )that|"
    r"which|who|whether|how|when|covering|closing|"
    r"(?:(?<![Dd]raft )(?<![Ww]rite )(?<![Pp]repare )(?<![Ss]end )(?<![Gg]ive )a|for)"
    r" (?:reply|response|answer)|"
    r"for the (?:year|period)|held|dated)\s"
    r"[^.;]*$"
)


_THAT = re.compile(r"^\W*that\s", re.IGNORECASE)  # a line of a resolution
_LONGEST = 200  # characters of a due date with all that it says of a meeting
_OF_MEETING = re.compile(r"(?:^|[.;]\s+)(?:Next )?[Mm]eeting\s*$")  # "Meeting on 1/9/17."
_FOR_AGENDA = re.compile(r"(?:to|on|for) .{0,60}\bagenda\b", re.IGNORECASE)
_PUTS = re.compile(r"\b(?:add|put|place|include)\b[^,.;]*$", re.IGNORECASE)  # on an agenda
_INVITED = re.compile(r"\binvit(?:e|ed|ation)\b[^,.;]*$", re.IGNORECASE)  # to a meeting

_OFFERED = re.compile(  # on or among which something else is to be: "offer a date in September"
    r"\b(?:offer|suggest|propose|give|find|fix|agree|set|ask for|book)\w* "
    r"(?:(?:them|him|her|members|a|an|some|another|other|one|two|three|possible|new|suitable|"
    r"alternative|of|the) ){0,3}(?:dates?|days?|slots?|times?|evenings?)\s*$",
    re.IGNORECASE,
)


def find(text: str) -> str | None:
    """The words of a task that say when it is due, verbatim; None where none do."""
    for pattern in (_SURE, _LOOSE):
        places = [m for m in pattern.finditer(text) if _is_own(text, m)]
        if places:
            return places[-1].group().strip(" ,.")
    return None


def is_due(text: str) -> bool:
    """Whether a cell or field holds nothing but a due date."""
    words = text.strip(" .()")
    if not words or len(words) > _LONGEST:
        return False
    return bool(_BARE.fullmatch(words)) or find(words) == words


def _is_own(text: str, found: re.Match[str]) -> bool:
    """Whether the words say when the task is due, not when something in a clause of it is."""
    before = text[: found.start()]
    if before and before[-1].isalnum():
        return False
    if _OF_MEETING.search(before):
        return False
    if _FOR_AGENDA.match(found.group()) and _PUTS.search(before):
        return False
    if _OFFERED.search(before) and found.re is _LOOSE:
        return False
    if _INVITED.search(before) and found.group().casefold().startswith("to "):
        return False
    clause = _OTHER_CLAUSE.search(_THAT.sub("", before))
    return clause is None or "," in clause.group() or not before.strip()
