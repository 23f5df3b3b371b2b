"""Names of WordprocessingML elements, and how their values are read.

The names are those of ECMA-376 part 1 ("transitional"); ``archive`` turns the strict form into
them before anything is parsed. Nothing here fails on a value that is not what the standard says.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

Element = _Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{MAIN}}}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"

_OFF = frozenset({"0", "false", "off", "none"})
_ON = frozenset({"1", "true", "on"})


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, or a descendant by a path of names; else None."""
    for name in path:
        if element is None:
            return None
        element = element.find(f"{W}{name}")
    return element


def children(element: Element | None) -> Iterator[tuple[str, Element]]:
    """Child elements with their names; a name is short for Word's own, in full for others."""
    for one in element if element is not None else ():
        if isinstance(one.tag, str):
            yield one.tag.removeprefix(W), one


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of Word's own name, or None."""
    return None if element is None else element.get(f"{W}{name}")


def number(element: Element | None, name: str = "val") -> int | None:
    """A whole number, or None where it is missing or no number."""
    text = value(element, name)
    try:
        return None if text is None else int(float(text.removesuffix("pt")))
    except (ValueError, OverflowError):
        return None


def switch(element: Element | None) -> bool | None:
    """An on-or-off property: None where it is not said; without a value it is on."""
    if element is None:
        return None
    return (value(element) or "true").lower() not in _OFF


def is_on(element: Element | None, name: str) -> bool:
    """Whether an attribute is on; off where it is not said."""
    return (value(element, name) or "0").lower() in _ON
