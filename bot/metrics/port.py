"""Whoever is told how questions end."""

from __future__ import annotations

from typing import Protocol

from bot.answers import Answer


class Watch(Protocol):
    """Told of every question; whatever it does must be quick, and never raises."""

    def answered(self, answer: Answer) -> None:
        """A question got its answer, or a refusal."""

    def unanswered(self, error: Exception) -> None:
        """A question could not be answered."""


class Unwatched:
    """Nobody counts: the terminal, the evaluation."""

    def answered(self, answer: Answer) -> None:
        """Nothing is done."""

    def unanswered(self, error: Exception) -> None:
        """Nothing is done."""
