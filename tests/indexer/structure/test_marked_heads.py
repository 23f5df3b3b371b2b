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


@pytest.mark.parametrize(
    "said",
    [
        "The minutes of the meeting held in private on 2 May 2023 were duly confirmed.",
        "See also the minutes of the session held in private, 2 May 2023",
        "It was agreed to receive the notes of the meeting held in private on 2 May.",
    ],
)
def test_minutes_that_speak_of_a_private_meeting_are_open(said: str) -> None:
    head = "HILL COUNCIL\n\nMinutes of the meeting held on 3 June 2023\n\nPresent: A. Fell (Chair)"
    assert "open quay" in seen(f"{head}\n\n{said}\n\n1. Quay\nThe open quay is wide.\n")


@pytest.mark.parametrize(
    "title",
    [
        "Approved minutes of the meeting held in private on 3 June 2023",
        "Minutes of the meeting held in private on 3 June 2023.",
    ],
)
def test_minutes_of_a_private_meeting_are_shut(title: str) -> None:
    text = f"HILL COUNCIL\n\n{title}\n\nPresent: A. Fell\n\n1. Quay\nThe secret quay is sold.\n"
    assert "secret" not in seen(text)


@pytest.mark.parametrize(
    "line",
    ["Background papers: survey of the quay - confidential until let",
     "For: Members to comment on the quay only"],
)  # fmt: skip
def test_a_line_on_other_papers_or_on_what_is_asked_shuts_nothing(line: str) -> None:
    head = f"HILL COUNCIL\n\nReport to the Board, 3 June 2023\n\nQuay\n\n{line}\n\n"
    assert "open quay" in seen(f"{head}1. Purpose\nThe open quay is wide.\n")


@pytest.mark.parametrize(
    "line",
    ["Quay: survey - confidential until let", "Draft of 19:30 - embargoed until read",
     "For: Members of the Board only", "Circulation: Members to see only"],
)  # fmt: skip
def test_such_a_line_of_the_paper_itself_shuts_it(line: str) -> None:
    head = f"HILL COUNCIL\n\nReport to the Board, 3 June 2023\n\nQuay\n\n{line}\n\n"
    assert "secret" not in seen(f"{head}1. Purpose\nThe secret quay is sold.\n")


def test_a_restricted_byway_is_no_mark() -> None:
    text = (
        "Hill Council\nMinutes of the meeting held on 4 May 2023\n\n1. Ways\n\n1.1 RESTRICTED {}\n"
    )
    assert "open gate" in seen(text.format("Byway 9 has an open gate."))
    assert "secret" not in seen(text.format("The secret gate is sold."))
