"""Questions that are put on record while the process is killed."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path

from bot.audit.in_sqlite import SqliteLedger
from bot.audit.scribe import scribe
from bot.database import Database
from indexer.audit.records import Matter, Said
from tests.faults.deeds import Tell


class Recording:
    """Each answer that was given is on record, and the chain holds."""

    longest = 0.15  # seconds of a life

    def work(self, folder: Path, tell: Tell) -> None:
        """Record one answer after another; each is acknowledged when it may be given."""
        with scribe(SqliteLedger(Database(folder / "store"))) as record:
            for _ in range(10_000):
                number = str(time.time_ns())
                words = {"by": "ada", "question": number}
                data = {"cited": [], "near": [], "number": number}
                record.keep(Said(Matter.QUESTION, data, words, "ada"))
                tell(number)

    def lost(self, folder: Path, told: Sequence[str]) -> list[str]:
        """What was acknowledged and is not on record; and what is wrong with the record."""
        ledger = SqliteLedger(Database(folder / "store"))
        held = {json.loads(one.data).get("number") for one in ledger.entries()}
        return [one for one in told if one not in held] + list(ledger.verify().wrong)
