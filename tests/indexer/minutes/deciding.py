"""Helpers: the decisions of minutes written in a test."""

from __future__ import annotations

from indexer.minutes.decisions import decisions
from indexer.records import Decision, Paper
from tests.indexer.structure.papers import paper

TITLE = (
    "LOWER TARN PARISH COUNCIL\n\nMinutes of the meeting of the Parish Council held on Monday "
    "3 June 2024 at 7.30 pm in the Reading Room\n\nPresent: Councillors Ash (Chair), Birch and "
    "Elm\n\n"
)


def minutes(text: str, file: str = "folder/minutes.txt") -> Paper:
    """The minutes of Lower Tarn Parish Council with this text in them."""
    return paper(TITLE + text, file)


def decided(text: str, file: str = "folder/minutes.txt") -> list[Decision]:
    """What those minutes decide, procedure left out."""
    return [d for d in decisions(minutes(text, file)) if not d.routine]


def texts(text: str) -> list[str]:
    """The texts of what they decide, procedure left out."""
    return [d.text for d in decided(text)]


def item(text: str, title: str = "Footpaths") -> str:
    """A numbered item, with one before and one after it."""
    closing = "3. Closing\n\nThe meeting ended at 9 pm.\n"
    return f"1. Apologies\n\nNone.\n\n2. {title}\n\n{text}\n\n{closing}"
