"""A paper as a page shows it: sections of headings, lines and tables, one line perhaps marked.

Pure: what is shown is what the library, which holds one viewer's papers, has of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.editions import current
from bot.library import Library, Shelved
from bot.minuted.approvals import Approvals
from bot.web.wording import role_words
from bot.wording.said import flag_words, minutes_words
from indexer.records import PUBLIC, Paragraph, PartKind
from indexer.store.held import HeldPaper, HeldPart
from indexer.store.port import Snapshot

MOST_AT_ONCE = 600  # paragraphs; a longer paper is shown part by part
_DEEPEST = 6  # of HTML's headings
_FIRST = 3  # a heading within a part: the paper is h1, the part h2
_MINUTED = frozenset({PartKind.MINUTES, PartKind.ITEM, PartKind.ATTENDANCE})


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a part."""

    text: str
    level: int  # 3 to 6, as HTML counts


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its printed label."""

    id: str
    label: str | None
    text: str
    cells: tuple[str, ...]
    child: bool  # under a stem
    words: tuple[str, ...]  # what it is, and what to know of it
    page: int | None  # where a page begins
    cited: bool

    @property
    def anchor(self) -> str:
        """The name of its place within the page."""
        return f"p-{self.id}"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that stand one below the other; each is a paragraph of its own."""

    lines: tuple[Line, ...]


Block = Heading | Line | Table


