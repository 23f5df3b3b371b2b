"""What was named to be indexed, so that a rebuild reads that and nothing beside."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Each file that is held counts as named; the next `index FOLDER` names all of a folder."""
    op.create_table(
        "scope",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("tenant", sa.Text, nullable=False),
        sa.Column("root", sa.Text, nullable=False),
        sa.Column("file", sa.Text, nullable=False),
        sa.UniqueConstraint("tenant", "root", "file", name="scope_key"),
    )
    op.execute(
        "INSERT INTO scope (tenant, root, file) SELECT DISTINCT tenant, root, file FROM paper"
    )
