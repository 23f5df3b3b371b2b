"""Turns of phrase that papers use as people do."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.questions.phrases import meant_by_turns, plain
from tests.bot.quayside import papers_held

PAPER = """Minutes of the Wharf Committee

Wharf Committee

25 June 2025

1. Tide tables

The new tide tables were launched on 24 March.

2. Lightermen

Action: Secretariat to set up a meeting with the lightermen.
"""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The Trust set up a fund.", "establish"),
        ("It will report back in May.", "report"),
        ("The set of tables is up.", ""),
    ],
)
def test_what_a_turn_stands_for(text: str, meant: str) -> None:
    assert meant_by_turns(text) == (frozenset({meant}) if meant else frozenset())


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("when did the tide tables go live", "24 March"),
        ("who will set up the meeting with the lightermen", "Secretariat"),
    ],
)
def test_the_same_turn_in_question_and_paper(tmp_path: Path, question: str, said: str) -> None:
    with papers_held(tmp_path, {"wharf.txt": PAPER}) as asking:
        assert said in asking.ask(question).answer


@pytest.mark.parametrize(
    "question", ["What goes in the brown bins?", "Which green bin is for tin?"]
)
def test_a_bin_is_of_the_colour_that_is_asked(question: str) -> None:
    assert plain(question) == question


@pytest.mark.parametrize(
    "lead",
    [
        "please can you tell everyone",
        "Can you remind us all",
        "Could you please let the team know",
        "tell our parish council",
        "Please show Ada",
        "let me know please,",
    ],
)
def test_who_is_to_be_told_is_no_part_of_the_question(lead: str) -> None:
    assert plain(f"{lead} what was agreed about the slipway?") == (
        "what was agreed about the slipway?"
    )


@pytest.mark.parametrize(
    "question",
    [
        "Did the clerk tell everyone what was agreed?",
        "Can you tell me about the slipway?",
        "Who let the team know when it closed?",
        "Let the contract what was agreed",
    ],
)
def test_what_is_told_of_is_left(question: str) -> None:
    assert plain(question) == question


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("how long to get through to the harbour office", "how long to reach the harbour office"),
        ("did the crane get through", "did the crane get approved"),
        ("what does item number two say", "what does item number two say"),
        ("wich mtg was it", "which meeting was it"),
        (
            "how many do we need in the room for a sub-committee",
            "what is the quorum for a sub-committee",
        ),
        (
            "how many members have to turn up for the panel to be quorate",
            "what is the quorum for the panel to be quorate",
        ),
    ],
)
def test_what_is_said_in_the_street_is_put_plainly(question: str, meant: str) -> None:
    assert plain(question) == meant
