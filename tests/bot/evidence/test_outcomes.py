"""What cannot be answered: withheld by the public agenda, or no minutes held."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers import Answer, Status
from bot.audience import Viewer
from indexer.records import RESTRICTED
from tests.bot.quayside import (
    AGENDA,
    CLAIM,
    CLAIM_RESTRICTED,
    MINUTES,
    REPORT,
    Asking,
    papers_held,
)

WITHHELD = (
    "What does the breakwater insurance claim say?",
    "How much does the insurer offer on the breakwater insurance claim?",
    "Tell me about item 3 of the meeting on 12 June 2024.",
)
WITH_BODY = {"agenda.txt": AGENDA, "claim.txt": CLAIM, "manifest.toml": CLAIM_RESTRICTED}


def told(asking: Asking, question: str) -> Answer:
    """An answer without its timings."""
    return replace(asking.ask(question), timings_ms={})


PLAN = """Quayside Committee

Fenders: where we are

6 May 2024

1. The fender plan for 2024/25 was approved by the Committee at its meeting on 2 March 2023.

2. Officers propose that the fender budget be raised next spring.
"""


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("When was the fender plan approved?", Status.ANSWERED),
        ("Did the committee approve a raise of the fender budget?", Status.NO_MINUTES_HELD),
        ("Did the committee approve the helicopter licence?", Status.NOT_FOUND),
    ],
)
def test_a_report_may_tell_what_was_decided_before_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    """But not what it only proposes; and of what no paper speaks there is no meeting to name."""
    with papers_held(tmp_path, {"fenders.txt": PLAN}) as asking:
        assert asking.ask(question).status is status


@pytest.mark.parametrize("question", WITHHELD)
def test_withheld_names_the_title_and_nothing_more(tmp_path: Path, question: str) -> None:
    """The same, to the letter, whether or not the body is in the store."""
    with papers_held(tmp_path / "with", WITH_BODY) as asking:
        held = told(asking, question)
    with papers_held(tmp_path / "without", {"agenda.txt": AGENDA}) as asking:
        not_held = told(asking, question)
    assert held == not_held
    assert held.status is Status.WITHHELD
    assert "Breakwater insurance claim" in held.answer
    assert (held.claims, held.citations, held.nearest) == ((), (), ())
    for secret in ("Oldwick", "77,000", "Christmas", "7 - 9"):
        assert secret not in repr(held)


def test_who_may_see_it_is_answered(tmp_path: Path) -> None:
    with papers_held(tmp_path, WITH_BODY) as asking:
        answer = asking.ask(WITHHELD[1], viewer=Viewer.of([RESTRICTED]))
    assert answer.status is Status.ANSWERED
    assert "£77,000" in answer.answer


def test_an_open_item_is_not_withheld(tmp_path: Path) -> None:
    papers = {"agenda.txt": AGENDA, "pontoon.txt": REPORT}
    with papers_held(tmp_path, papers) as asking:
        answer = asking.ask("How many berths does the north pontoon carry?")
    assert answer.status is Status.ANSWERED
    assert "46 berths" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "What did the committee decide on 12 June 2024?",
        "What did the committee decide about pontoon repairs in June 2024?",
        "What actions came out of the meeting on 12 June 2024?",
    ],
)
def test_an_agenda_is_no_record_of_what_happened(tmp_path: Path, question: str) -> None:
    """Even where minutes of another meeting are held."""
    papers = {"agenda.txt": AGENDA, "february.txt": MINUTES, "pontoon.txt": REPORT}
    with papers_held(tmp_path, papers) as asking:
        answer = asking.ask(question)
    assert answer.status is Status.NO_MINUTES_HELD
    assert (answer.claims, answer.citations) == ((), ())


def test_minutes_that_are_held_answer(tmp_path: Path) -> None:
    papers = {"agenda.txt": AGENDA, "february.txt": MINUTES, "pontoon.txt": REPORT}
    with papers_held(tmp_path, papers) as asking:
        answer = asking.ask("What did the committee decide about pontoon repairs in February 2024?")
    assert answer.status is Status.ANSWERED
    assert "Agreed to replace the chains" in answer.answer
    assert "Agreed to close the north pontoon" in answer.answer
    assert "approve the replacement" not in answer.answer  # recommended, not minuted


RULES = """Rules of the Wend Angling Club

## Meetings

The secretary shall send the draft minutes to the harbour master within fourteen days of a meeting.

A guest of the club shall have no right to vote at a meeting of the club.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("when do the draft mins have to go to the harbour master?", "fourteen days"),
        ("can a guest vote at angling club mtgs", "no right to vote"),
    ],
)
def test_a_rule_is_the_outcome_of_no_meeting(tmp_path: Path, question: str, said: str) -> None:
    with papers_held(tmp_path, {"rules.md": RULES}) as asking:
        answer = asking.ask(question)
    assert answer.status is Status.ANSWERED
    assert said in answer.answer


