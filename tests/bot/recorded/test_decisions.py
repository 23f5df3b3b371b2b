"""Decisions are told from their table: whole, by meeting, and never as more than they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Answer, Status
from bot.audience import EVERYBODY
from tests.bot.quayside import Asking, papers_held

TODAY = dt.date(2024, 11, 25)


def ask(jetty: Asking, question: str) -> Answer:
    """On a Monday before a meeting."""
    return jetty.ask(question, today=TODAY)


def test_the_newest_leads_and_its_draft_is_said(jetty: Asking) -> None:
    told = ask(jetty, "What was decided about evening sailings?")
    first, second = told.answer.splitlines()[:2]
    assert "on Saturdays" in first
    assert "on Fridays from May 2024" in second
    assert "The minutes of 10 September 2024 are a draft." in told.answer
    assert told.citations[0].flags == ("draft",)


def test_every_decision_of_a_board_in_a_year(jetty: Asking) -> None:
    told = ask(jetty, "What did the Ferry Committee decide in 2024?")
    assert len(told.claims) == 4
    assert "water butts" not in told.answer


@pytest.mark.parametrize(
    "question", ["list everything agreed by the Ferry Committee in 2024", "Decisions of 2024?"]
)
def test_everything_that_was_agreed(jetty: Asking, question: str) -> None:
    assert len(ask(jetty, question).claims) >= 4


@pytest.mark.parametrize(
    "question",
    [
        "summarise the march 2024 ferry meeting",
        "what happened at the meeting in March 2024?",
        "give me a summary of the ferry committee meeting in march 2024",
    ],
)
def test_how_a_meeting_went_is_what_it_decided(jetty: Asking, question: str) -> None:
    told = ask(jetty, question)
    assert told.status is Status.ANSWERED
    assert len(told.claims) >= 3
    assert all((one.meeting_date or "").startswith("2024-03") for one in told.citations)


def test_what_was_approved_counts_before_what_was_noted_since(jetty: Asking) -> None:
    """The newest word on the matter is only noted, yet the sailings were approved."""
    told = ask(jetty, "Were evening sailings approved?")
    assert not told.answer.startswith("Noted only.")


def test_when_it_was_agreed_begins_with_the_day(jetty: Asking) -> None:
    told = ask(jetty, "When were evening sailings on Fridays agreed?")
    assert told.answer.startswith("12 March 2024, Ferry Committee: RESOLVED, by 5 votes to 2")


def test_a_board_named_in_short(jetty: Asking) -> None:
    told = ask(jetty, "what did the ferry board decide last March?")
    assert told.standalone_question.endswith("last March (March 2024)?")
    assert len(told.claims) == 3


def test_noted_is_not_approved(jetty: Asking) -> None:
    told = ask(jetty, "Was the winter fares report approved?")
    assert told.answer.startswith("Noted only.")


def test_a_motion_that_was_lost_is_a_no(jetty: Asking) -> None:
    told = ask(jetty, "Did the committee agree to sell the ticket kiosk?")
    assert told.answer.startswith("No, the motion was lost.")
    assert "LOST by 3 votes to 4" in told.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who seconded the evening sailings?", "seconded by Cllr Otto Pryce"),
        ("Who moved evening sailings on Fridays?", "Moved by Cllr Bea Sorrel"),
        ("What was the vote on evening sailings?", "by 5 votes to 2"),
        ("did anyone vote against the evening sailings", "by 5 votes to 2"),
        ("were there any abstentions on evening sailings?", "by 5 votes to 2"),
    ],
)
def test_who_moved_and_how_they_voted(jetty: Asking, question: str, said: str) -> None:
    assert said in ask(jetty, question).answer


def test_what_the_minutes_do_not_record_is_not_made_up(jetty: Asking) -> None:
    told = ask(jetty, "Who seconded the water butts?")
    assert told.status is Status.NOT_FOUND
    assert told.answer == "The minutes do not record who seconded it."


def test_no_minutes_of_that_meeting(jetty: Asking) -> None:
    told = ask(jetty, "What did the Ferry Committee decide on 4 June 2024?")
    assert told.status is Status.NO_MINUTES_HELD


def test_a_topic_that_no_decision_has(jetty: Asking) -> None:
    assert ask(jetty, "What was decided about cheese?").status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "What did members agree between March and May 2024?",
        "What was decided between March 2024 and May 2024?",
    ],
)
def test_between_two_months(jetty: Asking, question: str) -> None:
    told = ask(jetty, question)
    assert "on Fridays" in told.answer
    assert "forty water butts" in told.answer
    assert "Saturdays" not in told.answer


def test_the_last_meeting_of_which_board(jetty: Asking) -> None:
    """Two boards are held and none is named: each is offered, and each choice is answered."""
    told = ask(jetty, "What was decided at the last meeting?")
    assert told.status is Status.AMBIGUOUS
    assert told.choices == (
        "What was decided at the last meeting of the Ferry Committee (10 September 2024)?",
        "What was decided at the last meeting of the Allotments Panel (17 April 2024)?",
    )
    assert "on Saturdays" in ask(jetty, told.choices[0]).answer
    assert "forty water butts" in ask(jetty, told.choices[1]).answer


def test_minutes_agreed_later(jetty: Asking) -> None:
    told = ask(jetty, "Have the minutes of 12 March 2024 been approved?")
    assert told.answer.startswith("Yes. RESOLVED that the minutes")
    draft = ask(jetty, "Have the minutes of 10 September 2024 been approved?")
    assert draft.answer.startswith("Not as far as I hold.")


def test_decisions_of_two_times(jetty: Asking) -> None:
    """No paper is of both: either will do."""
    told = ask(jetty, "What did the Ferry Committee decide in March 2024 and in September 2024?")
    assert told.status is Status.ANSWERED
    days = {one.meeting_date for one in told.citations}
    assert days == {"2024-03-12", "2024-09-10"}


AFTER_BOTH = dt.date(2024, 10, 1)


def test_a_decision_is_shown_with_what_it_leans_on(village: Asking) -> None:
    told = village.ask("did we agree to renew the railings", today=AFTER_BOTH)
    assert told.claims[0].text.startswith("The railings beside the pond have rusted through.")
    assert told.claims[0].text.endswith("It was agreed to accept this offer.")


def test_whoever_decides_is_a_body_by_any_name(village: Asking) -> None:
    told = village.ask("did the parish accept the offer for the railings", today=AFTER_BOTH)
    assert "It was agreed to accept this offer." in told.answer


@pytest.mark.parametrize(
    ("thread", "question", "seconder"),
    [
        ((), "who seconded the bunting?", "seconded by Ann Tye"),
        (("did we agree to renew the railings",), "and who seconded it", "seconded by Bob Lusk"),
    ],
)
def test_who_seconded_is_read_under_its_own_decision(
    village: Asking, thread: tuple[str, ...], question: str, seconder: str
) -> None:
    told = village.answerer.ask(question, EVERYBODY, thread=thread, today=AFTER_BOTH)
    assert seconder in told.answer.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "says", "never"),
    [
        ("what was decided on evening sailings in 2023/24?", "Fridays from May", "Saturdays"),
        ("what was agreed about evening sailings in 24/25", "Saturdays", "Fridays from May"),
    ],
)
def test_what_was_decided_within_a_financial_year(
    jetty: Asking, question: str, says: str, never: str
) -> None:
    told = jetty.ask(question, today=AFTER_BOTH)
    assert says in told.answer
    assert never not in told.answer
    assert "April 202" in told.standalone_question  # which days it means is said


def test_a_year_of_which_no_minutes_are_held_is_what_the_papers_speak_of(jetty: Asking) -> None:
    told = jetty.ask("what was decided on evening sailings in 2019/20?", today=AFTER_BOTH)
    assert "Saturdays" not in told.answer


def test_another_report_that_was_noted_settles_nothing(jetty: Asking) -> None:
    told = jetty.ask("did the committee approve the winter timetable?", today=AFTER_BOTH)
    assert "winter fares" not in told.answer


def test_the_contrary_of_what_is_asked_is_no_yes(tmp_path: Path) -> None:
    minutes = """Minutes of the Tithe Committee

