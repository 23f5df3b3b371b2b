"""The nouns of verifying, frozen. This module imports nothing of ours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """Why a claim was dropped; counted and logged, never with its text."""

    NO_MARKER = "no marker"
    NO_PASSAGE = "cites what was not given"
    LINK = "a link, an address or a mention"
    QUESTION = "no statement"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    SHADE = "agreed, noted, will, may and their like"
    BOUND = "said of another"
    NOVEL = "says what is not cited"


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage that a claim may cite: what the paper says, and what stands over it.

    ``around`` holds title, board, headings and stem, one a line. ``date`` is the meeting's date as
    people write it ("24 February 2022"), or "" where the paper does not state it.
    """

    n: int
    text: str
    around: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of a reply, without its markers, and the passages that it names.

    ``line`` counts the lines of the reply, so that lists stay lists.
    """

    text: str
    citations: tuple[int, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Verified:
    """The claims that stand, in order, and why the others do not."""

    claims: tuple[Said, ...]
    faults: tuple[Fault, ...]
