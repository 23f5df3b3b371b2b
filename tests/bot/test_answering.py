"""Answers over random papers: verbatim, cited, and no figure that is not in what they cite."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering import Answerer
from bot.answers import Answer, Status
from bot.audience import EVERYBODY
from bot.coverage import spoken
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import EmbedderMismatch, QuestionError
from tests.bot.quayside import MINUTES, REPORT, Asking, papers_held, query

SUBJECTS = ("north pontoon", "south slipway", "ferry berth")
SAYINGS = (
    "The {subject} cost £{n},400 in the year to March.",
    "By the end of the season {n} boats had been licensed to use the {subject}.",
    "Jo Kerr was appointed on {n} May 2023 to look after the {subject}.",
    "The {subject} will be closed for {n} days.",
    "Cllr. Orme asked why the {subject} was shut. He was told that {n} piles had rotted.",
)
QUESTIONS = (
    "How much did the {subject} cost?",
    "How many boats were licensed to use the {subject}?",
    "Who looks after the {subject}?",
    "When was Jo Kerr appointed?",
    "What did the committee decide about the {subject}?",
    "What were officers asked to do about the {subject}?",
    "Why was the {subject} shut?",
    "How has the {subject} changed?",
    "What is there on the {subject}?",
    "When is the next meeting?",
)
DAYS = ("8 February 2024", "16 May 2024", "7 November 2024")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_MARK = re.compile(r"\[(\d+)\]")

SAID = st.builds(
    lambda saying, subject, n: saying.format(subject=subject, n=n),
    st.sampled_from(SAYINGS),
    st.sampled_from(SUBJECTS),
    st.integers(2, 28),
)


@st.composite
def report(draw: st.DrawFn) -> str:
    texts = draw(st.lists(SAID, min_size=1, max_size=5))
    body = "\n\n".join(f"{n}. {text}" for n, text in enumerate(texts, start=1))
    subject = draw(st.sampled_from(SUBJECTS)).capitalize()
    return f"{subject}\n\nQuayside Committee\n\n{draw(st.sampled_from(DAYS))}\n\n{body}\n"


@st.composite
def minutes(draw: st.DrawFn) -> str:
    day, subject = draw(st.sampled_from(DAYS)), draw(st.sampled_from(SUBJECTS))
    decided = draw(st.lists(st.integers(2, 90), min_size=1, max_size=3, unique=True))
    decisions = "\n\n".join(f"Agreed to spend £{n},000 on the {subject}." for n in decided)
    actions = "\n\n".join(
        f"{n}) write to {n + 3} owners." for n in range(1, draw(st.integers(2, 4)))
    )
    return (
        f"Note of the Quayside Committee\n\nQuayside Committee\n\n{day}\n\n"
        f"1. {subject.capitalize()}\n\n{draw(SAID)}\n\nDecision\n\n{decisions}\n\n"
        f"Action\n\nOfficers to:\n\n{actions}\n\n"
        "2. Date of next meeting\n\nThe next meeting will be held on 6 March 2025.\n"
    )


def figures(text: str) -> set[str]:
    return set(_FIGURE.findall(_MARK.sub("", text)))


def holds(answer: Answer, texts: dict[str, str]) -> None:
    """What every answer promises."""
    numbers = [one.n for one in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    for one in (*answer.citations, *answer.nearest):
        assert " ".join(one.quote.split()) in texts[one.file]
    for claim in answer.claims:
        assert claim.citations
        cited = [answer.citations[n - 1] for n in claim.citations]
        told = figures(" ".join(f"{c.quote} {spoken(c.meeting_date)}" for c in cited))
        assert figures(claim.text) <= told
    marks = {int(found) for found in _MARK.findall(answer.answer)}
    assert marks == set(numbers)
    if answer.status is Status.ANSWERED:
        assert answer.claims
        assert not answer.nearest
    else:
        assert (answer.claims, answer.citations, answer.superseded) == ((), (), ())
        assert len(answer.nearest) <= 3


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    texts=st.lists(st.one_of(report(), report(), minutes()), min_size=1, max_size=4),
    subject=st.sampled_from(SUBJECTS),
)
def test_every_answer_stands_on_what_it_cites(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], subject: str
) -> None:
    papers = {f"paper-{n}.txt": text for n, text in enumerate(texts)}
    flat = {file: " ".join(text.split()) for file, text in papers.items()}
    with papers_held(tmp_path_factory.mktemp("answers"), papers) as asking:
        for question in QUESTIONS:
            holds(asking.ask(question.format(subject=subject)), flat)


@pytest.fixture(scope="module")
def quayside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Minutes and a report of one meeting."""
    papers = {"note.txt": MINUTES, "pontoon.txt": REPORT}
    with papers_held(tmp_path_factory.mktemp("quay"), papers) as asking:
        yield asking


def test_a_list_is_answered_whole(quayside: Asking) -> None:
    """Its stem first, each line cited, in the paper's order."""
    answer = quayside.ask("What are the aims of the repair?")
    assert answer.answer.splitlines() == [
        "The repair has four aims: [1]",
        "to make the walkway level [2]",
        "to renew the chains [3]",
        "to light the steps [4]",
        "to widen the gate [5]",
    ]


def test_what_the_papers_do_not_say(quayside: Asking) -> None:
    answer = quayside.ask("How many owls nest in the belfry?")
    assert answer.status is Status.NOT_FOUND
    assert answer.claims == ()
    assert answer.coverage


def test_an_empty_store_answers(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    with papers_held(tmp_path, {}) as asking:
        answer = asking.ask("How many berths are there?")
        assert asking.search("berths").results == ()
    assert answer.status is Status.NOT_FOUND
    assert answer.nearest == ()


def test_another_model_is_refused(quayside: Asking) -> None:
    other = Answerer(quayside.store, HashedEmbedder(32))
    with pytest.raises(EmbedderMismatch):
        other.ask("How many berths are there?", EVERYBODY)


@pytest.mark.parametrize("question", ["", "  \n", "?!"])
def test_no_question(quayside: Asking, question: str) -> None:
    with pytest.raises(QuestionError):
        quayside.ask(question)


def test_a_thread_is_read(quayside: Asking) -> None:
    """A question that begins with "and" leans on the question before it."""
    answer = quayside.answerer.ask(
        "And in which year?",
        EVERYBODY,
        thread=["When will the south pontoon be dredged?"],
        today=dt.date(2025, 2, 10),
    )
    assert "south pontoon" in answer.standalone_question
    assert "2026" in answer.answer


def test_recommended_is_not_decided(quayside: Asking) -> None:
    """Asked for a decision, the minutes; asked for a recommendation, the report."""
    decided = quayside.ask("What did the committee decide about the chains of the north pontoon?")
    asked = quayside.ask("What was recommended on the chains of the pontoon?")
    assert {one.kind for one in decided.citations} == {"minutes"}
    assert asked.citations[0].quote == "That members approve the replacement of the chains."
    assert query("What was recommended on the chains?").recommended
