"""Where words are kept that age. The SQLite adapter stands in ``in_sqlite``."""

from __future__ import annotations

from typing import Protocol

from bot.retention.records import Cutoffs, Pruned


class Aging(Protocol):
    """What one tenant's store keeps of what people typed."""

    def prune(self, cutoffs: Cutoffs) -> Pruned:
        """Take away what is older, in one transaction, and put that on record.

        Raises:
            StoreError: the store cannot be written; nothing is taken away.
        """
