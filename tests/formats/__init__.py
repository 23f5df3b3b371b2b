"""Writes the papers of corpus/harbour-and-markets-committee/ in the formats in which papers come.

``python -m tests.formats`` writes them anew; running it twice gives the same bytes.
"""
