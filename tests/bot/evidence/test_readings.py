"""Where several things answer equally well, it is asked which of them is meant."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

MINUTES = """Quayside Committee

Minutes of the meeting held on 14 March 2024

Present: Councillors Ann Moor, Tom Pike and Mina Cole

1. SALLOW FERRY

The manager advised that 34 passengers had answered the survey.

Councillor A Hale said that the lamps were too dim. Councillor J Hale thanked the lamp crews.

2. TARN SLIPWAY

The engineer reported that 63 boat owners had answered the survey.

3. OYSTER BEDS

The petition of the oyster growers had 210 signatures.
"""


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """One meeting, two surveys, and two members of a name."""
    with papers_held(tmp_path_factory.mktemp("readings"), {"m.txt": MINUTES}) as held:
        yield held


def test_one_of_several_surveys(asking: Asking) -> None:
    answer = asking.ask("how many answered the survey?")
    assert answer.status is Status.AMBIGUOUS
    assert any("ferry" in one for one in answer.choices)
    assert any("slipway" in one for one in answer.choices)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many answered the survey on the Tarn slipway?", "63"),
        ("how many signatures did the petition have?", "210"),
    ],
)
def test_the_one_that_is_named_or_the_only_one(asking: Asking, question: str, said: str) -> None:
    answer = asking.ask(question)
    assert answer.status is Status.ANSWERED
    assert said in answer.answer


def test_one_of_two_of_a_name(asking: Asking) -> None:
    answer = asking.ask("what did Cllr Hale say about the lamps?")
    assert answer.status is Status.AMBIGUOUS
    assert len(answer.choices) == 2


def test_the_one_whose_initial_is_given(asking: Asking) -> None:
    answer = asking.ask("what did Cllr A Hale say about the lamps?")
    assert answer.status is Status.ANSWERED
    assert answer.answer.startswith("Councillor A Hale")
