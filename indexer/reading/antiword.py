"""Word's old format through antiword, whose DocBook output becomes blocks and lines.

antiword knows headings, tables, bullets and bold text. It flattens numbered lists, so that their
numbers cannot be told: they are left out, and never invented.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from lxml.etree import _Element

from indexer.errors import ReadingError
from indexer.reading import office
from indexer.reading.docx.blocks import Block, Printed, Table
from indexer.reading.docx.laying import lay_out
from indexer.records import Reading

NO_NUMBERS = "its automatic numbers are not read: install libreoffice-writer, then index again"
_SECONDS = 30
_SECTION = re.compile(r"sect([1-5])")
_BULLET = "•"
_SPACE = 200  # twips: every paragraph is set off from the next


def read_by_antiword(program: str, data: bytes, name: str, version: int) -> Reading:
    """The lines of an old Word document, under a reader's name and version.

    Raises:
        ReadingError: antiword cannot open it, or takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="minutebook-", ignore_cleanup_errors=True) as folder:
        paper = Path(folder) / "paper.doc"
        paper.write_bytes(data)
        printed = office.run(
            [program, "-m", "UTF-8.txt", "-x", "db", str(paper)], Path(folder), _SECONDS
        )
    blocks = list(_blocks(_root(printed), None))
    if not blocks:
        raise ReadingError("cannot be opened by antiword", mend="save it as DOCX")
    text, lines = lay_out(blocks)
    return Reading(text, lines, name, version, (NO_NUMBERS,), bare=True)


def _root(printed: bytes) -> _Element:
    """DocBook as antiword writes it, which is not always well formed."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    try:
        parser.feed(printed)
        root: _Element | None = parser.close()
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise ReadingError("cannot be opened by antiword", mend="save it as DOCX")
    return root


def _blocks(element: _Element, level: int | None, bullet: str = "") -> Iterator[Block]:
    """The blocks under an element; ``level`` is that of the section it stands in."""
    for one in element:
        name = one.tag if isinstance(one.tag, str) else ""
        section = _SECTION.fullmatch(name)
        if name == "title":
            yield Printed(_words(one), outline=level or 1, style=f"level {level}", after=_SPACE)
        elif name == "para":
            yield from _paragraph(one, bullet)
        elif name == "informaltable":
            yield _table(one)
        elif name in {"chapter", "book"} or section:
            yield from _blocks(one, int(section.group(1)) + 1 if section else 1)
        elif name in {"itemizedlist", "orderedlist", "listitem"}:
            mark = {"itemizedlist": _BULLET, "orderedlist": ""}.get(name, bullet)
            yield from _blocks(one, level, mark)


def _paragraph(para: _Element, bullet: str) -> Iterator[Block]:
    """A paragraph, and the tables that antiword puts into one."""
    tables = [one for one in para if one.tag == "informaltable"]
    for table in tables:
        yield _table(table)
        para.remove(table)
    words = _words(para)
    if words:
        bold = "".join("".join(e.itertext()) for e in para.iter("emphasis") if _is_bold(e))
        strong = " ".join(bold.split()) == words
        yield Printed(words, number=bullet, strong=strong, after=_SPACE)


def _table(table: _Element) -> Table:
    return Table(
        tuple(tuple(_cell(entry) for entry in row.iter("entry")) for row in table.iter("row"))
    )


def _cell(entry: _Element) -> tuple[Printed, ...]:
    """The paragraphs of a cell, which antiword prints on lines of their own."""
    lines = "".join(entry.itertext()).split("\n")
    return tuple(Printed(words) for line in lines if (words := " ".join(line.split())))


def _is_bold(emphasis: _Element) -> bool:
    return emphasis.get("role") == "bold"


def _words(element: _Element) -> str:
    return " ".join("".join(element.itertext()).split())
