"""Indexing: what changed is read, the rest is left.

A crash at any point leaves the last good state: vectors are saved first, then each batch of
papers is written in one transaction, and the FAISS files follow at the end. Files are read in
worker processes, ahead of what is embedded and written; one that cannot be read never takes away
what was held of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from indexer.corrections import Withdrawn
from indexer.embedding.port import Embedder
from indexer.gone import gone_files, missing_folders, unread_files
from indexer.labelling.audiences import NO_POLICY
from indexer.labelling.rules import Labelling
from indexer.listing import Found, Listing, list_files, printable
from indexer.looking import Looked, Looking, Open
from indexer.one_file import indexed
from indexer.opening import open_paper
from indexer.report import Clock, FileReport, Outcome, Progress, Report, Silent
from indexer.roots import known_paths, missing_roots, named, refuse_loss
from indexer.stating import stated_of
from indexer.store.held import Changes, FileState, IndexedPaper, embedded_text, vector_hash
from indexer.store.port import Store, Writer
from indexer.tokens import TokenCounter
from indexer.vectors import Vectors

BATCH_FILES = 32
BATCH_PASSAGES = 1_500


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done besides reading what changed."""

    prune: bool = False  # take papers out whose file is gone
    rebuild: bool = False  # empty what is derived, then index all that was ever named too
    labelling: Labelling | None = None  # of a policy; without one the last that was given counts


PLAIN = Order()


def index(
    paths: Sequence[Path],
    store: Store,
    embedder: Embedder,
    order: Order = PLAIN,
    *,
    progress: Progress | None = None,
    open_one: Open = open_paper,
) -> Report:
    """Bring the store up to date with the papers under ``paths``.

    Args:
        paths: folders (with those below them) and single files.
        store: where the papers are held; locked as its only indexer.
        embedder: loads its model only when a text is to be embedded.
        order: what is to be done besides.
        progress: told how far it is.
        open_one: what a worker process does with one file; a function of a module.

    Raises:
        PathError: a path is missing or may not be read; nothing has been changed.
        ManifestError: a manifest is wrong; nothing has been changed.
        StoreError: the store is busy, full, damaged or newer; it holds its last good state.
        WorkerError: no process can be started to read papers in; the store is as for StoreError.
    """
    with store.writing() as writer:
        names, clock = _names(store, order.labelling), Clock()
        run = _Run(writer, embedder, progress or Silent(), open_one, names, clock)
        try:
            run.index(paths, order)
        except KeyboardInterrupt:  # what was written so far is whole, and shall be quick to search
            writer.write_index()
            raise
        with clock.timed("writing"):
            writer.write_index()
    return run.report(store)


def _names(store: Store, labelling: Labelling | None) -> frozenset[str]:
    """The audiences that exist: by the policy that is given, else by the one that is kept."""
    with store.snapshot() as snapshot:
        kept = snapshot.labelling()
    return (labelling or (kept[0] if kept else NO_POLICY)).names


@dataclass(slots=True)
class _Batch:
    """Papers that will be written in one transaction."""

    papers: list[IndexedPaper] = field(default_factory=list)
    passages: int = 0

    @property
    def full(self) -> bool:
        return len(self.papers) >= BATCH_FILES or self.passages >= BATCH_PASSAGES

    def add(self, paper: IndexedPaper) -> None:
        self.papers.append(paper)
        self.passages += len(paper.passages)


