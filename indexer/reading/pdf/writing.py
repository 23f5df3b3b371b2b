"""Paragraphs become the text of a reading, and its lines with offsets, pages and style."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.reading.lines import refuse_lines
from indexer.reading.pdf.paragraphs import Paragraph
from indexer.reading.pdf.setting import Setting
from indexer.records import Line, Style

_WRAPPED_FROM = 50  # characters: no paragraph as long is followed without a blank line, so that
# structure, which rejoins wrapped lines, finds none here
_MOST_INDENT = 40
_EM_SHARE = 0.5  # of the type size: the width of a usual letter


def written(
    found: Sequence[Paragraph],
    levels: Sequence[int | None],
    set_in: Setting,
) -> tuple[str, tuple[Line, ...]]:
    """The text and its lines.

    Raises:
        TooLarge: more lines than anybody writes.
    """
    refuse_lines(len(found))
    parts: list[str] = []
    lines: list[Line] = []
    at = 0
    for before, one, level in zip([None, *found], found, levels, strict=False):
        style = _style(one, level)
        gap = _gap(before, one)
        words = "\t".join(cell.replace("\n", " ") for cell in style.cells if cell) or one.text
        parts.extend((gap, words))
        at += len(gap)
        page = one.first.page
        indent = max(0, round((one.first.x0 - one.first.left) / max(1.0, set_in.size * _EM_SHARE)))
        text = " ".join(words.split())
        lines.append(Line(text, at, at + len(words), page, min(indent, _MOST_INDENT), style))
        at += len(words)
    return "".join(parts), tuple(lines)


def _style(one: Paragraph, level: int | None) -> Style:
    cells = one.first.cells if sum(map(bool, one.first.cells)) > 1 else ()
    if one.margin:
        cells = (one.text, one.margin)
    return Style(heading=level, bold=one.bold, cells=cells, ocr=one.first.ocr, struck=one.struck,
        foot=one.first.foot,
    )  # fmt: skip


def _gap(before: Paragraph | None, one: Paragraph) -> str:
    """The white space before a line: a form feed where a page begins, a blank line for a gap."""
    if before is None:
        return ""
    if one.first.page > before.first.page and one.first.page > before.lines[-1].page:
        return "\n\f\n"
    table = one.first.table and one.first.table == before.first.table
    wrapped = len(before.text) >= _WRAPPED_FROM and not table
    return "\n\n" if one.gap or wrapped else "\n"
