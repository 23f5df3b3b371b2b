"""What an answer is: the objects that every surface renders, and their JSON (docs: contract).

Frozen records only; nothing here searches or decides.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class Status(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    NOT_FOUND = "not_found"
    NO_MINUTES_HELD = "no_minutes_held"
    WITHHELD = "withheld"
    AMBIGUOUS = "ambiguous"


class Kind(StrEnum):
    """What a question asks for; it may ask for several."""

    FACT = "fact"
    DECISION = "decision"
    ACTION = "action"
    MEETING = "meeting"
    CHANGE = "change"
    COVERAGE = "coverage"


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quotation and where it stands. ``quote`` is a substring of the paper's text."""

    n: int
    paper_id: str
    file: str
    title: str
    kind: str
    board: str | None
    meeting_date: str | None  # "YYYY-MM-DD", or "YYYY-MM" where only a month is inferred
    date_basis: str
    item: str | None
    heading: tuple[str, ...]
    label: str | None
    page: int | None
    paragraph_id: str
    quote: str
    flags: tuple[str, ...] = ()
    url: str | None = None
    also_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of the answer and the numbers of the citations that carry it."""

    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Superseded:
    """An earlier statement that a later paper replaces."""

    quote: str
    citation: int


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, as `minutebook ask --json` prints it."""

    question: str
    standalone_question: str
    status: Status
    kinds: tuple[Kind, ...]
    answer: str
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    superseded: tuple[Superseded, ...]
    nearest: tuple[Citation, ...]
    choices: tuple[str, ...]
    coverage: str
    viewer: str
    model: str = "extractive"
    id: str | None = None
    timings_ms: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """One passage that a search found."""

    rank: int
    score: float
    paper_id: str
    file: str
    item: str | None
    heading: tuple[str, ...]
    label: str | None
    page: int | None
    paragraph_ids: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Results:
    """The ranked passages of one search."""

    query: str
    results: tuple[Result, ...]
    id: str | None = None


def to_json(value: Answer | Results | Citation) -> dict[str, Any]:
    """Plain dictionaries and lists, keys as in the contract, ``id`` first where there is one."""
    plain = asdict(value)
    if "id" in plain:
        identifier = plain.pop("id")
        return {"id": identifier, **plain}
    return plain
