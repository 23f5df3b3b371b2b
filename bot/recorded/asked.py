"""A question about records as every reader takes it: its words, its meetings, the search."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.boards import GENERIC, Key, board_words, initials
from bot.evidence.weighing import pruned, telling, weigh
from bot.facts.naming import FULL, named_boards
from bot.library import Library, Shelved
from bot.questions.requests import Record, Request
from bot.questions.spans import Period, lies_in
from bot.questions.understanding import Query
from bot.recorded.matching import Topic
from bot.retrieval import Found
from bot.wording.quoting import Quoted
from indexer.store.held import HeldPaper
from indexer.store.port import Snapshot
from indexer.words import words

LONGEST = 24  # lines; a longer list is cut and says so
# Words that ask for a record and say nothing of what it is about.
_RECORD_WORDS = frozenset(
    words(
        """decide decided decision decisions agree agreed agreement approve approved approval
        resolve resolved resolution note noted minute minuted minutes vote voted votes
        voting move moved mover second seconded seconder propose proposed proposer
        motion carried passed lost outcome unanimous unanimously made taken choose chose
        chosen select selected pick picked adopt adopted endorse endorsed accept
        accepted sign reject rejected refuse refused support supported action actions
        task tasks outstanding overdue due deadline owe
        owed owes job jobs responsible chase asked tasked told supposed instructed
        report reported meeting meetings item items recommendation recommendations
        recommend recommended succeed paper papers board committee council cabinet
        panel members member councillors officers officer list all last latest next recent previous
        date came come coming out thing things stuff anything update agenda happen happened
        since still yet get got have need told bring given about result down doing working"""
    )
)
_FULL = frozenset(words("full"))  # of a council, and of no tank
_STATES = frozenset(words("complete completed open closed"))  # of actions; else what was done
_OF_RECORDS = re.compile(
    r"\b(?:actions?|tasks?|jobs?|items?|points?|decisions?|matters|register|log|list)\b|"
    r"\b(?:anything|everything|what|which|any|still)\b[^?]{0,40}\b(?:open|closed|"
    r"completed?)\W*$",
    re.IGNORECASE,
)
_A_PASS = re.compile(r"\bpass(?:es)?\b(?!\W*$)", re.IGNORECASE)  # of a bus: a motion has passed


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about records, over what one viewer may see."""

    snapshot: Snapshot
    library: Library
    query: Query
    request: Request
    found: Found
    today: dt.date
    boards: frozenset[Key] = frozenset()
    cosines: Mapping[str, float] = field(default_factory=dict)  # by part key

    @classmethod
    def of(
        cls,
        snapshot: Snapshot,
        library: Library,
        query: Query,
        request: Request,
        found: Found,
        today: dt.date,
    ) -> Asked:
        """The question with the boards it names, and what the search says of each part."""
        cosines: dict[str, float] = {}
        for one in found.candidates:
            key = one.passage.part_key
            cosines[key] = max(cosines.get(key, 0.0), one.cosine)
        query = pruned(query, found.statistics)
        boards = named_boards(query, library)
        return cls(snapshot, library, query, request, found, today, boards, cosines)

    def topic(self, *, without: str = "") -> Topic:
        """What is asked of, the boards, the owner (``without``) and words of asking left out."""
        dropped = _RECORD_WORDS | frozenset(words(without))
        if self._asks_state:
            dropped |= _STATES
        if _A_PASS.search(self.query.standalone):
            dropped -= frozenset(words("pass"))
        if FULL.search(self.query.standalone):
            dropped |= _FULL
        for span in self.query.periods:
            dropped |= frozenset(words(span.printed))
        for board in self.library.boards:
            if self.library.known_boards.key(board) in self.boards:
                dropped |= board_words(board) | GENERIC | frozenset(words(initials(board)))
        terms = tuple(
            term
            for term in self.query.topic
            if not (term.same & dropped) and not (term.hard and term.stem in dropped)
        )
        return Topic(
            terms,
            weigh(terms, self.found.statistics),
            telling(terms, self.found.statistics),
        )

    @property
    def _asks_state(self) -> bool:
        """Whether "open" or "closed" is said of actions, and not of a school or a road."""
        of_actions = Record.ACTIONS in self.request.records
        return of_actions or bool(_OF_RECORDS.search(self.query.standalone))

    def meant(self, paper: HeldPaper) -> bool:
        """Whether a paper is of a meeting that the question means."""
        if self.boards:
            key = self.library.known_boards.key(paper.board) if paper.board else None
            if key not in self.boards:
                return False
        return lies_in(paper.date.value, self.query.periods)

    def board(self, paper: HeldPaper) -> str:
        """The board of a paper, as a paper prints it that does not shout; empty without one."""
        if not paper.board:
            return ""
        key = self.library.known_boards.key(paper.board)
        names = [one for one in self.library.boards if self.library.known_boards.key(one) == key]
        calm = [one for one in names if not one.isupper()]
        return paper.board if paper.board in calm or not calm else calm[0]

    @property
    def no_minutes(self) -> bool:
        """Whether a time is named of which no minutes are held, but a board or papers are."""
        known = self.boards or any(self.meant(one) for one in self.library.papers.values())
        return bool(known) and self.unminuted

    @property
    def unminuted(self) -> bool:
        """Whether a time is named of which no minutes are held."""
        held = (self.library.papers[one] for one in self.library.minuted)
        return bool(self.query.periods) and not any(map(self.meant, held))

    @property
    def never_minuted(self) -> bool:
        """Whether a board is named of which papers are held, and no minutes at all."""
        keys = self.library.known_boards.key
        minuted = [self.library.papers[one].board for one in self.library.minuted]
        # minutes that name no board may be the ones meant
        return bool(self.boards) and not any(not one or keys(one) in self.boards for one in minuted)

    def place(self, part_key: str, paragraph_id: str) -> Shelved | None:
        """A paragraph in its place."""
        for one in self.library.shelf(self.snapshot, part_key):
            if one.paragraph.id == paragraph_id:
                return one
        return None


@dataclass(frozen=True, slots=True)
class Told:
    """What the records say: lines with their quotations, and the words around them."""

    quoted: tuple[Quoted, ...]
    opening: str = ""  # "Yes.", "Outstanding for the clerk:"
    closing: str = ""  # how much more there is, whether the minutes are a draft
    unanswered: str = ""  # why nothing is told: the papers do not record it
    no_minutes: bool = False  # asked is the outcome of a meeting of which no minutes are held
    meeting: tuple[Period, ...] = ()  # that meeting, where the question does not name it
