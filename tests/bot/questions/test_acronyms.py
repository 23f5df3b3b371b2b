"""Acronyms both ways, from definitions that may be seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.questions.acronyms import definitions, expand
from indexer.words import words
from tests.bot.quayside import papers_held, query

PANEL = frozenset(words("tidal works panel"))
DEFINED = """Works

8 February 2024

1. The Tidal Works Panel (TWP) was set up in 2019 with seven members.

2. TWP looked at the breakwater and found 14 cracks.

3. The lease of the boathouse was signed by the Tidal Works Panel for a rent of £900.
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Tidal Works Panel (TWP) met", {"twp": PANEL}),
        ("the Tidal Works Panel (“TWP”) met", {"twp": PANEL}),
        ("the Board of Tidal Works (BTW) met", {"btw": frozenset(words("board tidal works"))}),
        ("the tide was high (HW) at noon", {}),
        ("see the plan (Appendix)", {}),
        ("met (TWP)", {}),
        ("the Tidal Works Panel (TWP) and the Town Ward Plan (TWP)", {}),  # two meanings
    ],
)
def test_definitions(text: str, found: dict[str, frozenset[str]]) -> None:
    assert definitions([text], []) == found


def test_boards_have_initials() -> None:
    """Small words have none."""
    found = definitions([], ["Harbours and Ferries Board"])
    assert list(found) == ["hfb"]
    assert frozenset(words("Harbours Ferries Board")) <= found["hfb"]


def test_the_initials_of_a_board_are_those_of_its_own_name() -> None:
    found = definitions(["The Quay and Weir Panel (QWP) met."], ["Quay & Weir Panel (QWP)"])
    assert found == {"qwp": frozenset(words("Quay Weir Panel"))}


def test_nothing_to_expand_leaves_the_question_alone() -> None:
    asked = query("How much did the slipway cost?")
    assert expand(asked, {"twp": PANEL}) is asked


@pytest.mark.parametrize(
    "question",
    [
        "How many cracks did the TWP find in the breakwater?",
        "How many cracks did the Tidal Works Panel find in the breakwater?",
    ],
)
def test_asked_either_way(tmp_path: Path, question: str) -> None:
    with papers_held(tmp_path, {"works.txt": DEFINED}) as asking:
        assert "14 cracks" in asking.ask(question).answer


def test_the_acronym_finds_the_words(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"works.txt": DEFINED}) as asking:
        answer = asking.ask("For what rent did the TWP sign the lease of the boathouse?").answer
    assert "£900" in answer
