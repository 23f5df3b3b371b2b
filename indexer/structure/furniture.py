"""What a page carries besides its text: running headers, page numbers, picture names, footers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.records import Line
from indexer.structure import dates, secrecy
from indexer.structure.heading_names import is_standing

_MARKER = re.compile(r"^</?[A-Z][A-Z0-9_]{1,30}>$")
_OPENS = re.compile(r"^<[A-Z]{1,3}\d+>$")
_RULE = re.compile(r"^(?:[-_=*~–—.•|\s]{3,}|[-_=*~–—|]{2,})$")
_PAGE = re.compile(
    r"^[-–[(\s]{0,4}page\s{1,3}\d{1,4}(?:\s{0,3}(?:of|/)\s{0,3}\d{1,4})?[-–\])\s]{0,4}$"
    r"|^[-–]\s?\d{1,4}\s?[-–]$|^p a g e\s*\|?\s*\d{1,4}$"
    r"|^\W{0,3}this page (?:is|has been) (?:intentionally|deliberately)? ?(?:left )?blank\W{0,3}$"
    r"|^skip to (?:main )?content$",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"^(?:image|picture|logo)?[\w .-]{0,60}\.(?:jpe?g|png|gif|emf|wmf|svg|bmp|tiff?)$",
    re.IGNORECASE,
)
_PLACE = re.compile(  # where a file lies, and a committee system's link to the page of a decision
    r"^[A-Z]:\\.{1,200}$"
    r"|^(?:[-•*]\s)?\d{1,2}/\d{1,2}/\d{4}\s[-–]\s.{3,250}\(ref:\s?\d{1,6}\)$",
    re.IGNORECASE,
)
_COUNTS = re.compile(  # "Full Council 3 May 2024 Page 2 62/24": a name and a day, no sentence
    r"(?P<head>[A-Z][\w’'&-]+(?: (?:[A-Z][\w’'&-]*|of|the|and|&)){0,9},?"
    rf"(?: \d{{1,2}}(?:st|nd|rd|th)? (?i:{dates.MONTH}) \d{{4}})) "
    r"Page (?P<page>\d{1,3})(?: of \d{1,3})?(?: \d{1,3}/\d{2,4})?"
)
_SAYS = re.compile(
    r"\b(?:resolved|agreed|approved|noted|carried|adopted|rejected|refused|deferred|paid|"
    r"press|public|actions?)\b",
    re.IGNORECASE,
)
_LEAST_HEADS = 3
_ENDS_IN_PAGE = re.compile(r"\S.{4,}\bpage \d", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"^\d{1,4}$")
_CONTACT = (
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"),  # postcode
    re.compile(r"\b(?:tel|telephone|phone|fax)\b", re.IGNORECASE),
    re.compile(r"\bwww\.|https?://", re.IGNORECASE),
    re.compile(r"\S@\S+\.\w"),
    re.compile(r"\b(?:company|charity)\s+(?:number|no|registration)", re.IGNORECASE),
    re.compile(r"\b(?:chief executive|registered (?:office|in))\b", re.IGNORECASE),
)
_OF_SECRECY = re.compile(
    r"\b(?:restricted|confidential|exempt|not for publication|sensitive|in camera)\b", re.IGNORECASE
)
_ITEM_NUMBER = re.compile(r"(?:agenda )?item(?: no\.?| number)?[\s:]{0,3}\d", re.IGNORECASE)
_LEAST_CUT = 7  # words of a line that may be the first half of a sentence
_EDGE_LINES = 3
_LONGEST_HEAD = 120
_TAIL = 12
_LOGO_WORDS = 4
_LONGEST_ADDRESS = 400


@dataclass(frozen=True, slots=True)
class Furniture:
    """Indexes of lines that are not text; of these, markers say that an item begins."""

    lines: frozenset[int]
    markers: frozenset[int]


def furniture(lines: Sequence[Line], *, bare: bool = False) -> Furniture:
    """Which lines of a file are furniture; ``bare``: its reader left out what pages repeat."""
    dropped = {i for i, line in enumerate(lines) if _never_text(line.text)}
    dropped |= set() if bare else _page_edges(lines)
    dropped |= _with_page_number(lines)
    dropped |= _tail(lines, dropped)
    markers = frozenset(i for i in dropped if _OPENS.match(lines[i].text))
    return Furniture(frozenset(dropped), markers)


def _never_text(text: str) -> bool:
    return any(kind.match(text) for kind in (_MARKER, _RULE, _PAGE, _PICTURE, _PLACE))


def _page_edges(lines: Sequence[Line]) -> set[int]:
    """Bare page numbers and running headers at the edges of printed pages."""
    pages: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.page is not None:
            pages[line.page].append(index)
    edges = [_edge(indexes) for indexes in pages.values()]
    numbers = {i for edge in edges for i in edge if _is_page_number(lines, i)}
    if len(pages) < 2:
        return numbers
    return numbers | _repeated(lines, edges) | _within_sentences(lines, list(pages.values()))


def _with_page_number(lines: Sequence[Line]) -> set[int]:
    """Running heads that count the pages, wherever a page ended: the first one stays.

    Where one of them says that its page is shut, all stay: the next tells where that ends.
    """
    if any(_ENDS_IN_PAGE.search(line.text) and _OF_SECRECY.search(line.text) for line in lines):
        return set()
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, line in enumerate(lines):
        found = _COUNTS.fullmatch(line.text) if len(line.text) < _LONGEST_HEAD else None
        if found and _may_run(line) and not _SAYS.search(line.text):
            places[found["head"]].append((int(found["page"]), index))
    return {
        index
        for alike in places.values()
        if len(alike) >= _LEAST_HEADS and all(a[0] < b[0] for a, b in pairwise(alike))
        for _, index in alike[1:]
    }


def _edge(indexes: Sequence[int]) -> set[int]:
    return {*indexes[:_EDGE_LINES], *indexes[-_EDGE_LINES:]}


def _is_page_number(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if not _BARE_NUMBER.match(line.text):
        return False
    first = index == 0 or lines[index - 1].page != line.page
    last = index == len(lines) - 1 or lines[index + 1].page != line.page
    return first or last


def _repeated(lines: Sequence[Line], edges: Iterable[set[int]]) -> set[int]:
    """Lines that stand on the edges of three pages, or of both of two; the first one stays."""
    places: dict[str, list[int]] = defaultdict(list)
    edges = list(edges)
    for edge in edges:
        for index in sorted(edge):
            if _may_run(lines[index]):
                places[re.sub(r"\d+", "#", lines[index].text)].append(index)
    least = 3 if len(edges) > 3 else 2
    dropped: set[int] = set()
    for indexes in places.values():
        if len(indexes) >= least:
            dropped.update(indexes[1:])
    return dropped


def _within_sentences(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> set[int]:
    """Headers that cut a sentence in two and say nothing that the first page does not say."""
    said = {word for i in pages[0][:_TAIL] for word in _words(lines[i])}
    tops = [page[0] for page in pages[1:] if 0 < page[0] < len(lines) - 1]
    return {
        i
        for i in tops
        if _is_unfinished(lines[i - 1].text)
        and lines[i + 1].text[:1].islower()
        and _may_run(lines[i])
        and len(_words(lines[i])) > 1
        and said.issuperset(_words(lines[i]))
    }


def _is_unfinished(text: str) -> bool:
    return text[-1:] not in ".!?:;" and len(text.split()) >= _LEAST_CUT


def _words(line: Line) -> list[str]:
    return re.findall(r"\w+", line.text.casefold())


def _may_run(line: Line) -> bool:
    """A running header is short, and neither a list item nor a mark that shuts a page."""
    text = line.text
    return (
        len(text) < 120
        and not is_standing(text)
        and not _ITEM_NUMBER.match(text)
        and not re.match(r"[-•*(]|\d+[.)]|\d+\.\d", text)
        and not _OF_SECRECY.search(text)
        and not secrecy.is_mark(text)
    )


def _tail(lines: Sequence[Line], dropped: set[int]) -> set[int]:
    """Address and company lines at the very end, and the words of a logo after its picture."""
    tail: set[int] = set()
    last = range(max(0, len(lines) - _TAIL), len(lines))
    picture = next((i for i in last if _PICTURE.match(lines[i].text)), None)
    if picture is not None:
        after = range(picture + 1, len(lines))
        if all(len(lines[i].text.split()) <= _LOGO_WORDS for i in after):
            tail.update(after)
    for index in reversed(last):
        if index in tail or index in dropped:
            continue
        if not is_address(lines[index].text):
            break
        tail.add(index)
    return tail


def is_address(text: str) -> bool:
    """Whether a line is an address or company line: two signs of one at least."""
    if len(text) > _LONGEST_ADDRESS:
        return False
    signs = Counter(bool(sign.search(text)) for sign in _CONTACT)
    numbers = len(re.findall(r"company number|charity number", text, re.IGNORECASE))
    return signs[True] + max(0, numbers - 1) >= 2
