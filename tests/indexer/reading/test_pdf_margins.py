"""Owners in the margin of short pages, on which the title runs over that margin."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.indexer.reading.printing import drawn, written
from tests.indexer.reading.readings import read, texts

_LATE = (
    "1. The dredger came a week late. It was agreed to keep back the whole",
    "March payment of ninety pounds until the basin had been cleared",
    "to the depth of the contract.",
)
_REEDS = (
    "2. The reeds at the slip had grown over. The warden to cut them in",
    "September once the warblers have left and to tell the next",
    "meeting.",
)
_TITLE = "Minutes of the trustees of the upper basin, held in the long room of the boat house"


def _minutes(canvas: Canvas) -> None:
    written(canvas, 72, 760, "Basin Trust", size=18)
    written(canvas, 72, 730, _TITLE, font="Times-Bold")
    written(canvas, 72, 700, *_LATE)
    written(canvas, 440, 700, "Clerk")
    written(canvas, 72, 650, *_REEDS)
    written(canvas, 440, 650, "JP")


def test_an_owner_beside_a_sentence_that_goes_on_is_no_word_of_it() -> None:
    reading = read(drawn(_minutes))
    assert [line.style.cells for line in reading.lines if line.style.cells] == [
        (" ".join(_LATE), "Clerk"),
        (" ".join(_REEDS), "JP"),
    ]


def test_an_owner_right_behind_its_line_is_told_by_the_others_of_that_margin() -> None:
    """As narrow as two spaces is the gap where a line ends at its very edge."""

    def page(canvas: Canvas) -> None:
        written(canvas, 72, 730, _TITLE, font="Times-Bold")
        end = 72 + max(canvas.stringWidth(one[0], "Times-Roman", 11) for one in (_LATE, _REEDS))
        for y, text, owner in ((700, _LATE, "Clerk"), (650, _REEDS, "JP")):
            written(canvas, 72, y, *text)
            written(canvas, end + 7, y, owner)

    assert [line.style.cells for line in read(drawn(page)).lines if line.style.cells] == [
        (" ".join(_LATE), "Clerk"),
        (" ".join(_REEDS), "JP"),
    ]


def test_a_note_beside_one_line_is_a_margin_where_others_are() -> None:
    def page(canvas: Canvas) -> None:
        _minutes(canvas)
        written(canvas, 72, 600, "3. The long ladder to be mended before the spring.")
        written(canvas, 440, 600, "Ann Orr")
        written(canvas, 72, 560, f"{_TITLE} ended.")

    cells = [line.style.cells for line in read(drawn(page)).lines if line.style.cells]
    assert cells[-1] == ("3. The long ladder to be mended before the spring.", "Ann Orr")


def test_the_second_of_two_columns_of_names_is_no_margin() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 730, _TITLE)
        for y, one, other in ((700, "Ann Orr (Chair of the trust)", "Ben Hill"),
                              (686, "Cat Marsh (Vice-chair of the trust)", "Dan Fen")):  # fmt: skip
            written(canvas, 72, y, one)
            written(canvas, 320, y, other)
        written(canvas, 72, 660, f"{_TITLE}.")

    assert texts(drawn(page))[1:3] == [
        "Ann Orr (Chair of the trust) Ben Hill",
        "Cat Marsh (Vice-chair of the trust) Dan Fen",
    ]
