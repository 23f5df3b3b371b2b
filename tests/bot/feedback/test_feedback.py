"""Opinions of answers: kept, forgotten with a person, and made candidates for gold rows."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.answering import Answerer
from bot.answers import to_json
from bot.audience import EVERYBODY, Viewer
from bot.cli.app import main
from bot.database import Database
from bot.evaluation.gold import read_gold
from bot.feedback.candidates import candidates
from bot.feedback.in_sqlite import SqliteOpinions
from bot.feedback.judging import judged
from bot.feedback.made import made_by
from bot.feedback.records import Judged, Verdict
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.store.embedded import open_store
from indexer.store.port import Store

SLUICE = """Sluice gate at Tolver Mill

Mill Waters Panel

9 May 2024

Background

1. The sluice gate at Tolver Mill was repaired in March 2024 for £8,150.

2. The eel pass beside it carried 212 eels in the first week.
"""
DISPUTE = """Dispute with the mill owner

Mill Waters Panel

9 May 2024

1. The owner of Tolver Mill demands £31,000 for a flooded cellar.
"""
MANIFEST = '[[paper]]\nmatch = "dispute.txt"\naudience = "restricted"\n'
REPAIR = "What did the repair of the sluice gate at Tolver Mill cost?"
DEMAND = "What does the owner of Tolver Mill demand for the flooded cellar?"
INSIDER = Viewer.of(["restricted"])
TODAY = dt.date(2024, 6, 3)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mill")
    (folder / "papers").mkdir()
    for name, text in (
        ("sluice.txt", SLUICE),
        ("dispute.txt", DISPUTE),
        ("manifest.toml", MANIFEST),
    ):
        (folder / "papers" / name).write_text(text, "utf-8")
    store = open_store(folder / "store", create=True)
    index([folder / "papers"], store, HashedEmbedder())
    store.close()
    return folder / "store"


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "store"))


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    opened = open_store(folder, create=False)
    yield opened
    opened.close()


@pytest.fixture
def opinions(folder: Path) -> SqliteOpinions:
    return SqliteOpinions(folder)


def answered(store: Store, question: str, viewer: Viewer = EVERYBODY) -> dict[str, Any]:
    """An answer as a surface keeps it."""
    found = Answerer(store, HashedEmbedder()).ask(question, viewer, today=TODAY)
    with store.snapshot() as snapshot:
        return {**to_json(found), "asked_on": TODAY.isoformat(), **made_by(snapshot)}


def opinion(
    answer: dict[str, Any],
    verdict: Verdict = Verdict.GOOD,
    who: str = "U1",
    asker: str = "U9",
    **more: str,
) -> Judged:
    return judged(answer, verdict, who=who, asker=asker, **more)


def rows(store: Store, kept: list[Judged], viewer: Viewer = EVERYBODY) -> list[dict[str, Any]]:
    with store.snapshot() as snapshot:
        return candidates(kept, snapshot, viewer)


def test_what_is_kept_comes_back_whole(store: Store, opinions: SqliteOpinions) -> None:
    answer = answered(store, REPAIR)
    one = opinion(answer, Verdict.WRONG, message="17.3", comment="the year is missing")
    opinions.keep(one)
    opinions.keep(opinion(answer, who="U2"))
    first, second = opinions.every()
    assert first == one
    assert first.cited == tuple(cited["paragraph_id"] for cited in answer["citations"])
    assert first.cited
    assert (first.viewer, first.status, first.model) == ("public", "answered", "extractive")
    assert first.generation == 1
    assert first.versions["embedder"] == HashedEmbedder().fingerprint
    assert first.asked_on == TODAY
    assert (second.who, second.asker, second.verdict) == ("U2", "U9", Verdict.GOOD)


def test_what_is_kept_holds_no_word_of_the_papers(
    folder: Path, store: Store, opinions: SqliteOpinions
) -> None:
    opinions.keep(opinion(answered(store, DEMAND, INSIDER)))
    with Database(folder).reading() as connection:
        (kept,) = connection.execute("SELECT * FROM feedback").fetchall()
    assert "31,000" not in str(kept)
    assert opinions.every()[0].cited


def test_an_older_row_is_read(folder: Path, store: Store, opinions: SqliteOpinions) -> None:
    old = {"question": REPAIR, "ts": "1.2", "status": "answered", "viewer": "public", "cited": []}
    with Database(folder).writing() as connection:
        connection.execute(
            "INSERT INTO feedback (tenant, at, who, answer, verdict, note) "
            "VALUES ('default', '2024-06-04T09:00:00+00:00', 'U1', ?, 'bad', NULL)",
            (json.dumps(old),),
        )
    (one,) = opinions.every()
    assert (one.asked, one.asker, one.generation) == (REPAIR, None, None)
    assert rows(store, [one])[0]["today"] == "2024-06-04"


def test_a_person_is_forgotten_as_judge_and_as_asker(
    store: Store, opinions: SqliteOpinions, folder: Path
) -> None:
    answer = answered(store, REPAIR)
    opinions.keep(opinion(answer, who="U1", asker="U2"))
    opinions.keep(opinion(answer, who="U2", asker="U3"))
    opinions.keep(opinion(answer, who="U3", asker="U3"))
    SqliteOpinions(folder, tenant="other").keep(opinion(answer, who="U2"))
    assert opinions.erase("U2") == 2
    assert [one.who for one in opinions.every()] == ["U3"]
    assert opinions.erase("U2") == 0
    assert len(SqliteOpinions(folder, tenant="other").every()) == 1


def test_praise_proposes_status_and_evidence(store: Store, tmp_path: Path) -> None:
    (row,) = rows(store, [opinion(answered(store, REPAIR))])
    assert row["status"] == "answered"
    assert row["today"] == "2024-06-03"
    assert [one["file"] for one in row["cite"]] == ["sluice.txt"]
    assert "£8,150" in row["cite"][0]["quote"]
    assert "U1" not in json.dumps(row)
    assert "U9" not in json.dumps(row)
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(row), "utf-8")
    assert read_gold(file)[0].question == REPAIR


def test_where_anybody_found_fault_the_question_alone_is_proposed(store: Store) -> None:
    answer = answered(store, REPAIR)
    kept = [opinion(answer), opinion(answer, Verdict.BAD, "U2", comment="which year?")]
    (row,) = rows(store, kept)
    assert row["cite"] == []
    assert row["note"].startswith("judged bad 1, good 1: status and evidence are to be labelled")
    assert row["note"].endswith("(said: which year?)")


def test_a_persons_last_word_counts(store: Store) -> None:
    answer = answered(store, REPAIR)
    kept = [opinion(answer, Verdict.BAD), opinion(answer, Verdict.GOOD)]
    (row,) = rows(store, kept)
    assert row["note"] == "judged good 1: check the evidence"


def test_a_viewer_gets_only_what_was_answered_for_that_viewer(store: Store) -> None:
    kept = [opinion(answered(store, DEMAND, INSIDER)), opinion(answered(store, REPAIR))]
    assert [row["question"] for row in rows(store, kept)] == [REPAIR]
    assert "31,000" not in json.dumps(rows(store, kept))
    insider = rows(store, kept, INSIDER)
    assert [row["question"] for row in insider] == [DEMAND, REPAIR]
    assert "£31,000" in json.dumps(insider, ensure_ascii=False)


def test_evidence_that_was_restricted_since_is_not_quoted(store: Store) -> None:
    secret = opinion(answered(store, DEMAND, INSIDER))
    as_public = Judged(
        at=secret.at, who="U1", verdict=Verdict.GOOD, question=DEMAND, viewer="public",
        status="answered", cited=secret.cited,
    )  # fmt: skip
    (row,) = rows(store, [as_public], INSIDER)
    assert row["cite"] == []


def test_eval_prints_candidates(
    folder: Path, store: Store, opinions: SqliteOpinions, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["--store", str(folder), "eval", "--from-feedback"]
    assert main(call) == 0
    assert capsys.readouterr().out == ""
    opinions.keep(opinion(answered(store, REPAIR)))
    opinions.keep(opinion(answered(store, DEMAND, INSIDER)))
    assert main(call) == 0
    told = capsys.readouterr().out
    assert [json.loads(line)["question"] for line in told.splitlines()] == [REPAIR]
    assert main([*call, "--as", "restricted", "--json"]) == 0
    assert [row["question"] for row in json.loads(capsys.readouterr().out)] == [REPAIR, DEMAND]
    assert main([*call, str(folder)]) == 2
