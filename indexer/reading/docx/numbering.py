"""The printed number of each paragraph, counted as Word counts it from its list definitions.

Method: ECMA-376 part 1, section 17.9. A paragraph names a list (``w:num``) and a level; the list
is made of an abstract list, whose counters all lists of it share, and of overrides. A paragraph
moves the counter of its level by one and makes deeper levels begin anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from indexer.reading import numerals
from indexer.reading.docx.accepting import choose
from indexer.reading.docx.names import Element, W, child, is_on, number, switch, value
from indexer.reading.docx.styles import Style, Styles, indents, run_look

LEVELS = 9
BULLET = "•"
_PLACE = re.compile(r"%([1-9])")
_PLAIN_BULLETS = frozenset("-–—•●○▪■◦‣·")  # those that are told from words; all else is a •
_MOST_LINKS = 8


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    form: str = "decimal"
    text: str = ""  # "%1.%2", where %n stands for the number of level n
    start: int = 1
    restart: int | None = None  # 0: never; n: when a paragraph of level n or above comes
    legal: bool = False  # all its numbers in figures
    pattern: str = ""  # of a form of one's own: "001, 002, …"
    hidden: bool = False
    style: str | None = None  # the paragraph style that is numbered by this level
    left: int | None = None  # indents in twips, as in ParagraphLook
    first: int | None = None

    def shows(self, count: int, *, legal: bool) -> str:
        """A count in this level's form."""
        if self.pattern:
            return numerals.padded(count, self.pattern)
        plain = legal and self.form not in {"none", "bullet"}
        return numerals.printed(count, "decimal" if plain else self.form)


@dataclass(frozen=True, slots=True)
class List:
    """A list as a paragraph names it: its own levels, and the counters that it shares."""

    abstract: int
    levels: tuple[Level, ...]
    starts: dict[int, int] = field(default_factory=dict)  # level → first number of this list

    def level_of_style(self, style: Style) -> int | None:
        """The level that numbers a paragraph style, or one that it is based on."""
        for name in style.line:
            for index, level in enumerate(self.levels):
                if level.style == name:
                    return index
        return None


class Lists:
    """The lists of a document."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Read ``numbering.xml``; without it, nothing is numbered."""
        if root is not None:
            choose(root)
        self._styles = styles
        self._abstract = _by_id(root, "abstractNum", "abstractNumId")
        self._nums = _by_id(root, "num", "numId")
        self._made: dict[int, List | None] = {}

    def named(self, list_id: int) -> List | None:
        """A list by its id; None where it is switched off (0) or not defined."""
        if list_id not in self._made:
            self._made[list_id] = self._make(list_id)
        return self._made[list_id]

    def _make(self, list_id: int) -> List | None:
        num = self._nums.get(list_id)
        abstract_id = self._abstract_of(list_id)
        if num is None or abstract_id is None:
            return None
        levels = list(_levels(self._abstract[abstract_id]))
        starts: dict[int, int] = {}
        for override in num.iterfind(f"{W}lvlOverride"):
            index = number(override, "ilvl")
            if index is None or not 0 <= index < LEVELS:
                continue
            own = child(override, "lvl")
            if own is not None:
                levels[index] = _level(own)
            start = number(child(override, "startOverride"))
            if start is not None:
                starts[index] = start
        return List(abstract_id, tuple(levels), starts)

    def _abstract_of(self, list_id: int | None) -> int | None:
        """The abstract list behind a list; links by a numbering style are followed."""
        for _ in range(_MOST_LINKS):
            num = self._nums.get(list_id) if list_id else None
            abstract_id = number(child(num, "abstractNumId"))
            abstract = None if abstract_id is None else self._abstract.get(abstract_id)
            if abstract is None:
                return None
            link = value(child(abstract, "numStyleLink"))
            if link is None:
                return abstract_id
            list_id = self._styles.list_of(link)
        return None


class Counters:
    """Where every list of a document stands while it is read from its start."""

    def __init__(self) -> None:
        """Nothing has been counted."""
        self._counts: dict[int, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def next(self, list_id: int, found: List, index: int) -> str:
        """Count a paragraph of a list at a level; the number that stands before its text."""
        counts = self._counts.setdefault(found.abstract, [None] * LEVELS)
        before = counts[index]
        if index in found.starts and (list_id, index) not in self._begun:
            counts[index] = found.starts[index]
        else:
            counts[index] = found.levels[index].start if before is None else before + 1
        self._begun.add((list_id, index))
        for above in range(index):
            if counts[above] is None:  # passed over: it shows its start, and has been counted
                counts[above] = found.levels[above].start
        for deeper in range(index + 1, LEVELS):
            if _restarts(found.levels[deeper], deeper, index):
                counts[deeper] = None
        return _printed(found, index, counts)


def _restarts(level: Level, deeper: int, index: int) -> bool:
    """Whether a paragraph at ``index`` makes the level ``deeper`` begin anew."""
    return index < deeper if level.restart is None else index + 1 <= level.restart


def _printed(found: List, index: int, counts: list[int | None]) -> str:
    """The text of a level with its numbers filled in."""
    level = found.levels[index]
    if level.hidden:
        return ""
    if level.form == "bullet":
        return bullet(level.text)

    def shown(place: re.Match[str]) -> str:
        other = int(place.group(1)) - 1
        if other > index:
            return ""
        count = counts[other]
        over = found.levels[other]
        return over.shows(count or 0, legal=level.legal)

    return " ".join(_PLACE.sub(shown, level.text).split())


def bullet(text: str) -> str:
    """A mark of a list that has no number: as it is where it is told from words, else a dot."""
    mark = text.strip()
    return mark if mark in _PLAIN_BULLETS or not mark else BULLET


def _by_id(root: Element | None, name: str, id_name: str) -> dict[int, Element]:
    found: dict[int, Element] = {}
    for one in root.iterfind(f"{W}{name}") if root is not None else ():
        key = number(one, id_name)
        if key is not None:
            found.setdefault(key, one)
    return found


def _levels(abstract: Element) -> tuple[Level, ...]:
    levels = [Level()] * LEVELS
    for one in abstract.iterfind(f"{W}lvl"):
        index = number(one, "ilvl")
        if index is not None and 0 <= index < LEVELS:
            levels[index] = _level(one)
    return tuple(levels)


def _level(element: Element) -> Level:
    form = child(element, "numFmt")
    text = child(element, "lvlText")
    shown = (value(text) or "") if not is_on(text, "null") else ""
    left, first = indents(child(element, "pPr"))
    level = Level(
        form=value(form) or "decimal",
        text=shown,
        start=_or(number(child(element, "start")), 0),
        restart=number(child(element, "lvlRestart")),
        legal=bool(switch(child(element, "isLgl"))),
        pattern=(value(form, "format") or "") if value(form) == "custom" else "",
        hidden=bool(run_look(child(element, "rPr")).hidden),
        style=value(child(element, "pStyle")),
        left=left,
        first=first,
    )
    picture = child(element, "lvlPicBulletId") is not None
    return replace(level, text=BULLET) if picture and level.form == "bullet" else level


def _or(given: int | None, default: int) -> int:
    return default if given is None else given
