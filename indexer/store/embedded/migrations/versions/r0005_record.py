"""The record: a chain of entries, append-only, and apart from it the words that may be erased."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make both tables, with triggers that refuse what may not be done to them."""
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        *_texts("tenant"),
        sa.Column("seq", sa.Integer(), nullable=False),
        *_texts("at", "matter", "data"),
        sa.Column("digest", sa.Text(), nullable=True),
        *_texts("previous", "hash"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("tenant", "seq", name="audit_entry_seq"),
        sqlite_autoincrement=True,
    )
    op.create_index("audit_entry_matter", "audit_entry", ["tenant", "matter", "seq"], unique=False)
    op.create_table(
        "audit_words",
        *_texts("tenant"),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("person", sa.Text(), nullable=True),
        *_texts("body"),
        sa.ForeignKeyConstraint(["tenant", "seq"], ["audit_entry.tenant", "audit_entry.seq"]),
        sa.PrimaryKeyConstraint("tenant", "seq"),
    )
    op.create_index("audit_words_of", "audit_words", ["tenant", "person"], unique=False)
    for table, deed in (
        ("audit_entry", "UPDATE"),
        ("audit_entry", "DELETE"),
        ("audit_words", "UPDATE"),  # erasing them is a deletion
    ):
        op.execute(
            f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END"
        )


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]
