"""What names somebody and a verb and is no task: powers, conditions, forms, rules that stay."""

from __future__ import annotations

import pytest

from indexer.records import ActionKind
from tests.indexer.minutes.acting import found, minuted


@pytest.mark.parametrize(
    "line",
    [
        "Rules of the field were read. CD to use his discretion in hard cases.",
        "The new rules were not adopted. CD to operate the existing ones.",
        "Rents to go up 5% instead, agreed.",
        "The accounts are approved, and the Chair and Clerk are to sign them.",
        "CD and EF return and are told the outcome.",
        "CD and EF to leave at 8pm.",
        "Gus reminds members to send in their forms.",
        "ACTION: none for the mill.",
        "Action: none until the price is to hand.",
        "AP5 none this time.",
        "AI use in the office EF New Not approved",
        "The meeting closed at 5.38 p.m. (adjourned 3.50 to 4.00 p.m.)\n\nCHAIRMAN",
    ],
)
def test_it_is_no_action(line: str) -> None:
    assert minuted(line) == []


def test_what_may_never_be_needed_is_for_the_clerk_to_decide() -> None:
    asked = found("Places are left on the course. CD to take two if nobody else wants them.")
    assert [a.kind for a in asked] == [ActionKind.CANDIDATE]


@pytest.mark.parametrize(
    "line",
    [
        "CD to ask the joiner if the gate could be mended.",
        "CD to ring the joiner and, if none comes by Friday, write to the mill.",
        "CD to ring the joiner (unless EF sees him first).",
    ],
)
def test_a_question_or_an_aside_is_no_condition(line: str) -> None:
    assert [owner for owner, _ in minuted(line)] == ["CD"]


def test_a_number_in_brackets_belongs_to_the_task_before_it() -> None:
    line = "CD and EF to finish the course by June (ACTION 5). Q: Is it tested? A: Monthly."
    assert minuted(line) == [("CD and EF", "finish the course by June (ACTION 5).")]


def test_an_unnumbered_ap_needs_somebody_known() -> None:
    assert minuted("AP CD send the mill the drawing") == [("CD", "send the mill the drawing")]


def test_initials_and_a_day_beside_a_task_own_it() -> None:
    text = "The sluice was looked at.\n\nAsk the mill for a key\n\nCD / EF, by 10 January\n"
    asked = [a for a in found(text) if a.kind is ActionKind.MINUTED]
    assert [(a.owner_printed, a.due_printed) for a in asked] == [("CD / EF", "by 10 January")]


def test_a_request_that_somebody_do_something_is_an_instruction() -> None:
    line = "AGREED to request that the Clerk report to the June meeting on the sluice."
    assert [owner for owner, _ in minuted(line)] == ["Clerk"]


def test_a_lettered_clause_of_a_resolution_may_instruct() -> None:
    line = "RESOLVED that (a) the tender be accepted; (b) the Clerk issue the contract."
    assert minuted(line)[0][0] == "Clerk"


def test_plain_numbers_join_the_list_that_closes_the_minutes() -> None:
    text = (
        "## 3. Forms\n\nACTION 1 CD to put the adopted policies online. "
        "ACTION 2 EF: submit by 31/5.\n\n"
        "## Action list\n\n| No | Action | Who | When |\n|---|---|---|---|\n"
        "| 1 | Upload policies | CD | asap |\n| 2 | Submit forms | EF | 31 May |\n"
    )
    assert [owner for owner, _ in minuted(text, "a.md")] == ["CD", "EF"]
