"""The one place of ``bot`` where adapters are chosen: settings become a store and an answerer.

Everything heavy is imported within the functions: a question must not wait for what only the
indexer needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.errors import SettingsError
from indexer.settings import Settings, load_settings

if TYPE_CHECKING:
    from bot.answering import Answerer
    from indexer.report import Progress, Report
    from indexer.store.port import Store


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
        SettingsError: a policy is configured, which this version cannot keep.
        PathError: a path is missing.
        StoreError: the store is busy, full, damaged or newer; it holds its last good state.
    """
    from indexer.build import index
    from indexer.embedding import prepare_questions, reference_embedder

    settings = load_settings()
    _refuse_policy(settings)
    embedder = reference_embedder(settings)
    with created_store(store_folder(given, settings)) as store:
        report = index(paths, store, embedder, prune=prune, rebuild=rebuild, progress=progress)
    if report.passages:
        prepare_questions(embedder)
    return report


def _refuse_policy(settings: Settings) -> None:
    """A policy that is not kept would make restricted papers public without a word."""
    if settings.policy is not None:
        raise SettingsError(
            f"a policy is set ({settings.policy}), and this version keeps none yet",
            mend='unset MINUTEBOOK_POLICY and state audience = "restricted" in manifest.toml',
        )
