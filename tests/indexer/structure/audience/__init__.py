"""Tests of indexer.structure.audience."""
