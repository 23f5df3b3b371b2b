"""Helpers: the actions of minutes written in a test."""

from __future__ import annotations

from indexer.minutes.actions import actions
from indexer.records import Action, ActionKind
from tests.indexer.structure.papers import paper

HEAD = """Lower Weir Parish Council
Minutes of the meeting held on 3 May 2024

Present: Cllrs Ann Boot (AB, Chair), Carl Dyer (CD), Eve Frith (EF). Clerk: Gus Hill (GH)

1. Apologies

None were received from anybody.

2. The weir

The weir was discussed at length.

"""


def found(text: str, file: str = "a.txt") -> list[Action]:
    """The actions of the minutes of Lower Weir with this text in them."""
    return list(actions(paper(HEAD + text, file)))


def minuted(text: str, file: str = "a.txt") -> list[tuple[str | None, str]]:
    """Owner as printed and text of the minuted ones."""
    return [(a.owner_printed, a.text) for a in found(text, file) if a.kind is ActionKind.MINUTED]
