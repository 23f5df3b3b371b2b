"""The indexer: files become papers, paragraphs, passages and a searchable store."""
