"""What becomes of papers goes on record, in the transaction in which it is done."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from indexer.audit.records import Matter, Said
from indexer.store.embedded.audit_log import append
from indexer.store.held import IndexedPaper


@dataclass(slots=True)
class PaperRecord:
    """The papers of one generation. Told of each before it is changed; ``keep`` writes them."""

    connection: sqlite3.Connection
    tenant: str
    generation: int
    _said: list[Said] = field(default_factory=list)

    def written(self, indexed: IndexedPaper) -> None:
        """A file takes the place of what was held of it; or it could not be read."""
        state = indexed.state
        before = self._held(state.root, state.file)
        if indexed.paper is None:
            what, key, title = "unread", before[0] if before else None, None
        else:
            key, title = indexed.paper.id, indexed.paper.title
            what = "indexed" if before is None else "changed"
            if before is not None and before[1] == state.sha256:
                what = "read anew"  # the same bytes: the program or what is stated has changed
        self._add(what, key, state.sha256, (state.root, state.file, title))

    def removed(self, root: str, file: str) -> None:
        """What is held of a file is taken out."""
        before = self._held(root, file)
        if before is not None:
            self._add("removed", before[0], before[1], (root, file, before[2]))

    def keep(self) -> None:
        """Write it all, in the order in which it was told."""
        append(self.connection, self.tenant, *self._said)

    def _add(
        self, what: str, key: str | None, sha256: str, named: tuple[str, str, str | None]
    ) -> None:
        data = {"what": what, "paper": key, "sha256": sha256, "generation": self.generation}
        words = dict(zip(("folder", "file", "title"), named, strict=True))
        self._said.append(Said(Matter.PAPER, data, words))

    def _held(self, root: str, file: str) -> tuple[str | None, str, str | None] | None:
        """The key, hash and title of what is held of a file."""
        found: tuple[str | None, str, str | None] | None = self.connection.execute(
            "SELECT key, sha256, title FROM paper WHERE tenant = ? AND root = ? AND file = ?",
            (self.tenant, root, file),
        ).fetchone()
        return found
