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
