"""What is older than the policy allows goes, and nothing else; the record still holds."""

from __future__ import annotations

import datetime as dt
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest

from bot.digests.wiring import Place
from bot.register.in_sqlite import SqliteLedger
from bot.register.service import Register
from bot.retention.records import Cutoffs, Pruned
from bot.retention.wiring import prune
from bot.rounds import rounds
from bot.rules.retention import Retention
from indexer.settings import Settings
from indexer.store.embedded import open_store
from indexer.store.embedded.schema import database_path
from tests.bot.audit.terminal import run

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
ASKED = "What did the committee agree about the chains of the north pontoon?"
POLICY = 'default = "public"\n[retention]\n'


def settings(folder: Path, retention: str) -> Settings:
    policy = folder / "retention.toml"
    policy.write_text(POLICY + retention, "utf-8")
    return Settings(store=folder / "store", policy=policy)


def filled(folder: Path) -> None:
    """A question of now, feedback and threads of several ages."""
    assert run(folder, "ask", ASKED).status == 0
    with closing(sqlite3.connect(database_path(folder / "store"))) as connection:
        for days in (1, 29, 31, 400):
            at = (dt.datetime.now(dt.UTC) - dt.timedelta(days=days)).isoformat()
            connection.execute(
                "INSERT INTO feedback (tenant, at, who, answer, verdict) "
                "VALUES ('default', ?, 'U0ADA1', '{}', 'good')",
                (at,),
            )
            connection.execute(
                "INSERT INTO slack_thread (tenant, team, channel, thread_ts, ts, asker, question, "
                "answer, at) VALUES ('default', 'T', 'D', '1', '1', 'U0ADA1', 'What?', '{}', ?)",
                (at,),
            )
        connection.commit()


def feedback(folder: Path) -> list[object]:
    found: list[object] = run(folder, "person", "export", "U0ADA1", "--json").json["feedback"]
    return found


def test_days_are_counted_from_the_moment() -> None:
    found = Cutoffs.of(Retention(30, None, 1), NOW)
    assert found == Cutoffs(
        "2026-01-30T12:00:00.000000+00:00", None, "2026-02-28T12:00:00.000000+00:00"
    )
    assert Cutoffs.of(Retention(), NOW).none
    assert Cutoffs.of(Retention(1, 1, 1, hold=True), NOW).none
    assert Cutoffs.of(Retention(questions_days=10**7), NOW).none


def test_what_is_older_goes_and_what_is_younger_stays(folder: Path) -> None:
    filled(folder)
    allowed = settings(folder, "questions_days = 30\nfeedback_days = 30\nmessages_days = 365\n")
    assert prune(folder / "store", allowed) == {"questions": 0, "feedback": 2, "messages": 1}
    assert prune(folder / "store", allowed) == {"questions": 0, "feedback": 0, "messages": 0}
    later = dt.datetime.now(dt.UTC) + dt.timedelta(days=31)
    assert prune(folder / "store", allowed, later) == {"questions": 1, "feedback": 2, "messages": 0}
    said = run(folder, "audit", "export", "--json").json
    [question] = [one for one in said if one["matter"] == "question"]
    assert question["erased"]
    assert [one["data"]["why"] for one in said if one["matter"] == "erasure"] == ["age", "age"]
    assert run(folder, "audit", "verify", "--json").json["holds"]
    everything = b"".join(one.read_bytes() for one in (folder / "store").glob("*.sqlite3*"))
    assert ASKED.encode() not in everything


@pytest.mark.parametrize("retention", ["legal_hold = true\nquestions_days = 1\n", ""])
def test_nothing_goes_under_a_hold_or_without_an_end(folder: Path, retention: str) -> None:
    filled(folder)
    far = dt.datetime.now(dt.UTC) + dt.timedelta(days=9_000)
    assert prune(folder / "store", settings(folder, retention), far) == {}
    held = run(folder, "person", "export", "U0ADA1", "--json").json
    assert len(held["threads"]) == 4


def test_the_command_says_what_it_did(folder: Path) -> None:
    filled(folder)
    given = {"MINUTEBOOK_POLICY": str(settings(folder, "feedback_days = 30\n").policy)}
    assert "feedback 2" in run(folder, "audit", "prune", **given).out
    assert "sets no end" in run(folder, "audit", "prune").out
    given = {"MINUTEBOOK_POLICY": str(settings(folder, "legal_hold = true\n").policy)}
    assert "legal hold" in run(folder, "audit", "prune", **given).out
    given = {"MINUTEBOOK_POLICY": str(settings(folder, "feedback_days = -3\n").policy)}
    assert run(folder, "audit", "prune", **given).status == 1


def test_a_server_does_it_in_its_rounds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a round met with, the next one comes."""
    faults = iter([KeyError("odd"), MemoryError()])

    def pruned(place: Path, allowed: Settings) -> Pruned:
        if fault := next(faults, None):
            raise fault
        return prune(place, allowed)

    def no_office(*_: object) -> NoReturn:
        raise KeyError("odd")

    monkeypatch.setattr("bot.retention.wiring.prune", pruned)
    monkeypatch.setattr("bot.rounds.opened_office", no_office)
    monkeypatch.setattr("bot.rounds._FIRST_SECONDS", 0.01)
    monkeypatch.setattr("bot.rounds._EVERY_SECONDS", 0.01)
    filled(folder)
    allowed = settings(folder, "feedback_days = 30\n")
    store = open_store(folder / "store")
    place = Place(folder / "store", store, Register(store, SqliteLedger(folder / "store")))
    with rounds(allowed, place):
        until = time.monotonic() + 60
        while len(feedback(folder)) == 4:
            assert time.monotonic() < until
            time.sleep(0.02)
    assert len(feedback(folder)) == 2
    store.close()
