"""A damaged store without any backup: what people said comes back, the papers are read again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from indexer.errors import InputError, StoreDamaged, StoreMissing
from indexer.store.embedded.salvaging import salvage
from indexer.store.embedded.schema import DATABASE
from tests.bot.slack.wharf import make_store
from tests.bot.terminal import Ran, minutebook

BERTHS = "How many berths does the north pontoon carry?"
WHY = "as the clerk told the harbour engineer"


def spoil(database: Path, table: str, *, page: int | None = None) -> None:
    """Overwrite a page of a table: its root where no other is named."""
    with closing(sqlite3.connect(database)) as connection:
        root = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    with database.open("r+b") as file:
        file.seek(((page or root) - 1) * size)
        file.write(b"\x7f" * 200)


def run(store: Path, *arguments: str | Path) -> Ran:
    return minutebook("--store", store, *arguments, cwd=store.parent)


def test_a_damaged_page_costs_no_word_that_was_said(tmp_path: Path) -> None:
    store = make_store(tmp_path / "own") / "store"
    one = run(store, "actions", "--json").json[0]["id"]
    assert run(store, "actions", "confirm", one, "--by", "Clem", "--why", WHY).status == 0
    before = run(store, "actions", "--json").json
    spoil(store / DATABASE, "paragraph")
    for command in (["ask", BERTHS], ["backup", tmp_path / "b"]):
        refused = run(store, *command)
        assert refused.status == 1
        assert "damaged" in refused.error
        assert "--salvage" in refused.error
    assert not (tmp_path / "b").exists()
    copy = tmp_path / "rescued.sqlite3"
    rescued = run(store, "backup", "--salvage", copy)
    assert rescued.status == 0, rescued.err
    assert "2 actions with 1 events" in rescued.out
    assert "Not all" not in rescued.out
    assert run(store, "restore", copy).status == 0
    assert run(store, "index", store.parent / "papers").status == 0
    assert run(store, "actions", "--json").json == before
    assert WHY in str(before)
    assert "46 berths" in run(store, "ask", BERTHS).out
    whole = run(store, "doctor", "--deep", "--json")
    assert whole.status == 0, whole.out


def test_what_cannot_be_read_is_named_and_the_rest_is_kept(store: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(store / DATABASE)) as connection:
        for number in range(400):
            connection.execute(
                'INSERT INTO person_match (tenant, person, slack_user, "by", at) '
                "VALUES ('default', ?, 'U1', 'clerk', 'now')",
                (f"person {number} " + "x" * 200,),
            )
        connection.commit()
        pages = connection.execute(
            "SELECT pageno FROM dbstat WHERE name = 'person_match' AND pagetype = 'leaf'"
        ).fetchall()
    spoil(store / DATABASE, "person_match", page=pages[len(pages) // 2][0])
    found = salvage(store, tmp_path / "rescued.sqlite3")
    assert found.lost == ("person_match",)
    with closing(sqlite3.connect(found.copy.path)) as connection:
        (kept,) = connection.execute("SELECT count(*) FROM person_match").fetchone()
    assert 350 < kept < 400
    assert found.copy.actions == 2


def test_where_nothing_can_be_read_it_says_so(store: Path, tmp_path: Path) -> None:
    (store / DATABASE).write_bytes(b"Dear clerk, " * 1000)
    with pytest.raises(StoreDamaged, match="nothing can be read"):
        salvage(store, tmp_path / "copy")
    (tmp_path / "there").touch()
    with pytest.raises(InputError, match="exists already"):
        salvage(store, tmp_path / "there")
    with pytest.raises(StoreMissing):
        salvage(tmp_path / "nowhere", tmp_path / "copy")
    assert not (tmp_path / "copy").exists()
