"""The papers that one viewer may see, held for one generation of the store.

Reading the list of papers for every question would cost more than the search itself, so it is
kept as long as the generation stands. It is keyed by the viewer's audiences: nothing that one
viewer may see is ever lent to another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.addresses import NOWHERE, Addresses
from bot.audience import Viewer
from bot.boards import Boards
from bot.coverage import covered
from bot.mastheads.called import Called, masthead_words
from bot.paragraph_words import Worded, worded
from bot.questions.spans import Period
from bot.questions.understanding import Term
from bot.recent import Recent
from indexer.boards import Key
from indexer.minutes.approval import Standing
from indexer.records import MINUTED, AgendaItem, MeetingDate, Paragraph, PartKind
from indexer.renditions import RENDITION
from indexer.store.held import Edge, HeldPaper, HeldPart
from indexer.store.port import Snapshot
from indexer.structure.bound import BINDS, GOES_ON, day_of
from indexer.succession import latest_first, superseded

_HITS = 200  # passages in which words are looked up
_MOST_PARTS = 2_000  # parts whose paragraphs are kept
_MOST_PARAGRAPHS = 20_000  # paragraphs whose words are kept


@dataclass(frozen=True, slots=True)
class Shelved:
    """A paragraph in its place."""

    part: HeldPart
    paper: HeldPaper
    paragraph: Paragraph
    position: int  # within the part


class Library:
    """What a viewer may see, in one generation."""

    def __init__(self, snapshot: Snapshot, viewer: Viewer, addresses: Addresses = NOWHERE) -> None:
        """Read the lists of papers, parts and edges once; ``addresses`` are those of the web."""
        self.viewer = viewer
        self.addresses = addresses
        self.generation = snapshot.generation
        audiences = viewer.audiences
        self.papers = {paper.id: paper for paper in snapshot.papers(audiences)}
        self.parts = {part.key: part for part in snapshot.parts(audiences)}
        self.edges: tuple[Edge, ...] = tuple(snapshot.edges(audiences))
        self.boards = tuple(sorted({paper.board for paper in self.papers.values() if paper.board}))
        self.minuted = frozenset(
            part.paper_id
            for part in self.parts.values()
            if part.kind in MINUTED and part.key not in self._bound
        )
        dates = sorted({paper.date.value for paper in self.papers.values() if paper.date.value})
        self.recency = {date: place / len(dates) for place, date in enumerate(dates, start=1)}
        self._shelves: Recent[str, tuple[Shelved, ...]] = Recent(_MOST_PARTS)
        self._worded: Recent[str, Worded] = Recent(_MOST_PARAGRAPHS)
        self._items: Recent[str, frozenset[str]] = Recent(_MOST_PARTS)
        self._mastheads: Recent[str, frozenset[str]] = Recent(_MOST_PARTS)
        self.standings: Recent[str, Standing] = Recent(_MOST_PARTS)  # of minutes, by paper

    @cached_property
    def known_boards(self) -> Boards:
        """Which of the boards' printed names mean one board."""
        return Boards(self.boards)

    def board_name(self, printed: str | None) -> str | None:
        """A board's name in one spelling, whichever papers print it all in capitals."""
        return self._spellings.get(printed.casefold(), printed) if printed else printed

    @cached_property
    def _spellings(self) -> Mapping[str, str]:
        """Of names that differ in capitals alone the one to show, by the name in small letters."""
        by_choice = sorted(self.boards, key=lambda name: (name.isupper(), name), reverse=True)
        return {name.casefold(): name for name in by_choice}

    def same_board(self, one: HeldPaper, other: HeldPaper) -> bool:
        """Whether two papers are of one board; one that names none may be of any."""
        return self.known_boards.same(one.board, other.board)

    def newest_day(self, paper: HeldPaper) -> str:
        """The day of the newest paper that is of the board of this one, or may be; or empty."""
        boards = self.known_boards
        if paper.board is None:
            return max(self._newest.values(), default="")
        mine = boards.key(paper.board)
        return max(self._newest.get(mine, ""), self._newest.get(None, ""))

    @cached_property
    def _newest(self) -> Mapping[Key | None, str]:
        """The day of the newest paper of each board, and of those that name none."""
        held: defaultdict[Key | None, str] = defaultdict(str)
        for one in self.papers.values():
            key = None if one.board is None else self.known_boards.key(one.board)
            held[key] = max(held[key], one.date.value or "")
        return held

    @cached_property
    def confidential(self) -> tuple[tuple[HeldPaper, AgendaItem], ...]:
        """The confidential items that agendas list, each with its paper."""
        return tuple(
            (paper, item)
            for paper in self.papers.values()
            for item in paper.agenda
            if item.confidential
        )

    @cached_property
    def newer(self) -> Mapping[str, str]:
        """The newest version of each superseded part, by part keys."""
        return superseded(self._of_one_board, self.parts)

    @cached_property
    def older(self) -> Mapping[str, tuple[str, ...]]:
        """What each newest version replaced, the latest of them first, by part keys."""
        held: defaultdict[str, list[str]] = defaultdict(list)
        for key, newest in self.newer.items():
            held[newest].append(key)
        return {
            newest: latest_first(keys, self._of_one_board, self.parts)
            for newest, keys in held.items()
        }

    @cached_property
    def renditions(self) -> Mapping[str, frozenset[str]]:
        """The parts that hold the same text as another, by the key of each."""
        held: defaultdict[str, set[str]] = defaultdict(set)
        for edge in self.edges:
            if edge.kind == RENDITION:
                held[edge.source].add(edge.target)
                held[edge.target].add(edge.source)
        return {key: frozenset(others) for key, others in held.items()}

    @cached_property
    def _of_one_board(self) -> tuple[Edge, ...]:
        """The edges between papers that may be of one board."""
        return tuple(
            edge
            for edge in self.edges
            if self.same_board(self.paper_of(edge.source), self.paper_of(edge.target))
        )

    @cached_property
    def outdated(self) -> frozenset[str]:
        """The ids of papers of which a newer version is held."""
        return frozenset(self.parts[key].paper_id for key in self.newer)

    @cached_property
    def coverage(self) -> str:
        """What this viewer's papers cover, in one line."""
        return covered(list(self.papers.values()), self.minuted, self.known_boards)

    def paper_of(self, part_key: str) -> HeldPaper:
        """The paper that a visible part belongs to; for bound minutes with their own date."""
        paper = self.papers[self.parts[part_key].paper_id]
        day = self._bound.get(part_key)
        return replace(paper, date=day) if day else paper

    @cached_property
    def _bound(self) -> dict[str, MeetingDate]:
        """The day of each part of minutes that are bound into the papers of another day."""
        found: dict[str, MeetingDate] = {}
        minutes: HeldPart | None = None
        for part in sorted(self.parts.values(), key=lambda one: (one.paper_id, one.ordinal)):
            if part.kind is PartKind.MINUTES and self.papers[part.paper_id].kind in BINDS:
                minutes = part
            elif minutes and (part.paper_id != minutes.paper_id or part.kind not in GOES_ON):
                minutes = None
            day = day_of(minutes.title) if minutes else None
            if day and day.value != self.papers[part.paper_id].date.value:
                found[part.key] = day
        return found

    def shelf(self, snapshot: Snapshot, part_key: str) -> tuple[Shelved, ...]:
        """The paragraphs of a visible part, in order."""
        return self._shelves.get(part_key, lambda: self._read(snapshot, part_key))

    def _read(self, snapshot: Snapshot, part_key: str) -> tuple[Shelved, ...]:
        part, paper = self.parts[part_key], self.paper_of(part_key)
        paragraphs = snapshot.paragraphs(part_key, self.viewer.audiences)
        return tuple(Shelved(part, paper, one, place) for place, one in enumerate(paragraphs))

    def worded(self, shelved: Shelved) -> Worded:
        """The words of a paragraph, worked out once."""
        paragraph, part, paper = shelved.paragraph, shelved.part, shelved.paper
        return self._worded.get(paragraph.id, lambda: worded(paragraph, part, paper))

    def item_words(self, snapshot: Snapshot, part: HeldPart) -> frozenset[str]:
        """The words of a whole minuted item; of no other part, which would be too much."""
        if part.kind is not PartKind.ITEM:
            return frozenset()
        return self._items.get(
            part.key,
            lambda: frozenset().union(
                *(self.worded(one).words for one in self.shelf(snapshot, part.key))
            ),
        )

    @cached_property
    def called(self) -> Called:
        """Which papers a word names."""
        return Called(self.papers.values())

    def masthead(self, snapshot: Snapshot, paper: HeldPaper) -> frozenset[str]:
        """The words that stand over a whole paper: what it is called and opens with."""
        return self._mastheads.get(paper.id, lambda: self._masthead(snapshot, paper))

    def _masthead(self, snapshot: Snapshot, paper: HeldPaper) -> frozenset[str]:
        first = self._first_parts.get(paper.id)
        shelf = self.shelf(snapshot, first) if first else ()
        return masthead_words(paper, (one.paragraph.text for one in shelf))

    @cached_property
    def _first_parts(self) -> Mapping[str, str]:
        """The key of each paper's first visible part, by paper id."""
        held = sorted(self.parts.values(), key=lambda one: (-one.ordinal, one.key))
        return {part.paper_id: part.key for part in held}

    def named(self, terms: Sequence[Term]) -> Callable[[str], bool] | None:
        """Whether a part, by its key, is of a paper called by one of these terms, if any is."""
        paper = self.called.named(terms)
        return (lambda key: paper(self.parts[key].paper_id)) if paper else None

    def holding(
        self, snapshot: Snapshot, stems: Sequence[str], says: re.Pattern[str] | None = None
    ) -> list[str]:
        """The keys of the newest versions of parts in which some of the stems may stand, sorted.

        Looked up in the words' index, the passages that hold most of them first; with ``says``
        only parts of which such a passage, or the title, says it.
        """
        audiences = self.viewer.audiences
        hits = snapshot.lexical(list(dict.fromkeys(stems)), audiences, _HITS)
        held = snapshot.passages([hit.id for hit in hits], audiences).values()
        found = {
            one.passage.part_key
            for one in held
            if says is None
            or says.search(f"{self.parts[one.passage.part_key].title}\n{one.passage.text}")
        }
        return sorted(found - self.newer.keys())

    def dated(self, spans: Sequence[Period]) -> frozenset[str]:
        """The keys of the parts whose meeting lies in one of these periods."""
        if not spans:
            return frozenset()
        days = {key: self.paper_of(key).date.value for key in self.parts}
        within = {day for day in set(days.values()) if any(span.holds(day) for span in spans)}
        return frozenset(key for key, day in days.items() if day in within)

    def minutes_of(self, paper: HeldPaper) -> list[HeldPaper]:
        """The minutes held of the meeting that a paper belongs to, its own included.

        Of which meeting an undated paper is, nobody knows: it has no minutes but itself.
        """
        if paper.date.value is None:
            return [paper] if paper.id in self.minuted else []
        held = self._minutes.get(paper.date.value, {}).values()
        return [other for other in held if self.same_board(other, paper)]

    @cached_property
    def _minutes(self) -> dict[str, dict[str, HeldPaper]]:
        """The papers that hold minutes of a day, by id, in the order of all papers."""
        found: dict[str, dict[str, HeldPaper]] = {}
        place = {identifier: number for number, identifier in enumerate(self.papers)}
        for part in sorted(self.parts.values(), key=lambda one: place[one.paper_id]):
            paper = self.paper_of(part.key)
            if part.kind in MINUTED and paper.date.value:
                found.setdefault(paper.date.value, {}).setdefault(paper.id, paper)
        return found