Tithe Committee

7 May 2024

1. Summer fair

RESOLVED that the summer fair be cancelled.
"""
    with papers_held(tmp_path, {"tithe.txt": minutes}) as asking:
        wanted = asking.ask("did the committee agree to have a summer fair?").answer
        assert wanted == "RESOLVED that the summer fair be cancelled. [1]"
        cancelled = asking.ask("did the committee agree to cancel the summer fair?").answer
        assert cancelled == f"Yes. {wanted}"


RATE_NOVEMBER = """Minutes of the Drainage Board

Drainage Board

12 November 2024

1. Drainage rate 2025/26

AGREED that estimates be prepared on rises of 2% and 4%.

2. Weed boat

RESOLVED that the tender of Harle and Son in the sum of £31,600 be accepted for the weed boat.

3. Relief fund

RESOLVED to set up a relief fund of £40,000 for flooded homes, in place of £25,000.

4. Rate

RESOLVED that the penalty rate be set at £12.50.

Attendance

Chair: Ann Tye
Present: Bob Lusk
"""
RATE_REPORT = """Drainage rate 2025/26

Drainage Board

4 February 2025

Purpose of report

For decision.

Recommendation

That a rate of 15.1p be made.

Contact officer: Bob Lusk
"""


@pytest.fixture(scope="module")
def drainage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Minutes of one meeting, and a report to a later one."""
    papers = {"november.txt": RATE_NOVEMBER, "rate.txt": RATE_REPORT}
    with papers_held(tmp_path_factory.mktemp("drainage"), papers) as asking:
        yield asking


