"""Versions: a revised, corrected or approved text told from the same text in another file.

Two parts are versions when most of their words are the same and what is printed on them, or the
names of their files, says which came later: "REVISED 11 October", "v2", "this report replaces",
"draft" and not. Where nothing says it, neither leads and there is no edge. Everything that
decides stands in the two parts and the names of their files, so that an edge is the same in any
store that holds both; it is seen by those who see both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from rapidfuzz import fuzz

from indexer.renditions import ALIKE, Body
from indexer.sentences import sentences
from indexer.words import normalise

VERSION = "version"
HELD = 0.5  # share of the smaller part's words that stand unchanged in the larger
KEPT = 0.7  # the same, with the paragraphs that are rewritten
_MOST_COMPARED = 400  # paragraphs that are paired with their rewritten selves
_MOST_CHANGES = 5
_LONGEST = 110  # characters of a sentence shown in the evidence
_OPENING = 8  # paragraphs in which a mark may stand

_NUMBER = re.compile(
    r"(?:^|[\s_(-])(?:v|ver|version|rev|revision|"
    r"issue)\.?[\s_]?(\d{1,2}(?:\.\d{1,2})?)(?![\d.]*\d)",
    re.IGNORECASE,
)
_WORD = r"(?:revised|updated|amended|corrected|replacement|superseding|re-?issued)"
_REVISED_FILE = re.compile(rf"(?:^|[\s_(.-]){_WORD}(?:$|[\s_).-])", re.IGNORECASE)
_REVISED_LINE = re.compile(
    rf"^\W*{_WORD}\b[\s:–-]*(?:(?:version|report|paper|copy|minutes|agenda|on|in)\b)?\W*"
    r"(?:$|\d|[a-z]+ \d)"
    rf"|[(\[]{_WORD}\b[^)\]]{{0,40}}[)\]]\W*$",
    re.IGNORECASE,
)
_REVISED_CAPITALS = re.compile(rf"^\W*{_WORD.upper()}\b")
_REPLACES = re.compile(
    r"\b(?:this|the present|the attached) (?:version|report|paper|document|revised \w+|"
    r"copy)\b.{0,30}"
    r"\b(?:replaces|supersedes|corrects|amends|is a revised)\b",
    re.IGNORECASE,
)
_DRAFT = re.compile(
    r"^\W*(?:draft|unconfirmed|unapproved)\b.{0,70}$|\b(?:draft|unconfirmed|unapproved) (?:minutes|"
    r"notes?|record)\b|[(\[](?:draft|unconfirmed|unapproved)[)\]]|"
    r"\bsubject to (?:approval|confirmation|agreement) (?:at|by)\b",
    re.IGNORECASE,
)
_DRAFT_FILE = re.compile(
    r"(?:^|[\s_(.-])(?:draft|unconfirmed|unapproved)(?:$|[\s_).-])", re.IGNORECASE
)
_SHORT = 120


@dataclass(frozen=True, slots=True)
class Edition:
    """A part, as one version of a text."""

    texts: tuple[str, ...]  # its paragraphs
    title: str
    file: str
    opening: tuple[str, ...] = ()  # of its paper, where whoever sees both parts sees it


@dataclass(frozen=True, slots=True)
class Version:
    """Which of two parts is the newer, and why."""

    first_is_newer: bool
    evidence: str


@dataclass(frozen=True, slots=True)
class Change:
    """What one version says and the other does not; "" where nothing stands against it."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What a paper says of itself as a version; ``words`` are as printed."""

    number: tuple[int, ...] | None = None
    revised: bool = False
    draft: bool = False
    words: str = ""

    @property
    def plain(self) -> bool:
        """Whether it says nothing."""
        return self.number is None and not self.revised and not self.draft


def mark(edition: Edition) -> Mark:
    """The marks of a version, on the part, on the top of its paper or in its file's name."""
    stem = PurePosixPath(edition.file).stem
    lines = [edition.title, *edition.opening[:_OPENING], *edition.texts[:_OPENING]]
    short = [line for line in lines if len(line) <= _SHORT]
    number = _found((_NUMBER, [stem, *short]))
    revised = _found(
        (_REVISED_CAPITALS, short),
        (_REVISED_LINE, short),
        (_REPLACES, lines),
        (_REVISED_FILE, [stem]),
    )
    draft = _found((_DRAFT, short), (_DRAFT_FILE, [stem]))
    printed = next((found.string for found in (revised, draft, number) if found), "")
    return Mark(
        number=tuple(int(piece) for piece in number.group(1).split(".")) if number else None,
        revised=revised is not None,
        draft=draft is not None,
        words=_shortened(printed),
    )


