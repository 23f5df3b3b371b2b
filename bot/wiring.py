"""The one place of ``bot`` where adapters are chosen: settings become a store and an answerer.

Everything heavy is imported within the functions: a question must not wait for what only the
indexer needs.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.addresses import Addresses
from indexer.corrections import Withdrawn
from indexer.errors import LabelsOverdue, StoreError
from indexer.settings import Settings, load_settings

if TYPE_CHECKING:
    from bot.answering import Answerer
    from bot.audit.asking import Asker, Recorded
    from bot.audit.in_sqlite import SqliteLedger
    from bot.audit.scribe import Told
    from bot.feedback.port import Opinions
    from bot.metrics.port import Watch
    from bot.model.port import Writer
    from bot.register.service import Register
    from bot.searching.cross_encoder import CrossEncoderReranker
    from indexer.deeds import Correction
    from indexer.embedding import Embedder
    from indexer.labelling.rules import Labelling
    from indexer.report import Progress, Report
    from indexer.store.embedded.salvaging import Salvaged
    from indexer.store.held import StoreCopy
    from indexer.store.port import Store

_LOG = logging.getLogger(__name__)


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
        _count_days(store)
        yield store
    finally:
        store.close()


def _count_days(store: Store) -> None:
    """Label anew what the policy opens or takes away today; a store that stays as it is says so.

    Raises:
        LabelsOverdue: it would show what the policy has taken away by now.
    """
    from bot.labels.following import brought_up_to_date

    try:
        brought_up_to_date(store, None, dt.date.today())  # noqa: DTZ011  the day where papers lie
    except LabelsOverdue:
        raise
    except StoreError as error:
        _LOG.warning("labels are not of today, and some papers are not opened yet: %s", error)


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


def record_of(given: Path | None) -> tuple[Path, SqliteLedger]:
    """The store's folder, and its record to be looked at."""
    from bot.audit.wiring import ledger_in

    folder = store_folder(given, load_settings())
    return folder, ledger_in(folder)


@contextmanager
def opened_questions(given: Path | None, by: Asker, told: Told) -> Iterator[Recorded]:
    """The questions of somebody at a terminal, put on record; ``told`` hears what was not."""
    from bot.audit.asking import Recorded
    from bot.audit.wiring import recording

    settings = load_settings()
    folder = store_folder(given, settings)
    with (
        opened_store(given, settings) as store,
        recording(folder, settings, told, only_at_end=True) as record,
    ):
        register = register_over(store, folder, settings)
        yield Recorded(answerer_over(store, settings, register), record, by)


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
    from bot.answering import Aids, Answerer
    from bot.recorded.from_register import ActionsOfRegister
    from indexer.embedding import question_embedder

    embedder = question_embedder(settings)
    writer = writer_over(embedder, settings)
    actions = ActionsOfRegister(register) if register else None
    addresses = Addresses.below(settings.web_url)
    return Answerer(
        store,
        embedder,
        addresses,
        Aids(writer=writer, actions=actions, watch=watch, reranker=reranker_of(settings)),
    )


def reranker_of(settings: Settings) -> CrossEncoderReranker | None:
    """The reranker that the settings name, not loaded yet; None where they name none."""
    if settings.reranker is None:
        return None
    from bot.searching.cross_encoder import CrossEncoderReranker

    return CrossEncoderReranker(settings.reranker)


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
    from bot.audit.wiring import note_policy
    from indexer.build import Order, index
    from indexer.embedding import prepare_questions, reference_embedder

    settings = load_settings()
    labelling = labelling_of(settings) if settings.policy else None
    embedder = reference_embedder(settings)
    with created_store(store_folder(given, settings)) as store:
        report = index(
            paths,
            store,
            embedder,
            Order(prune=prune, rebuild=rebuild, labelling=labelling),
            progress=progress,
        )
        register_over(store, store_folder(given, settings)).reconcile()
    note_policy(store_folder(given, settings), settings)
    if report.passages:
        prepare_questions(embedder)
    return report


def back_up(given: Path | None, to: Path, by: str) -> StoreCopy:
    """Copy the store into a new file while it is used; see ``copying.back_up``."""
    from bot.audit.wiring import note_copy
    from indexer.audit.records import Matter
    from indexer.store.embedded import copying

    folder = store_folder(given, load_settings())
    copy = copying.back_up(folder, to)
    note_copy(folder, Matter.BACKUP, copy, by)
    return copy


def salvaged(given: Path | None, to: Path) -> Salvaged:
    """Write what can be read of a damaged store into a copy; see ``salvaging.salvage``."""
    from indexer.store.embedded import salvaging

    return salvaging.salvage(store_folder(given, load_settings()), to)


def put_back(
    copy: Path, given: Path | None, stamp: str, by: str
) -> tuple[StoreCopy, Path | None, list[Correction]]:
    """Make a copy the store again; see ``copying.put_back``.

    The record goes back with it, and says so: what was recorded after the copy was made stays in
    the former store. But what is withdrawn by then stays withdrawn, as far as the former store can
    still be read; those withdrawals are the last of what is returned.
    """
    from bot.audit.wiring import head_in, note_copy
    from indexer.audit.records import Matter
    from indexer.store.embedded import copying

    folder = store_folder(given, load_settings())
    former = head_in(folder)
    withdrawn = _withdrawals_in(folder)
    found, was_there = copying.put_back(copy, folder, stamp)
    with created_store(folder) as store, store.writing_beside() as writer:  # made up to date
        standing = Withdrawn.of(writer.corrections()).papers
        since = [one for one in withdrawn if one.target not in standing]
        for one in since:
            writer.correct(one)
    note_copy(folder, Matter.RESTORE, found, by, former_head=former)
    return found, was_there, since


def _withdrawals_in(folder: Path) -> list[Correction]:
    """The withdrawals that stand in a store; none where it cannot be read."""
    from indexer.store.embedded import open_store

    try:
        with closing(open_store(folder, create=False)) as store, store.snapshot() as snapshot:
            return list(Withdrawn.of(snapshot.said_of_papers()).corrections)
    except StoreError:
        return []


def labelling_of(settings: Settings) -> Labelling:
    """What the policy says of papers; without one, there are public and restricted ones alone."""
    from indexer.labelling.audiences import NO_POLICY

    if settings.policy is None:
        return NO_POLICY
    from bot.policy import load_policy

    policy = load_policy(settings.policy)
    return policy.labelling
