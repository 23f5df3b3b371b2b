"""Who was given a contract, as it is asked and as papers tell it."""

from __future__ import annotations

import time

import pytest

from bot.questions.asking import Wanted, wanted
from bot.questions.awards import meant_by_award
from bot.questions.phrases import plain


@pytest.mark.parametrize(
    "question",
    [
        "Which firm got the slipway job?",
        "Which company was handed the slipway contract?",
        "which contractor has been given the slipway work",
        "Which builder won the slipway tender?",
    ],
)
def test_a_firm_is_asked_for(question: str) -> None:
    assert "was awarded the slipway" in plain(question)
    assert wanted(plain("Which firm got the slipway job?")) is Wanted.NAMES


def test_a_post_stays_a_post() -> None:
    assert "contract" not in plain("Who got the harbour master's job?")


@pytest.mark.parametrize(
    "told",
    [
        "The slipway contract had been awarded in May to Corran Marine.",
        "It was resolved to give the work to Pell & Sons at £4,100.",
        "The contract for the pontoon went to Corran Marine.",
        "RESOLVED that the quotation of Corran Marine for £4,100 be accepted.",
        "Stage 2 had been let to Corran Marine Ltd.",
        "Corran Marine were appointed as the main contractor.",
    ],
)
def test_a_sentence_tells_who_has_it(told: str) -> None:
    assert meant_by_award(told)


@pytest.mark.parametrize(
    "told",
    [
        "Delegated the award of the slipway contract to the Head of Harbours.",
        "The contract runs to March.",
        "Cllr Penrose was appointed to the panel.",
        "The work is to begin in May.",
        "The slipway tender of Pell & Sons was not accepted because it was late.",
        "The boat contract had never been awarded to Corran Marine.",
        "The bid of Corran Marine, first chosen, was withdrawn.",
    ],
)
def test_a_sentence_that_names_no_firm(told: str) -> None:
    assert not meant_by_award(told)


@pytest.mark.parametrize("word", ["Q" * 30_000, "Qu" * 15_000, "Qu-" * 10_000])
def test_a_long_word_keeps_nobody_waiting(word: str) -> None:
    began = time.perf_counter()
    assert not meant_by_award(f"The slipway contract is attached as {word}")
    assert time.perf_counter() - began < 2


def test_what_a_council_decided_asks_for_no_names() -> None:
    assert wanted("What did the council decide about the weir?") is not Wanted.NAMES
    assert wanted("Which councils joined?") is Wanted.NAMES
