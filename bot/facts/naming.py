"""Which boards, or else which papers, a question of a meeting means.

A board is named wholly, by initials, or in short ("the rivers board"). What is no board's name may
stand in the name of a file or its folder: "the breast group" where the minutes only say "Minutes".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from collections.abc import Set as AbstractSet

from bot.answers import Kind
from bot.boards import GENERIC, Key, board_words, initials
from bot.facts.presence import asked_of
from bot.library import Library
from bot.questions.understanding import Query
from indexer.records import PaperKind
from indexer.store.held import HeldPaper, HeldPart
from indexer.store.port import Snapshot
from indexer.words import words

_FEWEST, _MOST = 3, 6  # initials that call a board
_MEMBERS = {"governor": "govern", "truste": "trust"}  # their board is called after them
_OPENING = 3  # paragraphs under the titles of a paper
_BARE = frozenset(frozenset(words(name)) for name in ("cabinet", "council", "executive"))
OF_MEETINGS = frozenset(
    {PaperKind.MINUTES, PaperKind.AGENDA, PaperKind.PACK, PaperKind.MINUTED_ITEM}
)
ASKING = frozenset(
    words(
        """meeting meet board committee chair chaired chairman attend attended attendance present
        apologies apology send sent absent declare declared declaration declarations interest
        interests next councillor councillors cllr member members officer officers there turned
        again venue place room time date minutes cabinet people anyone name names list financial
        presided one ones after following before panel council met current last latest building
        dates days forum group often times previous recent went came
        missed missing away skipped zoom teams online video call long last lasted hours start
        started begin began end ended finish finished close closed public press open speak watch
        observe questions question residents convened convener convenor said sorry gave excuses
        quorum quorate inquorate many need needs count valid"""
    )
)


def meant(query: Query, library: Library) -> Callable[[HeldPaper], bool]:
    """Whether a paper is of what a question means: the boards it names, else what it calls by name.

    Where it names nothing that papers are called by, every paper may be meant.
    """
    boards = named_boards(query, library)
    if boards:
        return lambda paper: of_board(paper, boards, library)
    called = _called(query, library)
    return lambda paper: not called or paper.id in called


def _called(query: Query, library: Library) -> frozenset[str]:
    """The ids of the papers of meetings that are called by most words of the question.

    Empty where none is; the names of people call no meeting.
    """
    times = {stem for span in query.periods for stem in words(span.printed)}
    people = frozenset(words(asked_of(query.standalone)))
    asked = {term.stem for term in query.topic if not term.light}
    of_meetings = [one.id for one in library.papers.values() if one.kind in OF_MEETINGS]
    held: Counter[str] = Counter()
    for stem in sorted(asked - ASKING - GENERIC - times - people):
        ids = library.called.by(stem).intersection(of_meetings)
        held.update(ids if len(ids) < len(of_meetings) else ())
    most = max(held.values(), default=0)
    return frozenset(paper for paper, by in held.items() if by == most)


def opened_so(
    snapshot: Snapshot, library: Library, query: Query
) -> Callable[[HeldPaper], bool] | None:
    """Whether a paper of a meeting opens with all that the question calls it by; None if none does.

    A liaison group prints in no line that it is a board: its minutes open with the works' name.
    """
    times = {stem for span in query.periods for stem in words(span.printed)}
    asked = [
        term
        for term in query.topic
        if not (term.light or term.same & (ASKING | GENERIC | times)) and len(term.stem) > 1
    ]
    if not asked or named_boards(query, library):
        return None
    first: dict[str, HeldPart] = {}
    for part in sorted(library.parts.values(), key=lambda one: one.ordinal):
        first.setdefault(part.paper_id, part)
    ids = set()
    for paper in library.papers.values():
        if paper.kind in OF_MEETINGS and paper.id in first:
            opening = library.shelf(snapshot, first[paper.id].key)[:_OPENING]
            titles = [title for one in opening for title in one.paragraph.heading[:1]]
            over = library.masthead(snapshot, paper).union(words(" ".join(titles)))
            if all(term.same & over for term in asked):
                ids.add(paper.id)
    return (lambda paper: paper.id in ids) if ids else None


def of_board(paper: HeldPaper, named: frozenset[Key], library: Library) -> bool:
    """Whether a paper is of a board that the question names, where it names one."""
    return not named or (paper.board is not None and library.known_boards.key(paper.board) in named)


def named_boards(query: Query, library: Library) -> frozenset[Key]:
    """The boards that the question names: wholly, by initials, or in short ("the rivers board").

    One that is called no more than "Cabinet" or "Council" is meant where no other is named: in
    "the council's Moorings Panel" it is the owner of that panel.
    """
    asked = {stem for term in query.terms for stem in term.same}
    told, bare = set(), set()
    for board in library.boards:
        name = board_words(board)
        telling = name - GENERIC
        if (telling and telling <= asked) or asked.intersection(words(initials(board))):
            told.add(library.known_boards.key(board))
        elif name in _BARE and name <= asked:
            bare.add(library.known_boards.key(board))
    told |= by_names_of_papers(asked, library)
    if FULL.search(query.standalone) or bare & {library.known_boards.key("Council")}:
        bare |= _the_council(library)
    named = told or _in_short(query.standalone, library) or bare or _by_a_word(query, library)
    return _of_its_rank(query.standalone, frozenset(named), library)


def by_names_of_papers(asked: AbstractSet[str], library: Library) -> set[Key]:
    """The boards whose papers are named by the last initials of their name: "IJB-agenda.docx".

    A joint board's name begins with its councils, whose initials nobody says.
    """
    return {
        library.known_boards.key(board)
        for stem in asked
        if _FEWEST <= len(stem) <= _MOST and stem.isalpha()
        for paper in library.called.by(stem)
        if (board := library.papers[paper].board) and initials(board).casefold().endswith(stem)
    }


FULL = re.compile(r"\bfull council\b", re.IGNORECASE)


def _the_council(library: Library) -> set[Key]:
    """The council itself, where the papers know but one: "Marlow Town Council", or "Council"."""
    bare = library.known_boards.key("Council")
    keys = {library.known_boards.key(one) for one in library.boards if _COUNCIL.search(one)}
    return keys if len(keys - {bare}) <= 1 else set()


_COUNCIL = re.compile(r"\bcouncil\W*$", re.IGNORECASE)
_SUB = re.compile(r"\bsub[- ]?(?:committees?|cttees?|groups?|panels?)\b", re.IGNORECASE)


def _of_its_rank(text: str, named: frozenset[Key], library: Library) -> frozenset[Key]:
    """Of boards named alike, the sub-committee where one is said, else not that one."""
    under = {library.known_boards.key(one) for one in library.boards if _SUB.search(one)}
    rank = named & under if _SUB.search(text) else named - under
    return rank or (frozenset() if _SUB.search(text) and named - under else named)


def _by_a_word(query: Query, library: Library) -> set[Key]:
    """The board of whose name alone a question about a meeting has a word: "when is scrutiny"."""
    if query.kinds != (Kind.MEETING,):
        return set()
    asked = {term.stem for term in query.topic if not term.light}
    held = {
        library.known_boards.key(board)
        for board in library.boards
        if not asked.isdisjoint(board_words(board) - GENERIC)
    }
    return held if len(held) == 1 else set()


_SHORT = re.compile(
    r"\b(?P<name>(?:[\w’'&-]+ ){1,4}?)(?P<sort>board|committee|cttee|cabinet|panel|forum|group|"
    r"meetings?|agendas?|minutes)\b",
    re.IGNORECASE,
)


def _in_short(text: str, library: Library) -> set[Key]:
    """The boards that have the word before "board" or "committee" in their name.

    Where most have it, it tells none apart.
    """
    found: set[Key] = set()
    for short in _SHORT.finditer(text):
        before = words(short["name"].split()[-1])
        meant = {before[0], _MEMBERS.get(before[0], before[0])} if before else set()
        held = {
            library.known_boards.key(board)
            for board in library.boards
            if not meant.isdisjoint(board_words(board) - GENERIC)
        }
        if 2 * len(held) <= max(2, len(library.boards)):
            found |= held
    return found
