"""A slip is put right from words that may be seen; a name never becomes another name."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.audience import EVERYBODY, Viewer
from bot.questions.spelling import respell
from indexer.records import RESTRICTED
from tests.bot.quayside import Asking, papers_held, query

PAPER = """Pontoon

8 February 2024

1. The pontoon at Harwick was lifted for the survey, and then the one at Merton.

2. Harbourmaster Quillan saw the barnacles and the bollards.

3. The exit was painted.
"""
UNSEEN = """Claim

8 February 2024

1. The contractor left the gangway unlit.
"""
HIDDEN = '[[paper]]\nmatch = "claim.txt"\naudience = "restricted"\n'


def read(asking: Asking, question: str, viewer: Viewer = EVERYBODY) -> dict[str, str]:
    """What was read as what."""
    asked = query(question)
    with asking.library(viewer) as (snapshot, _):
        frequency = snapshot.statistics(asked.stems, viewer.audiences).frequency
        return respell(asked, snapshot, viewer.audiences, frequency)[1]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Was the pontton lifted?", {"pontton": "pontoon"}),
        ("Who saw the barnacels?", {"barnacels": "barnacl"}),
        ("Was the pontoon lifted?", {}),  # held as it stands
        ("Was the pontoons lifted?", {}),  # another form is no slip
        ("Was the kontoon lifted?", {}),  # another first letter is another word
        ("Was the garden opened?", {}),  # nothing is near
        ("Was the pontoon at Warwick lifted?", {}),  # another place
        ("Was the pontoon at Morton lifted?", {}),  # one letter away, and another place
        ("Was the pontoon in exeter lifted?", {}),  # no exit, though their stems are alike
        ("Did Quillen see it?", {}),  # a letter that differs makes another name
        ("Did Quilaln see it?", {"quilaln": "quillan"}),  # two letters swapped are a slip
    ],
)
def test_what_is_put_right(tmp_path: Path, question: str, expected: dict[str, str]) -> None:
    with papers_held(tmp_path, {"pontoon.txt": PAPER}) as asking:
        assert read(asking, question) == expected


def test_another_place_is_not_answered_for(tmp_path: Path) -> None:
    """Nothing was said of Morton."""
    with papers_held(tmp_path, {"pontoon.txt": PAPER}) as asking:
        assert asking.ask("Was the pontoon at Morton lifted?").claims == ()
        assert "lifted" in asking.ask("Was the pontton at Harwick lifted?").answer


def test_words_that_may_not_be_seen_mend_nothing(tmp_path: Path) -> None:
    papers = {"pontoon.txt": PAPER, "claim.txt": UNSEEN, "manifest.toml": HIDDEN}
    with papers_held(tmp_path, papers) as asking:
        assert read(asking, "Was the ganway lit?") == {}
        restricted = Viewer.of([RESTRICTED])
        assert read(asking, "Was the ganway lit?", restricted) == {"ganway": "gangway"}


@pytest.mark.parametrize("word", ["bus", "otter", "whale", "wall"])
def test_a_word_that_is_like_a_small_word_stays_a_word_of_the_topic(
    tmp_path: Path, word: str
) -> None:
    with papers_held(tmp_path, {"pontoon.txt": PAPER}) as asking:
        asked = query(f"What did the {word} shelter cost?")
        with asking.library(EVERYBODY) as (snapshot, _):
            frequency = snapshot.statistics(asked.stems, EVERYBODY.audiences).frequency
            again, _ = respell(asked, snapshot, EVERYBODY.audiences, frequency)
    assert word in {term.word for term in again.terms}


@pytest.mark.parametrize("word", ["precept", "tollpath", "bids"])
def test_a_consonant_for_quite_another_makes_another_word(tmp_path: Path, word: str) -> None:
    paper = "Minutes\n\n12 May 2024\n\nAll were present. The towpath has two bins.\n"
    with papers_held(tmp_path, {"bins.txt": paper}) as asking:
        assert read(asking, f"Was the {word} agreed?") == {}
