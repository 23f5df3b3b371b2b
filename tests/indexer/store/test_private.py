"""What a store keeps is for its owner alone, whatever the umask says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.store.embedded import open_store
from indexer.store.embedded.copying import back_up, put_back
from indexer.store.embedded.salvaging import salvage
from tests.indexer.store.samples import HARBOUR, paper, write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights are kept otherwise there")


@pytest.fixture(autouse=True)
def careless() -> Iterator[None]:
    """A umask that takes no right away."""
    before = os.umask(0)
    yield
    os.umask(before)


def made(folder: Path) -> Path:
    store = open_store(folder, create=True)
    with store.writing() as writer:
        write(writer, paper("a.txt", HARBOUR))
        writer.write_index()
        assert {"faiss", "indexing.pid", "minutebook.sqlite3-wal"} < {
            one.name for one in folder.iterdir()
        }
        assert seen_by_others(folder) == []
    store.close()
    return folder


def seen_by_others(folder: Path) -> list[str]:
    """Files and folders that anybody but their owner may read, write or enter."""
    every = [folder, *folder.rglob("*")]
    return [one.name for one in every if one.stat().st_mode & 0o077]


def test_files_and_folders_of_a_store(tmp_path: Path) -> None:
    assert seen_by_others(made(tmp_path / "of" / "board")) == []


def test_copies_and_what_comes_of_them(tmp_path: Path) -> None:
    folder = made(tmp_path / "store")
    copy = back_up(folder, tmp_path / "copy.sqlite3").path
    rescued = salvage(folder, tmp_path / "rescued.sqlite3").copy.path
    put_back(copy, folder, "now")
    put_back(copy, tmp_path / "elsewhere", "now")
    for place in (copy, rescued, folder, tmp_path / "elsewhere"):
        assert seen_by_others(place) == []


def test_whoever_keeps_a_store_may_let_others_in(tmp_path: Path) -> None:
    folder = made(tmp_path / "store")
    folder.chmod(0o750)
    (folder / "minutebook.sqlite3").chmod(0o640)
    with open_store(folder).writing() as writer:
        write(writer, paper("b.txt", HARBOUR))
    assert seen_by_others(folder) == ["store", "minutebook.sqlite3"]
