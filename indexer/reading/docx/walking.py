"""The body of a document becomes blocks, in reading order, each paragraph with its number."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.reading import numerals
from indexer.reading.docx.accepting import CONTENTS
from indexer.reading.docx.blocks import Block, Cell, Printed, Row, Table
from indexer.reading.docx.cells import settled
from indexer.reading.docx.document import Document
from indexer.reading.docx.grounds import UNKNOWN, ground_of
from indexer.reading.docx.merging import Merging
from indexer.reading.docx.names import Element, W, child, children, number, value
from indexer.reading.docx.numbering import Counters, Lists
from indexer.reading.docx.runs import UNSEEN, Inline, NoteMark, Runs
from indexer.reading.docx.styles import (
    ParagraphLook,
    Style,
    Styles,
    over,
    paragraph_look,
    printed_look,
    run_look,
)
from indexer.reading.secrecy import may_shut
from indexer.reading.struck import WHICH
from indexer.reading.unseen import left_out

_NOTE_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
_MOST_COLUMNS = 200
_LOWEST = 40  # twips: a row of this height shows nothing of its letters


class Walk:
    """Walks once through a document, since lists, fields and notes are counted as they come."""

    def __init__(self, document: Document) -> None:
        """Begin at the start of a document."""
        self.remarks: list[str] = list(document.remarks)
        self._document = document
        self._styles = Styles(document.styles)
        self._lists = Lists(document.numbering, self._styles)
        self._counters = Counters()
        self._runs = Runs(self._styles, self.remarks)
        self._looks: dict[tuple[str, ParagraphLook], ParagraphLook] = {}
        self._note_counts = dict.fromkeys(_NOTE_FORMS, 0)

    def blocks(self) -> list[Block]:
        """All blocks of the body."""
        return list(self._blocks(self._document.body, UNKNOWN if self._document.coloured else ""))

    def notes(self) -> list[str]:
        """What a clerk should know, each once; to be asked for after the blocks."""
        return [*dict.fromkeys(self.remarks), *left_out(self._runs.struck, WHICH)]

    def _blocks(self, container: Element, ground: str) -> Iterator[Block]:
        before: Style | None = None
        for name, one in children(container):
            if name == "p":
                style = self._style(one)
                yield from self._paragraph(one, style, before, ground)
                before = style
            elif name == "tbl":
                yield Table(tuple(self._rows(one, _table_ground(one) or ground)))
                before = None

    def _style(self, paragraph: Element) -> Style:
        return self._styles.named(value(child(paragraph, "pPr", "pStyle")))

    def _paragraph(
        self, element: Element, style: Style, before: Style | None, ground: str
    ) -> Iterator[Block]:
        """The paragraph, and after it the text boxes that hang on it."""
        if style.is_contents:
            self.remarks.append(CONTENTS)
            return
        properties = child(element, "pPr")
        direct = paragraph_look(properties)
        key = (style.id, direct)
        look = self._looks.get(key)
        if look is None:
            base = over(self._styles.paragraph, style.paragraph)
            look = self._looks[key] = over(base, direct)
        inline = self._runs.of(element, style, look.ground or ground, clipped=look.unseen)
        if not inline.text.strip() and self._is_hidden(inline, style, properties):
            return
        yield self._printed(inline, style, look, direct, before)
        for box in inline.boxes:
            yield from self._box(box)

    def _box(self, box: Element) -> list[Block]:
        """The blocks of a text box, which counts its lists for itself."""
        outer, self._counters = self._counters, Counters()
        blocks = list(self._blocks(box, UNKNOWN))
        self._counters = outer
        return blocks

    def _is_hidden(self, inline: Inline, style: Style, properties: Element | None) -> bool:
        """Whether nothing of a paragraph is shown, its mark included: it is not numbered then."""
        mark = run_look(child(properties, "rPr"))
        look = printed_look(self._styles, style, Style(""), mark)
        return bool(look.hidden) or (inline.hidden and not inline.boxes)

    def _printed(
        self,
        inline: Inline,
        style: Style,
        look: ParagraphLook,
        direct: ParagraphLook,
        before: Style | None,
    ) -> Printed:
        text, (left, first) = self._number(style, look, direct)
        close = bool(look.contextual) and before is not None and before.id == style.id
        return Printed(
            text=inline.text,
            number=text,
            strong=inline.strong,
            struck=inline.struck,
            shut=inline.shut,
            outline=look.outline or None,
            style=style.id,
            title=style.is_title,
            before=0 if close else look.before or 0,
            after=0 if look.contextual else look.after or 0,
            indent=max(0, left + first),
            footnotes=tuple(note for mark in inline.marks if (note := self._note(mark))),
        )

    def _number(
        self, style: Style, look: ParagraphLook, direct: ParagraphLook
    ) -> tuple[str, tuple[int, int]]:
        """The printed number of a paragraph, and its indents, which its list may set."""
        left, first = look.left or 0, look.first or 0
        found = self._lists.named(look.list_id) if look.list_id else None
        if found is None or look.list_id is None:
            return "", (left, first)
        index = direct.list_level
        if index is None:
            linked = found.level_of_style(style)
            index = look.list_level or 0 if linked is None else linked
        index = min(max(index, 0), len(found.levels) - 1)
        level = found.levels[index]
        if direct.left is None and level.left is not None:
            left, first = level.left, level.first or 0
        return self._counters.next(look.list_id, found, index), (left, first)

    def _note(self, mark: NoteMark) -> str:
        """A footnote as one line, with the number that is printed on it."""
        element = self._document.notes[mark.kind].get(mark.id)
        if element is None:
            return ""
        self._note_counts[mark.kind] += 1
        count = numerals.printed(self._note_counts[mark.kind], _NOTE_FORMS[mark.kind])
        inner = [self._runs.of(p, self._style(p)) for p in element.iter(f"{W}p")]
        kept = [one for one in inner if not one.struck or may_shut(one.text)]
        words = " ".join(" ".join(one.text for one in kept).split())
        self._runs.struck += len(" ".join(one.text for one in inner).split()) - len(words.split())
        return f"[{mark.kind} {count}] {words}" if words else ""

    def _rows(self, table: Element, ground: str) -> Iterator[Row]:
        merging = Merging()
        for name, one in children(table):
            if name == "tr" and not _is_hidden_row(one):
                cells = [
                    (column, None if _merged_upwards(cell) else self._cell(cell, ground))
                    for column, cell in _columns(one)
                ]
                if _is_low(one):
                    said = any(cell and _has_words(cell) for _, cell in cells)
                    self.remarks.extend([UNSEEN] * said)
                else:
                    row, gone = settled(merging.row(cells[:_MOST_COLUMNS]))
                    self._runs.struck += gone
                    yield row

    def _cell(self, cell: Element, ground: str) -> Cell:
        return tuple(self._blocks(cell, ground_of(child(cell, "tcPr", "shd")) or ground))


def _columns(row: Element) -> Iterator[tuple[int, Element]]:
    """The cells of a row, each with the column of the table's grid in which it begins."""
    column = number(child(row, "trPr", "gridBefore")) or 0
    for cell in row.iterfind(f"{W}tc"):
        yield column, cell
        column += max(1, number(child(cell, "tcPr", "gridSpan")) or 1)


def _merged_upwards(cell: Element) -> bool:
    """Whether a cell only continues the one above it."""
    merge = child(cell, "tcPr", "vMerge")
    return merge is not None and (value(merge) or "continue") == "continue"


def _is_hidden_row(row: Element) -> bool:
    return child(row, "trPr", "hidden") is not None


def _is_low(row: Element) -> bool:
    """Whether a row is too low to show its letters."""
    height = child(row, "trPr", "trHeight")
    return value(height, "hRule") == "exact" and (number(height) or _LOWEST) < _LOWEST


def _has_words(cell: tuple[Block, ...]) -> bool:
    return any(isinstance(block, Table) or block.text.strip() for block in cell)


def _table_ground(table: Element) -> str | None:
    """What is behind all cells of a table: its own shading, or whatever its style lays there."""
    if child(table, "tblPr", "tblStyle") is not None:
        return UNKNOWN
    return ground_of(child(table, "tblPr", "shd"))
