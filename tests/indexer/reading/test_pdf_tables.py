"""Tables of a PDF, ruled and not: their rows, cells, heads and margins."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.indexer.reading import printing
from tests.indexer.reading.printing import (
    INNER_RULES,
    body,
    bold,
    drawn,
    paper,
    table,
    title,
    written,
)
from tests.indexer.reading.readings import LOCKS, WEIR, read


def test_labels_and_values_stay_in_rows() -> None:
    rows = [
        ["Is this report confidential?", "No"],
        ["Contact officer:", "Rowan Ellery"],
        ["Telephone:", "01632 960000"],
    ]
    reading = read(paper(title("Eel pass"), table(rows, [130, 300], style=[]), body(WEIR)))
    assert [line.style.cells for line in reading.lines[1:4]] == [tuple(row) for row in rows]
    assert reading.lines[4].text == WEIR


@pytest.mark.parametrize("style", [printing.RULED, printing.PLAIN], ids=["ruled", "unruled"])
def test_sections_of_a_cover_block_are_headings_over_their_text(
    style: Sequence[tuple[object, ...]],
) -> None:
    rows = [
        ["Purpose of report", "For decision."],
        ["Recommendations", f"1. {WEIR}<br/>2. That the rent be paid."],
        ["Date", "12 March 2024"],
    ]
    reading = read(paper(title("Eel pass"), table(rows, [130, 300], style)))
    assert [line.text for line in reading.lines[1:]] == [
        "Purpose of report",
        "For decision.",
        "Recommendations",
        f"1. {WEIR}",
        "2. That the rent be paid.",
        "Date 12 March 2024",
    ]


def test_agenda_rows_have_their_cells_whatever_stands_between_them() -> None:
    rows = [
        ["Item", "Title", "Pages"],
        ["1.", "Apologies", ""],
        ["2.", "Eel pass", "3 - 4"],
        ["", "CONFIDENTIAL ITEMS", ""],
        ["3.", "Lease of the yard", "5 - 9"],
    ]
    reading = read(paper(bold("Agenda"), table(rows, [40, 300, 80], [])))
    assert [line.style.cells for line in reading.lines[1:]] == [
        ("Item", "Title", "Pages"),
        (),
        ("2.", "Eel pass", "3 - 4"),
        (),
        ("3.", "Lease of the yard", "5 - 9"),
    ]


def test_attendance_in_two_columns_stays_in_rows() -> None:
    rows = [
        ["Councillor Tarn", "Ada Moss, Clerk"],
        ["Councillor Lowther", "Ben Rusk, Engineer"],
        ["Councillor Shaw", "Cy Peel, Treasurer"],
        ["Councillor Eden", "Di Holm, Officer"],
        ["Councillor Kent", "Eve Sill, Officer"],
        ["Councillor Mint", "Flo Beck, Officer"],
        ["Councillor Winster", "Gus Gill, Officer"],
    ]
    found = read(paper(bold("Present"), table(rows, [200, 200], style=[]))).lines
    assert [line.style.cells for line in found[1:]] == [tuple(row) for row in rows]


@pytest.mark.parametrize("style", [printing.RULED, INNER_RULES], ids=["ruled", "open sides"])
def test_rows_of_a_ruled_table_keep_their_cells(style: Sequence[tuple[object, ...]]) -> None:
    rows = [["Ref", "Action", "Owner", "Due"], ["A1", WEIR, "", "1 May"], ["A2", LOCKS, "PT", ""]]
    reading = read(paper(body("The actions are:"), table(rows, [40, 250, 60, 80], style)))
    assert reading.lines[0].text == "The actions are:"
    assert [line.style.cells for line in reading.lines[1:]] == [tuple(row) for row in rows]
    assert reading.lines[2].text == f"A1 {WEIR} 1 May"


def test_the_head_of_a_table_is_read_once() -> None:
    rows = [["Lock", "Lead"], *([f"Lock {n}: {WEIR}", f"Officer {n}"] for n in range(40))]
    reading = read(paper(table(rows, [350, 90], repeat=1)))
    assert [line.style.cells for line in reading.lines] == [tuple(row) for row in rows]
    assert reading.lines[-1].page == 3


def test_the_head_of_a_table_of_text_is_read_once() -> None:
    rows = [["Item", "Minute"], *([f"{n}.", f"{WEIR} {LOCKS} " * 2] for n in range(1, 12))]
    lines = read(paper(table(rows, [60, 390], repeat=1))).lines
    assert [line.text for line in lines[:2]] == ["Item Minute", f"1. {WEIR} {LOCKS} {WEIR} {LOCKS}"]
    assert len(lines) == 12


def test_a_row_that_the_page_breaks_is_one_row() -> None:
    def page(canvas: Canvas, *row: str, top: float) -> None:
        written(canvas, 76, top - 12, row[0])
        written(canvas, 156, top - 12, row[1])
        canvas.grid([72, 152, 500], [top, top - 20])

    def first(canvas: Canvas) -> None:
        page(canvas, "Risk", "Answer", top=140)
        page(canvas, "R1", "The banks are walked each spring and the", top=120)

    def second(canvas: Canvas) -> None:
        page(canvas, "", "wardens write down what they find.", top=760)
        page(canvas, "R2", "None.", top=740)

    assert [line.style.cells for line in read(drawn(first, second)).lines] == [
        ("Risk", "Answer"),
        ("R1", "The banks are walked each spring and the wardens write down what they find."),
        ("R2", "None."),
    ]


def test_minutes_set_in_a_table_become_paragraphs_with_their_owner() -> None:
    rows = [
        ["<b>Item</b>", "<b>Minute</b>", "<b>Action</b>"],
        ["1.", "<b>Apologies</b><br/>There were none.", ""],
        ["2.", f"<b>Weir</b><br/>{WEIR}<br/>The clerk to thank the inspector.", "<br/>" * 4 + "DH"],
    ]
    reading = read(paper(table(rows, [40, 340, 70])))
    assert [line.text for line in reading.lines[1:]] == [
        "1. Apologies",
        "There were none.",
        "2. Weir",
        WEIR,
        "The clerk to thank the inspector. DH",
    ]
    assert reading.lines[-1].style.cells == ("The clerk to thank the inspector.", "DH")
    assert [line.style.bold for line in reading.lines[1:4]] == [True, False, True]


def test_headings_in_narrow_cells_and_an_owner_beside_them() -> None:
    """Three columns of one width, the item's heading in bold over a short text."""
    rows = [
        ["<b>No</b>", "<b>Item</b>", "<b>Action</b>"],
        ["24/01", "<b>Apologies for absence</b><br/>Ann Orr was away.", ""],
        ["24/02", "<b>Sluice</b><br/>The paddle sticks. It will be greased.", "DH"],
    ]
    reading = read(paper(table(rows, [150, 150, 150])))
    assert [line.text for line in reading.lines[1:]] == [
        "24/01 Apologies for absence",
        "Ann Orr was away.",
        "24/02 Sluice",
        "The paddle sticks. It will be greased. DH",
    ]


