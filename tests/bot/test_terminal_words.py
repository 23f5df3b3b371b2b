"""What lists and errors at the terminal say of a small board: its name, owners, drafts, slips."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bot.terminal import minutebook

MAY = """DRAFT minutes of the Ferry Board

FERRY BOARD

14 May 2024

1. Landing stage

Dana Orme, Ferry Officer, introduced the report on the landing stage.

Decision

Agreed to mend the landing stage at a cost of £2,300.

Actions

Officers to order the planks.

Attendance

Officers

Dana Orme, Ferry Officer
"""
JUNE = """Minutes of the Ferry Board

Ferry Board

11 June 2024

1. Bell

Decision

Agreed to hang a bell at the far bank.
"""


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("ferry")
    (place / "papers").mkdir()
    (place / "papers" / "may.txt").write_text(MAY, "utf-8")
    (place / "papers" / "june.txt").write_text(JUNE, "utf-8")
    (place / "papers" / "void.pdf").write_bytes(b"")
    assert minutebook("index", "papers", cwd=place).status == 0
    return place


def test_a_board_has_one_spelling_and_a_draft_its_flag(ferry: Path) -> None:
    found = minutebook("decisions", "--json", cwd=ferry).json
    assert [(one["board"], one["citation"]["flags"]) for one in found] == [
        ("Ferry Board", []),
        ("Ferry Board", ["draft"]),
    ]


def test_who_introduced_the_item_is_suggested_as_that(ferry: Path) -> None:
    [found] = minutebook("actions", "--json", cwd=ferry).json
    assert found["suggested_owner"]["name"] == "Dana Orme"
    assert found["suggested_owner"]["basis"] == "introduced the item"
    assert found["citation"]["flags"] == ["draft"]


def test_a_board_that_is_not_held_is_said(ferry: Path) -> None:
    for what in ("actions", "decisions"):
        ran = minutebook(what, "--board", "Canal Board", cwd=ferry)
        assert (ran.status, "of a board called 'Canal Board'" in ran.err) == (0, True)
        assert not minutebook(what, "--board", "ferry", cwd=ferry).err


def test_what_is_wrong_is_said_in_the_words_of_the_call(ferry: Path) -> None:
    gone = minutebook("actions", "close", "abcd1234", "--by", "C", cwd=ferry)
    assert gone.error.endswith("`minutebook actions` lists them")
    day = minutebook("ask", "When is the bell hung?", "--today", "foo", cwd=ferry)
    assert (day.status, "write it as 2022-02-24" in day.err) == (2, True)
    strange = minutebook("correct", "set", "may.txt", "colour=red", "--by", "C", cwd=ferry)
    assert "it is one of title, board, date" in strange.error
    near = minutebook("correct", "set", "may.txt", "titel=Red", "--by", "C", cwd=ferry)
    assert "did you mean “title”?" in near.error


def test_unread_files_are_named_without_the_place_where_they_lie(ferry: Path) -> None:
    [unread] = [one for one in minutebook("papers", "--json", cwd=ferry).json if one["problem"]]
    assert unread["problem"].startswith("is empty")


def test_keys_of_a_batch_that_are_slips_are_errors_and_others_are_named(ferry: Path) -> None:
    rows = [
        {"id": 1, "question": "Where is the bell hung?", "todey": "2024-06-30"},
        {"id": 2, "question": "Where is the bell hung?", "viewer": "restricted"},
    ]
    given = "\n".join(json.dumps(row) for row in rows).encode()
    ran = minutebook("ask", "--batch", "-", cwd=ferry, given=given)
    slip, answer = ran.rows
    assert slip["id"] == 1
    assert slip["error"].endswith('write "today"')
    assert answer["viewer"] == "public"
    assert '"viewer" is not looked at' in ran.err


def test_options_before_the_command_count_and_json_is_json(ferry: Path) -> None:
    asked = ("ask", "Where is the bell hung?")
    assert minutebook("--as", "restricted", "--json", *asked, cwd=ferry).json["viewer"] != "public"
    assert minutebook("--json", "policy", "example", cwd=ferry).json["example"].startswith("#")


def test_a_policy_that_cannot_be_read_is_refused_whoever_asks(ferry: Path) -> None:
    absent = str(ferry / "absent.toml")
    ran = minutebook("ask", "Where is the bell hung?", cwd=ferry, MINUTEBOOK_POLICY=absent)
    assert ran.status == 1
    assert "absent.toml" in ran.error
