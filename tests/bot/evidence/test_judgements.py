"""Advice and forecasts are answered only where papers give them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

REPORT = """Quayside Committee

Berths and ferries

14 March 2024

1. The berth exchange is open to twenty harbours that want to swap winter berths.

2. Ferry delays fell from 41 to 12 over the last three winters.

3. Officers recommend that the harbour join the dredging pool.

4. Slipway closures are expected to rise next winter, when the ramp is mended.
"""


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """One report."""
    with papers_held(tmp_path_factory.mktemp("judgements"), {"r.txt": REPORT}) as held:
        yield held


@pytest.mark.parametrize(
    "question",
    [
        "should we join the berth exchange?",
        "do you think the berth exchange is good?",
        "is the berth exchange a good idea?",
        "will ferry delays go on falling?",
        "will ferry delays fall again?",
    ],
)
def test_what_only_describes_or_tells_of_the_past_is_no_advice(
    asking: Asking, question: str
) -> None:
    assert asking.ask(question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("should we join the dredging pool?", "recommend"),
        ("will slipway closures go on rising?", "expected to rise"),
        ("have ferry delays fallen?", "41 to 12"),
    ],
)
def test_what_advises_or_looks_ahead_answers(asking: Asking, question: str, said: str) -> None:
    answer = asking.ask(question)
    assert answer.status is Status.ANSWERED
    assert said in answer.answer
