"""What a question asks of the records."""

from __future__ import annotations

import pytest

from bot.questions.details import Detail
from bot.questions.owners import whose
from bot.questions.requests import Record, request
from tests.bot.quayside import query


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("What was decided about fares?", Record.DECISIONS),
        ("Which engine did the committee choose?", Record.DECISIONS),
        ("what came out of the ferry committee in June?", Record.DECISIONS),
        ("whats outstanding 4 the clerk", Record.ACTIONS),
        ("By when does the engineer have to report?", Record.ACTIONS),
        ("What are we asked to do on Thursday?", Record.RECOMMENDATIONS),
        ("recommendations in the slipway report?", Record.RECOMMENDATIONS),
        ("what's on the agenda for the next meeting?", Record.AGENDA),
        ("what papers were for the march meeting", Record.AGENDA),
        ("which reports are going to the ferry committee in May?", Record.AGENDA),
        ("what will the panel talk about in September?", Record.AGENDA),
        ("what's confidential on the next agenda", Record.CONFIDENTIAL),
        ("what is the slipway report asking us to do?", Record.RECOMMENDATIONS),
        ("did members agree with officers on fares", Record.FOLLOWED),
        ("was anything deferred last year?", Record.HISTORY),
        ("what has the engineer got to do by July?", Record.ACTIONS),
        ("what is P. Rudd down to do", Record.ACTIONS),
        ("which minutes do you have?", Record.HELD),
        ("is there a paper on the towpath", Record.HELD),
        ("are there any minutes from march?", Record.HELD),
        ("what have you got from the panel?", Record.HELD),
        ("feb slipway paper", Record.CARD),
        ("show me the report on fares", Record.CARD),
        ("Have the minutes of 4 May 2024 been approved?", Record.APPROVALS),
        ("did we approve the January minutes?", Record.APPROVALS),
        ("did they sign off last month's minutes", Record.APPROVALS),
    ],
)
def test_which_record(text: str, record: Record) -> None:
    asked = request(query(text))
    assert asked is not None
    assert asked.records == (record,)


@pytest.mark.parametrize(
    "text", ["How deep is the channel?", "What do we have to pay?", "Why was the ferry late?"]
)
def test_a_question_to_the_papers(text: str) -> None:
    assert request(query(text)) is None


def test_several_records() -> None:
    asked = request(query("What was decided about fares and what actions came out of it?"))
    assert asked is not None
    assert asked.records == (Record.DECISIONS, Record.ACTIONS)


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("Who moved the motion on fares?", Detail.MOVER),
        ("Who seconded the motion on fares?", Detail.SECONDER),
        ("How did members vote on fares?", Detail.VOTES),
        ("Was the fares report approved?", Detail.YES_NO),
        ("Who is to write to the bus company?", Detail.OWNER),
    ],
)
def test_detail(text: str, detail: Detail) -> None:
    asked = request(query(text))
    assert asked is not None
    assert asked.detail is detail


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("What is outstanding for the harbour engineer?", "harbour engineer"),
        ("What actions did TA get from the panel?", "TA"),
        ("what is Tom Aske supposed to do?", "Tom Aske"),
        ("Ida Crane's actions", "Ida Crane"),
        ("What is outstanding for the board?", ""),
        ("What actions came out of the March meeting?", ""),
    ],
)
def test_whose(text: str, owner: str) -> None:
    assert whose(text) == owner


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Which actions are done?", True),
        ("Which actions aren't done?", False),
        ("Which actions haven’t been completed?", False),
        ("Which actions are not closed?", False),
    ],
)
def test_what_is_done_and_what_is_not(text: str, done: bool) -> None:
    asked = request(query(text))
    assert asked is not None
    assert (asked.done, asked.outstanding) == (done, not done)


@pytest.mark.parametrize(
    "text",
    [
        "According to the minutes of 12 May 2024, what was agreed about parking?",
        "What do the minutes of May 2024 say was agreed about the ferry?",
    ],
)
def test_what_the_minutes_say_is_no_question_of_their_approval(text: str) -> None:
    asked = request(query(text))
    assert asked is None or asked.records == (Record.DECISIONS,)
