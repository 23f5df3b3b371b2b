"""Answers that say who is to do what: in company they go to whoever asked alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from bot.answers import Answer, Kind
from bot.register.entries import Entry


def asks_for_actions(answer: Answer) -> bool:
    """Whether it answers a question about actions."""
    return Kind.ACTION in answer.kinds


def tells_of_actions_alone(answer: Answer, entries: Iterable[Entry]) -> bool:
    """Whether all that it cites are actions that are somebody's, whatever was asked."""
    cited = {one.paragraph_id for one in answer.citations}
    return bool(cited) and cited <= set(_owned(cited, entries))


def names_owners(answer: Answer, entries: Iterable[Entry]) -> bool:
    """Whether it shows an action that is somebody's, be it as its answer or as what is nearest."""
    shown = {one.paragraph_id for one in (*answer.citations, *answer.nearest)}
    return any(True for _ in _owned(shown, entries))


def _owned(paragraphs: Set[str], entries: Iterable[Entry]) -> Iterator[str]:
    """Those of these paragraphs' ids in which an action stands that is somebody's."""
    for one in entries:
        at = one.citation.paragraph_id if one.citation is not None else ""
        if at in paragraphs and one.likely_owners:
            yield at
