"""What pages of decisions settle, and what they only propose, condition or explain."""

from __future__ import annotations

import pytest

from indexer.minutes.actions import actions
from indexer.minutes.decisions import decisions
from indexer.records import ActionKind
from tests.indexer.minutes.deciding import item, minutes
from tests.indexer.structure.papers import paper
from tests.indexer.structure.test_decision_pages import MEMBER, MENDED, PAGE


def told(text: str) -> list[str]:
    return [one.text for one in decisions(paper(text))]


@pytest.mark.parametrize(
    "text",
    [
        MENDED,
        "The Cabinet Member for Rivers approved the mending of the lower weir.",
        "Approved the mending of the lower weir.",
    ],
)
def test_a_member_s_decision_counts(text: str) -> None:
    assert told(PAGE.format(who=MEMBER, status="Approved", text=text)) == [text]


def test_the_lines_under_the_bare_name_of_a_member_count() -> None:
    text = "That the Cabinet Member:\n\na)   Note the levels;\n\nb)   Approve the third lock."
    found = decisions(paper(PAGE.format(who=MEMBER, status="Approved", text=text)))
    assert [(one.text, one.verbs) for one in found] == [
        ("Note the levels", ("noted",)),
        ("Approve the third lock.", ("approved",)),
    ]


def test_an_officer_s_decision_gives_none() -> None:
    assert told(PAGE.format(who="Head of Waterways", status="Approved", text=MENDED)) == []


def test_a_decision_without_a_day_that_awaits_determination_gives_none() -> None:
    page = PAGE.format(who=MEMBER, status="For Determination", text=MENDED)
    assert told(page) == [MENDED]
    assert told(page.partition("Publication date")[0]) == []


def test_a_page_of_nothing_but_numbered_verbs() -> None:
    found = decisions(
        paper(
            "1. Approved the buying of a third lock gate.\n2. Gave authority to the Head of "
            "Waterways to let the works\n3. Noted the survey of May\n4. Requested that the "
            "levels be brought to the panel."
        )
    )
    assert [one.verbs for one in found] == [
        ("approved",),
        ("delegated",),
        ("noted",),
        ("agreed",),
    ]


def test_a_list_of_what_a_candidate_did_is_no_such_page() -> None:
    assert (
        told("1. Approved budgets of two locks.\n2. Led a team of nine.\n3. Noted for tact.") == []
    )


def test_a_notice_of_a_hearing_gives_the_grant_and_the_refusal_alone() -> None:
    assert told(
        "MERE DISTRICT COUNCIL\n\nLICENSING PANEL\n\nDECISION NOTICE\n\nDate of hearing: 3 May "
        "2022\n\nDECISION\n\nThe Panel RESOLVED to GRANT the licence until ten.\n\nCONDITIONS\n\n"
        "1.  Doors shall be shut after nine.\n2.  No boat shall moor there.\n\nThe request for "
        "fireworks was REFUSED.\n\nREASONS\n\nThe Panel noted that neighbours feared noise.\n"
    ) == [
        "The Panel RESOLVED to GRANT the licence until ten.",
        "The request for fireworks was REFUSED.",
    ]


def test_lines_of_a_resolution_that_lost_its_first_words() -> None:
    text = (
        "(a)   the plan be accepted;\n\n(b)   authority be given to the Clerk to sign;\n\n"
        "(c)   the panel will stay until May."
    )
    page = f"Issue - decisions\n\nLock Keepers\n\n03/05/2022 - Lock Keepers\n\n{text}"
    assert [one.verbs for one in decisions(paper(page))] == [
        ("agreed",),
        ("delegated",),
        ("agreed",),
    ]
    recommended = item(f"The officers recommended these.\n\n{text}")
    assert not any("panel" in one.text for one in decisions(minutes(recommended)))


def test_what_became_of_earlier_minutes_is_told_and_not_decided() -> None:
    text = item(
        "Arising on the minutes, it was noted:\n\nMinute 7 – The letter had gone out.\n\nMinute 9 "
        "– It was agreed that the gate be painted."
    )
    assert [one.text for one in decisions(minutes(text)) if not one.routine] == [
        "It was agreed that the gate be painted."
    ]


