"""The tables of the embedded store (SQLAlchemy 2 Core).

Every table and every unique key holds the tenant. Derived rows say which generation wrote
them; the versions of reader, structure, passages and embedder stand on the paper's row. The
FTS5 tables, one a shard, are made as labels appear (see ``shards``).
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()


def tenant_column(*, primary_key: bool = False) -> Column[str]:
    """Whose row it is: in every table and every unique key."""
    return Column("tenant", Text, nullable=False, primary_key=primary_key)


def number_column(name: str = "generation") -> Column[int]:
    """A whole number that is never missing; the generation that wrote the row without a name."""
    return Column(name, Integer, nullable=False)


def text_column(name: str) -> Column[str]:
    """A text that is never missing."""
    return Column(name, Text, nullable=False)


generation = Table(
    "generation",
    metadata,
    tenant_column(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("fingerprint", Text),
    text_column("made_at"),
)

root = Table(
    "root",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    text_column("key"),
    text_column("path"),
    UniqueConstraint("tenant", "key", name="root_key"),
)

# What was named to be indexed; it outlives a rebuild, which reads it again and nothing beside.
scope = Table(
    "scope",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    text_column("root"),
    text_column("file"),  # relative to the root, "" for all of it
    UniqueConstraint("tenant", "root", "file", name="scope_key"),
)

paper = Table(
    "paper",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    text_column("root"),
    text_column("file"),
    # what made these rows
    text_column("sha256"),
    text_column("reader"),
    number_column("reader_version"),
    number_column("structure_version"),
    number_column("passages_version"),
    text_column("manifest"),
    Column("problem", Text),
    Column("fingerprint", Text),
    number_column(),
    # the paper as understood; missing where the file could never be read
    Column("key", Text),
    Column("kind", Text),
    Column("title", Text),
    Column("board", Text),
    Column("date_value", Text),
    Column("date_basis", Text),
    Column("date_evidence", Text),
    Column("agenda", JSON),
    Column("source_url", Text),
    Column("notes", JSON),
    Column("stated", JSON),  # which of these facts the manifest states
    # The label of its first part, whose facts these are; or, where it was never read, the audience
    # that the manifest states.
    Column("facts_audience", Text),
    UniqueConstraint("tenant", "root", "file", name="paper_file"),
    UniqueConstraint("tenant", "key", name="paper_key"),
)

part = Table(
    "part",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    Column("paper", ForeignKey("paper.id", ondelete="CASCADE"), nullable=False),
    text_column("key"),
    number_column("ordinal"),
    text_column("kind"),
    text_column("title"),
    Column("item", Text),
    Column("item_title", Text),
    text_column("audience"),
    text_column("audience_basis"),
    # what it carries by paper, manifest or clerk alone, before any policy
    Column("found_audience", Text),
    Column("found_basis", Text),
    number_column("words"),
    number_column(),
    UniqueConstraint("tenant", "key", name="part_key"),
    Index("part_of_paper", "paper"),
)

paragraph = Table(
    "paragraph",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    Column("part", ForeignKey("part.id", ondelete="CASCADE"), nullable=False),
    text_column("key"),
    number_column("ordinal"),
    text_column("text"),
    text_column("text_hash"),
    Column("anchor", Boolean, nullable=False),  # one of the longest of its part
    Column("label", Text),
    Column("label_printed", Text),
    Column("heading", JSON, nullable=False),
    text_column("role"),
    number_column("start"),
    number_column("end"),
    Column("page", Integer),
    Column("stem", Text),
    Column("flags", JSON, nullable=False),
    Column("cells", JSON(none_as_null=True)),  # of a row of a table
    number_column(),
    UniqueConstraint("tenant", "key", name="paragraph_key"),
    Index("paragraph_of_part", "part"),
    Index("paragraph_text", "tenant", "text_hash"),
)

passage = Table(
    "passage",
    metadata,
    Column("id", Integer, primary_key=True),  # AUTOINCREMENT: FAISS and FTS5 ids, never reused
    tenant_column(),
    Column("paper", ForeignKey("paper.id", ondelete="CASCADE"), nullable=False),
    text_column("part_key"),
    text_column("key"),
    text_column("audience"),
    text_column("context"),
    text_column("text"),
    Column("paragraphs", JSON, nullable=False),
    text_column("vector_hash"),
    number_column("words_text"),
    number_column("words_context"),
    number_column(),
    UniqueConstraint("tenant", "key", name="passage_key"),
    Index("passage_of_paper", "paper"),
    Index("passage_vector", "tenant", "vector_hash"),
    # Covers the lengths of a shard: they are read without touching the texts beside them.
    Index("passage_lengths", "tenant", "audience", "id", "words_text", "words_context"),
    sqlite_autoincrement=True,
)

vector = Table(
    "vector",
    metadata,
    tenant_column(primary_key=True),
    Column("fingerprint", Text, primary_key=True),
    Column("hash", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),  # float32, little-endian
)

shard = Table(
    "shard",
    metadata,
    Column("id", Integer, primary_key=True),  # names its FTS5 table; never reused
    tenant_column(),
    text_column("label"),
    number_column("passages"),
    number_column("words_text"),
    number_column("words_context"),
    number_column(),  # the generation that last changed it
    UniqueConstraint("tenant", "label", name="shard_label"),
    sqlite_autoincrement=True,
)

term = Table(
    "term",
    metadata,
    tenant_column(primary_key=True),
    Column("shard", ForeignKey("shard.id", ondelete="CASCADE"), primary_key=True),
    Column("term", Text, primary_key=True),
    number_column("passages"),  # of the shard, that hold it
    sqlite_with_rowid=False,
)

shard_index = Table(
    "shard_index",
    metadata,
    tenant_column(primary_key=True),
    Column("label", Text, primary_key=True),
    number_column(),
    text_column("fingerprint"),
    text_column("file"),
    text_column("checksum"),  # SHA-256 of the FAISS file
)

edge = Table(
    "edge",
    metadata,
    Column("id", Integer, primary_key=True),
    tenant_column(),
    text_column("kind"),
    text_column("source"),
    text_column("target"),
    text_column("evidence"),
    number_column(),
    UniqueConstraint("tenant", "kind", "source", "target", name="edge_ends"),
    ForeignKeyConstraint(["tenant", "source"], ["part.tenant", "part.key"], ondelete="CASCADE"),
    ForeignKeyConstraint(["tenant", "target"], ["part.tenant", "part.key"], ondelete="CASCADE"),
    Index("edge_target", "tenant", "target"),
)

# By which labelling, on which day, the audiences of parts were made; it outlives a rebuild.
labelling = Table(
    "labelling",
    metadata,
    tenant_column(primary_key=True),
    Column("said", JSON, nullable=False),
    text_column("day"),
)

former_paragraph = Table(
    "former_paragraph",
    metadata,
    tenant_column(primary_key=True),
    Column("key", Text, primary_key=True),
    text_column("root"),
    text_column("file"),
    text_column("audience"),
    Column("part", JSON, nullable=False),
    Column("paragraph", JSON, nullable=False),
    number_column(),  # the generation that last held it
)
