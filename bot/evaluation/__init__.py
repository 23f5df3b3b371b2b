"""Scores: gold questions put to a store, and what was right, wrong and missed."""
