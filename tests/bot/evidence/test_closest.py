"""A sentence that means what is asked answers, though it shares few of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from bot.evidence.closest import closest
from bot.evidence.gathering import gather
from bot.retrieval import retrieve
from tests.bot.quayside import Asking, papers_held, query

NOTES = """Quayside Committee

Visitors

14 March 2024

1. Please feel free to bring a dog on board the harbour launch.

2. The harbour launch cost £9,400 to mend.
"""


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """One note."""
    with papers_held(tmp_path_factory.mktemp("closest"), {"n.txt": NOTES}) as held:
        yield held


def close_to_the_dog(_: str, texts: Sequence[str]) -> list[float]:
    """As a model would have it, that knows what a spaniel is."""
    return [0.7 if "dog" in one else 0.1 for one in texts]


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("can I take my spaniel on the launch?", True),
        ("how much is a ticket for my spaniel on the launch?", False),  # a figure is asked
        ("did the committee agree to let a spaniel on the launch?", False),  # or a decision
        ("can I take my spaniel on the launch to Sallow?", False),  # or a place that nothing names
    ],
)
def test_what_is_close_in_meaning(asking: Asking, question: str, answers: bool) -> None:
    asked = query(question)
    with asking.library() as (held, library):
        evidence = gather(held, library, asked, retrieve(held, asked, None, library.viewer))
        told = closest(asked, evidence, close_to_the_dog)
    assert bool(told) is answers
