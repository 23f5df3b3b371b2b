"""What pages carry besides their text: running headers and footers, page numbers.

A line is furniture where it stands at the edge of its page and again, but for its figures, at the
same height of another page near by; or where it is but a page number. Nothing is furniture
that has text between it and the edge: a sentence that merely repeats is kept.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.reading.pdf.printed import PrintedLine
from indexer.reading.secrecy import speaks_of_secrecy

_TOP, _BOTTOM = 0.16, 0.84  # of the height of a page: headers stand above, footers below
_NUMBER_TOP, _NUMBER_BOTTOM = 0.09, 0.9
_SAME_HEIGHT = 5.0  # points
_NEAR_PAGES = 2  # odd and even pages have headers of their own
_LONGEST, _SHORT = 200, 90  # characters
_FEW_LINES = 4
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:(?:p\s?a\s?g\s?e|pg?\.?)\W{0,4})?(?:\d{1,4}|[ivxl]{1,6})\W{0,2}"
    r"(?:\s?(?:of|/)\s?\d{1,4})?(?:\W{0,4}p\s?a\s?g\s?e)?\W{0,3}",
    re.IGNORECASE,
)
_NAMES = re.compile(  # what a report or an item begins with
    r"(?:agenda\s+)?(?:item|appendix|annex|schedule|part|section|motion|question|minute)\b.{0,5}"
    r"(?:\d|[A-Z]\b).*",
    re.IGNORECASE,
)
_OF_PAGE = re.compile(r"\W{0,4}\bpage \d{1,4}(?: of \d{1,4})?$", re.IGNORECASE)  # "Item 6, page 2"
_OF_PAGES = re.compile(r"\bpage \d{1,4} of \d{1,4}\W*$", re.IGNORECASE)
_BROWSER = re.compile(r"https?://|\d{1,2}/\d{1,2}/\d{2,4},?\s\d{1,2}:\d\d")  # when it was printed
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DIGITS = re.compile(r"\d{1,9}")
_FIGURES = re.compile(r"\d+|\b[ivxl]+\b")


@dataclass(slots=True)
class LaidPage:
    """A page with its lines in reading order."""

    number: int
    width: float
    height: float
    lines: list[PrintedLine]


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line at the edge of a page; ``away`` is its distance from that edge."""

    page: int  # index
    line: int  # index
    text: str
    away: float
    top: bool


def drop_furniture(pages: Sequence[LaidPage]) -> bool:
    """Take the furniture out of pages; whether more than page numbers was left out.

    A header is kept once, unless its page says the same below it: board and date may stand
    nowhere else. So is the first "Appendix A" or "Restricted" of a run of pages.
    """
    edges = [edge for index, page in enumerate(pages) for edge in _edges(page, index)]
    running = _running(edges)
    running |= _in_their_place(edges, running)
    at_edge: dict[tuple[int, bool], list[_Edge]] = defaultdict(list)
    for edge in edges:
        at_edge[edge.page, edge.top].append(edge)
    dropped: dict[int, set[int]] = defaultdict(set)
    left_out: set[str] = set()
    for index, page in enumerate(pages):
        for top in (True, False):
            for edge in _outermost(at_edge[index, top], running, page):
                dropped[index].add(edge.line)
                if not _PAGE_NUMBER.fullmatch(edge.text):
                    left_out.add(_alike(edge.text))
        if len(dropped[index]) * 2 > len(page.lines) > _FEW_LINES:
            dropped[index].clear()  # no page is mostly furniture: its text is that of another
    kept = _kept(pages, dropped)
    for place, gone in dropped.items():
        lines = pages[place].lines
        for i in gone:
            lines[i].aside = (place, i) in kept
            if lines[i].aside:
                left_out.discard(_alike(_signature(lines[i])))
        pages[place].lines = [one for i, one in enumerate(lines) if i not in gone or one.aside]
    return bool(left_out)


def _outermost(edges: Sequence[_Edge], running: set[_Edge], page: LaidPage) -> Iterable[_Edge]:
    """From the edge inwards, up to the first line that is text."""
    for edge in edges:
        if edge not in running and not _is_number(edge, page):
            return
        yield edge


def _edges(page: LaidPage, index: int) -> Iterable[_Edge]:
    """The lines in the upper and lower margin, from the edge inwards."""
    placed = sorted(enumerate(page.lines), key=lambda one: one[1].base)
    for place, line in placed:
        if line.base > page.height * _TOP:
            break
        if not line.table and len(line.text) <= _LONGEST:
            yield _Edge(index, place, _signature(line), line.base, top=True)
    for place, line in reversed(placed):
        if line.base < page.height * _BOTTOM:
            break
        if not line.table and len(line.text) <= _LONGEST:
            yield _Edge(index, place, _signature(line), page.height - line.base, top=False)


