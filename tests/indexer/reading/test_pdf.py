"""PDF as it is printed: paragraphs, columns, tables, furniture, headings, what nobody sees."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from indexer.reading.pdf import PdfReader
from indexer.records import Line, Reading
from indexer.structure import understand
from tests.indexer.reading import printing
from tests.indexer.reading.printing import (
    INNER_RULES,
    JUSTIFIED,
    body,
    bold,
    drawn,
    gap,
    heading,
    numbered,
    paper,
    table,
    title,
    written,
)

WEIR = (
    "The weir above the mill was inspected in the dry week of September, when the water stood "
    "so low that the apron could be walked from bank to bank, and the inspector found the "
    "timber sound throughout."
)
LOCKS = (
    "Both pairs of gates at the lower lock were lifted out by crane, repaired at the yard and "
    "hung again before the regatta, although the crane came two days late on account of the "
    "wind and the towpath had to be closed for longer than had been announced."
)


def read(data: bytes) -> Reading:
    """The reading, checked for what holds of every reading."""
    reading = PdfReader().read(data)
    end = 0
    for line in reading.lines:
        assert line.start >= end
        assert " ".join(reading.text[line.start : line.end].split()) == line.text
        end = line.end
    return reading


def texts(data: bytes) -> list[str]:
    """The text of each line."""
    return [line.text for line in read(data).lines]


def line_of(reading: Reading, words: str) -> Line:
    """The one line that begins so."""
    [line] = [line for line in reading.lines if line.text.startswith(words)]
    return line


def test_a_wrapped_paragraph_is_one_line_and_gaps_part_paragraphs() -> None:
    reading = read(paper(body(WEIR), body(LOCKS)))
    assert [line.text for line in reading.lines] == [WEIR, LOCKS]
    assert "\n\n" in reading.text


def test_short_lines_are_paragraphs_of_their_own() -> None:
    lines = ["Present:", "Councillor Imogen Tarn (Chair)", "Councillor Piers Lowther", "The clerk"]

    def page(canvas: Canvas) -> None:
        written(canvas, 72, 760, *lines)

    assert texts(drawn(page)) == lines


@pytest.mark.parametrize("number", ["1.", "(a)", "iv.", "3.2", "•", "–", "24/17"])
def test_a_number_in_its_own_column_is_joined_with_its_text(number: str) -> None:
    assert texts(paper(numbered(number, WEIR), numbered(number, LOCKS))) == [
        f"{number} {WEIR}",
        f"{number} {LOCKS}",
    ]


def test_a_sentence_goes_on_over_the_page_and_says_where_it_begins() -> None:
    fill = [numbered(f"{n}.", WEIR) for n in range(1, 14)]
    reading = read(paper(*fill, gap(14), numbered("14.", f"{LOCKS} {LOCKS}"), edges=_edges))
    broken, header = reading.lines[-2:]
    assert (broken.text, broken.page) == (f"14. {LOCKS} {LOCKS}", 1)
    assert (header.text, header.page) == ("Minutes of 12 March 2024", 2)


def test_the_next_paragraph_of_a_list_is_no_rest_of_a_sentence() -> None:
    fill = [numbered(f"{n}.", WEIR) for n in range(1, 40)]
    reading = read(paper(*fill))
    assert len(reading.lines) == 39
    assert {line.page for line in reading.lines} == {1, 2, 3}


def test_columns_of_prose_are_read_one_after_another() -> None:
    flow = [Paragraph(f"{n}: {WEIR} {LOCKS}", JUSTIFIED) for n in "ABCDEFGH"]
    found = texts(paper(title("Letter to the members"), *flow, columns=2))
    assert found == ["Letter to the members", *(f"{n}: {WEIR} {LOCKS}" for n in "ABCDEFGH")]


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


def _edges(canvas: Canvas, page: int) -> None:
    canvas.setFont("Helvetica", 9)
    if page % 2:
        canvas.drawRightString(523, 800, "Quayside Harbour Committee")
    else:
        canvas.drawString(72, 800, "Minutes of 12 March 2024")
    canvas.drawCentredString(297, 30, f"Page {page} of 9")
    canvas.drawString(72, 42, "Harbour Office, Quay Street. Telephone 01632 960000")


def test_running_headers_and_footers_are_left_out_and_said() -> None:
    flow = [numbered(f"{n}.", f"{WEIR} {LOCKS}") for n in range(1, 30)]
    reading = read(paper(title("Locks and weirs"), *flow, edges=_edges))
    found = [line.text for line in reading.lines]
    assert found[:2] == ["Quayside Harbour Committee", "Locks and weirs"]
    assert found.count("Quayside Harbour Committee") == 1
    assert found.count("Minutes of 12 March 2024") == 1
    assert not [text for text in found if "Page" in text or "Telephone" in text]
    assert [text for text in found if text[0].isdigit()] == [
        f"{n}. {WEIR} {LOCKS}" for n in range(1, 30)
    ]
    assert any("Telephone 01632 960000" in note for note in reading.notes)
    assert reading.bare


def test_body_text_that_repeats_is_kept() -> None:
    flow = []
    for item in range(1, 30):
        flow += [bold(f"Motion {item}"), body(WEIR), body("The motion was carried.")]
    found = texts(paper(*flow))
    assert found.count("The motion was carried.") == found.count(WEIR) == 29


def test_pages_that_are_shut_say_so_once_a_run() -> None:
    def edges(canvas: Canvas, page: int) -> None:
        if page > 1:
            canvas.drawString(72, 800, "NOT FOR PUBLICATION: exempt information")

    flow = [body(f"{n}: {WEIR} {LOCKS}") for n in range(24)]
    reading = read(paper(*flow, edges=edges))
    marks = [line for line in reading.lines if "NOT FOR PUBLICATION" in line.text]
    assert [line.page for line in marks] == [2]


def test_sizes_of_type_make_headings_and_bold_is_only_said() -> None:
    flow = [
        title("Yearly report"),
        heading("The weir"),
        body(WEIR),
        bold("Costs"),
        body(LOCKS),
        heading("The locks"),
        body(LOCKS),
        body(WEIR),
    ]
    lines = read(paper(*flow)).lines
    assert [line.style.heading for line in lines] == [1, None, None, None, None, 2, None, None]
    assert lines[3].style.bold
    assert not lines[4].style.bold


def test_the_outline_gives_levels_where_it_names_what_is_printed() -> None:
    def page(canvas: Canvas) -> None:
        for level, y, text in ((0, 760, "Part one"), (1, 700, "2. The weir"), (1, 600, "3. Locks")):
            canvas.bookmarkHorizontal(text, 0, y)
            canvas.addOutlineEntry(text.split(". ")[-1], text, level)
            written(canvas, 72, y, text)
            written(canvas, 72, y - 20, WEIR[:80], WEIR[80:170], WEIR[170:])

    lines = read(drawn(page)).lines
    assert [line.style.heading for line in lines] == [1, None, 2, None, 2, None]


def test_footnotes_stand_after_the_sentence_that_goes_on() -> None:
    def first(canvas: Canvas) -> None:
        written(
            canvas,
            72,
            120,
            "The lease of the boat yard runs for forty years from the day on which it",
            "was signed, and the rent is reviewed by an arbitrator every fifth year, when the",
        )
        canvas.setFont("Times-Roman", 7)
        canvas.drawString(72 + canvas.stringWidth("The lease", "Times-Roman", 11), 124, "1")
        written(canvas, 72, 80, "1 Dated 4 June 1998 and held by the clerk.", size=8)

    def second(canvas: Canvas) -> None:
        written(canvas, 72, 760, "tenant may appeal.", "The yard was let.")

    found = texts(drawn(first, second))
    assert found[0].endswith("when the tenant may appeal.")
    assert found[1:] == ["1 Dated 4 June 1998 and held by the clerk.", "The yard was let."]


def test_raised_marks_join_their_word() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 700, "Held on 25")
        x = 72 + canvas.stringWidth("Held on 25", "Times-Roman", 11)
        written(canvas, x, 704, "th", size=7)
        written(canvas, x + 8, 700, "June in the hall of the council")
        end = x + 8 + canvas.stringWidth("June in the hall of the council", "Times-Roman", 11)
        written(canvas, end, 704, "12", size=7)

    assert texts(drawn(page)) == ["Held on 25th June in the hall of the council¹²"]


def test_words_cut_at_the_end_of_a_line_are_whole() -> None:
    def page(canvas: Canvas) -> None:
        written(
            canvas,
            72,
            700,
            "The council held a consultation on the long-term lease and found that the con-",
            "sultation had reached few people, while the mid-year review of the long-",
            "term lease was read by many of those who live in the village and be-",
            "yond it.",
        )

    [found] = texts(drawn(page))
    assert found == (
        "The council held a consultation on the long-term lease and found that the "
        "consultation had reached few people, while the mid-year review of the long-"
        "term lease was read by many of those who live in the village and beyond it."
    )


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages_are_read_upright(turn: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        canvas.translate(*{0: (0, 0), 90: (842, 0), 180: (595, 842), 270: (0, 595)}[turn])
        canvas.rotate(turn)
        written(
            canvas,
            72,
            450,
            "The yard was swept by the members before the regatta, and the gate",
            "was painted green.",
        )
        written(canvas, 72, 400, "The clerk was thanked.")

    assert texts(drawn(page)) == [
        "The yard was swept by the members before the regatta, and the gate was painted green.",
        "The clerk was thanked.",
    ]


def test_wide_pages_and_text_in_the_margin() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 450, "The dredging was put off until the spring.")
        canvas.translate(30, 200)
        canvas.rotate(90)
        written(canvas, 0, 0, "Appendix B")

    assert texts(drawn(page, size=landscape(A4))) == [
        "The dredging was put off until the spring.",
        "Appendix B",
    ]


def _white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    written(canvas, 72, 600, "unseen words")


def _tiny(canvas: Canvas) -> None:
    written(canvas, 72, 600, "unseen words", size=0.5)


def _off_page(canvas: Canvas) -> None:
    written(canvas, -300, 600, "unseen words")


def _no_ink(canvas: Canvas) -> None:
    text = canvas.beginText(72, 600)
    text.setTextRenderMode(3)
    text.textLine("unseen words")
    text.setTextRenderMode(0)
    canvas.drawText(text)


def _blacked_out(canvas: Canvas) -> None:
    written(canvas, 72, 600, "unseen words")
    canvas.rect(70, 594, 80, 16, fill=1, stroke=0)


@pytest.mark.parametrize("hide", [_white, _tiny, _off_page, _no_ink, _blacked_out])
def test_what_nobody_can_see_is_left_out_and_said(hide: Callable[[Canvas], None]) -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 700, "The lease of the boat yard was agreed.")
        hide(canvas)

    reading = read(drawn(page))
    assert [line.text for line in reading.lines] == ["The lease of the boat yard was agreed."]
    assert reading.notes == ("2 words that nobody can see on page 1 were left out",)


def test_white_words_on_a_dark_ground_are_seen() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0, 0, 0.4)
        canvas.rect(72, 690, 300, 30, fill=1, stroke=0)
        canvas.setFillColorRGB(1, 1, 1)
        written(canvas, 80, 700, "Harbour plan")

    assert texts(drawn(page)) == ["Harbour plan"]


def test_a_watermark_is_no_text_but_is_said() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 700, "The lease of the boat yard was agreed.")
        canvas.setFillColorRGB(0.8, 0.8, 0.8)
        canvas.translate(200, 300)
        canvas.rotate(45)
        written(canvas, 0, 0, "DRAFT", size=90)

    reading = read(drawn(page, page))
    assert [line.page for line in reading.lines] == [1, 2]
    assert "marked “DRAFT” across pages 1 to 2" in reading.notes


def test_readings_are_the_same_every_time() -> None:
    flow = [numbered(f"{n}.", f"{WEIR} {LOCKS}") for n in range(1, 9)]
    data = paper(title("Locks"), *flow, table([["a", "b"], ["c", WEIR]], [80, 200]), edges=_edges)
    assert read(data) == read(data)


def test_minutes_are_understood_as_from_text() -> None:
    flow = [
        bold("QUAYSIDE HARBOUR COMMITTEE"),
        bold("Minutes of the meeting held on Tuesday 12 March 2024"),
        body("<b>Present:</b> Councillor Tarn (Chair), Councillor Lowther"),
        bold("1. Apologies"),
        body("Apologies were received from Councillor Shaw."),
        bold("2. The weir"),
        body(WEIR),
        body("RESOLVED: that the inspector be thanked and paid."),
        bold("3. The locks"),
        body(LOCKS),
    ]
    understood = understand(read(paper(*flow, edges=_edges)), root="r", file="minutes.pdf")
    assert understood.kind == "minutes"
    assert understood.date.value == "2024-03-12"
    items = {part.item: part.item_title for part in understood.parts if part.item}
    assert items == {"1": "Apologies", "2": "The weir", "3": "The locks"}
