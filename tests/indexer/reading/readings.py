"""Reads the printed papers of the tests, and the words that they are printed of."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from indexer.reading.pdf import PdfReader
from indexer.records import Line, Reading

WEIR = (
    "The weir above the mill was inspected in the dry week of September, when the water stood "
    "so low that the apron could be walked from bank to bank, and the inspector found the "
    "timber sound throughout."
)
LOCKS = (
    "Both pairs of gates at the lower lock were lifted out by crane, repaired at the yard and "
    "hung again before the regatta, although the crane came two days late on account of the "
    "wind and the towpath had to be closed for longer than had been announced."
)


def read(data: bytes) -> Reading:
    """The reading, checked for what holds of every reading."""
    reading = PdfReader().read(data)
    end = 0
    for line in reading.lines:
        assert line.start >= end
        assert " ".join(reading.text[line.start : line.end].split()) == line.text
        end = line.end
    return reading


def texts(data: bytes) -> list[str]:
    """The text of each line."""
    return [line.text for line in read(data).lines]


def line_of(reading: Reading, words: str) -> Line:
    """The one line that begins so."""
    [line] = [line for line in reading.lines if line.text.startswith(words)]
    return line


def edges_of_minutes(canvas: Canvas, page: int) -> None:
    """Header and footer of minutes; odd pages have a header of their own."""
    canvas.setFont("Helvetica", 9)
    if page % 2:
        canvas.drawRightString(523, 800, "Quayside Harbour Committee")
    else:
        canvas.drawString(72, 800, "Minutes of 12 March 2024")
    canvas.drawCentredString(297, 30, f"Page {page} of 9")
    canvas.drawString(72, 42, "Harbour Office, Quay Street. Telephone 01632 960000")
