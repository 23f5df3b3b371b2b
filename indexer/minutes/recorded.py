"""All that a set of minutes records, taken out at once."""

from __future__ import annotations

from indexer.minutes.actions import actions
from indexer.minutes.approval import approvals
from indexer.minutes.decisions import minuted
from indexer.records import Extracted, Paper

MINUTES_VERSION = 17  # raised when the same paper would give other actions or decisions


def extract(paper: Paper) -> Extracted:
    """The actions, decisions and approvals of a paper. Pure; no text makes it fail."""
    found = minuted(paper)
    return Extracted(
        actions(paper),
        found.decisions,
        approvals=approvals(paper, found.decisions),
        unsure=found.unsure,
    )
