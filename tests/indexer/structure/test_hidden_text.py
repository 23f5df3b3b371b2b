"""What stands in a restricted part changes nothing that the public may know of the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading import read
from indexer.records import PUBLIC, Paper, Part
from indexer.structure import understand

OPENING = """Quayside Committee

Agenda

Item\tPage

1. Slipway repairs\t3 - 4

CONFIDENTIAL ITEMS

2. Ferry contract\t5 - 6

Slipway repairs

Purpose of report

For decision.

Contact officer: Jo Kerr

Slipway repairs

1. The slipway was closed for repair in the spring and opened again in May.

Ferry contract

Purpose of report

For decision.

Contact officer: Lee Frost

Ferry contract

1. The contractor claims £50,000 for the delay.
"""
HIDDEN = (
    "Quayside Panel",
    "Date: 8 February 2024",
    "Thursday, 16 May 2024",
    "Minutes of the Harbour Board held on 3 June 2023",
    "2. The claim was refused at the meeting of the Ferries Board in March 2024.",
    "In February 2024 an inspection was held at the north quay.",
    "Harbour Users' Forum (HUF)",
    "Decisions",
    "Officers to:",
    "1) Settle the claim by 30 June 2024.",
    "Appendix A - Valuation",
    "3 Legal advice",
    "Date of next meeting: 9 May 2024",
)


def read_text(text: str) -> Paper:
    """The paper that a text file of these words is."""
    return understand(read(Path("pack.txt"), text.encode()), root="papers", file="pack.txt")


def public(paper: Paper) -> tuple[object, ...]:
    """All that a public viewer may know of a paper."""
    parts: list[Part] = [part for part in paper.parts if part.audience == PUBLIC]
    return paper.board, paper.title, paper.date, paper.kind, paper.agenda, parts


def test_a_divider_shuts_the_only_row_after_it() -> None:
    """An agenda of two rows is an agenda, and its second report is restricted."""
    paper = read_text(OPENING)
    assert [item.confidential for item in paper.agenda] == [False, True]
    hidden = [part for part in paper.parts if "£50,000" in str(part.paragraphs)]
    assert [part.audience for part in hidden] == ["restricted"]


@pytest.mark.parametrize("line", HIDDEN)
def test_no_fact_is_drawn_from_a_restricted_part(line: str) -> None:
    """Neither board nor date nor title of the paper comes from what only some may see."""
    assert public(read_text(f"{OPENING}\n{line}\n")) == public(read_text(OPENING))


@given(st.lists(st.sampled_from(HIDDEN), max_size=6))
def test_public_facts_stay_whatever_the_restricted_text(lines: list[str]) -> None:
    """However much restricted text there is, the public half of the file is the same."""
    assert public(read_text("\n\n".join((OPENING, *lines)))) == public(read_text(OPENING))


def shut(paper: Paper) -> bool:
    """Whether no public part holds the claim."""
    public_parts = [part for part in paper.parts if part.audience == PUBLIC]
    return bool(public_parts) and "£50,000" not in str(public_parts)


@pytest.mark.parametrize(
    "divider",
    [
        "PART B",
        "Part Two (Private)",
        "Closed session",
        "Items to be considered in private",
        "B. CONFIDENTIAL BUSINESS",
        "Items not open to the public",
        "Business to be transacted without the press and public present",
        "The following items are confidential and are not for publication:",
    ],
)
def test_a_divider_in_any_words_shuts(divider: str) -> None:
    """In the agenda, and between the reports alone."""
    assert shut(read_text(OPENING.replace("CONFIDENTIAL ITEMS", divider)))
    between = OPENING.replace("CONFIDENTIAL ITEMS\n\n", "").replace(
        "Ferry contract\n\nPurpose", f"{divider}\n\nFerry contract\n\nPurpose"
    )
    assert shut(read_text(between))


@pytest.mark.parametrize(
    ("head", "said"), [("Confidential?", "Yes"), ("Open", "No"), ("Part 1/2", "Part 2")]
)
def test_a_column_of_the_agenda_shuts_its_row(head: str, said: str) -> None:
    """The head of the column says what its cells mean."""
    text = OPENING.replace("CONFIDENTIAL ITEMS\n\n", "")
    text = text.replace("Item\tPage", f"Item\tTitle\t{head}\tPage")
    assert shut(read_text(text.replace("Ferry contract\t5", f"Ferry contract\t{said}\t5")))


@pytest.mark.parametrize(
    "mark", ["Status: Private", "Classification: Part 2 – Exempt", "OFFICIAL - SENSITIVE"]
)
def test_a_field_of_a_report_shuts_it(mark: str) -> None:
    """What its own head says counts, though the agenda says nothing."""
    text = OPENING.replace("CONFIDENTIAL ITEMS\n\n", "")
    text = text.replace("Ferry contract\n\nPurpose", f"Ferry contract\n\n{mark}\n\nPurpose")
    assert shut(read_text(text))


def test_a_shut_paper_without_a_cover_and_an_agenda_at_the_end() -> None:
    """Its title in the agenda begins it; reports before the agenda are matched with its rows."""
    bare = OPENING.replace("Purpose of report\n\nFor decision.\n\nContact officer: Lee Frost\n", "")
    assert shut(read_text(bare))
    agenda, reports = OPENING.split("Slipway repairs\n\nPurpose", 1)
    assert shut(read_text(f"Slipway repairs\n\nPurpose{reports}\n{agenda}"))
