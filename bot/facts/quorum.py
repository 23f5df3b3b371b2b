"""How many have to be there: the quorum that terms of reference or a constitution lay down.

What minutes say of the quorum of one meeting is told by ``minuted.quorate``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.boards import GENERIC, board_words, initials
from bot.facts.naming import named_boards
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.phrases import plain
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.sentences import sentences
from indexer.store.port import Snapshot
from indexer.words import words

_ASKED = re.compile(
    r"\b(?:what|how (?:many|big|large|much))\b|^\W*(?:the )?quorum\b", re.IGNORECASE
)
_OF_ONE = re.compile(r"\b(?:was|were|had|did)\b", re.IGNORECASE)
_QUORUM = re.compile(r"\bquor(?:um|ate)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|thirds?|quarters?|"
    r"fifths?|majority)\b",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(r"(?::|\bas follows\W*|\b(?:is|are|be))\s*$", re.IGNORECASE)
_SUB = re.compile(r"\bsub[- ]?(?:committees?|groups?|panels?)\b", re.IGNORECASE)
_MOST = 4  # lines under a lead-in


@dataclass(frozen=True, slots=True)
class _Rule:
    """A sentence that lays a quorum down, with the lines under it."""

    place: Shelved
    said: str
    below: tuple[Shelved, ...] = ()


def required(snapshot: Snapshot, library: Library, query: Query) -> Facts | None:
    """The rule of the board that is meant; None where none, or more than one, may be it."""
    text = plain(query.standalone)
    if query.periods or not _ASKED.search(text) or _OF_ONE.search(text):
        return None
    named = named_boards(query, library)
    if not named:
        return None
    names = [board for board in library.boards if library.known_boards.key(board) in named]
    rules = [
        rule
        for rule in _rules(snapshot, library)
        if bool(_SUB.search(rule.said)) == bool(_SUB.search(text))
    ]
    nearest = [one for one in rules if _names(library, one, names)]
    meant = nearest or [one for one in rules if _is_over(snapshot, library, one, names)]
    if len(meant) != 1:
        return None
    (rule,) = meant
    below = (Quoted(one, one.paragraph.text) for one in rule.below)
    return Facts((Quoted(rule.place, rule.said), *below))


def _rules(snapshot: Snapshot, library: Library) -> Iterator[_Rule]:
    """The sentences of papers that are no minutes which say a number, or lead in to one."""
    for key in library.holding(snapshot, words("quorum quorate")):
        if library.paper_of(key).id in library.minuted:
            continue
        shelf = library.shelf(snapshot, key)
        for one in shelf:
            for said in sentences(one.paragraph.text) or [one.paragraph.text]:
                if not _QUORUM.search(said):
                    continue
                if _NUMBER.search(said):
                    yield _Rule(one, said)
                elif _LEADS_IN.search(said) and (below := _below(shelf, one)):
                    yield _Rule(one, said, below)


def _below(shelf: tuple[Shelved, ...], lead: Shelved) -> tuple[Shelved, ...]:
    """The lines under a lead-in, to the next heading; none where they give no number."""
    after = [one for one in shelf if lead.position < one.position <= lead.position + _MOST]
    under = [one for one in after if one.paragraph.heading == lead.paragraph.heading]
    return tuple(under) if any(_NUMBER.search(one.paragraph.text) for one in under) else ()


def _names(library: Library, rule: _Rule, names: list[str]) -> bool:
    """Whether the sentence, or a heading over it, names one of the boards."""
    worded = library.worded(rule.place)
    held = worded.words | worded.near
    return any(_stands(name, held) for name in names)


def _is_over(snapshot: Snapshot, library: Library, rule: _Rule, names: list[str]) -> bool:
    """Whether the paper is of one of the boards, or called by its name."""
    paper = rule.place.paper
    if paper.board is not None and library.known_boards.key(paper.board) in {
        library.known_boards.key(name) for name in names
    }:
        return True
    held = library.masthead(snapshot, paper)
    return any(_stands(name, held) for name in names)


def _stands(name: str, held: frozenset[str]) -> bool:
    telling = board_words(name) - GENERIC
    return bool(telling and telling <= held) or not held.isdisjoint(words(initials(name)))
