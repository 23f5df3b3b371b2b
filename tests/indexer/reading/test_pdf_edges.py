"""What runs along the pages of a PDF: headers, footers, watermarks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from indexer.structure import understand
from tests.indexer.reading.printing import (
    body,
    bold,
    drawn,
    numbered,
    paper,
    picture,
    title,
    written,
)
from tests.indexer.reading.readings import LOCKS, WEIR, edges_of_minutes, read, texts
from tests.programs import needs_tesseract


def test_running_headers_and_footers_are_left_out_and_said() -> None:
    flow = [numbered(f"{n}.", f"{WEIR} {LOCKS}") for n in range(1, 30)]
    reading = read(paper(title("Locks and weirs"), *flow, edges=edges_of_minutes))
    found = [line.text for line in reading.lines]
    assert found[:2] == ["Quayside Harbour Committee", "Locks and weirs"]
    assert found.count("Quayside Harbour Committee") == 1
    assert found.count("Minutes of 12 March 2024") == 1
    assert not [text for text in found if "Page" in text or "Telephone" in text]
    assert [text for text in found if text[0].isdigit()] == [
        f"{n}. {WEIR} {LOCKS}" for n in range(1, 30)
    ]
    assert reading.notes == ("running headers and footers are left out",)
    assert reading.bare


def test_a_footer_that_names_the_item_with_the_page_parts_no_sentence() -> None:
    """The footer says "Agenda item 6, page 1" and "… page 2"."""

    def edges(canvas: Canvas, page: int) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(420, 30, f"Agenda item 6 Page {page}")

    flow = [numbered(f"{n}.", f"{WEIR} {LOCKS}") for n in range(1, 20)]
    found = texts(paper(title("Locks and weirs"), *flow, edges=edges))
    assert found == ["Locks and weirs", *(f"{n}. {WEIR} {LOCKS}" for n in range(1, 20))]


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


def test_a_watermark_is_no_text_but_is_said() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 700, "The lease of the boat yard was agreed.")
        canvas.setFillColorRGB(0.8, 0.8, 0.8)
        canvas.translate(200, 300)
        canvas.rotate(45)
        written(canvas, 0, 0, "DRAFT", size=90)

    reading = read(drawn(page, page))
    assert [line.page for line in reading.lines] == [1, 2]
    assert reading.notes == ("marked “DRAFT” across its pages",)


def test_what_runs_along_shut_pages_is_not_told_of_the_whole_paper() -> None:
    def edges(canvas: Canvas, page: int) -> None:
        canvas.drawString(72, 30, "Sale of Ellery Mill: terms of the bid" if page > 1 else "Public")

    flow = [body(f"{n}: {WEIR} {LOCKS}") for n in range(24)]
    notes = read(paper(*flow, edges=edges)).notes
    assert notes == ("running headers and footers are left out",)


@pytest.mark.parametrize(
    "words", ["IN CAMERA", "PRIVATE SESSION", "EMBARGOED", "CLOSED SESSION", "RESERVED BUSINESS"]
)
def test_every_word_of_secrecy_is_kept_where_its_pages_begin(words: str) -> None:
    def edges(canvas: Canvas, page: int) -> None:
        canvas.drawString(72, 30, "Sluice Board")
        if page in {2, 3}:
            canvas.drawString(72, 800, words)

    flow = [body(f"{n}: {WEIR} {LOCKS}") for n in range(32)]
    lines = read(paper(*flow, edges=edges)).lines
    assert [line.page for line in lines if line.text == words] == [2]


def marked(*marks: str) -> bytes:
    """Pages of one sentence, each with its words across it."""

    def page(mark: str) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            written(canvas, 72, 700, "The lease of the boat yard was agreed.")
            canvas.setFillColorRGB(0.8, 0.8, 0.8)
            canvas.translate(120, 200)
            canvas.rotate(45)
            written(canvas, 0, 0, mark, size=40)

        return draw

    return drawn(*map(page, marks))


def test_a_watermark_of_secrecy_stands_over_the_pages_that_it_marks() -> None:
    reading = read(marked("DRAFT", "CONFIDENTIAL", "CONFIDENTIAL", "", "NOT FOR PUBLICATION"))
    found = [(line.page, line.text) for line in reading.lines if "lease" not in line.text]
    assert found == [(2, "CONFIDENTIAL"), (5, "NOT FOR PUBLICATION")]
    assert reading.lines[1].text == "CONFIDENTIAL"


def test_a_paper_with_a_watermark_of_secrecy_is_shut() -> None:
    for words in ("CONFIDENTIAL", "CONFIDENTIAL CONFIDENTIAL", "Confidential: A. Orme 4/3/2024"):
        understood = understand(read(marked(words, words)), root="r", file="lease.pdf")
        assert {part.audience for part in understood.parts} == {"restricted"}


@needs_tesseract
def test_a_watermark_on_a_page_that_is_a_picture_is_kept() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture(paper(body(WEIR)))), 0, 0, *A4)
        canvas.setFillColorRGB(0.8, 0.8, 0.8)
        canvas.translate(150, 100)
        canvas.rotate(45)
        written(canvas, 0, 0, "CONFIDENTIAL", size=40)

    assert texts(drawn(page))[0] == "CONFIDENTIAL"


def test_the_words_of_other_watermarks_are_not_told_of_the_whole_paper() -> None:
    notes = read(marked("", "Ellery Mill bid", "CONFIDENTIAL")).notes
    assert notes == ("words printed across some of its pages are left out",)


def test_a_footer_that_speaks_of_something_private_is_kept_once_for_all_its_pages() -> None:
    def edges(canvas: Canvas, page: int) -> None:
        canvas.drawString(72, 30, f"Private Sector Mooring Policy - Page {page}")

    flow = [body(f"{n}: {WEIR} {LOCKS}") for n in range(60)]
    lines = read(paper(*flow, edges=edges)).lines
    assert max(line.page or 0 for line in lines) > 2
    assert len([line for line in lines if "Private Sector" in line.text]) == 1
