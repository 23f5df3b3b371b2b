"""Lists of people set side by side are read column by column, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading import read
from indexer.records import Line, Reading, Role, Style
from indexer.structure import people_columns, understand
from indexer.structure.row import Row

HEADS = ("Present:", "In attendance:", "Apologies:")


def _rows(*table: tuple[str, ...]) -> tuple[list[Row], str]:
    """Bold rows with these cells, as they stand one below the other in a text."""
    found: list[Row] = []
    text = ""
    for cells in table:
        line = " ".join(cells)
        found.append(
            Row(
                text=line,
                start=len(text),
                end=len(text) + len(line),
                bold=True,
                cells=cells if len(cells) > 1 else (),
            )
        )
        text += f"{line}\n"
    return found, text


def test_each_column_stands_under_its_head() -> None:
    rows, text = _rows(
        HEADS,
        ("Ann Reed (AR) Chair", "Bo Lake", "Cy Marsh"),
        ("Di Frost (DF)", "Ed Brook", "Flo Hay"),
        ("Gil Oak (GO) Clerk",),
    )
    found = people_columns.by_column(rows, text, placed=True)
    assert [row.text for row in found] == [
        "Present:", "Ann Reed (AR) Chair", "Di Frost (DF)", "Gil Oak (GO) Clerk",
        "In attendance:", "Bo Lake", "Ed Brook",
        "Apologies:", "Cy Marsh", "Flo Hay",
    ]  # fmt: skip
    assert [text[row.start : row.end] for row in found] == [row.text for row in found]
    assert [row.text for row in found if row.bold] == list(HEADS)


def test_a_row_that_may_be_of_either_column_is_left_as_it_is() -> None:
    """Nobody is said to have come who sent apologies: which column ended is not known."""
    rows, text = _rows(HEADS, ("Ann Reed", "Bo Lake", "Cy Marsh"), ("Di Frost", "Ed Brook"))
    assert people_columns.by_column(rows, text, placed=True) == rows


def test_heads_of_other_tables_and_single_lists_are_left_alone() -> None:
    for table in (
        (("Action:", "Owner:"), ("Ann Reed", "Bo Lake")),
        (("Members:", "Officers:"), ("Ann Reed", "Bo Lake")),
        (("Members", "Present"), ("Ann Reed", "Yes"), ("Bo Lake", "No")),
        (("Present:",), ("Ann Reed (AR) Chair",)),
        (("Present:", "Apologies:"), ("There were 3 visitors", "Two wrote.")),
    ):
        rows, text = _rows(*table)
        assert people_columns.by_column(rows, text, placed=True) == rows


def test_heads_on_one_line_over_one_list() -> None:
    rows, text = _rows(("Present: Members of the public:",), ("Ann Reed (AR) Chair",))
    assert [row.text for row in people_columns.by_column(rows, text, placed=True)] == [
        "Present:",
        "Ann Reed (AR) Chair",
    ]


def test_in_minutes_the_names_are_those_who_came_and_those_who_did_not() -> None:
    table = (
        ("Minutes of the Mill Panel held on 3 May 2022",),
        HEADS,
        ("Ann Reed (AR) Chair", "Bo Lake", "Cy Marsh"),
        ("1. Weirs",),
        ("The weirs were looked at and it was agreed to mend them.",),
        ("2. Boats",),
        ("It was agreed to sell the boats.",),
    )
    lines: list[Line] = []
    text = ""
    for cells in table:
        line = " ".join(cells)
        style = Style(bold=len(cells) > 1, cells=cells if len(cells) > 1 else ())
        lines.append(Line(line, len(text), len(text) + len(line), 1, 0, style))
        text += f"{line}\n\n"
    reading = Reading(text=text, lines=tuple(lines), reader="pdf", reader_version=1)
    paper = understand(reading, root="tests", file="minutes.pdf")
    came = {
        one.text: one.heading[-1]
        for part in paper.parts
        for one in part.paragraphs
        if one.role is Role.ATTENDANCE
    }
    assert came == {
        "Ann Reed (AR) Chair": "Present",
        "Bo Lake": "In attendance",
        "Cy Marsh": "Apologies",
    }


def test_where_empty_cells_leave_no_trace_nobody_is_said_to_have_come() -> None:
    """A row of one name may be of those who sent apologies."""
    rows, text = _rows(HEADS[::2], ("Ann Reed (Chair)", "Cy Marsh"), ("Cllr Flo Hay",))
    assert people_columns.by_column(rows, text, placed=False) == rows
    assert people_columns.by_column(rows, text, placed=True) != rows


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (
            "minutes.md",
            (
                "# Minutes of the Locks Panel\n\nHeld on 9 May 2024\n\n| Present: | Apologies: |\n"
                "| --- | --- |\n| Ann Reed (Chair) | Cy Marsh |\n|  | Cllr Flo Hay |\n\n"
                "1. Gates\n\n"
                "It was agreed that the gate be mended.\n"
            ),
        ),
        (
            "minutes.html",
            (
                "<html><body><h1>Minutes of the Locks Panel</h1><p>Held on 9 May 2024</p><table>"
                "<tr><th>Present:</th><th>Apologies:</th></tr>"
                "<tr><td>Ann Reed (Chair)</td><td>Cy Marsh</td></tr>"
                "<tr><td></td><td>Cllr Flo Hay</td></tr></table><p>1. Gates</p>"
                "<p>It was agreed that the gate be mended.</p></body></html>"
            ),
        ),
    ],
)
def test_who_sent_apologies_stands_under_no_list_of_those_present(file: str, text: str) -> None:
    held = understand(read(Path(file), text.encode()), root="tests", file=file)
    hay = [one for part in held.parts for one in part.paragraphs if "Flo Hay" in one.text]
    assert all(one.heading[-1:] != ("Present",) for one in hay)
