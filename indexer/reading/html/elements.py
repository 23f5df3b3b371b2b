"""A page as elements of our own: only what a browser would show, none of it too deep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from indexer.errors import ReadingError
from indexer.reading.html.ink import Ink
from indexer.reading.html.looks import hides, is_struck
from indexer.reading.html.sheet import Sheet
from indexer.reading.secrecy import may_shut

_DEEPEST = 10_000  # beyond it, the parser itself takes time by the square of the depth
_FLATTENED = 120  # elements deeper than this are opened into those around them
_MARKS = ("class", "id")  # by which rules elsewhere may know an element
_MOST_NODES = 3_000_000
_COUNTED = re.compile(
    r"<(/?)(?:div|span|font|table|ul|ol|dl|blockquote|section|center|b|i|u|em|strong|a|big|small|"
    r"form|fieldset|main|article|nav|header|footer|aside)\b",
    re.IGNORECASE,
)
_NEVER = frozenset(
    "script style template noscript svg math iframe object embed applet canvas audio video head "
    "select datalist button textarea map frameset img picture area base link meta noembed noframes "
    "rp".split()
)
_STRUCK = frozenset({"del", "s", "strike"})
_TICKS = {True: "☒", False: "☐"}


@dataclass(slots=True)
class Element:
    """An element with what it holds. ``shown`` and ``linked`` count characters below it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    look: dict[str, str] = field(default_factory=dict)  # its own style declarations
    children: list[Element | str] = field(default_factory=list)
    shown: int = 0
    linked: int = 0  # of these, within links

    @property
    def names(self) -> str:
        """Its classes and its id, as they stand."""
        return f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}".strip()

    def elements(self) -> Iterator[Element]:
        """The elements right under it."""
        return (child for child in self.children if isinstance(child, Element))

    def every(self) -> Iterator[Element]:
        """It and every element below it, in order."""
        waiting = [self]
        while waiting:
            one = waiting.pop()
            yield one
            waiting.extend(reversed(list(one.elements())))

    def words(self) -> str:
        """Its text in one line."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        waiting: list[Element | str] = [self]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                yield one
            else:
                waiting.extend(reversed(one.children))
                if one.tag not in INLINE:
                    yield " "


INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby "
    "s samp small span strike strong sub sup time tt u var wbr".split()
)


@dataclass(slots=True)
class Page:
    """The body of a page, its title, and what was left out of it."""

    body: Element
    title: str
    hidden: int = 0  # words
    struck: int = 0  # words
    every: int = 0  # characters, the hidden ones included


_PLAIN = Ink()


@dataclass(frozen=True, slots=True)
class _Place:
    """A node of the parser's tree, and where its copy goes."""

    node: LexborNode
    parent: Element
    depth: int = 0
    ink: Ink = _PLAIN  # of the words around it


def parse(text: str) -> Page:
    """The elements of a page.

    Raises:
        ReadingError: nested too deep, or of too many elements, to be a page that anybody wrote.
    """
    _refuse_depth(text)
    tree = LexborHTMLParser(text)
    sheet = Sheet.of(tree)
    title = tree.css_first("title")
    page = Page(Element("body"), " ".join(title.text(deep=True).split()) if title else "")
    if tree.body is not None:
        page.every = len(tree.body.text(deep=True) or "")
        _grow(page, tree.body, sheet, _ink(_PLAIN, tree.root, sheet))
    _measure(page.body)
    return page


def _refuse_depth(text: str) -> None:
    depth = deepest = 0
    for found in _COUNTED.finditer(text):
        depth = max(0, depth - 1) if found.group(1) else depth + 1
        deepest = max(deepest, depth)
    if deepest > _DEEPEST:
        raise ReadingError(
            f"is nested {deepest:,} elements deep", mend="print the page to PDF and index that"
        )


def _ink(around: Ink, node: LexborNode | None, sheet: Sheet) -> Ink:
    """The ink within an element."""
    if node is None:
        return around
    attributes = _attributes(node)
    look = sheet.look(node.tag or "", attributes, node.mem_id)
    named = any(name in attributes for name in _MARKS)
    return around.within(attributes, look, unknown=sheet.linked and named)


def _attributes(node: LexborNode) -> dict[str, str]:
    return {key: value or "" for key, value in node.attributes.items()}


def _grow(page: Page, body: LexborNode, sheet: Sheet, ink: Ink) -> None:
    """Copy the tree without what is never shown; deep elements are opened into their parents."""
    waiting = [_Place(body, page.body, ink=ink)]
    count = 0
    while waiting:
        place = waiting.pop()
        node = place.node
        if node.next is not None and count:
            waiting.append(replace(place, node=node.next))
        count += 1
        if count > _MOST_NODES:
            raise ReadingError(
                f"has more than {_MOST_NODES:,} elements", mend="print it to PDF and index that"
            )
        into = _take(page, place, sheet)
        if into is not None and node.child is not None:
            inner = _ink(place.ink, node, sheet)
            waiting.append(_Place(node.child, into, place.depth + 1, inner))


def _take(page: Page, place: _Place, sheet: Sheet) -> Element | None:
    """Put one node under its parent; where its children go, or None."""
    node, parent = place.node, place.parent
    tag = node.tag or ""
    if tag == "-text":
        words = node.text_content or ""
        if place.ink.shows:
            parent.children.append(words)
        else:
            page.hidden += len(words.split())
        return None
    if tag.startswith(("-", "!")) or tag in _NEVER:
        return None
    attributes = _attributes(node)
    if tag == "input":
        if attributes.get("type", "").lower() in {"checkbox", "radio"}:
            parent.children.append(f"{_TICKS['checked' in attributes]} ")
        return None
    look = sheet.look(tag, attributes, node.mem_id)
    if (tag in _STRUCK or is_struck(look)) and (struck := _struck_words(place)):
        page.struck += struck
        return None
    if tag != "body" and (
        hides(tag, attributes, look) or _is_aside(page, node, attributes.get("aria-hidden"))
    ):
        page.hidden += len((node.text(deep=True, separator=" ") or "").split())
        return None
    if place.depth > _FLATTENED:
        parent.children.append(" " if tag in INLINE else Element("br"))
        return parent
    marker = sheet.marker(attributes)
    if marker is not None:
        look["marker"] = marker
    element = Element(tag.rpartition(":")[2] or tag, attributes, look)
    parent.children.append(element)
    return element


def _struck_words(place: _Place) -> int:
    """How many words are left out of a struck element: none where they may shut a paper.

    Only a clerk says that a paper is open.
    """
    if place.depth > _FLATTENED:
        return 0  # it is not asked of each of very many, one in the other
    words = place.node.text(deep=True) or ""
    return 0 if may_shut(words) else len(words.split())


def _is_aside(page: Page, node: LexborNode, aria_hidden: str | None) -> bool:
    """Whether a block is said to be none of the page's content, and is not most of it.

    A page that was saved while a window lay over it says so of all that is beneath; words within
    a line are printed with it whatever is said of them.
    """
    if aria_hidden != "true" or (node.tag or "") in INLINE:
        return False
    return 2 * len(node.text(deep=True) or "") < page.every


def _measure(body: Element) -> None:
    """Count the characters shown below every element, and those within links."""
    order = list(body.every())
    for element in reversed(order):
        own = sum(len(child.strip()) for child in element.children if isinstance(child, str))
        element.shown = own + sum(child.shown for child in element.elements())
        if element.tag == "a" and "href" in element.attributes:
            element.linked = element.shown
        else:
            element.linked = sum(child.linked for child in element.elements())