def _signature(line: PrintedLine) -> str:
    return f"{line.text} {line.margin}".strip()


def _opens(text: str, *, top: bool) -> bool:
    """What may open a report or shut a page: it is kept where a run of it begins.

    What stands at the foot of a page opens nothing.
    """
    return (top and bool(_NAMES.fullmatch(text))) or speaks_of_secrecy(text)


def _at_top(page: LaidPage, line: int) -> bool:
    return page.lines[line].base <= page.height * _TOP


def _alike(text: str) -> str:
    """A text without its figures, which count pages."""
    return _FIGURES.sub("#", text)


def _run_of(text: str) -> str:
    """What the lines of one run share: a report's name whole, of others all but page numbers."""
    unnumbered = _OF_PAGE.sub("", text)
    return unnumbered if _NAMES.fullmatch(unnumbered) else _alike(text)


def _running(edges: Sequence[_Edge]) -> set[_Edge]:
    """Lines that stand again at the same height of a page near by."""
    alike: dict[tuple[str, bool], list[_Edge]] = defaultdict(list)
    for edge in edges:
        alike[_run_of(edge.text.casefold()), edge.top].append(edge)
    running: set[_Edge] = set()
    for group in alike.values():
        for one, other in _pairs(group):
            if abs(one.away - other.away) <= _SAME_HEIGHT and _count_pages(one, other):
                running |= {one, other}
    return running


def _count_pages(one: _Edge, other: _Edge) -> bool:
    """Whether their figures are the same, or as far apart as the pages are: "3 of 9", "4 of 9"."""
    pairs = zip(_DIGITS.findall(one.text), _DIGITS.findall(other.text), strict=False)
    return all(int(b) - int(a) in {0, other.page - one.page} for a, b in pairs)


def _in_their_place(edges: Sequence[_Edge], running: set[_Edge]) -> set[_Edge]:
    """Lines that stand where pages near by have their header or footer: odd and even differ."""
    places: dict[tuple[int, bool], list[float]] = defaultdict(list)
    for edge in running:
        places[edge.page, edge.top].append(edge.away)
    return {
        edge
        for edge in edges
        if edge not in running
        and len(edge.text) <= _SHORT
        and not places.get((edge.page, edge.top))
        and any(
            abs(edge.away - away) < 1
            for page in range(edge.page - _NEAR_PAGES, edge.page + _NEAR_PAGES + 1)
            for away in places.get((page, edge.top), ())
        )
    }


def _pairs(group: Sequence[_Edge]) -> Iterable[tuple[_Edge, _Edge]]:
    """Lines of the same words on pages that stand near one another."""
    for place, one in enumerate(group):
        for other in group[place + 1 :]:
            if other.page - one.page > _NEAR_PAGES:
                break
            if other.page != one.page:
                yield one, other


def _is_number(edge: _Edge, page: LaidPage) -> bool:
    """Whether a line right at the edge is a page number, or a footer that ends in "page 1 of 1"."""
    share = edge.away / page.height
    near = share < _NUMBER_TOP if edge.top else share < 1 - _NUMBER_BOTTOM
    named = not edge.top and len(edge.text) <= _SHORT and _OF_PAGES.search(edge.text)
    return near and bool(named or _PAGE_NUMBER.fullmatch(edge.text))


def _kept(pages: Sequence[LaidPage], dropped: dict[int, set[int]]) -> set[tuple[int, int]]:
    """What is kept of the furniture, as index of page and line."""
    kept: set[tuple[int, int]] = set()
    before: set[str] = set()
    seen: set[str] = set()
    for index, page in enumerate(pages):
        lines = {i: _signature(page.lines[i]) for i in dropped[index]}
        named = {i for i, text in lines.items() if _opens(text, top=_at_top(page, i))}
        bare = len(lines) == len(page.lines)
        kept |= {(index, i) for i in named if bare or _run_of(lines[i]) not in before}
        kept |= {(index, i) for i in _unsaid(page, lines, seen, first=index == 0)}
        before = {_run_of(lines[i]) for i in named}
        seen |= {_alike(text) for text in lines.values()}
    return kept


def _unsaid(page: LaidPage, lines: dict[int, str], seen: set[str], *, first: bool) -> Iterable[int]:
    """Headers not seen before that say more than the page itself, or a date on a later page."""
    body = " ".join(line.text for i, line in enumerate(page.lines) if i not in lines)
    said = set(body.casefold().split())
    for i, text in lines.items():
        new = _alike(text) not in seen and not _PAGE_NUMBER.fullmatch(text)
        if new and _at_top(page, i) and (first or _YEAR.search(text)) and not _BROWSER.search(text):
            more = not set(text.casefold().split()) <= said
            yield from [i] if more else []
