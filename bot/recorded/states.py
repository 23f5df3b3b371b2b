"""How a numbered action stands by the newest paper: "5/4 closed", or its row in a later log."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.coverage import spoken
from bot.library import Shelved
from bot.recorded.asked import Asked
from bot.recorded.port import KnownAction
from bot.wording.quoting import Quoted
from indexer.sentences import sentences
from indexer.store.held import HeldPaper
from indexer.words import words

_NUMBER = r"(?<![\d/.-])\d{1,4}/\d{1,4}(?![\d/-])"
_OWN = re.compile(rf"\W*(?:actions?\b\W*)?(?P<number>{_NUMBER})", re.IGNORECASE)
_CLOSED = r"closed|completed?|done|discharged|actioned"
_OPEN = (
    r"carried (?:over|forward)|c/f|open|outstanding|ongoing|not (?:yet )?(?:done|closed|complete)"
)
_SAID = re.compile(  # "5/1 and 5/4 closed", "actions 24/12, 24/15 and 24/17 were now complete"
    rf"(?P<numbers>{_NUMBER}(?:(?:, | and | & |, and ){_NUMBER}){{0,12}}):? "
    r"(?P<fillers>(?:(?:is|are|was|were|been|has|have|had|now|all|both|marked|noted|as|reported) )"
    rf"{{0,4}})(?:(?P<closed>{_CLOSED})|{_OPEN})\b",
    re.IGNORECASE,
)
_COPULA = re.compile(r"\b(?:is|are|was|were|been|has|have|had)\b", re.IGNORECASE)
_BARE = re.compile(
    r"(?:closed|completed|done|discharged|actioned)(?=[.,;)]|\W*$| and\b)", re.IGNORECASE
)
_UNSURE = re.compile(r"\b(?:but|except|apart|in part|by|not)\b", re.IGNORECASE)  # after it
_UNMET = re.compile(r"\b(?:if|once|when|until|till|unless|before)\b", re.IGNORECASE)
_OVERDUE = re.compile(  # of a cell: "Late - with the surveyor", and no "Late licences to be read"
    r"\W*(?:overdue\b.*|late\W*|late ?[-–—:;,(].*)", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Stand:
    """What the newest paper on a numbered action says of it, and where."""

    closed: bool
    place: Shelved
    said: str


def stands(asked: Asked, known: Iterable[KnownAction]) -> Mapping[str, Stand]:
    """By the ids of actions what a later paper of the board, or a log, says of their numbers."""
    held = [(one, place) for one in known if (place := _place(asked, one))]
    numbered = [(one, place, number) for one, place in held if (number := _number(place))]
    if not numbered:
        return {}
    said: defaultdict[str, list[Stand]] = defaultdict(list)
    for one, place, number in numbered:
        if place.paragraph.cells:
            said[number].append(Stand(not one.outstanding, place, place.paragraph.text))
    for number, stand in _told(asked, {number for _, _, number in numbered}):
        said[number].append(stand)
    found = {}
    for one, place, number in numbered:
        later = [stand for stand in said[number] if _is_later(asked, stand, place)]
        if later:
            found[one.listed.id] = max(later, key=lambda stand: _day(stand.place.paper))
    return found


def closed_since(
    shown: Sequence[tuple[KnownAction, Shelved]], later: Mapping[str, Stand]
) -> Iterator[Quoted]:
    """What a later paper says of actions listed that are closed, each sentence once."""
    told: dict[tuple[str, str], Quoted] = {}
    for one, _ in shown:
        stand = later.get(one.listed.id)
        if stand and stand.closed:
            lead = f"Closed since, {spoken(stand.place.paper.date.value)}: "
            said = (stand.place.paragraph.id, stand.said)
            told.setdefault(said, Quoted(stand.place, stand.said, lead))
    return iter(told.values())


def changed(one: KnownAction) -> str:
    """What people said of an action since it was minuted: that it ended, or is due another day."""
    if not one.outstanding and one.status != one.listed.status:
        return f"{one.status} since: "
    if one.due and one.due != one.listed.due.date:
        return f"now due {spoken(one.due)}: "
    return ""


def is_marked_overdue(asked: Asked, one: KnownAction) -> bool:
    """Whether the row of a log says itself that the action is overdue."""
    place = _place(asked, one)
    cells = place.paragraph.cells if place else ()
    return any(_OVERDUE.fullmatch(cell) for cell in cells[1:])


def _told(asked: Asked, numbers: set[str]) -> Iterable[tuple[str, Stand]]:
    """What sentences say of the numbers, in whichever paper."""
    library = asked.library
    for key in library.holding(asked.snapshot, words("closed complete done discharged carried")):
        for one in library.shelf(asked.snapshot, key):
            if one.paragraph.cells:
                continue
            for sentence in sentences(one.paragraph.text) or [one.paragraph.text]:
                for found in _SAID.finditer(sentence):
                    if found["closed"] and not _is_closed(found):
                        continue
                    for number in numbers.intersection(re.findall(_NUMBER, found["numbers"])):
                        yield number, Stand(bool(found["closed"]), one, sentence)


def _is_closed(found: re.Match[str]) -> bool:
    """Whether it is said to be so already, and wholly: "Complete the map" is what is to be done."""
    said = found.string
    if _UNSURE.search(said, found.end()) or _UNMET.search(said, 0, found.start()):
        return False
    return bool(_COPULA.search(found["fillers"]) or _BARE.match(said, found.start("closed")))


def _is_later(asked: Asked, stand: Stand, place: Shelved) -> bool:
    """Whether it is said in a newer paper of the same board, or of none, as logs are."""
    later, own = stand.place.paper, place.paper
    key = asked.library.known_boards.key
    same = not (later.board and own.board) or key(later.board) == key(own.board)
    return same and _day(later) > _day(own) and _day(later) <= asked.today.isoformat()


def _day(paper: HeldPaper) -> str:
    return paper.date.value or ""


def _number(place: Shelved) -> str:
    """The number of the action that a paragraph or a row leads with; empty without one."""
    cells: Sequence[str] = place.paragraph.cells or ()
    for text in (place.paragraph.label or "", *cells[:1], place.paragraph.text):
        found = _OWN.match(text)
        if found:
            return found["number"]
    return ""


def _place(asked: Asked, one: KnownAction) -> Shelved | None:
    action = one.listed.action
    return asked.place(action.part_key, action.paragraph_id)
