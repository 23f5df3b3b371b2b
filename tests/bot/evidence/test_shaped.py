"""The shape of a sentence, as the question wants it."""

from __future__ import annotations

import pytest

from bot.evidence.shaped import shaped
from bot.evidence.weighing import match
from indexer.words import words
from tests.bot.quayside import query


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Seven are chosen by Wend Borough Council and three by Sallow District Council.", True),
        ("The levy is paid by Wend and Sallow.", True),
        ("The levy is paid by two councils and a trust.", False),
    ],
)
def test_several_bodies_are_named(text: str, *, told: bool) -> None:
    assert shaped(query("Which councils pay the levy?"), text) is told


@pytest.mark.parametrize(
    ("asked", "printed", "kin"),
    [
        ("contract", "control", False),
        ("digitisation", "digital", True),
        ("inspectorate", "inspection", True),
    ],
)
def test_words_of_one_family(asked: str, printed: str, *, kin: bool) -> None:
    (term,) = query(f"which {asked}?").topic
    assert bool(match(term, frozenset(words(printed)))) is kin


@pytest.mark.parametrize(
    ("asked", "text", "told"),
    [
        ("how much was paid to Elm Turf?", "Elm Turf Play area 491.00 81.83 by card", True),
        ("how much was paid to Elm Turf?", "Elm Turf came at 8.30 and left at 9.15.", False),
        ("when is the spring clean?", "The spring clean was discussed.", False),
        ("when is the spring clean?", "The spring clean is on 13 April.", True),
        ("how many households replied?", "Over 58% of households replied.", True),
        ("how many households replied?", "Over 58% of the shops replied.", False),
    ],
)
def test_rows_of_payments_named_times_and_shares(asked: str, text: str, *, told: bool) -> None:
    assert shaped(query(asked), text) is told
