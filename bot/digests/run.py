"""A round of digests: who is due, what each would say, and what became of it.

Safe to run as often as one likes, by several at once: a digest that has gone out is not looked at
again. What went wrong with one person's is told and does not hold up the others.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from bot.audience import Viewer
from bot.audit.asking import Asker
from bot.audit.listing import said_of_list
from bot.audit.port import Record, Unrecorded
from bot.digests.blocks import digest_message
from bot.digests.calendar import goes_out, is_due, local_day, week
from bot.digests.choosing import About, SaysDone, asked_of_somebody
from bot.digests.clerk import clerk_digest
from bot.digests.content import officer_digest
from bot.digests.meetings_ahead import MeetingsAhead
from bot.digests.people import Clerk, People
from bot.digests.port import Directory, Matches
from bot.digests.records import Contact, Digest, Key, Kind, Outcome, What
from bot.digests.sending import Sender, Told
from bot.library import Library
from bot.register.entries import Entry
from bot.register.said_done import said_done
from bot.register.service import Register
from bot.slack.records import Message
from indexer.errors import NotPosted
from indexer.store.port import Store

_WHERE_DAYS_BEGIN = dt.timezone(dt.timedelta(hours=14))


@dataclass(frozen=True, slots=True)
class Office:
    """What a round needs. ``dry``: nothing is sent or kept, and what would be sent is told."""

    store: Store
    register: Register
    directory: Directory
    matches: Matches
    sender: Sender
    clerk_email: str | None = None
    go_live: dt.date | None = None
    dry: bool = False
    record: Record = field(default_factory=Unrecorded)
    head: Callable[[], str | None] = lambda: None  # the last entry of the record


def run(office: Office, now: dt.datetime) -> list[Outcome]:
    """Send every digest that is due and was not sent yet.

    Args:
        office: stores, people and post.
        now: with its time zone; decides what is due, and how old actions are.

    Raises:
        SettingsError: Slack refuses the token: then nobody gets anything.
        StoreError: the store cannot be read or written.
    """
    one = _Round(office, now)
    return [*one.officers(), *one.clerk(), *one.interrupted()]


@dataclass(slots=True)
class _Reader:
    """Somebody in Slack, the owners' names that are theirs, and how that is known."""

    contact: Contact
    owners: set[str] = field(default_factory=set)
    why: str = ""

    @property
    def names(self) -> AbstractSet[str]:
        """Every name by which the register may call them."""
        user, name = self.contact.user, self.contact.name
        return self.owners | {user, name, f"{name} ({user})", self.contact.email or user}


