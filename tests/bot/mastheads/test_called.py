"""A body is named once, over the paper or on its folder; what the paper says is said of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from bot.mastheads.called import Called, masthead_words
from indexer.records import DateBasis, MeetingDate, PaperKind
from indexer.store.held import HeldPaper
from tests.bot.quayside import Asking, papers_held, query

AMBLEFORD = """Ambleford District Council

Revenue monitoring: third quarter

14 February 2019

1. The overspend stands at £3.9m, and reserves meet it.

2. Fees for garden bins came to £410,000.
"""
THORNLEY = """Thornley Borough Council

Revenue monitoring: half year

9 November 2021

1. The overspend stands at £1.2m, most of it in care for adults.
"""


@pytest.fixture(scope="module")
def councils(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """One paper each of two councils; only the first lines and the folders say whose."""
    papers = {
        "ambleford/2019-02-14-item-6.txt": AMBLEFORD,
        "thornley/2021-11-09-item-3.txt": THORNLEY,
    }
    with papers_held(tmp_path_factory.mktemp("councils"), papers) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("how big is the overspend at ambleford?", "£3.9m"),
        ("How big is the overspend at Thornley?", "£1.2m"),
        ("what was the ambleford overspend in 2018/19", "£3.9m"),  # a year that no line prints
    ],
)
def test_the_body_asked_for_answers(councils: Asking, question: str, says: str) -> None:
    answer = councils.ask(question)
    assert answer.status is Status.ANSWERED
    assert says in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "what did thornley raise in fees for garden bins?",  # the other council did
        "what share of the ambleford overspend is for care of adults?",
        "which council is this?",
    ],
)
def test_another_body_is_no_answer(councils: Asking, question: str) -> None:
    assert councils.ask(question).status is Status.NOT_FOUND


def test_two_bodies_compared_are_set_side_by_side(councils: Asking) -> None:
    answer = councils.ask("How does the ambleford overspend compare with the thornley overspend?")
    assert [one.quote for one in answer.citations] == [
        "The overspend stands at £3.9m, and reserves meet it.",
        "The overspend stands at £1.2m, most of it in care for adults.",
    ]
    assert answer.answer.index("2019") < answer.answer.index("2021")


def test_one_body_alone_is_no_comparison(councils: Asking) -> None:
    asked = "How does the ambleford overspend compare with the overspend at Millhaven?"
    assert councils.ask(asked).status is Status.NOT_FOUND


def paper(name: str, file: str, board: str | None = None, date: str | None = None) -> HeldPaper:
    """A paper by what it is called."""
    when = MeetingDate(date, DateBasis.PRINTED if date else DateBasis.NONE)
    return HeldPaper(name, "root", file, PaperKind.REPORT, "", board, when, (), None, ())


def test_names_are_of_files_folders_and_boards() -> None:
    called = Called([paper("a", "quay-trust/2020-05-01.txt", "Pilots Panel"), paper("b", "b.txt")])
    assert [called.by(word) for word in ("quay", "pilot")] == [{"a"}, {"a"}]
    assert called.by("2020") == called.by("txt") == frozenset()


def test_a_word_that_most_papers_are_called_by_names_none() -> None:
    called = Called(paper(str(n), f"{'pilots' if n else 'quay'}/{n}.txt") for n in range(6))
    named = called.named(query("what of the quay?").topic)
    assert named is not None
    assert [named("0"), named("1")] == [True, False]
    assert called.named(query("what of the pilots?").topic) is None


def test_the_first_sentence_ends_the_masthead() -> None:
    opening = ["Ambleford Council", "Bins were emptied.", "Harbour"]
    held = masthead_words(paper("a", "a.txt", date="2024-03-31"), opening)
    assert {"ambleford", "2023/24"} <= held
    assert held.isdisjoint({"bin", "harbour", "2024/25"})


def test_a_planning_paper_is_called_by_what_is_applied_for() -> None:
    title = "Application for the reserved matters of 19/0132/OUT, for 55 houses (access only)."
    held = masthead_words(paper("a", "a.txt"), ["Ambleford Council", title, "The houses are tall."])
    assert "55" in held
    assert "tall" not in held
