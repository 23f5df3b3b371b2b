"""The lists of people that papers print, of the boards and the time that a question means."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.boards import Key
from bot.coverage import spoken
from bot.facts.naming import of_board
from bot.library import Library, Shelved
from bot.questions.spans import Period, lies_in
from indexer.people.groups import group_of
from indexer.records import Person, Role
from indexer.store.held import HeldPaper
from indexer.store.port import Snapshot

_MEMBERSHIP = re.compile(r"\bmember(?:s|ship)\b", re.IGNORECASE)
STAYED_AWAY = frozenset({"apologies", "absent"})
_LABEL = 12  # words; a longer paragraph is no title or label over names


@dataclass(frozen=True, slots=True)
class Held:
    """The papers that count for one question."""

    snapshot: Snapshot
    library: Library
    boards: frozenset[Key]
    periods: Sequence[Period]
    today: dt.date

    def counts(self, paper: HeldPaper) -> bool:
        """Whether a paper is of a board that is meant and of the time named, else till today."""
        if not (paper.board and (paper.date.value or "") <= self.today.isoformat()):
            return False
        in_time = not self.periods or lies_in(paper.date.value, self.periods)
        return in_time and of_board(paper, self.boards, self.library)


def by_board(held: Held) -> Mapping[Key, list[Person]]:
    """The people of each board's papers."""
    library = held.library
    found: defaultdict[Key, list[Person]] = defaultdict(list)
    for person in held.snapshot.people(library.viewer.audiences):
        part = library.parts.get(person.part_key)
        paper = library.papers.get(part.paper_id) if part else None
        if paper and held.counts(paper):
            found[library.known_boards.key(paper.board or "")].append(person)
    return found


@dataclass(frozen=True, slots=True)
class Listed:
    """A line that lists somebody, with what stands over it in its list."""

    place: Shelved
    person: Person
    over: tuple[str, ...]  # the headings, else the short lines before it; the nearest last

    @property
    def of_members(self) -> bool:
        """Whether it stands in a list of members, which says nothing of who came."""
        return any(_MEMBERSHIP.search(said) for said in (self.place.part.title, *self.over))

    @property
    def counts(self) -> bool:
        """Whether it stands in a list at all, and is not merely a sentence that names somebody."""
        return self.of_members or self.place.paragraph.role is Role.ATTENDANCE

    @property
    def group(self) -> str:
        """What the list says of these members, to be said before each: "Substitutes: "."""
        said = self.over[-1].strip(" :") if self.over else ""
        return f"{said}: " if said and not _MEMBERSHIP.search(said) else ""


def newest_first(
    held: Held, people: Iterable[Person], meant: Callable[[Person], bool]
) -> Iterator[tuple[str, list[Listed]]]:
    """The people meant as each paper lists them, in its order, with its day; the newest first."""
    dated: defaultdict[tuple[str, str], dict[str, Listed]] = defaultdict(dict)
    for person in people:
        one = _in_list(held.library.shelf(held.snapshot, person.part_key), person)
        if one is not None and one.counts and meant(person):
            paper = one.place.paper
            dated[paper.date.value or "", paper.id].setdefault(person.paragraph_id, one)
    for (day, _), found in sorted(dated.items(), reverse=True):
        yield day, list(found.values())


def members(listed: Sequence[Listed]) -> list[Listed]:
    """Those whom a list of members holds; none of a list that says who came and who stayed away.

    "Members" over those who came leaves out the chair, and whoever sent apologies.
    """
    if any(one.person.attendance in STAYED_AWAY for one in listed):
        return []
    return [one for one in listed if one.of_members]


def as_at(place: Shelved) -> str:
    """Of which day a list is: who chaired two years ago may chair no longer."""
    day = spoken(place.paper.date.value)
    return f"As at {day}: " if day else ""


def _in_list(shelf: Sequence[Shelved], person: Person) -> Listed | None:
    at = next((n for n, one in enumerate(shelf) if one.paragraph.id == person.paragraph_id), None)
    if at is None:
        return None
    return Listed(shelf[at], person, _over(shelf[: at + 1]))


def _over(shelf: Sequence[Shelved]) -> tuple[str, ...]:
    """What stands over the last of these lines: its title, then the label of its group."""
    *before, last = (one.paragraph for one in shelf)
    title: list[str] = []
    label: list[str] = []
    for paragraph in reversed(before):
        if paragraph.heading != last.heading or len(paragraph.text.split()) > _LABEL:
            break
        if paragraph.cells:
            continue
        if _MEMBERSHIP.search(paragraph.text):
            title = [paragraph.text]
            break
        if not label and group_of(paragraph.text).known:
            label = [paragraph.text]
    return (*last.heading, *title, *label) if title else last.heading
