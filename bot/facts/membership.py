"""Who is on a board and who chairs it: the newest list of its members, or of who came.

A question of the present, which names no day, is not about one meeting: "who is the chair?" is
answered from whatever the board's papers print latest, be it a list of members, an election or
an attendance.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from bot.boards import Key, board_words
from bot.coverage import spoken
from bot.facts.naming import named_boards, of_board
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.phrases import plain
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.people.groups import group_of
from indexer.records import Person, Role
from indexer.store.port import Snapshot
from indexer.words import words

_BODY = r"(?:board|committee|cabinet|panel|forum|group|council|authority|executive|governing body)"
_DEPUTY = r"(?:vice|deputy)[- ]?chair\w*"
_NOW = r"\bwho(?:['’]s| is| are)? (?:(?:the|our|its|current|now|new|both) )*"


class Asked(Enum):
    """Which members are asked after, with how the question asks it and how a post says it."""

    DEPUTY = (rf"{_NOW}{_DEPUTY}", r"(?:the )?(?:vice|deputy)[- ]?chair\w*")
    CHAIR = (
        rf"{_NOW}(?:chair(?:s|man|woman|person)?\b(?!['’]s)|in the chair\b)",
        r"(?:the )?chair(?:man|woman|person)?",
    )
    MEMBERS = (
        (
            rf"\bwho(?:['’]s| is| are|(?: all)? sits?| serves?)?(?: all)? on (?:[\w&’'-]+ ){{0,6}}?"
            rf"{_BODY}\b|"
            rf"\b(?:members(?:hip)? (?:of|on)|who (?:are|is) (?:the |our |all )*members of) "
            rf"(?:[\w&’'-]+ ){{0,6}}?{_BODY}\b|"
            r"\bwho (?:are|is) (?:the |our |all )*(?:board |committee |panel )?members\W*$"
        ),
        r".*",
    )


_MEMBERSHIP = re.compile(r"\bmember(?:s|ship)\b", re.IGNORECASE)
_ELECTED = re.compile(  # "elected Ann Lee as Chair"; not "elected members thanked the Chair"
    r"\b(?i:(?:re-?)?elected|appointed|(?:should|to|would) (?:remain|continue|serve|be|stand)) "
    r"(?:(?:as|to|be|the|unopposed|unanimously|[A-Z][\w’'.-]+),? ){0,8}?"
    r"(?P<post>(?i:(?:(?:vice|deputy)[- ]?)?chair\w*))"
)
_KIND = r"(?:Committee|Sub-?committee|Panel|Group|Party|Board|Forum|Council|Authority|Cabinet)"
_OF_NAME = (
    r"(?:(?!(?:a|by|in|on|at|with|until|from|year|coming|ensuing|municipal)\b)[\w’'&-]{1,30} )"
)
_BODY_AFTER = re.compile(  # "Chair of the Planning Committee", "Chair of Planning"
    rf"\s+(?:of|to|for|on)\s+(?:the\s+)?(?P<body>{_OF_NAME}{{0,7}}?{_KIND}\b|"
    r"(?<=of )(?-i:[A-Z][\w’'-]+)|(?<=of the )(?-i:[A-Z][\w’'-]+))",
    re.IGNORECASE,
)
_BODY_BEFORE = re.compile(rf"(?P<body>(?:[A-Z][\w’'&-]{{1,30}} ){{0,4}}{_KIND}) $")  # "Board Chair"
_STAYED_AWAY = frozenset({"apologies", "absent", "in attendance"})
_LABEL = 12  # words; a longer paragraph is no title or label over names


@dataclass(frozen=True, slots=True)
class _Listed:
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


def membership(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """The members asked after, as of a day, of the board that is meant; None for all else.

    Where the papers of several boards say it and none is named, the question of each board.
    """
    text = plain(query.standalone)
    asked = next((one for one in Asked if re.search(one.value[0], text, re.IGNORECASE)), None)
    if asked is None or query.periods:
        return None
    boards = named_boards(query, library)
    if not boards and _of_something_else(text, asked):
        return None
    people = _by_board(snapshot, library, boards, today)
    elected = _elections(snapshot, library, boards, asked, today)
    lists = {
        key: said
        for key in (*people, *(elected.keys() - people.keys()))
        if (said := _newest(library, snapshot, people.get(key, ()), elected.get(key, ()), asked))
    }
    if not lists:  # the search would find who was elected to chair another body
        return Facts() if elected else None
    if len(lists) > 1:
        names = {library.known_boards.key(name): name for name in library.boards}
        return Facts(choices=_choices(asked, [names[key] for key in lists if key in names]))
    return Facts(tuple(next(iter(lists.values()))))


def _of_something_else(text: str, asked: Asked) -> bool:
    """Whether it names a body of which the papers hold none: "the chair of the Wharf Trust"."""
    said = re.split(asked.value[0], text, maxsplit=1, flags=re.IGNORECASE)[-1]
    named = re.sub(rf"\b(?:of|for|the|our|this|a|at|moment|now|today|{_BODY})\b", " ", said)
    return asked is not Asked.MEMBERS and bool(re.search(r"\w", named))


def _by_board(
    snapshot: Snapshot, library: Library, boards: frozenset[Key], today: dt.date
) -> Mapping[Key, list[Person]]:
    """The people of each board's papers until a day."""
    found: defaultdict[Key, list[Person]] = defaultdict(list)
    for person in snapshot.people(library.viewer.audiences):
        part = library.parts.get(person.part_key)
        paper = library.papers.get(part.paper_id) if part else None
        until = paper is not None and (paper.date.value or "") <= today.isoformat()
        if paper and until and paper.board and of_board(paper, boards, library):
            found[library.known_boards.key(paper.board)].append(person)
    return found


