"""What can be seen on the pages of a PDF, whichever way they are turned."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from tests.indexer.reading.printing import drawn, written
from tests.indexer.reading.readings import read, texts


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
