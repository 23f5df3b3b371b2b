"""Answers from the records."""
