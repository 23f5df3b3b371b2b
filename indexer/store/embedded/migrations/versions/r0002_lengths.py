"""The lengths of a shard's passages, readable without their texts."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Put an index that covers the lengths in the place of the one over audiences."""
    op.drop_index("passage_audience", table_name="passage")
    op.create_index(
        "passage_lengths", "passage", ["tenant", "audience", "id", "words_text", "words_context"]
    )
