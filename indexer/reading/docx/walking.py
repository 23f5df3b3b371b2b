"""The body of a document becomes blocks, in reading order, each paragraph with its number."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.reading import numerals
from indexer.reading.docx.accepting import CONTENTS
from indexer.reading.docx.blocks import Block, Printed, Row, Table
from indexer.reading.docx.document import Document
from indexer.reading.docx.names import Element, W, child, children, value
from indexer.reading.docx.numbering import Counters, Lists
from indexer.reading.docx.runs import Inline, NoteMark, Runs
from indexer.reading.docx.styles import (
    NO_FILL,
    ParagraphLook,
    Style,
    Styles,
    over,
    paragraph_look,
    printed_look,
    run_look,
)

_NOTE_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
_MOST_COLUMNS = 200


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
        return list(self._blocks(self._document.body, filled=self._document.coloured))

    def _blocks(self, container: Element, *, filled: bool) -> Iterator[Block]:
        before: Style | None = None
        for name, one in children(container):
            if name == "p":
                style = self._style(one)
                yield from self._paragraph(one, style, before, filled=filled)
                before = style
            elif name == "tbl":
                yield Table(tuple(self._rows(one, filled=filled or _on_ground(one))))
                before = None

    def _style(self, paragraph: Element) -> Style:
        return self._styles.named(value(child(paragraph, "pPr", "pStyle")))

    def _paragraph(
        self, element: Element, style: Style, before: Style | None, *, filled: bool
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
        inline = self._runs.of(element, style, filled=filled or bool(look.filled))
        if not inline.text.strip() and self._is_hidden(inline, style, properties):
            return
        yield self._printed(inline, style, look, direct, before)
        for box in inline.boxes:
            yield from self._box(box)

    def _box(self, box: Element) -> list[Block]:
        """The blocks of a text box, which counts its lists for itself."""
        outer, self._counters = self._counters, Counters()
        blocks = list(self._blocks(box, filled=True))
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
        inner = [self._runs.of(p, self._style(p), filled=False) for p in element.iter(f"{W}p")]
        words = " ".join(" ".join(inline.text.split()) for inline in inner).strip()
        return f"[{mark.kind} {count}] {words}" if words else ""

    def _rows(self, table: Element, *, filled: bool) -> Iterator[Row]:
        for name, one in children(table):
            if name == "tr" and not _is_hidden_row(one):
                cells = [
                    () if _merged_upwards(cell) else tuple(self._blocks(cell, filled=filled))
                    for cell in one.iterfind(f"{W}tc")
                ]
                yield tuple(cells[:_MOST_COLUMNS])


def _merged_upwards(cell: Element) -> bool:
    """Whether a cell only continues the one above it."""
    merge = child(cell, "tcPr", "vMerge")
    return merge is not None and (value(merge) or "continue") == "continue"


def _is_hidden_row(row: Element) -> bool:
    return child(row, "trPr", "hidden") is not None


def _on_ground(table: Element) -> bool:
    """Whether cells of a table may be coloured: by themselves, or by the style of the table."""
    if child(table, "tblPr", "tblStyle") is not None:
        return True
    fills = ((value(one, "fill") or "auto").lower() for one in table.iter(f"{W}shd"))
    return any(fill not in NO_FILL for fill in fills)
