"""`minutebook correct` at the terminal: what a clerk says stays, through every later index."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.bot.terminal import minutebook

NOTE = """Note of the meeting

Marsh Lanes Committee

6 February 2024

1. Footbridges

The Chair introduced the report on footbridges.

Decision

Agreed to repair the footbridge at Otter Stile at a cost of £12,400.

Actions

Officers to:

1) write to the landowner at Otter Stile and price a new handrail.

2) report on the stiles of the district in the autumn.

The Treasurer thanked the volunteers for painting the handrail.
"""


@pytest.fixture
def lanes(tmp_path: Path) -> Path:
    """A folder with one note of a meeting, indexed beside itself."""
    return indexed(tmp_path)


@pytest.fixture(scope="module")
def unharmed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, for corrections that are refused."""
    return indexed(tmp_path_factory.mktemp("unharmed"))


def indexed(place: Path) -> Path:
    folder = place / "lanes"
    folder.mkdir()
    (folder / "note.txt").write_text(NOTE, "utf-8")
    assert minutebook("index", folder, cwd=place).status == 0
    return place


def listed(place: Path, *what: str) -> list[dict[str, Any]]:
    ran = minutebook(*what, "--json", cwd=place)
    assert ran.status == 0, ran.err
    found: list[dict[str, Any]] = json.loads(ran.out)
    return found


def correct(place: Path, *what: str) -> None:
    ran = minutebook("correct", *what, "--by", "clerk", cwd=place)
    assert ran.status == 0, ran.err


def texts(place: Path, noun: str = "actions") -> list[str]:
    return [one["text"].rstrip(".") for one in listed(place, noun)]


def test_both_actions_are_listed_with_their_stem_and_the_owner_as_printed(lanes: Path) -> None:
    found = listed(lanes, "actions")
    assert [one["text"].rstrip(".") for one in found] == [
        "write to the landowner at Otter Stile and price a new handrail",
        "report on the stiles of the district in the autumn",
    ]
    assert {one["owner_printed"] for one in found} == {"Officers"}
    assert {tuple(one["owners"]) for one in found} == {()}
    assert {one["meeting_date"] for one in found} == {"2024-02-06"}
    assert found[0]["citation"]["quote"] in NOTE


def test_corrections_survive_a_changed_file_and_a_rebuild(lanes: Path) -> None:
    first, second = (one["id"] for one in listed(lanes, "actions"))
    correct(lanes, "split", first, "--into", "write to the landowner", "--into", "price a handrail")
    correct(lanes, "reword", second, "--owner", "Rights of Way Officer", "--due", "30 October 2024")
    after = ["write to the landowner", "price a handrail"]
    assert texts(lanes)[:2] == after

    (lanes / "lanes" / "note.txt").write_text(NOTE.replace("volunteers", "helpers"), "utf-8")
    for again in ((), ("--rebuild",)):
        assert minutebook("index", lanes / "lanes", *again, cwd=lanes).status == 0
        found = listed(lanes, "actions")
        assert [one["text"] for one in found][:2] == after
        assert (found[2]["owners"], found[2]["due"]) == (["Rights of Way Officer"], "2024-10-30")


def test_a_rejected_decision_is_gone_until_the_rejection_is_undone(lanes: Path) -> None:
    (held,) = listed(lanes, "decisions")
    correct(lanes, "reject", held["id"], "--why", "it was only discussed")
    assert listed(lanes, "decisions") == []
    (event,) = listed(lanes, "correct", "list")
    assert (event["by"], event["why"], event["waiting"]) == (
        "clerk", "it was only discussed", False,
    )  # fmt: skip
    correct(lanes, "undo", str(event["number"]))
    assert listed(lanes, "decisions") == [held]


def test_what_was_not_found_is_added_from_its_paragraph_and_from_no_other_words(
    lanes: Path,
) -> None:
    shown = json.loads(minutebook("show", "note.txt", "--json", cwd=lanes).out)
    thanks = next(
        one["id"]
        for part in shown["parts"]
        for one in part["paragraphs"]
        if "Treasurer" in one["text"]
    )
    wrong = minutebook(
        "correct", "add", "decision", thanks, "--text", "agreed to pay", "--by", "clerk", cwd=lanes
    )
    assert wrong.status == 1
    assert "does not stand in paragraph" in wrong.err
    correct(lanes, "add", "decision", thanks, "--text", "thanked the volunteers", "--verb", "noted")
    assert "thanked the volunteers" in texts(lanes, "decisions")


