"""An action's owner and date in words, the same on every surface that has room for them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coverage import spoken
from bot.register.entries import Entry, Strength

_EVIDENCE = {  # what stands before the words of later minutes
    Strength.STRONG: "done, by the minutes of",
    Strength.POSSIBLE: "perhaps done, by the minutes of",
    Strength.NEAR_MISS: "not yet, by the minutes of",
}


def owner_words(one: Entry) -> Iterator[str]:
    """Who owns an action: confirmed, as printed, or nobody; and who might."""
    if one.state.owners:
        yield f"owner: {', '.join(one.state.owners)} (confirmed)"
    elif one.owner_printed:
        meant = ", ".join(one.owners)
        resolved = f", that is {meant}" if meant and meant != one.owner_printed else ""
        yield f"owner as printed: {one.owner_printed}{resolved}"
    else:
        yield "no owner printed"
    if one.suggestion:
        yield f"perhaps {one.suggestion.name}, who {one.suggestion.basis} (not confirmed)"


def due_words(one: Entry) -> str:
    """When an action is due: the day that was understood, and the words of the paper."""
    printed = one.listed.action.due_printed if one.listed else None
    said = [one_of for one_of in (spoken(one.due), printed) if one_of]
    return f"due: {' – '.join(said)}" if said else "no date"


def evidence_words(one: Entry) -> Iterator[str]:
    """The newest word of later minutes on an action that is outstanding."""
    if one.state.outstanding and one.evidence:
        told = one.evidence[0]
        yield f"{_EVIDENCE[told.strength]} {spoken(told.day)}: “{told.quote}”"
