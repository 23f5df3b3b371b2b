"""What is held, in one line: the small print of every answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.boards import Boards
from indexer.store.held import HeldPaper


def covered(
    papers: Sequence[HeldPaper], minutes: AbstractSet[str], boards: Boards | None = None
) -> str:
    """How many papers, of which meetings, from when to when.

    Args:
        papers: what the viewer may see.
        minutes: ids of the papers that hold minutes.
        boards: which printed names mean one board; by default those of these papers.
    """
    boards = boards or Boards(paper.board for paper in papers if paper.board)
    meetings = {_meeting(paper, boards) for paper in papers if paper.date.value}
    minuted = {_meeting(p, boards) for p in papers if p.date.value and p.id in minutes}
    if not papers:
        return "No papers that you may see are held."
    dates = sorted(date for _, date in meetings)
    span = f", {_span(dates[0], dates[-1])}" if dates else ""
    return (
        f"{counted(len(papers), 'paper')}, {counted(len(meetings), 'meeting')}{span}; "
        f"minutes of {counted(len(minuted), 'meeting')}."
    )


def _meeting(paper: HeldPaper, boards: Boards) -> tuple[frozenset[str], str]:
    return boards.key(paper.board or ""), paper.date.value or ""


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


def counted(number: int, noun: str) -> str:
    """A number of something: "1 action", "3 actions"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
