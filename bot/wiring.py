"""The one place of ``bot`` where adapters are chosen: settings become a store and an answerer.

Everything heavy is imported within the functions: a question must not wait for what only the
indexer needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.settings import Settings, load_settings

if TYPE_CHECKING:
    from bot.answering import Answerer
    from bot.register.service import Register
    from indexer.report import Progress, Report
    from indexer.store.port import Store
    from indexer.structure.stated import Labelling


def store_folder(given: Path | None, settings: Settings) -> Path:
    """The store's folder: ``--store`` over the settings."""
    return given or settings.store


@contextmanager
def opened_store(given: Path | None, settings: Settings | None = None) -> Iterator[Store]:
    """The store for reading, closed at the end.

    Raises:
        StoreMissing: nothing has been indexed there yet.
    """
    from indexer.store.embedded import open_store

    store = open_store(store_folder(given, settings or load_settings()), create=False)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def created_store(folder: Path) -> Iterator[Store]:
    """The store in a folder, made on need, closed at the end."""
    from indexer.store.embedded import open_store

    store = open_store(folder, create=True)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def opened_answerer(given: Path | None) -> Iterator[Answerer]:
    """An answerer over the store, with the embedder that the settings name for questions."""
    settings = load_settings()
    with opened_store(given, settings) as store:
        yield answerer_over(store, settings)


@contextmanager
def opened_register(given: Path | None) -> Iterator[Register]:
    """The register of the store, brought up to date with its papers when they were indexed."""
    settings = load_settings()
    with opened_store(given, settings) as store:
        yield register_over(store, store_folder(given, settings))


def register_over(store: Store, folder: Path) -> Register:
    """The register beside an open store."""
    from bot.register.in_sqlite import SqliteLedger
    from bot.register.service import Register

    return Register(store, SqliteLedger(folder))


def answerer_over(store: Store, settings: Settings) -> Answerer:
    """An answerer over an open store."""
    from bot.answering import Answerer
    from indexer.embedding import question_embedder

    return Answerer(store, question_embedder(settings))


def paths_on_disk(store: Store) -> dict[str, Path]:
    """The folder of each root on this machine, by its key, as the indexer last saw it."""
    with store.snapshot() as snapshot:
        return {root.key: root.path for root in snapshot.roots()}


def index_papers(
    paths: Sequence[Path],
    given: Path | None,
    *,
    prune: bool = False,
    rebuild: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Bring the store up to date with the papers under ``paths``; it is made on need.

    Raises:
        SettingsError: the policy cannot be read, or is wrong.
        PathError: a path is missing.
        StoreError: the store is busy, full, damaged or newer; it holds its last good state.
    """
    from indexer.build import index
    from indexer.embedding import prepare_questions, reference_embedder

    settings = load_settings()
    labelling = labelling_of(settings)
    embedder = reference_embedder(settings)
    with created_store(store_folder(given, settings)) as store:
        report = index(
            paths,
            store,
            embedder,
            prune=prune,
            rebuild=rebuild,
            progress=progress,
            labelling=labelling,
        )
        register_over(store, store_folder(given, settings)).reconcile()
    if report.passages:
        prepare_questions(embedder)
    return report


def labelling_of(settings: Settings) -> Labelling:
    """The audiences that exist: those of the policy, or public and restricted without one."""
    from indexer.structure.stated import Labelling

    if settings.policy is None:
        return Labelling()
    from bot.policy import load_policy

    policy = load_policy(settings.policy)
    return Labelling(policy.audiences, policy.default)
