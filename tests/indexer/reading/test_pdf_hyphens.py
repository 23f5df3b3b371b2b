"""Words and numbers that the end of a line cuts."""

from __future__ import annotations

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.indexer.reading.printing import body, drawn, paper, table, written
from tests.indexer.reading.readings import WEIR, read, texts


def _page(*lines: str) -> bytes:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 700, *lines, font="Vera", size=10)

    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    return drawn(page)


def test_the_hyphen_that_a_program_put_in_goes() -> None:
    found = texts(
        _page(
            "The trustees agreed that the lamp at the slip be mended with the represent‐",
            "atives of the yard, that the gate be re‐",
            "turned and that the self-",
            "contained store be let.",
        )
    )
    assert " ".join(found) == (
        "The trustees agreed that the lamp at the slip be mended with the representatives of the "
        "yard, that the gate be returned and that the self-contained store be let."
    )


def test_the_number_of_a_minute_is_whole_though_its_cell_cuts_it() -> None:
    rows = [["No", "Action", "Owner"], ["BT/ 24/1", WEIR, "Ann Orr"], ["BT/ 24/2", WEIR, "Clerk"]]
    found = read(paper(body(WEIR), table(rows, [32, 300, 80])))
    assert [line.style.cells[0] for line in found.lines[1:]] == ["No", "BT/24/1", "BT/24/2"]


def test_a_stroke_between_words_keeps_its_space() -> None:
    rows = [["Who", "Action"], ["Clerk/ Warden", WEIR], ["A Orr/ Clerk", WEIR]]
    found = read(paper(table(rows, [48, 300])))
    assert [line.style.cells[0] for line in found.lines[1:]] == ["Clerk/ Warden", "A Orr/ Clerk"]
