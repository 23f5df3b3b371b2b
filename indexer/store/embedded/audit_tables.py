"""The tables of the record: a chain of entries for ever, and apart from it what may be erased."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from indexer.store.embedded.tables import metadata, number_column, tenant_column, text_column

audit_entry = Table(
    "audit_entry",
    metadata,
    Column("id", Integer, primary_key=True),  # AUTOINCREMENT: it shows what was cut off
    tenant_column(),
    number_column("seq"),  # 1, 2, 3 … of the tenant
    text_column("at"),
    text_column("matter"),
    text_column("data"),  # JSON, exactly as it was hashed
    Column("digest", Text),  # of the words, salted
    text_column("previous"),
    text_column("hash"),
    UniqueConstraint("tenant", "seq", name="audit_entry_seq"),
    Index("audit_entry_matter", "tenant", "matter", "seq"),
    sqlite_autoincrement=True,
)

audit_words = Table(
    "audit_words",
    metadata,
    tenant_column(primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("salt", LargeBinary, nullable=False),
    Column("person", Text),
    text_column("body"),  # JSON
    ForeignKeyConstraint(["tenant", "seq"], ["audit_entry.tenant", "audit_entry.seq"]),
    Index("audit_words_of", "tenant", "person"),
)
