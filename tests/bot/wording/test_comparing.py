"""Things compared stand side by side, in order of date."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from tests.bot.quayside import Asking, papers_held

OLDER = """Harbour lights

Quayside Committee

8 February 2024

Background

1. The estimate for the harbour lights was £4,100.

2. Members visited the harbour in the rain.
"""

NEWER = """Harbour lights

Quayside Committee

7 November 2024

Background

1. The final bill for the harbour lights came to £4,650.

2. The gate was repainted: the budget for the gate was £800, against a bill of £790.
"""


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Two papers of two meetings."""
    papers = {"older.txt": OLDER, "newer.txt": NEWER}
    with papers_held(tmp_path_factory.mktemp("comparing"), papers) as held:
        yield held


@pytest.mark.parametrize(
    "question",
    [
        "How did the final bill for the harbour lights compare with the estimate?",
        "Was the final bill for the harbour lights higher than the estimate?",
    ],
)
def test_both_sides_in_order_of_date(asking: Asking, question: str) -> None:
    lines = asking.ask(question).answer.splitlines()
    assert lines == [
        "As at 8 February 2024: The estimate for the harbour lights was £4,100. [1]",
        "As at 7 November 2024: The final bill for the harbour lights came to £4,650. [2]",
    ]


def test_a_sentence_that_says_both_stands_alone(asking: Asking) -> None:
    answer = asking.ask("How did the budget for the gate compare with the bill?")
    assert "£800, against a bill of £790" in answer.answer
    assert len(answer.citations) == 1


def test_no_side_is_made_up(asking: Asking) -> None:
    """Where one side is told of nowhere, the other stands alone."""
    answer = asking.ask("How did the final bill for the harbour lights compare with the loan?")
    assert "loan" not in answer.answer
    assert len(answer.citations) <= 1


def test_words_of_comparing_over_and_over_take_no_time(asking: Asking) -> None:
    before = time.process_time()
    asking.ask("How" + " compare" * 120 + " in" * 300)
    assert time.process_time() - before < 1.0


MEETING = """Harbour lights

Quayside Committee

20 June 2024

Background

1. At its meeting in May the Committee received a report of the bill for the harbour lights.
"""


def test_beside_a_sum_another_sum(tmp_path_factory: pytest.TempPathFactory) -> None:
    papers = {"older.txt": OLDER, "newer.txt": NEWER, "between.txt": MEETING}
    with papers_held(tmp_path_factory.mktemp("sums"), papers) as held:
        said = held.ask("how has the bill for the harbour lights changed since 2023?").answer
    assert "received a report" not in said
