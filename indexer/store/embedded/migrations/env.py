"""Alembic's environment: runs the chain on the connection that ``migrate`` hands over."""

from __future__ import annotations

from alembic import context

from indexer.store.embedded.register_tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # the caller's transaction holds the whole chain
)
context.run_migrations()
