"""Comments of Word that shut what they stand on; what any other says is not read."""

from __future__ import annotations

from indexer.reading.docx.names import Element, W, value
from indexer.reading.secrecy import shuts_its_place

_SHUT = "shut"  # an attribute of our own, on the paragraph
_LONGEST = 5_000  # characters of a comment


def mark_commented(body: Element, comments: Element | None) -> None:
    """Mark the paragraphs that such comments stand on, from where one begins to where it ends."""
    shutting = _shutting(comments)
    if not shutting:
        return
    open_now: set[str] = set()
    covered: set[str] = set()  # comments that stand on some words
    for one in body.iter(
        f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference", f"{W}t"
    ):
        name = value(one, "id") or ""
        if one.tag == f"{W}t":
            if open_now and (one.text or "").strip():
                _mark(one)
                covered |= open_now
        elif name not in shutting:
            continue
        elif one.tag == f"{W}commentRangeStart":
            open_now.add(name)
        elif one.tag == f"{W}commentRangeEnd":
            open_now.discard(name)
        elif name not in covered:
            _mark(one)


def is_commented(paragraph: Element) -> bool:
    """Whether such a comment stands on a paragraph."""
    return paragraph.get(_SHUT) is not None


def _shutting(comments: Element | None) -> set[str]:
    """The ids of the comments that shut."""
    found: set[str] = set()
    for one in comments.iterfind(f"{W}comment") if comments is not None else ():
        words = " ".join("".join(p.itertext(f"{W}t")) for p in one.iter(f"{W}p"))
        if shuts_its_place(words[:_LONGEST]):
            found.add(value(one, "id") or "")
    return found


def _mark(one: Element) -> None:
    paragraph = next(one.iterancestors(f"{W}p"), None)
    if paragraph is not None:
        paragraph.set(_SHUT, "")
