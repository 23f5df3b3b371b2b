"""What a question leans on: the earlier ones of its thread; in a direct message, the one before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.questions.dangling import dangles
from bot.slack.desk import Desk
from bot.slack.records import Place

_HELD = dt.timedelta(hours=1)  # for which a direct message is one conversation


def thread_of(
    desk: Desk, place: Place, question: str, *, opens: bool, direct: bool
) -> Sequence[str] | None:
    """The questions before this one, oldest first.

    Args:
        desk: the services.
        place: where it is asked.
        question: as asked.
        opens: whether it begins a thread of its own.
        direct: whether it is said in a direct message, where "is it approved?" asks of the last
            answer, be it in its thread or not.

    Returns:
        None where it points to something before it, and nothing is before it.
    """
    earlier = [] if opens else desk.memory.earlier(place)
    if not earlier and dangles(question):
        since = (dt.datetime.now(dt.UTC) - _HELD).isoformat(timespec="microseconds")
        before = desk.memory.last(place, since) if direct and opens else None
        if before is None:
            return None
        earlier = desk.memory.earlier(before)
    return [turn.question for turn in earlier]
