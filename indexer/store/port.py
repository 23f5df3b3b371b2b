"""What every store can do. The embedded adapter stands in ``embedded``.

A viewer is a set of audience labels. Nothing in the reading half answers without one, and
nothing that a viewer may not see is ranked, counted or returned: with the same visible papers
the answers are the same, whatever else the store holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from indexer.deeds import Correction
from indexer.labelling.rules import Labelling
from indexer.records import (
    Action,
    Approval,
    Decision,
    Extracted,
    Paragraph,
    Person,
)
from indexer.store.held import (
    Changes,
    Edge,
    FileState,
    HeldPaper,
    HeldPart,
    HeldPassage,
    Hit,
    LabelsDue,
    PaperOrigin,
    Root,
    Scope,
    TermStatistics,
)

Vector = NDArray[np.float32]  # (dimension,), length 1
Audiences = AbstractSet[str]


class Searched(Protocol):
    """What can be searched for: every score is made of the visible shards only."""

    def lexical(self, terms: Sequence[str], audiences: Audiences, limit: int = 200) -> list[Hit]:
        """BM25 over text and context, with the statistics of the visible shards, best first."""

    def dense(self, vector: Vector, audiences: Audiences, limit: int = 200) -> list[Hit]:
        """Cosine, exact, best first."""

    def similarity(self, vector: Vector, ids: Sequence[int]) -> dict[int, float]:
        """Cosine of these passages, whatever their rank; rounded to 5 decimals."""

    def statistics(self, terms: Iterable[str], audiences: Audiences) -> TermStatistics:
        """How many visible passages there are, and how many hold each term."""

    def vocabulary(self, prefix: str, audiences: Audiences) -> dict[str, int]:
        """The stems that begin with ``prefix``, and how many visible passages hold each."""

    def passages(self, ids: Iterable[int], audiences: Audiences) -> dict[int, HeldPassage]:
        """The passages with these ids that the viewer may see."""


class Papers(Protocol):
    """The papers as they were read."""

    def papers(self, audiences: Audiences) -> list[HeldPaper]:
        """Every paper of which the viewer may see a part, ordered by root and file."""

    def parts(self, audiences: Audiences, paper_id: str | None = None) -> list[HeldPart]:
        """The visible parts, in order, of one paper or of all."""

    def paragraphs(self, part_key: str, audiences: Audiences) -> list[Paragraph]:
        """The paragraphs of a part in order; empty where the part is not visible."""

    def paragraph(
        self, paragraph_id: str, audiences: Audiences
    ) -> tuple[HeldPart, Paragraph] | None:
        """A paragraph by its id, former ids included (then with the flag "superseded")."""

    def edges(self, audiences: Audiences) -> list[Edge]:
        """Edges of which every source is visible, ordered."""


class Minuted(Protocol):
    """What was taken out of minutes, corrected by the clerk."""

    def actions(self, audiences: Audiences) -> list[Action]:
        """The actions of visible parts, in order of paper and place, corrected by the clerk."""

    def decisions(self, audiences: Audiences) -> list[Decision]:
        """The decisions of visible parts, in order of paper and place, corrected by the clerk."""

    def unsure_decisions(self, audiences: Audiences) -> list[Decision]:
        """What visible parts may decide: for the clerk to look at, and in no answer."""

    def people(self, audiences: Audiences) -> list[Person]:
        """The people whom visible parts name, in order of paper and place."""

    def approvals(self, audiences: Audiences) -> list[Approval]:
        """Where visible parts say that earlier minutes were agreed, in order of paper and place."""

    def corrections(self, audiences: Audiences) -> list[Correction]:
        """The clerk's corrections of what visible parts hold, oldest first."""

    def taken_away(self) -> frozenset[str]:
        """The keys of actions that the clerk rejected, split or merged, their parts gone or not.

        Keys say nothing of what they name, so they are the same for every viewer.
        """


