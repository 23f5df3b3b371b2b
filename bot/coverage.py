"""What is held, in one line: the small print of every answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.boards import board_words
from indexer.store.port import HeldPaper


def covered(papers: Sequence[HeldPaper], minutes: AbstractSet[str]) -> str:
    """How many papers, of which meetings, from when to when; ``minutes`` are ids of papers."""
    meetings = {
        (board_words(paper.board or ""), paper.date.value) for paper in papers if paper.date.value
    }
    minuted = {
        (board_words(paper.board or ""), paper.date.value)
        for paper in papers
        if paper.date.value and paper.id in minutes
    }
    if not papers:
        return "No papers that you may see are held."
    dates = sorted(date for _, date in meetings if date)
    span = f", {_span(dates[0], dates[-1])}" if dates else ""
    return (
        f"{_count(len(papers), 'paper')}, {_count(len(meetings), 'meeting')}{span}; "
        f"minutes of {_count(len(minuted), 'meeting')}."
    )


def spoken(date: str | None) -> str:
    """An ISO date as people write it: 24 February 2022, March 2020; nothing for None."""
    if not date:
        return ""
    if len(date) == 7:
        return dt.date.fromisoformat(f"{date}-01").strftime("%B %Y")
    day = dt.date.fromisoformat(date)
    return f"{day.day} {day:%B %Y}"


def _span(first: str, last: str) -> str:
    return spoken(first) if first == last else f"{spoken(first)} to {spoken(last)}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
