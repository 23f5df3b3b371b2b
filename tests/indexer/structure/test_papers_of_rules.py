"""Policies and plans speak of what is confidential; only marks shut them."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import holds, seen


def test_the_headings_of_a_policy_are_topics() -> None:
    text = (
        "CONFIDENTIALITY POLICY\n\nThe open board adopted it.\n\nConfidential information\n"
        "The open duty is explained here.\n\nExempt information\nThe open Act lists it.\n"
    )
    holds(text, opened=3)


def test_the_headings_of_standing_orders_are_topics() -> None:
    text = (
        "STANDING ORDERS\n\n1 Exclusion of the press and public\n1.1 The open council may resolve "
        "so.\n\n2 Confidential business\n2.1 The open rule is silence.\n"
    )
    holds(text, opened=2)


def test_a_bracket_within_the_title_of_a_policy_is_no_mark() -> None:
    text = "# Whistleblowing (Confidential Reporting) Policy\n\n1.1 The open staff may speak.\n"
    holds(text, opened=1, file="folder/policy.md")


@pytest.mark.parametrize(
    "mark",
    ["CONFIDENTIAL", "Confidential", "Status: Confidential", "Strictly confidential",
     "This policy is confidential. Not for publication."],
)  # fmt: skip
def test_a_marked_policy_is_shut(mark: str) -> None:
    assert "secret" not in seen(f"Evacuation Policy\n{mark}\n\n1. The secret door is green.\n")


def test_a_confidential_annex_of_a_policy_is_shut() -> None:
    text = "Evacuation Policy\n\n1. The open door is red.\n\nConfidential Annex A\nA secret door.\n"
    holds(text, opened=1)


def test_a_plan_of_decisions_to_be_taken_in_private_is_open() -> None:
    text = (
        "FORWARD PLAN OF KEY DECISIONS\n\nNotice of intention to hold part of a meeting in private"
        "\n\n| Decision | Maker | Private? |\n|---|---|---|\n| The open ferry | Cabinet | Yes |\n"
        "| The open pier | Cabinet | No |\n"
    )
    holds(text, opened=2, file="folder/plan.md")


@pytest.mark.parametrize(
    "title",
    ["Evacuation procedure 2023", "Boat handbook", "Note on key decisions"],
)
@pytest.mark.parametrize("mark", ["Confidential information", "Private meeting", "Exempt item"])
def test_a_mark_over_all_that_is_told_is_no_topic(title: str, mark: str) -> None:
    text = f"HILL COUNCIL\n\n{title}\n\n{mark}\n\nThe secret door is green.\n"
    assert "secret" not in seen(text)
    assert "secret" not in seen(f"{text}\nAlarm\n\nThe secret bell is loud.\n")


@pytest.mark.parametrize("author", ["Author: the head of boats.", "Report of the Boat Clerk."])
def test_the_author_of_a_paper_of_rules_tells_nothing(author: str) -> None:
    text = f"Boat handbook\n\n{author}\n\nConfidential information\n\nThe secret buyer is Roe.\n"
    assert "secret" not in seen(f"{text}\nAlarm\n\nThe secret bell is loud.\n")


def test_a_lone_heading_in_a_paper_of_rules_is_no_topic() -> None:
    text = "Boat handbook\n\nThe open boats are blue.\n\nConfidential information\n\n"
    assert "secret" not in seen(f"{text}The secret buyer is Roe.\n")


def test_a_report_on_decisions_to_come_is_no_plan() -> None:
    text = (
        "HILL COUNCIL\n\nReport to the Cabinet, 3 May 2024\n\nForthcoming decisions on boats\n\n"
        "1. Purpose\n\nThe open table lists them.\n\n| Boat | Price | Status |\n|---|---|---|\n"
        "| The secret punt | £4 | Exempt |\n| The open raft | £2 | Public |\n"
    )
    holds(text, opened=2, file="folder/report.md")
