"""What papers print of a person, and who said what."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from tests.bot.quayside import MINUTES, REPORT, Asking, papers_held

TALK = """Note of the Quayside Committee

Quayside Committee

7 November 2024

1. Lamps

Cllr Mina Cole said that the lamps on the quay were too dim for anglers.

Jo Kerr (Harbour Engineer) explained that brighter lamps would cost £600 each.

Appendix A: Attendance

Chair: Cllr Ana Bell
Present: Cllr Mina Cole, Cllr Tom Pike
In attendance: Jo Kerr, Harbour Engineer; Jo Marsh, Ecologist
"""


@pytest.fixture(scope="module")
def quayside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Minutes and a report that name people."""
    papers = {"february.txt": MINUTES, "pontoon.txt": REPORT, "november.txt": TALK}
    with papers_held(tmp_path_factory.mktemp("people"), papers) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What is Jo Kerr's post?", "Harbour Engineer"),
        ("who is Jo Kerr?", "Engineer"),
        ("Jo Marsh's role?", "Ecologist"),
        ("what's the email of Jo Kerr", "jo.kerr@wharf.example"),
        ("phone number for Jo Kerr?", "01632 960001"),
    ],
)
def test_what_is_printed_of_a_person(quayside: Asking, question: str, said: str) -> None:
    answer = quayside.ask(question)
    assert answer.status is Status.ANSWERED
    assert said in answer.answer


def test_two_people_of_one_name(quayside: Asking) -> None:
    answer = quayside.ask("What is Jo's role?")
    assert answer.status is Status.AMBIGUOUS
    assert answer.choices == ("What is Jo Kerr's role?", "What is Jo Marsh's role?")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Was Cllr Tom Pike at the meeting on 8 February 2024?", "Apologies"),
        ("Did Councillor Cole attend on 7 November 2024?", "Mina Cole"),
    ],
)
def test_whether_somebody_was_there(quayside: Asking, question: str, said: str) -> None:
    assert said in quayside.ask(question).answer


def test_who_said_something_is_told_by_name_alone(quayside: Asking) -> None:
    assert "Mina Cole said" in quayside.ask("Who said that the lamps were too dim?").answer
    discussed = quayside.ask("Who said that the chains had worn?")
    assert discussed.status is Status.NOT_FOUND  # members discussed it; nobody is named


def test_words_of_one_are_not_put_into_the_mouth_of_another(quayside: Asking) -> None:
    answer = quayside.ask("What did Cllr Pike say about the lamps?")
    assert answer.status is Status.NOT_FOUND


def test_days_of_meetings(quayside: Asking) -> None:
    met = quayside.ask("When did the Quayside Committee meet in 2024?").answer
    assert met.splitlines() == ["8 February 2024 [1]", "7 November 2024 [2]"]
    assert quayside.ask("When was the last meeting?").answer == "7 November 2024 [1]"
