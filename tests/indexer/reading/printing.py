"""Prints papers as PDF for the tests: small tools over reportlab, and scans of what they print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=13.5, spaceAfter=8)
JUSTIFIED = ParagraphStyle("justified", parent=BODY, alignment=TA_JUSTIFY)
HANGING = ParagraphStyle("hanging", parent=BODY, leftIndent=36, bulletIndent=0)
TITLE = ParagraphStyle("title", fontName="Times-Bold", fontSize=18, leading=22, spaceAfter=12)
HEADING = ParagraphStyle("heading", fontName="Times-Bold", fontSize=14, leading=17, spaceAfter=6)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Times-Bold", spaceAfter=4)
RULED = [("GRID", (0, 0), (-1, -1), 0.6, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
PLAIN = [("VALIGN", (0, 0), (-1, -1), "TOP")]
INNER_RULES = [
    ("LINEBELOW", (0, 0), (-1, -1), 0.6, "black"),
    ("LINEABOVE", (0, 0), (-1, 0), 0.6, "black"),
    ("INNERGRID", (0, 0), (-1, -1), 0.6, "black"),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]

Edges = Callable[[Canvas, int], None]


def body(text: str) -> Paragraph:
    """A paragraph of the text."""
    return Paragraph(text, BODY)


def numbered(number: str, text: str) -> Paragraph:
    """A paragraph with its number in a column of its own."""
    return Paragraph(text, HANGING, bulletText=number)


def bold(text: str) -> Paragraph:
    """A bold line of the text's size."""
    return Paragraph(text, BOLD)


def heading(text: str) -> Paragraph:
    """A heading in larger type."""
    return Paragraph(text, HEADING)


def title(text: str) -> Paragraph:
    """The title."""
    return Paragraph(text, TITLE)


def gap(points: float) -> Spacer:
    """White space."""
    return Spacer(1, points)


def table(
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    style: Sequence[Any] = RULED,
    *,
    repeat: int = 0,
) -> Table:
    """A table whose cells wrap."""
    cell = ParagraphStyle("cell", fontName="Times-Roman", fontSize=10, leading=12)
    cells = [[Paragraph(text, cell) for text in row] for row in rows]
    return Table(cells, colWidths=widths, style=list(style), repeatRows=repeat)


def paper(
    *flow: Flowable, edges: Edges | None = None, columns: int = 1, size: tuple[float, float] = A4,
    **document: Any,  # noqa: ANN401  reportlab's own
) -> bytes:  # fmt: skip
    """A PDF of these paragraphs; ``edges`` prints header and footer of each page."""
    file = BytesIO()
    width, height = size
    margin, gutter = 72.0, 24.0
    wide = (width - 2 * margin - gutter * (columns - 1)) / columns
    frames = [
        Frame(margin + i * (wide + gutter), margin, wide, height - 2 * margin, 0, 0, 0, 0)
        for i in range(columns)
    ]

    def print_edges(canvas: Canvas, template: BaseDocTemplate) -> None:
        if edges:
            edges(canvas, template.page)

    template = PageTemplate(frames=frames, onPage=print_edges)
    made = BaseDocTemplate(
        file, pagesize=size, pageTemplates=[template], invariant=True, **document
    )
    made.build(list(flow))
    return file.getvalue()


def drawn(*pages: Callable[[Canvas], None], size: tuple[float, float] = A4) -> bytes:
    """A PDF of pages that are drawn by hand."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=True)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def written(canvas: Canvas, x: float, y: float, *lines: str, font: str = "Times-Roman",
            size: float = 11, leading: float = 13.5) -> None:  # fmt: skip
    """Lines of text under one another, ``y`` points above the lower edge."""
    canvas.setFont(font, size)
    for index, line in enumerate(lines):
        canvas.drawString(x, y - index * leading, line)


def picture(pdf: bytes, page: int = 0, dpi: float = 200, *, turned: float = 0) -> Image.Image:
    """A scan of a printed page, in grey."""
    document = pdfium.PdfDocument(pdf)
    image = document[page].render(scale=dpi / 72, grayscale=True).to_pil()
    document.close()
    upright: Image.Image = image.convert("L")
    return upright.rotate(turned, expand=True, fillcolor=255)


def scanned(*images: Image.Image, under: Callable[[Canvas], None] | None = None) -> bytes:
    """A PDF whose pages are pictures; ``under`` draws a scanner's layer of text first."""
    from reportlab.lib.utils import ImageReader

    def page(image: Image.Image) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            if under:
                under(canvas)
            canvas.drawImage(ImageReader(image), 0, 0, *A4)

        return draw

    return drawn(*(page(image) for image in images))
