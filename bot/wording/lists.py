"""Lists taken whole: a stem with all its lines, or the decisions and actions under one heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.library import Shelved
from indexer.records import Role

LONGEST = 24  # lines of one list; a longer one is cut and the answer says so
_NAMED = re.compile(r"([A-Z][a-z]+) (?:\d+|[A-Z])\b")
_CHILD_WORDS = 60  # an unlabelled line longer than this is prose, not a line of a list
_PARALLEL = frozenset({Role.DECISION, Role.ACTION, Role.ATTENDANCE, Role.RECOMMENDATION})


def whole_list(shelf: Sequence[Shelved], place: int) -> tuple[Shelved, ...]:
    """The list that a paragraph introduces or belongs to, in order; empty where there is none.

    The introducing paragraph comes first where there is one.
    """
    here = shelf[place]
    if here.paragraph.role in _PARALLEL:
        return _same_heading(shelf, here)
    if here.paragraph.text.rstrip().endswith(":"):
        children = _children(shelf, place)
        return (here, *children) if children else ()
    start = _introduction(shelf, place)
    if start is None:
        return _alike(shelf, here)
    children = _children(shelf, start)
    return (shelf[start], *children) if here in children else ()


def _same_heading(shelf: Sequence[Shelved], here: Shelved) -> tuple[Shelved, ...]:
    alike = [
        one
        for one in shelf
        if one.paragraph.role is here.paragraph.role
        and one.paragraph.heading == here.paragraph.heading
        and abs(one.position - here.position) < LONGEST
    ]
    return tuple(_run(alike, here))


def _run(alike: Sequence[Shelved], here: Shelved) -> list[Shelved]:
    """The unbroken run of positions around ``here``."""
    positions = {one.position for one in alike}
    first = last = here.position
    while first - 1 in positions:
        first -= 1
    while last + 1 in positions:
        last += 1
    return [one for one in alike if first <= one.position <= last]


def _alike(shelf: Sequence[Shelved], here: Shelved) -> tuple[Shelved, ...]:
    """Neighbours that begin with the same word and a number or letter: "Option A", "Option B"."""
    named = _NAMED.match(here.paragraph.text)
    if not named:
        return ()
    alike = [
        one
        for one in shelf
        if (other := _NAMED.match(one.paragraph.text)) and other.group(1) == named.group(1)
    ]
    run = _run(alike, here)
    return tuple(run) if len(run) > 1 else ()


def _introduction(shelf: Sequence[Shelved], place: int) -> int | None:
    """The nearest earlier paragraph under the same heading that ends with a colon."""
    heading = shelf[place].paragraph.heading
    for before in range(place - 1, max(place - LONGEST, 0) - 1, -1):
        paragraph = shelf[before].paragraph
        if paragraph.heading != heading and not shelf[place].paragraph.stem:
            return None
        if paragraph.text.rstrip().endswith(":"):
            return before
    return None


def _children(shelf: Sequence[Shelved], start: int) -> tuple[Shelved, ...]:
    """The lines under an introducing paragraph, up to where the list visibly ends."""
    head = shelf[start].paragraph
    children: list[Shelved] = []
    for one in shelf[start + 1 : start + 1 + LONGEST]:
        if not _belongs(head.label, head.text, one, children):
            break
        children.append(one)
    return tuple(children)


def _belongs(
    label: str | None, introduction: str, one: Shelved, children: Sequence[Shelved]
) -> bool:
    paragraph = one.paragraph
    if children and paragraph.heading[: len(children[0].paragraph.heading)] != (
        children[0].paragraph.heading
    ):
        return False
    stem = (paragraph.stem or "").rstrip(":").strip()
    if stem and introduction.rstrip().rstrip(":").endswith(stem):
        return True
    if label and paragraph.label and _under(label, paragraph.label):
        return True
    if children and children[0].paragraph.stem:
        return paragraph.stem == children[0].paragraph.stem
    if children:
        same_kind = _sort(paragraph.label) == _sort(children[0].paragraph.label)
        return same_kind and (paragraph.label is not None or _short(paragraph.text))
    if label is None or paragraph.label is None:
        return paragraph.label is not None or _short(paragraph.text)
    return _sort(paragraph.label) != _sort(label)


def _under(parent: str, label: str) -> bool:
    return label.startswith(f"{parent}.") and label != parent


def _sort(label: str | None) -> str | None:
    """The sort of a label: digits by their depth, letters, Roman figures alike."""
    if label is None:
        return None
    return re.sub(r"\d+", "1", re.sub(r"[a-z]+", "a", label.strip("().")))


def _short(text: str) -> bool:
    return len(text.split()) <= _CHILD_WORDS