def test_two_that_are_one_are_merged(lanes: Path) -> None:
    first, second = (one["id"] for one in listed(lanes, "actions"))
    correct(lanes, "merge", second, first)
    assert texts(lanes) == ["write to the landowner at Otter Stile and price a new handrail"]


def test_the_facts_of_a_paper_are_set_at_once_and_stay(lanes: Path) -> None:
    correct(lanes, "set", "note.txt", "date=2024-02-07", "board=Lanes Committee")
    for again in ((), ("--rebuild",)):
        assert minutebook("index", lanes / "lanes", *again, cwd=lanes).status == 0
        (paper,) = listed(lanes, "papers")
        assert (paper["meeting_date"], paper["date_basis"]) == ("2024-02-07", "manifest")
        assert paper["board"] == "Lanes Committee"


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (("reject", "ffffffff"), "no action or decision has the id"),
        (("undo", "9"), "there is no correction 9"),
        (("set", "note.txt", "date=soon"), "must be a day"),
        (("set", "note.txt", "colour=red"), "colour"),
    ],
)
def test_a_wrong_correction_says_why_and_is_not_kept(
    unharmed: Path, what: tuple[str, ...], said: str
) -> None:
    ran = minutebook("correct", *what, "--by", "clerk", cwd=unharmed)
    assert ran.status == 1
    assert said in ran.error
    assert listed(unharmed, "correct", "list") == []


def test_a_decision_is_given_no_owner_and_an_action_no_verb(unharmed: Path) -> None:
    """Kept, such a correction would stand in the way of every list from then on."""
    (decision,), (action, _) = listed(unharmed, "decisions"), listed(unharmed, "actions")
    for identifier, what in (
        (decision["id"], ("--owner", "Ada")),
        (action["id"], ("--verb", "noted")),
    ):
        ran = minutebook("correct", "reword", identifier, *what, "--by", "clerk", cwd=unharmed)
        assert ran.status == 1
        assert "has " in ran.error
    assert listed(unharmed, "correct", "list") == []


def test_what_was_added_waits_when_its_paragraph_is_gone(lanes: Path) -> None:
    shown = json.loads(minutebook("show", "note.txt", "--json", cwd=lanes).out)
    thanks = next(
        one["id"]
        for part in shown["parts"]
        for one in part["paragraphs"]
        if "Treasurer" in one["text"]
    )
    correct(lanes, "add", "decision", thanks, "--text", "thanked the volunteers", "--verb", "noted")
    (lanes / "lanes" / "note.txt").write_text(NOTE.replace("Treasurer", "Clerk"), "utf-8")
    assert minutebook("index", lanes / "lanes", cwd=lanes).status == 0
    assert [event["waiting"] for event in listed(lanes, "correct", "list")] == [True]


def test_facts_that_cannot_count_yet_say_so(lanes: Path) -> None:
    (lanes / "lanes" / "note.txt").unlink()
    ran = minutebook(
        "correct", "set", "note.txt", "audience=restricted", "--by", "clerk", cwd=lanes
    )
    assert ran.status == 1
    assert "could not be read again: the correction is kept" in ran.error
    assert [one["what"] for one in listed(lanes, "correct", "list")] == ["set"]


def test_an_action_that_moved_is_corrected_by_the_id_that_it_had(lanes: Path) -> None:
    first = listed(lanes, "actions")[0]["id"]
    note = lanes / "lanes" / "note.txt"
    note.write_text(NOTE.replace("1. Footbridges", "1. Footbridges and stiles"), "utf-8")
    assert minutebook("index", lanes / "lanes", cwd=lanes).status == 0
    assert listed(lanes, "actions")[0]["id"] == first
    correct(lanes, "reject", first)
    assert first not in [one["id"] for one in listed(lanes, "actions")]


