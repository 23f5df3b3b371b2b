"""What can be seen on the pages of a PDF, whichever way they are turned."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader
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


def _pale(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.98, 0.98, 0.98)
    written(canvas, 72, 600, "unseen words")


def _faint(canvas: Canvas) -> None:
    canvas.setFillAlpha(0.04)
    written(canvas, 72, 600, "unseen words")


def _small(canvas: Canvas) -> None:
    written(canvas, 72, 600, "unseen words", size=2.5)


def _as_dark_as_its_ground(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.2, 0.5)
    canvas.rect(60, 590, 200, 30, fill=1, stroke=0)
    canvas.setFillColorRGB(0.1, 0.22, 0.5)
    written(canvas, 72, 600, "unseen words")


def _in_white_outline(canvas: Canvas) -> None:
    canvas.setStrokeColorRGB(1, 1, 1)
    text = canvas.beginText(72, 600)
    text.setTextRenderMode(1)
    text.textLine("unseen words")
    text.setTextRenderMode(0)
    canvas.drawText(text)


def _cut_off(canvas: Canvas) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(300, 300, 5, 5)
    canvas.clipPath(path, stroke=0)
    written(canvas, 72, 600, "unseen words")
    canvas.restoreState()


def _cut_off_by_its_form(canvas: Canvas) -> None:
    canvas.beginForm("form", 0, 0, 10, 10)
    written(canvas, 72, 600, "unseen words")
    canvas.endForm()
    canvas.doForm("form")


def _off_the_crop(canvas: Canvas) -> None:
    canvas.setCropBox((0, 650, 595, 842))
    written(canvas, 72, 600, "unseen words")


def _beneath_a_picture(canvas: Canvas) -> None:
    written(canvas, 72, 600, "unseen words")
    canvas.drawImage(ImageReader(Image.new("RGB", (20, 5), "grey")), 60, 580, 200, 50)


def _in_the_colour_of_a_picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (20, 5), "black")), 60, 580, 200, 50)
    written(canvas, 72, 600, "unseen words")


def _under_a_thick_line(canvas: Canvas) -> None:
    written(canvas, 72, 600, "unseen words")
    canvas.setLineWidth(14)
    canvas.line(70, 604, 160, 604)


def _under_a_box_as_wide_as_the_words(canvas: Canvas) -> None:
    written(canvas, 72, 600, "unseen words")
    canvas.rect(72, 597, 66, 11, fill=1, stroke=0)


def _under_a_black_marker(canvas: Canvas) -> None:
    written(canvas, 72, 600, "unseen words")
    canvas.highlightAnnotation("", Rect=[70, 594, 160, 612], Color=[0, 0, 0])


HIDING = [
    _white, _tiny, _off_page, _no_ink, _blacked_out, _pale, _faint, _small, _as_dark_as_its_ground,
    _in_white_outline, _cut_off, _cut_off_by_its_form, _off_the_crop, _beneath_a_picture,
    _in_the_colour_of_a_picture, _under_a_thick_line, _under_a_box_as_wide_as_the_words,
    _under_a_black_marker,
]  # fmt: skip


@pytest.mark.parametrize("hide", HIDING)
def test_what_nobody_can_see_is_left_out_and_said(hide: Callable[[Canvas], None]) -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 700, "The lease of the boat yard was agreed.")
        hide(canvas)

    reading = read(drawn(page))
    assert [line.text for line in reading.lines] == ["The lease of the boat yard was agreed."]
    assert reading.notes == ("2 words that nobody can see on page 1 were left out",)


def test_what_is_marked_to_be_taken_out_is_left_out_though_it_shows() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 700, "The lease was agreed.")
        _under_a_black_marker(canvas)

    printed = drawn(page)
    marked = printed.replace(b"/Subtype /Highlight", b"/Subtype /Redact   ")
    assert marked != printed
    assert texts(marked) == ["The lease was agreed."]


def test_a_yellow_marker_hides_nothing() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 600, "The lease was agreed.")
        canvas.highlightAnnotation("", Rect=[70, 594, 190, 612], Color=[1, 1, 0])

    assert texts(drawn(page)) == ["The lease was agreed."]


def test_a_label_on_a_black_box_is_read_and_not_what_is_under_it() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 600, "unseen words")
        canvas.rect(70, 594, 90, 16, fill=1, stroke=0)
        canvas.setFillColorRGB(1, 1, 1)
        written(canvas, 80, 600, "REDACTED")

    assert texts(drawn(page)) == ["REDACTED"]


def test_a_dash_on_a_shaded_row_is_seen() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 600, "Survey  -  to be done")
        canvas.setFillAlpha(0.95)
        canvas.setFillColorRGB(0.9, 0.9, 0.9)
        canvas.rect(60, 500, 300, 60, fill=1, stroke=0)
        canvas.rect(60, 596, 5, 5, fill=1, stroke=0)

    assert texts(drawn(page)) == ["Survey - to be done"]


def test_white_words_on_a_dark_ground_are_seen() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0, 0, 0.4)
        canvas.rect(72, 690, 300, 30, fill=1, stroke=0)
        canvas.setFillColorRGB(1, 1, 1)
        written(canvas, 80, 700, "Harbour plan")

    assert texts(drawn(page)) == ["Harbour plan"]


def test_words_on_a_picture_are_seen() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("RGB", (20, 5), "lightblue")), 60, 680, 400, 50)
        written(canvas, 80, 700, "Harbour plan for the winter")

    assert texts(drawn(page)) == ["Harbour plan for the winter"]


@pytest.mark.parametrize("hidden", ["box", "picture", "redact", "nothing"])
def test_words_under_a_black_box_on_a_scan_are_left_out(hidden: str) -> None:
    scan = Image.new("L", (595, 842), 255)
    ink = ImageDraw.Draw(scan)
    ink.text((72, 130), "The weir was inspected in the dry week", fill=0)
    ink.text((72, 230), "The secret sum is ninety pounds", fill=0)
    if hidden == "picture":
        ink.rectangle((66, 224, 330, 246), fill=0)

    def page(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(scan), 0, 0, 595, 842)
        for height, words in (
            (702, "The weir was inspected in the dry week"),
            (602, "The secret sum is ninety pounds"),
        ):
            layer = canvas.beginText(72, height)
            layer.setFont("Helvetica", 11)
            layer.setTextRenderMode(3)
            layer.textLine(words)
            layer.setTextRenderMode(0)
            canvas.drawText(layer)
        if hidden == "box":
            canvas.rect(66, 596, 264, 22, fill=1, stroke=0)
        if hidden == "redact":
            canvas.highlightAnnotation("", Rect=[66, 596, 330, 618], Color=[1, 1, 0])

    printed = drawn(page)
    if hidden == "redact":
        printed = printed.replace(b"/Subtype /Highlight", b"/Subtype /Redact   ")
    assert ("secret" in " ".join(texts(printed))) is (hidden == "nothing")
    assert "The weir was inspected in the dry week" in texts(printed)


def test_words_of_a_scanner_stand_where_the_scan_has_ink() -> None:
    """A layer of text that says more than the picture of the page is not its text."""
    scan = Image.new("L", (595, 842), 255)
    ImageDraw.Draw(scan).text((72, 130), "The weir was inspected in the dry week", fill=0)

    def page(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(scan), 0, 0, 595, 842)
        for height, words in ((702, "The weir was inspected in the dry week"), (300, "and sold")):
            layer = canvas.beginText(72, height)
            layer.setFont("Helvetica", 11)
            layer.setTextRenderMode(3)
            layer.textLine(words)
            layer.setTextRenderMode(0)
            canvas.drawText(layer)

    reading = read(drawn(page))
    assert [line.text for line in reading.lines] == ["The weir was inspected in the dry week"]
    assert reading.lines[0].style.ocr
    assert "2 words that nobody can see on page 1 were left out" in reading.notes
