"""One generation of the store, held still by a SQLite read transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from indexer.corrections import Withdrawn, taken_away
from indexer.deeds import Correction, Deed
from indexer.labelling.rules import Labelling
from indexer.records import Action, Approval, Decision, Paragraph, Person
from indexer.store.embedded.due import labels_due
from indexer.store.embedded.faults import faults_named
from indexer.store.embedded.memory import Memory
from indexer.store.embedded.origin import labelling_of, origin_of
from indexer.store.embedded.search import Search
from indexer.store.embedded.unread import unread
from indexer.store.embedded.visible import Visible
from indexer.store.embedded.visible_extraction import VisibleExtraction, corrections_by
from indexer.store.held import (
    Edge,
    FileState,
    HeldPaper,
    HeldPart,
    HeldPassage,
    Hit,
    LabelsDue,
    PaperOrigin,
    Root,
    TermStatistics,
)
from indexer.store.port import Audiences, Vector


class EmbeddedSnapshot:
    """Reads within one transaction. Not to be shared between threads."""

    def __init__(
        self, connection: sqlite3.Connection, folder: Path, tenant: str, memory: Memory
    ) -> None:
        """``memory`` is shared by the snapshots of one store and keyed by generation."""
        self._connection = connection
        self._folder = folder
        self._tenant = tenant
        self._memory = memory
        row = connection.execute(
            "SELECT number, fingerprint FROM generation WHERE tenant = ? "
            "ORDER BY number DESC LIMIT 1",
            (tenant,),
        ).fetchone()
        self._generation: int = row[0] if row else 0
        self._fingerprint: str | None = row[1] if row else None
        self._search = Search(connection, folder, tenant, memory, self._fingerprint)

    @property
    def generation(self) -> int:
        """The generation that this snapshot shows; 0 for an empty store."""
        return self._generation

    @property
    def fingerprint(self) -> str | None:
        """The embedder that made the vectors, or None where there are none."""
        return self._fingerprint

    def lexical(self, terms: Sequence[str], audiences: Audiences, limit: int = 200) -> list[Hit]:
        """BM25 over text and context, with the statistics of the visible shards, best first."""
        with self._faults():
            return self._search.lexical(terms, audiences, limit)

    def dense(self, vector: Vector, audiences: Audiences, limit: int = 200) -> list[Hit]:
        """Cosine, exact, best first.

        Raises:
            EmbedderMismatch: the vector has another length than those of the store.
        """
        with self._faults():
            return self._search.dense(vector, audiences, limit)

    def similarity(self, vector: Vector, ids: Sequence[int]) -> dict[int, float]:
        """Cosine of these passages, whatever their rank; rounded to 5 decimals."""
        with self._faults():
            return self._search.similarity(vector, ids)

    def statistics(self, terms: Iterable[str], audiences: Audiences) -> TermStatistics:
        """How many visible passages there are, and how many hold each term."""
        with self._faults():
            return self._search.statistics(terms, audiences)

    def vocabulary(self, prefix: str, audiences: Audiences) -> dict[str, int]:
        """The stems that begin with ``prefix``, and how many visible passages hold each."""
        with self._faults():
            return self._search.vocabulary(prefix, audiences)

    def passages(self, ids: Iterable[int], audiences: Audiences) -> dict[int, HeldPassage]:
        """The passages with these ids that the viewer may see."""
        with self._faults():
            return self._search.passages(ids, audiences)

    def roots(self) -> list[Root]:
        """Every folder indexed so far. For whoever runs the program, not for viewers."""
        with self._faults():
            rows = self._connection.execute(
                "SELECT key, path FROM root WHERE tenant = ? ORDER BY key", (self._tenant,)
            ).fetchall()
        return [Root(key, Path(path)) for key, path in rows]

    def papers(self, audiences: Audiences) -> list[HeldPaper]:
        """Every paper of which the viewer may see a part, ordered by root and file."""
        with self._faults():
            held = self._memory.papers(
                (self._generation, frozenset(audiences)), lambda: self._visible(audiences).papers()
            )
        return list(held)

    def parts(self, audiences: Audiences, paper_id: str | None = None) -> list[HeldPart]:
        """The visible parts, in order, of one paper or of all."""
        with self._faults():
            return self._visible(audiences).parts(paper_id)

    def paragraphs(self, part_key: str, audiences: Audiences) -> list[Paragraph]:
        """The paragraphs of a part in order; empty where the part is not visible."""
        with self._faults():
            return self._visible(audiences).paragraphs(part_key)

    def paragraph(
        self, paragraph_id: str, audiences: Audiences
    ) -> tuple[HeldPart, Paragraph] | None:
        """A paragraph by its id, former ids included (then with the flag "superseded")."""
        with self._faults():
            return self._visible(audiences).paragraph(paragraph_id)

    def edges(self, audiences: Audiences) -> list[Edge]:
        """Edges of which every source is visible, ordered."""
        with self._faults():
            return self._visible(audiences).edges()

    def actions(self, audiences: Audiences) -> list[Action]:
        """The actions of visible parts, in order of paper and place, corrected by the clerk."""
        with self._faults():
            return self._extraction(audiences).actions()

    def decisions(self, audiences: Audiences) -> list[Decision]:
        """The decisions of visible parts, in order of paper and place, corrected by the clerk."""
        with self._faults():
            return self._extraction(audiences).decisions()

    def unsure_decisions(self, audiences: Audiences) -> list[Decision]:
        """What visible parts may decide: for the clerk to look at, and in no answer."""
        with self._faults():
            return self._extraction(audiences).unsure()

    def people(self, audiences: Audiences) -> list[Person]:
        """The people whom visible parts name, in order of paper and place."""
        with self._faults():
            return self._extraction(audiences).people()

    def approvals(self, audiences: Audiences) -> list[Approval]:
        """Where visible parts say that earlier minutes were agreed, in order of paper and place."""
        with self._faults():
            return self._extraction(audiences).approvals()

    def corrections(self, audiences: Audiences) -> list[Correction]:
        """The clerk's corrections of what visible parts hold, oldest first."""
        with self._faults():
            return self._extraction(audiences).corrections()

    def taken_away(self) -> frozenset[str]:
        """The keys of actions that the clerk rejected, split or merged, their parts gone or not."""
        with self._faults():
            gone = (Deed.REJECT, Deed.SPLIT, Deed.MERGE)
            return taken_away(corrections_by(self._connection, self._tenant, *gone))

    def withdrawn(self) -> frozenset[str]:
        """The ids of the papers that the clerk withdrew: what is kept of them elsewhere is shut."""
        with self._faults():
            said = corrections_by(self._connection, self._tenant, Deed.WITHDRAW)
            return Withdrawn.of(said).papers

    def labels(self) -> frozenset[str]:
        """Every label that a part carries. For the clerk, who sees all, not for viewers."""
        with self._faults():
            rows = self._connection.execute(
                "SELECT DISTINCT audience FROM part WHERE tenant = ?", (self._tenant,)
            ).fetchall()
        return frozenset(row[0] for row in rows)

    def said_of_papers(self) -> list[Correction]:
        """Facts that the clerk set, withdrawals, and what undoes them, oldest first."""
        with self._faults():
            return corrections_by(self._connection, self._tenant, Deed.SET, Deed.WITHDRAW)

    def origin(self, paper_id: str) -> PaperOrigin | None:
        """What the labels of a paper are made of; None where it is not held. For the clerk."""
        with self._faults():
            return origin_of(self._connection, self._tenant, paper_id)

    def labelling(self) -> tuple[Labelling, date] | None:
        """By what the labels were made and on which day; None where they stand as given."""
        with self._faults():
            return labelling_of(self._connection, self._tenant)

    def labels_due(self, labelling: Labelling | None, day: date) -> LabelsDue:
        """Which labels are behind: this labelling, or else the one that is kept, as of a day."""
        with self._faults():
            return labels_due(self._connection, self._tenant, labelling, day)

    def problems(self, audiences: Audiences) -> list[FileState]:
        """Files that could not be read, and why, of which these audiences may know."""
        with self._faults():
            return unread(self._connection, self._tenant, audiences)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        with faults_named(self._folder):
            yield

    def _visible(self, audiences: Audiences) -> Visible:
        return Visible(self._connection, self._tenant, audiences)

    def _extraction(self, audiences: Audiences) -> VisibleExtraction:
        return VisibleExtraction(self._connection, self._tenant, audiences)
