"""A follow-up is answered beside what answered the question before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from bot.audience import EVERYBODY
from tests.bot.quayside import Asking, papers_held

EVENTS = """Minutes of the Wharf Committee

Wharf Committee

25 June 2025

Present: Ann Tye (Chair), Bob Lusk, Cora Wendle

1. Open day

The open day of the lifeboat house was held on 3 May. Forty-one visitors came, and £310 was \
given.

2. Rowing school

The rowing school had twelve pupils. Six visitors came to watch.

3. Boat trials

The Northport trial is late.

The Southport trial ends in May 2026.
"""
TODAY = dt.date(2025, 9, 1)


@pytest.fixture(name="wharf", scope="module")
def wharf_held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    folder: Path = tmp_path_factory.mktemp("wharf")
    with papers_held(folder, {"minutes.txt": EVENTS}) as asking:
        yield asking


def test_what_stands_by_the_last_answer_leads(wharf: Asking) -> None:
    """It says nothing of the open day, and follows the sentence that does."""
    answer = wharf.answerer.ask(
        "how many visitors came?", EVERYBODY, thread=["when was the open day?"], today=TODAY
    )
    assert answer.answer.startswith("Forty-one visitors came")


def test_a_name_is_not_taken_over(wharf: Asking) -> None:
    """What stands beside the Northport trial may be of the other one."""
    answer = wharf.answerer.ask(
        "when does it end?", EVERYBODY, thread=["is the Northport trial late?"], today=TODAY
    )
    assert answer.status is Status.NOT_FOUND


def test_another_matter_is_answered_alone(wharf: Asking) -> None:
    """A question that names a thing of its own is not mixed up with its thread."""
    answer = wharf.answerer.ask(
        "how many pupils had the rowing school?",
        EVERYBODY,
        thread=["when was the open day?"],
        today=TODAY,
    )
    assert "twelve pupils" in answer.answer
