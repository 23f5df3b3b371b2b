"""Actions are told as the register has them, whole: whose, of what, outstanding or done."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answering import Aids, Answerer
from bot.answers import Status
from bot.audience import EVERYBODY
from bot.recorded.from_register import ActionsOfRegister
from bot.register.in_sqlite import SqliteLedger
from bot.register.records import What
from bot.register.service import Register
from indexer.embedding.hashed import HashedEmbedder
from tests.bot.quayside import Asking, papers_held
from tests.bot.recorded.conftest import FERRY_MARCH

TODAY = dt.date(2024, 11, 25)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("whats outstanding 4 the clerk", "bus company", "timetable"),
        ("What is outstanding for the ferry manager?", "new timetable", "bus company"),
        ("what is outstanding for Ida Crane?", "new timetable", "bus company"),
        ("Who is to order the water butts?", "Officers to: order", "leaks"),
        ("any overdue actions?", "by 30 April 2024", "bus company"),
        ("By when must the ferry manager publish the timetable?", "by 30 April 2024", "bus"),
    ],
)
def test_the_actions_that_are_meant(jetty: Asking, question: str, said: str, unsaid: str) -> None:
    told = jetty.ask(question, today=TODAY)
    assert said in told.answer
    assert unsaid not in told.answer


@pytest.mark.parametrize(
    "question", ["what's due in April 2024", "anything due by the end of April 2024?"]
)
def test_what_is_due_in_a_time(jetty: Asking, question: str) -> None:
    """The month is that of the deadline: the meeting was in March."""
    told = jetty.ask(question, today=dt.date(2024, 4, 2))
    assert "by 30 April 2024" in told.answer
    assert all(one.meeting_date == "2024-03-12" for one in told.citations)


def test_nothing_is_due_then(jetty: Asking) -> None:
    told = jetty.ask("what's due in June 2024", today=dt.date(2024, 4, 2))
    assert told.status is Status.NOT_FOUND
    assert told.answer == "I found no outstanding action that is due then."


def test_what_was_due_then_and_is_done(tmp_path: Path) -> None:
    question = "Which actions due in April 2024 have been done?"
    with papers_held(tmp_path, {"ferry.txt": FERRY_MARCH}) as asking:
        register = Register(asking.store, SqliteLedger(tmp_path / "store"))
        register.reconcile()
        answerer = Answerer(
            asking.store, HashedEmbedder(), aids=Aids(actions=ActionsOfRegister(register))
        )
        none = answerer.ask(question, EVERYBODY, today=TODAY)
        assert none.answer == "I found no closed action that was due then."
        (entry,) = [one for one in register.entries(EVERYBODY) if "timetable" in one.text]
        register.say(entry, What.CLOSE, "clerk", "it is out")
        assert "new timetable" in answerer.ask(question, EVERYBODY, today=TODAY).answer


def test_all_actions_of_a_meeting_in_order_with_their_stem(jetty: Asking) -> None:
    told = jetty.ask("What actions came out of the Allotments Panel in April 2024?", today=TODAY)
    first, second = told.answer.splitlines()
    assert first.startswith("Officers to: order the water butts")
    assert second.startswith("report on leaks")


def test_what_people_said_since_stands_beside_the_minute(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"ferry.txt": FERRY_MARCH}) as asking:
        register = Register(asking.store, SqliteLedger(tmp_path / "store"))
        register.reconcile()
        aids = Aids(actions=ActionsOfRegister(register))
        answerer = Answerer(asking.store, HashedEmbedder(), aids=aids)
        question = "When is the timetable due?"
        before = answerer.ask(question, EVERYBODY, today=TODAY).answer
        assert "since" not in before
        assert "Now due" not in before
        (entry,) = [one for one in register.entries(EVERYBODY) if "timetable" in one.text]
        register.say(entry, What.RESCHEDULE, "clerk", "the printer", {"due": "2025-02-01"})
        told = answerer.ask(question, EVERYBODY, today=TODAY).answer
        assert "Now due 1 February 2025: " in told
        register.say(register.find(entry.id, EVERYBODY), What.CLOSE, "clerk", "it is out")
        who = "Who is to publish the new timetable?"
        assert "Closed since: " in answerer.ask(who, EVERYBODY, today=TODAY).answer


def test_nothing_is_outstanding_for_somebody(jetty: Asking) -> None:
    told = jetty.ask("What is outstanding for Cllr Sorrel?", today=TODAY)
    assert told.status is Status.NOT_FOUND
    assert "Sorrel" in told.answer


def test_what_is_closed_in_the_register_is_not_outstanding(tmp_path: Path) -> None:
    question = "What is outstanding for the clerk?"
    with papers_held(tmp_path, {"ferry.txt": FERRY_MARCH}) as asking:
        register = Register(asking.store, SqliteLedger(tmp_path / "store"))
        register.reconcile()
        answerer = Answerer(
            asking.store, HashedEmbedder(), aids=Aids(actions=ActionsOfRegister(register))
        )
        assert "bus company" in answerer.ask(question, EVERYBODY, today=TODAY).answer
        (entry,) = [one for one in register.entries(EVERYBODY) if "bus company" in one.text]
        register.say(entry, What.CLOSE, "clerk", "a letter was sent")
        told = answerer.ask(question, EVERYBODY, today=TODAY)
    assert told.status is Status.NOT_FOUND
    assert "bus company" not in told.answer


def test_nothing_is_told_of_somebody_whom_no_paper_names(jetty: Asking) -> None:
    told = jetty.ask("what is P. Rudd down to do", today=TODAY)
    assert told.answer == "I found no action for P. Rudd in the minutes that I hold."


def test_by_a_month_is_until_its_end(jetty: Asking) -> None:
    told = jetty.ask("what has the ferry manager got to do by april?", today=dt.date(2024, 3, 20))
    assert "publish the new timetable by 30 April 2024" in told.answer


LETTERS = """Minutes of the Canal Panel

