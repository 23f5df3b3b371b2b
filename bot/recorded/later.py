"""What came of a matter in the end, where a report on it went to a later meeting since."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.coverage import spoken
from bot.evidence.weighing import match
from bot.library import Shelved
from bot.questions.details import Detail
from bot.questions.periods import dates_in
from bot.questions.spans import Period
from bot.recorded.agendas import AGENDAS
from bot.recorded.asked import Asked
from bot.recorded.matching import COVERED_CLOSE, Topic, Words, worded_in
from bot.recorded.papers import TITLE_SHARE, report, title_share
from bot.recorded.yes_no import ASKS_NO, SURE, only_noted
from indexer.records import Decision, PartKind
from indexer.store.held import HeldPaper, HeldPart
from indexer.words import words

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
    asks = asks or (not placed and bool(asked.boards))
    if ASKS_NO.search(text) or not (asks or (_IN_THE_END.search(text) and not settled)):
        return ()
    terms = tuple(term for term in topic.terms if not _FIGURE.fullmatch(term.word))
    paper = _put_to(asked, replace(topic, terms=terms))
    if paper is None:
        return ()
    day = paper.date.value or ""
    newest = max((place.paper.date.value or "" for _, place in placed), default="")
    if not newest < day < asked.today.isoformat() or asked.library.minutes_of(paper):
        return ()
    return tuple(dates_in(spoken(day), asked.today))


def _put_to(asked: Asked, topic: Topic) -> HeldPaper | None:
    """The latest paper that puts the matter to a meeting: its report, else a row of its agenda."""
    later = report(asked, topic) or (_about(asked, topic) if _ends(asked) else None)
    papers = [asked.library.paper_of(later.key)] if later else []
    papers += [
        paper
        for paper in asked.library.papers.values()
        if paper.kind in AGENDAS
        and asked.meant(paper)
        and any(_is_of(topic, item.title) for item in paper.agenda if not item.confidential)
    ]
    return max(papers, key=lambda one: (one.date.value or "", one.id), default=None)


def _about(asked: Asked, topic: Topic) -> HeldPart | None:
    """The latest report whose title has a word of the matter, and whose text most of them."""
    found = []
    for part in asked.library.parts.values():
        if part.kind is not PartKind.REPORT or not asked.meant(asked.library.paper_of(part.key)):
            continue
        title = frozenset(words(f"{part.title} {part.item_title or ''}"))
        shelf = asked.library.shelf(asked.snapshot, part.key)
        said = title.union(*(asked.library.worded(one).words for one in shelf))
        named = any(match(term, title) for term in topic.terms if not term.light)
        if named and title_share(topic, said) >= COVERED_CLOSE:
            found.append((asked.library.paper_of(part.key).date.value or "", part.key, part))
    return max(found, default=("", "", None))[2]


def _ends(asked: Asked) -> bool:
    return bool(_IN_THE_END.search(asked.query.standalone))


def _is_of(topic: Topic, title: str) -> bool:
    return title_share(topic, frozenset(words(title))) >= TITLE_SHARE


def _settles(topic: Topic, one: Decision) -> bool:
    """Whether a decision settled the matter itself, and not how it was to be prepared."""
    held = Words(worded_in(f"{one.stem or ''} {one.text}"), frozenset())
    return bool(_SETTLED & set(one.verbs)) and topic.own(held) >= SURE
