"""Blocks as a PDF with pages: a running header, a numbered footer, an outline, ruled tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from tests.formats.blocks import Block, Grid, Heading, NewPage, Numbered, Text, Title

_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=15, spaceAfter=6)
_TITLE = ParagraphStyle("title", _BODY, fontName="Helvetica-Bold", fontSize=16, leading=20)
_HEADING = ParagraphStyle("heading", _BODY, fontName="Helvetica-Bold", spaceBefore=8)
_NUMBERED = ParagraphStyle("numbered", _BODY, leftIndent=14 * mm, bulletIndent=0)
_RULED = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
)


class _Bookmark(Flowable):
    """An entry of the outline that leads here."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def draw(self) -> None:
        """Mark the place; nothing is printed."""
        self.canv.bookmarkPage(self.name)
        self.canv.addOutlineEntry(self.name, self.name, level=0)


def write(path: Path, blocks: Sequence[Block], *, title: str, header: str) -> None:
    """Write the blocks as a PDF; the same blocks give the same bytes."""
    pages = partial(_furniture, header=header)
    SimpleDocTemplate(
        str(path),
        pagesize=A4,
        topMargin=28 * mm,
        bottomMargin=25 * mm,
        leftMargin=25 * mm,
        rightMargin=25 * mm,
        title=title,
        author="Committee Clerk",
        invariant=1,  # no date of making, no random id
        pageCompression=0,
    ).build(list(_flowables(blocks)), onFirstPage=pages, onLaterPages=pages)


def _furniture(canvas: Canvas, _document: object, *, header: str) -> None:
    """What stands on every page and is no part of any paper."""
    canvas.setFont("Helvetica", 9)
    canvas.drawString(25 * mm, A4[1] - 15 * mm, header)
    canvas.drawCentredString(A4[0] / 2, 12 * mm, f"Page {canvas.getPageNumber()}")


def _flowables(blocks: Sequence[Block]) -> Iterator[Flowable]:
    numbers = _Numbers()
    for block in blocks:
        match block:
            case Title():
                numbers.begin()
                yield Paragraph(block.text, _TITLE)
            case Heading():
                numbers.section()
                yield Paragraph(block.text, _HEADING)
            case Text():
                yield Paragraph(block.text, _BODY)
            case Numbered():
                yield Paragraph(block.text, _NUMBERED, bulletText=numbers.next(block.level))
            case Grid():
                yield _table(block)
                yield Spacer(0, 4 * mm)
            case NewPage():
                yield PageBreak()
                yield _Bookmark(block.bookmark)


def _table(grid: Grid) -> Table:
    head = ParagraphStyle("head", _BODY, fontName="Helvetica-Bold")
    rows = [
        [Paragraph(cell, head if grid.head and place == 0 else _BODY) for cell in row]
        for place, row in enumerate(grid.rows)
    ]
    table = Table(rows, colWidths=[width * mm for width in grid.widths])
    table.setStyle(_RULED)
    return table


class _Numbers:
    """Printed numbers: "1." through a report, "2.1" by its sections, "(a)" through a list."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Another report begins: all counts start anew."""
        self._whole = self._part = self._letter = self._section = 0
        self._used = False

    def section(self) -> None:
        """Another heading; it counts once something under it is numbered."""
        self._used = False
        self._letter = 0

    def next(self, level: int) -> str:
        """The next number of a level."""
        if level == 0:
            self._whole += 1
            return f"{self._whole}."
        if level == 2:
            self._letter += 1
            return f"({'abcdefgh'[self._letter - 1]})"
        if not self._used:
            self._section, self._part, self._used = self._section + 1, 0, True
        self._part += 1
        return f"{self._section}.{self._part}"