def test_the_end_of_a_matter_that_went_to_a_later_meeting(drainage: Asking) -> None:
    question = "what drainage rate did the board go for in the end for 25/26, the 4%?"
    told = drainage.ask(question, today=dt.date(2025, 2, 10))
    assert told.status is Status.NO_MINUTES_HELD
    assert "4 February 2025" in told.answer
    before = drainage.ask(question, today=dt.date(2025, 1, 10))
    assert before.status is Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who got the job for the weed boat?", "Harle and Son"),
        ("relief fund for flooded homes - was it 25k we agreed?", "£40,000"),
        ("relief fund for flooded homes - was it £38,000 we agreed?", "£40,000"),
        ("what did we end up setting the penalty rate at?", "£12.50"),
    ],
)
def test_what_was_decided_in_the_words_of_those_who_ask(
    drainage: Asking, question: str, told: str
) -> None:
    answer = drainage.ask(question, today=dt.date(2025, 1, 10))
    assert told in answer.answer
    assert not answer.answer.startswith("Yes")


ICE_MAY = """Minutes of the Harbour Panel

Harbour Panel

6 May 2025

1. Ice plant

Members noted the report on the ice plant.

2. Ladders

RESOLVED that eleven ladders be renewed.

Attendance

Chair: Ann Tye
Present: Bob Lusk
"""
ICE_REPORT = """Ice plant

Harbour Panel

3 July 2025

Purpose of report

For decision.

Recommendation

That the Panel approves a new compressor for the ice plant.

Contact officer: Bob Lusk
"""


def test_what_was_only_noted_before_the_report_that_asks_for_it(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"may.txt": ICE_MAY, "ice.txt": ICE_REPORT}) as asking:
        for question in ("was the ice plant approved?", "did the ice plant go through"):
            told = asking.ask(question, today=dt.date(2025, 8, 1))
            assert told.status is Status.NO_MINUTES_HELD
            assert "3 July 2025" in told.answer
        ladders = asking.ask("did the ladders go through", today=dt.date(2025, 8, 1))
        before = asking.ask("was the ice plant approved?", today=dt.date(2025, 6, 1))
    assert ladders.answer.startswith("Yes.")
    assert before.answer.startswith("Noted only.")


def test_a_bus_pass_is_no_shelter(tmp_path: Path) -> None:
    """To pass is what a motion does; a pass is a matter."""
    minutes = (
        "Quayside Committee\n\nMinutes of the meeting held on 14 March 2024\n\n1. BUSES\n\n"
        "RESOLVED: to approve the bus shelter.\n"
    )
    with papers_held(tmp_path, {"minutes.txt": minutes}) as asking:
        assert not asking.ask("Did the bus pass go through?").answer.startswith("Yes")
        assert asking.ask("Did the bus shelter pass?").answer.startswith("Yes")
