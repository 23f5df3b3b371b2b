"""Blocks as a Word document: numbers are properties of lists, never typed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from tests.formats.blocks import Block, Grid, Heading, NewPage, Numbered, Text, Title

AS_OF = datetime(2025, 1, 2, 9, 0)  # noqa: DTZ001 - python-docx wants it without a zone
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP can say
_LIST = 77  # id of the list of this document
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_LEVELS = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"))


def write(path: Path, blocks: Sequence[Block], *, title: str) -> None:
    """Write the blocks as a .docx; the same blocks give the same bytes."""
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "Committee Clerk", ""
    properties.created = properties.modified = AS_OF
    _define_list(document)
    notes: list[str] = []
    for block in blocks:
        _add(document, block, notes)
    if notes:
        _add_footnotes(document, notes)
    stream = io.BytesIO()
    document.save(stream)
    _repack(stream, path)


def _define_list(document: Document) -> None:
    """One list of three levels, as Word keeps it: the text of a number is a pattern."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        for level, (form, pattern) in enumerate(_LEVELS)
    )
    numbering = document.part.numbering_part.element
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_LIST}">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(abstract))
    number = f'<w:num {nsdecls("w")} w:numId="{_LIST}"><w:abstractNumId w:val="{_LIST}"/></w:num>'
    numbering.append(parse_xml(number))


def _add(document: Document, block: Block, notes: list[str]) -> None:
    match block:
        case Title():
            document.add_heading(block.text, 0)
        case Heading():
            _add_heading(document, block)
        case Text():
            paragraph = document.add_paragraph(block.text)
            if block.note:
                notes.append(block.note)
                _add_reference(paragraph, len(notes))
        case Numbered():
            _add_numbered(document, block)
        case Grid():
            _add_grid(document, block)
        case NewPage():
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _add_heading(document: Document, heading: Heading) -> None:
    if heading.styled:
        document.add_heading(heading.text, 1)
    else:
        document.add_paragraph().add_run(heading.text).bold = True


def _add_numbered(document: Document, block: Numbered) -> None:
    paragraph = document.add_paragraph()
    place = f'<w:ilvl w:val="{block.level}"/><w:numId w:val="{_LIST}"/>'
    _append(paragraph._p.get_or_add_pPr(), f"<w:numPr {nsdecls('w')}>{place}</w:numPr>")
    before, bracket, rest = block.text.partition("[")
    paragraph.add_run(before).bold = block.bold or None
    if bracket:
        new, _, after = rest.partition("]")
        _add_change(paragraph, block.was, new)
        paragraph.add_run(after)


def _add_change(paragraph: Paragraph, was: str, new: str) -> None:
    """A tracked change: what was is struck out, what is new stands beside it."""
    who = f'{nsdecls("w")} w:author="Josef Lund" w:date="2024-09-13T09:00:00Z"'
    gone = f'<w:del {who} w:id="901"><w:r><w:delText>{was}</w:delText></w:r></w:del>'
    added = f'<w:ins {who} w:id="902"><w:r><w:t>{new}</w:t></w:r></w:ins>'
    _append(paragraph._p, gone)
    _append(paragraph._p, added)


def _add_grid(document: Document, grid: Grid) -> None:
    table = document.add_table(rows=0, cols=len(grid.rows[0]), style="Table Grid")
    for place, row in enumerate(grid.rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(text).bold = (grid.head and place == 0) or None


def _add_reference(paragraph: Paragraph, number: int) -> None:
    reference = f'<w:footnoteReference {nsdecls("w")} w:id="{number}"/>'
    _append(paragraph.add_run()._r, reference)


def _append(parent: BaseOxmlElement, xml: str) -> None:
    parent.append(parse_xml(xml))


def _add_footnotes(document: Document, notes: Sequence[str]) -> None:
    texts = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>'
        for number, note in enumerate(notes, 1)
    )
    xml = f"<w:footnotes {nsdecls('w')}>{texts}</w:footnotes>"
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, xml.encode(), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _repack(stream: io.BytesIO, path: Path) -> None:
    """The parts in the order of their names and with one date."""
    with zipfile.ZipFile(stream) as made, zipfile.ZipFile(path, "w") as kept:
        for name in sorted(made.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(entry, made.read(name))
