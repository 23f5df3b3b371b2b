"""PDF as it is printed: paragraphs, columns, headings, notes."""

from __future__ import annotations

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from indexer.structure import understand
from tests.indexer.reading.printing import (
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
from tests.indexer.reading.readings import LOCKS, WEIR, edges_of_minutes, read, texts


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
    reading = read(
        paper(*fill, gap(14), numbered("14.", f"{LOCKS} {LOCKS}"), edges=edges_of_minutes)
    )
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


def test_readings_are_the_same_every_time() -> None:
    flow = [numbered(f"{n}.", f"{WEIR} {LOCKS}") for n in range(1, 9)]
    data = paper(
        title("Locks"), *flow, table([["a", "b"], ["c", WEIR]], [80, 200]), edges=edges_of_minutes
    )
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
    understood = understand(
        read(paper(*flow, edges=edges_of_minutes)), root="r", file="minutes.pdf"
    )
    assert understood.kind == "minutes"
    assert understood.date.value == "2024-03-12"
    items = {part.item: part.item_title for part in understood.parts if part.item}
    assert items == {"1": "Apologies", "2": "The weir", "3": "The locks"}


def test_justified_lines_beside_a_picture_are_one_paragraph() -> None:
    beside = ParagraphStyle("beside", parent=JUSTIFIED, rightIndent=230)
    found = texts(paper(body(f"{WEIR} {WEIR}"), Paragraph(f"{LOCKS} {LOCKS}", beside)))
    assert found[-1] == f"{LOCKS} {LOCKS}"


def test_columns_of_short_minutes_are_read_one_after_another() -> None:
    left = (
        (700, "Present: A Orr (Chair), B Hill, C Marsh, D Fen"),
        (677, "1. Apologies"),
        (654, "Mrs Gill sent her apologies."),
        (631, "2. Interests"),
        (608, "None were made by any of those present."),
        (585, "3. Plots"),
        (562, "The clerk said that eleven plots were empty and"),
        (550, "that four people wait for one."),
    )
    right = (
        (700, "4. Paths"),
        (677, "Mr Fen had walked the north path and found the"),
        (665, "stile broken. The clerk is to write to its owner."),
        (642, "5. Money"),
        (619, "Bills of ninety pounds were paid. Mr Hill moved"),
        (607, "it and Mr Marsh seconded it."),
        (584, "6. Next meeting"),
        (561, "Tuesday 10 June."),
    )

    def page(canvas: Canvas) -> None:
        written(canvas, 50, 740, "Minutes of the trustees")
        for x, lines in ((50, left), (320, right)):
            for y, text in lines:
                written(canvas, x, y, text)

    found = texts(drawn(page))
    assert [one[:2] for one in found if one[1:2] == "."] == [f"{n}." for n in range(1, 7)]
    assert found[found.index("3. Plots") + 1].endswith(
        "were empty and that four people wait for one."
    )
