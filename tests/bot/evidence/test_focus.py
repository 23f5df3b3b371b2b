"""The thing asked for has to be told, not only what it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from bot.evidence.focus import untold
from tests.bot.quayside import Asking, papers_held, query

LOANS = """Harbour loans

Quayside Committee

8 February 2024

1. Loans of £4.2m are held by the harbour, against a limit of £6m, for the new north quay.

2. The harbour would pay a fine if it repaid its loans early.

3. The gas contract for the harbour ends in May.

4. A firm, Pellow Marine, runs the cranes of the harbour.
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """One report of loans that says nothing of their interest."""
    with papers_held(tmp_path_factory.mktemp("loans"), {"loans.txt": LOANS}) as asking:
        yield asking


@pytest.mark.parametrize(
    "question",
    [
        "How much interest did the harbour pay on its loans?",
        "What is the interest rate on the harbour's loans?",
        "what was the harbour's interest on the loans",
        "Which firm won the gas contract for the harbour?",
    ],
)
def test_what_is_asked_for_is_not_told(harbour: Asking, question: str) -> None:
    assert harbour.ask(question).status is Status.NOT_FOUND


def test_that_a_report_was_ordered_does_not_tell_what_it_found() -> None:
    asked = "What did the report on the cranes find?"
    assert untold(query(asked), "A report on the cranes was commissioned in May.")
    assert not untold(query(asked), "The report found that two cranes were worn.")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("How much are the loans held by the harbour?", "£4.2m"),
        ("What is the limit on the harbour's loans?", "£6m"),
        ("What are the harbour loans for?", "north quay"),
        ("Which firm runs the cranes of the harbour?", "Pellow Marine"),
    ],
)
def test_what_is_asked_for_is_told(harbour: Asking, question: str, says: str) -> None:
    answer = harbour.ask(question)
    assert answer.status is Status.ANSWERED
    assert says in answer.answer


@pytest.mark.parametrize(
    "question", ["how long was the meeting?", "is the meeting early", "was the last meeting early?"]
)
def test_a_question_of_the_meeting_is_not_answered_by_what_else_was_so(
    harbour: Asking, question: str
) -> None:
    assert harbour.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "text", "without"),
    [
        ("was there a vote on the crane?", "The crane was noted.", True),
        ("was there a vote on the crane?", "Agreed by 3 votes to 1.", False),
        ("what was the vote on the crane", "Carried, with one against.", False),
        ("what did they decide on the crane?", "The crane was noted.", False),
    ],
)
def test_a_vote_is_told_by_a_vote(question: str, text: str, *, without: bool) -> None:
    assert untold(query(question), text) is without


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("The HCF has grown.", True),
        ("The Harbour Crane Fund (HCF) has grown.", False),
        ("HCF: Harbour Crane Fund", False),
    ],
)
def test_initials_are_told_by_what_they_stand_for(text: str, *, without: bool) -> None:
    assert untold(query("what does HCF stand for?"), text) is without
