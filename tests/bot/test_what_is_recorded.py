"""What is told where no decision was made, a thing is not yet done, or a sum was raised since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Answer, Status
from bot.audience import EVERYBODY
from tests.bot.quayside import Asking, papers_held

TODAY = dt.date(2025, 11, 3)
MAY = """Minutes of the Slipways Committee

Slipways Committee

6 May 2025

1. Apologies

There were none.

2. Boat shed

The Committee looked at the roof of the shed.

Decision

Agreed to mend the boat shed roof at a cost of £14,300.

Action

Nell Harker to commission the asbestos survey by 30 June 2025.

3. Pocket parks

RESOLVED that £900 be given for seats in the pocket parks.
"""
OCTOBER = """Minutes of the Slipways Committee

Slipways Committee

7 October 2025

1. Apologies

There were none.

2. Matters arising

Nell Harker has not yet commissioned the asbestos survey; carried forward.

3. Boat shed

The price of timber had risen.

Decision

Agreed to increase the boat shed budget to £16,950.
"""
REPORT = """{title}

Slipways Committee

{day}

Purpose of report

For information.

{title}

1. In {month} 2025 there were {count} dinghies stored along the upper hard.
"""
AGENDA = """Slipways Committee

Agenda

Tuesday 7 October 2025

Item	Page

1. Apologies	1 - 2

2. Boat shed	3 - 6

CONFIDENTIAL ITEMS

3. Lease of the ice house	7 - 9
"""


@pytest.fixture(scope="module")
def slips(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Two meetings, and an agenda with a confidential item."""
    folder: Path = tmp_path_factory.mktemp("slips")
    before = REPORT.format(title="Boat shed roof", day="6 May 2025", month="April", count=41)
    since = REPORT.format(title="Upper hard", day="7 October 2025", month="September", count=57)
    held = {"may.txt": MAY, "october.txt": OCTOBER, "october-agenda.txt": AGENDA}
    held |= {"may-roof.txt": before, "october-hard.txt": since}
    with papers_held(folder, held) as asking:
        yield asking


def ask(slips: Asking, question: str, *thread: str) -> Answer:
    """In November."""
    return slips.answerer.ask(question, EVERYBODY, thread=thread, today=TODAY)


def test_an_action_is_told_as_one(slips: Asking) -> None:
    told = ask(slips, "What did the Committee decide about the asbestos survey?")
    assert told.answer.startswith("Recorded as an action, not as a decision: Nell Harker")


def test_what_is_not_yet_done_answers_whether_it_is(slips: Asking) -> None:
    told = ask(slips, "Has the asbestos survey been done?")
    assert "not yet commissioned" in told.answer


def test_a_sum_that_was_raised_leads(slips: Asking) -> None:
    told = ask(slips, "How much does the boat shed cost?")
    first, second = told.answer.splitlines()
    assert "£16,950" in first
    assert second.startswith("Earlier: ")
    assert "£14,300" in second


def test_a_count_is_told_again_in_a_follow_up(slips: Asking) -> None:
    told = ask(slips, "how many dinghies?", "What was agreed about the boat shed?")
    assert "57 dinghies" in told.answer.splitlines()[0]


@pytest.mark.parametrize("question", ["What was agreed about it?", "Is it approved?"])
def test_a_question_of_nothing_gets_no_decision(slips: Asking, question: str) -> None:
    told = ask(slips, question)
    assert told.status is Status.NOT_FOUND
    assert "does not say what it is about" in told.answer


@pytest.mark.parametrize("name", ["IT", "AT&T", "parking"])
def test_no_decision_stands_for_another(slips: Asking, name: str) -> None:
    assert ask(slips, f"What was agreed about {name}?").status is Status.NOT_FOUND


def test_only_the_matter_asked_for_is_named_as_confidential(slips: Asking) -> None:
    told = ask(slips, "Is there anything confidential about the boat shed?")
    assert "ice house" not in told.answer
    assert told.status is Status.NOT_FOUND
    for question in ("Is there anything confidential?", "Anything secret about the ice house?"):
        assert "Lease of the ice house" in ask(slips, question).answer