def test_the_state_of_minutes_is_none_of_their_decisions() -> None:
    held = paper(
        "Weir Board\n\nMinutes of the meeting held on 3 May 2022\n\nHeld by telephone\n\nCONFIRMED"
        "\n\nPresent: Ann Reed (Chair)\n\n1. Welcome\n\nMs Reed greeted all.\n\n2. Weirs\n\nThe "
        "Board NOTED the levels.\n\n3. Close\n\nIt ended at nine.\n"
    )
    assert [one.text for one in decisions(held)] == ["The Board NOTED the levels."]


def test_letters_under_a_bare_body_are_resolved_where_the_heading_says_so() -> None:
    text = item("RESOLVED:\n\nThat Cabinet:\n\nA:   Welcomes it.\n\nB:   Agrees to move the lock.")
    found = [one for one in decisions(minutes(text)) if "lock" in one.text]
    assert [one.verbs[0] for one in found] == ["resolved"]


def minuted(text: str) -> list[tuple[str, str | None]]:
    found = actions(minutes(text))
    return [(one.text, one.owner_printed) for one in found if one.kind is ActionKind.MINUTED]


def test_a_task_before_a_dash_and_its_label() -> None:
    text = item("Nobody knew its age. The clerk will look in the books. – Action AB")
    assert minuted(text) == [("The clerk will look in the books.", "AB")]


def test_what_is_done_already_is_not_the_task_that_is_signed() -> None:
    text = item("It was resolved that owners be written to. Two have already cut back. – Action AB")
    assert minuted(text) == [("It was resolved that owners be written to.", "AB")]


def test_initials_behind_a_task_in_its_own_column() -> None:
    held = paper(
        "# WEIR BOARD\n\nMinutes of the meeting held on 3 May 2022\n\nPresent: Ann Reed (Chair), "
        "Bo Lake\n\n| Item | Minute | Action |\n|---|---|---|\n| 1 | **Weirs** BL said that two "
        "leaked. Noted. | Write to the mill BL by 2 June |\n| 2 | **Locks** None. | |\n",
        "folder/minutes.md",
    )
    assert [(one.owner_printed, one.due_printed) for one in actions(held)] == [("BL", "by 2 June")]


def test_a_capital_outcome_of_an_application() -> None:
    text = "The application for a mooring is GRANTED subject to the following conditions:"
    assert text in [one.text for one in decisions(minutes(item(text)))]


def test_what_is_told_under_the_word_decision_decides_nothing() -> None:
    text = item(
        "Decision:\n\nMembers were reminded to speak up.\n\nThe Weirs and Locks Manager presented "
        "the report.\n\nRESOLVED: That the lock be mended."
    )
    assert told_in(text) == ["RESOLVED: That the lock be mended."]


def told_in(text: str) -> list[str]:
    return [one.text for one in decisions(minutes(text)) if not one.routine]


def test_payments_approved_with_a_list_and_what_another_authority_granted() -> None:
    text = item("Payments of £90.20 approved (list attached).\n\nApproval was given to the fair.")
    assert told_in(text) == [
        "Payments of £90.20 approved (list attached).",
        "Approval was given to the fair.",
    ]
    assert told_in(item("Decisions notified: 17/0102 The Elms - granted.", "Planning")) == []


def test_one_letter_is_nobody_and_a_power_is_no_task() -> None:
    text = "A request from the Bowls Club to be considered in June."
    held = paper(
        "Minutes of the Weir Panel held on 3 May 2022\n\nPresent: Mrs A Reed (Chair), Mr B Lake\n\n"
        f"1. Urgent\n\nOne item was taken:\n\n{text}\n\n2. Close\n\nNone.\n"
    )
    assert [one.owner_printed for one in actions(held) if one.owners] == []
    assert minuted(item("(2) Authorised the Head of Rivers to make minor changes.")) == []
