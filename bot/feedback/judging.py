"""An answer as a surface kept it becomes an opinion of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from bot.feedback.records import Judged, Verdict


def judged(
    answer: Mapping[str, Any],
    verdict: Verdict,
    *,
    who: str,
    asker: str,
    message: str | None = None,
    comment: str | None = None,
) -> Judged:
    """What ``who`` thinks of an answer to ``asker``.

    Args:
        answer: the contract's JSON; with "generation", "versions" and "asked_on" where the
            surface kept them (see ``made.made_by``).
        verdict: what is thought of it.
        who: the person who judges.
        asker: the person who asked.
        message: the answer's own place on its surface.
        comment: what that person adds in words.
    """
    asked_on = answer.get("asked_on")
    return Judged(
        at=dt.datetime.now(dt.UTC).isoformat(timespec="microseconds"),
        who=who,
        verdict=verdict,
        question=answer["question"],
        standalone=answer.get("standalone_question"),
        viewer=answer["viewer"],
        status=answer["status"],
        kinds=tuple(answer.get("kinds") or ()),
        cited=tuple(one["paragraph_id"] for one in answer.get("citations") or ()),
        asker=asker,
        model=answer.get("model"),
        asked_on=dt.date.fromisoformat(asked_on) if asked_on else None,
        generation=answer.get("generation"),
        versions=answer.get("versions") or {},
        message=message,
        comment=comment,
    )
