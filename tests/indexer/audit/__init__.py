"""The chain of the record."""
