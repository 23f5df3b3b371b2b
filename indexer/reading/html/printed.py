"""What a browser prints of a page: paragraphs, entries of lists, headings, rows of tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from indexer.reading.html.elements import INLINE, Element
from indexer.reading.html.lists import BULLET, Counts, entries
from indexer.reading.html.looks import is_bold
from indexer.reading.marks import raised

_HEADING = re.compile(r"h([1-6])")
_LABEL_AHEAD = re.compile(r"[\w./()•–-]{0,9}\s*$")
_BLANKS = re.compile(r"[ \t\r\f\v\xa0\u2007\u202f\u3000]+")
_UNSEEN = re.compile("[\xad\u200b\u200c\u200d\u2060\ufeff]")
_BULLET = re.compile(r"[\uf0b7\uf0a7\uf0d8·]\s*(?=\S)")
# letters that are bullets in the fonts of Word: elsewhere they are words
_WORD_BULLET = re.compile(r"(?:[Øo]\s|§\s(?!\d))(?=\S)")
_INDENT = 4  # columns a level of a list


@dataclass(frozen=True, slots=True)
class Printed:
    """A line. ``joined`` follows the line before at once, without the space of a paragraph."""

    text: str
    level: int | None = None
    bold: bool = False
    number: str = ""  # the marker of an ordered list, not in ``text``
    bullet: bool = False
    indent: int = 0
    joined: bool = False
    cells: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """The line with its marker."""
        return " ".join(filter(None, [self.number or BULLET * self.bullet, self.text]))


Rows = Callable[[Element], list[Printed]]


@dataclass(frozen=True, slots=True)
class _Around:
    """What an element inherits."""

    bold: bool = False
    level: int | None = None
    depth: int = 0  # of lists
    kept: bool = False  # white space is
    listed: bool = False  # in a paragraph of a list, as Word writes it
    raised: bool = False  # above the line


class Printer:
    """Prints one element; tables are printed by ``tables.rows``, given by whoever prints."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._lines: list[Printed] = []
        self._runs: list[tuple[str, bool]] = []  # the paragraph under way: words, and if bold
        self._marker = ""
        self._around = _Around()
        self._counts: Counts = {}

    def print(self, element: Element) -> list[Printed]:
        """The lines of an element and of all that it holds."""
        self._children(element, _Around())
        self._end()
        return self._lines

    def _children(self, element: Element, around: _Around) -> None:
        for child in element.children:
            self._child(child, around)

    def _child(self, child: Element | str, around: _Around) -> None:
        if isinstance(child, str):
            self._say(child, around)
        elif child.tag == "br":
            self._runs.append(("\n", True))
        elif child.tag in INLINE and child.look.get("display") != "block":
            self._children(child, _inside(child, around))
        else:
            self._end()
            self._block(child, _inside(child, around))
            self._end()

    def _block(self, element: Element, around: _Around) -> None:
        self._around = around
        heading = _HEADING.fullmatch(element.tag)
        if heading or element.attributes.get("role") == "heading":
            level = heading.group(1) if heading else element.attributes.get("aria-level", "2")
            around = replace(around, level=min(6, int(level)) if level.isdigit() else 2)
            self._around = around
            self._children(element, around)
        elif element.tag in {"ul", "ol", "menu", "dir"}:
            self._list(element, replace(around, depth=around.depth + 1))
        elif element.tag == "dl":
            self._definitions(element, around)
        elif element.tag == "table":
            self._lines.extend(self._rows(element))
        elif element.tag != "hr":
            self._children(element, around)

    def _list(self, box: Element, around: _Around) -> None:
        for marker, child in entries(box, self._counts):
            if isinstance(child, str) and not child.strip():
                continue
            self._end()
            self._around = around
            if marker and (marker != BULLET or not self._marker):
                self._marker = f"{self._marker} {marker}".strip(f" {BULLET}") or marker
            if isinstance(child, Element) and child.tag == "li":
                self._children(child, _inside(child, around))
            else:
                self._child(child, around)
            self._end()
            self._marker = ""

    def _definitions(self, box: Element, around: _Around) -> None:
        """A term and what it stands for: side by side where both are short, as on a cover."""
        terms: list[Printed] = []
        for part in _parts(box):
            lines = Printer(self._rows).print(part)
            if part.tag == "dt":
                self._lines.extend(terms)
                terms = lines
            elif len(terms) == len(lines) == 1 and not lines[0].cells:
                term, value = terms[0], lines[0]
                cells = (term.whole, value.whole)
                self._lines.append(Printed(" ".join(cells), cells=cells))
                terms = []
            else:
                self._lines.extend([*terms, *lines])
                terms = []
        self._lines.extend(terms)
        self._around = around

    def _say(self, text: str, around: _Around) -> None:
        words = _UNSEEN.sub("", text)
        words = raised(words) if around.raised else words
        if around.kept:
            self._runs.append((words.replace("\r\n", "\n").replace("\t", "    "), around.bold))
        else:
            self._runs.append((_BLANKS.sub(" ", words.replace("\n", " ")), around.bold))

    def _end(self) -> None:
        """End the paragraph under way: a line for each line that was broken in it."""
        runs, self._runs = self._runs, []
        joined = False
        for line in _broken(runs):
            text = " ".join("".join(words for words, _ in line).split())
            if not text:
                joined = False
                continue
            self._lines.append(self._line(text, line, joined=joined))
            self._marker, joined = "", True

    def _line(self, text: str, runs: list[tuple[str, bool]], *, joined: bool) -> Printed:
        marker, around = self._marker, self._around
        mark = _BULLET.match(text) or (around.listed and _WORD_BULLET.match(text))
        return Printed(
            text[mark.end() :] if mark else text,
            level=around.level,
            bold=_all_bold(runs),
            number=marker if marker != BULLET else "",
            bullet=marker == BULLET or bool(mark),
            indent=_INDENT * max(0, around.depth - 1),
            joined=joined,
        )


