"""Slips in the words of a question, put right before it is taken apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.audience import EVERYBODY
from bot.questions.slips import as_meant, sound
from tests.bot.quayside import papers_held

PAPER = """Pontoon

8 February 2024

1. The pontoon at Harrwick was lifted for the improvement of the day centre and of Merton quay.

2. Harbourmaster Quillan asked for a quotation for the phase that the engineers had designed.
"""
UNSEEN = """Claim

8 February 2024

1. The gangplank was left unlit.
"""
HIDDEN = '[[paper]]\nmatch = "claim.txt"\naudience = "restricted"\n'
ENGLISH = frozenset("the was of at when who asked ferry marina lido quote minute design".split())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wen was the improvment of the daycentre", "when was the improvement of the day centre"),
        ("who is the cheif exectuive", "who is the chief executive"),
        ("did the comitee aprove it", "did the committee approve it"),
        ("a qoutation for the pontooon", "a quotation for the pontoon"),
        ("quotations for fase 2", "quotations for phase 2"),
        ("what was minuted of the marina", "what was minuted of the marina"),
        ("who was at Harwick", "who was at Harrwick"),
        ("who was at Marton", "who was at Marton"),
        ("was the gangplnk lit", "was the gangplnk lit"),
    ],
)
def test_slips(tmp_path: Path, typed: str, meant: str) -> None:
    """What is hidden, is English, or names another place, becomes no word of the papers."""
    papers = {"a.txt": PAPER, "claim.txt": UNSEEN, "manifest.toml": HIDDEN}
    with papers_held(tmp_path, papers) as asking, asking.library() as (snapshot, _):
        told = as_meant(typed, snapshot, EVERYBODY.audiences, ENGLISH.__contains__)
    assert told == meant


@pytest.mark.parametrize(("one", "other"), [("Orin", "Orrin"), ("Blithe", "Blyth")])
def test_names_that_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_names_that_do_not() -> None:
    assert sound("Hilton") != sound("Halton")


def test_what_was_typed_is_kept(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"a.txt": PAPER}) as asking:
        told = asking.ask("wot happened at Harrwick")
    assert told.question == "wot happened at Harrwick"
    assert told.standalone_question == "what happened at Harrwick"
