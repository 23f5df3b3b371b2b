"""How elements look, as far as it matters to the words: hidden, struck out, bold, list markers.

Style rules of one tag or class are understood, in the page itself and on the element; what a
style sheet elsewhere says is not known. Rules for certain screens ("@media") are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_BEFORE = re.compile(
    r"\.([\w-]{1,80})\s{0,9}>\s{0,9}li::?before\s{0,9}\{\s{0,9}content:([^{};]{1,300})"
)
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.IGNORECASE)
_NOTHING = re.compile(r"0+(?:\.0+)?(?:px|pt|em|rem|%)?")
_MATTERS = frozenset(
    "display visibility font-size font-weight color background background-color text-decoration "
    "text-decoration-line list-style list-style-type opacity font mso-hide white-space".split()
)
_WHITE = frozenset({"white", "#fff", "#ffffff", "rgb(255,255,255)", "windowinverse"})
_ONLY_READ_OUT = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader-text show-for-sr "
    "element-invisible u-visually-hidden govuk-visually-hidden nhsuk-u-visually-hidden "
    "visually-hidden-focusable hidden-accessible off-screen offscreen".split()
)
_OPENED = ("modal", "dialog", "popup", "popover", "tooltip", "offcanvas", "dropdown", "overlay")
_BOLD = 600


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rules of a page's own style elements, by tag, class, or both."""

    rules: Mapping[tuple[str, str], Mapping[str, str]]
    linked: bool = False  # there are others elsewhere
    markers: Mapping[str, str] = field(default_factory=dict)  # of list entries, by the list's class

    @classmethod
    def of(cls, styles: Iterable[str], *, linked: bool = False) -> Sheet:
        """The rules that these style elements hold."""
        rules: dict[tuple[str, str], dict[str, str]] = {}
        markers: dict[str, str] = {}
        for text in styles:
            markers.update(_BEFORE.findall(text))
            for rule in _COMMENT.sub("", _without_media(text)).split("}"):
                selectors, _, body = rule.partition("{")
                look = declared(body)
                for selector in selectors.split(",") if look else ():
                    simple = _SIMPLE.fullmatch(selector.strip())
                    if simple and selector.strip():
                        key = ((simple.group(1) or "").lower(), simple.group(2) or "")
                        rules.setdefault(key, {}).update(look)
        return cls(rules, linked, markers)

    def look(self, tag: str, attributes: Mapping[str, str]) -> dict[str, str]:
        """What is declared for one element itself; nothing that it inherits."""
        look: dict[str, str] = {}
        if self.rules:
            classes = attributes.get("class", "").split()
            for key in [(tag, ""), *(("", c) for c in classes), *((tag, c) for c in classes)]:
                look.update(self.rules.get(key, {}))
        if attributes.get("style"):
            look.update(declared(attributes["style"]))
        return look

    def marker(self, attributes: Mapping[str, str]) -> str | None:
        """What a rule puts before the entries of a list, as the rule has it."""
        if not self.markers:
            return None
        classes = attributes.get("class", "").split()
        return next((self.markers[name] for name in classes if name in self.markers), None)

    def grounds(self, attributes: Mapping[str, str], look: Mapping[str, str]) -> bool:
        """Whether an element has, or may have, a colour of its own behind its words."""
        colour = look.get("background-color") or look.get("background") or ""
        return (
            bool(attributes.get("bgcolor"))
            or colour not in {"", "none", "transparent", *_WHITE}
            or (self.linked and "class" in attributes)
        )


def _without_media(text: str) -> str:
    """A style sheet without its rules for certain media, which nest one level."""
    kept, depth, at = [], 0, 0
    for found in re.finditer(
        r"@(?:media|supports|keyframes|-\w+-keyframes)[^{]{0,500}\{|[{}]", text
    ):
        if depth == 0 and found.group().startswith("@"):
            kept.append(text[at : found.start()])
            depth = 1
        elif depth:
            depth += {"{": 1, "}": -1}.get(found.group(), 1)
            at = found.end()
    if not depth:
        kept.append(text[at:])
    return "".join(kept)


def declared(style: str) -> dict[str, str]:
    """The declarations that matter, in lower case and without spaces."""
    look = {}
    for one in style.split(";"):
        name, colon, value = one.partition(":")
        name = name.strip().lower()
        if colon and name in _MATTERS:
            look[name] = "".join(value.lower().replace("!important", "").split())
    return look


def hides(
    tag: str, attributes: Mapping[str, str], look: Mapping[str, str], *, ground: bool
) -> bool:
    """Whether an element is not shown to somebody who looks at the page.

    ``ground`` says that what is around it may have a colour of its own.
    """
    if "hidden" in attributes and tag != "input":
        return True
    if look.get("display") == "none" or look.get("visibility") in {"hidden", "collapse"}:
        return True
    if look.get("mso-hide") == "all" or _NOTHING.fullmatch(look.get("opacity", "1")):
        return True
    if _NOTHING.fullmatch(look.get("font-size", "1")):
        return True
    if is_white(look) and not ground and not attributes.get("bgcolor"):
        return True
    classes = set(attributes.get("class", "").lower().split())
    if classes & _ONLY_READ_OUT:
        return True
    if attributes.get("aria-hidden") == "true":
        return any(word in name for name in classes for word in _OPENED)
    return False


def is_white(look: Mapping[str, str]) -> bool:
    """Whether it says to be white, and says nothing of a ground on which that is seen."""
    ground = look.get("background-color") or look.get("background")
    return look.get("color") in _WHITE and (ground is None or ground in _WHITE)


def is_struck(look: Mapping[str, str]) -> bool:
    """Whether its words are struck through."""
    line = look.get("text-decoration", "") + look.get("text-decoration-line", "")
    return "line-through" in line


def is_bold(tag: str, look: Mapping[str, str]) -> bool | None:
    """Whether it makes its words bold or plain; None where it leaves them as they are."""
    weight = look.get("font-weight")
    if weight is not None:
        if weight.isdigit():
            return int(weight) >= _BOLD
        return weight in {"bold", "bolder"} if weight != "inherit" else None
    return True if tag in {"b", "strong", "th"} else None
