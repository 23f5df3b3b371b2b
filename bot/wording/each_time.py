"""A question of two times, answered for each and set one below the other, the earlier first.

One answer that tells of both times stands as it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import Answer, Status
from bot.coverage import spoken
from bot.evidence.shapes import has_shape
from bot.questions.asking import FIGURED
from bot.questions.phrases import plain
from bot.questions.two_times import at_each_time
from bot.questions.understanding import Query, understand
from bot.wording.both import below
from indexer.errors import QuestionError
from indexer.words import words


def each_time(query: Query, thread: Sequence[str], today: dt.date) -> tuple[Query, ...]:
    """The question asked once of each of its two times; nothing where it is of one."""
    asked = at_each_time(query.standalone if thread else plain(query.question))
    try:
        return tuple(understand(one, today=today) for one in asked)
    except QuestionError:  # a half without a word
        return ()


def tells_each(answer: Answer, asked: Sequence[Query]) -> bool:
    """Whether one answer tells of both times, each named in it or of a paper of that time."""
    return answer.status is Status.ANSWERED and all(_is_of(answer, one, asked) for one in asked)


def _is_of(answer: Answer, one: Query, asked: Sequence[Query]) -> bool:
    """Whether an answer names a time, or cites a paper of it."""
    other = asked[0] if one is asked[1] else asked[1]
    said = frozenset(words(answer.answer))
    own = [term for term in one.topic if term.hard and term not in other.topic]
    if own:
        return all(term.same & said for term in own) and _figured(answer, one)
    if not one.periods:
        return False  # "now" is told by whatever is newest, and has to be looked for
    return any(
        period.holds(cited.meeting_date) for period in one.periods for cited in answer.citations
    )


def _figured(answer: Answer, one: Query) -> bool:
    """Whether an answer has the figure that is asked for, where one is."""
    return one.wanted not in FIGURED or has_shape(one.wanted, answer.answer)


def set_beside(whole: Answer, answers: Sequence[Answer]) -> Answer:
    """The answers for both times as one; ``whole`` where either has none, or both say the same."""
    told = [one for one in answers if one.status is Status.ANSWERED]
    if len(told) != len(answers) or len({one.citations[0].paragraph_id for one in told}) == 1:
        return whole
    first, second = sorted(told, key=_day)
    return below(whole, _as_at(first), _as_at(second))


def _day(answer: Answer) -> str:
    return (answer.citations[0].meeting_date or "") if answer.citations else ""


def _as_at(answer: Answer) -> Answer:
    """An answer behind the day of the paper that it is from, where that is known."""
    when = spoken(_day(answer))
    if not when or answer.answer.startswith("As at "):
        return answer
    return replace(answer, answer=f"As at {when}: {answer.answer}")
