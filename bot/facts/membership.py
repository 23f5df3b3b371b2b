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
from enum import Enum

from bot.boards import Key, board_words
from bot.coverage import spoken
from bot.facts.lists import STAYED_AWAY, Held, Listed, as_at, by_board, members, newest_first
from bot.facts.naming import named_boards
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.phrases import plain
from bot.questions.spans import Period
from bot.questions.understanding import Query
from bot.questions.years import years
from bot.wording.quoting import Quoted
from indexer.records import Person
from indexer.store.port import Snapshot
from indexer.words import words

_BODY = r"(?:board|committee|cabinet|panel|forum|group|council|authority|executive|governing body)"
_DEPUTY = r"(?:vice|deputy|depute)[- ]?(?:chair\w*|conven[eo]r)"
_NOW = (
    r"\bwho(?:['’]s| is| are| became(?: the)?| (?:took over|succeeded)(?: as)?)? "
    rf"(?:(?:the|our|its) (?:[\w&’'-]+ ){{0,5}}?{_BODY}['’]s? )?"
    r"(?:(?:the|our|its|current|now|new|both) )*"
)


class Asked(Enum):
    """Which members are asked after, with how the question asks it and how a post says it."""

    DEPUTY = (rf"{_NOW}{_DEPUTY}", rf"(?:the )?{_DEPUTY}")
    CHAIR = (
        rf"{_NOW}(?:chair(?:s|man|woman|person)?\b(?!['’]s)|conven[eo]r\b|in the chair\b)",
        r"(?:the )?(?:chair(?:man|woman|person)?|conven[eo]r)",
    )
    MEMBERS = (
        (
            rf"\b(?:who|(?:which|how many) (?:councillors|members|people|officers))"
            rf"(?:['’]s| is| are|(?: all)? sits?| serves?)?(?: all)? on (?:[\w&’'-]+ ){{0,6}}?"
            rf"{_BODY}\b|"
            rf"\b(?:members(?:hip)? (?:of|on)|who (?:are|is) (?:the |our |all )*members of) "
            rf"(?:[\w&’'-]+ ){{0,6}}?{_BODY}\b|"
            r"\b(?:who (?:are|is)|list|name|show(?: me)?) (?:of )?(?:the |our |all )*"
            r"(?:board |committee |panel |council )?members\W*$"
        ),
        r".*",
    )


