"""The tables of what is extracted from minutes, and of what people make of it.

What is extracted may be thrown away and made again. The register and the corrections are
append-only (triggers refuse UPDATE and DELETE) and have no key into derived rows. What came from
Slack and went there is kept in tables of its own.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from indexer.store.embedded.audit_tables import audit_entry, audit_words
from indexer.store.embedded.tables import metadata, number_column, tenant_column, text_column

__all__ = [
    "EXTRACTED",
    "action",
    "action_event",
    "audit_entry",
    "audit_words",
    "correction",
    "digest",
    "extracted_action",
    "extracted_decision",
    "feedback",
    "metadata",
    "person_match",
    "slack_event",
    "slack_thread",
]


def _extracted(name: str) -> Table:
    """Derived from minuted paragraphs; emptied and made again at will."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        tenant_column(),
        Column("paper", ForeignKey("paper.id", ondelete="CASCADE"), nullable=False),
        text_column("part_key"),
        text_column("paragraph_key"),
        text_column("key"),
        text_column("text"),
        Column("stem", Text),
        text_column("kind"),
        Column("confidence", Float, nullable=False),
        Column("data", JSON, nullable=False),
        number_column("version"),
        number_column(),
        UniqueConstraint("tenant", "key", name=f"{name}_key"),
        Index(f"{name}_of_paper", "paper"),
    )


extracted_action = _extracted("extracted_action")
extracted_decision = _extracted("extracted_decision")
extracted_person = _extracted("extracted_person")
extracted_approval = _extracted("extracted_approval")

# What the clerk says of papers and of what was extracted: append-only, held so by triggers.
correction = Table(
    "correction",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    text_column("at"),
    text_column("by"),
    text_column("what"),
    text_column("target"),
    Column("part_key", Text),  # whose audience sees it; None for the facts of a paper
    Column("why", Text),
    Column("data", JSON, nullable=False),
    sqlite_autoincrement=True,
)

action = Table(
    "action",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    text_column("key"),
    text_column("kind"),
    text_column("audience"),
    text_column("quotation"),
    Column("snapshot", JSON, nullable=False),  # file, board, date, item, paragraph id … as quoted
    text_column("made_at"),
    UniqueConstraint("tenant", "key", name="action_key"),
    sqlite_autoincrement=True,
)

action_event = Table(
    "action_event",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    text_column("action"),
    text_column("at"),
    text_column("by"),
    text_column("what"),
    Column("why", Text),
    text_column("quotation"),
    Column("data", JSON, nullable=False),
    ForeignKeyConstraint(["tenant", "action"], ["action.tenant", "action.key"]),
    Index("action_event_of_action", "tenant", "action"),
    sqlite_autoincrement=True,
)

# What Slack sent, kept before it is acknowledged; claimed by one worker, then done.
slack_event = Table(
    "slack_event",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    text_column("key"),  # team and event id, or team and trigger id
    text_column("lane"),  # events of one lane are answered one after another
    text_column("kind"),
    Column("payload", JSON, nullable=False),  # emptied when it is done
    text_column("received_at"),
    Column("claimed_by", Text),
    Column("claimed_at", Text),
    Column("posting_at", Text),  # from here on Slack may hold the answer
    Column("done_at", Text),
    UniqueConstraint("tenant", "key", name="slack_event_key"),
    Index("slack_event_waiting", "tenant", "done_at", "claimed_at"),
)

# What was asked of the bot and what it said, so that a follow-up is understood in its thread.
slack_thread = Table(
    "slack_thread",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    text_column("team"),
    text_column("channel"),
    text_column("thread_ts"),
    text_column("ts"),  # of the answer
    text_column("asker"),
    text_column("question"),
    Column("answer", JSON, nullable=False),
    text_column("at"),
    Index("slack_thread_of", "tenant", "team", "channel", "thread_ts"),
)

feedback = Table(
    "feedback",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    text_column("at"),
    text_column("who"),
    Column("answer", JSON, nullable=False),
    text_column("verdict"),
    Column("note", Text),
)

# One row a person, kind and ISO week, whatever happens: claimed by a runner, posting, then sent
# with its place.
digest = Table(
    "digest",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    text_column("person"),
    text_column("kind"),
    text_column("week"),  # "2026-W07"
    text_column("state"),
    Column("claimed_by", Text),
    Column("channel", Text),
    Column("ts", Text),
    Column("payload_hash", Text),
    text_column("at"),
    UniqueConstraint("tenant", "person", "kind", "week", name="digest_key"),
)

# Who in Slack a person in the papers is, where no printed address tells and a clerk has said so.
person_match = Table(
    "person_match",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    text_column("person"),
    text_column("slack_user"),
    text_column("by"),
    text_column("at"),
    Index("person_match_of", "tenant", "person"),
)

EXTRACTED = (extracted_action, extracted_decision, extracted_person, extracted_approval)
