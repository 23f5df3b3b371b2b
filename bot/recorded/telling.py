"""Which records a question is told from, and what they say together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.library import Library
from bot.questions.requests import Record
from bot.recent import Recent
from bot.recorded.actions import actions
from bot.recorded.agendas import confidential
from bot.recorded.approvals import approvals
from bot.recorded.asked import Asked, Told
from bot.recorded.call_in import call_in
from bot.recorded.cards import card
from bot.recorded.changes import changes
from bot.recorded.decisions import Worded, decisions, worded
from bot.recorded.followed import followed
from bot.recorded.history import history
from bot.recorded.notices import notices
from bot.recorded.papers import business, held
from bot.recorded.port import KnowsActions
from bot.recorded.proposals import proposals
from bot.recorded.recommendations import recommendations
from bot.recorded.reversed import reversed_
from bot.recorded.sums import sums
from bot.wording.quoting import Composed, compose

_MOST = 8  # sets of audiences whose decisions are kept
_READ: dict[Record, Callable[[Asked], Told | None]] = {
    Record.APPROVALS: approvals,
    Record.HELD: held,
    Record.AGENDA: business,
    Record.RECOMMENDATIONS: recommendations,
    Record.CARD: card,
    Record.SUM: sums,
    Record.HISTORY: history,
    Record.PROPOSALS: proposals,
    Record.CONFIDENTIAL: confidential,
    Record.CALL_IN: call_in,
}
_OF_DECISIONS: dict[Record, Callable[[Asked, Sequence[Worded]], Told | None]] = {
    Record.DECISIONS: decisions,
    Record.CHANGES: changes,
    Record.FOLLOWED: followed,
    Record.REVERSED: reversed_,
}


_OF_MEETINGS = {Record.DECISIONS, Record.ACTIONS}


class Records:
    """The records of one store, as its viewers may see them. Safe to share between threads."""

    def __init__(self, known: KnowsActions) -> None:
        """``known`` knows the actions."""
        self._known = known
        self._worded: Recent[tuple[int, frozenset[str]], tuple[Worded, ...]] = Recent(_MOST)

    def told(self, asked: Asked) -> Told | None:
        """What the records say; None leaves the question to the search."""
        told = [one for record in asked.request.records if (one := self._of(record, asked))]
        lines = [one for one in told if one.quoted and not one.unanswered]
        if lines:
            return _joined(lines)
        noticed = notices(asked) if Record.DECISIONS in asked.request.records else None
        if noticed:
            return noticed
        records = set(asked.request.records)
        if asked.no_minutes and records & _OF_MEETINGS:
            return Told((), no_minutes=True)
        if asked.unminuted and records == _OF_MEETINGS:  # how a meeting went
            return Told((), no_minutes=True)
        return told[0] if told else None

    def _of(self, record: Record, asked: Asked) -> Told | None:
        if record in _OF_DECISIONS:
            return _OF_DECISIONS[record](asked, self._decisions(asked))
        if record is Record.ACTIONS:
            return actions(asked, self._known.known(asked.library.viewer))
        return _READ[record](asked)

    def _decisions(self, asked: Asked) -> tuple[Worded, ...]:
        """Every decision with its words, worked out once a generation and set of audiences."""
        key = (asked.library.generation, asked.library.viewer.audiences)
        return self._worded.get(key, lambda: worded(asked.snapshot, asked.library))


def _joined(told: Sequence[Told]) -> Told:
    """Several kinds of record in one answer, one after the other."""
    if len(told) == 1:
        return told[0]
    return Told(
        quoted=tuple(line for one in told for line in one.quoted),
        opening=" ".join(filter(None, (one.opening for one in told))),
        closing=" ".join(filter(None, (one.closing for one in told))),
    )


def put(library: Library, told: Told) -> Composed:
    """What the records say as the text of an answer with its citations."""
    several = len(told.quoted) > 1
    made = compose(library, told.quoted, listed=several)
    between = "\n" if several else " "
    text = between.join(filter(None, (told.opening, made.text, told.closing)))
    return replace(made, text=text)
