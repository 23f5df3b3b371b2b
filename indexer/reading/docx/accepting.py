"""The document as its reader sees it: tracked changes accepted, controls and choices unwrapped.

A Word file holds deleted text beside what replaces it, the same drawing twice for older programs,
and content within controls. Here the tree is changed in place until only what is printed is left.
"""

from __future__ import annotations

from indexer.reading.docx.names import COMPATIBILITY, MATHS, Element, W, child, switch, value

TRACKED = "tracked changes taken as accepted"
CONTENTS = "its table of contents is left out"
_ALTERNATE = f"{COMPATIBILITY}AlternateContent"
_GONE = frozenset(f"{W}{name}" for name in ("del", "moveFrom"))
_KEPT = frozenset(f"{W}{name}" for name in ("ins", "moveTo"))
_WRAPPERS = frozenset(
    f"{W}{name}" for name in ("smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent")
)
_CONTROL = f"{W}sdt"
_PROPERTIES = frozenset(
    f"{W}{name}" for name in ("rPr", "trPr", "tcPr", "numPr", "pPr", "tblPr", "sectPr")
)
_WORDS = frozenset({f"{W}r", f"{W}hyperlink", f"{MATHS}oMath"})


def accept(root: Element) -> list[str]:
    """Change the tree in place; what a clerk should know of it."""
    notes = [TRACKED] if _has_changes(root) else []
    choose(root)
    for one in list(root.iter(*_GONE)):
        if not _is_property(one):
            _drop(one)
    for one in list(root.iter(_CONTROL)):
        if _is_contents(one):
            notes.append(CONTENTS)
        _open(one)
    for one in list(root.iter(*_KEPT, *_WRAPPERS)):
        if not _is_property(one):
            _unwrap(one, one)
    _drop_cells_and_rows(root)
    _merge_paragraphs(root)
    return notes


def _has_changes(root: Element) -> bool:
    return next(root.iter(*_GONE, *_KEPT), None) is not None


def _is_property(one: Element) -> bool:
    """Whether it says how a mark, row or cell came about, and holds no text itself."""
    parent = one.getparent()
    return parent is not None and parent.tag in _PROPERTIES


def choose(root: Element) -> None:
    """Of things held twice, keep what Word itself draws; else what is for older programs."""
    for one in list(root.iter(_ALTERNATE)):
        chosen = one.find(f"{COMPATIBILITY}Choice")
        if chosen is None or not len(chosen):
            chosen = one.find(f"{COMPATIBILITY}Fallback")
        _unwrap(one, chosen)


def _open(control: Element) -> None:
    """A content control gives its content, unless it only says what to fill in."""
    properties = child(control, "sdtPr")
    unfilled = switch(child(properties, "showingPlcHdr"))
    _unwrap(control, None if unfilled or _is_contents(control) else child(control, "sdtContent"))


def _is_contents(control: Element) -> bool:
    gallery = value(child(control, "sdtPr", "docPartObj", "docPartGallery"))
    return gallery == "Table of Contents"


def _drop_cells_and_rows(root: Element) -> None:
    for mark in list(root.iter(f"{W}cellDel")):
        cell = _above(mark, "tc")
        if cell is not None:
            _drop(cell)
    for row in list(root.iter(f"{W}tr")):
        properties = child(row, "trPr")
        if child(properties, "del") is not None or child(row, "tc") is None:
            _drop(row)


def _above(element: Element, name: str) -> Element | None:
    return next(element.iterancestors(f"{W}{name}"), None)


def _merge_paragraphs(root: Element) -> None:
    """A paragraph whose mark was deleted runs on in the next one."""
    for paragraph in list(root.iter(f"{W}p")):
        mark = child(paragraph, "pPr", "rPr")
        if child(mark, "del") is None and child(mark, "moveFrom") is None:
            continue
        after = paragraph.getnext()
        content = [one for one in paragraph if one.tag != f"{W}pPr"]
        if after is not None and after.tag == f"{W}p":
            _prepend(after, paragraph, content)
        if not content or (after is not None and after.tag == f"{W}p"):
            _drop(paragraph)


def _prepend(after: Element, paragraph: Element, content: list[Element]) -> None:
    """Put the content before that of the next paragraph, with the properties of the first."""
    if any(one.tag in _WORDS for one in content):
        _give_properties(paragraph, after)
    properties = child(after, "pPr")
    place = 0 if properties is None else 1
    for offset, one in enumerate(content):
        after.insert(place + offset, one)


def _give_properties(paragraph: Element, after: Element) -> None:
    """Properties of the first paragraph for the next, which keeps those of its own mark."""
    own, other = child(paragraph, "pPr"), child(after, "pPr")
    mark, former = child(other, "rPr"), child(own, "rPr")
    if own is None:
        own = after.makeelement(f"{W}pPr")
    if former is not None:
        own.remove(former)
    if mark is not None:
        own.append(mark)
    if other is not None:
        after.remove(other)
    after.insert(0, own)


def _unwrap(one: Element, holder: Element | None) -> None:
    """Put the children of ``holder`` in the place of ``one``."""
    if one.getparent() is None:
        return
    for inner in list(holder) if holder is not None else []:
        one.addprevious(inner)
    _drop(one)


def _drop(one: Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)
