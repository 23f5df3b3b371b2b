"""A whole PDF: its pages one by one, the scanned ones recognised, then laid out together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import pypdfium2 as pdfium

from indexer.errors import ReadingError
from indexer.reading import struck as struck_words
from indexer.reading import unseen, watermarks
from indexer.reading.pdf import headings, layout, scanned
from indexer.reading.pdf.covers import opened_covers
from indexer.reading.pdf.foot import set_feet_aside
from indexer.reading.pdf.furniture import LaidPage, drop_furniture
from indexer.reading.pdf.laid_on import filled_in, is_unread
from indexer.reading.pdf.opening import opened, outline
from indexer.reading.pdf.pages import is_picture, is_unreadable, printed
from indexer.reading.pdf.paragraphs import paragraphs
from indexer.reading.pdf.printed import PrintedLine, PrintedPage
from indexer.reading.pdf.setting import Setting, setting
from indexer.reading.pdf.turned import kept_rows
from indexer.reading.pdf.writing import written
from indexer.records import Reading

MOST_PAGES = 3_000
_POORLY = 70.0  # of 100: pages that tesseract is less sure of should be looked at
_LARGEST_RENDER = 40_000_000  # pixels
_INCOMPLETE = re.compile(r"^the file is (?:cut off|damaged)\b")  # as its opening says
_PICTURES_ONLY = "holds only pictures of pages"
# Not which: whoever sees one part of a paper sees what is said of the whole.
_LEFT_OUT = "running headers and footers are left out"


def read_document(data: bytes, name: str, version: int) -> Reading:
    """The paragraphs of a PDF, with the page on which each begins.

    Args:
        data: the file.
        name: of the reader, for the record.
        version: of the reader.

    Raises:
        ReadingError: locked, damaged, without any text, or scanned where nothing can
            recognise it.
    """
    with opened(data) as (document, state):
        found = _Found(notes=list(state))
        _read_pages(document, found)
        _recognise(document, found)
        marks = outline(document)
    return compose(found.in_order(), marks, found.said(), name, version)


def compose(
    pages: Sequence[PrintedPage],
    marks: headings.Outline,
    notes: Iterable[str],
    name: str,
    version: int,
) -> Reading:
    """The reading of pages in order, however they were come by."""
    laid = layout.pages(pages)
    left_out = [_LEFT_OUT] if drop_furniture(laid) else []
    set_feet_aside(laid)
    set_in = setting(laid)
    _print_marks(laid, pages, set_in)
    found = list(opened_covers(kept_rows(paragraphs(laid, set_in))))
    text, lines = written(found, headings.levels(found, marks, set_in), set_in)
    struck = sum(page.struck for page in pages) - sum(
        len(line.text.split()) for line in lines if line.style.struck
    )
    said = (*notes, *unseen.left_out(max(0, struck), struck_words.WHICH), *left_out)
    return Reading(text, lines, name, version, said, bare=True)


def _print_marks(laid: Sequence[LaidPage], pages: Iterable[PrintedPage], set_in: Setting) -> None:
    """Put what a watermark says of secrecy at the top of its page, once a run of pages."""
    before: set[str] = set()
    for page, printed_page in zip(laid, pages, strict=True):
        marks = [words for mark in printed_page.marks if (words := watermarks.secrecy_of(mark))]
        left, top = (page.lines[0].left, page.lines[0].base) if page.lines else (0.0, 0.0)
        page.lines[:0] = [
            PrintedLine(mark, page.number, left, left, top, set_in.size, left=left, own=True)
            for mark in marks
            if mark not in before
        ]
        before = set(marks)


@dataclass
class _Found:
    """What was found of a file, page by page."""

    notes: list[str]
    pages: dict[int, PrintedPage] = field(default_factory=dict)
    pictures: dict[int, PrintedPage] = field(default_factory=dict)  # and what else is on them
    damaged: list[int] = field(default_factory=list)
    beyond: int = 0  # pages after the last that is read

    def in_order(self) -> list[PrintedPage]:
        """The pages that were read.

        Raises:
            ReadingError: none of them holds any text.
        """
        pages = [self.pages[number] for number in sorted(self.pages)]
        if any(page.words for page in pages):
            return pages
        if self.pictures and scanned.tesseract() is None:
            unknown = any(map(is_unreadable, self.pictures.values()))
            what = "does not say which letters it draws" if unknown else _PICTURES_ONLY
            raise ReadingError(what, mend=scanned.INSTALL)
        if any(_INCOMPLETE.search(note) for note in self.notes):
            raise ReadingError(
                "is cut off or damaged: no text is left in it", mend="download or export it again"
            )
        raise ReadingError(
            "has no text that can be read", mend="export it again from the program that made it"
        )

    def said(self) -> list[str]:
        """What a clerk should know, in the order of its weight."""
        pages = [self.pages[number] for number in sorted(self.pages)]
        notes = list(self.notes)
        if self.damaged:
            notes.append(f"{_pages(self.damaged)} could not be read: damaged")
        if self.beyond:
            notes.append(
                f"only the first {MOST_PAGES:,} pages were read; {self.beyond:,} more are left"
            )
        if unread := [page for page in self.pictures if page not in self.pages]:
            mend = scanned.INSTALL if scanned.tesseract() is None else "scan them again"
            unknown = [page for page in unread if is_unreadable(self.pictures[page])]
            if drawn := [page for page in unread if page not in unknown]:
                are = "is a picture" if len(drawn) == 1 else "are pictures"
                notes.append(f"{_pages(drawn)} {are} of text and not read: {mend}")
            if unknown:
                notes.append(f"the letters of {_pages(unknown)} cannot be read: {mend}")
        notes.extend(_recognised(pages))
        if unread := [page.number for page in pages if page.unread]:
            notes.append(f"words filled in or typed on {_pages(unread)} cannot be read")
        if cut := [page.number for page in pages if page.cut]:
            notes.append(f"{_pages(cut)} hold more than is read of one page")
        if hidden := [page.number for page in pages if page.hidden]:
            count = sum(page.hidden for page in pages)
            notes.append(f"{count:,} words that nobody can see on {_pages(hidden)} were left out")
        marked = [page.marks for page in pages if page.marks]
        where = "its pages" if len(marked) == len(pages) else "some of its pages"
        return [*notes, *watermarks.notes((mark for marks in marked for mark in marks), where)]


def _recognised(pages: Iterable[PrintedPage]) -> Iterable[str]:
    """How sure tesseract was of what it read; a text layer of a scanner says nothing of that."""
    ocr = [page for page in pages if page.ocr and page.words]
    if not ocr:
        return
    sure = [page.confidence for page in ocr if page.confidence is not None]
    share = f", {sum(sure) / len(sure):.0f} per cent sure on average" if sure else ""
    yield f"{_pages([page.number for page in ocr])} recognised in a scan{share}"
    poor = [p.number for p in ocr if p.confidence is not None and p.confidence < _POORLY]
    if poor:
        yield f"{_pages(poor)} recognised poorly: compare with the original"


def _read_pages(document: pdfium.PdfDocument, found: _Found) -> None:
    """The pages with text; which pages are pictures."""
    count = len(document)
    found.beyond = max(0, count - MOST_PAGES)
    for number in range(1, min(count, MOST_PAGES) + 1):
        try:
            page = document[number - 1]
        except pdfium.PdfiumError:
            found.damaged.append(number)
            continue
        try:
            one = replace(printed(page, number), unread=is_unread(page))
            if is_picture(one, page):
                found.pictures[number] = one
            else:
                found.pages[number] = filled_in(document, page, one)
        except pdfium.PdfiumError:
            found.damaged.append(number)
        finally:
            page.close()


def _recognise(document: pdfium.PdfDocument, found: _Found) -> None:
    """Have the pictures of pages recognised, as far as that is possible."""
    program = scanned.tesseract()
    if program is None:
        return
    for number, seen in list(found.pictures.items())[: scanned.MOST_SCANNED]:
        page = document[number - 1]
        try:
            read = scanned.recognise(program, _raster(page), number)[0]
            marks = () if is_unreadable(seen) else seen.marks
            found.pages[number] = replace(read, marks=marks)
        except (ReadingError, pdfium.PdfiumError, IndexError):
            continue  # said among the pages that were not read
        finally:
            page.close()


def _raster(page: pdfium.PdfPage) -> scanned.Raster:
    """A page as a grey picture (PGM) of 300 dots an inch, fewer where it is huge."""
    width, height = page.get_size()
    most = (_LARGEST_RENDER / max(1.0, width * height)) ** 0.5
    scale = min(scanned.DPI / 72, most)
    bitmap = page.render(scale=scale, grayscale=True)
    pixels = bitmap.to_numpy()
    pixels = pixels[:, :, 0] if pixels.ndim > 2 else pixels
    rows, columns = pixels.shape
    data = b"P5 %d %d 255\n" % (columns, rows) + pixels.tobytes()
    bitmap.close()
    return scanned.Raster(data, scale * 72)


def _pages(numbers: Sequence[int]) -> str:
    """Pages as they are said: "page 3", "pages 3 to 7 and 9"."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][-1] + 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    said = [str(s[0]) if len(s) == 1 else f"{s[0]} to {s[-1]}" for s in spans]
    listed = ", ".join(said[:-1]) + f" and {said[-1]}" if len(said) > 1 else said[0]
    return f"page{'s' if len(numbers) > 1 else ''} {listed}"
