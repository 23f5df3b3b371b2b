"""Marks at the head of a paper, which shut the whole of it, and those that no longer hold."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import seen


def test_a_mark_right_under_the_number_and_title_of_a_report_shuts_all_of_it() -> None:
    assert "depot" not in seen("Park Board\n\n9. Depot\n\nEXEMPT\n\n1. The depot is sold.\n")


@pytest.mark.parametrize(
    "head",
    [
        "MEMBERS' EYES ONLY - item 4 tomorrow",
        "RESTRICTED: OPERATIONAL - do not read out",
        "Not a public document. Do not publish.",
        "Not to be forwarded, printed or left in group rooms.",
        "CONFIDENTIAL until the marking has been removed by the Clerk",
        "EXEMPT (embargo lifted for staff only)",
    ],
)
def test_a_head_that_shuts_in_whatever_words_shuts_the_paper(
    head: str,
) -> None:
    assert "secret" not in seen(f"{head}\n\nLeisure\n\nThe secret bid is £4.\n")


@pytest.mark.parametrize(
    "head",
    [
        "EMBARGOED until 12 April 2022 (embargo now lifted)",
        "Exempt minute 44 of 7 March 2018, opened to the public 7 March 2023",
        "Access to information: use of exempt reports in 2022",
    ],
)
def test_a_mark_that_no_longer_holds_hides_nothing(head: str) -> None:
    assert "open fare" in seen(f"{head}\n\nBriefing\n\n1. The open fare rises.\n2. It is £4.\n")


@pytest.mark.parametrize(
    "head",
    [
        "BOARD OF DIRECTORS PART 2\n5 May 2023",
        "Trust Board in Private - 5 May 2023\nMinutes\nPresent: A Reed",
    ],
)
def test_the_meeting_in_private_shuts_all_of_its_paper(head: str) -> None:
    assert "secret" not in seen(f"{head}\n\n1. Merger\nThe secret merger goes on.\n")


def test_a_sentence_among_others_at_the_head_shuts_the_paper() -> None:
    head = "This note names children. Private and confidential. It stays with the Clerk."
    assert "secret" not in seen(f"HILL COUNCIL\nAPPEALS PANEL\n\n{head}\n\nCase 3\n\nThe secret.\n")
