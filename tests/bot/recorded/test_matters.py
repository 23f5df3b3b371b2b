"""The record of one matter: its meetings, who proposed it, its report and what came of that."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from bot.recorded import proposals
from tests.bot.quayside import Asking, papers_held

TODAY = dt.date(2025, 3, 1)

REPORT = """Sluice keeper's cottage

Millrace Committee

9 May 2024

Purpose of report

For decision.

Recommendation

That the rent of the cottage be raised from £410 to £440 a month.

Sluice keeper's cottage

1. The rent has stood still for six years.
"""

MAY = """Minutes of the Millrace Committee

Millrace Committee

9 May 2024

1. Apologies

None.

2. Sluice keeper's cottage

The Committee considered the report.

RESOLVED that the rent of the cottage be raised from £410 to £450 a month.

3. Eel pass

Cllr Ada Rook proposed that the eel pass be widened. Seconded by Cllr Bo Finch and agreed.

ACTION: Warden to report back on the eel pass by 30 June 2024.

4. Weed boom

The weed boom was deferred to the next meeting, for want of a price.

Attendance

Chair: Cllr Bo Finch
Present: Cllr Ada Rook
"""

OCTOBER = """Minutes of the Millrace Committee

Millrace Committee

10 October 2024

1. Weed boom

RESOLVED that the weed boom be bought at a cost of £2,350.

2. Eel pass

The Warden reported that forty eels a night had gone up the eel pass.

Attendance

Chair: Cllr Bo Finch
Present: Cllr Ada Rook
"""

AGENDA = """Millrace Committee

Agenda

Thursday 6 March 2025

Item	Page

1. Apologies	1 - 2

2. Eel pass	3 - 6

CONFIDENTIAL ITEMS

3. Claim by a former keeper	7 - 9
"""


@pytest.fixture(scope="module")
def millrace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """A report, the minutes that decided it, later minutes, and an agenda."""
    papers = {"cottage.txt": REPORT, "may.txt": MAY, "october.txt": OCTOBER, "agenda.txt": AGENDA}
    with papers_held(tmp_path_factory.mktemp("millrace"), papers) as asking:
        yield asking


def test_the_last_meeting_on_a_matter(millrace: Asking) -> None:
    told = millrace.ask("when did we last discuss the eel pass?", today=TODAY)
    assert told.answer.startswith("10 October 2024: The Warden reported")
    assert {one.file for one in told.citations} == {"october.txt"}


def test_the_first_meeting_and_all_of_them(millrace: Asking) -> None:
    first = millrace.ask("when was the eel pass first discussed?", today=TODAY)
    assert first.answer.startswith("9 May 2024")
    every = millrace.ask("how many times has the eel pass come up?", today=TODAY)
    assert every.answer.startswith("In the minutes of 2 meetings that I hold:")


def test_a_meeting_to_come_is_no_history(millrace: Asking) -> None:
    told = millrace.ask("when did we last discuss the eel pass?", today=dt.date(2024, 7, 1))
    assert {one.file for one in told.citations} == {"may.txt"}


def test_only_the_meetings_that_put_it_off(millrace: Asking) -> None:
    told = millrace.ask("how many times has the weed boom been deferred?", today=TODAY)
    assert told.answer.startswith("In the minutes of 1 meeting that I hold:")
    assert "for want of a price" in told.answer
    never = millrace.ask("how many times has the eel pass been deferred?", today=TODAY)
    assert never.status is Status.NOT_FOUND
    assert never.answer == "The minutes that I hold do not record that it was put off."


def test_what_somebody_proposed(millrace: Asking) -> None:
    told = millrace.ask("what did Cllr Rook propose?", today=TODAY)
    assert "9 May 2024: Cllr Ada Rook proposed that the eel pass be widened." in told.answer
    seconded = millrace.ask("what did cllr finch second?", today=TODAY)
    assert "Seconded by Cllr Bo Finch" in seconded.answer


def test_who_was_proposed_or_seconded_proposed_nothing(millrace: Asking) -> None:
    told = millrace.ask("what did Cllr Finch propose?", today=TODAY)
    assert told.status is Status.NOT_FOUND
    assert told.answer == "The minutes that I hold name nothing that Cllr Finch proposed."


PROPOSALS = """Minutes of the Osier Committee

Osier Committee

9 May 2024

1. Reeds

Cllr Bob Dunn proposed that the reeds be cut.

2. Ponds

Councillor Lee proposed Councillor Dunn as lead for ponds.

3. Nets

Proposed Cllr Dunn, seconded Cllr Lee: that nets be bought.

4. Rafts

Cllrs C Dunn and Ivo Lee moved that rafts be let.

5. Any other business

Proposed by Cllr Carol Dunn that the eels be counted.
"""
MOORINGS = """Osier moorings

Osier Committee

9 May 2024

Background

