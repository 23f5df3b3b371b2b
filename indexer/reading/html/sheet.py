"""The style rules that a page itself holds, and what they declare for each element.

Rules of one tag or class are looked up by name; for others the parser finds the elements, where
the rule may hide or show something. What a style sheet elsewhere says is not known. Rules for
certain screens or for printing ("@media print") are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from indexer.reading.html.looks import HIDING, declared

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_BEFORE = re.compile(
    r"\.([\w-]{1,80})\s{0,9}>\s{0,9}li::?before\s{0,9}\{\s{0,9}content:([^{};]{1,300})"
)
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.IGNORECASE)
_ALWAYS = re.compile(  # conditions that hold for somebody who looks at the page
    r"@media\s+(?:all|(?:only\s+)?screen)\s*|@(?:layer|supports|scope|container)\b[^{]*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(--[\w-]{1,80})\s*:\s*([^;{}]{1,200})")
_VALUE = re.compile(r"var\(\s*(--[\w-]{1,80})\s*(?:,[^()]*)?\)")
_LONGEST = 200  # characters of a selector
_MOST_STEPS = 4  # from element to element within a selector: each costs a walk
_MOST_FOUND = 400  # selectors that the parser looks for
_COSTLY = re.compile(r":(?:has|is|where|not|nth-last)\b|\*\s*[ >+~]")

_Looks = dict[tuple[str, str], dict[str, str]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rules of a page's own style elements."""

    rules: Mapping[tuple[str, str], Mapping[str, str]]  # by tag, class, or both
    linked: bool = False  # there are others, elsewhere or not to be read
    markers: Mapping[str, str] = field(default_factory=dict)  # of list entries, by the list's class
    found: Mapping[int, Mapping[str, str]] = field(default_factory=dict)  # by the parser's node

    @classmethod
    def of(cls, tree: LexborHTMLParser) -> Sheet:
        """The rules that the style elements of a page hold."""
        rules: _Looks = {}
        markers: dict[str, str] = {}
        found: dict[int, dict[str, str]] = {}
        searches, unread = 0, False
        for style in tree.css("style"):
            text = style.text(deep=True)
            markers.update(_BEFORE.findall(text))
            for selector, look in _rules(_valued(_COMMENT.sub("", text))):
                simple = _SIMPLE.fullmatch(selector)
                if simple:
                    key = ((simple.group(1) or "").lower(), simple.group(2) or "")
                    rules.setdefault(key, {}).update(look)
                elif searches < _MOST_FOUND and HIDING & look.keys() and _is_cheap(selector):
                    searches += 1
                    for node in _matched(tree, selector):
                        found.setdefault(node, {}).update(look)
                elif {"background", "background-color"} & look.keys():
                    unread = True  # it colours the ground of nobody knows which elements
            unread = unread or "@import" in text
        return cls(rules, unread or _is_linked(tree), markers, found)

    def look(self, tag: str, attributes: Mapping[str, str], node: int = 0) -> dict[str, str]:
        """What is declared for one element itself; nothing that it inherits."""
        look: dict[str, str] = {}
        if self.rules:
            classes = attributes.get("class", "").split()
            for key in [(tag, ""), *(("", c) for c in classes), *((tag, c) for c in classes)]:
                look.update(self.rules.get(key, {}))
        look.update(self.found.get(node, {}))
        if attributes.get("style"):
            look.update(declared(attributes["style"]))
        for name in [name for name in look if name.endswith("!")]:  # "!important" leads
            look[name[:-1]] = look.pop(name)
        return look

    def marker(self, attributes: Mapping[str, str]) -> str | None:
        """What a rule puts before the entries of a list, as the rule has it."""
        if not self.markers:
            return None
        classes = attributes.get("class", "").split()
        return next((self.markers[name] for name in classes if name in self.markers), None)


def _is_linked(tree: LexborHTMLParser) -> bool:
    return any("stylesheet" in (one.attributes.get("rel") or "") for one in tree.css("link"))


def _valued(text: str) -> str:
    """Rules with the values in the place of the names that they give them."""
    named = dict(_NAMED.findall(text))
    return _VALUE.sub(lambda use: named.get(use.group(1), use.group()), text) if named else text


def _rules(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Selector and declarations of each rule; a rule of several selectors comes several times."""
    passed: list[bool] = []  # for each condition that is open, whether its rules are passed over
    for piece in re.finditer(r"([^{}]*)([{}])", text):
        words, mark = piece.group(1).rpartition(";")[2].strip(), piece.group(2)
        if mark == "{":
            passed.append(words.startswith("@") and not _ALWAYS.fullmatch(words))
            selectors = [] if words.startswith("@") else words.split(",")
            continue
        if passed and not any(passed) and (look := declared(piece.group(1))):
            yield from ((one.strip(), look) for one in selectors if one.strip())
        selectors = []
        if passed:
            passed.pop()


def _is_cheap(selector: str) -> bool:
    """Whether the elements of a selector are found in about one walk through the page."""
    steps = len(re.findall(r"\s*[ >+~]\s*", selector))
    return len(selector) <= _LONGEST and steps <= _MOST_STEPS and not _COSTLY.search(selector)


def _matched(tree: LexborHTMLParser, selector: str) -> Iterable[int]:
    try:
        return [node.mem_id for node in tree.css(selector)]
    except SelectolaxError:  # one for browsers only: "p::before"
        return []
