"""Feedback tells who was shown a paper: whoever asked, and whoever judged the answer."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from bot.feedback.port import Opinions
from bot.withdrawals.records import Shown


class OfOpinions:
    """Feedback as a record of who was shown what."""

    def __init__(self, opinions: Opinions) -> None:
        """Over what people thought of answers."""
        self._opinions = opinions

    def of(self, papers: AbstractSet[str]) -> list[Shown]:
        """Whoever was shown any of these papers; a paragraph's id begins with its paper's."""
        return [
            Shown(who, one.at, one.asked, "feedback")
            for one in self._opinions.every()
            if papers & {paragraph.partition(".")[0] for paragraph in one.cited}
            for who in dict.fromkeys(filter(None, (one.asker, one.who)))
        ]
