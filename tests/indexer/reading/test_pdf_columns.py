"""Columns of prose whose lines stand at different heights, and that end on a short page."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from tests.indexer.reading.printing import drawn, written
from tests.indexer.reading.readings import read, texts

_LEFT = (
    "The trustees heard that the slip had been",
    "open on three days of the week since the",
    "regatta, and that forty boats had used it",
    "in the month. The harbour master asked for",
    "a second ladder and a lamp at the lower end",
    "of the quay, which were granted.",
)
_RIGHT = (
    "The weir was walked in the dry week. The",
    "inspector found the timber sound, but for",
    "two boards of the apron that the crane had",
    "struck when it lifted the gates, and asked",
    "that they be put right before the winter",
    "by the yard that had hired it.",
)
_ENDS = (
    ("that the lamp be lit from dusk until ten", "and the ladder fixed by the yard."),
    ("that the boards be paid for by the yard", "and not by the trust."),
)


def _columns(canvas: Canvas, left: Sequence[str], right: Sequence[str], lower: float) -> None:
    """Two columns twelve points apart, the right one so much lower than the left."""
    edge = 72 + max(canvas.stringWidth(line, "Times-Roman", 11) for line in (*_LEFT, *_RIGHT))
    written(canvas, 72, 700, *left)
    written(canvas, edge + 12, 700 - lower, *right)


def test_columns_whose_lines_stand_at_different_heights_are_read_one_by_one() -> None:
    def page(canvas: Canvas) -> None:
        _columns(canvas, _LEFT, _RIGHT, lower=6)

    assert texts(drawn(page)) == [" ".join(_LEFT), " ".join(_RIGHT)]


def test_columns_that_end_on_a_short_page_are_read_one_by_one() -> None:
    def first(canvas: Canvas) -> None:
        _columns(canvas, _LEFT, _RIGHT, lower=6)

    def last(canvas: Canvas) -> None:
        written(canvas, 500, 800, "Page 2")
        _columns(canvas, *_ENDS, lower=4)

    found = [line.text for line in read(drawn(first, last)).lines if line.page == 2]
    assert found == [" ".join(end) for end in _ENDS]


def test_names_and_posts_after_a_page_of_columns_stay_rows() -> None:
    def first(canvas: Canvas) -> None:
        _columns(canvas, _LEFT, _RIGHT, lower=6)

    def last(canvas: Canvas) -> None:
        _columns(canvas, ("Ann Orr", "Ben Hill"), ("Chair", "Harbour master"), lower=0)

    assert texts(drawn(first, last))[2:] == ["Ann Orr Chair", "Ben Hill Harbour master"]
