"""The one place where the adapters of the record are chosen."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from bot.audit.in_sqlite import SqliteLedger
from bot.audit.port import Record, WithoutQuestions
from bot.audit.scribe import Told, scribe
from bot.database import Database
from indexer.audit.records import Matter, Said
from indexer.errors import MinutebookError
from indexer.settings import Settings
from indexer.store.held import StoreCopy

_LOG = logging.getLogger(__name__)


@contextmanager
def recording(
    folder: Path, settings: Settings, told: Told = _LOG.error, *, only_at_end: bool = False
) -> Iterator[Record]:
    """The record of the store in a folder, for as long as questions are asked."""
    with (
        closing(ledger_in(folder)) as ledger,
        scribe(ledger, told, only_at_end=only_at_end) as made,
    ):
        yield made if settings.record == "on" else WithoutQuestions(made)


def note_policy(folder: Path, settings: Settings) -> None:
    """Put on record that a policy counts from here on, unless it did so before.

    What cannot be written now is said in the log: it is noted at the next start or index.
    """
    from bot.audit.policies import policy_said
    from bot.policy import load_policy

    policy = load_policy(settings.policy) if settings.policy else None
    try:
        ledger_in(folder).write_unless_last(policy_said(settings.policy, policy), "sha256")
    except MinutebookError as error:
        _LOG.warning("the policy is not on the record yet: %s", error)


def ledger_in(folder: Path) -> SqliteLedger:
    """The record of the store in a folder, to be looked at."""
    return SqliteLedger(Database(folder))


def note_copy(folder: Path, matter: Matter, copy: StoreCopy, by: str, **more: object) -> None:
    """Put on record that a copy was made of the store in a folder, or became that store."""
    data = {
        "generation": copy.generation,
        "schema": copy.schema,
        "papers": copy.papers,
        "actions": copy.actions,
        "events": copy.events,
        **more,
    }
    try:
        with closing(ledger_in(folder)) as ledger:
            ledger.write([Said(matter, data, {"by": by, "file": copy.path.name}, by)])
            ledger.settle()
    except MinutebookError as error:
        _LOG.warning("it is done, but not on the record: %s", error)


def head_in(folder: Path) -> str | None:
    """The head of the record of a store; None where there is none that can be read."""
    with suppress(MinutebookError, sqlite3.Error):
        return str(ledger_in(folder).head())
    return None
