"""The day of the meeting that a paper belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from indexer.records import DateBasis, MeetingDate, PaperKind
from indexer.structure import (
    dates,
    day_signs,
    decision_records,
    inferring,
    letters,
    other_days,
    page_days,
    standing,
    yearless,
)
from indexer.structure.blocks import Block
from indexer.structure.body import OPENING
from indexer.structure.body_names import named_by
from indexer.structure.day_signs import KEYED, SAID, TITLED, WEAK
from indexer.structure.reports import BODY_NAME

_FIRST_DAY = re.compile(
    r"(?:^|[:|,]\s*|\b(?:on|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)\s+(?:the\s+)?)"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?P<month>{dates.MONTH}))?,?\s*"
    r"(?:and|&|to|[-–/])\s*$",
    re.IGNORECASE,
)
_OF_MAIL = re.compile(r"(?:from|sent|to|cc|subject)\s*:", re.IGNORECASE)
_SENT = re.compile(r"^sent\s*:|@", re.IGNORECASE)
_CLOCK = re.compile(r"\d:\d\d")
_TOP = 10  # blocks in which the title of minutes stands
_FILE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)")
_CALLED_MINUTES = re.compile(r"\b(?:minutes|notes)\b", re.IGNORECASE)
_BARE_KEY = re.compile(r"date\s*[:|–-]?\s*", re.IGNORECASE)  # it may be that of the report
_FOR_MEETING = re.compile(r"(?:for|to) (?:the )?[^.;]{0,60}\bmeeting\b", re.IGNORECASE)
_SIGNED = re.compile(r"date\s*[:|–-]", re.IGNORECASE)  # under the name of who signs
_SIGNATURE = re.compile(r"signed\b|signature\b", re.IGNORECASE)
_PAIR = 2  # cells of a field and its value
_NEAR = 5  # blocks over a date
_HEAD = 3  # blocks at the very top
_WITH_ITEMS = frozenset({PaperKind.MINUTES, PaperKind.AGENDA})
_BODY_AHEAD = re.compile(rf"(?i:{BODY_NAME.pattern})(?: meeting)?[\s,|:–—-]*$")
_TOLD = frozenset({PaperKind.MINUTES, PaperKind.OTHER})
_OF_MEETING = _WITH_ITEMS | {PaperKind.PACK, PaperKind.MINUTED_ITEM}
_Days = Callable[[str], list[dates.Found]]


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: int
    order: int
    found: dates.Found
    of_field: bool  # of a bare "Date:"
    of_body: bool  # of the line that names the body, or of the one under it
    in_head: bool
    near_meeting: bool  # the line, or one just over it, speaks of a meeting or a body
    for_meeting: bool  # "For the meeting on 3 May"
    in_field: bool
    of_weekday: bool  # over the items, with its weekday, which a slip seldom fits
    past: bool  # of a field that tells of a meeting as held


def of(
    found: Sequence[Block], kind: PaperKind, file: str, stated: str | None, prose: Sequence[Block]
) -> tuple[MeetingDate, tuple[str, ...]]:
    """The date with its basis, and notes for the clerk.

    ``found`` are the blocks of the whole file; ``prose`` those from which may be inferred.
    """
    if stated:
        return MeetingDate(stated, DateBasis.MANIFEST, "manifest"), ()
    if kind is PaperKind.OTHER and _is_of_no_meeting(found):
        return _month_of_list(found), ()
    printed = _printed(found, kind)
    if printed:
        return printed
    named = file_date(file)
    if named:
        return named, ()
    if kind is PaperKind.MINUTED_ITEM:
        return MeetingDate(None, DateBasis.NONE), ()
    among = yearless.years(found, file)
    best = _surest(found, kind, lambda text: yearless.find(text, among))
    if best:
        return MeetingDate(best.value.isoformat(), DateBasis.INFERRED, best.words), ()
    if kind is PaperKind.OTHER:  # what no body is asked to read was written for no meeting
        return MeetingDate(None, DateBasis.NONE), ()
    return inferring.infer([block.text for block in prose]), ()


def _printed(found: Sequence[Block], kind: PaperKind) -> tuple[MeetingDate, tuple[str, ...]] | None:
    """The surest printed date; for that of a page's publishing the day of which the page tells."""
    best = _surest(found, kind, dates.find)
    told = page_days.of_told_meeting(found) if kind is PaperKind.OTHER else None
    if told and (best is None or _is_of_page(found, best)):
        return told, ()
    if best is None:
        return None
    return MeetingDate(best.value.isoformat(), DateBasis.PRINTED, best.words), _notes(best)


