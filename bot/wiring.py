"""The one place of ``bot`` where adapters are chosen: settings become a store and an answerer.

Everything heavy is imported within the functions: a question must not wait for what only the
indexer needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.addresses import Addresses
from indexer.settings import Settings, load_settings

if TYPE_CHECKING:
    from bot.answering import Answerer
    from bot.feedback.port import Opinions
    from bot.metrics.port import Watch
    from bot.model.port import Writer
    from bot.register.service import Register
    from indexer.embedding import Embedder
    from indexer.report import Progress, Report
    from indexer.store.port import Store, StoreCopy
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
        register = register_over(store, store_folder(given, settings), settings)
        yield answerer_over(store, settings, register)


@contextmanager
def opened_register(given: Path | None) -> Iterator[Register]:
    """The register of the store, brought up to date with its papers when they were indexed."""
    settings = load_settings()
    with opened_store(given, settings) as store:
        yield register_over(store, store_folder(given, settings), settings)


def register_over(store: Store, folder: Path, settings: Settings | None = None) -> Register:
    """The register beside an open store; its citations lead to the web where ``settings`` do."""
    from bot.register.in_sqlite import SqliteLedger
    from bot.register.service import Register

    addresses = Addresses.below(settings.web_url if settings else None)
    return Register(store, SqliteLedger(folder), addresses=addresses)


def opinions_in(folder: Path) -> Opinions:
    """What people thought of the answers from the store in a folder."""
    from bot.feedback.in_sqlite import SqliteOpinions

    return SqliteOpinions(folder)


def answerer_over(
    store: Store,
    settings: Settings,
    register: Register | None = None,
    watch: Watch | None = None,
) -> Answerer:
    """An answerer over an open store; actions are told as the ``register`` has them, if given."""
    from bot.answering import Answerer
    from bot.recorded.from_register import ActionsOfRegister
    from indexer.embedding import question_embedder

    embedder = question_embedder(settings)
    writer = writer_over(embedder, settings)
    actions = ActionsOfRegister(register) if register else None
    addresses = Addresses.below(settings.web_url)
    return Answerer(store, embedder, addresses, writer=writer, actions=actions, watch=watch)


def writer_over(embedder: Embedder, settings: Settings) -> Writer | None:
    """The language model that words answers; None, and nothing imported, where none is set."""
    if settings.answers_by != "model":
        return None
    from bot.model.wired import writer_of
    from indexer.tokens import TokenCounter

    counter = TokenCounter(embedder)
    return writer_of(settings, lambda text: counter.tokens([text])[0])


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


def back_up(given: Path | None, to: Path) -> StoreCopy:
    """Copy the store into a new file while it is used; see ``copying.back_up``."""
    from indexer.store.embedded import copying

    return copying.back_up(store_folder(given, load_settings()), to)


def put_back(copy: Path, given: Path | None, stamp: str) -> tuple[StoreCopy, Path | None]:
    """Make a copy the store again; see ``copying.put_back``."""
    from indexer.store.embedded import copying

    return copying.put_back(copy, store_folder(given, load_settings()), stamp)


def labelling_of(settings: Settings) -> Labelling:
    """The audiences that exist: those of the policy, or public and restricted without one."""
    from indexer.structure.stated import Labelling

    if settings.policy is None:
        return Labelling()
    from bot.policy import load_policy

    policy = load_policy(settings.policy)
    return Labelling(policy.audiences, policy.default)
