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
    Float,
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


def _tenant(*, primary_key: bool = False) -> Column[str]:
    return Column("tenant", Text, nullable=False, primary_key=primary_key)


def _number(name: str = "generation") -> Column[int]:
    return Column(name, Integer, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


generation = Table(
    "generation",
    metadata,
    _tenant(primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("fingerprint", Text),
    _text("made_at"),
)

root = Table(
    "root",
    metadata,
    Column("id", Integer, primary_key=True),
    _tenant(),
    _text("key"),
    _text("path"),
    UniqueConstraint("tenant", "key", name="root_key"),
)

paper = Table(
    "paper",
    metadata,
    Column("id", Integer, primary_key=True),
    _tenant(),
    _text("root"),
    _text("file"),
    # what made these rows
    _text("sha256"),
    _text("reader"),
    _number("reader_version"),
    _number("structure_version"),
    _number("passages_version"),
    _text("manifest"),
    Column("problem", Text),
    Column("fingerprint", Text),
    _number(),
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
    Column("facts_audience", Text),  # the label of its first part: whose facts these are
    UniqueConstraint("tenant", "root", "file", name="paper_file"),
    UniqueConstraint("tenant", "key", name="paper_key"),
)

part = Table(
    "part",
    metadata,
    Column("id", Integer, primary_key=True),
    _tenant(),
    Column("paper", ForeignKey("paper.id", ondelete="CASCADE"), nullable=False),
    _text("key"),
    _number("ordinal"),
    _text("kind"),
    _text("title"),
    Column("item", Text),
    Column("item_title", Text),
    _text("audience"),
    _text("audience_basis"),
    _number("words"),
    _number(),
    UniqueConstraint("tenant", "key", name="part_key"),
    Index("part_of_paper", "paper"),
)

paragraph = Table(
    "paragraph",
    metadata,
    Column("id", Integer, primary_key=True),
    _tenant(),
    Column("part", ForeignKey("part.id", ondelete="CASCADE"), nullable=False),
    _text("key"),
    _number("ordinal"),
    _text("text"),
    _text("text_hash"),
    Column("anchor", Boolean, nullable=False),  # one of the longest of its part
    Column("label", Text),
    Column("label_printed", Text),
    Column("heading", JSON, nullable=False),
    _text("role"),
    _number("start"),
    _number("end"),
    Column("page", Integer),
    Column("stem", Text),
    Column("flags", JSON, nullable=False),
    _number(),
    UniqueConstraint("tenant", "key", name="paragraph_key"),
    Index("paragraph_of_part", "part"),
    Index("paragraph_text", "tenant", "text_hash"),
)

passage = Table(
    "passage",
    metadata,
    Column("id", Integer, primary_key=True),  # AUTOINCREMENT: FAISS and FTS5 ids, never reused
    _tenant(),
    Column("paper", ForeignKey("paper.id", ondelete="CASCADE"), nullable=False),
    _text("part_key"),
    _text("key"),
    _text("audience"),
    _text("context"),
    _text("text"),
    Column("paragraphs", JSON, nullable=False),
    _text("vector_hash"),
    _number("words_text"),
    _number("words_context"),
    _number(),
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
    _tenant(primary_key=True),
    Column("fingerprint", Text, primary_key=True),
    Column("hash", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),  # float32, little-endian
)

shard = Table(
    "shard",
    metadata,
    Column("id", Integer, primary_key=True),  # names its FTS5 table; never reused
    _tenant(),
    _text("label"),
    _number("passages"),
    _number("words_text"),
    _number("words_context"),
    _number(),  # the generation that last changed it
    UniqueConstraint("tenant", "label", name="shard_label"),
    sqlite_autoincrement=True,
)

term = Table(
    "term",
    metadata,
    _tenant(primary_key=True),
    Column("shard", ForeignKey("shard.id", ondelete="CASCADE"), primary_key=True),
    Column("term", Text, primary_key=True),
    _number("passages"),  # of the shard, that hold it
    sqlite_with_rowid=False,
)

shard_index = Table(
    "shard_index",
    metadata,
    _tenant(primary_key=True),
    Column("label", Text, primary_key=True),
    _number(),
    _text("fingerprint"),
    _text("file"),
    _text("checksum"),  # SHA-256 of the FAISS file
)

edge = Table(
    "edge",
    metadata,
    Column("id", Integer, primary_key=True),
    _tenant(),
    _text("kind"),
    _text("source"),
    _text("target"),
    _text("evidence"),
    _number(),
    UniqueConstraint("tenant", "kind", "source", "target", name="edge_ends"),
    ForeignKeyConstraint(["tenant", "source"], ["part.tenant", "part.key"], ondelete="CASCADE"),
    ForeignKeyConstraint(["tenant", "target"], ["part.tenant", "part.key"], ondelete="CASCADE"),
    Index("edge_target", "tenant", "target"),
)

former_paragraph = Table(
    "former_paragraph",
    metadata,
    _tenant(primary_key=True),
    Column("key", Text, primary_key=True),
    _text("root"),
    _text("file"),
    _text("audience"),
    Column("part", JSON, nullable=False),
    Column("paragraph", JSON, nullable=False),
    _number(),  # the generation that last held it
)


def _extracted(name: str) -> Table:
    """Derived from minuted paragraphs; emptied and made again at will."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        _tenant(),
        Column("paper", ForeignKey("paper.id", ondelete="CASCADE"), nullable=False),
        _text("part_key"),
        _text("paragraph_key"),
        _text("key"),
        _text("text"),
        Column("stem", Text),
        _text("kind"),
        Column("confidence", Float, nullable=False),
        Column("data", JSON, nullable=False),
        _number("version"),
        _number(),
        UniqueConstraint("tenant", "key", name=f"{name}_key"),
        Index(f"{name}_of_paper", "paper"),
    )


extracted_action = _extracted("extracted_action")
extracted_decision = _extracted("extracted_decision")

# The register: append-only (triggers refuse UPDATE and DELETE), no key into derived rows.
action = Table(
    "action",
    metadata,
    Column("id", Integer, primary_key=True),
    _tenant(),
    _text("key"),
    _text("kind"),
    _text("audience"),
    _text("quotation"),
    Column("snapshot", JSON, nullable=False),  # file, board, date, item, paragraph id … as quoted
    _text("made_at"),
    UniqueConstraint("tenant", "key", name="action_key"),
    sqlite_autoincrement=True,
)

action_event = Table(
    "action_event",
    metadata,
    Column("id", Integer, primary_key=True),
    _tenant(),
    _text("action"),
    _text("at"),
    _text("by"),
    _text("what"),
    Column("why", Text),
    _text("quotation"),
    Column("data", JSON, nullable=False),
    ForeignKeyConstraint(["tenant", "action"], ["action.tenant", "action.key"]),
    Index("action_event_of_action", "tenant", "action"),
    sqlite_autoincrement=True,
)
