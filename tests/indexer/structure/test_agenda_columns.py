"""Agendas set in columns: time, number, title, who leads, which paper."""

from __future__ import annotations

import pytest

from indexer.records import PaperKind, PartKind, Role
from indexer.structure import agenda_columns
from tests.indexer.structure.papers import find, labels, paper, parts

TIMED = (
    "Mill Trust\n\nBoard of Directors\n\nThursday 5 May 2022\n\nAgenda\n\n"
    "| Time | No | Item | Purpose | Lead | Paper |\n|---|---|---|---|---|---|\n"
    "| 09:30 | 1 | Welcome | Note | Chair | Verbal |\n"
    "| | 2 | Minutes of 3 March 2022 | Approve | Chair | Enc A |\n"
    "| 9.40am | 3 | Winter plan | Approve | COO | Enc B |\n"
    "| 10:10 – 10:30 | 4 | Sale of the race (exempt) | Decide | CFO | Paper 4 |\n"
)


def test_the_number_may_stand_behind_the_time() -> None:
    held = paper(TIMED, "a.md")
    assert held.kind is PaperKind.AGENDA
    assert [(r.number, r.title, r.pages, r.confidential) for r in held.agenda] == [
        ("1", "Welcome", "Verbal", False),
        ("2", "Minutes of 3 March 2022", "Enc A", False),
        ("3", "Winter plan", "Enc B", False),
        ("4", "Sale of the race (exempt)", "Paper 4", True),
    ]


def test_a_row_keeps_its_time_and_is_quoted_as_printed() -> None:
    held = paper(TIMED, "a.md")
    row = find(held, "Winter plan")
    assert (row.label, row.text) == ("3", "9.40am 3 Winter plan Approve COO Enc B")
    assert row.role is Role.AGENDA_ROW


def test_the_names_of_the_columns_are_no_row() -> None:
    [listed] = parts(paper(TIMED, "a.md"), PartKind.AGENDA)
    assert not any("Purpose" in one.text for one in listed.paragraphs)


def test_rows_under_a_row_that_heads_them_are_items() -> None:
    held = paper(
        "Trust Board\n\n4 March 2025\n\n| Item | Subject | Lead | Time | Enc |\n|---|---|---|---|"
        "---|\n| 1. | Welcome | Chair | 1.00 | Verbal |\n| 2. | Strategy | | | |\n"
        "| 2.1 | Green plan | Estates | 1.15 | Enc 2 |\n| 2.2 | Digital | CIO | 1.35 | Enc 3 |\n"
        "| 3. | Any other business | Chair | 3.30 | Verbal |\n",
        "a.md",
    )
    assert [(row.number, row.title) for row in held.agenda] == [
        ("1", "Welcome"), ("2", "Strategy"), ("2.1", "Green plan"), ("2.2", "Digital"),
        ("3", "Any other business"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "names",
    [
        ("Item", "Discussion", "Action"),
        ("Ref", "Action", "Lead", "Due"),
        ("Item", "Action", "Lead"),
        ("Scheme", "Lead", "Time"),
        ("Item", "Lead"),
    ],
)
def test_other_tables_are_no_agendas(names: tuple[str, ...]) -> None:
    assert not agenda_columns.are_names(names)


@pytest.mark.parametrize(
    ("cell", "when"),
    [("09:30", True), ("2.15 pm", True), ("10 mins", True), ("12:40 - 12:45", True), ("12", False),
     ("3.", False), ("Noon Lane", False)],
)  # fmt: skip
def test_times(cell: str, *, when: bool) -> None:
    assert agenda_columns.is_time(cell) is when


def test_minute_numbers_of_a_boards_year() -> None:
    for first, second in [
        ("AM/24/41", "AM/24/42"),
        ("001/25-26", "002/25-26"),
        ("Cou/285/07-08", "Cou/286/07-08"),
        ("24/25-041", "24/25-042"),
    ]:
        held = paper(
            "Minutes of the Weirs Panel\n\n5 May 2022\n\nPresent: Cllr Oak\n\n"
            f"{first} Apologies\n\nNone were sent.\n\n{second} Gates\n\nIt was agreed to mend "
            "them.\n"
        )
        assert [part.item for part in parts(held, PartKind.ITEM)] == [first, second]


def test_numbers_that_are_no_minutes() -> None:
    held = paper("Weirs\n\n25/00417/HSE – a porch\n\n20/21 budget\n\nCOVID-19/20 figures\n")
    assert not any(labels(held))
