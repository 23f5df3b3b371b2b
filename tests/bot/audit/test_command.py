"""`minutebook audit` at the terminal, and copies of the store on the record."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from indexer.store.embedded.schema import database_path
from tests.bot.audit.terminal import run

CHAINS = "What did the committee agree about the chains of the north pontoon?"


def harm(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(database_path(folder / "store"))) as connection:
        for name in ("audit_entry_no_delete", "audit_entry_no_update", "audit_words_no_update"):
            connection.execute(f"DROP TRIGGER IF EXISTS {name}")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_the_record_is_verified_and_what_was_done_to_it_is_named(folder: Path) -> None:
    run(folder, "ask", CHAINS)
    first = run(folder, "audit", "verify", "--json").json
    assert (first["holds"], first["wrong"], first["erased"]) == (True, [], 0)
    kept = folder / "head.txt"
    assert run(folder, "audit", "verify", "--kept", kept).status == 0
    assert kept.read_text("utf-8").strip() == first["head"]
    run(folder, "ask", CHAINS)
    said = run(folder, "audit", "verify", "--kept", kept)
    assert f"{first['entries'] + 1} entries" in said.out
    assert kept.read_text("utf-8").strip() != first["head"]

    harm(
        folder,
        "DELETE FROM audit_words WHERE seq = (SELECT max(seq) FROM audit_entry)",
        "DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)",
    )
    cut = run(folder, "audit", "verify")
    assert cut.status == 1
    assert "cut off" in cut.error
    harm(folder, "UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'audit_entry'")
    assert run(folder, "audit", "verify").status == 0  # whoever can do that can hide it here
    cut = run(folder, "audit", "verify", "--kept", kept)
    assert cut.status == 1
    assert "kept elsewhere" in cut.error
    deep = run(folder, "doctor", "--deep", "--json").json
    assert [one["state"] for one in deep if one["name"] == "record"] == ["ok"]

    harm(folder, "UPDATE audit_entry SET data = replace(data, 'indexed', 'removed') WHERE seq = 2")
    broken = run(folder, "audit", "verify", "--json")
    assert (broken.status, broken.json["holds"]) == (1, False)
    assert broken.json["wrong"] == ["entry 2 was changed"]
    deep = run(folder, "doctor", "--deep", "--json").json
    assert [one["found"] for one in deep if one["name"] == "record"] == [
        "entry 2 was changed (1 faults)"
    ]


def test_a_record_can_be_given_out_by_days(folder: Path) -> None:
    run(folder, "ask", CHAINS)
    every = run(folder, "audit", "export", "--json").json
    assert [one["seq"] for one in every] == list(range(1, len(every) + 1))
    asked = every[-1]
    assert (asked["matter"], asked["words"]["question"]) == ("question", CHAINS)
    assert asked["data"]["cited"]
    today = asked["at"][:10]
    assert run(folder, "audit", "export", "--since", today, "--until", today, "--json").json
    assert run(folder, "audit", "export", "--until", "2001-01-01", "--json").json == []
    told = " ".join(run(folder, "audit", "export").out.split())
    assert f"asked “{CHAINS}”: answered" in told
    assert "papers/minutes.txt indexed (generation 1)" in told
    assert run(folder, "audit", "verify", "--head", "nonsense").status == 1


def test_a_copy_and_its_return_go_on_record(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    run(folder, "backup", copy)
    run(folder, "ask", CHAINS)
    before = run(folder, "audit", "verify", "--json").json
    assert run(folder, "restore", copy).status == 0
    after = run(folder, "audit", "export", "--json").json
    assert after[-1]["matter"] == "restore"
    assert after[-1]["data"]["former_head"] == before["head"]
    assert "backup" not in {one["matter"] for one in after}  # it was made before that was said
    assert run(folder, "audit", "verify").status == 0
    said = run(folder, "audit", "verify", "--head", before["head"])
    assert said.status == 1
