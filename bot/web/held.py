"""What is held, as lists: the boards with their papers, some of them by name. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bot.library import Library
from indexer.store.held import HeldPaper
from indexer.words import words

LATEST = 5


@dataclass(frozen=True, slots=True)
class Board:
    """A board under the name that most of its papers print."""

    name: str | None
    papers: tuple[HeldPaper, ...]  # newest meeting first, undated last

    @property
    def latest(self) -> str | None:
        """ISO, of its latest meeting."""
        return next((one.date.value for one in self.papers if one.date.value), None)


def boards(library: Library) -> list[Board]:
    """Every board, by name; papers that name none come last."""
    held: defaultdict[frozenset[str], list[HeldPaper]] = defaultdict(list)
    for paper in library.papers.values():
        key = library.known_boards.key(paper.board) if paper.board else frozenset[str]()
        held[key].append(paper)
    found = [Board(_name(papers), tuple(newest_first(papers))) for papers in held.values()]
    return sorted(found, key=lambda one: (one.name is None, (one.name or "").casefold()))


def newest_first(papers: Sequence[HeldPaper]) -> list[HeldPaper]:
    """By meeting, newest first and undated last; of one meeting in the order of the files."""
    by_file = sorted(papers, key=lambda one: (one.root, one.file))
    return sorted(by_file, key=lambda one: one.date.value or "", reverse=True)


def latest(library: Library) -> list[HeldPaper]:
    """The papers of the latest meetings."""
    dated = [one for one in library.papers.values() if one.date.value]
    return newest_first(dated)[:LATEST]


def named(paper: HeldPaper, wanted: str) -> bool:
    """Whether a paper's title, file or board holds every word that is wanted."""
    asked = frozenset(words(wanted))
    said = " ".join(filter(None, (paper.title, paper.file, paper.board)))
    return asked <= frozenset(words(said)) or wanted.casefold().strip() in said.casefold()


def _name(papers: Sequence[HeldPaper]) -> str | None:
    printed = [one.board for one in papers if one.board]
    return max(sorted(set(printed)), key=printed.count) if printed else None
