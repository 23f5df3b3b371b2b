"""Tests of the people of papers."""