class _Run:
    """One run, holding the store."""

    def __init__(
        self,
        writer: Writer,
        embedder: Embedder,
        progress: Progress,
        open_one: Open,
        names: frozenset[str],
        clock: Clock,
    ) -> None:
        self._writer = writer
        self._vectors = Vectors(writer, embedder, progress, clock)
        self._progress = progress
        self._open = open_one
        self._names = names
        self._counter = TokenCounter(embedder)
        self._clock = clock
        self._files: list[FileReport] = []
        self._notes: list[str] = []
        self._passages = 0

    def index(self, paths: Sequence[Path], order: Order) -> None:
        """List, compare, read what changed, write it in batches, look for what is gone."""
        with self._clock.timed("reading"):
            if order.rebuild:
                roots, scopes = self._writer.roots(), self._writer.scopes()
                paths = [*paths, *known_paths(roots, scopes, forget=order.prune)]
            listing = list_files(paths, self._writer)
            if order.rebuild and not order.prune:
                refuse_loss(unread_files(listing, self._writer.states()))
            stated, notes = stated_of(listing, self._writer.corrections(), self._names)
            self._notes += notes
            self._keep_scopes(listing, forget=order.rebuild and order.prune)
        self._label(order.labelling)
        if order.rebuild:
            self._writer.rebuild()
        self._embed_anew()
        states = self._writer.states()
        self._progress.begin(len(listing.found))
        withdrawn = Withdrawn.of(self._writer.corrections())
        self._take_out(withdrawn, states)
        files = Looking(listing, stated, states, self._progress, self._open, withdrawn)
        with closing(files.all()) as looking:
            self._take_in(looking)
        self._look_for_gone(listing, states, prune=order.prune)
        self._report_skipped(listing)

    def _keep_scopes(self, listing: Listing, *, forget: bool) -> None:
        """Keep what was named, once nothing stands in the way of indexing it."""
        gone = missing_roots(listing.roots, self._writer.scopes()) if forget else []
        self._writer.keep_scopes(listing.roots, named(listing.roots, listing.scopes), gone)

    def _label(self, labelling: Labelling | None) -> None:
        """Label what is held by the policy as it is now; no file is read for that."""
        with self._clock.timed("writing"):
            changed = self._writer.relabel(labelling, date.today())  # noqa: DTZ011  the clerk's day
        if changed:
            self._notes.append("the policy or the day has changed: papers held were labelled anew")

    def _take_out(self, withdrawn: Withdrawn, states: Mapping[tuple[str, str], FileState]) -> None:
        """What is held of withdrawn papers goes, wherever it lies."""
        gone = tuple(key for key, held in states.items() if withdrawn.holds(key, held.sha256))
        if gone:
            with self._clock.timed("writing"):
                self._writer.apply(Changes(gone=gone), self._vectors.fingerprint)

    def _take_in(self, looking: Iterator[Looked]) -> None:
        """Write what was read, batch by batch."""
        batch = _Batch()
        while True:
            with self._clock.timed("reading"):
                looked = next(looking, None)
                paper = self._indexed(looked) if looked else None
            if looked is None:
                break
            if paper is not None:
                batch.add(paper)
            if batch.full:
                self._write(batch)
                batch = _Batch()
            self._progress.advance(looked.found.file)
        self._write(batch)

    def report(self, store: Store) -> Report:
        """What was done, with the papers as the store now holds them."""
        with store.snapshot() as snapshot:
            papers = {(p.root, p.file): p for p in snapshot.papers(snapshot.labels())}
            generation = snapshot.generation
        files = [replace(f, paper=papers.get((f.root, f.file))) for f in self._files]
        return Report(
            files=tuple(sorted(files, key=lambda f: (f.root, f.file))),
            notes=tuple(self._notes),
            generation=generation,
            passages=self._passages,
            embedded=self._vectors.made,
            seconds=self._clock.seconds,
        )

    def _embed_anew(self) -> None:
        """Give every passage held a vector of this embedder, where another one made them."""
        missing = self._vectors.renewed()
        if missing is not None:
            self._notes.append(
                f"another embedding model made the store: {missing} texts were embedded anew"
            )

    def _indexed(self, looked: Looked) -> IndexedPaper | None:
        """What is to be written of a file, if anything; what became of it is noted."""
        if looked.state is None:
            self._note(looked.found, looked.outcome, looked.note)
            return None
        if looked.given is None or looked.opened is None:
            self._note(looked.found, looked.outcome, looked.note)
            return IndexedPaper(looked.state, None, audience=looked.audience)
        paper = indexed(looked.given, looked.opened, looked.state, self._counter)
        outcome = Outcome.FAILED if paper.paper is None else looked.outcome
        self._note(looked.found, outcome, paper.state.problem)
        return paper

    def _write(self, batch: _Batch) -> None:
        """Vectors first, then the papers, in one transaction."""
        if not batch.papers:
            return
        texts = {
            vector_hash(text): text
            for paper in batch.papers
            for text in map(embedded_text, paper.passages)
        }
        self._vectors.make(texts)
        with self._clock.timed("writing"):
            self._writer.apply(Changes(papers=tuple(batch.papers)), self._vectors.fingerprint)
        self._passages += batch.passages

    def _look_for_gone(
        self, listing: Listing, states: Mapping[tuple[str, str], FileState], *, prune: bool
    ) -> None:
        """Papers under the given paths whose file is no longer there."""
        gone = gone_files(listing, states)
        if gone and prune:
            with self._clock.timed("writing"):
                self._writer.apply(Changes(gone=tuple(gone)), self._vectors.fingerprint)
        elif gone:
            files = "1 file is" if len(gone) == 1 else f"{len(gone)} files are"
            self._notes.append(f"{files} gone: --prune removes what is held of them")
        outcome = Outcome.PRUNED if prune else Outcome.GONE
        self._files += [FileReport(root, file, outcome) for root, file in gone]
        self._notes += missing_folders(listing, {root for root, _ in states})

    def _report_skipped(self, listing: Listing) -> None:
        for skipped in listing.skipped:
            if skipped.problem:
                self._notes.append(f"{skipped.path}: {skipped.why}")
            else:
                root = listing.outermost(skipped.path)
                file = skipped.path.relative_to(root.path).as_posix() if root else skipped.path.name
                key = root.key if root else ""
                self._files.append(
                    FileReport(key, printable(file), Outcome.SKIPPED, note=skipped.why)
                )

    def _note(self, found: Found, outcome: Outcome, note: str | None) -> None:
        self._files.append(FileReport(found.root, found.file, outcome, note=note))
