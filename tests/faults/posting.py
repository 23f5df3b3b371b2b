"""Digests that are sent while the runner is killed: each goes out once, whatever happens."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bot.audience import EVERYBODY
from bot.digests.in_sqlite import SqliteLedger, SqliteMatches
from bot.digests.records import Kind, What
from bot.digests.run import Office, run
from bot.digests.sending import Sender
from bot.register.in_sqlite import SqliteLedger as RegisterLedger
from bot.register.records import What as Said
from bot.register.service import Register
from bot.slack.alive import Server
from bot.slack.records import Message
from tests.bot.digests.harbour import Town
from tests.bot.slack.wharf import CLERK, KERR
from tests.faults.deeds import BY, Tell, opened

WEDNESDAY = dt.datetime(2024, 3, 13, 12, tzinfo=dt.UTC)  # no bank holiday puts it off
READERS = {f"UKERR/{Kind.OFFICER}", f"UCLERK/{Kind.CLERK}"}
# "busy" is what was interrupted before; the line below it says what became of it.
_GOOD = frozenset({What.SENT, What.FOUND, What.DONE, What.BUSY})


class FilePost:
    """A post that outlives whoever posts: a line a letter, in a file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def send(self, user: str, message: Message, key: str) -> tuple[str, str]:
        line = json.dumps([key, message.text]) + "\n"
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(descriptor, line.encode())
        finally:
            os.close(descriptor)
        return f"D{user}", str(len(self.keys()))

    def find(self, user: str, key: str, since: dt.datetime) -> tuple[str, str] | None:  # noqa: ARG002
        keys = self.keys()
        return (f"D{user}", str(keys.index(key) + 1)) if key in keys else None

    def keys(self) -> list[str]:
        """The key of every letter, in the order in which they were posted."""
        lines = self._file.read_text("utf-8").splitlines() if self._file.exists() else []
        return [json.loads(line)[0] for line in lines]


class Posting:
    """The digests of one week after another; each week that is done is told."""

    longest = 0.25

    def work(self, folder: Path, tell: Tell) -> None:
        with opened(folder) as store:
            register = Register(store, RegisterLedger(folder / "store"))
            _give(register)
            town = Town()
            town.add("UKERR", "Jo Kerr", KERR)
            town.add("UCLERK", BY, CLERK)
            for number in range(_next(folder), 10_000):
                runner = Server(folder / "store")
                ledger = SqliteLedger(folder / "store", runner)
                sender = Sender(FilePost(folder / "post"), ledger, settles=dt.timedelta(0))
                matches = SqliteMatches(folder / "store")
                office = Office(store, register, town, matches, sender, clerk_email=CLERK)
                outcomes = run(office, WEDNESDAY + dt.timedelta(weeks=number))
                wrong = [str(one.what) for one in outcomes if one.what not in _GOOD]
                if wrong:
                    raise AssertionError(wrong)
                _done(folder, number)
                tell(str(number))
                runner.leave()

    def lost(self, folder: Path, told: Sequence[str]) -> list[str]:
        counted = Counter(FilePost(folder / "post").keys())
        wrong = [f"{key} was sent {count} times" for key, count in counted.items() if count > 1]
        for number in map(int, told):
            year, week, _ = (WEDNESDAY + dt.timedelta(weeks=number)).isocalendar()
            wrong += [
                f"{reader} of week {number} was not sent"
                for reader in READERS
                if f"{reader}/{year}-W{week:02d}" not in counted
            ]
        return wrong


def _give(register: Register) -> None:
    """See that somebody owns something."""
    entry = register.entries(EVERYBODY)[0]
    if KERR not in entry.state.owners:
        register.say(entry, Said.ASSIGN, BY, data={"owners": [KERR]})


def _next(folder: Path) -> int:
    """The first week that is not known to be done."""
    kept = folder / "week"
    return int(kept.read_text()) + 1 if kept.exists() else 0


def _done(folder: Path, number: int) -> None:
    part = folder / "week.part"
    part.write_text(str(number))
    part.replace(folder / "week")
