"""What a crash, a careless hand or another version leaves: used, mended, or said in a line."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from bot.slack.alive import Server
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import StoreError, StoreNewer
from indexer.store.embedded import open_store
from indexer.store.embedded.checkup import check
from indexer.store.embedded.migrate import migrate
from indexer.store.embedded.schema import DATABASE, INDEX_FOLDER, LOCK, LOCK_HOLDER, REVISIONS
from tests.bot.quayside import REPORT
from tests.bot.terminal import Ran, minutebook
from tests.faults.deeds import indexed

BERTHS = "How many berths does the north pontoon carry?"


def run(store: Path, *arguments: str | Path) -> Ran:
    ran = minutebook("--store", store, *arguments, cwd=store.parent)
    assert "Traceback" not in ran.err
    assert "unexpected" not in ran.err
    return ran


def answers(store: Path) -> bool:
    return "46 berths" in run(store, "ask", BERTHS).out


def test_locks_of_the_dead_stand_in_nobodys_way(store: Path) -> None:
    (store / LOCK_HOLDER).write_text("99999999\n")
    (store / LOCK).touch()
    indexed(store.parent)
    assert not (store / LOCK_HOLDER).exists()
    (store / "servers").mkdir(exist_ok=True)
    (store / "servers" / "99999999-abc.lock").touch()
    server = Server(store)
    assert not server.lives("99999999-abc")
    server.leave()


def test_a_log_that_is_none_is_passed_over(store: Path) -> None:
    (store / f"{DATABASE}-wal").write_bytes(bytes(range(256)) * 20)
    assert answers(store)
    indexed(store.parent)


def test_what_a_killed_writer_left_in_the_log_counts(store: Path) -> None:
    """As a kill leaves it: the log is there, and what it holds is not in the database yet."""
    with closing(sqlite3.connect(store / DATABASE)) as connection:
        connection.execute("UPDATE paper SET title = 'Pontoons' WHERE file = 'report.txt'")
        connection.commit()
        kept = {one.name: one.read_bytes() for one in store.glob(f"{DATABASE}*")}
    for name, content in kept.items():
        (store / name).write_bytes(content)
    (store / f"{DATABASE}-shm").unlink(missing_ok=True)
    assert "Pontoons" in run(store, "papers").out


@pytest.mark.parametrize("harm", ["emptied", "changed", "gone"])
def test_a_damaged_faiss_file_is_not_used_and_the_next_index_writes_it(
    store: Path, harm: str
) -> None:
    place = store / INDEX_FOLDER
    for file in place.iterdir():
        content = file.read_bytes()
        file.write_bytes(b"" if harm == "emptied" else content[:-9] + b"\xff" * 9)
    if harm == "gone":
        shutil.rmtree(place)
    assert answers(store)
    assert check(store).stale_files == ("public", "restricted")
    indexed(store.parent)
    assert check(store).stale_files == ()


def test_a_store_of_a_newer_version_is_refused_by_every_command_and_left_alone(
    store: Path,
) -> None:
    with closing(sqlite3.connect(store / DATABASE)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = (store / DATABASE).read_bytes()
    for command in (["ask", BERTHS], ["withdraw", "report.txt", "--by", "C"], ["backup", "copy"]):
        ran = run(store, *command)
        assert ran.status == 1
        assert "newer minutebook" in ran.error
        assert "update minutebook" in ran.error
    with pytest.raises(StoreNewer):
        indexed(store.parent)
    assert (store / DATABASE).read_bytes() == before


@pytest.mark.parametrize("name", [LOCK, INDEX_FOLDER])
def test_something_else_in_the_place_of_a_file_is_named(store: Path, name: str) -> None:
    place = store / name
    if place.is_dir():
        shutil.rmtree(place)
        place.touch()
    else:
        place.unlink()
        place.mkdir()
    assert answers(store)
    with pytest.raises(StoreError, match=f"{name} stands where the store"):
        indexed(store.parent)
    place.unlink() if place.is_file() else place.rmdir()
    indexed(store.parent)


def test_a_store_of_an_older_version_is_brought_up_by_the_next_index(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "report.txt").write_text(REPORT, "utf-8")
    store = tmp_path / "store"
    store.mkdir()
    engine = create_engine(f"sqlite:///{store / DATABASE}")
    with engine.begin() as connection:
        migrate(connection, REVISIONS[-2])
    engine.dispose()
    refused = run(store, "ask", BERTHS)
    assert refused.status == 1
    assert "older minutebook" in refused.error
    assert "minutebook index FOLDER" in refused.error
    with closing(open_store(store, create=True)) as opened:
        index([tmp_path / "papers"], opened, HashedEmbedder())
    assert answers(store)
