"""Whose an action is: an owner as asked for, held against owners as printed, confirmed, suggested.

Who is asked for by name may be printed by a post or by initials, and the other way round. A post
that every board has ("Chair") is somebody's on the boards where papers list them so, and nowhere
else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.boards import GENERIC, Key, board_words
from bot.questions.topics import person
from bot.recorded.asked import Asked
from bot.recorded.initialled import board_of, everybody, initials, of_name, prints, several
from bot.recorded.port import KnownAction
from indexer.people.titles import untitled
from indexer.records import Person
from indexer.words import words

_EVERY_BOARDS = frozenset(
    words(
        """chair chairs chairman chairwoman chairperson convener convenor vice deputy acting interim
        president clerk secretary treasurer minute taker member members to the of and committee
        board council panel forum mayor trustee governor parish town community finance officer"""
    )
)

_UNDER = frozenset(words("deputy depute vice assistant"))  # of a post that another holds
_AND = re.compile(r"[/,;&]|\band\b", re.IGNORECASE)

_OF_BOARD = re.compile(
    r"(?P<post>(?:vice[- ])?(?:chair\w*|clerk|secretary|treasurer|convenor|convener)) "
    r"(?:of|to) (?:the )?(?P<board>.+)",
    re.IGNORECASE,
)


def owned(
    asked: Asked, chosen: Sequence[KnownAction], seen: Sequence[KnownAction]
) -> list[KnownAction] | None:
    """Those of the owner that is asked for; None where nobody in the papers has that name."""
    owner = asked.request.owner
    if not owner:
        return list(chosen)
    names = _names(asked, owner)
    found = [one for one in chosen if any(name.owns(asked, one) for name in names)]
    if found or any(name.owns(asked, one) for one in seen for name in names):
        return found
    named = person(asked.query.standalone)  # written as a person's name is, be it known or not
    known = (
        len(names) > 1
        or bool(_OF_BOARD.match(owner))
        or _a_person(asked, owner)
        or (named and named in owner)
    )
    return [] if known else None


@dataclass(frozen=True, slots=True)
class _Name:
    """Words by which an owner may be printed, everywhere or in the papers of some boards alone."""

    words: frozenset[str]
    boards: frozenset[Key | None] | None = None
    initials: str = ""  # printed so, and in capitals: "DR" is no "Dr Ash"

    def owns(self, asked: Asked, one: KnownAction) -> bool:
        """Whether an owner, printed, confirmed or suggested, has all of these words."""
        return self.is_sure(asked, one) or self._among(asked, one, (one.suggested,))

    def is_sure(self, asked: Asked, one: KnownAction) -> bool:
        """Whether an owner, printed or confirmed, has all of these words."""
        return self._among(asked, one, (*one.owners, one.owner_printed))

    def _among(self, asked: Asked, one: KnownAction, named: Iterable[str | None]) -> bool:
        if not any(self._is(other) for other in named if other):
            return False
        return self.boards is None or board_of(asked, one.listed.action.part_key) in self.boards

    def _is(self, printed: str) -> bool:
        """Whether one printed owner is meant; the clerk's actions are not the deputy clerk's."""
        if self.initials:
            return prints(self.initials, printed)
        each = (frozenset(words(one)) for one in (printed, *_AND.split(printed)))
        return any(self.words <= one and not (one & _UNDER) - self.words for one in each)


def _names(asked: Asked, owner: str) -> list[_Name]:
    """The name as typed, and the names of those who have it as their post or their initials."""
    of_board = _OF_BOARD.match(owner)
    if of_board:
        boards = _called(asked, of_board["board"])
        return [replace(name, boards=boards) for name in _names(asked, of_board["post"])]
    typed = _plain(owner)
    names = [_Name(typed)]
    people = everybody(asked, owner)
    one_of = of_name(asked, owner, people)
    names += [
        _Name(_plain(one.name), frozenset({board_of(asked, one.part_key)}))
        for one in one_of
        if len(_plain(one.name)) > 1
    ]
    own = [one for one in people if one in one_of or typed <= frozenset(words(one.name))]
    if several(asked, owner, people) and not _in_full(owner):
        own = []
    at = frozenset(board_of(asked, one.part_key) for one in own)
    names += [_Name(frozenset(), at, short) for short in initials(own, people)]
    for listed in people:
        post = frozenset(words(listed.post or ""))
        in_post = post and typed <= post and not (post & _UNDER) - typed
        if in_post or (listed.initials or "").casefold() == owner.casefold():
            names.append(_Name(frozenset(words(listed.name))))
        if typed <= frozenset(words(listed.name)) and listed.standing != "councillor":
            names.append(_Name(post, _holding(asked, post, typed, people)))  # the post alone
    return [name for name in dict.fromkeys(names) if name.words or name.initials]


def _in_full(owner: str) -> bool:
    """Whether a first name is typed in full: "Frank Royle", and no "Mr Royle" or "F Royle"."""
    return len(_plain(owner)) > 1 and all(len(word) > 1 for word in _plain(owner))


def _called(asked: Asked, board: str) -> frozenset[Key | None]:
    """The boards whose names hold the words by which one is meant: "the finance committee"."""
    meant = board_words(board) - GENERIC or board_words(board)
    library = asked.library
    return frozenset(library.known_boards.key(b) for b in library.boards if meant <= board_words(b))


def _holding(
    asked: Asked, post: frozenset[str], typed: frozenset[str], people: Sequence[Person]
) -> frozenset[Key | None] | None:
    """The boards for which a post means this person; None for a post that there is but once.

    Every board has a chair, and many a clerk: one who chairs here owns no chair's actions there.
    """
    if not post <= _EVERY_BOARDS:
        return None
    own = (one for one in people if typed <= frozenset(words(one.name)))
    return frozenset(
        board_of(asked, one.part_key) for one in own if post & set(words(one.post or ""))
    )


def _plain(owner: str) -> frozenset[str]:
    return frozenset(words(untitled(owner)))


def _a_person(asked: Asked, owner: str) -> bool:
    typed = _plain(owner)
    people = everybody(asked, owner)
    return bool(typed) and (
        bool(of_name(asked, owner, people))
        or any(typed <= frozenset(words(one.name)) for one in people)
    )


def any_sure(asked: Asked, shown: Sequence[KnownAction]) -> bool:
    """Whether any of these is, as printed or confirmed, of the owner that is asked for."""
    names = _names(asked, asked.request.owner)
    return any(name.is_sure(asked, one) for one in shown for name in names)
