"""Tests of indexer.structure."""
