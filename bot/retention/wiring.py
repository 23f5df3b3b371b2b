"""The one place where the adapters of taking away by age are chosen."""

from __future__ import annotations

import datetime as dt
import logging
from pathlib import Path

from bot.database import Database
from bot.policy import load_policy
from bot.retention.in_sqlite import SqliteAging
from bot.retention.records import Cutoffs, Pruned
from bot.rules.retention import KEPT, Retention
from indexer.errors import MinutebookError
from indexer.settings import Settings

_LOG = logging.getLogger(__name__)


def retention_of(settings: Settings) -> Retention:
    """What the policy says; without one everything is kept.

    Raises:
        SettingsError: the policy is wrong.
    """
    return load_policy(settings.policy).retention if settings.policy else KEPT


def prune(folder: Path, settings: Settings, now: dt.datetime | None = None) -> Pruned:
    """Take away what the policy no longer allows to be kept; empty where it sets no end.

    Raises:
        SettingsError: the policy is wrong: nothing is taken away.
        StoreError: the store cannot be written: nothing is taken away.
    """
    cutoffs = Cutoffs.of(retention_of(settings), now or dt.datetime.now(dt.UTC))
    return SqliteAging(Database(folder)).prune(cutoffs)


def prune_in_round(folder: Path, settings: Settings) -> None:
    """The same in a server, which goes on whatever comes of it."""
    try:
        gone = prune(folder, settings)
    except MinutebookError as error:
        _LOG.error("nothing was taken away by age: %s", error)
        return
    except Exception as error:  # noqa: BLE001  the next round may succeed; digests go on
        _LOG.error("nothing was taken away by age: %s", type(error).__name__)
        return
    counts = ", ".join(f"{name} {count}" for name, count in gone.items() if count)
    if counts:
        _LOG.info("taken away by age: %s", counts)
