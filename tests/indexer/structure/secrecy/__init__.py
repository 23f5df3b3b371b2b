"""Tests of indexer.structure.secrecy."""
