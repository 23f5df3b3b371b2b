"""Tests of indexer.reading."""