def _is_of_page(found: Sequence[Block], day: dates.Found) -> bool:
    """Whether a day is that in the front matter of a page."""
    lines = (block.text for block in found[:_TOP] if page_days.is_of_page(block.text))
    return any(day.words in line for line in lines)


def _is_of_no_meeting(found: Sequence[Block]) -> bool:
    """Whether it is a letter, what an officer decided, or a list of what several makers did."""
    of_people = decision_records.is_of_officer(found) or decision_records.lists_makers(found)
    return of_people or letters.greeting(found) is not None


def _month_of_list(found: Sequence[Block]) -> MeetingDate:
    """The month in which all the decisions of a list were taken, which has no day of its own."""
    if not decision_records.lists_makers(found):
        return MeetingDate(None, DateBasis.NONE)
    heads = [days[0] for block in found if (days := dates.find(block.text)) and not days[0].start]
    months = {one.value.isoformat()[:7] for one in heads}
    if len(months) != 1:
        return MeetingDate(None, DateBasis.NONE)
    return MeetingDate(months.pop(), DateBasis.INFERRED, "; ".join(one.words for one in heads))


def of_running(lines: Sequence[str]) -> MeetingDate | None:
    """The day beside the name of the body in a running header: "Weir Board  3 May 2024"."""
    for line in lines:
        days = dates.find(line)
        body = len(days) == 1 and _BODY_AHEAD.search(line[: days[0].start])
        if body and not other_days.is_of_other(line):
            return MeetingDate(days[0].value.isoformat(), DateBasis.PRINTED, line)
    return None


def _notes(found: dates.Found) -> tuple[str, ...]:
    if found.weekday_fits:
        return ()
    return (f'the weekday in "{found.words}" does not fit the date',)


def _surest(found: Sequence[Block], kind: PaperKind, days: _Days) -> dates.Found | None:
    """The surest date of the opening, by the head of minutes and agendas where it has any.

    Where a report names the body or its meeting with a day, and "Date:" gives another, the later
    is the meeting's: a report is written before it is heard.
    """
    candidates = list(_candidates(found, kind, days))
    over = [c for c in candidates if c.in_head]
    if over and kind in _WITH_ITEMS:
        candidates = over
    page = kind is PaperKind.OTHER and decision_records.is_decision_record(found)
    if kind is PaperKind.OTHER:  # a press release, a page of news: their days are of no meeting
        candidates = [
            c
            for c in candidates
            if c.score >= SAID
            or c.of_body
            or c.near_meeting
            or (page and day_signs.is_of_decision(found[c.order]))
        ]
    of_none = None if page else standing.called(found)
    if of_none is not None and kind not in _OF_MEETING:
        candidates = [
            c
            for c in candidates
            if c.score >= KEYED or c.order < of_none or standing.is_report_to(found[c.order])
        ]
    best = max(candidates, key=lambda c: (c.score, c.of_weekday, -c.order), default=None)
    if best and best.of_field and kind is not PaperKind.MINUTES:
        over = [c for c in candidates if (c.of_body and c.order < best.order) or c.for_meeting]
        best = max([best, *over], key=lambda c: c.found.value)
    if best and kind not in _OF_MEETING and best.in_field:
        best = _heard(best, candidates, upward=day_signs.reports_upward(found[:_TOP]))
    return best.found if best else None


def _heard(best: _Candidate, candidates: Sequence[_Candidate], *, upward: bool) -> _Candidate:
    """The meeting that hears a report, where fields name it and an earlier one that it tells of."""
    if not (upward or best.past):
        return best
    fields = [c for c in candidates if c.in_field and c.in_head and c.score >= TITLED]
    return max([best, *fields], key=lambda c: c.found.value)


