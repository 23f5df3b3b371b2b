"""A plan is no record that something happened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers import Status
from bot.evidence.statements import not_yet, only_past, only_planned
from indexer.records import Role
from tests.bot.quayside import REPORT, papers_held

SENTENCES = [
    ("The south pontoon will be dredged in the autumn.", True),
    ("Officers plan to dredge the channel.", True),
    ("The work is due to start in May.", True),
    ("It is intended that the gate be widened.", True),
    ("The south pontoon was dredged in the autumn.", False),
    ("The divers found the piles sound.", False),
    ("The channel has been dredged and will be marked.", False),
    ("The north pontoon carries 46 berths.", False),
    ("The trial is focused on cutting the queue.", True),
    ("Sixteen boatmen began in May.", False),
    ("The boats may be moved.", True),
]


def test_plans(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"p.txt": REPORT}) as asking:
        place = asking.shelves()[0][-1]
    assert [only_planned(place, text) for text, _ in SENTENCES] == [plan for _, plan in SENTENCES]


def test_a_recommendation_may_tell_before_it_recommends(tmp_path: Path) -> None:
    """A paragraph of the body that recommends at its end also tells what happened."""
    with papers_held(tmp_path, {"p.txt": REPORT}) as asking:
        place = asking.shelves()[0][-1]
    told = replace(place, paragraph=replace(place.paragraph, role=Role.RECOMMENDATION))
    assert only_planned(told, "That the Committee agree a wider gate.")
    assert not only_planned(told, "The gate was widened.")


@pytest.mark.parametrize("role", [Role.ACTION, Role.PROPOSED_ACTION])
def test_instructions_are_plans(tmp_path: Path, role: Role) -> None:
    """What somebody was told to do was not yet done; what stands beside it may be."""
    with papers_held(tmp_path, {"p.txt": REPORT}) as asking:
        place = asking.shelves()[0][-1]
    alone = replace(place.paragraph, role=role, text="The gate was widened.")
    assert only_planned(replace(place, paragraph=alone), alone.text)
    beside = replace(alone, text=f"{alone.text} ACTION: Clerk to pay the smith.")
    assert not only_planned(replace(place, paragraph=beside), alone.text)
    assert only_planned(replace(place, paragraph=beside), "ACTION: Clerk to pay the smith.")


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Was the south pontoon dredged?", Status.NOT_FOUND),
        ("Did they ever dredge the south pontoon?", Status.NOT_FOUND),
        ("When will the south pontoon be dredged?", Status.ANSWERED),
        ("Is the south pontoon going to be dredged?", Status.ANSWERED),
    ],
)
def test_did_it_happen(tmp_path: Path, question: str, status: Status) -> None:
    with papers_held(tmp_path, {"p.txt": REPORT}) as asking:
        answer = asking.ask(question)
    assert answer.status is status
    near = answer.nearest or answer.citations
    assert near[0].quote == "The south pontoon will be dredged in the autumn of 2026."


def test_what_is_handed_on_is_not_done(tmp_path: Path) -> None:
    """To let somebody award a contract is not to award it."""
    with papers_held(tmp_path, {"p.txt": REPORT}) as asking:
        place = asking.shelves()[0][-1]
    told = replace(place, paragraph=replace(place.paragraph, role=Role.DECISION))
    assert only_planned(told, "Delegated the award of the contract to the Harbour Master.")
    assert only_planned(told, "RESOLVED that the clerk be authorised to sign the lease.")
    assert not only_planned(told, "Awarded the contract to Oakum and Tar.")


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The trial has been delayed until May.", "delayed"),
        ("The gate is not yet open.", "not yet"),
        ("The gate is open.", ""),
    ],
)
def test_not_yet(sentence: str, word: str) -> None:
    assert not_yet(sentence) == word


def test_one_of_several_options_is_no_outcome(tmp_path: Path) -> None:
    fees = (
        "Berth fees\n\nQuayside Committee\n\n7 November 2024\n\nPurpose of report\n\n"
        "For information.\n\n1. These ways to raise the berth fees were looked at:\n\n"
        "Option A: raise the berth fees by 5 per cent at once.\n\n"
        "Option B: raise the berth fees by 9 per cent over two years.\n\n"
        "2. From April the berth fees rise by 7 per cent.\n"
    )
    with papers_held(tmp_path, {"fees.txt": fees}) as asking:
        assert "7 per cent" in asking.ask("by how much do the berth fees rise?").answer
        assert "9 per cent" in asking.ask("what was option B for the berth fees?").answer


@pytest.mark.parametrize(
    ("sentence", "past"),
    [
        ("The lock has been shut since 2021.", True),
        ("The tender closed on 31 October.", True),
        ("The lock was dredged, and opens again on 4 May 2025.", False),
        ("Opening is now planned for 5 October.", False),
        ("The lock opens in May.", False),
    ],
)
def test_when_a_thing_will_be_is_not_told_by_what_was(sentence: str, *, past: bool) -> None:
    assert only_past(sentence, "2024-11-20") is past


def test_a_day_to_come_is_told_behind_what_was() -> None:
    said = (
        "Once the survey has closed, the chart, which is due to be finished in the spring, follows"
    )
    assert not only_past(said, "2024-02-08")
    assert only_past("The survey has closed and the chart was drawn.", "2024-02-08")


def test_a_charge_that_is_set_by_a_decision_is_no_plan(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"p.txt": REPORT}) as asking:
        place = asking.shelves()[0][-1]
    told = replace(place, paragraph=replace(place.paragraph, role=Role.DECISION))
    assert not only_planned(told, "That the precept be set at £89.62.")
    assert only_planned(told, "That the precept be looked at again.")


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Clerk to order the bulbs completed AR", False),
        ("AR to fell the tree. Done by BL", False),
        ("Clerk to order the bulbs, to be completed AR", True),
        ("Clerk to order the bulbs AR", True),
        ("Clerk to get the wall done AR", True),
        ("Clerk to order the bulbs – completed 3 May", False),
    ],
)
def test_an_action_that_says_it_is_done_is_no_plan(
    tmp_path: Path, text: str, *, plan: bool
) -> None:
    with papers_held(tmp_path, {"p.txt": REPORT}) as asking:
        place = asking.shelves()[0][-1]
    task = replace(place, paragraph=replace(place.paragraph, role=Role.ACTION, text=text))
    assert only_planned(task, text) is plan
