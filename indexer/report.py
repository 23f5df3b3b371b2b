"""What an index run did, file by file: for printing, by whatever surface."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from time import perf_counter
from typing import Protocol

from indexer.store.held import HeldPaper


class Outcome(StrEnum):
    """What became of one file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FAILED = "failed"  # could not be read; what was held of it stays
    GONE = "gone"  # no longer there; held until --prune
    PRUNED = "pruned"
    SKIPPED = "skipped"  # no paper, or no reader for it
    WITHDRAWN = "withdrawn"  # the clerk keeps it out


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file. ``paper`` is what the store holds of it now; ``note`` says why, how to mend."""

    root: str
    file: str
    outcome: Outcome
    paper: HeldPaper | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Seconds:
    """Where the time went."""

    reading: float = 0.0  # listing, hashing, reading, structure, passages
    embedding: float = 0.0
    writing: float = 0.0


class Clock:
    """Counts where the time goes."""

    def __init__(self) -> None:
        """Nothing is spent yet."""
        self._spent = dict.fromkeys(("reading", "embedding", "writing"), 0.0)

    @contextmanager
    def timed(self, what: str) -> Iterator[None]:
        """Count the time spent within as ``what``."""
        begun = perf_counter()
        try:
            yield
        finally:
            self._spent[what] += perf_counter() - begun

    @property
    def seconds(self) -> Seconds:
        """What was spent so far."""
        return Seconds(**self._spent)


@dataclass(frozen=True, slots=True)
class Report:
    """The whole run."""

    files: tuple[FileReport, ...]
    notes: tuple[str, ...]  # for the clerk, a line each
    generation: int
    passages: int  # written in this run
    embedded: int  # texts whose vector was not known
    seconds: Seconds

    @property
    def failed(self) -> frozenset[tuple[str, str]]:
        """The root and name of each file that could not be read."""
        return frozenset(
            (one.root, one.file) for one in self.files if one.outcome is Outcome.FAILED
        )

    @property
    def counts(self) -> dict[Outcome, int]:
        """How many files had each outcome."""
        counted = Counter(file.outcome for file in self.files)
        return {outcome: counted[outcome] for outcome in Outcome}


class Progress(Protocol):
    """Told how far an index run is."""

    def begin(self, files: int) -> None:
        """So many files will be looked at."""

    def advance(self, file: str) -> None:
        """One more has been."""

    def stage(self, what: str) -> None:
        """What is being done now, where it takes long; "" when it is over."""


class Silent:
    """Tells nobody."""

    def begin(self, files: int) -> None:
        """Do nothing."""

    def advance(self, file: str) -> None:
        """Do nothing."""

    def stage(self, what: str) -> None:
        """Do nothing."""
