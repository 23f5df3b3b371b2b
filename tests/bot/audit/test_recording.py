"""What goes on record, by which door it comes; and that nothing of the papers does."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.answering import Answerer
from bot.audience import EVERYBODY, Viewer
from bot.audit.asking import Asker, Recorded
from bot.audit.in_sqlite import SqliteLedger
from bot.audit.wiring import recording
from bot.database import Database
from bot.policies.policy_file import LOOK_SECONDS
from bot.register.in_sqlite import SqliteLedger as SqliteRegister
from bot.register.records import What
from bot.register.service import Register
from indexer.build import Order, index
from indexer.deeds import Correction, Deed
from indexer.embedding.hashed import HashedEmbedder
from indexer.settings import Settings
from indexer.store.embedded import open_store
from indexer.store.embedded.schema import database_path
from tests.bot.audit.terminal import run
from tests.bot.audit.test_scribe import until
from tests.bot.slack.wharf import Wharf, make_store
from tests.fakeslack import FakeSlack, User

INSURER = "What does the insurer Oldwick offer for the breakwater claim?"
CHAINS = "What did the committee agree about the chains of the north pontoon?"


def ledger(folder: Path) -> SqliteLedger:
    return SqliteLedger(Database(folder / "store"))


def entries(folder: Path, matter: str) -> list[tuple[dict[str, Any], dict[str, Any] | None]]:
    """The data and the words of every entry of a matter."""
    return [
        (json.loads(one.data), json.loads(one.words.body) if one.words else None)
        for one in ledger(folder).entries()
        if one.matter == matter
    ]


def test_a_question_in_slack_goes_on_record_without_a_word_of_a_paper(
    slack: FakeSlack, wharf: Wharf, ada: User
) -> None:
    answer = slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
    [(data, words)] = entries(wharf.folder, "question")
    assert words is not None
    assert (words["by"], words["question"], words["thread"]) == (ada.id, INSURER, [])
    assert (data["surface"], data["status"], data["model"]) == ("slack", "answered", "extractive")
    assert (data["viewer"], data["prompts"]) == ("public,restricted", None)
    assert data["generation"] == 1
    [paper] = {one.partition(".")[0] for one in data["cited"]}
    sha256, reader, *versions = data["papers"][paper]
    assert (len(sha256), reader, len(versions)) == (64, "text", 3)
    slack.answer_to(slack.dm(ada, "And who made that offer?", thread=answer))
    _, (_, again) = entries(wharf.folder, "question")
    assert again is not None
    assert again["thread"] == [INSURER]
    with closing(sqlite3.connect(database_path(wharf.folder / "store"))) as connection:
        kept = [
            str(value)
            for table in ("audit_entry", "audit_words")
            for row in connection.execute(f"SELECT * FROM {table}")  # noqa: S608  constants are put in, here and below
            for value in row
        ]
    assert "77,000" not in "\n".join(kept)
    assert ada.id not in json.dumps([data for data, _ in entries(wharf.folder, "question")])
    assert ledger(wharf.folder).verify().wrong == ()


def test_a_changed_policy_goes_on_record_when_it_begins_to_count(
    slack: FakeSlack, wharf: Wharf, ada: User
) -> None:
    policy = wharf.folder / "policy.toml"
    more = '\n[audience.members]\nemails = ["a@b.example"]\n'
    policy.write_text(policy.read_text("utf-8") + more, "utf-8")
    slack.answer_to(slack.dm(ada, CHAINS))

    def told() -> bool:
        slack.answer_to(slack.dm(ada, CHAINS))
        return bool(entries(wharf.folder, "policy"))

    until(told, 10 * LOOK_SECONDS)
    data, words = entries(wharf.folder, "policy")[-1]
    assert "members" in data["audiences"]
    assert words is not None
    assert "a@b.example" in words["text"]
    assert "a@b.example" not in json.dumps(data)


def test_whoever_asks_without_a_name_is_recorded_without_one(folder: Path) -> None:
    store = open_store(folder / "store")
    with recording(folder / "store", Settings(store=folder / "store")) as record:
        asking = Recorded(Answerer(store, HashedEmbedder()), record, Asker("web"))
        answer = asking.ask(CHAINS, EVERYBODY)
    store.close()
    [(data, words)] = entries(folder, "question")
    assert words is not None
    assert words["by"] is None
    assert data["cited"] == list(dict.fromkeys(one.paragraph_id for one in answer.citations))


def test_the_terminal_records_who_asks_unless_that_is_switched_off(folder: Path) -> None:
    batch = folder / "batch.jsonl"
    batch.write_text(f'{{"id": 1, "question": "{CHAINS}"}}\n{{"id": 2}}\n', "utf-8")
    off = run(folder, "ask", CHAINS, MINUTEBOOK_RECORD="off")
    assert "agreed" in off.out.lower()
    assert entries(folder, "question") == []
    shut = run(folder, "doctor", "--json", MINUTEBOOK_RECORD="off")
    assert any("MINUTEBOOK_RECORD=off" in one["found"] for one in shut.json)
    asked = run(folder, "ask", CHAINS)
    assert (asked.status, asked.err) == (0, "")
    assert asked.out == off.out
    run(folder, "ask", "--batch", batch)
    found = entries(folder, "question")
    assert len(found) == 2
    assert {words["by"] for _, words in found if words} != {None}


def test_an_answer_is_given_though_it_cannot_be_recorded_and_that_is_said(folder: Path) -> None:
    with closing(sqlite3.connect(database_path(folder / "store"))) as connection:
        connection.execute(
            "CREATE TRIGGER shut BEFORE INSERT ON audit_entry "
            "BEGIN SELECT RAISE(ABORT, 'not now'); END"
        )
    asked = run(folder, "ask", CHAINS, "--json")
    assert asked.status == 0
    assert asked.json["status"] == "answered"
    assert asked.error.startswith("an answer is not on the record")


def test_what_is_said_of_an_action_goes_on_record_with_it(folder: Path) -> None:
    store = open_store(folder / "store")
    register = Register(store, SqliteRegister(folder / "store"))
    [found, *_] = entries(folder, "register")
    entry = register.entries(EVERYBODY)[0]
    event = register.say(entry, What.CLOSE, "Jo Kerr", "it is done")
    store.close()
    assert entry.row.key in found[0]["found"]
    data, words = entries(folder, "register")[-1]
    assert words is not None
    assert data == {"row": event.id, "of": entry.row.key, "what": "close"}
    assert (words["by"], words["why"]) == ("Jo Kerr", "it is done")
    assert ledger(folder).verify().wrong == ()


HARM = {
    "UPDATE action_event SET \"by\" = 'Sam Low'": "the action event 1 is not as it was recorded",
    "DELETE FROM action_event": "the action event 1 that is on record is gone",
    'INSERT INTO action_event (tenant, action, at, "by", what, quotation, data) '
    "SELECT tenant, action, at, \"by\", 'reopen', quotation, data FROM action_event": (
        "the action event 2 was added past the record"
    ),
}


def test_a_register_that_was_changed_past_the_record_shows(folder: Path) -> None:
    store = open_store(folder / "store")
    register = Register(store, SqliteRegister(folder / "store"))
    register.say(register.entries(EVERYBODY)[0], What.CLOSE, "Jo Kerr")
    store.close()
    for harm, expected in HARM.items():
        with closing(sqlite3.connect(database_path(folder / "store"))) as connection:
            for deed in ("update", "delete"):
                connection.execute(f"DROP TRIGGER IF EXISTS action_event_no_{deed}")
            before = connection.execute("SELECT * FROM action_event").fetchall()
            connection.execute(harm)
            connection.commit()
            assert ledger(folder).verify().wrong == (expected,)
            connection.execute("DELETE FROM action_event")
            marks = ", ".join("?" * len(before[0]))
            connection.executemany(f"INSERT INTO action_event VALUES ({marks})", before)  # noqa: S608
            connection.commit()
    assert ledger(folder).verify().wrong == ()


def test_what_becomes_of_papers_goes_on_record(tmp_path: Path) -> None:
    folder = make_store(tmp_path / "own")
    first = entries(folder, "paper")
    assert {data["what"] for data, _ in first} == {"indexed"}
    assert {words["file"] for _, words in first if words} == {
        one.name for one in (folder / "papers").glob("*.txt")
    }
    papers = folder / "papers"
    (papers / "later.txt").write_text("Ladders\n\n1. All of them were sold.\n", "utf-8")
    (papers / "ladders.txt").unlink()
    (papers / "new.txt").write_text("Ropes\n\n1. All of them were bought.\n", "utf-8")
    store = open_store(folder / "store")
    index([papers], store, HashedEmbedder(), Order(prune=True))
    said = {
        words["file"]: data["what"]
        for data, words in entries(folder, "paper")[len(first) :]
        if words
    }
    assert said == {"later.txt": "changed", "ladders.txt": "removed", "new.txt": "indexed"}
    with store.writing() as writer:
        kept = writer.correct(
            Correction(0, "2024-01-01", "Clem", Deed.SET, "x", None, "a slip", {"title": "Ropes"})
        )
        writer.rebuild()
    store.close()
    [(data, words)] = entries(folder, "correction")
    assert data == {"row": kept.id, "of": "x", "what": "set"}
    assert words is not None
    assert (words["by"], words["why"]) == ("Clem", "a slip")
    assert entries(folder, "paper")[-1][0]["what"] == "rebuild"
    assert ledger(folder).verify().wrong == ()


def test_nothing_of_the_record_is_seen_by_those_who_ask(folder: Path) -> None:
    """The same question, asked again and again, has the same answer."""
    store = open_store(folder / "store")
    answerer = Answerer(store, HashedEmbedder())
    viewer = Viewer.of({"restricted"})
    with recording(folder / "store", Settings(store=folder / "store")) as record:
        asking = Recorded(answerer, record, Asker("terminal", "Zebedee Quill"))
        asking.ask("What did Zebedee Quill write about ostriches?", viewer)
        found = asking.ask("What is said of ostriches by Zebedee Quill?", viewer)
    store.close()
    assert "ostrich" not in found.answer.casefold()
    assert found.status == "not_found"
