"""Verbatim sentences become an answer with its citations."""
