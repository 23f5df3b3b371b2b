"""What came from Slack and what went there: events, threads, feedback, digests, people."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the five tables; all of them outlive a rebuild of the papers."""
    _slack_event()
    _slack_thread()
    _table("feedback", *_texts("at", "who"), _json("answer"), *_texts("verdict"), _maybe("note"))
    _table(
        "digest",
        *_texts("person", "kind", "week", "state"),
        *(_maybe(name) for name in ("claimed_by", "channel", "ts", "payload_hash")),
        *_texts("at"),
        sa.UniqueConstraint("tenant", "person", "kind", "week", name="digest_key"),
    )
    _table("person_match", *_texts("person", "slack_user", "by", "at"))
    op.create_index("person_match_of", "person_match", ["tenant", "person"], unique=False)


def _slack_event() -> None:
    _table(
        "slack_event",
        *_texts("key", "lane", "kind"),
        _json("payload"),
        *_texts("received_at"),
        *(_maybe(name) for name in ("claimed_by", "claimed_at", "posting_at", "done_at")),
        sa.UniqueConstraint("tenant", "key", name="slack_event_key"),
    )
    waiting = ["tenant", "done_at", "claimed_at"]
    op.create_index("slack_event_waiting", "slack_event", waiting, unique=False)


def _slack_thread() -> None:
    _table(
        "slack_thread",
        *_texts("team", "channel", "thread_ts", "ts", "asker", "question"),
        _json("answer"),
        *_texts("at"),
    )
    place = ["tenant", "team", "channel", "thread_ts"]
    op.create_index("slack_thread_of", "slack_thread", place, unique=False)


def _table(name: str, *rest: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        *_texts("tenant"),
        *rest,
        sa.PrimaryKeyConstraint("id"),
    )


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _maybe(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=True)


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON(), nullable=False)
