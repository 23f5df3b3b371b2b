"""A letterhead beside the title of a page."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.indexer.reading.printing import drawn, written
from tests.indexer.reading.readings import texts

_ADDRESS = ("The Boat House", "2 Slip Lane", "Nether Basin NB1 2AB", "Tel: 01632 960123")
_TITLE = (
    "Minutes of the yearly open meeting of the trust, held on Tuesday 9th",
    "July 2024 at 7pm",
)


def _headed(canvas: Canvas) -> None:
    written(canvas, 72, 756, "Basin Trust", size=18)
    written(canvas, 72, 735, *_TITLE, font="Times-Bold")
    written(canvas, 72, 690, "1. Lamp", font="Times-Bold")
    written(canvas, 72, 670, "The lamp is to be mended.")


def test_a_letterhead_beside_the_title_is_read_after_it() -> None:
    def page(canvas: Canvas) -> None:
        _headed(canvas)
        beside = 72 + canvas.stringWidth(_TITLE[0], "Times-Bold", 11) + 14
        written(canvas, beside, 764, *_ADDRESS, size=9, leading=11.5)

    assert texts(drawn(page)) == [
        "Basin Trust", " ".join(_TITLE), *_ADDRESS, "1. Lamp", "The lamp is to be mended.",
    ]  # fmt: skip


def test_values_beside_their_names_are_no_letterhead() -> None:
    rows = (("Chair", "Ann Orr"), ("Telephone", "01632 960123"), ("Day", "9 July 2024"))

    def page(canvas: Canvas) -> None:
        for place, (name, value) in enumerate(rows):
            written(canvas, 72, 760 - 14 * place, name)
            written(canvas, 320, 760 - 14 * place, value)
        written(canvas, 72, 670, "The lamp is to be mended.")

    assert texts(drawn(page))[:3] == [" ".join(row) for row in rows]
