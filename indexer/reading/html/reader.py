"""The reader of web pages: decoded, freed of what surrounds the text, printed as a browser does."""

from __future__ import annotations

import re
from pathlib import Path

from indexer.errors import ReadingError
from indexer.reading.html import tables
from indexer.reading.html.elements import Page, parse
from indexer.reading.html.encoding import decode_page
from indexer.reading.html.furniture import strip
from indexer.reading.html.printed import Printed, Printer
from indexer.reading.html.saved_page import is_saved_page, page_of
from indexer.reading.html.titles import mark_line, owner_of_site, title_line
from indexer.reading.includes import included
from indexer.reading.lines import refuse_lines
from indexer.reading.port import HEAD_BYTES
from indexer.reading.signs import binary
from indexer.reading.struck import WHICH
from indexer.reading.unseen import left_out
from indexer.records import Line, Reading, Style

_BEGINS = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s*|<!--(?:(?!-->).){0,2000}-->\s*)*"  # no comment ends in two places
    rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"<(?:/?[a-z][a-z0-9]{0,12}[\s>/]|!--)", re.IGNORECASE)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class HtmlReader:
    """Reads web pages, whatever they are called, and pages saved with their pictures."""

    name = "html"
    version = 6
    endings: tuple[str, ...] = (".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml")

    def accepts(self, path: Path, head: bytes) -> bool:
        """By how it begins; by its ending where there is a tag at all."""
        if binary(head):
            return False
        plain = head.replace(b"\x00", b"")
        for mark in _MARKS:
            plain = plain.removeprefix(mark)
        if _BEGINS.match(plain.lstrip()) or is_saved_page(plain):
            return True
        return path.suffix.lower() in self.endings and bool(_TAG.search(plain))

    def read(self, data: bytes) -> Reading:
        """The lines of a page.

        Raises:
            ReadingError: not text, nothing shown, nested too deep, or too many lines.
        """
        page_bytes, stated = page_of(data) if is_saved_page(data[:HEAD_BYTES]) else (data, None)
        decoded = decode_page(page_bytes, stated)
        page = parse(included(decoded.text))
        running = owner_of_site(page.title, page.body)
        content = strip(page.body)
        printed = Printer(tables.rows).print(content)
        lines = [*mark_line(page.title, printed), *title_line(page.title, printed), *printed]
        refuse_lines(len(lines))
        if not printed:
            raise ReadingError(
                "shows no words of its own",
                mend="open it in a browser and save the page that you see, or print it to PDF",
            )
        text, laid = _laid(lines)
        notes = (*decoded.notes, *_notes(page))
        return Reading(text, laid, self.name, self.version, notes, running=running)


def _laid(lines: list[Printed]) -> tuple[str, tuple[Line, ...]]:
    """The text of all lines, a blank line between paragraphs, and where each line stands in it."""
    pieces: list[str] = []
    laid: list[Line] = []
    at = 0
    for line in lines:
        gap = "" if not pieces else "\n" if line.joined else "\n\n"
        pieces += [gap + " " * line.indent, line.whole]
        start = at + len(gap) + line.indent
        at = start + len(line.whole)
        style = Style(line.level, line.bold, line.cells, number=line.number)
        laid.append(Line(line.whole, start, at, None, line.indent, style))
    return "".join(pieces), tuple(laid)


def _notes(page: Page) -> list[str]:
    """What was left out that a clerk may miss."""
    return [*left_out(page.hidden, "that the page hides"), *left_out(page.struck, WHICH)]
