"""The nouns of feedback. Frozen; they import nothing of ours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Verdict(StrEnum):
    """What somebody thought of an answer."""

    GOOD = "good"
    BAD = "bad"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Judged:
    """One opinion of one answer: enough to ask the question again, none of the papers' words.

    ``who`` judged it and ``asker`` asked it, by the ids that their surface gives them; a person's
    erasure takes every row of which they are either. What an older program kept lacks the fields
    that have a default.
    """

    at: str  # ISO, UTC
    who: str
    verdict: Verdict
    question: str
    viewer: str  # the audiences that the answer was made for, as `--as` takes them
    status: str
    cited: tuple[str, ...]  # paragraph ids
    asker: str | None = None
    standalone: str | None = None
    kinds: tuple[str, ...] = ()
    model: str | None = None  # "extractive", or the model's name
    asked_on: dt.date | None = None  # what "last year" meant
    generation: int | None = None  # of the store, when it was answered
    versions: Mapping[str, Any] = field(default_factory=dict)
    message: str | None = None  # the answer's own place on its surface
    comment: str | None = None

    @property
    def asked(self) -> str:
        """The question as it stands without its thread."""
        return self.standalone or self.question

    @property
    def audiences(self) -> frozenset[str]:
        """The audiences that the answer was made for."""
        return frozenset(self.viewer.split(","))
