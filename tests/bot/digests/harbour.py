"""A harbour committee's papers in a real store, with a register that tests say things to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.audience import EVERYBODY, Viewer
from bot.digests.choosing import About
from bot.digests.in_sqlite import SqliteLedger, SqliteMatches
from bot.digests.port import Post
from bot.digests.printed import Printed
from bot.digests.records import Contact
from bot.digests.run import Office
from bot.digests.sending import Sender
from bot.register.entries import Entry
from bot.register.in_sqlite import SqliteLedger as RegisterLedger
from bot.register.records import What
from bot.register.service import Register
from bot.slack.alive import Server
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.store.embedded import open_store

TODAY = dt.date(2024, 3, 11)  # a Monday
MONDAY = dt.datetime(2024, 3, 11, 9, tzinfo=dt.UTC)
SAID_AT = dt.datetime(2024, 2, 12, 12, tzinfo=dt.UTC)

MINUTES = """Minutes of the Harbour Committee

Harbour Committee

5 February 2024

1. Pontoon

Actions

Officers to:

1) write to every berth holder by 1 March 2024.

2) price new chains.

3) report the swans counted in future reports.

2. Sluice

Actions

Officers to:

1) grease the sluice gate by 2 May 2024.

2) repaint the sluice house by 30 November 2024.

Ada Fenn to order the paint.

3. Date of next meeting

The next meeting will be held on 16 May 2024.
"""

REPORT = """Sluice works

Harbour Committee

5 February 2024

Purpose of report

For information.

Contact officer: Ada Fenn
Position: Harbour Engineer
Email: ada.fenn@wharf.example

Background

1. The sluice gate was built in 1902.
"""

BERTHS, CHAINS, SWANS, GREASE, REPAINT, PAINT = (
    "write to every berth holder",
    "price new chains",
    "report the swans",
    "grease the sluice gate",
    "repaint the sluice house",
    "order the paint",
)


def about(
    next_meeting: dt.date | None = None,
    *,
    today: dt.date = TODAY,
    go_live: dt.date | None = None,
) -> About:
    return About(today, lambda _board: next_meeting, go_live)


class Harbour:
    """The store, its register, and who is in Slack."""

    def __init__(self, folder: Path, papers: Mapping[str, str] | None = None) -> None:
        self.papers = folder / "papers"
        self.papers.mkdir()
        self.folder = folder / "store"
        self.store = open_store(self.folder, create=True)
        self.now = SAID_AT
        self.register = Register(self.store, RegisterLedger(self.folder), lambda: self.now)
        self.directory = Town()
        self.matches = SqliteMatches(self.folder)
        self.write(papers or {"minutes.txt": MINUTES, "report.txt": REPORT})

    def write(self, papers: Mapping[str, str]) -> None:
        for name, text in papers.items():
            (self.papers / name).write_text(text, "utf-8")
        index([self.papers], self.store, HashedEmbedder(32))
        self.register.reconcile()

    def entries(self, viewer: Viewer = EVERYBODY) -> list[Entry]:
        return self.register.entries(viewer)

    def action(self, words: str) -> Entry:
        everybody = Viewer.of(["restricted"])
        (found,) = [one for one in self.entries(everybody) if words in one.text]
        return found

    def say(
        self, words: str, what: What, by: str = "clerk", why: str | None = None, **data: object
    ) -> None:
        self.register.say(self.action(words), what, by, why, data)

    def give(self, words: str, *owners: str) -> None:
        self.say(words, What.ASSIGN, owners=list(owners))

    def office(
        self,
        runner: Server,
        post: Post | None = None,
        *,
        clerk_email: str | None = None,
        go_live: dt.date | None = None,
    ) -> Office:
        ledger = SqliteLedger(self.folder, runner)
        sender = Sender(post or Printed(), ledger, settles=dt.timedelta(0))
        return Office(
            self.store, self.register, self.directory, self.matches, sender, clerk_email, go_live
        )


@dataclass
class Town:
    """A directory of people, as Slack would tell of them; counts what it is asked."""

    people: dict[str, Contact] = field(default_factory=dict)
    asked: int = 0

    def add(
        self,
        user: str,
        name: str,
        email: str | None = None,
        *,
        tz: str | None = "Europe/London",
        viewer: Viewer = EVERYBODY,
        served: bool = True,
    ) -> Contact:
        self.people[user] = Contact(user, name, viewer, email, tz, served)
        return self.people[user]

    def by_email(self, address: str) -> str | None:
        self.asked += 1
        found = (one.user for one in self.people.values() if one.email == address)
        return next(found, None)

    def contact(self, user: str) -> Contact | None:
        self.asked += 1
        return self.people.get(user)