def test_who_is_in_charge_is_the_outcome_of_no_meeting(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"pontoon.txt": REPORT}) as asking:
        answer = asking.ask("who's in charge of the pontoon?")
    assert answer.status is Status.NOT_FOUND


PRIVATE = """Quayside Committee

Agenda

Thursday 12 June 2024

Item	Page

1. Apologies	1 - 2

CONFIDENTIAL ITEMS

2. Wharf Road yard - settlement of claim by former tenant	3 - 4

3. Ferrymen's standby payments and night allowances	5 - 6

4. Oldwick Haulage: contract position	7 - 8
"""
HAULAGE = """Quayside Committee

Harbour report

8 February 2024

1. Oldwick Haulage has hauled the harbour's stone since 2019.
"""


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("how much is the ex-tenant of the Wharf Road yard being paid to settle", "settlement of"),
        ("what are the ferrymen going to get for nights and standby?", "standby payments"),
        ("is oldwick haulage about to fold, what does the paper say", "Oldwick Haulage"),
    ],
)
def test_a_confidential_item_asked_of_in_other_words(
    tmp_path: Path, question: str, title: str
) -> None:
    papers = {"agenda.txt": PRIVATE, "haulage.txt": HAULAGE}
    with papers_held(tmp_path, papers) as asking:
        answer = asking.ask(question)
    assert answer.status is Status.WITHHELD
    assert title in answer.answer


def test_what_public_papers_say_of_the_same_firm_is_answered(tmp_path: Path) -> None:
    papers = {"agenda.txt": PRIVATE, "haulage.txt": HAULAGE}
    with papers_held(tmp_path, papers) as asking:
        answer = asking.ask("since when has Oldwick Haulage hauled stone?")
    assert answer.status is Status.ANSWERED
    assert "2019" in answer.answer


def test_one_word_of_a_long_title_is_not_asked_for(tmp_path: Path) -> None:
    """How big a field is, is no question of what is being paid for it."""
    row = "Purchase of land at Glebe Field: revised terms of the estate"
    agenda = AGENDA.replace("Breakwater insurance claim", row)
    assert row in agenda
    with papers_held(tmp_path, {"agenda.txt": agenda}) as asking:
        assert asking.ask("how big is the new field?").status is not Status.WITHHELD
        assert asking.ask("what are the terms for Glebe Field?").status is Status.WITHHELD


LOCK_GATES = """Quayside Committee

Oldwick Lock: new gates, cost and timetable

12 September 2024

1. Most of the increase is for oak in place of elm (£4,100). The rest of it is for a diver.

2. The gates should be finished in March 2025.
"""


def test_a_public_paper_on_a_matter_of_which_another_item_is_private(tmp_path: Path) -> None:
    row = "Oldwick Lock gates - tenders received"
    papers = {
        "agenda.txt": AGENDA.replace("Breakwater insurance claim", row),
        "gates.txt": LOCK_GATES,
    }
    with papers_held(tmp_path, papers) as asking:
        why = asking.ask("why have the oldwick lock gates gone up?")
        ready = asking.ask("when will the oldwick lock gates be finished?")
        offered = asking.ask("which tenders were received for the Oldwick Lock gates?")
    assert why.status is Status.ANSWERED
    assert "oak" in why.answer
    assert "March 2025" in ready.answer
    assert offered.status is Status.WITHHELD


def test_what_a_body_did_then_is_not_told_by_what_was_proposed_to_it(tmp_path: Path) -> None:
    """No minutes of that meeting are held; its papers only tell what it might do."""
    report = """Quayside Committee

Berth fees

6 March 2024

1. To freeze the berth fee next year would forgo about £3,000.

2. The berth fee was £410 last year.
"""
    with papers_held(tmp_path, {"fees.txt": report}) as asking:
        answer = asking.ask("did the committee freeze the berth fee in March 2024?")
        assert answer.status is Status.NO_MINUTES_HELD
        assert asking.ask("what was the berth fee last year?").status is Status.ANSWERED


@pytest.mark.parametrize(
    "question", ["what is in the harbour lamps update?", "tell me about the harbour lamps update"]
)
def test_an_item_called_by_its_whole_title_is_that_item(tmp_path: Path, question: str) -> None:
    """Whatever public papers say elsewhere of lamps."""
    agenda = """Quayside Committee

Agenda of the meeting on 12 June 2024

1. Apologies

2. Minutes of the last meeting

CONFIDENTIAL ITEMS

3. Harbour lamps update
"""
    report = """Quayside Committee

Training

12 June 2024

1. The harbour runs a course on how to mend harbour lamps.
"""
    with papers_held(tmp_path, {"agenda.txt": agenda, "report.txt": report}) as asking:
        assert asking.ask(question).status is Status.WITHHELD