def _found(*sources: tuple[re.Pattern[str], Sequence[str]]) -> re.Match[str] | None:
    """The first match of a form in its lines."""
    for form, lines in sources:
        for line in lines:
            match = form.search(line)
            if match:
                return match
    return None


def leads(one: Mark, other: Mark) -> bool | None:
    """Whether the first mark is that of the newer version; None where nothing tells."""
    if one.number != other.number and (one.number or other.number):
        mine, theirs = one.number or (1,), other.number or (1,)
        if mine != theirs and one.draft == other.draft:
            return mine > theirs
    if one.draft != other.draft:
        return other.draft
    if one.revised != other.revised:
        return one.revised
    return None


def compare(one: Edition, other: Edition) -> Version | None:
    """Whether two parts are versions of one text, and which of them is the newer."""
    mine, theirs = mark(one), mark(other)
    first = leads(mine, theirs)
    if first is None or not alike(Body.of(one.texts), Body.of(other.texts)):
        return None
    newer, older = (one, other) if first else (other, one)
    found = changes(older.texts, newer.texts)
    if not found and mine.draft == theirs.draft:
        return None  # the same text under two file names
    return Version(first, _evidence(newer, older, found))


def alike(one: Body, other: Body) -> bool:
    """Whether most of the smaller part stands in the larger, unchanged or rewritten."""
    smaller, larger = sorted((one, other), key=lambda body: (body.words, body.paragraphs))
    if not smaller.substantial or larger.words > 3 * smaller.words:
        return False
    run = f" {' '.join(' '.join(p) for p in larger.paragraphs)} "
    alone = [p for p in smaller.weighty if f" {' '.join(p)} " not in run]
    held = 1 - sum(map(len, alone)) / smaller.words
    if held < HELD:
        return False
    if held >= KEPT:
        return True
    texts = [" ".join(p) for p in larger.weighty[:_MOST_COMPARED]]
    rewritten = [
        p for p in alone[:_MOST_COMPARED]
        if any(fuzz.ratio(" ".join(p), text) >= ALIKE for text in texts)
    ]  # fmt: skip
    return held + sum(map(len, rewritten)) / smaller.words >= KEPT


def changes(older: Sequence[str], newer: Sequence[str]) -> list[Change]:
    """The sentences that differ, rewritten ones in pairs; lines that only mark a version aside."""
    gone = _alone(older, newer)
    come = _alone(newer, older)
    paired: list[Change] = []
    for old in gone:
        best = max(come, key=lambda new: fuzz.ratio(old, new), default="")
        if best and fuzz.ratio(old, best) >= ALIKE:
            come.remove(best)
            paired.append(Change(old, best))
        else:
            paired.append(Change(old, ""))
    return [*paired, *(Change("", new) for new in come)]


def _alone(mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """The sentences of a text that do not stand in another; at most those that can be paired."""
    held = normalise(" ".join(theirs))
    found = []
    for text in mine:
        if normalise(text) in held or _is_mark(text):
            continue
        found += [one for one in sentences(text) or [text]
                  if normalise(one) not in held and not _is_mark(one)]  # fmt: skip
    return found[:_MOST_COMPARED]


def _is_mark(text: str) -> bool:
    short = len(text) <= _SHORT
    marks = (_REVISED_CAPITALS, _REVISED_LINE, _DRAFT) if short else ()
    return any(form.search(text) for form in (_REPLACES, *marks))


def _evidence(newer: Edition, older: Edition, found: Sequence[Change]) -> str:
    words, before = mark(newer).words, mark(older).words
    said = f"“{words}” stands on {newer.file}" if words else f"“{before}” stands on {older.file}"
    if not found:
        return f"{said}; no words were changed"
    shown = "; ".join(_told(change) for change in found[:_MOST_CHANGES])
    more = f"; and {len(found) - _MOST_CHANGES} more" if len(found) > _MOST_CHANGES else ""
    return f"{said}; changed: {shown}{more}"


def _told(change: Change) -> str:
    old, new = _shortened(change.old), _shortened(change.new)
    if not old:
        return f"added “{new}”"
    return f"“{old}” became “{new}”" if new else f"left out “{old}”"


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST].rsplit(' ', 1)[0]} …"