@dataclass(frozen=True, slots=True)
class Edition:
    """Another version of a part, or another file with the same text."""

    paper: HeldPaper
    part_key: str
    paragraph_id: str | None = None  # what the marked paragraph became


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a paper."""

    part: HeldPart
    number: str | None
    title: str
    blocks: tuple[Block, ...]
    words: tuple[str, ...]  # what is to be known of every paragraph
    newer: Edition | None
    older: tuple[Edition, ...]

    @property
    def anchor(self) -> str:
        """The name of its place within the page."""
        return f"part-{self.part.key}"

    @property
    def audience(self) -> str | None:
        """Who alone sees it; None where everybody does."""
        return None if self.part.audience == PUBLIC else self.part.audience


@dataclass(frozen=True, slots=True)
class Shown:
    """A paper, whole or one part of it."""

    paper: HeldPaper
    parts: tuple[HeldPart, ...]  # every visible one
    sections: tuple[Section, ...]  # those on this page
    standing: str | None  # of minutes: draft, approved on …
    twins: tuple[HeldPaper, ...]  # files that hold the same text, in whole or in part
    superseded: bool
    before: HeldPart | None = None  # where the page shows one part of a long paper
    after: HeldPart | None = None

    @property
    def whole(self) -> bool:
        """Whether everything visible is on this page."""
        return len(self.sections) == len(self.parts)


def shown(
    snapshot: Snapshot,
    library: Library,
    paper: HeldPaper,
    *,
    part_key: str | None = None,
    cited: str | None = None,
    longest: int = MOST_AT_ONCE,
) -> Shown:
    """A paper as its page shows it.

    Args:
        snapshot: the generation that is read.
        library: what the viewer may see.
        paper: one of its papers.
        part_key: the part that a long paper is opened at; the first one without it.
        cited: the id of the paragraph that is marked.
        longest: how many paragraphs a page shows before a paper is shown part by part.
    """
    parts = tuple(part for part in library.parts.values() if part.paper_id == paper.id)
    shelves = {part.key: library.shelf(snapshot, part.key) for part in parts}
    at = next((n for n, part in enumerate(parts) if part.key == part_key), 0)
    long = len(parts) > 1 and sum(map(len, shelves.values())) > longest
    here = parts[at : at + 1] if long else parts
    return Shown(
        paper=paper,
        parts=parts,
        sections=tuple(
            _section(snapshot, library, part, shelves[part.key], cited) for part in here
        ),
        standing=_standing(snapshot, library, [one for held in shelves.values() for one in held]),
        twins=_twins(library, paper, parts),
        superseded=paper.id in library.outdated,
        before=parts[at - 1] if long and at else None,
        after=parts[at + 1] if long and at + 1 < len(parts) else None,
    )


def _section(
    snapshot: Snapshot,
    library: Library,
    part: HeldPart,
    shelf: Sequence[Shelved],
    cited: str | None,
) -> Section:
    newer = library.newer.get(part.key)
    marked = next((one for one in shelf if one.paragraph.id == cited), None)
    now = current(snapshot, library, marked) if newer and marked else None
    became = now.paragraph.id if now is not marked and now else None
    paragraphs = [one.paragraph for one in shelf]
    common = _common_flags(paragraphs)
    return Section(
        part=part,
        number=part.item,
        title=part.item_title or part.title,
        blocks=tuple(blocks(paragraphs, title=part.title, cited=cited, known=common)),
        words=tuple(flag_words(flag) for flag in common),
        newer=Edition(library.paper_of(newer), newer, became) if newer else None,
        older=tuple(Edition(library.paper_of(k), k) for k in library.older.get(part.key, ())),
    )


def _common_flags(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """The flags that every paragraph has: said once, and not with each."""
    if len(paragraphs) < 2:
        return ()
    every = set.intersection(*(set(one.flags) for one in paragraphs))
    return tuple(flag for flag in paragraphs[0].flags if flag in every)


def blocks(
    paragraphs: Sequence[Paragraph],
    *,
    title: str = "",
    cited: str | None = None,
    known: Sequence[str] = (),
) -> Iterator[Block]:
    """Headings where they change, lines, and rows gathered into tables.

    Args:
        paragraphs: of one part, in order.
        title: the part's own, which is not repeated as its first heading.
        cited: the id of the paragraph that is marked.
        known: flags that are said of the whole part.
    """
    above: tuple[str, ...] = ()
    page: int | None = None
    for (printed, columns), group in groupby(paragraphs, key=_place):
        repeats = bool(printed) and printed[0].casefold() == title.casefold()
        heading = printed[1:] if repeats else printed
        lines = []
        for one in group:
            lines.append(_line(one, known, begins=one.page != page, cited=one.id == cited))
            page = one.page
        yield from _headings(above, heading)
        above = heading
        if columns > 1:
            yield Table(tuple(lines))
        else:
            yield from lines


def _place(one: Paragraph) -> tuple[tuple[str, ...], int]:
    """By what paragraphs stand together: the headings above, and the columns of a table."""
    return one.heading, len(_cells(one))


def _cells(one: Paragraph) -> tuple[str, ...]:
    """The cells of a row, with the number in its first column, which is kept as its label."""
    label = one.label_printed or one.label
    return (label, *one.cells) if label and len(one.cells) > 1 else one.cells


def _headings(above: tuple[str, ...], heading: tuple[str, ...]) -> Iterator[Heading]:
    """The headings that begin here; coming back from a deeper one begins none."""
    if heading == above[: len(heading)]:
        return
    same = 0
    while same < min(len(above), len(heading)) and above[same] == heading[same]:
        same += 1
    for depth, text in enumerate(heading[same:], start=same):
        yield Heading(text, min(_FIRST + depth, _DEEPEST))


def _line(one: Paragraph, known: Sequence[str], *, begins: bool, cited: bool) -> Line:
    role = role_words(one.role)
    if role and any(role in heading.casefold() for heading in one.heading):
        role = None  # the heading says so already
    return Line(
        id=one.id,
        label=one.label_printed or one.label,
        text=one.text,
        cells=_cells(one),
        child=one.stem is not None,
        words=(
            *filter(None, (role,)),
            *(flag_words(flag) for flag in one.flags if flag not in known),
        ),
        page=one.page if begins else None,
        cited=cited,
    )


def _standing(snapshot: Snapshot, library: Library, places: Sequence[Shelved]) -> str | None:
    """Whether minutes are a draft or were approved; None for what are no minutes."""
    minuted = next((one for one in places if one.part.kind in _MINUTED), None)
    if minuted is None or minuted.paper.id not in library.minuted:
        return None
    status = Approvals(snapshot, library).status(minuted)
    return minutes_words(str(status.standing), status.approved_at)


def _twins(library: Library, paper: HeldPaper, parts: Sequence[HeldPart]) -> tuple[HeldPaper, ...]:
    twins = (key for part in parts for key in library.renditions.get(part.key, ()))
    ids = {library.parts[key].paper_id for key in twins}
    return tuple(one for one in library.papers.values() if one.id in ids - {paper.id})