def _inside(element: Element, around: _Around) -> _Around:
    bold = is_bold(element.tag, element.look)
    kept = element.tag in {"pre", "listing"} or element.look.get("white-space", "").startswith(
        "pre"
    )
    return replace(
        around,
        bold=around.bold if bold is None else bold,
        kept=around.kept or kept,
        raised=around.raised or element.tag == "sup",
        listed=around.listed or _is_listed(element),
    )


def _is_listed(element: Element) -> bool:
    """Whether Word calls a paragraph one of a list."""
    own = f"{element.attributes.get('class', '')} {element.attributes.get('style', '')}"
    return "msolistparagraph" in own.lower() or "mso-list:" in own.lower()


def _parts(box: Element) -> Iterator[Element]:
    """The terms and values of a definition list, also where each pair has a box of its own."""
    for child in box.elements():
        if child.tag in {"dt", "dd"}:
            yield child
        else:
            yield from (one for one in child.every() if one.tag in {"dt", "dd"})


def _broken(runs: list[tuple[str, bool]]) -> Iterator[list[tuple[str, bool]]]:
    line: list[tuple[str, bool]] = []
    for words, bold in runs:
        first, *more = words.split("\n")
        line.append((first, bold))
        for words_after in more:
            yield line
            line = [(words_after, bold)]
    if line:
        yield line


def _all_bold(runs: list[tuple[str, bool]]) -> bool:
    """Whether all of a line is bold, a number at its start and a colon at its end aside."""
    said = [(words, bold) for words, bold in runs if words.strip()]
    if not any(bold for _, bold in said):
        return False
    first = next(i for i, (_, bold) in enumerate(said) if bold)
    ahead = "".join(words for words, _ in said[:first]).strip()
    after = "".join(words for words, bold in said[first:] if not bold).strip()
    return bool(_LABEL_AHEAD.fullmatch(ahead)) and after in {"", ":", "."}
