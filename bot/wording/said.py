"""What every surface calls things: flags, dates, the standing of minutes, who moved a motion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.coverage import spoken
from bot.minuted.listed import ListedDecision, short_id
from bot.questions.spans import Period

_FLAGS = {
    "sic": "as printed [sic]",
    "ocr": "read from a scan",
    "draft": "draft",
    "superseded": "superseded",
    "struck": "struck through",
    "quotation": "quotation",
}
_BASES = {
    "manifest": "stated by the clerk",
    "inherited": "taken from another copy",
    "inferred": "inferred",
}


def flag_words(flag: str) -> str:
    """A flag as a person reads it."""
    return _FLAGS.get(flag, flag)


def dated(date: str | None, basis: str) -> str:
    """A meeting's date, and where it comes from unless the paper prints it."""
    if not date:
        return "no date printed"
    said = _BASES.get(basis)
    return f"{spoken(date)} ({said})" if said else spoken(date)


def minutes_words(standing: str, approved_at: str | None) -> str:
    """The standing of minutes: "approved on 3 May 2024", "draft"."""
    if standing == "approved":
        return f"approved on {spoken(approved_at)}" if approved_at else "approved"
    if standing == "unknown":
        return "not known whether they were approved"
    return standing


def decision_words(one: ListedDecision) -> list[str]:
    """What became of a motion or decision, whether it was taken back, who moved it, the votes."""
    fate = "LOST" if one.decision.lost else ", ".join(one.decision.verbs) or "recorded"
    later = one.superseded_by
    taken_back = [f"taken back by a later decision ({short_id(later)})"] if later else []
    return [fate, *taken_back, *motion_words(one)]


def standing_words(one: ListedDecision) -> str:
    """The standing of a decision's minutes: "draft minutes", "minutes approved on 3 May 2024"."""
    if one.minutes_status == "unknown":
        return "not known whether these minutes were approved"
    said = minutes_words(one.minutes_status, one.approved_at)
    return f"minutes {said}" if one.minutes_status == "approved" else f"{said} minutes"


def motion_words(one: ListedDecision) -> Iterator[str]:
    """Who moved and seconded a decision, and the votes, as far as they are minuted."""
    said = one.decision
    if said.mover:
        yield f"moved by {said.mover}"
    if said.seconder:
        yield f"seconded by {said.seconder}"
    if said.votes:
        yield f"votes: {said.votes}"


def unminuted(spans: Sequence[Period], boards: Sequence[str]) -> str:
    """That no minutes are held of the meeting asked after, which is named by board and time."""
    of = f" of {boards[0]}" if len(boards) == 1 else ""
    times = " and ".join(_when(span) for span in spans)
    meeting = f"a meeting{of} {times}" if times else f"that meeting{of}"
    return f"I hold no minutes of {meeting}, so its outcome is not on record here."


def _when(span: Period) -> str:
    """A time with its preposition: "on 3 May 2024", "in May", "before 2024", "between … and …"."""
    if span.since:
        return span.spoken
    if span.before:
        return f"before {span.spoken}"
    first, to, last = span.spoken.partition(" to ")
    if to:
        return f"between {first} and {last}"
    return f"{'on' if span.exact_day or span.day else 'in'} {span.spoken}"
