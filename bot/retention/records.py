"""The nouns of taking away by age. Frozen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from bot.rules.retention import Retention


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """What was kept before these moments (ISO, UTC) goes; None: it is kept without an end."""

    questions: str | None = None
    feedback: str | None = None
    messages: str | None = None

    @classmethod
    def of(cls, retention: Retention, now: dt.datetime) -> Cutoffs:
        """What the policy allows at a moment; nothing goes under a legal hold."""
        if retention.hold:
            return cls()

        def before(days: int | None) -> str | None:
            if days is None:
                return None
            try:
                then = now.astimezone(dt.UTC) - dt.timedelta(days=days)
            except OverflowError:  # longer than there has been time
                return None
            return then.isoformat(timespec="microseconds")

        return cls(
            before(retention.questions_days),
            before(retention.feedback_days),
            before(retention.messages_days),
        )

    @property
    def none(self) -> bool:
        """Whether nothing has an end."""
        return not (self.questions or self.feedback or self.messages)


Pruned = Mapping[str, int]
"""How much was taken away: "questions", "feedback", "messages"."""