Canal Panel

6 May 2025

1. Lock gates

Members heard that the lower gates leak.

ACTION: PW to bring a paper on the lock gates to the July meeting.

ACTION: DH to write to the boat club by 20 May.

Attendance

Present: Cllr Ann Gell
In attendance: Petra Wynne (PW), Engineer; Dai Howe (DH), Clerk
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what has Petra Wynne still got to do from the last meeting", "lock gates"),
        ("who is meant to be bringing the lock gates paper back and when", "PW"),
        ("who's supposed to write to the boat club", "DH"),
        ("who's bringing the lock gates paper in July", "PW"),
    ],
)
def test_owners_by_initials_and_who_is_meant_to(tmp_path: Path, question: str, told: str) -> None:
    with papers_held(tmp_path, {"may.txt": LETTERS}) as asking:
        answer = asking.ask(question, today=dt.date(2025, 6, 1))
    assert answer.status is Status.ANSWERED
    assert told in answer.answer
    assert len(answer.claims) == 1


_MAY = """Minutes of the Quay Board

Quay Board

14 May 2024

Present: Ida Crane (IC), Otto Pryce (OP)

1. Slipway

Action 3/1 (IC): ring the diver by 1 June 2024.

Action 3/2 (IC): paint the rail by 1 June 2024.

Action 3/3 (OP): oil the winch by 1 June 2024.
"""
_JULY = """Minutes of the Quay Board

Quay Board

9 July 2024

Present: Ida Crane (IC), Otto Pryce (OP)

1. Actions

3/1 closed. 3/2 carried over, IC is waiting for the paint.
"""
_LOG = """# Action log of the Quay Board

Quay Board

For the meeting of 10 September 2024

| Ref | Meeting | Action | Lead | Due | Progress | Status |
|---|---|---|---|---|---|---|
| 3/2 | 14 May 2024 | Paint the rail | IC | June 2024 | Painted on 1 August. | Closed |
| 3/3 | 14 May 2024 | Oil the winch | OP | June 2024 | Oil ordered. | Overdue |
"""


@pytest.mark.parametrize(
    ("papers", "open_ones", "closed"),
    [
        ({"may.txt": _MAY}, ("diver", "rail", "winch"), ()),
        ({"may.txt": _MAY, "july.txt": _JULY}, ("rail", "winch"), ("diver",)),
        (
            {"may.txt": _MAY, "july.txt": _JULY, "log.md": _LOG},
            ("winch",),
            ("diver", "paint the rail"),
        ),
    ],
)
def test_a_later_paper_says_how_a_numbered_action_stands(
    tmp_path: Path, papers: dict[str, str], open_ones: tuple[str, ...], closed: tuple[str, ...]
) -> None:
    with papers_held(tmp_path, papers) as asking:
        told = asking.ask("what actions are overdue", today=dt.date(2024, 9, 20))
    assert all(one in told.answer for one in open_ones)
    assert not any(one in told.answer for one in closed)


def test_what_was_closed_since_is_said_with_an_action(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"may.txt": _MAY, "july.txt": _JULY}) as asking:
        told = asking.ask("has ida crane done her actions from may", today=dt.date(2024, 9, 20))
    assert "Closed since, 9 July 2024: 3/1 closed." in told.answer
    assert "rail" in told.answer


@pytest.mark.parametrize(
    "said",
    [
        "Action 3/1 Complete the ringing round: no time yet.",
        "3/1 to be completed by August.",
        "IC said that 3/1 was complete but for the night diver.",
        "It was agreed 3/1 be closed in August.",
        "The rail waits until 3/1 is complete.",
        "3/1 closed in part.",
    ],
)
def test_what_is_still_to_be_closed_stays_open(tmp_path: Path, said: str) -> None:
    july = _JULY.replace("3/1 closed.", said)
    with papers_held(tmp_path, {"may.txt": _MAY, "july.txt": july}) as asking:
        told = asking.ask("what actions are overdue", today=dt.date(2024, 9, 20))
    assert "diver by 1 June" in told.answer
    assert "Closed since" not in told.answer


def test_a_row_about_lateness_is_not_overdue(tmp_path: Path) -> None:
    rows = (
        "| 4/1 | 14 May 2024 | Late berthing licences to be read | IC | June 2025 | Begun. |"
        " Open |\n"
        "| 4/2 | 14 May 2024 | Order the fenders | OP | June 2025 | Asked. |"
        " Late - with the yard |\n"
    )
    with papers_held(tmp_path, {"log.md": _LOG + rows}) as asking:
        told = asking.ask("what actions are overdue", today=dt.date(2024, 9, 20))
    assert "fenders" in told.answer
    assert "berthing licences" not in told.answer
