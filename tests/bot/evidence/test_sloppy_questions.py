"""Questions in other words than the papers', and what is refused all the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from bot.evidence.shapes import counts, has_shape
from bot.questions.asking import Wanted
from indexer.words import words
from tests.bot.quayside import Asking, papers_held

MINUTES = """Harbour Board

8 February 2024

1. The Dockers Trade Union objected to the night shifts. It said that the crane is too slow.

2. The most likely outturn for the year is a deficit of £4,000.

3. There is one space for parking behind the crane.

4. Members allowed £90 a year for the tide tables.

5. The gate will be closed from 3 April. Delivery of the crane may be late.
"""
REPORT = """Crane hire

Harbour Board

7 November 2023

Purpose of report

For decision.

Contact officer: Nell Hoad
Position: Head of Lifting
Phone no: 01632 960002
Email: nell.hoad@quay.example

Crane hire

1. The crane is hired by the hour.
"""


@pytest.fixture(scope="module")
def quay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    folder: Path = tmp_path_factory.mktemp("quay")
    with papers_held(folder, {"minutes.txt": MINUTES, "report.txt": REPORT}) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("wot did the dtu say bout nite shifts", "objected"),
        ("best guess for the deficit", "£4,000"),
        ("email for the head of lifting", "nell.hoad@quay.example"),
        ("gate shutting when", "3 April"),
    ],
)
def test_other_words(quay: Asking, question: str, said: str) -> None:
    assert said in quay.ask(question).answer


def test_keywords_of_another_matter(quay: Asking) -> None:
    assert quay.ask("parking charges increase").status is Status.NOT_FOUND


def test_an_allowance_is_not_what_is_allowed(quay: Asking) -> None:
    """The minutes tell what members allowed, and tell of no allowance."""
    assert quay.ask("what is the yearly allowance of members").status is Status.NOT_FOUND


@pytest.mark.parametrize("post", ["Deputy Head of Lifting", "Assistant Head of Lifting"])
def test_a_deputy_is_not_whom_the_post_asked_for_is(tmp_path: Path, post: str) -> None:
    report = REPORT.replace("Head of Lifting", post)
    with papers_held(tmp_path, {"report.txt": report}) as held:
        assert "nell.hoad" not in held.ask("email for the head of lifting").answer
        assert "nell.hoad" in held.ask(f"email for the {post}").answer


def test_the_word_may_is_no_month() -> None:
    assert not has_shape(Wanted.DATE, "Delivery may be late.")
    assert has_shape(Wanted.DATE, "Delivery is due in May.")


def test_a_sum_counts_no_members() -> None:
    assert not counts(frozenset(words("members")), "It came to £643 for members.")