def test_corrections_go_with_a_moved_store(lanes: Path, tmp_path: Path) -> None:
    correct(lanes, "reject", listed(lanes, "decisions")[0]["id"])
    shutil.move(lanes / ".minutebook", tmp_path / "elsewhere")
    ran = minutebook("decisions", "--store", tmp_path / "elsewhere", "--json", cwd=lanes)
    assert json.loads(ran.out) == []


UNSURE = """Minutes of the Hill Hall Trust

Hill Hall Trust

4 March 2024

1. Charges

The Secretary thought that the hire fee of £8 an hour was agreed.

The Treasurer thought that the deposit was agreed too low.

It was agreed to buy a kettle.
"""


def test_an_unsure_decision_is_taken_up_or_rejected_by_the_clerk(tmp_path: Path) -> None:
    folder = tmp_path / "hall"
    folder.mkdir()
    (folder / "minutes.txt").write_text(UNSURE, "utf-8")
    assert minutebook("index", folder, cwd=tmp_path).status == 0
    assert texts(tmp_path, "decisions") == ["It was agreed to buy a kettle"]
    fee, deposit = listed(tmp_path, "decisions", "--unsure")
    assert set(fee) == set(listed(tmp_path, "decisions")[0])

    shown = minutebook("decisions", "--unsure", cwd=tmp_path).out
    paragraph = fee["citation"]["paragraph_id"]
    assert f"minutebook correct add decision {paragraph}" in " ".join(shown.split())

    correct(tmp_path, "add", "decision", paragraph, "--text", fee["text"], "--verb", "agreed")
    correct(tmp_path, "reject", deposit["id"])
    assert listed(tmp_path, "decisions", "--unsure") == []
    assert set(texts(tmp_path, "decisions")) == {
        "It was agreed to buy a kettle",
        "The Secretary thought that the hire fee of £8 an hour was agreed",
    }


def test_facts_taken_back_count_at_once(lanes: Path) -> None:
    """A paper opened by mistake is shut with the same word that takes the mistake back."""
    correct(lanes, "set", "note.txt", "audience=restricted")
    assert listed(lanes, "papers", "--as", "public") == []
    correct(lanes, "undo", "1")
    assert len(listed(lanes, "papers", "--as", "public")) == 1
    correct(lanes, "undo", "2")
    assert listed(lanes, "papers", "--as", "public") == []


def test_what_is_said_of_several_actions_is_said_of_all_or_none(lanes: Path) -> None:
    one, two = (str(entry["id"]) for entry in listed(lanes, "actions"))
    assert minutebook("actions", "close", two, "--by", "clerk", cwd=lanes).status == 0
    refused = minutebook("actions", "close", one, two, "--by", "clerk", cwd=lanes)
    assert refused.status == 1
    assert f"{two}: an action that is closed takes no “close”" in refused.error
    assert "nothing was said of the others" in refused.error
    assert [entry["status"] for entry in listed(lanes, "actions")] == ["open", "closed"]
    twice = minutebook("actions", "close", one, one, "--by", "clerk", cwd=lanes)
    assert twice.status == 0, twice.err
    dismissed = minutebook("actions", "dismiss", one, "--by", "clerk", cwd=lanes)
    assert "dismissed:" in dismissed.out


def test_an_owner_is_told_that_they_are_one(lanes: Path) -> None:
    one, two = (str(entry["id"]) for entry in listed(lanes, "actions"))
    assign = ("actions", "assign", one, "--owner", "Jo Kerr", "--by", "clerk")
    assert minutebook(*assign, cwd=lanes).status == 0
    correct(lanes, "reword", two, "--owner", "Jo Kerr", "--owner", "Pat Lee")
    found = minutebook("person", "export", "Jo Kerr", "--json", cwd=lanes).json
    assert [(row["kept"], row["what"], row["as"]) for row in found["named"]] == [
        ("register", "assign", ["Jo Kerr"]),
        ("correction", "reword", ["Jo Kerr"]),
    ]
    assert "2 entries" in minutebook("person", "export", "Jo Kerr", cwd=lanes).out
    erased = minutebook("person", "erase", "Jo Kerr", "--yes", "--json", cwd=lanes).json
    assert erased["stays"] == {"named": 2}
    assert not minutebook("person", "export", "Sam Low", "--json", cwd=lanes).json["named"]
