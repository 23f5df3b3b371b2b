"""The shape of a sentence, as the question wants it."""

from __future__ import annotations

import pytest

from bot.evidence.rating import shaped
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
