"""How often a board meets, as its terms of reference, its standing orders or its page say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.boards import GENERIC
from bot.evidence.shapes import tells_how_often
from bot.facts.naming import ASKING, named_boards, of_board
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.asking import Wanted
from bot.questions.understanding import Query, Term
from bot.wording.quoting import Quoted
from indexer.sentences import sentences
from indexer.store.port import Snapshot
from indexer.words import words

_ASKED = re.compile(
    r"\bhow (?:often|frequently|many times)\b[^?]*\b(?:do|does|should|must|will)\b[^?]*\bmeet\b",
    re.IGNORECASE,
)
_OFTEN = frozenset(words("often frequently times"))
_MEETS = re.compile(  # a body meets, or its meetings are held; nobody met somebody
    r"\b(?:will|shall|to|must|should|normally|usually|generally|board|committee|council|panel|"
    r"group|forum|cabinet|governors|trustees|members|directors|authority|we|it|they) "
    r"(?:(?:normally|usually|generally|to|also|formally|now) ){0,3}meets?\b|"
    r"\bmeetings? (?:\w+ ){0,4}?(?:is|are|be|held|take)\b|"
    r"\bmeet(?:s|ing)?\W+(?:once|twice|every)\b",
    re.IGNORECASE,
)


def rhythm(snapshot: Snapshot, library: Library, query: Query) -> Facts | None:
    """The sentence that says how often, of the board that is meant; None where none says it.

    Of a body that the question names, no other's will do.
    """
    if query.wanted is not Wanted.NUMBER or query.periods:
        return None  # in a thread, something else may be asked of the board that was meant
    if not _ASKED.search(query.standalone):
        return None
    boards = named_boards(query, library)
    asked = [
        term
        for term in query.topic
        if not (term.light or term.stem in ASKING or term.stem in GENERIC or term.stem in _OFTEN)
    ]
    found = [
        (one, said)
        for one, said in _said(snapshot, library)
        if (of_board(one.paper, boards, library) or one.paper.board is None)
        and _names_all(snapshot, library, one, asked)
    ]
    if not found:
        return None
    newest = max(found, key=lambda pair: (pair[0].paper.date.value or "", pair[0].paragraph.id))
    return Facts((Quoted(*newest),))


def _said(snapshot: Snapshot, library: Library) -> Iterator[tuple[Shelved, str]]:
    """The sentences that say of a body how often it meets."""
    for key in library.holding(snapshot, words("meet meetings meets"), _MEETS):
        for one in library.shelf(snapshot, key):
            for said in sentences(one.paragraph.text) or [one.paragraph.text]:
                if _MEETS.search(said) and tells_how_often(said):
                    yield one, said


def _names_all(snapshot: Snapshot, library: Library, one: Shelved, asked: Sequence[Term]) -> bool:
    """Whether all that the question names stands in a paragraph, over it, or on its paper."""
    worded = library.worded(one)
    held = worded.words | worded.near | worded.far | library.masthead(snapshot, one.paper)
    return all(not held.isdisjoint(term.same) for term in asked)