class _Round:
    """One run, in which each viewer's register is read once."""

    def __init__(self, office: Office, now: dt.datetime) -> None:
        self._office = office
        self._now = now
        self._registers: dict[Viewer, list[Entry]] = {}
        self._ahead: dict[tuple[Viewer, dt.date], MeetingsAhead] = {}
        self._messages: dict[Key, Message] = {}
        self._later: dict[Key, str] = {}  # when a digest goes out that may not now
        self._viewers: dict[str, Viewer] = {}  # by the Slack user to whom a message is due
        self._unmatched: dict[str, str] = {}
        self._clerk: Contact | None = None
        self._clerk_unasked = self._unasked = ""  # why Slack did not say who somebody is
        with office.store.snapshot() as snapshot:
            self._everybody = Viewer.of(snapshot.labels())
            self._printed = snapshot.people(self._everybody.audiences)
        self._people = People(self._printed, office.matches, office.directory)

    def officers(self) -> Iterator[Outcome]:
        """Everybody who owns something, one digest each."""
        self._clerk = self._clerk_contact()
        if self._clerk is not None and self._office.clerk_email:
            clerk = Clerk(self._office.clerk_email, self._clerk.name)
            given = self._office.matches, self._office.directory
            self._people = People(self._printed, *given, clerk)
        readers: dict[str, _Reader] = {}
        for owner in self._owners():
            user = self._people.likely(owner)
            if user and self._has_newest(user):
                yield Outcome(owner, Kind.OFFICER, What.DONE)
                continue
            yield from self._match(owner, readers)
        for user in sorted(readers):
            yield self._officer(readers[user])

    def clerk(self) -> Iterator[Outcome]:
        """The clerk's own digest."""
        contact = self._clerk
        if contact is None and self._clerk_unasked:
            why = f"{self._clerk_unasked}; the next run tries again"
            yield Outcome("the clerk", Kind.CLERK, What.FAILED, why)
            return
        if contact is None:
            why = self._office.clerk_email or "set MINUTEBOOK_CLERK_EMAIL to the clerk's address"
            yield Outcome("the clerk", Kind.CLERK, What.UNMATCHED, why)
            return
        entries = self._entries(contact.viewer)
        seen = {owner for one in entries for owner in self._people.owners_of(one)}
        unmatched = {name: why for name, why in self._unmatched.items() if name in seen}
        owned = {one.id for one in entries if self._people.owners_of(one)}
        digest = clerk_digest(entries, unmatched, self._about(contact), owned)
        if digest is not None:
            digest = replace(digest, head=self._office.head())
        yield self._sent(contact, Kind.CLERK, digest, "MINUTEBOOK_CLERK_EMAIL")

    def interrupted(self) -> Iterator[Outcome]:
        """What was being posted when a runner ended, looked for before it is sent again."""
        for one in self._office.sender.ledger.interrupted():
            if one.key not in self._messages and self._unasked:
                why = "Slack did not say who this is; the next run looks for it"
                yield Outcome(one.key.person, one.key.kind, What.FAILED, why, user=one.key.person)
                continue
            if one.key in self._later:
                what, why = What.EARLY, self._later[one.key]
                yield Outcome(one.key.person, one.key.kind, what, why, user=one.key.person)
                continue
            told = self._office.sender.settle(one, self._messages.get(one.key))
            self._on_record(one.key, told)
            yield Outcome(one.key.person, one.key.kind, *told, user=one.key.person)

    def _owners(self) -> list[str]:
        """The owners of everything that a digest may speak of, in the order of their names."""
        about = About(local_day(self._now, None), lambda _: None, self._office.go_live)
        asked = (one for one in self._entries(self._everybody) if asked_of_somebody(one, about))
        return sorted({owner for one in asked for owner in self._people.owners_of(one)})

    def _match(self, owner: str, readers: dict[str, _Reader]) -> Iterator[Outcome]:
        """Add an owner to the readers; an outcome where that cannot be done."""
        try:
            matched = self._people.matched(owner)
        except NotPosted as error:
            self._unasked = str(error)
            yield Outcome(owner, Kind.OFFICER, What.FAILED, f"{error}; the next run tries again")
            return
        if matched.contact is None:
            if not matched.settled:
                self._unmatched[owner] = matched.why
            yield Outcome(owner, Kind.OFFICER, What.UNMATCHED, matched.why)
            return
        reader = readers.setdefault(matched.contact.user, _Reader(matched.contact))
        reader.owners.add(owner)
        reader.why = "; ".join(filter(None, (reader.why, f"{owner}: {matched.why}")))

    def _officer(self, reader: _Reader) -> Outcome:
        contact = reader.contact
        held = self._entries(contact.viewer)
        mine = [one for one in held if reader.owners & {*self._people.owners_of(one)}]
        closes = self._clerk is not None and self._clerk.user == contact.user
        about = self._about(contact)
        about = replace(about, said_done=self._said_done(contact, mine, about))
        digest = officer_digest(mine, reader.names, about, closes=closes)
        return self._sent(contact, Kind.OFFICER, digest, reader.why)

    def _sent(self, contact: Contact, kind: Kind, digest: Digest | None, why: str) -> Outcome:
        """Send one person's digest, if it is due and says something."""
        who = contact.name or contact.user
        outcome = Outcome(who, kind, What.EMPTY, why, user=contact.user)
        if digest is None:
            return outcome
        key = self._key(contact.user, kind, contact.tz)
        if not is_due(self._now, contact.tz):
            when = goes_out(self._now, contact.tz)
            at = f"{when:%A %d %B, %H:%M} {when.tzinfo}"
            if not self._office.dry:
                self._later[key] = at
                return replace(outcome, what=What.EARLY, why=at)
            outcome = replace(outcome, why=f"{why}; {at}")
        message = digest_message(digest, local_day(self._now, contact.tz))
        self._messages[key] = message
        self._viewers[contact.user] = contact.viewer
        told = self._office.sender.send(key, message)
        if told is None:
            return replace(outcome, what=What.BUSY, why="interrupted before; see below")
        self._on_record(key, told)
        return self._told(outcome, told, message)

    def _on_record(self, key: Key, told: Told) -> None:
        """What a digest that went out has quoted, and to whom."""
        message = self._messages.get(key)
        went = told[0] in {What.SENT, What.FOUND} and not self._office.dry
        if message is not None and message.quoted and went:
            by, viewer = Asker("slack", key.person), self._viewers[key.person]
            self._office.record.keep(said_of_list("digest", message.quoted, viewer.name, by))

    def _told(self, outcome: Outcome, told: Told, message: Message) -> Outcome:
        what, why = told
        if self._office.dry and what is What.SENT:
            return replace(outcome, what=What.WOULD_SEND, message=message)
        return replace(outcome, what=what, why=why or outcome.why)

    def _clerk_contact(self) -> Contact | None:
        """The clerk; None where nobody is set, or Slack does not say who it is."""
        address = self._office.clerk_email
        if address is None:
            return None
        try:
            return self._people.matched(address).contact
        except NotPosted as error:
            self._unasked = self._clerk_unasked = str(error)
            return None

    def _has_newest(self, user: str) -> bool:
        """Whether somebody has the digest of the newest week that has begun anywhere."""
        newest = week(self._now.astimezone(_WHERE_DAYS_BEGIN).date())
        return self._office.sender.ledger.done(Key(user, Kind.OFFICER, newest))

    def _key(self, user: str, kind: Kind, tz: str | None) -> Key:
        return Key(user, kind, week(local_day(self._now, tz)))

    def _entries(self, viewer: Viewer) -> list[Entry]:
        if viewer not in self._registers:
            self._registers[viewer] = self._office.register.entries(viewer)
        return self._registers[viewer]

    def _said_done(self, contact: Contact, mine: list[Entry], about: About) -> SaysDone:
        """What later minutes that somebody may see say of their actions; looked up when it is due.

        That is a search for each action, which nobody needs who is sent nothing yet.
        """
        if not is_due(self._now, contact.tz):
            return lambda _: None
        with self._office.store.snapshot() as snapshot:
            library = Library(snapshot, contact.viewer)
            asked = (one for one in mine if asked_of_somebody(one, about))
            told = {one.id: said_done(snapshot, library, one) for one in asked}
        return lambda one: told.get(one.id)

    def _about(self, contact: Contact) -> About:
        """The day where somebody is, and the meetings that they may know of."""
        today = local_day(self._now, contact.tz)
        key = (contact.viewer, today)
        if key not in self._ahead:
            with self._office.store.snapshot() as snapshot:
                library = Library(snapshot, contact.viewer)
                self._ahead[key] = MeetingsAhead.read(snapshot, library, today)
        return About(today, self._ahead[key].next, self._office.go_live)
