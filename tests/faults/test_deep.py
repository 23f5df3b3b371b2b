"""`doctor --deep`: a whole store passes, and each kind of harm is found and named."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.doctor.examining import examine
from bot.doctor.records import State
from indexer.errors import StoreMissing
from indexer.store.embedded.deep import look
from indexer.store.embedded.schema import DATABASE, INDEX_FOLDER
from tests.bot.terminal import minutebook


def wrong(store: Path) -> dict[str, str]:
    """What is wrong, by what was looked at."""
    found = list(look(store))
    assert all(one.mend for one in found)
    return {one.what: one.wrong for one in found if one.wrong}


def test_a_store_that_was_just_made_is_whole(store: Path) -> None:
    assert wrong(store) == {}
    assert len(list(look(store))) >= 15
    with closing(sqlite3.connect(store / DATABASE)) as held:
        labels = held.execute("SELECT audience FROM part UNION SELECT audience FROM action")
        assert labels.fetchall() == [("public",), ("restricted",)]


SQL = {
    "UPDATE passage SET paragraphs = '[\"gone.gone.0\"]' WHERE id = 1": "passages name paragraphs",
    "UPDATE passage SET audience = 'public'": "under their audience",
    "UPDATE part SET audience = 'public'": "under their audience",
    "DELETE FROM vector WHERE hash = (SELECT vector_hash FROM passage LIMIT 1)": "have vectors",
    "UPDATE vector SET data = x'00112233' WHERE rowid = 1": "of one length",
    "UPDATE extracted_action SET paragraph_key = 'x'": "stands in paragraphs",
    "DROP TRIGGER action_event_no_delete": "append-only",
    "DELETE FROM passage_words_1 WHERE rowid = (SELECT min(id) FROM passage_words_1_content)": (
        "holds the passages of each audience"
    ),
    "UPDATE shard SET words_text = words_text + 1": "passages are counted rightly",
    "UPDATE shard SET passages = 0 WHERE label = 'restricted'": "passages are counted rightly",
    "UPDATE term SET passages = passages + 1 WHERE term = (SELECT min(term) FROM term)": (
        "words of each audience are counted"
    ),
    "UPDATE passage_words_1_content SET c0 = 'other words'": "full-text index is whole",
    "DELETE FROM paper WHERE id = 1": "foreign_key_check",
    "INSERT INTO action (tenant, key, kind, audience, quotation, snapshot, made_at) "
    "VALUES ('default', 'a', 'minuted', 'public', 'q', 'no json', 'now')": "register can be read",
    'INSERT INTO correction (tenant, at, "by", what, target, data) '
    "VALUES ('default', 'now', 'clerk', 'reject', 't', '{')": "corrections can be read",
}


@pytest.mark.parametrize(("harm", "expected"), SQL.items())
def test_what_no_longer_agrees_is_found(store: Path, harm: str, expected: str) -> None:
    with closing(sqlite3.connect(store / DATABASE)) as connection:  # foreign keys are off here
        changed = connection.execute(harm).rowcount
        connection.commit()
    assert changed != 0
    assert any(expected in what for what in wrong(store)), wrong(store)


def test_a_file_that_nothing_names_is_found(store: Path) -> None:
    (store / INDEX_FOLDER / "0-left.faiss").write_bytes(b"left over")
    assert wrong(store) == {"no FAISS file is left over": "0-left.faiss"}


def torn(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwritten(path: Path) -> None:
    """Every page but the first, where the schema begins."""
    with path.open("r+b") as file:
        for page in range(1, path.stat().st_size // 4096):
            file.seek(page * 4096)
            file.write(b"\xff" * 64)


def replaced(path: Path) -> None:
    path.write_bytes(b"Dear clerk, " * 1000)


@pytest.mark.parametrize("harm", [torn, overwritten, replaced])
def test_a_damaged_database_is_named_with_the_way_back(
    store: Path, harm: Callable[[Path], None]
) -> None:
    harm(store / DATABASE)
    checks = [one for one in examine(store, deep=True) if one.state is State.WRONG]
    assert checks
    assert all("damaged" in one.found or "not so" in one.found for one in checks), checks
    assert any("restore" in one.mend or "rebuild" in one.mend for one in checks)


def test_one_damaged_page_is_found_and_the_program_says_so(store: Path) -> None:
    path = store / DATABASE
    with closing(sqlite3.connect(path)) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'paragraph_text'"
        )
        number = page.fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((number - 1) * size)
        file.write(b"\x7f" * 64)
    ran = minutebook("--store", store, "doctor", "--deep", "--json", cwd=store)
    assert ran.status == 1
    assert "Traceback" not in ran.err
    deep = [one for one in ran.json if one["name"] == "deep" and one["state"] == "wrong"]
    assert deep
    assert all("restore" in one["mend"] or "rebuild" in one["mend"] for one in deep)


def test_doctor_says_what_it_looked_at(store: Path) -> None:
    ran = minutebook("--store", store, "doctor", "--deep", "--json", cwd=store)
    assert ran.status == 0, ran.out
    deep = [one for one in ran.json if one["name"] in {"deep", "register"}]
    assert {one["state"] for one in deep} == {"ok"}
    shallow = minutebook("--store", store, "doctor", "--json", cwd=store)
    assert not [one for one in shallow.json if one["name"] == "deep"]


def test_where_nothing_was_indexed_nothing_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        list(look(tmp_path))
    ran = minutebook("--store", tmp_path, "doctor", "--deep", "--json", cwd=tmp_path)
    assert ran.status == 0
    assert [one["state"] for one in ran.json if one["name"] == "deep"] == ["missing"]
