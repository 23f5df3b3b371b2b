"""A store that is not read while its labels let somebody see what they may not see by now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from indexer.errors import LabelsOverdue
from indexer.store.port import Snapshot, Store, Writer


@dataclass(frozen=True, slots=True)
class Guarded:
    """A ``Store`` over another one; ``overdue`` gives what keeps it shut at this moment."""

    store: Store
    overdue: Callable[[], LabelsOverdue | None]

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """As the store's own.

        Raises:
            LabelsOverdue: nothing may be answered from it now.
        """
        overdue = self.overdue()
        if overdue is not None:
            raise LabelsOverdue(overdue.what, mend=overdue.mend)
        with self.store.snapshot() as snapshot:
            yield snapshot

    def writing(self, wait_seconds: float = 10.0) -> AbstractContextManager[Writer]:
        """As the store's own."""
        return self.store.writing(wait_seconds)

    def writing_beside(self) -> AbstractContextManager[Writer]:
        """As the store's own."""
        return self.store.writing_beside()

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()