1. The applicant proposes to build twelve moorings of oak.
"""


@pytest.fixture(scope="module")
def osier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Minutes with two councillors of one surname, and a report."""
    papers = {"minutes.txt": PROPOSALS, "moorings.txt": MOORINGS}
    with papers_held(tmp_path_factory.mktemp("osier"), papers) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("What did Carol Dunn propose?", "nets rafts eels", "reeds ponds"),
        ("What did Cllr Bob Dunn propose?", "reeds nets", "ponds rafts eels"),
        ("What did Cllr Dunn propose?", "reeds nets rafts eels", "ponds"),
        ("What did Cllr Lee second?", "nets", "reeds ponds rafts eels"),
        ("What did Cllr Lee propose?", "ponds rafts", "reeds nets eels"),
    ],
)
def test_whose_proposal_it_is(osier: Asking, question: str, told: str, untold: str) -> None:
    answer = osier.ask(question, today=TODAY).answer
    assert [word for word in told.split() if word not in answer] == []
    assert [word for word in untold.split() if word in answer] == []


def test_what_nobody_by_name_proposed_is_left_to_the_papers(osier: Asking) -> None:
    answer = osier.ask("What did the applicant propose?", today=TODAY).answer
    assert "twelve moorings" in answer


def test_no_word_is_too_long_to_look_for_a_name() -> None:
    before = time.process_time()
    proposals.says(
        "proposed by Cllr Lee " + "a" * 20_000 + " Aa-" * 5_000 + "Aa-" * 7_000, ["cllr", "lee"]
    )
    assert time.process_time() - before < 1.0


def test_what_was_recommended_beside_what_was_decided(millrace: Asking) -> None:
    told = millrace.ask("was the recommendation on the cottage followed?", today=TODAY)
    recommended, decided = told.answer.splitlines()
    assert recommended.startswith("Recommended: That the rent of the cottage be raised")
    assert decided.startswith("Decided: RESOLVED that the rent")
    assert "£450" in decided


def test_of_which_report_must_be_said(millrace: Asking) -> None:
    told = millrace.ask("were the recommendations followed?", today=TODAY)
    assert told.status is Status.NOT_FOUND
    assert told.answer == "Name the report, or what it is about."


def test_confidential_items_by_title_alone(millrace: Asking) -> None:
    told = millrace.ask("which items are confidential?", today=TODAY)
    assert told.answer.startswith(
        "On the agenda, 6 March 2025, Millrace Committee: 3. Claim by a former keeper"
    )
    assert "Eel pass" not in told.answer


def test_an_item_by_its_number(millrace: Asking) -> None:
    told = millrace.ask("what is item 4 about?", today=TODAY)
    assert told.answer.startswith("Weed boom (Millrace Committee, 9 May 2024, item 4)")
    assert "deferred to the next meeting" in told.answer


def test_when_somebody_reports_back(millrace: Asking) -> None:
    told = millrace.ask("when does the warden report back?", today=TODAY)
    assert "by 30 June 2024" in told.answer


@pytest.mark.parametrize("question", ["any actions on me?", "my actions", "what do I have to do?"])
def test_nobody_knows_who_i_am(millrace: Asking, question: str) -> None:
    told = millrace.ask(question, today=TODAY)
    assert told.status is Status.NOT_FOUND
    assert "I cannot tell who asks" in told.answer


def test_the_meeting_without_minutes_is_named(millrace: Asking) -> None:
    told = millrace.ask("What did the Millrace Committee decide in July 2024?", today=TODAY)
    assert told.status is Status.NO_MINUTES_HELD
    assert told.answer.startswith(
        "I hold no minutes of a meeting of the Millrace Committee in July 2024"
    )


BUDGET = """Finance Report

Osier Committee

9 May 2024

Purpose of report

For decision.

Recommendation

That the reserve be raised to £900.

Finance Report

1. The reserve is low.
"""
BUDGET_MINUTES = """Minutes of the Osier Committee

Osier Committee

9 May 2024

1. Chief Officer's Report

RESOLVED that a desk be bought.

2. Finance

RESOLVED that the report be noted.
"""


def test_what_came_of_a_report_is_of_its_own_item(tmp_path: Path) -> None:
    papers = {"budget.txt": BUDGET, "minutes.txt": BUDGET_MINUTES}
    with papers_held(tmp_path, papers) as asking:
        told = asking.ask("was the recommendation on finance followed?", today=TODAY)
    assert "reserve be raised" in told.answer
    assert "desk" not in told.answer
    assert "Decided: RESOLVED that the report be noted." in told.answer


def test_nothing_confidential_of_a_matter_is_left_to_the_papers(osier: Asking) -> None:
    told = osier.ask("any confidential papers?", today=TODAY)
    assert told.answer == "No agenda that I hold lists a confidential item."
    other = osier.ask("which documents on the oak moorings are confidential?", today=TODAY)
    assert other.answer != told.answer


SHORTENED = """Minutes of the Reed Forum

Reed Forum

4 March 2024

1. Cutting

The forum resolved to cut the reeds in two halves. Proposed MH, seconded PO; six in favour.

Attendance

Present: Mark Heath, Pia Oakes
"""


@pytest.mark.parametrize(
    "question", ["what did Mark Heath propose", "what did MH propose", "what did PO second"]
)
def test_what_somebody_proposed_by_initials(tmp_path: Path, question: str) -> None:
    with papers_held(tmp_path, {"march.txt": SHORTENED}) as asking:
        told = asking.ask(question, today=dt.date(2024, 5, 1))
    assert "Proposed MH, seconded PO" in told.answer
