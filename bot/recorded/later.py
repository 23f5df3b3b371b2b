"""What came of a matter in the end, where a report on it went to a later meeting since."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.coverage import spoken
from bot.library import Shelved
from bot.questions.details import Detail
from bot.questions.periods import dates_in
from bot.questions.spans import Period
from bot.recorded.asked import Asked
from bot.recorded.matching import Topic, Words, worded_in
from bot.recorded.papers import report
from bot.recorded.yes_no import ASKS_NO, SURE, only_noted
from indexer.records import Decision

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*(?:k|m|bn|p|pc)?")
_SETTLED = frozenset({"resolved", "approved"})  # what was settled before is told
_IN_THE_END = re.compile(
    r"\bin the end\b|\bfinally\b|\beventually\b|\bend(?:ed)? up\b|"
    r"\bfinal (?:decision|rate|price)\b",
    re.IGNORECASE,
)


def later_meeting(
    asked: Asked, topic: Topic, placed: Sequence[tuple[Decision, Shelved]]
) -> tuple[Period, ...]:
    """Where the end of a matter is asked: the meeting that had a report on it since.

    It is over, and no minutes of it are held; what was decided before it was not the end. The same
    where it is asked whether something was agreed of which earlier minutes only noted a report.
    """
    if not topic:
        return ()
    text = asked.query.standalone
    asks = asked.request.detail is Detail.YES_NO and all(only_noted(one) for one, _ in placed)
    settled = any(_settles(topic, one) for one, _ in placed)
    if ASKS_NO.search(text) or not (asks or (_IN_THE_END.search(text) and not settled)):
        return ()
    terms = tuple(term for term in topic.terms if not _FIGURE.fullmatch(term.word))
    later = report(asked, replace(topic, terms=terms))
    if later is None:
        return ()
    paper = asked.library.paper_of(later.key)
    day = paper.date.value or ""
    newest = max((place.paper.date.value or "" for _, place in placed), default="")
    if not newest < day < asked.today.isoformat() or asked.library.minutes_of(paper):
        return ()
    return tuple(dates_in(spoken(day), asked.today))


def _settles(topic: Topic, one: Decision) -> bool:
    """Whether a decision settled the matter itself, and not how it was to be prepared."""
    held = Words(worded_in(f"{one.stem or ''} {one.text}"), frozenset())
    return bool(_SETTLED & set(one.verbs)) and topic.own(held) >= SURE
