"""Tests of the web pages, in a client and in a real browser."""
