"""A body whose papers are not held: another's decisions and meetings are no answer to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import AGENDA, Asking, papers_held

QUAY = """Minutes of the Quay Committee

Quay Committee

12 March 2024

Present: Ida Crane (Chair), Otto Pryce

1. Reserves

RESOLVED that the reserve fund be raised to £9,000.

2. Levy

It was reported that the Ferry Panel had agreed a levy of £4 on coaches.

3. Next meeting

The next meeting will be held on 4 June 2024.
"""


@pytest.fixture(name="quay", scope="module")
def quay_held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    with papers_held(tmp_path_factory.mktemp("quay"), {"quay.txt": QUAY}) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("what did finance committee agree about reserves", "finance committee"),
        ("when's the next meeting of full council", "full council"),
        ("what did the pensions panel decide", "pensions panel"),
        ("what did the March pensions panel decide", "pensions panel"),
    ],
)
def test_of_a_body_not_held_nothing_is_told(quay: Asking, question: str, name: str) -> None:
    told = quay.ask(question)
    assert told.status is Status.NOT_FOUND
    assert told.answer == f"I hold no papers of the {name}, and those I hold do not say."


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what did the quay committee agree about reserves", "£9,000"),
        ("what did the quaye committee agree about reserves", "£9,000"),
        ("what did the committee agree about reserves", "£9,000"),
        ("what did the ferry panel agree on coaches", "£4"),
    ],
)
def test_what_is_held_and_what_is_told_of_others(quay: Asking, question: str, said: str) -> None:
    assert said in quay.ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "what did the March committee agree",
        "what happened at the march 2024 committee",
        "what did the 12 March committee decide",
        "what did the new committee decide",
        "what did the sub committee decide",
    ],
)
def test_a_time_or_a_rank_is_no_body(quay: Asking, question: str) -> None:
    assert "I hold no papers" not in quay.ask(question).answer


def test_what_of_its_business_is_confidential_is_withheld(tmp_path: Path) -> None:
    """A public agenda that names the item is believed: it is not said that nothing is held."""
    question = "what did the pensions panel decide on the breakwater insurance claim?"
    with papers_held(tmp_path, {"agenda.txt": AGENDA}) as asking:
        assert asking.ask(question).status is Status.WITHHELD
