"""Plain text, and the conversions of PDF and Word papers that go by that name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from indexer.reading import margins, spaced
from indexer.reading.decoding import decode, is_text
from indexer.reading.lines import Piece, pieces
from indexer.reading.marks import all_bold, all_struck, plain, without_struck
from indexer.reading.struck import WHICH
from indexer.reading.template_marks import without_template_marks
from indexer.reading.unseen import left_out
from indexer.records import Line, Reading, Style

_HEADING = re.compile(r"^(#{1,6})\s{1,4}(?=\S)")
_CLOSING_HASHES = re.compile(r"\s+#+$")
_TABLE_RULE = re.compile(r"^\|?[\s:|+-]{3,}\|?$")
_CELL_GAP = re.compile(r"\t+")
_LEAST_PIPES = 2
_OTHERS = frozenset({"", ".doc", ".docx", ".rtf", ".odt", ".pdf", ".html", ".htm"})


class TextReader:
    """Reads plain text; marks of emphasis, links and headings are understood and dropped."""

    name = "text"
    version = 5
    endings: tuple[str, ...] = (".txt", ".text")

    def accepts(self, path: Path, head: bytes) -> bool:
        """By its ending: any text may go by it; text also under the endings of other papers."""
        ending = path.suffix.lower()
        return ending in self.endings or (ending in _OTHERS and is_text(head))

    def read(self, data: bytes) -> Reading:
        """The lines of a text.

        Raises:
            ReadingError: not text, or too many lines.
        """
        decoded = decode(data)
        found = pieces(decoded.text)
        lines = [line for piece in found if (line := styled(piece))]
        rows = margins.apart(spaced.joined(lines, decoded.text), decoded.text)
        notes = (*decoded.notes, *struck_out(found))
        return Reading(decoded.text, tuple(rows), self.name, self.version, notes)


def struck_out(found: Iterable[Piece]) -> list[str]:
    """The note of words that are struck through and left out, where there are any."""
    return left_out(sum(without_struck(one.text)[1] for one in found), WHICH)


def styled(piece: Piece) -> Line | None:
    """A piece with its marks turned into style; None for the rule line of a table."""
    text, level = without_template_marks(without_struck(piece.text)[0]), None
    hashes = _HEADING.match(text)
    if hashes:
        level = len(hashes.group(1))
        text = _CLOSING_HASHES.sub("", text[hashes.end() :])
    cells = table_cells(text)
    if cells == ():
        return None
    bold = all_bold(text)
    words = " ".join(cells) if cells else plain(text).strip()
    if not words:
        return None
    style = Style(heading=level, bold=bold, cells=cells or (), struck=all_struck(text))
    return Line(words, piece.start, piece.end, piece.page, piece.indent, style)


def table_cells(text: str) -> tuple[str, ...] | None:
    """The cells of a table row, () for the rule under its head, None where there is no table."""
    if "|" in text and _TABLE_RULE.match(text) and "-" in text:
        return ()
    if text.startswith("|") and text.count("|") >= _LEAST_PIPES:
        return _kept([plain(cell).strip() for cell in text.strip("|").split("|")])
    if text.count(" | ") >= _LEAST_PIPES:
        return _kept([plain(cell).strip() for cell in text.split(" | ")])
    if "\t" in text:
        cells = [plain(cell).strip() for cell in _CELL_GAP.split(text)]
        return _kept(cells) if len(cells) > 1 else None
    return None


def _kept(cells: list[str]) -> tuple[str, ...] | None:
    """The cells, unless all are empty."""
    return tuple(cell for cell in cells if cell) or None
