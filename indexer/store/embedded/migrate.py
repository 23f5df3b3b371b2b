"""Brings a database up to the newest schema. Imported for writing only."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection

from indexer.store.embedded.schema import REVISIONS, newer, revision_of

SCRIPTS = Path(__file__).parent / "migrations"


def needs_migration(connection: sqlite3.Connection, folder: Path) -> bool:
    """Whether the schema is older than this program.

    Raises:
        StoreNewer: it is newer.
    """
    revision = revision_of(connection)
    if revision is not None and revision not in REVISIONS:
        raise newer(folder, revision)
    return revision != REVISIONS[-1]


def migrate(connection: Connection, to: str = "head") -> None:
    """Run the chain up to a revision within the transaction that ``connection`` is in."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
