"""What is done while it is killed, and how one sees that nothing acknowledged was lost.

Each deed runs in a child that is killed; what it has done it tells, a word a deed. ``lost`` is
asked afterwards, by a process that lives, with all that was ever told.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

from bot.audience import EVERYBODY
from bot.database import Database
from bot.register.in_sqlite import SqliteLedger
from bot.register.records import What
from bot.register.service import Register
from bot.slack.memory import Memory
from bot.slack.records import Place, Turn
from bot.withdrawals.in_sqlite import SqliteRemembered
from bot.withdrawals.port import NoMessages
from bot.withdrawals.service import Withdrawing
from indexer.build import Order, index
from indexer.embedding.hashed import HashedEmbedder
from indexer.labelling.rules import Labelling
from indexer.records import PUBLIC, RESTRICTED
from indexer.store.embedded import open_store
from indexer.store.embedded.schema import DATABASE
from indexer.store.embedded.store import EmbeddedStore

BY = "Clem Clerk"
ALL = frozenset({PUBLIC, RESTRICTED})
REPORT = "report.txt"

Tell = Callable[[str], None]


class Deed(Protocol):
    """One kind of work over the papers and the store of a wharf; ``longest``: seconds of a life."""

    longest: float

    def work(self, folder: Path, tell: Tell) -> None:
        """Do it over and over, telling each deed that is done."""

    def lost(self, folder: Path, told: Sequence[str]) -> list[str]:
        """What was told and is not so."""


@contextmanager
def opened(folder: Path) -> Iterator[EmbeddedStore]:
    """The store of a wharf, closed in the end."""
    store = open_store(folder / "store", create=False)
    try:
        yield store
    finally:
        store.close()


def indexed(folder: Path, unmarked: str = PUBLIC) -> int:
    """Bring the store up to date under a policy's default; gives its generation."""
    with opened(folder) as store:
        index(
            [folder / "papers"], store, HashedEmbedder(), Order(labelling=Labelling(ALL, unmarked))
        )
        with store.snapshot() as snapshot:
            return snapshot.generation


class Indexing:
    """Changed papers are indexed; each finished generation is told."""

    longest = 0.6

    def work(self, folder: Path, tell: Tell) -> None:
        for number in range(10_000):
            text = f"Ladders\n\nQuayside Committee\n\n7 March 2024\n\n1. {time.time_ns()} rungs.\n"
            (folder / "papers" / f"new{number % 3}.txt").write_text(text, "utf-8")
            tell(str(indexed(folder)))

    def lost(self, folder: Path, told: Sequence[str]) -> list[str]:
        with opened(folder) as store, store.snapshot() as snapshot:
            return [one for one in told if int(one) > snapshot.generation]


class Saying:
    """One thing after another is said of an action; each that was taken is told."""

    longest = 0.15

    def work(self, folder: Path, tell: Tell) -> None:
        with opened(folder) as store:
            register = Register(store, SqliteLedger(folder / "store"))
            for _ in range(10_000):
                why = str(time.time_ns())
                register.say(register.entries(EVERYBODY)[0], What.UPDATE, BY, why)
                tell(why)

    def lost(self, folder: Path, told: Sequence[str]) -> list[str]:
        events = SqliteLedger(folder / "store").events(None)
        held = {event.why for of_one in events.values() for event in of_one}
        return [one for one in told if one not in held]


class Relabelling:
    """The policy's default changes to and fro; told is what begins ("to") and what is done ("is").

    The bare papers of a store have one label at any moment: that of before, or that of after.
    """

    longest = 0.6

    def work(self, folder: Path, tell: Tell) -> None:
        for _ in range(10_000):
            label = RESTRICTED if _labels(folder) == {PUBLIC} else PUBLIC
            tell(f"to:{label}")
            indexed(folder, label)
            tell(f"is:{label}")

    def lost(self, folder: Path, told: Sequence[str]) -> list[str]:
        labels = _labels(folder)
        wrong = [f"papers under {sorted(labels)} at once"] if len(labels) != 1 else []
        last, _, label = told[-1].partition(":") if told else ("", "", "")
        return wrong + ([told[-1]] if last == "is" and labels != {label} else [])


def _labels(folder: Path) -> set[str]:
    """The audiences of the papers that carry no mark."""
    with opened(folder) as store, store.snapshot() as snapshot:
        bare = {one.id for one in snapshot.papers(ALL) if one.file != "claim.txt"}
        return {part.audience for part in snapshot.parts(ALL) if part.paper_id in bare}


class Withdrawal:
    """A paper is withdrawn and comes back; told is "gone:WHY", "back" (begun) and "held"."""

    longest = 0.4

    def work(self, folder: Path, tell: Tell) -> None:
        database = Database(folder / "store")
        memory = Memory(database)
        with opened(folder) as store:
            desk = Withdrawing(store, SqliteRemembered(database), NoMessages())
            for _ in range(10_000):
                tell("back")
                if desk.listed():
                    desk.undo(REPORT, BY)
                indexed(folder)
                tell("held")
                memory.add(*_answer(_paper(store) or ""))
                why = str(time.time_ns())
                desk.withdraw(REPORT, BY, why)
                tell(f"gone:{why}")

    def lost(self, folder: Path, told: Sequence[str]) -> list[str]:
        with closing(sqlite3.connect(folder / "store" / DATABASE)) as connection:
            said = {why for (why,) in connection.execute("SELECT why FROM correction")}
            answers = [one for (one,) in connection.execute("SELECT answer FROM slack_thread")]
        wrong = [one for one in told if one.startswith("gone:") and one[5:] not in said]
        with opened(folder) as store:
            held = _paper(store)
        last = told[-1] if told else "back"
        if last == "held" and held is None:
            # It may have been withdrawn already, and not have been able to tell.
            wrong += [] if self._withdrawn(folder) else ["a paper that was held"]
        if last.startswith("gone:"):
            wrong += ["a withdrawn paper is held"] if held else []
            wrong += ["an answer still cites it" for one in answers if "pontoon" in one]
        return wrong

    def _withdrawn(self, folder: Path) -> bool:
        with opened(folder) as store:
            desk = Withdrawing(store, SqliteRemembered(Database(folder / "store")), NoMessages())
            return bool(desk.listed())


def _paper(store: EmbeddedStore) -> str | None:
    """The id of the report, where it is held."""
    with store.snapshot() as snapshot:
        return next((one.id for one in snapshot.papers(ALL) if one.file == REPORT), None)


def _answer(paper: str) -> tuple[Place, Turn]:
    """An answer that the bot remembers, which quotes a paper."""
    ts = f"{time.time():.6f}"
    said = {"answer": "the pontoon", "citations": [{"paper_id": paper, "quote": "the pontoon"}]}
    return Place("T1", "D1", ts), Turn("U1", "What of it?", said, ts)
