"""What each part carries by itself, beside the label that counts; and by what labels were made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

# What a default of the policy made of unmarked parts; they carry no mark by themselves.
_BY_DEFAULT = "it carries no mark, and the policy says so"
_NOTHING = "nothing on the paper restricts it"


def upgrade() -> None:
    """Keep what was found apart; what an older program had labelled is taken as found."""
    op.add_column("part", sa.Column("found_audience", sa.Text))
    op.add_column("part", sa.Column("found_basis", sa.Text))
    names = ("audience", "audience_basis", "found_audience", "found_basis")
    part = sa.table("part", *(sa.column(name) for name in names))
    by_default = part.c.audience_basis == _BY_DEFAULT
    op.execute(
        part.update().values(
            found_audience=sa.case((by_default, "public"), else_=part.c.audience),
            found_basis=sa.case((by_default, _NOTHING), else_=part.c.audience_basis),
        )
    )
    op.create_table(
        "labelling",
        sa.Column("tenant", sa.Text, primary_key=True, nullable=False),
        sa.Column("said", sa.JSON, nullable=False),
        sa.Column("day", sa.Text, nullable=False),
    )
