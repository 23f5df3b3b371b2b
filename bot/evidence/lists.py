"""Lists taken whole: a stem with all its lines, or the decisions and actions under one heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.library import Shelved
from indexer.records import Role

LONGEST = 24  # lines of one list; a longer one is cut and the answer says so
_NAMED = re.compile(r"([A-Z][a-z]+) (?:\d+|[A-Z])\b")
_CHILD_WORDS = 60  # an unlabelled line longer than this is prose, not a line of a list
_OPENING_WORDS = 8  # an unpunctuated line longer than this opens no list
_RUN_IN = re.compile(r"[A-Z][^:.;?]{1,50}: \S")
_LETTER = re.compile(r"\(?(?:[A-Za-z]|[ivx]{1,4})[).]?")
_FEWEST_RUN_INS = 3
_FEWEST_ITEMS = 2
_ENDED = frozenset(".;?!")
_POINTS = (":", ",", "-", "–", "—")
_FIRST = frozenset({"a", "i", "1"})
PARALLEL = frozenset({Role.DECISION, Role.ACTION, Role.ATTENDANCE, Role.RECOMMENDATION})


def whole_list(shelf: Sequence[Shelved], place: int) -> tuple[Shelved, ...]:
    """The list that a paragraph introduces or belongs to, in order; empty where there is none.

    The introducing paragraph comes first where there is one.
    """
    here = shelf[place]
    if here.paragraph.role in PARALLEL:
        return _same_heading(shelf, here)
    if opens(shelf, place):
        children = _children(shelf, place)
        return (here, *children) if children else ()
    start = _introduction(shelf, place)
    children = _children(shelf, start) if start is not None else ()
    if start is not None and here in children:
        return (shelf[start], *children)
    return _alike(shelf, here) or _lettered(shelf, here) or _run_ins(shelf, here)


def items(shelf: Sequence[Shelved], place: int) -> tuple[Shelved, ...]:
    """The lines without which a paragraph says but half: it does not end its own sentence.

    "RESOLVED that the Treasurer report on" goes on in (a) and (b); a title over numbered
    paragraphs does not.
    """
    text = shelf[place].paragraph.text.rstrip()
    if text[-1:] in _ENDED:
        return ()
    children = _children(shelf, place)
    if len(children) < _FEWEST_ITEMS:
        return ()
    first = children[0].paragraph
    if text.endswith(_POINTS):
        return children if first.label or first.stem else ()
    begins = first.label is not None and first.label.strip("().").casefold() in _FIRST
    goes_on = first.text[:1].islower() or _LETTER.fullmatch(first.label or "")
    return children if begins and goes_on else ()


def with_its_stem(shelf: Sequence[Shelved], place: int) -> tuple[Shelved, ...]:
    """The stem over a line with all the lines under it; empty where the line stands by itself.

    "To clear the ditch" is half of "that the contractor be asked (a) … (b) …".
    """
    here = shelf[place]
    for before in range(place - 1, max(place - LONGEST, 0) - 1, -1):
        if _base(shelf[before]) != _base(here):
            break
        lines = items(shelf, before)
        if lines:
            return (shelf[before], *lines) if here in lines else ()
    return ()


def opens(shelf: Sequence[Shelved], place: int) -> bool:
    """Whether a paragraph opens a list: it ends with a colon, or is a bare line over labels."""
    text = shelf[place].paragraph.text.rstrip()
    if text.endswith(":"):
        return True
    if len(text.split()) > _OPENING_WORDS or text[-1:] in ".;,?!)" or place + 2 >= len(shelf):
        return False
    first, second = shelf[place + 1].paragraph, shelf[place + 2].paragraph
    if not (first.label and second.label and _sort(first.label) == _sort(second.label)):
        return False
    label = shelf[place].paragraph.label
    return bool(label and _under(label, first.label)) or bool(_LETTER.fullmatch(first.label))


def _lettered(shelf: Sequence[Shelved], here: Shelved) -> tuple[Shelved, ...]:
    """Neighbours under one heading that are lettered: "A", "B", "C"."""
    if not here.paragraph.label or not _LETTER.fullmatch(here.paragraph.label):
        return ()
    alike = [
        one
        for one in shelf
        if one.paragraph.label
        and _LETTER.fullmatch(one.paragraph.label)
        and _base(one) == _base(here)
    ]
    run = _run(alike, here)
    return tuple(run) if len(run) > 1 else ()


def _run_ins(shelf: Sequence[Shelved], here: Shelved) -> tuple[Shelved, ...]:
    """The paragraphs of one section that open with their own headings: "Grant: …", "Signs: …"."""
    if not _base(here):
        return ()
    section = _run([one for one in shelf if _base(one) == _base(here)], here)
    run_in = [one for one in section if _RUN_IN.match(one.paragraph.text)]
    if len(run_in) < _FEWEST_RUN_INS or len(run_in) * 2 < len(section):
        return ()
    return tuple(section)


def _base(one: Shelved) -> tuple[str, ...]:
    """The headings over a paragraph, without the one it begins with itself."""
    heading = one.paragraph.heading
    if heading and one.paragraph.text.startswith(heading[-1]):
        return heading[:-1]
    return heading


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
    heading = _base(shelf[place])
    for before in range(place - 1, max(place - LONGEST, 0) - 1, -1):
        if _base(shelf[before]) != heading and not shelf[place].paragraph.stem:
            return None
        if opens(shelf, before):
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
    if children and _base(one)[: len(_base(children[0]))] != _base(children[0]):
        return False
    stem = (paragraph.stem or "").rstrip(":").strip()
    if stem and introduction.rstrip().rstrip(":").endswith(stem):
        first = children[0].paragraph.label if children else None
        astray = label and first and paragraph.label and _under(label, first)
        return not (astray and not _under(str(label), str(paragraph.label)))
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
