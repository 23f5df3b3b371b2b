"""What stands alone at the foot of a page of which no other page tells."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from indexer.minutes.approval import Standing, said_of
from indexer.records import Reading, Role
from indexer.structure import understand
from tests.indexer.reading.printing import drawn, written
from tests.indexer.reading.readings import read


def _minutes(foot: str, *, last: float = 600) -> Reading:
    """Minutes of one page whose last decision stands at ``last``, and what is at its foot."""

    def page(canvas: Canvas) -> None:
        written(canvas, 72, 740, "Minutes of the Basin Trust held on 4 March 2024", size=16)
        written(canvas, 72, last + 40, "2. Lamp", font="Times-Bold")
        written(canvas, 72, last + 20, "RESOLVED", font="Times-Bold")
        written(canvas, 72, last, "That the lamp at the slip be mended.")
        written(canvas, 200, 40, foot, size=8)

    return read(drawn(page))


def test_an_address_at_the_foot_is_kept_and_is_no_decision() -> None:
    reading = _minutes("Basin Trust, 2 Slip Lane, BT1 2QQ")
    assert reading.lines[-1].style.foot
    paper = understand(reading, root="papers", file="minutes.pdf")
    roles = {one.text: one.role for part in paper.parts for one in part.paragraphs}
    assert roles["Basin Trust, 2 Slip Lane, BT1 2QQ"] is Role.NOTICE
    assert roles["That the lamp at the slip be mended."] is not Role.NOTICE


def test_a_footer_that_ends_in_the_number_of_the_page_is_left_out() -> None:
    reading = _minutes("Basin Trust 4 March 2024 Page 1 of 1")
    assert reading.lines[-1].text == "That the lamp at the slip be mended."
    assert reading.notes == ("running headers and footers are left out",)


def test_a_day_at_the_foot_is_not_the_day_of_a_signature_above_it() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 740, "Minutes of the Basin Trust held on 4 March 2024", size=16)
        written(canvas, 72, 700, "2. Lamp", font="Times-Bold")
        written(canvas, 72, 680, "It was resolved that the lamp at the slip be mended.")
        written(canvas, 72, 640, "Signed ........................ Date ........................")
        written(canvas, 200, 40, "Basin Trust 1 March 2024", size=8)

    paper = understand(read(drawn(page)), root="papers", file="minutes.pdf")
    assert said_of(paper).standing is not Standing.APPROVED


@pytest.mark.parametrize(
    "foot",
    [
        "The chair thanked all who came.",
        "Lock-keeper to ring the port",
        "Bo Lake to send it to lock@port.example",
        "The slip is dry",
        "Gate Board 1 March 2024",
        "Signed ............ Chair",
        "3. Ladder",
        "Next meeting: 8 April",
        "NOT FOR PUBLICATION",
    ],
)
def test_what_may_be_text_or_shut_the_paper_is_no_footer(foot: str) -> None:
    [line] = [line for line in _minutes(foot).lines if line.text == foot]
    assert not line.style.foot


def test_the_last_line_of_a_full_page_is_no_footer() -> None:
    reading = _minutes("and so the lamp was mended", last=54)
    assert not any(line.style.foot for line in reading.lines)