def test_an_owner_in_the_margin_stays_with_its_action() -> None:
    def page(canvas: Canvas) -> None:
        written(
            canvas,
            72,
            700,
            "5. The trustees walked the lower meadow with the tenant and saw the",
            "broken fence. The clerk would ask the tenant to mend it before the winter",
            "and would report the outcome to the next meeting of the trustees.",
        )
        written(
            canvas,
            72,
            640,
            "6. The bench by the gate was painted by the volunteers in April and",
            "nobody has sat on it since, because the paint is still wet to the touch.",
        )
        written(canvas, 500, 686.5, "DH")

    reading = read(drawn(page))
    assert [line.text[:2] for line in reading.lines] == ["5.", "6."]
    assert reading.lines[0].style.cells[1:] == ("DH",)


def test_owners_in_a_column_stay_with_short_actions() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(490, 760, "ACTION")
        for place, owner in enumerate(("AB", "Clerk", "CD/EF")):
            top = 730 - 80 * place
            written(canvas, 72, top, f"24/0{place + 1}", font="Times-Bold")
            written(canvas, 120, top, "LOCKS", font="Times-Bold")
            written(
                canvas, 120, top - 14, "The gates were lifted out by crane and mended at the yard,"
            )
            written(canvas, 120, top - 28, "then hung again.")
            written(canvas, 120, top - 42, "The yard to be paid.")
            written(canvas, 490, top - 42, owner)

    lines = read(drawn(page)).lines
    assert [line.style.cells[1] for line in lines if line.style.cells] == ["AB", "Clerk", "CD/EF"]
    assert [line.text for line in lines if line.style.bold] == [f"24/0{n} LOCKS" for n in (1, 2, 3)]


def test_what_stands_under_a_cell_of_an_unruled_table_is_wrapped_at_the_next_column() -> None:
    what = (
        "To hear of the passage of eels through the upper gates of the weir, and then to consider "
        "whether anything else ought to be done before the winter."
    )
    rows = [["3.", "Minutes", "3 - 8"], ["4.", "Gates", "9 - 20"], ["5.", f"Eels<br/>{what}", ""],
            ["6.", "Close", "21 - 22"]]  # fmt: skip
    found = read(paper(table(rows, [30, 240, 160], style=printing.PLAIN), body(WEIR)))
    assert [line.text for line in found.lines][2:4] == ["5. Eels", what]


def test_a_title_in_plain_type_stands_over_the_text_of_its_cell() -> None:
    rows = [
        ["Item", "Discussion", "Action"],
        ["1", "Eel pass<br/>The pass was shut for the winter, and all were thanked.", "Clerk"],
        ["2", "Any other business<br/>There was none that could not wait.", ""],
    ]
    reading = read(paper(table(rows, [40, 300, 100])))
    assert [line.text for line in reading.lines][1:] == [
        "1 Eel pass",
        "The pass was shut for the winter, and all were thanked. Clerk",
        "2 Any other business",
        "There was none that could not wait.",
    ]
