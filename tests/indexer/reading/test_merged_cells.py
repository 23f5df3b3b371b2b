"""Cells of tables of tasks that reach over several rows: whose tasks these are, and until when."""

from __future__ import annotations

import pytest

from indexer.reading.html import HtmlReader
from indexer.reading.rtf import RtfReader
from indexer.reading.spanning import holding
from tests.indexer.reading.word_files import cell, lines, paragraph, table

ON, OFF = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def rows(*given: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [line.style.cells or (line.text,) for line in lines(table(*given))]


def test_an_owner_and_a_day_hold_for_every_row_that_they_span() -> None:
    head = ("Item", "Action", "Lead", "Deadline")
    first = (cell("Weir", ON), "Oil the gate", cell("A Reed", ON), cell("3 May", ON))
    second = (cell("", OFF), "Buy rope", cell("", OFF), cell("", OFF))
    assert rows(head, first, second, ("Leat", "Dredge", "B Sedge", "4 May")) == [
        head,
        ("Weir", "Oil the gate", "A Reed", "3 May"),
        ("", "Buy rope", "A Reed", "3 May"),
        ("Leat", "Dredge", "B Sedge", "4 May"),
    ]


def test_an_owner_that_merging_cells_repeated_is_said_once() -> None:
    twice = paragraph("A Reed") + paragraph("A Reed")
    first = ("Oil the gate", cell(twice, ON), "3 May")
    second = ("Buy rope", cell("", OFF), "4 May")
    found = rows(("Action", "Owner", "Due"), first, second)
    assert [row[1] for row in found[1:]] == ["A Reed", "A Reed"]


def test_a_row_whose_blanks_are_merged_is_a_row() -> None:
    head = ("Item", "Action", "Lead", "Deadline")
    first = (cell("Weir", ON), "Oil the gate", "A Reed", "3 May")
    assert rows(head, first, (cell("", OFF), "Buy rope", "", ""))[-1] == ("", "Buy rope")


def test_columns_are_counted_over_wide_cells() -> None:
    head = (cell("Action", '<w:gridSpan w:val="2"/>'), "Owner", "Due")
    first = ("1", "Oil the gate", cell("A Reed", ON), "3 May")
    second = (cell("Buy rope", '<w:gridSpan w:val="2"/>'), cell("", OFF), "4 May")
    assert rows(head, first, second)[-1] == ("Buy rope", "A Reed", "4 May")


def test_what_was_said_is_printed_once_and_so_is_what_is_no_task() -> None:
    minutes = ("Minute", "Action", "By whom")
    long = "The miller spoke at length of the weir, which he thought too low by a foot or more."
    said = rows(minutes, ("1", "Oil", cell(long, ON)), ("2", "Paint", cell("", OFF)))
    assert said[-1] == ("2", "Paint")
    people = ("Name", "Post", "Officer")
    seats = rows(people, ("Ann", "Chair", cell("A Reed", ON)), ("Bob", "Clerk", cell("", OFF)))
    assert seats[-1] == ("Bob", "Clerk")


def test_web_pages_span_rows_too() -> None:
    page = (
        "<html><body><h1>Weir Board</h1><table><tr><th>Item<th>Action<th>Lead<th>Deadline</tr>"
        "<tr><td rowspan=3>Weir<td>Oil the gate<td rowspan=2>A Reed<td>3 May</tr>"
        "<tr><td>Buy rope<td>4 May</tr><tr><td>Paint<td><td></tr></table></body></html>"
    )
    found = [line.style.cells for line in HtmlReader().read(page.encode()).lines]
    assert found[2:] == [
        ("Weir", "Oil the gate", "A Reed", "3 May"),
        ("Buy rope", "A Reed", "4 May"),
        ("", "Paint"),
    ]


def test_rich_text_spans_rows_too() -> None:
    row = rb"\trowd\cellx1%s\cellx2\cellx3\pard\intbl "
    body = (
        rb"{\rtf1 " + row % b"" + rb"Action\cell Owner\cell Due\cell\row "
        + row.replace(b"%s", rb"\clvmgf") + rb"Oil the gate\cell A Reed\cell 3 May\cell\row "
        + row.replace(b"%s", rb"\clvmrg") + rb"Buy rope\cell\cell 4 May\cell\row\pard}"
    )  # fmt: skip
    found = [line.style.cells for line in RtfReader().read(body).lines]
    assert found[-1] == ("Buy rope", "A Reed", "4 May")


@pytest.mark.parametrize(
    ("names", "columns"),
    [
        (("What", "Who", "When"), {1, 2}),
        (("Ref", "Action required", "Responsible officer", "Target date:"), {2, 3}),
        (("Officer", "Salary", "Date"), None),
        (("Action", "Cost", "Notes"), None),
    ],
)
def test_columns_that_hold_for_all_rows(names: tuple[str, ...], columns: set[int] | None) -> None:
    assert holding(dict(enumerate(names))) == columns
