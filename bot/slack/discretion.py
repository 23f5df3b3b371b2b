"""Answers that say who is to do what: in company they go to whoever asked alone."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers import Answer, Kind
from bot.register.entries import Entry


def asks_for_actions(answer: Answer) -> bool:
    """Whether it answers a question about actions."""
    return Kind.ACTION in answer.kinds


def tells_of_actions_alone(answer: Answer, entries: Iterable[Entry]) -> bool:
    """Whether all that it cites are actions that are somebody's, whatever was asked."""
    owned = {
        one.citation.paragraph_id
        for one in entries
        if one.citation is not None and one.likely_owners
    }
    return bool(answer.citations) and all(one.paragraph_id in owned for one in answer.citations)


def names_owners(answer: Answer, entries: Iterable[Entry]) -> bool:
    """Whether it shows an action that is somebody's, be it as its answer or as what is nearest."""
    shown = {one.paragraph_id for one in (*answer.citations, *answer.nearest)}
    return any(
        one.citation is not None and one.citation.paragraph_id in shown
        for one in entries
        if one.likely_owners
    )
