"""The markers of lists, as a browser prints them before the text of an entry."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from indexer.reading.html.elements import Element
from indexer.reading.numerals import printed

BULLET = "•"
_BY_TYPE = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_BY_STYLE = {
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_BULLETS = frozenset({"disc", "circle", "square"})
_NO_MARKER = frozenset({"list-unstyled", "list-none", "no-bullet", "no-bullets", "unstyled",
                        "list-inline", "plain-list", "nolist"})  # fmt: skip
_OWN_NUMBER = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})[.)]\)?\s|\d{1,3}\.\d{1,3}\s"
)
_TOKEN = re.compile(r"[\"\']([^\"\']{0,40})[\"\']|counter\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)")
_ESCAPED = re.compile(r"\\([0-9A-Fa-f]{1,6}) ?")
_OWN_BULLET = re.compile(r"[•●○▪■◦‣·–—-]\s")


Counts = dict[str, int]  # how far each counter is that a page names itself


def entries(box: Element, counts: Counts) -> Iterator[tuple[str, Element | str]]:
    """What stands in a list, each with its marker: "2.", "(b)", a bullet, or none."""
    count = _start(box)
    step = -1 if "reversed" in box.attributes else 1
    for child in box.children:
        if isinstance(child, str) or child.tag != "li":
            yield "", child
            continue
        if box.tag == "ol":
            count = _number(child.attributes.get("value"), count)
        yield _marker(box, child, count, counts), child
        count += step


def _start(box: Element) -> int:
    every = sum(child.tag == "li" for child in box.elements())
    usual = every if "reversed" in box.attributes else 1
    return _number(box.attributes.get("start"), usual)


def _number(text: str | None, usual: int) -> int:
    """A whole number as an attribute states it."""
    found = re.match(r"\s*(-?\d{1,6})", text or "")
    return int(found.group(1)) if found else usual


def _marker(box: Element, entry: Element, count: int, counts: Counts) -> str:
    words = entry.words()
    if box.look.get("marker"):
        return _by_rule(box.look["marker"], count, counts)
    kind = _kind(box, entry)
    if kind == "none" or (
        kind in _BULLETS and (_OWN_BULLET.match(words) or _OWN_NUMBER.match(words))
    ):
        return ""
    if kind in _BULLETS:
        return BULLET
    return "" if _OWN_NUMBER.match(words) else f"{printed(count, kind)}."


def _by_rule(content: str, count: int, counts: Counts) -> str:
    """A marker that a style rule makes of texts and counters, the last of them the list's own."""
    tokens = _TOKEN.findall(content)
    own = next((name for _, name, _ in reversed(tokens) if name), None)
    if own is None:
        return BULLET if _unescaped("".join(text for text, _, _ in tokens)).strip() else ""
    counts[own] = count
    pieces = [
        printed(counts.get(name, 1), _BY_STYLE.get(style, "decimal")) if name else _unescaped(text)
        for text, name, style in tokens
    ]
    return "".join(pieces).strip()


def _unescaped(text: str) -> str:
    return html.unescape(_ESCAPED.sub(r"&#x\1;", text))


def _kind(box: Element, entry: Element) -> str:
    """The form of its numbers, one of ``_BULLETS``, or "none"."""
    for one in (entry, box):
        style = one.look.get("list-style-type") or one.look.get("list-style") or ""
        for name in (*_BY_STYLE, *_BULLETS, "none"):
            if style.startswith(name) and not style.startswith(f"{name}-"):
                return _BY_STYLE.get(name, name)
        if one.attributes.get("type") in _BY_TYPE:
            return _BY_TYPE[one.attributes["type"]]
        if not _NO_MARKER.isdisjoint(one.attributes.get("class", "").lower().split()):
            return "none"
    return "decimal" if box.tag == "ol" else "disc"
