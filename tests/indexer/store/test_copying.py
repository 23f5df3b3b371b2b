"""A copy made while the store is used, put back: the same store, or an error and no change."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import InputError, PathError, StoreBusy, StoreDamaged, StoreNewer
from indexer.records import PUBLIC
from indexer.store.embedded import open_store
from indexer.store.embedded.connections import connect
from indexer.store.embedded.copying import back_up, examine, put_back
from indexer.store.embedded.schema import DATABASE

REPORT = """Dredging of the inner basin

Quays Board

4 March 2024

1. The inner basin is dredged every {years} years.
"""


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder


@pytest.fixture
def folder(tmp_path: Path, papers: Path) -> Path:
    written(papers, tmp_path / "store", "two")
    return tmp_path / "store"


def written(papers: Path, folder: Path, years: str) -> None:
    (papers / "report.txt").write_text(REPORT.format(years=years), "utf-8")
    store = open_store(folder, create=True)
    index([papers], store, HashedEmbedder(32))
    store.close()


def texts(folder: Path) -> list[str]:
    store = open_store(folder)
    with store.snapshot() as snapshot:
        parts = [part.key for part in snapshot.parts({PUBLIC})]
        found = [one.text for key in parts for one in snapshot.paragraphs(key, {PUBLIC})]
    store.close()
    return found


def test_what_was_copied_comes_back(folder: Path, papers: Path, tmp_path: Path) -> None:
    before = texts(folder)
    copy = back_up(folder, tmp_path / "copy.sqlite3")
    written(papers, folder, "nine")
    assert texts(folder) != before
    found, former = put_back(copy.path, folder, "now")
    assert texts(folder) == before
    assert (found.papers, found.generation) == (copy.papers, copy.generation)
    assert former is not None
    put_back(former, folder, "later")
    assert any("nine" in text for text in texts(folder))


def test_a_copy_is_put_where_there_is_no_store(folder: Path, tmp_path: Path) -> None:
    copy = back_up(folder, tmp_path / "copy.sqlite3")
    _, former = put_back(copy.path, tmp_path / "new" / "store", "now")
    assert former is None
    assert texts(tmp_path / "new" / "store") == texts(folder)


def test_a_copy_is_for_its_owner_alone(folder: Path, tmp_path: Path) -> None:
    copy = back_up(folder, tmp_path / "copy.sqlite3")
    assert copy.path.stat().st_mode & 0o077 == 0
    assert [one.name for one in tmp_path.glob("copy*")] == ["copy.sqlite3"]


def test_nothing_is_overwritten(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear clerk", "utf-8")
    with pytest.raises(InputError, match="exists already"):
        back_up(folder, tmp_path / "letter.txt")
    assert (tmp_path / "letter.txt").read_text("utf-8") == "Dear clerk"


def test_a_copy_is_whole_while_others_write(folder: Path, tmp_path: Path) -> None:
    stop = threading.Event()
    done: list[int] = []

    def write() -> None:
        with closing(sqlite3.connect(folder / DATABASE, timeout=10)) as connection:
            connection.execute("CREATE TABLE noise (n INTEGER, pad TEXT)")
            while not stop.is_set():
                connection.execute("INSERT INTO noise VALUES (?, ?)", (len(done), "x" * 5_000))
                connection.commit()
                done.append(1)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        while len(done) < 20:
            stop.wait(0.01)
        copies = [back_up(folder, tmp_path / f"copy{number}.sqlite3") for number in range(3)]
    finally:
        stop.set()
        writer.join()
    assert all(examine(one.path).papers == 1 for one in copies)


@pytest.mark.parametrize("damage", ["torn", "letter", "empty", "other", "newer"])
def test_what_is_no_whole_copy_changes_nothing(folder: Path, tmp_path: Path, damage: str) -> None:
    copy = back_up(folder, tmp_path / "copy.sqlite3").path
    if damage == "torn":
        copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
    elif damage == "letter":
        copy.write_text("Dear clerk", "utf-8")
    elif damage == "empty":
        copy.write_bytes(b"")
    else:
        with closing(sqlite3.connect(copy)) as connection:
            if damage == "other":
                connection.execute("DROP TABLE alembic_version")
            else:
                connection.execute("UPDATE alembic_version SET version_num = '9999'")
            connection.commit()
    with pytest.raises(StoreNewer if damage == "newer" else StoreDamaged):
        put_back(copy, folder, "now")
    assert any("two" in text for text in texts(folder))
    assert sorted(one.name for one in folder.glob("*before*")) == []


def test_a_file_that_is_not_there_is_named(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(PathError, match=r"gone\.sqlite3"):
        put_back(tmp_path / "gone.sqlite3", folder, "now")


def test_a_store_in_use_is_not_replaced(folder: Path, tmp_path: Path) -> None:
    copy = back_up(folder, tmp_path / "copy.sqlite3")
    user = open_store(folder)
    with user.snapshot(), pytest.raises(StoreBusy, match="another process uses"):
        put_back(copy.path, folder, "now")
    user.close()
    put_back(copy.path, folder, "now")


def test_a_store_that_is_being_indexed_is_not_replaced(folder: Path, tmp_path: Path) -> None:
    copy = back_up(folder, tmp_path / "copy.sqlite3")
    user = open_store(folder)
    with user.writing(), pytest.raises(StoreBusy, match="holds the store"):
        put_back(copy.path, folder, "now")
    user.close()


def test_what_was_put_back_is_written_while_it_is_read(folder: Path, tmp_path: Path) -> None:
    put_back(back_up(folder, tmp_path / "copy.sqlite3").path, folder, "now")
    reader = open_store(folder)
    with reader.snapshot() as snapshot, closing(connect(folder)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("CREATE TABLE noise (n INTEGER)")
        writer.commit()
        assert snapshot.generation == 1
    reader.close()


@pytest.mark.parametrize("damage", ["header", "half", "gone"])
def test_a_damaged_store_is_what_a_copy_is_for(folder: Path, tmp_path: Path, damage: str) -> None:
    copy = back_up(folder, tmp_path / "copy.sqlite3")
    before = texts(folder)
    database = folder / DATABASE
    if damage == "header":
        database.write_bytes(b"not a database" + database.read_bytes()[14:])
    elif damage == "half":
        database.write_bytes(database.read_bytes()[: database.stat().st_size // 2])
    else:
        database.unlink()
    (folder / f"{DATABASE}-wal").write_bytes(b"left by somebody")
    _, former = put_back(copy.path, folder, "now")
    assert texts(folder) == before
    assert (former is None) == (damage == "gone")
    assert former is None or former.is_file()


def test_a_folder_that_is_not_there_is_named(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(PathError, match="no folder"):
        back_up(folder, tmp_path / "nowhere" / "copy.sqlite3")
