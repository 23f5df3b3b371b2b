"""Times named in a question, resolved against the day on which it is asked.

"July 2021" and "in 2017" are read as printed; "last year", "last November" and "this quarter" count
from ``today``; a month without a year is left open ("the February paper" may be of any year). A day
of the week or "tomorrow" is a time only where the question speaks of a meeting: a market may be
open on Thursday.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator

from bot.questions.reckoning import (
    STEP,
    UNIT,
    WEEKDAYS,
    Days,
    financial_year,
    last_month_named,
    month_span,
    near_day,
    next_month_named,
    quarter,
    season,
    stepped,
    until_now,
    weekday,
    year_from_april,
)
from bot.questions.sided import AHEAD, MADE, UNTIL, sided
from bot.questions.spans import Period

_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name}
_MONTHS["sept"] = 9
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_PLAIN_MONTH = "|".join(  # those that are no other word, in whatever case
    sorted((name for name in _MONTHS if name not in {"may", "march", "mar"}), key=len, reverse=True)
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FINANCIAL = r"(?P<financial>20\d\d[/–-](?:20)?\d\d)"
_PAPER = r"(?:paper|report|meeting|agenda|minute|pack|note|board|committee|cabinet|session)s?\b"


def periods(text: str, today: dt.date) -> tuple[Period, ...]:
    """The times named in a text, in order of appearance, none inside another."""
    taken: list[tuple[int, int, Period]] = []
    for pattern, read in _FORMS:
        for found in pattern.finditer(text):
            if any(found.start() < end and start < found.end() for start, end, _ in taken):
                continue
            try:
                period = read(found, text, today)
            except (ValueError, OverflowError):  # 31 February: no such day, so no period
                continue
            if period:
                taken.append((found.start(), found.end(), period))
    return tuple(sided(text, start, one) for start, _, one in sorted(taken, key=lambda t: t[:2]))


def _dated(found: re.Match[str], _text: str, _today: dt.date) -> Period | None:
    """A day, a month or a year as printed."""
    parts = found.groupdict()
    year = int(parts["year"])
    year += 2000 if year < 100 else 0
    named = parts.get("month")
    month = _MONTHS[named.lower()] if named else int(parts["m"]) if parts.get("m") else None
    if month is None:
        return Period(found.group(), dt.date(year, 1, 1), dt.date(year + 1, 1, 1))
    if not parts.get("day"):
        return Period(found.group(), *month_span(year, month))
    day = dt.date(year, month, int(parts["day"]))
    return Period(found.group(), day, day + dt.timedelta(days=1))


def _months(found: re.Match[str], _text: str, _today: dt.date) -> Period | None:
    """The months from one to another: "April to June 2025"; "November to January 2025"."""
    first, last = _MONTHS[found["first"].lower()], _MONTHS[found["month"].lower()]
    ended = int(found["year"])
    begun = int(found["begun"] or ended - (first > last))
    count = (ended - begun) * 12 + last - first + 1
    return Period(found.group(), *month_span(begun, first, count)) if count > 0 else None


def _month_alone(found: re.Match[str], text: str, today: dt.date) -> Period:
    """A month of any year; after "since" or "before" the latest one, or that which is to come."""
    name, month = found.group("month"), _MONTHS[found.group("month").lower()]
    if re.search(r"\bsince\s*(?:the\s+)?$", text[: found.start("month")], re.IGNORECASE):
        year = today.year if month <= today.month else today.year - 1
        return Period(name, *month_span(year, month), since=True, reckoned=True)
    before = text[: found.start("month")]
    if UNTIL.search(before):
        ahead = bool(AHEAD.search(text)) and not MADE.search(before)
        begun = month <= today.month
        year = today.year + (ahead and begun) - (not ahead and not begun)
        return Period(name, *month_span(year, month), before=True, reckoned=True)
    return Period(name, None, None, month=month)


def _day_alone(found: re.Match[str], text: str, today: dt.date) -> Period | None:
    """A day of any year: "16 November"; "nov 24" is the November of that year, "on nov 24" not."""
    number, month = int(found["number"]), _MONTHS[found["month"].lower()]
    of_year = found.start("number") > found.start("month") and not re.search(
        r"\bon\s*$", text[: found.start()], re.IGNORECASE
    )
    if of_year and today.year - 40 <= 2000 + number <= today.year + 2:
        return Period(found.group(), *month_span(2000 + number, month))
    dt.date(2024, month, number)  # ValueError: there is no such day
    return Period(found.group(), None, None, month=month, day=number)


def _bare_day(found: re.Match[str], _text: str, _today: dt.date) -> Period | None:
    """A day of any month: "on the 12th"."""
    day = int(found["number"])
    return Period(found.group(), None, None, day=day) if 0 < day <= 31 else None


def _counted(found: re.Match[str], days: Days | None) -> Period | None:
    return Period(found.group(), *days, reckoned=True) if days else None


def _unit(found: re.Match[str], _text: str, today: dt.date) -> Period | None:
    kind = found["kind"]
    return _counted(
        found,
        stepped(found["step"].lower(), found["unit"].lower(), kind and kind.lower(), today),
    )


def _stretch(found: re.Match[str], _text: str, today: dt.date) -> Period | None:
    unit = found["unit"].lower().rstrip("s")
    return _counted(found, until_now((found["count"] or "1").lower(), unit, today))


def _named_month(found: re.Match[str], _text: str, today: dt.date) -> Period | None:
    month = _MONTHS[found["month"].lower()]
    coming = found["step"].lower() == "next"
    return _counted(
        found, next_month_named(month, today) if coming else last_month_named(month, today)
    )


def _this_month_named(found: re.Match[str], _text: str, today: dt.date) -> Period | None:
    """The September of the year in which it is asked, over or not."""
    return _counted(found, month_span(today.year, _MONTHS[found["month"].lower()]))


def _from_april(found: re.Match[str], text: str, today: dt.date) -> Period | None:
    """The financial year that a charge "from April" is for: the one that began, or begins."""
    if _PAST.search(text):
        return _month_alone(found, text, today)
    return _counted(found, year_from_april(today, ahead=bool(AHEAD.search(text))))


def _season(found: re.Match[str], _text: str, _today: dt.date) -> Period:
    return Period(found.group(), *season(found["season"].lower(), int(found["year"])))


def _last_season(found: re.Match[str], _text: str, today: dt.date) -> Period:
    """The latest summer that is over, or the one that is now or next."""
    name, step = found["season"].lower(), found["step"].lower()
    near = [season(name, today.year + n) for n in (-2, -1, 0, 1)]
    days = near[2]  # this year's
    if step == "last":
        days = [one for one in near if one[1] <= today][-1]
    elif step == "next":
        days = next(one for one in near if one[0] > today)
    return Period(found.group(), *days, reckoned=True)


def _quarter(found: re.Match[str], _text: str, _today: dt.date) -> Period | None:
    number = (found["q"] or found["nth"]).lower()
    if found["financial"]:
        year = financial_year(found["financial"])
        if year is None:
            return None
        return Period(found.group(), *quarter(number, year[0].year, financial=True))
    return Period(found.group(), *quarter(number, int(found["year"]), financial=False))


_OF_MEETING = re.compile(
    rf"\b{_PAPER}|\b(?:asked to|decid\w+|agreed?|discuss\w*|vot(?:e[ds]?|ing)|meet|meets|"
    r"what['’]?s on|minutes)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:did|was|were|decided|agreed|happened|went|said)\b", re.IGNORECASE)


def _weekday(found: re.Match[str], text: str, today: dt.date) -> Period | None:
    if not _OF_MEETING.search(text):
        return None
    step = (found["step"] or "").lower()
    back = step == "last" or (not step and bool(_PAST.search(text)))
    return _counted(found, weekday(found["weekday"].lower(), today, back=back))


def _near_day(found: re.Match[str], text: str, today: dt.date) -> Period | None:
    if not _OF_MEETING.search(text):
        return None
    return _counted(found, near_day(found["near"].lower(), today))


# What follows a weekday that is part of a name: "on Saturday opening" is of a thing, and no day.
_NO_NAME = (
    r"(?! (?:opening|clos(?:ing|ure)|market|service|bus(?:es)?\b|train|ferr(?:y|ies)|sailing|club|"
    r"timetable|parking|collection|deliver(?:y|ies)|hours|trading|working|school|surger(?:y|ies)|"
    r"concert|league|lunch)s?\b| (?:morning|afternoon|evening|night)s\b)"
)
_Reader = Callable[[re.Match[str], str, dt.date], Period | None]
_FORMS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), read)
    for pattern, read in (
        (rf"\b{_DAY}(?: of)? (?P<month>{_MONTH})\.?,? {_YEAR}\b", _dated),
        (rf"\b(?P<month>{_MONTH})\.? {_DAY},? {_YEAR}\b", _dated),
        (rf"\b{_YEAR}-(?P<m>\d\d)-(?P<day>\d\d)\b", _dated),
        (r"\b(?P<day>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<year>(?:19|20)\d\d|\d\d)\b", _dated),
        (
            (
                rf"\b(?:q(?P<q>[1-4])|(?P<nth>first|second|third|fourth) quarter)(?: of)? "
                rf"(?:{_FINANCIAL}|{_YEAR})(?![/\d-])"
            ),
            _quarter,
        ),
        (
            (
                rf"\b(?P<first>{_MONTH})\.?(?: (?P<begun>(?:19|20)\d\d))?"
                r"(?: to | until | till | and | through | ?[-–] ?)"
                rf"(?P<month>{_MONTH})\.?,? {_YEAR}\b(?![/–-]\d\d\b)"
            ),
            _months,
        ),
        (rf"\b(?P<month>{_MONTH})\.?,? {_YEAR}\b(?![/–-]\d\d\b)", _dated),
        (rf"\b(?P<season>spring|summer|autumn|winter)(?: of)? {_YEAR}\b", _season),
        (r"\b(?P<step>last|this|next) (?P<season>spring|summer|autumn|winter)\b", _last_season),
        (
            (
                r"\b(?:in|over|during|within|for) the (?:last|past) "
                r"(?:(?P<count>\d{1,2}|two|three|four|five|six|nine|ten|twelve|couple of|few) )?"
                r"(?P<unit>years?|months?|weeks?|days?)\b"
            ),
            _stretch,
        ),
        (rf"\b{STEP} {UNIT}\b(?!s)", _unit),
        (rf"\b(?P<step>last|next) (?P<month>{_MONTH})\b(?! \d)", _named_month),
        (rf"\bthis (?:coming )?(?P<month>{_MONTH})\b(?! \d)", _this_month_named),
        (
            (
                r"\bfrom (?:the )?(?:1(?:st)? )?(?P<month>april)\b(?! (?:to|until|till|\d)\b)"
                rf"(?! (?:[\w'’&-]+ ){{0,3}}?{_PAPER})"
            ),
            _from_april,
        ),
        (rf"(?<![/\d-]){_YEAR}(?![/\d-])", _dated),
        (
            (
                rf"\b(?:(?P<step>last|next|this)|(?:on|by|for|since|from)(?= \w+\b{_NO_NAME})) "
                rf"(?P<weekday>{'|'.join(WEEKDAYS)})(?:['’]s)?\b(?!s)"
            ),
            _weekday,
        ),
        (r"\b(?P<near>yesterday|today|tomorrow)(?:['’]s)?\b", _near_day),
        (
            (
                rf"\b(?P<number>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b"
                # an hour is no year, nor is the next day of a list: "28 March, 25 April"
                r"(?![ ,]*\d(?!\d?(?:[.:]\d\d\b| ?[ap]\.?m\b|(?:st|nd|rd|th)\b|"
                rf"(?: of)? (?:{_MONTH})\b)))"
            ),
            _day_alone,
        ),
        (
            (
                rf"\b(?P<month>{_MONTH})\.? ['’]?(?P<number>\d{{1,2}})(?:st|"
                r"nd|rd|th)?\b(?![\d/:.]| ?%)"
            ),
            _day_alone,
        ),
        (
            (
                r"(?<=\bon )the (?P<number>\d{1,2})(?:st|nd|rd|th)\b"
                r"(?=\W*$|[,;?]| (?:and|or|but|about|meeting|at|with|for|by)\b)"
            ),
            _bare_day,
        ),
        (
            (
                r"\b(?:in|of|the|from|at|for|since|after|by|on|between|before|until|till) "
                rf"(?P<month>{_MONTH})\b(?! \d)"
                r"(?! (?-i:[A-Z][a-z]))"
            ),
            _month_alone,
        ),
        (
            (
                rf"\b(?P<month>{_PLAIN_MONTH}|(?-i:March|May))(?:['’]?s)?"
                rf"(?= (?:[\w'’&-]+ ){{0,3}}?{_PAPER})"
            ),
            _month_alone,
        ),
    )
)


ANY_DAY = dt.date(2000, 1, 1)  # what is printed with its year counts from no day


def dates_in(text: str, today: dt.date = ANY_DAY) -> Iterator[Period]:
    """Periods printed in a paper's sentence, relative ones left out."""
    for period in periods(text, today):
        if period.start is not None and not period.reckoned:
            yield period