class Kept(Protocol):
    """What the store says of its keeping: for the clerk and whoever runs the program."""

    def roots(self) -> list[Root]:
        """Every folder indexed so far. For whoever runs the program, not for viewers."""

    def withdrawn(self) -> frozenset[str]:
        """The ids of the papers that the clerk withdrew: what is kept of them elsewhere is shut.

        Ids say nothing of what they name, so they are the same for every viewer.
        """

    def labels(self) -> frozenset[str]:
        """Every label that a part carries. For the clerk, who sees all, not for viewers."""

    def said_of_papers(self) -> list[Correction]:
        """Facts that the clerk set, withdrawals, and what undoes them, oldest first.

        For the clerk, not for viewers.
        """

    def origin(self, paper_id: str) -> PaperOrigin | None:
        """What the labels of a paper are made of; None where it is not held. For the clerk."""

    def labelling(self) -> tuple[Labelling, date] | None:
        """By what the labels were made and on which day; None where they stand as given."""

    def labels_due(self, labelling: Labelling | None, day: date) -> LabelsDue:
        """Which labels are behind: this labelling, or else the one that is kept, as of a day."""

    def problems(self, audiences: Audiences) -> list[FileState]:
        """Files that could not be read, and why, of which these audiences may know.

        Of one that was read before, whoever sees a part; of others what manifest, rules and
        default say of a file of that name in that folder, of which nothing else is known.
        """


class Snapshot(Searched, Papers, Minuted, Kept, Protocol):
    """One generation of the store, held still while it is read."""

    @property
    def generation(self) -> int:
        """The generation that this snapshot shows; 0 for an empty store."""

    @property
    def fingerprint(self) -> str | None:
        """The embedder that made the vectors, or None where there are none."""


class Store(Protocol):
    """The papers of one tenant."""

    def snapshot(self) -> AbstractContextManager[Snapshot]:
        """Read one generation; never waits for an indexer."""

    def writing(self, wait_seconds: float = 10.0) -> AbstractContextManager[Writer]:
        """Hold the store as its only indexer.

        Raises:
            StoreBusy: another indexer holds it still after ``wait_seconds``.
        """

    def writing_beside(self) -> AbstractContextManager[Writer]:
        """A writer for one short change that cannot wait, beside an indexer that may be at work."""

    def close(self) -> None:
        """Let go of files and connections."""


class Writer(Protocol):
    """The only indexer. Each method is one transaction: done whole, or not at all."""

    def root(self, path: Path) -> Root:
        """The root for a folder, known already or new; a folder that has moved is known again."""

    def roots(self) -> list[Root]:
        """Every folder indexed so far."""

    def scopes(self) -> list[Scope]:
        """Everything that was named to be indexed; it outlives a rebuild."""

    def keep_scopes(
        self, roots: Sequence[Root], scopes: Sequence[Scope], forgotten: Sequence[Root] = ()
    ) -> None:
        """Keep roots that are new or have moved, and what was named within them.

        Of a root that has moved, and of those forgotten, what was named before no longer counts.
        """

    def states(self) -> dict[tuple[str, str], FileState]:
        """What made the rows of each file, by (root, file)."""

    def fingerprint(self) -> str | None:
        """The embedder that made the vectors, or None for a store without any."""

    def known_vectors(self, hashes: Iterable[str], fingerprint: str) -> set[str]:
        """Which of these text hashes have a vector of this embedder already."""

    def missing_vectors(self, fingerprint: str) -> dict[str, str]:
        """Embedded text by hash, of passages held that have no vector of this embedder."""

    def save_vectors(self, vectors: Mapping[str, Vector], fingerprint: str) -> None:
        """Keep vectors by text hash; they survive a run that is killed later."""

    def apply(self, changes: Changes, fingerprint: str) -> int:
        """Write papers, passages, shards and edges; return the new generation."""

    def corrections(self) -> list[Correction]:
        """Every correction, oldest first."""

    def extracted(self) -> Extracted:
        """Actions and decisions of every paper as extracted, before any correction."""

    def correct(self, correction: Correction) -> Correction:
        """Keep a correction; it is returned with its number. Answers follow at once."""

    def withdraw(self, paper_id: str, by: str, why: str | None) -> list[Correction]:
        """Take a paper out, and every file of the same bytes, and keep them out.

        Returns:
            A correction for each paper taken out; none where the paper is not held. What undoes
            it is a correction, too; the file then has to be indexed again.
        """

    def relabel(self, labelling: Labelling | None, day: date) -> bool:
        """Label every part by this labelling, or by the one that is kept, as of a day.

        It is kept, and what is written later is labelled by it, too. Labels change with all that
        derives from them; nothing is read, extracted or embedded.

        Returns:
            Whether any label or its reason changed.
        """

    def rebuild(self) -> None:
        """Empty the derived tables, vectors included. Register and corrections stay."""

    def write_index(self) -> None:
        """Write the FAISS files of the current generation (derived; safe to lose)."""
