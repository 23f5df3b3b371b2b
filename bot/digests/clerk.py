"""What the clerk's digest says: what only the clerk can put right. Pure.

To close, to confirm, to look at, without an owner, without a date, people whom nobody in Slack is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.coverage import counted
from bot.digests.choosing import (
    About,
    carried_over,
    is_snoozed,
    proposed_by,
    waits,
    without_repeats,
)
from bot.digests.content import line_of
from bot.digests.records import Digest, Kind, Line, Section
from bot.register.entries import Entry
from bot.register.records import What, speaker
from indexer.records import ActionKind

EACH = 3  # lines of a section: it says what there is, the list shows all of it


@dataclass(frozen=True, slots=True)
class _Matter:
    """One thing that waits for the clerk: its heading, which actions, and what is said of each."""

    title: str
    holds: Callable[[Entry], bool]
    note: Callable[[Entry], str | None]
    press: What
    unowned: bool = False  # of actions that are nobody's

    def waits(self, one: Entry, owned: Collection[str]) -> bool:
        """Whether an action waits for this."""
        return self.holds(one) and not (self.unowned and one.id in owned)


def clerk_digest(
    entries: Sequence[Entry],
    unmatched: Mapping[str, str],
    about: About,
    owned: Collection[str] = (),
) -> Digest | None:
    """The digest of the clerk; None where nothing waits.

    Args:
        entries: what the clerk may see of the register.
        unmatched: owners of outstanding actions whom nobody in Slack is, and why.
        about: the day, the next meetings, the day of the start.
        owned: the ids of those that are somebody's, though their minutes print no name.
    """
    asked = [one for one in entries if _is_live(one, about)]
    waiting = [one for one in asked if waits(one, about.go_live)]
    again = carried_over(entries, about.go_live)
    here = without_repeats(
        one for one in asked if one.id not in again and not waits(one, about.go_live)
    )
    sections = []
    for matter in _MATTERS:
        held = sorted((one for one in here if matter.waits(one, owned)), key=_oldest)
        if held:
            lines = tuple(_line(one, about, matter) for one in held[:EACH])
            sections.append(Section(matter.title, lines, len(held)))
    if not (sections or unmatched or waiting):
        return None
    matters = len({one.id for one in here if any(m.waits(one, owned) for m in _MATTERS)})
    return Digest(
        Kind.CLERK,
        _headline(matters, len(unmatched)),
        tuple(sections),
        unmatched=dict(unmatched),
        waiting=len(waiting),
    )


def _headline(matters: int, people: int) -> str:
    said = [counted(matters, "action")] if matters else []
    said += [f"{people} {'person' if people == 1 else 'people'}"] if people else []
    if not said:
        return "Actions of before the start wait for you"
    one = matters + people == 1
    return f"{' and '.join(said)} {'waits' if one else 'wait'} for the clerk"


def _is_live(one: Entry, about: About) -> bool:
    candidate = one.state.kind is ActionKind.CANDIDATE
    return one.state.outstanding and not candidate and not is_snoozed(one, about.today)


def _line(one: Entry, about: About, matter: _Matter) -> Line:
    return line_of(one, about, presses=(matter.press,), note=matter.note(one))


def _to_look_at(one: Entry) -> bool:
    return one.state.unsure is not None


def _to_close(one: Entry) -> bool:
    return not _to_look_at(one) and proposed_by(one) is not None


def _to_confirm(one: Entry) -> bool:
    return not _settled(one) and not one.owners and one.suggestion is not None


def _unassigned(one: Entry) -> bool:
    return not _settled(one) and not one.owners and one.suggestion is None


def _undated(one: Entry) -> bool:
    """Of those that somebody owns: the others are listed already, and to be owned first."""
    return not _settled(one) and bool(one.owners) and not one.due


def _settled(one: Entry) -> bool:
    """Whether something else is to be said of it first."""
    return _to_look_at(one) or _to_close(one)


def _said_done(one: Entry) -> str:
    evidence = f": {one.state.evidence}" if one.state.evidence else ""
    return f"{speaker(proposed_by(one) or '')} says it is done{evidence}"


def _suggested(one: Entry) -> str:
    found = one.suggestion
    return f"perhaps {found.name}, who {found.basis}" if found else ""


def _owner(one: Entry) -> str:
    if one.owners:
        return f"owner: {', '.join(one.owners)}"
    return f"owner as printed: {one.owner_printed}" if one.owner_printed else "no owner printed"


_MATTERS = (
    _Matter("Awaiting your closure", _to_close, _said_done, What.CLOSE),
    _Matter("Owners to confirm", _to_confirm, _suggested, What.CONFIRM, unowned=True),
    _Matter("Nobody owns these", _unassigned, _owner, What.CONFIRM, unowned=True),
    _Matter("Please look at these", _to_look_at, lambda one: one.state.unsure, What.CONFIRM),
    _Matter("No date", _undated, _owner, What.RESCHEDULE),
)


def _oldest(one: Entry) -> str:
    return one.meeting_date or "9999"
