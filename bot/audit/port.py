"""Where a surface puts on record what it answered. Adapters: ``scribe``, and ``Unrecorded``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from indexer.audit.records import SHOWINGS, Said


class Record(Protocol):
    """Takes what is to be recorded."""

    def keep(self, said: Said) -> None:
        """Put it on record, or see that it is said that it is not. Quick, and never raises."""


class Unrecorded:
    """Nothing is recorded: a test or an evaluation asks."""

    def keep(self, said: Said) -> None:
        """Nothing is done."""


class WithoutQuestions:
    """The record of somebody who has switched questions off: all else is still kept."""

    def __init__(self, record: Record) -> None:
        """Keep the rest in ``record``."""
        self._record = record

    def keep(self, said: Said) -> None:
        """Put it on record, unless it tells who was shown what."""
        if said.matter not in SHOWINGS:
            self._record.keep(said)


class Ledger(Protocol):
    """Where the record is written."""

    def write(self, said: Sequence[Said]) -> None:
        """Write entries, all in one transaction.

        Raises:
            StoreError: they cannot be written now; none is.
        """

    def settle(self) -> None:
        """Let what was written reach the disk, so that it outlives a power cut.

        Raises:
            StoreError: the disk fails.
        """