ELECTED = re.compile(  # "elected Ann Lee as Chair"; not "elected members thanked the Chair"
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
_OF_MEMBERS = (
    r"who(?:['’]s)?|is|are|which|how|many|councillors|members|membership|people|officers|all|sits?|"
    r"serves?|on|list|name|show|me|working|task|finish|steering|sub|current|latest|present|new|own"
)
_LISTED_AT = "Listed at"
_NOT_IN_SEATS = STAYED_AWAY | {"in attendance"}


def membership(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """The members asked after, as of a day, of the board that is meant; None for all else.

    Where the papers of several boards say it and none is named, the question of each board.
    """
    periods = query.periods or years(query.standalone, office=True)
    text = _without(query, periods)
    asked = next((one for one in Asked if re.search(one.value[0], text, re.IGNORECASE)), None)
    if asked is None or any(one.since or one.before or not one.end for one in periods):
        return None
    boards = named_boards(query, library)
    if not boards and _of_something_else(text, asked):
        return None
    held = Held(snapshot, library, boards, periods, today)
    people = by_board(held)
    elected = _elections(held, asked)
    lists = {
        key: said
        for key in (*people, *(elected.keys() - people.keys()))
        if (said := _newest(held, people.get(key, ()), elected.get(key, ()), asked))
    }
    if not lists:  # the search would find who was elected to chair another body
        return Facts() if elected else None
    if len(lists) > 1:
        names = {library.known_boards.key(name): name for name in library.boards}
        boards_named = [names[key] for key in lists if key in names]
        return Facts(choices=_choices(asked, boards_named, _when(query.standalone, periods)))
    return Facts(tuple(next(iter(lists.values()))))


def _of_something_else(text: str, asked: Asked) -> bool:
    """Whether it names a body of which the papers hold none: "the chair of the Wharf Trust"."""
    said = re.split(asked.value[0], text, maxsplit=1, flags=re.IGNORECASE)[-1]
    if asked is Asked.MEMBERS:  # their pattern takes the name in
        found = re.search(asked.value[0], text, re.IGNORECASE)
        said = re.sub(rf"\b(?:{_OF_MEMBERS})\b", " ", found.group()) if found else ""
    named = re.sub(rf"\b(?:of|for|the|our|this|a|at|moment|now|today|{_BODY})\b", " ", said)
    return bool(re.search(r"\w", named))


def _without(query: Query, periods: Sequence[Period]) -> str:
    """The question without the times it names: who was chair "in 2023/24" is asked as of then."""
    text = plain(query.standalone)
    for span in periods:
        text = re.sub(rf"(?:\b(?:in|during|for|as of|on) )?{re.escape(span.printed)}", "", text)
    return re.sub(r"\bwho (?:was|were)\b", "who is", text) if periods else text


def _newest(
    held: Held, people: Iterable[Person], elected: Sequence[Shelved], asked: Asked
) -> list[Quoted]:
    """What the latest paper that says it prints, in its order; else the latest election."""
    dated = list(newest_first(held, people, lambda one: _is_asked(one, asked)))
    for since, found in dated:
        if asked is Asked.MEMBERS:
            return _members(found)
        if asked is Asked.DEPUTY or len({one.person.name for one in found}) == 1:
            return _elected_since(since, elected) or [
                Quoted(one.place, one.place.paragraph.text, "" if n else as_at(one.place))
                for n, one in enumerate(found)
            ]
    if dated or asked is Asked.MEMBERS:
        return []  # one person chairs: where two are called so, it is open who does
    return _elected_since("", elected)


def _is_asked(person: Person, asked: Asked) -> bool:
    """Whether somebody is a member, or holds the post that is asked after."""
    if asked is Asked.MEMBERS:
        return person.attendance != "in attendance"
    post = re.fullmatch(asked.value[1], person.post or "", re.IGNORECASE)
    return person.attendance not in _NOT_IN_SEATS and bool(post)


def _members(listed: Sequence[Listed]) -> list[Quoted]:
    """The list of members; where there is none, who was at the latest meeting, said as that."""
    of_members = members(listed)
    if of_members:
        day = as_at(of_members[0].place)
        return [
            Quoted(one.place, one.place.paragraph.text, ("" if n else day) + one.group)
            for n, one in enumerate(of_members)
        ]
    day = spoken(listed[0].place.paper.date.value)
    lead = f"{_LISTED_AT} the meeting of {day}: " if day else f"{_LISTED_AT} a meeting: "
    return [
        Quoted(one.place, one.place.paragraph.text, "" if n else lead)
        for n, one in enumerate(listed)
    ]


def of_attendance(line: Quoted) -> bool:
    """Whether members are told by who came to a meeting, for want of a list."""
    return line.lead.startswith(_LISTED_AT)


def _elections(held: Held, asked: Asked) -> Mapping[Key, list[Shelved]]:
    """The elections of each board to a post of its own.

    None of a board that elected to such a post of other bodies alone.
    """
    elected: defaultdict[Key, list[Shelved]] = defaultdict(list)
    if asked is Asked.MEMBERS:
        return elected
    library = held.library
    for one in held.snapshot.decisions(library.viewer.audiences):
        paper = library.paper_of(one.part_key)
        if one.lost or not held.counts(paper):
            continue
        found = ELECTED.search(one.text)
        if found and re.fullmatch(asked.value[1], found["post"], re.IGNORECASE):
            board = paper.board or ""
            of_board_itself = elected[library.known_boards.key(board)]
            if to_board(library, board, found):
                shelf = library.shelf(held.snapshot, one.part_key)
                of_board_itself += [p for p in shelf if p.paragraph.id == one.paragraph_id]
    return elected


def to_board(library: Library, board: str, found: re.Match[str]) -> bool:
    """Whether a post is that of the board itself: a council elects chairs of committees too.

    A board is also named in short: "Chair of the Council", "Chair of Planning".
    """
    named = _BODY_AFTER.match(found.string, found.end()) or _BODY_BEFORE.search(
        found.string, found.start(), found.start("post")
    )
    if named is None or library.known_boards.same(board, named["body"]):
        return True
    if not words(board) or not words(named["body"]):
        return False
    own, said = board_words(board), board_words(named["body"])
    one_kind = words(board)[-1] == words(named["body"])[-1]
    return said <= own or (own <= said and one_kind)


def _elected_since(since: str, elected: Sequence[Shelved]) -> list[Quoted]:
    """The latest of a board's elections, from a day in ISO form on."""
    days = [place.paper.date.value or "" for place in elected]
    newest = max((day for day in days if day >= since), default=None)
    return [
        Quoted(place, place.paragraph.text, as_at(place))
        for place, day in zip(elected, days, strict=True)
        if day == newest
    ]


def _when(text: str, periods: Sequence[Period]) -> str:
    """The time that a question names, as it names it: " in 2023/24"."""
    printed = "|".join(re.escape(span.printed) for span in periods)
    found = re.search(rf"(?: (?:in|during|for|as of|on))? (?:{printed})", text) if printed else None
    return found.group() if found else ""


def _choices(asked: Asked, boards: Sequence[str], when: str) -> tuple[str, ...]:
    """The question of each board, of the time that it names; the first few."""
    opening = {
        Asked.CHAIR: "Who chairs the",
        Asked.DEPUTY: "Who is the vice-chair of the",
        Asked.MEMBERS: "Who are the members of the",
    }[asked]
    names = sorted(re.sub(r"^the ", "", name, flags=re.IGNORECASE) for name in boards)
    return tuple(f"{opening} {name}{when}?" for name in names)[:3]
