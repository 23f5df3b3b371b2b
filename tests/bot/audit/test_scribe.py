"""The scribe: at once where that can be, later where it cannot, and never in silence."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.audit import scribe as module
from bot.audit.in_sqlite import SqliteLedger
from bot.audit.scribe import Scribe, scribe
from bot.database import Database
from indexer.audit.records import Matter, Said
from indexer.errors import StoreError, StoreFull
from indexer.store.embedded import open_store
from indexer.store.embedded.schema import database_path


def backup(number: int) -> Said:
    return Said(Matter.BACKUP, {"number": number})


class Page:
    """A ledger of paper, which may be shut."""

    def __init__(self) -> None:
        self.said: list[Said] = []
        self.shut: StoreError | None = None
        self.settled = 0

    def write(self, said: Sequence[Said]) -> None:
        if self.shut is not None:
            raise self.shut
        self.said += said

    def settle(self) -> None:
        self.settled += 1


@pytest.fixture
def page() -> Page:
    return Page()


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """The folder of an empty store."""
    made = open_store(tmp_path, create=True)
    with made.writing():
        pass
    made.close()
    return tmp_path


@contextmanager
def locked(store: Path) -> Iterator[None]:
    """Another process in the middle of a transaction."""
    with closing(sqlite3.connect(database_path(store), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.rollback()


def until(ready: object, seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not (callable(ready) and ready()):
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.01)


def test_an_answer_is_on_record_before_it_is_given(page: Page, heard: list[str]) -> None:
    with scribe(page, heard.append) as record:
        for number in range(3):
            record.keep(backup(number))
            assert page.said[-1] == backup(number)
        until(lambda: page.settled)
    assert heard == []


def test_a_disk_that_fails_is_told_once_and_what_waited_is_written_in_order(
    page: Page, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AGAIN_SECONDS", 0.02)
    with scribe(page, heard.append) as record:
        page.shut = StoreFull("no space left", mend="make space")
        for number in range(4):
            record.keep(backup(number))
        assert page.said == []
        assert heard == ["answers are not recorded at the moment: no space left: make space"]
        page.shut = None
        until(lambda: len(page.said) == 4)
        record.keep(backup(4))
    assert page.said == [backup(number) for number in range(5)]
    assert heard[1:] == ["answers are recorded again"]


def test_what_had_to_be_let_go_is_counted_in_the_record(
    page: Page, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", 2)
    monkeypatch.setattr(module, "_AGAIN_SECONDS", 0.02)
    with scribe(page, heard.append) as record:
        page.shut = StoreFull("no space left")
        for number in range(5):
            record.keep(backup(number))
        page.shut = None
        until(lambda: len(page.said) == 3)
    assert page.said == [backup(0), backup(1), Said(Matter.GAP, {"answers": 3})]


def test_what_is_lost_at_the_end_is_told(page: Page, heard: list[str]) -> None:
    page.shut = StoreFull("no space left", mend="make space")
    with scribe(page, heard.append, only_at_end=True) as record:
        record.keep(backup(0))
        assert heard == []
    assert heard == ["an answer is not on the record: no space left: make space"]


def test_nobody_waits_for_an_indexer_and_nothing_is_lost_to_it(
    store: Path, heard: list[str]
) -> None:
    with closing(SqliteLedger(Database(store))) as ledger:
        with scribe(ledger, heard.append) as record:
            with locked(store):
                begun = time.monotonic()
                for number in range(20):
                    record.keep(backup(number))
                waited = time.monotonic() - begun
            record.keep(backup(20))
        assert [one.seq for one in ledger.entries()] == list(range(1, 22))
        assert ledger.verify().wrong == ()
    assert waited < 5
    assert heard == []


def test_many_threads_and_processes_make_one_chain(store: Path, heard: list[str]) -> None:
    """Two ledgers stand for two processes: each has a connection of its own."""

    def many(record: Scribe) -> None:
        for number in range(10):
            record.keep(backup(number))

    def work() -> None:
        with closing(SqliteLedger(Database(store))) as ledger, scribe(ledger, heard.append) as one:
            threads = [threading.Thread(target=many, args=(one,)) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    found = SqliteLedger(Database(store)).verify()
    assert (found.entries, found.wrong, heard) == (80, (), [])


def test_a_store_that_may_only_be_read_is_told(store: Path, heard: list[str]) -> None:
    with closing(sqlite3.connect(database_path(store))) as connection:  # no disk is mounted so here
        connection.execute(
            "CREATE TRIGGER shut BEFORE INSERT ON audit_entry "
            "BEGIN SELECT RAISE(ABORT, 'read-only'); END"
        )
    with (
        closing(SqliteLedger(Database(store))) as ledger,
        scribe(ledger, heard.append, only_at_end=True) as record,
    ):
        record.keep(backup(0))
    assert len(heard) == 1
    assert heard[0].startswith("an answer is not on the record: ")
