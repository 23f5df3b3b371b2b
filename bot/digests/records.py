"""The nouns of digests, frozen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.audience import Viewer
from bot.register.records import What as Says
from bot.slack.records import Message


class Kind(StrEnum):
    """What a digest is for; a person may get one of each in a week."""

    OFFICER = "officer"
    CLERK = "clerk"


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody whom a digest may reach. ``viewer``: what they may see in a message of their own."""

    user: str
    name: str
    viewer: Viewer
    email: str | None = None
    tz: str | None = None  # a zone of zoneinfo; Europe/London where it is missing or unknown
    served: bool = True  # False: has left, is a robot, or a guest whom the policy does not name


@dataclass(frozen=True, slots=True)
class Key:
    """What goes out once: one person's digest of one kind in one ISO week."""

    person: str  # Slack user
    kind: Kind
    week: str  # "2026-W07"

    def __str__(self) -> str:
        """As it is kept with the message."""
        return f"{self.person}/{self.kind}/{self.week}"


@dataclass(frozen=True, slots=True)
class Line:
    """One action of a digest. ``text`` is verbatim and begins with its verb."""

    id: str
    text: str
    board: str | None
    meeting_date: str | None  # "YYYY-MM-DD", or "YYYY-MM" where only a month is known
    date_basis: str
    item: str | None
    url: str | None
    due: dt.date | None
    weeks: int | None  # since the meeting; None where its day is not known
    last_update: str | None = None
    updated: dt.date | None = None
    standing: bool = False  # an instruction that no single report ends
    new: bool = False  # given to this person within the last week
    due_printed: str | None = None  # where the paper says when, and no day is certain
    note: str | None = None  # in the clerk's digest: whom it may belong to, why to look
    presses: tuple[Says, ...] = ()  # what may be said of it by a button
    paragraph: str | None = None  # the id of that in which it stands
    also: str | None = None  # the id of another that is quoted with it


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading. ``count`` is that of all of them, shown or not."""

    title: str
    lines: tuple[Line, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Digest:
    """What one message says."""

    kind: Kind
    headline: str
    sections: tuple[Section, ...]
    more: int = 0  # actions that are listed nowhere above
    later: int = 0  # actions that are not due yet
    unmatched: Mapping[str, str] | None = None  # in the clerk's: a person, and why nobody in Slack
    waiting: int = 0  # in the clerk's: actions of meetings before the start
    head: str | None = None  # in the clerk's: the last entry of the record, to be kept elsewhere

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line, in order."""
        return tuple(line for part in self.sections for line in part.lines)

    def shorter(self) -> Digest:
        """Without its last line, which is counted among those that are listed nowhere."""
        *before, last = self.sections
        held = replace(last, lines=last.lines[:-1])
        sections = (*before, held) if held.lines else tuple(before)
        return replace(self, sections=sections, more=self.more + 1)


class What(StrEnum):
    """What became of one digest in a run."""

    SENT = "sent"
    WOULD_SEND = "would send"
    FOUND = "had been sent"  # by a run that was interrupted: found in Slack
    DONE = "sent before"
    BUSY = "another run is at it"
    EARLY = "not due yet"
    EMPTY = "nothing to say"
    UNMATCHED = "nobody in Slack"
    FAILED = "not sent"
    UNCLEAR = "perhaps sent"  # reported until it is known
    MISSED = "missed"  # of an earlier week: it was interrupted, and is no longer of use


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one digest, and why."""

    who: str
    kind: Kind
    what: What
    why: str = ""
    message: Message | None = None  # in a dry run: what would be sent
    user: str | None = None  # in Slack, where that is known


def troubled(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Those that failed or are not known to have arrived, by the last word on each digest."""
    last = {(one.user or one.who, one.kind): one for one in outcomes}
    return [one for one in last.values() if one.what in {What.FAILED, What.UNCLEAR}]
