"""What every surface calls things: flags, dates, the standing of minutes, who moved a motion."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coverage import spoken
from bot.minuted.listed import ListedDecision

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


def motion_words(one: ListedDecision) -> Iterator[str]:
    """Who moved and seconded a decision, and the votes, as far as they are minuted."""
    said = one.decision
    if said.mover:
        yield f"moved by {said.mover}"
    if said.seconder:
        yield f"seconded by {said.seconder}"
    if said.votes:
        yield f"votes: {said.votes}"
