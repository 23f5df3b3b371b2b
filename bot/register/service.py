"""The one service behind every surface that lists or changes actions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from threading import Lock
from typing import Any

from bot.addresses import NOWHERE, Addresses
from bot.audience import Viewer
from bot.library import Library
from bot.minuted.listed import typed
from bot.minuted.listing import actions
from bot.register.entries import Entry, events_of, first_row, in_order
from bot.register.held import Held, Version
from bot.register.life import last_to_undo, refuse, state
from bot.register.port import Ledger
from bot.register.reconciling import BY, Difference, difference, present_key
from bot.register.records import Event, Registered, What
from bot.register.said_done import said_of
from bot.register.shelved import Shelved
from bot.register.suggesting import Suggestions
from indexer.errors import InputError
from indexer.records import Action, ActionKind
from indexer.store.port import Store

Clock = Callable[[], dt.datetime]
_MOST_VIEWERS = 8  # sets of audiences whose lists are kept


def utc_now() -> dt.datetime:
    """The time, in UTC."""
    return dt.datetime.now(dt.UTC)


class Register:
    """The actions of one store and what people said of them."""

    def __init__(
        self,
        store: Store,
        ledger: Ledger,
        clock: Clock = utc_now,
        addresses: Addresses = NOWHERE,
    ) -> None:
        """``clock`` gives the time of events, ``addresses`` those of the web."""
        self._store = store
        self._ledger = ledger
        self._clock = clock
        self._addresses = addresses
        self._held: dict[frozenset[str], Held] = {}
        self._lock = Lock()

    def entries(
        self,
        viewer: Viewer,
        *,
        owner: str | None = None,
        candidates: bool = False,
        dismissed: bool = False,
    ) -> list[Entry]:
        """The actions that a viewer may see, newest meeting first.

        Args:
            viewer: whose papers count.
            owner: only those whose owner, confirmed or not, holds all words of this name.
            candidates: those that a clerk might promote, instead of the register.
            dismissed: also what was dismissed.
        """
        held = self._joined(viewer)
        return [
            one
            for one in (held.entries if owner is None else held.of_owner(owner))
            if (one.state.kind is ActionKind.CANDIDATE) == candidates
            and (dismissed or not one.state.dismissed)
        ]

    def with_evidence(self, entries: Sequence[Entry], viewer: Viewer) -> list[Entry]:
        """The same actions, each with what later minutes say of whether it was done.

        That is a search for each action, so it is made for those that are shown.
        """
        with self._store.snapshot() as snapshot:
            library = Library(snapshot, viewer, self._addresses)
            return [
                replace(one, evidence=tuple(said_of(snapshot, library, one))) for one in entries
            ]

    def ids(self, viewer: Viewer) -> dict[str, str]:
        """The id that each listed action is shown by, by the key under which it is found now."""
        return {
            one.listed.action.key: one.id
            for one in self._joined(viewer).entries
            if one.listed is not None
        }

    def find(self, identifier: str, viewer: Viewer) -> Entry:
        """The action with this id, or with one that begins so, candidates and dismissed included.

        Raises:
            InputError: none that this viewer may see has, or several have.
        """
        return typed(identifier, self._joined(viewer).entries, lambda one: one.id, "action")

    def say(
        self,
        entry: Entry,
        what: What,
        by: str,
        why: str | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> Event:
        """Keep what a person says of an action.

        Raises:
            InputError: the action cannot meet it where it stands; no event is kept.
        """
        event = self._event(entry, what, by, why, data)
        self._ledger.add([entry.row])
        elsewhere = [one for one in entry.events if one.action != event.action]
        return self._ledger.say(
            event, lambda row, said: refuse(row, in_order([*elsewhere, *said]), event)
        )

    def check(
        self, entry: Entry, what: What, why: str | None, data: Mapping[str, Any] | None = None
    ) -> None:
        """Whether an action can meet what is to be said of it; nothing is kept.

        Raises:
            InputError: it cannot; names the action.
        """
        try:
            refuse(entry.row, entry.events, self._event(entry, what, "", why, data))
        except InputError as error:
            raise InputError(f"{entry.id}: {error.what}", mend=error.mend) from error

    def _event(
        self, entry: Entry, what: What, by: str, why: str | None, data: Mapping[str, Any] | None
    ) -> Event:
        given = dict(data or {})
        if what is What.UNDO and "event" not in given:
            last = last_to_undo(entry.events)
            if last is None:
                raise InputError("nothing was said of this action yet", mend="there is no undo")
            given["event"] = last
        key = entry.row.key
        if what is What.UNDO:
            key = next((e.action for e in entry.events if e.id == given["event"]), key)
        return Event(0, key, self._now(), by, what, why, given)

    def reconcile(self) -> Difference:
        """Take in what an index has found; idempotent."""
        with self._store.snapshot() as snapshot:
            library = Library(snapshot, Viewer.of(snapshot.labels()))
            found = snapshot.actions(library.viewer.audiences)
            gone, withdrawn = snapshot.taken_away(), snapshot.withdrawn()
        events = self._ledger.events()
        rows = [
            row
            for row in _standing(self._ledger.rows(), withdrawn)
            if present_key(row, events.get(row.key, ())) not in gone
        ]
        differs = difference(found, rows, events, library.parts)
        self._ledger.add([self._row(library, one) for one in differs.new])
        for row, action in differs.moved:
            audience = library.parts[action.part_key].audience
            self._note(row, What.MOVED, None, {"to": action.key, "audience": audience})
        for row, question in differs.unsure:
            self._note(row, What.UNSURE, question, {})
        return differs

    def _note(self, row: Registered, what: What, why: str | None, data: dict[str, Any]) -> None:
        event = Event(0, row.key, self._now(), BY, what, why, data)
        self._ledger.say(event, lambda _row, _events: None)

    def _row(self, library: Library, action: Action) -> Registered:
        part = library.parts[action.part_key]
        return first_row(action, part, library.paper_of(part.key), self._now())

    def _joined(self, viewer: Viewer) -> Held:
        """Every action that a viewer may see; kept until papers, rows or events are added."""
        with self._store.snapshot() as snapshot:
            version = Version(snapshot.generation, *self._ledger.newest())
        with self._lock:
            held = self._held.get(viewer.audiences)
        if held is None or held.version != version:
            held = self._brought_up(held, version, viewer)
            with self._lock:
                if viewer.audiences not in self._held and len(self._held) >= _MOST_VIEWERS:
                    self._held.clear()
                self._held[viewer.audiences] = held
        return held

    def _brought_up(self, held: Held | None, version: Version, viewer: Viewer) -> Held:
        if held is not None and held.same_but_for_events(version):
            said = self._ledger.events_between(held.version.event, version.event, viewer.audiences)
            after = held.after(said, version)
            if after is not None:
                return after
        return self._read(viewer, version)

    def _read(self, viewer: Viewer, version: Version) -> Held:
        """Listed actions with their rows; then rows whose words are not listed any more."""
        with self._store.snapshot() as snapshot:
            library = Library(snapshot, viewer, self._addresses)
            listed = actions(snapshot, library)
            suggestions = Suggestions(snapshot, library)
            suggested = {one.action.key: suggestions.owner(one) for one in listed}
            gone, withdrawn = snapshot.taken_away(), snapshot.withdrawn()
            rows = _standing(self._ledger.rows(viewer.audiences), withdrawn)
            events = self._ledger.events(viewer.audiences)
            by_key = {present_key(row, events.get(row.key, ())): row for row in rows}
            found: list[Entry] = []
            places: dict[str, int] = {}
            for one in listed:
                held = [by_key[key] for key in one.keys if key in by_key]
                row = held[0] if held else self._row(library, one.action)
                said = events_of(events, [other.key for other in held])
                places.update((other.key, len(found)) for other in held)
                found.append(Entry(row, state(row, said), said, one, suggested[one.action.key]))
            taken = {*places, *(row.key for key, row in by_key.items() if key in gone)}
            left = [row for row in rows if row.key not in taken]
            unlisted = tuple(_unlisted(left, events, library, Shelved(snapshot, viewer)))
        return Held.of(version, (*found, *unlisted), places)

    def _now(self) -> str:
        return self._clock().astimezone(dt.UTC).isoformat(timespec="seconds")


def _standing(rows: Sequence[Registered], withdrawn: frozenset[str]) -> list[Registered]:
    """The rows whose paper was not withdrawn: what is quoted of such a paper is shut with it."""
    return [row for row in rows if row.snapshot["paper_id"] not in withdrawn]


def _unlisted(
    rows: Sequence[Registered], events: dict[str, list[Event]], library: Library, shelved: Shelved
) -> Iterator[Entry]:
    """Actions that are registered, and whose words no paper that leads holds any more."""
    for row in rows:
        said = events_of(events, [row.key])
        if not shelved.seen(row, said):
            continue
        now = state(row, said)
        if row.snapshot["part_key"] in library.newer:
            now = replace(now, unsure="a newer version of the paper leaves it out")
        yield Entry(row, now, said, None)
