"""What is held on a person is given out whole, and erased but for the public record."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.digests.in_sqlite import SqliteMatches
from bot.digests.people import folded
from bot.digests.port import Match
from indexer.store.embedded.schema import database_path
from tests.bot.audit.terminal import run
from tests.bot.slack.wharf import Wharf
from tests.fakeslack import FakeSlack, User

INSURER = "What does the insurer Oldwick offer for the breakwater claim?"
CHAINS = "What did the committee agree about the chains of the north pontoon?"


def file_bytes(folder: Path) -> bytes:
    """All that the store has on disk, its log included."""
    return b"".join(one.read_bytes() for one in (folder / "store").glob("*.sqlite3*"))


def test_what_somebody_asked_is_given_out_and_erased_and_the_record_holds(
    slack: FakeSlack, wharf: Wharf, ada: User, ben: User
) -> None:
    folder = wharf.folder
    slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
    slack.answer_to(slack.dm(ben, CHAINS), containing="£14,200")
    SqliteMatches(folder / "store").keep(folded("Ada Fenn"), Match(ada.id, "the clerk"))
    found = run(folder, "person", "export", "Ada Fenn", "--json").json
    assert found["person"]["users"] == [ada.id]
    assert [one["words"]["question"] for one in found["questions"]] == [INSURER]
    assert [one["question"] for one in found["threads"]] == [INSURER]
    assert [one["slack_user"] for one in found["matches"]] == [ada.id]

    asked = run(folder, "person", "erase", "Ada Fenn")
    assert asked.status == 2
    assert "1 question on the record" in asked.out
    assert run(folder, "person", "export", ada.id, "--json").json["questions"]

    done = run(folder, "person", "erase", "Ada Fenn", "--yes", "--json").json
    assert {name: count for name, count in done["erased"].items() if count} == {
        "recorded": 1,
        "threads": 1,
        "matches": 1,
    }
    left = run(folder, "person", "export", ada.id, "--json").json
    assert [name for name, rows in left.items() if name != "person" and rows] == []
    assert INSURER.encode() not in file_bytes(folder)
    other = run(folder, "person", "export", ben.id, "--json").json
    assert [one["words"]["question"] for one in other["questions"]] == [CHAINS]
    said = run(folder, "audit", "verify", "--json").json
    assert (said["holds"], said["erased"]) == (True, 1)
    erased = [one for one in run(folder, "audit", "export", "--json").json if one["erased"]]
    assert len(erased) == 1
    assert ada.id not in str(erased)
    assert "(erased)" in run(folder, "audit", "export").out


def test_the_register_keeps_what_the_public_record_needs(folder: Path) -> None:
    action = run(folder, "actions", "--json").json[0]["id"]
    run(folder, "actions", "close", action, "--by", "Jo Kerr", "--why", "it is done")
    run(folder, "ask", CHAINS)
    found = run(folder, "person", "export", "Jo Kerr", "--json").json
    assert [(one["kept"], one["what"], one["why"]) for one in found["said"]] == [
        ("register", "close", "it is done")
    ]
    assert [one["file"] for one in found["papers"]]
    done = run(folder, "person", "erase", "Jo Kerr", "--yes")
    told = " ".join(done.out.split())
    assert "What stays:" in told
    assert "1 entry of the register and the corrections" in told
    assert "these name them" in told
    assert run(folder, "actions", "--json", "--status", "closed").json[0]["events"][0]["by"]
    assert run(folder, "audit", "verify").status == 0
    nobody = run(folder, "person", "export", "Zebedee Quill")
    assert "Nothing is held on Zebedee Quill." in nobody.out


def test_a_former_policy_that_names_somebody_goes_and_the_present_one_stays(folder: Path) -> None:
    policy = folder / "policy.toml"
    papers = folder / "papers"
    for emails in ('"jo@home.example", "sam@home.example"', '"sam@home.example"'):
        policy.write_text(f'default = "public"\n[audience.members]\nemails = [{emails}]\n', "utf-8")
        assert run(folder, "index", papers, MINUTEBOOK_POLICY=str(policy)).status == 0
    for who, gone in (("jo@home.example", 1), ("sam@home.example", 0)):
        done = run(folder, "person", "erase", who, "--yes", "--json", MINUTEBOOK_POLICY=str(policy))
        assert done.json["erased"]["recorded"] == gone
    assert done.json["stays"] == {"recorded": 1}
    assert b"jo@home.example" not in file_bytes(folder)
    assert run(folder, "audit", "verify").status == 0


def test_nothing_is_erased_under_a_legal_hold(folder: Path) -> None:
    policy = folder / "hold.toml"
    policy.write_text('default = "public"\n[retention]\nlegal_hold = true\n', "utf-8")
    refused = run(folder, "person", "erase", "Jo Kerr", "--yes", MINUTEBOOK_POLICY=str(policy))
    assert refused.status == 1
    assert "legal hold" in refused.error


def test_slack_says_who_has_an_address(slack: FakeSlack, wharf: Wharf, ada: User) -> None:
    slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
    given = {
        "MINUTEBOOK_SLACK_BOT_TOKEN": slack.bot_token,
        "MINUTEBOOK_SLACK_API_URL": slack.api_url,
    }
    found = run(wharf.folder, "person", "export", ada.email or "", "--json", **given).json
    assert [one["words"]["question"] for one in found["questions"]] == [INSURER]
    without = run(wharf.folder, "person", "export", ada.email or "")
    assert "member ID" in without.out
    alone = run(wharf.folder, "person", "export", "nobody@elsewhere.example", "--json", **given)
    assert alone.json["questions"] == []


def test_feedback_goes_from_both_sides(folder: Path) -> None:
    with closing(sqlite3.connect(database_path(folder / "store"))) as connection:
        for who, asker in (("U0ADA1", "U0BEN1"), ("U0BEN1", "U0ADA1"), ("U0BEN1", "U0BEN1")):
            connection.execute(
                "INSERT INTO feedback (tenant, at, who, answer, verdict) VALUES "
                "('default', '2024-01-01', ?, json_object('asker', ?, 'question', 'Q'), 'good')",
                (who, asker),
            )
        connection.commit()
    assert len(run(folder, "person", "export", "U0ADA1", "--json").json["feedback"]) == 2
    run(folder, "person", "erase", "U0ADA1", "--yes")
    assert len(run(folder, "person", "export", "U0BEN1", "--json").json["feedback"]) == 1
