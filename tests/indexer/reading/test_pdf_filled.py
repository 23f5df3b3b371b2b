"""What was filled into a PDF or typed on its pages."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.indexer.reading.printing import drawn, written
from tests.indexer.reading.readings import read, texts


def _form(canvas: Canvas, flags: str = "print") -> None:
    written(canvas, 72, 700, "The trustees record what was decided by the harbour master alone.")
    written(canvas, 72, 660, "Decision")
    canvas.acroForm.textfield(
        value="Shut the lower slip until May.", x=180, y=654, width=300, height=18, fontSize=10,
        borderWidth=0, fillColor=None, annotationFlags=flags,
    )  # fmt: skip


def test_a_field_that_is_filled_in_is_read_where_it_stands() -> None:
    reading = read(drawn(_form))
    assert reading.lines[-1].text == "Decision Shut the lower slip until May."
    assert reading.notes == ()


@pytest.mark.parametrize("flags", ["hidden", "invisible", "noview"])
def test_a_field_that_is_not_shown_stays_out(flags: str) -> None:
    assert texts(drawn(lambda canvas: _form(canvas, flags)))[-1] == "Decision"


def test_a_field_on_a_layer_stays_out() -> None:
    printed = drawn(_form)
    layered = printed.replace(b"/MaxLen 100", b"/OC << >>   ")
    assert layered != printed
    assert texts(layered)[-1] == "Decision"


def test_words_laid_on_that_the_file_does_not_show_are_said() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 700, "The lamp was mended.")
        canvas.freeTextAnnotation("Clerk to pay the yard", DA="", Rect=[72, 600, 300, 620])

    reading = read(drawn(page))
    assert reading.notes == ("words filled in or typed on page 1 cannot be read",)


def test_a_box_to_be_taken_out_counts_on_a_page_with_a_field() -> None:
    def page(canvas: Canvas) -> None:
        _form(canvas)
        written(canvas, 72, 600, "The sum is ninety pounds.")
        canvas.highlightAnnotation("", Rect=[70, 594, 260, 612], Color=[0, 0, 0])

    printed = drawn(page)
    marked = printed.replace(b"/Subtype /Highlight", b"/Subtype /Redact   ")
    assert marked != printed
    for one in (printed, marked):
        assert texts(one)[-1] == "Decision Shut the lower slip until May."