def _candidates(found: Sequence[Block], kind: PaperKind, days: _Days) -> Iterator[_Candidate]:
    labels = ((order, block.lead.label) for order, block in enumerate(found))
    items = (order for order, label in labels if label and label.style != "item")
    heads = min(_TOP, next(items, _TOP))  # blocks over the first item
    end = day_signs.head_end(found)
    titled = False  # a line has named the body with its day: minutes named below it are the last
    for order, block in enumerate(found[:OPENING]):
        above = found[order - 1] if order else None
        before = above.text if above else ""
        of_minutes = kind is PaperKind.MINUTES and order < heads
        names_them = of_minutes and (named_by(block) or _CALLED_MINUTES.search(block.text))
        if (_is_of_none(found, order) and not names_them) or _is_row(block, above):
            continue
        for date in days(block.text[:600]):
            score = day_signs.score(
                block, date, before, order,
                of_minutes=of_minutes and not titled, in_head=order < end,
            )  # fmt: skip
            if kind in _TOLD and order < _HEAD + 1 and day_signs.is_told(block, date):
                score = SAID
            elif kind is PaperKind.AGENDA and order < heads and day_signs.calls_next(block, date):
                score = max(score, WEAK)
            if score:
                titled = titled or (order < _HEAD and bool(named_by(block)) and score > 1)
                near = found[max(0, order - _NEAR) : order + 1]
                yield _Candidate(
                    score=score,
                    order=order,
                    found=_first_day(block.text, date),
                    of_field=bool(_BARE_KEY.fullmatch(block.text[: date.start] or before)),
                    of_body=any(named_by(one) for one in (block, above) if one),
                    in_head=order < end,
                    near_meeting=day_signs.speak_of_meeting(near),
                    for_meeting=order < end and bool(_FOR_MEETING.match(block.text)),
                    in_field=other_days.is_field(block, date),
                    of_weekday=order < min(end, _TOP) and date.has_weekday and date.weekday_fits,
                    past=day_signs.is_past(block, date),
                )


def _is_row(block: Block, above: Block | None) -> bool:
    """Whether a line is a row of a table, and not a title that is laid out in one."""
    return above is not None and min(len(block.lead.cells), len(above.lead.cells)) > _PAIR


def _is_of_none(found: Sequence[Block], order: int) -> bool:
    """Whether the dates of a line are those of a message, a signature, or of several days."""
    text = found[order].text
    if dates.is_span(text) or _is_of_mail(found, order) or day_signs.lists_days(text):
        return True
    if any(day_signs.list_days(found[order], one) for one in _beside(found, order)):
        return True
    signed = dates.is_date_line(text) or _SIGNED.match(text)
    if signed and order and _SIGNATURE.match(found[order - 1].text):
        return True
    return bool(signed) and day_signs.is_at_foot(found, order)


def _beside(found: Sequence[Block], order: int) -> Sequence[Block]:
    """The lines over and under a line."""
    return [*found[max(0, order - 1) : order], *found[order + 1 : order + 2]]


def _is_of_mail(found: Sequence[Block], order: int) -> bool:
    """Whether a line says when a message was sent: "Date:" between "From:" and "Subject:".

    The head of a report has the same keys, but no address and no time of day.
    """
    text = found[order].text
    if not _BARE_KEY.match(text):
        return False
    near = [*found[max(0, order - 3) : order], *found[order + 1 : order + 4]]
    keys = [one.text for one in near if _OF_MAIL.match(one.text)]
    return len(keys) > 1 and bool(_CLOCK.search(text) or any(map(_SENT.search, keys)))


def _first_day(text: str, date: dates.Found) -> dates.Found:
    """The first day of a meeting of two: "14 and 15 January 2025"."""
    first = _FIRST_DAY.search(text[: date.start])
    if first is None:
        return date
    month = dates.MONTHS[first["month"].casefold()] if first["month"] else date.value.month
    try:
        value = date.value.replace(month=month, day=int(first["day"]))
    except ValueError:
        return date
    if not 0 < (date.value - value).days <= dates.MOST_DAYS:
        return date
    return replace(date, value=value, words=text[first.start("day") : date.end])


def file_date(file: str) -> MeetingDate | None:
    """A full date in the file's name: inferred, since nobody printed it on the paper."""
    stem = PurePosixPath(file).stem
    iso = _FILE_DATE.search(stem)
    spaced = re.sub(r"[_]+", " ", stem)
    found = dates.find(f"{iso[1]}-{iso[2]}-{iso[3]}" if iso else spaced)
    found = found or dates.find(
        re.sub(r"(?<=[a-z\d])-(?=[a-z\d])", " ", spaced, flags=re.IGNORECASE)
    )
    if not found:
        return None
    return MeetingDate(
        found[0].value.isoformat(), DateBasis.INFERRED, f"file name {PurePosixPath(file).name}"
    )