def _newest(
    library: Library,
    snapshot: Snapshot,
    people: Iterable[Person],
    elected: Sequence[Shelved],
    asked: Asked,
) -> list[Quoted]:
    """What the latest paper that says it prints, in its order; else the latest election."""
    dated: defaultdict[tuple[str, str], dict[str, _Listed]] = defaultdict(dict)
    for person in people:
        one = _listed(library.shelf(snapshot, person.part_key), person)
        if one is not None and one.counts and _is_asked(person, asked):
            paper = one.place.paper
            dated[paper.date.value or "", paper.id].setdefault(person.paragraph_id, one)
    for (since, _), found in sorted(dated.items(), reverse=True):
        listed = list(found.values())
        if asked is Asked.MEMBERS:
            return _members(listed)
        if asked is Asked.DEPUTY or len({one.person.name for one in listed}) == 1:
            return _elected_since(since, elected) or [
                Quoted(one.place, one.place.paragraph.text, "" if n else _as_at(one.place))
                for n, one in enumerate(listed)
            ]
    if dated or asked is Asked.MEMBERS:
        return []  # one person chairs: where two are called so, it is open who does
    return _elected_since("", elected)


def _listed(shelf: Sequence[Shelved], person: Person) -> _Listed | None:
    at = next((n for n, one in enumerate(shelf) if one.paragraph.id == person.paragraph_id), None)
    if at is None:
        return None
    return _Listed(shelf[at], person, _over(shelf[: at + 1]))


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


def _is_asked(person: Person, asked: Asked) -> bool:
    """Whether somebody is a member, or holds the post that is asked after."""
    if asked is Asked.MEMBERS:
        return person.attendance != "in attendance"
    post = re.fullmatch(asked.value[1], person.post or "", re.IGNORECASE)
    return person.attendance not in _STAYED_AWAY and bool(post)


def _members(listed: Sequence[_Listed]) -> list[Quoted]:
    """The list of members; where there is none, who was at the latest meeting, said as that."""
    members = [one for one in listed if one.of_members]
    if members:
        day = _as_at(members[0].place)
        return [
            Quoted(one.place, one.place.paragraph.text, ("" if n else day) + one.group)
            for n, one in enumerate(members)
        ]
    day = spoken(listed[0].place.paper.date.value)
    lead = f"Listed at the meeting of {day}: " if day else "Listed at a meeting: "
    return [
        Quoted(one.place, one.place.paragraph.text, "" if n else lead)
        for n, one in enumerate(listed)
    ]


def _as_at(place: Shelved) -> str:
    """Of which day a list is: who chaired two years ago may chair no longer."""
    day = spoken(place.paper.date.value)
    return f"As at {day}: " if day else ""


def _elections(
    snapshot: Snapshot, library: Library, boards: frozenset[Key], asked: Asked, today: dt.date
) -> Mapping[Key, list[Shelved]]:
    """The elections of each board to a post of its own, at meetings until a day.

    None of a board that elected to such a post of other bodies alone.
    """
    elected: defaultdict[Key, list[Shelved]] = defaultdict(list)
    if asked is Asked.MEMBERS:
        return elected
    for one in snapshot.decisions(library.viewer.audiences):
        held = library.paper_of(one.part_key)
        until = (held.date.value or "") <= today.isoformat()
        if one.lost or not (held.board and until and of_board(held, boards, library)):
            continue
        found = _ELECTED.search(one.text)
        if found and re.fullmatch(asked.value[1], found["post"], re.IGNORECASE):
            of_board_itself = elected[library.known_boards.key(held.board)]
            if _to_board(library, held.board, found):
                shelf = library.shelf(snapshot, one.part_key)
                of_board_itself += [p for p in shelf if p.paragraph.id == one.paragraph_id]
    return elected


def _to_board(library: Library, board: str, found: re.Match[str]) -> bool:
    """Whether a post is that of the board itself: a council elects chairs of committees too.

    A board is also named in short: "Chair of the Council", "Chair of Planning".
    """
    named = _BODY_AFTER.match(found.string, found.end()) or _BODY_BEFORE.search(
        found.string, found.start(), found.start("post")
    )
    if named is None or library.known_boards.same(board, named["body"]):
        return True
    own, said = board_words(board), board_words(named["body"])
    one_kind = words(board)[-1] == words(named["body"])[-1]
    return said <= own or (own <= said and one_kind)


def _elected_since(since: str, elected: Sequence[Shelved]) -> list[Quoted]:
    """The latest of a board's elections, from a day in ISO form on."""
    days = [place.paper.date.value or "" for place in elected]
    newest = max((day for day in days if day >= since), default=None)
    return [
        Quoted(place, place.paragraph.text, _as_at(place))
        for place, day in zip(elected, days, strict=True)
        if day == newest
    ]


def _choices(asked: Asked, boards: Sequence[str]) -> tuple[str, ...]:
    """The question of each board, the first few."""
    opening = {
        Asked.CHAIR: "Who chairs the",
        Asked.DEPUTY: "Who is the vice-chair of the",
        Asked.MEMBERS: "Who are the members of the",
    }[asked]
    names = sorted(re.sub(r"^the ", "", name, flags=re.IGNORECASE) for name in boards)
    return tuple(f"{opening} {name}?" for name in names)[:3]
