"""The embedded store: SQLite is the truth, FTS5 and FAISS are derived. No server needed."""

from __future__ import annotations

from indexer.store.embedded.store import EmbeddedStore, open_store

__all__ = ["EmbeddedStore", "open_store"]
