"""The decisions and actions that minutes record, as a viewer may list them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bot.terminal import minutebook

FEBRUARY = """Minutes of the Weirs Committee

Weirs Committee

6 February 2024

1. Low Weir

Decision

Members noted the report.

2. High Weir

Decision

Members noted the report.

Agreed to survey the High Weir at a cost of £3,100.

Action

JS to order the survey by 31 March 2024.

Attendance

Jo Salter (JS), Rivers Officer
"""

MARCH = """Minutes of the Weirs Committee

Weirs Committee

5 March 2024

1. Minutes of the last meeting

The minutes of the meeting held on 6 February 2024 were agreed as a correct record.

2. Eel passes

Decision

Approved the eel pass at the Low Weir.
"""


@pytest.fixture(scope="module")
def weirs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The minutes of two meetings, the first of them in two formats."""
    place = tmp_path_factory.mktemp("weirs")
    papers = place / "papers"
    papers.mkdir()
    (papers / "february.txt").write_text(FEBRUARY, "utf-8")
    (papers / "february.md").write_text(FEBRUARY, "utf-8")
    (papers / "march.txt").write_text(MARCH, "utf-8")
    ran = minutebook("index", papers, cwd=place)
    assert ran.status == 0, ran.err
    return place


def listed(place: Path, *what: str) -> list[dict[str, Any]]:
    ran = minutebook(*what, "--json", cwd=place)
    assert ran.status == 0, ran.err
    found: list[dict[str, Any]] = json.loads(ran.out)
    return found


def test_every_decision_is_listed_once_newest_meeting_first(weirs: Path) -> None:
    """The same words in two items are two decisions; in two files of one meeting they are one."""
    found = listed(weirs, "decisions", "--no-routine")
    assert [(one["meeting_date"], one["item"], one["text"].rstrip(".")) for one in found] == [
        ("2024-03-05", "2", "Approved the eel pass at the Low Weir"),
        ("2024-02-06", "1", "Members noted the report"),
        ("2024-02-06", "2", "Members noted the report"),
        ("2024-02-06", "2", "Agreed to survey the High Weir at a cost of £3,100"),
    ]
    assert all(len(one["also_in"]) == 1 for one in found[1:])
    assert [one["verbs"] for one in found] == [["approved"], ["noted"], ["noted"], ["agreed"]]


def test_minutes_are_approved_by_the_meeting_that_agreed_them(weirs: Path) -> None:
    found = listed(weirs, "decisions")
    assert {(o["meeting_date"], o["minutes_status"], o["approved_at"]) for o in found} == {
        ("2024-02-06", "approved", "2024-03-05"),
        ("2024-03-05", "unknown", None),
    }


@pytest.mark.parametrize(
    ("what", "items"),
    [
        (("eel pass",), ["2"]),
        (("--since", "2024-03-01", "--no-routine"), ["2"]),
        (("--until", "2024-02-06", "survey"), ["2"]),
        (("--board", "weirs", "survey"), ["2"]),
        (("--board", "mooring"), []),
        (("bicycles",), []),
    ],
)
def test_decisions_are_narrowed(weirs: Path, what: tuple[str, ...], items: list[str]) -> None:
    assert [one["item"] for one in listed(weirs, "decisions", *what)] == items


def test_procedure_is_listed_and_marked_unless_it_is_not_wanted(weirs: Path) -> None:
    routine = [one["text"] for one in listed(weirs, "decisions") if one["routine"]]
    assert any("agreed as a correct record" in text for text in routine)
    assert not [one for one in listed(weirs, "decisions", "--no-routine") if one["routine"]]


def test_initials_are_resolved_and_a_printed_date_is_a_date(weirs: Path) -> None:
    (one,) = listed(weirs, "actions")
    assert (one["owner_printed"], one["owners"]) == ("JS", ["Jo Salter"])
    assert (one["due"], one["status"], one["kind"]) == ("2024-03-31", "open", "minuted")
    assert one["citation"]["quote"] in FEBRUARY
    assert listed(weirs, "actions", "--owner", "salter") == [one]
    assert listed(weirs, "actions", "--owner", "fenn") == []


def test_what_is_said_of_an_action_is_listed_with_it(weirs: Path) -> None:
    (one,) = listed(weirs, "actions")
    ran = minutebook(
        "actions", "propose-done", one["id"], "--by", "Jo", "--evidence", "ordered", cwd=weirs
    )
    assert ran.status == 0, ran.err
    (after,) = listed(weirs, "actions", "--status", "outstanding")
    assert after["status"] == "closure_proposed"
    assert [(event["by"], event["what"]) for event in after["events"]] == [("Jo", "propose-done")]
    wrong = minutebook("actions", "propose-done", one["id"], "--by", "Jo", cwd=weirs)
    assert wrong.status == 1
    assert "closure proposed" in wrong.error
    assert minutebook("actions", "undo", one["id"], "--by", "Jo", cwd=weirs).status == 0


def test_a_wrong_day_is_a_wrong_call(weirs: Path) -> None:
    assert minutebook("decisions", "--since", "March", cwd=weirs).status == 2
