"""The same noun for somebody else is another thing; so is money that goes the other way."""

from __future__ import annotations

import pytest

from bot.evidence.complements import of_another_kind
from indexer.words import words


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        (
            "When was the evening for berth holders?",
            "An evening for shopkeepers was held on 3 May.",
            True,
        ),
        (
            "When was the evening for berth holders?",
            "The evening for all berth holders was on 3 May.",
            False,
        ),
        ("When was the evening for berth holders?", "The evening was held on 3 May.", False),
        ("When was the evening?", "An evening for shopkeepers was held on 3 May.", False),
        ("How much did the pump cost?", "The pump saved £900 a year.", True),
        ("How much did the pump cost?", "The pump cost £400 and saved £900.", False),
        ("How much did the pump save?", "The pump cost £400.", True),
        ("Who is in charge of the pump?", "Cllr Ash presented the revenue budget.", False),
        ("Who is the chair?", "Cllr Ash (Vice-Chair), Orme Council", True),
        ("Who is the chair?", "The chair, Cllr Orme, thanked the vice-chair.", False),
        ("Who is the deputy chair?", "Cllr Ash (Deputy Chair), Orme Council", False),
        ("How much money is there for the pump?", "The pump saved £900 a year.", False),
    ],
)
def test_of_another_kind(question: str, sentence: str, *, other: bool) -> None:
    assert of_another_kind(question, sentence, frozenset(words(sentence))) is other
