"""What an officer's digest says: entries of the register become sections of lines. Pure.

In this order: what later minutes call done; overdue; due before the next meeting; no date;
awaiting your closure; newly yours.
Each action stands once, under the first that applies. An action without a date is never overdue.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from enum import StrEnum

from bot.coverage import counted, spoken
from bot.digests.choosing import (
    NEW,
    About,
    asked_of_somebody,
    carried_over,
    given_at,
    last_update,
    proposed_by,
    without_repeats,
)
from bot.digests.records import Digest, Kind, Line, Section
from bot.digests.wording import day, from_verb, is_standing, weeks_between
from bot.register.entries import Entry
from bot.register.life import possible
from bot.register.records import BY_OWNERS, What

MOST_LINES = 12  # each is three blocks of the fifty that a message may have
SOON = dt.timedelta(weeks=4)  # where the next meeting is not known


class Place(StrEnum):
    """Where an action stands in an officer's digest, in order."""

    SAID_DONE = "Done, by what later minutes say: is it?"
    OVERDUE = "Overdue"
    SOON = "Due before the next meeting"
    UNDATED = "No date: the next meeting is the customary checkpoint"
    TO_CLOSE = "Awaiting your closure"
    NEW = "Newly assigned to you"
    LATER = "Due later"


_DONE_FIRST = (What.PROPOSE_DONE, *(one for one in BY_OWNERS if one is not What.PROPOSE_DONE))
ASKING = frozenset({Place.OVERDUE, Place.SOON, Place.UNDATED})


def officer_digest(
    entries: Iterable[Entry],
    names: AbstractSet[str],
    about: About,
    *,
    closes: bool = False,
    most: int = MOST_LINES,
) -> Digest | None:
    """The digest of one person; None where it would say nothing.

    Args:
        entries: what this person may see of the register and owns.
        names: every name that this person goes by, as owner or as whoever says something.
        about: the day, the next meetings, the day of the start.
        closes: whether this person is the clerk, whose other digest lists what is to be closed.
        most: how many lines are shown.
    """
    placed = _placed(entries, names, about, closes=closes)
    later = len(placed.pop(Place.LATER, ()))
    if not any(placed.values()):
        return None
    shown, left = [], most
    for place in Place:
        here = placed.get(place, [])
        if here:
            lines = tuple(_line(one, about, names, place) for one in here[:left])
            shown.append(Section(str(place), lines, len(here)))
            left -= len(lines)
    more = sum(section.count - len(section.lines) for section in shown)
    sections = tuple(section for section in shown if section.lines)
    return Digest(Kind.OFFICER, _headline(placed, about), sections, more, later)


def _line(one: Entry, about: About, names: AbstractSet[str], place: Place) -> Line:
    told = about.said_done(one) if place is Place.SAID_DONE else None
    if told is None:
        return line_of(one, about, names)
    note = f"minutes of {spoken(told.day)}: “{told.quote}”"
    line = line_of(one, about, names, presses=_DONE_FIRST, note=note)
    return replace(line, also=told.paragraph)


def line_of(
    one: Entry,
    about: About,
    names: AbstractSet[str] = frozenset(),
    *,
    presses: Iterable[What] = BY_OWNERS,
    note: str | None = None,
) -> Line:
    """One action as a digest shows it, with those buttons that it may meet where it stands."""
    may = possible(one.state)
    place, told = one.citation, last_update(one.events)
    item = one.listed.item_title if one.listed else one.row.snapshot.get("item_title")
    owners = (*one.owners, *filter(None, [one.owner_printed]))
    return Line(
        id=one.id,
        text=from_verb(one.text, one.stem, owners),
        board=place.board if place else one.row.snapshot.get("board"),
        meeting_date=one.meeting_date,
        date_basis=place.date_basis if place else str(one.row.snapshot.get("date_basis", "none")),
        item=" ".join(filter(None, (place.item if place else None, item))) or None,
        url=place.url if place else None,
        due=_due(one),
        due_printed=one.listed.action.due_printed if one.listed else None,
        weeks=weeks_between(one.meeting_date, about.today),
        last_update=told[1] if told else None,
        updated=told[0] if told else None,
        standing=is_standing(f"{one.stem or ''} {one.text}"),
        new=_is_new(one, about, names),
        note=note,
        presses=tuple(what for what in presses if what in may),
        paragraph=place.paragraph_id if place else None,
    )


def _placed(
    entries: Iterable[Entry], names: AbstractSet[str], about: About, *, closes: bool
) -> dict[Place, list[Entry]]:
    """The actions by their place, each place in the order in which it is read."""
    placed: dict[Place, list[Entry]] = {}
    held = list(entries)
    again = carried_over(held, about.go_live)
    asked = (one for one in held if one.id not in again and asked_of_somebody(one, about))
    for one in without_repeats(asked):
        place = _place(one, names, about, closes=closes)
        if place is not None:
            placed.setdefault(place, []).append(one)
    for held in placed.values():
        held.sort(key=_urgency)
    return placed


def _place(one: Entry, names: AbstractSet[str], about: About, *, closes: bool) -> Place | None:
    """Where an action stands; None where it waits for the clerk and not for this person."""
    proposer = proposed_by(one)
    if proposer is not None:
        return None if closes or proposer in names else Place.TO_CLOSE
    if about.said_done(one) is not None:
        return Place.SAID_DONE
    due, today = _due(one), about.today
    if due is None:
        return Place.UNDATED
    if due < today:
        return Place.OVERDUE
    next_meeting = about.next_meeting(one.citation.board if one.citation else None)
    if due <= (next_meeting or today + SOON):
        return Place.SOON
    return Place.NEW if _is_new(one, about, names) else Place.LATER


def _headline(placed: dict[Place, list[Entry]], about: About) -> str:
    asking = [one for place in ASKING for one in placed.get(place, ())]
    if asking:
        verb = "needs" if len(asking) == 1 else "need"
        return f"{counted(len(asking), 'action')} {verb} an update{_before(asking, about)}"
    done = len(placed.get(Place.SAID_DONE, ()))
    if done:
        verb = "is" if done == 1 else "are"
        return f"{counted(done, 'action')} {verb} done, by what later minutes say: please confirm"
    to_close = len(placed.get(Place.TO_CLOSE, ()))
    if to_close:
        verb = "awaits" if to_close == 1 else "await"
        return f"{counted(to_close, 'action')} {verb} your closure"
    new = len(placed.get(Place.NEW, ()))
    return f"{counted(new, 'action')} newly assigned to you"


def _before(asking: Sequence[Entry], about: About) -> str:
    """The first meeting that will ask: " before 19 May"."""
    boards = {one.citation.board if one.citation else None for one in asking}
    meetings = sorted(filter(None, map(about.next_meeting, boards)))
    return f" before {day(meetings[0], about.today)}" if meetings else ""


def _is_new(one: Entry, about: About, names: AbstractSet[str]) -> bool:
    given = given_at(one, names)
    return given is not None and given.date() > about.today - NEW


def _due(one: Entry) -> dt.date | None:
    """The day it is due; None where none is certain, or only a month is."""
    try:
        return dt.date.fromisoformat(one.due) if one.due else None
    except ValueError:
        return None


def _urgency(one: Entry) -> tuple[str, str]:
    """Earliest date first; then the oldest meeting, and within it as its minutes have it."""
    return one.due or "", one.meeting_date or "9999"
