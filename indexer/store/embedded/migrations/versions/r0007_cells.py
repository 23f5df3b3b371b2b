"""The cells of a paragraph that is a row of a table, so that a page can show it as one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Papers that are held get their cells when they are read again."""
    op.add_column("paragraph", sa.Column("cells", sa.JSON))
