"""What is new since a day or since the last meeting: what the meetings after it decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.coverage import spoken
from bot.recorded.asked import Asked, Told
from bot.recorded.decisions import Worded, of_meetings

_LAST_MEETING = re.compile(r"\bsince (?:the |our )?(?:last|previous|latest) \w*", re.IGNORECASE)
_SAYS_NOTHING = "change changed changes new news different happening been going since then anything"


def changes(asked: Asked, held: Sequence[Worded]) -> Told | None:
    """The decisions since then; where nothing newer is held, that, and the latest decisions.

    None where the question is of one matter, which the search tells of.
    """
    if asked.topic(without=_SAYS_NOTHING):
        return None
    days = sorted(_minuted(asked))
    if not days:
        return None
    since = next((p.start.isoformat() for p in asked.query.periods if p.since and p.start), None)
    if since is None and _LAST_MEETING.search(asked.query.standalone):
        since = days[-1]
    if since is None:
        return None
    newer = [day for day in days if day > since]
    told = of_meetings(asked, held, newer or days[-1:])
    if newer:
        return told
    said = f"I hold no minutes after those of {spoken(days[-1])}."
    if told is None:
        return Told((), unanswered=said)
    return replace(told, opening=f"{said} Decided then:")


def _minuted(asked: Asked) -> set[str]:
    """The days of the meetings of which minutes are held, of the boards that are named."""
    library = asked.library
    found = set()
    for paper in library.papers.values():
        key = library.known_boards.key(paper.board) if paper.board else None
        of_board = not asked.boards or key in asked.boards
        if paper.id in library.minuted and of_board and paper.date.value:
            found.add(paper.date.value)
    return {day for day in found if day <= asked.today.isoformat()}
