"""What settled a matter comes before what only asked for it."""

from __future__ import annotations

from pathlib import Path

from tests.bot.quayside import papers_held

HEAD = "Minutes of the Kiln Yard Committee\n\nKiln Yard Committee\n\n"
SEPTEMBER = f"""{HEAD}17 September 2024

4. Ropewalk chandlery

JK introduced the chandlery's application to close its Ropewalk counter for twelve months.

The Committee APPROVED the closure of the Ropewalk counter of the
chandlery for five months.
"""


def test_an_application_is_not_what_was_approved(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"september.txt": SEPTEMBER}) as asking:
        told = asking.ask("how long is the Ropewalk counter of the chandlery closed").answer
        asked = asking.ask("how long did the chandlery apply to close the Ropewalk counter").answer
    assert "five months" in told
    assert "application" not in told
    assert "twelve months" in asked


GRANTS = f"""{HEAD}8 October 2024

5. Grants

RESOLVED that grants be paid: Rowing Club £400, Ropewalk Model Boat Club nil.

The grant to the Ropewalk Model Boat Club was turned down; it may make a smaller request in spring.
"""


def test_an_outcome_that_speaks_of_another_request(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"october.txt": GRANTS}) as asking:
        told = asking.ask("was the Ropewalk Model Boat Club given a grant").answer
    assert "turned down" in told


REPORT = """Harbour engineer's report

Kiln Yard Committee

5 November 2024

1. Sluice screen

1.1 The contract for the sluice screen allows damages of £350 for each week of delay.

1.2 The Committee is asked to say whether the damages for the sluice screen should be waived.
"""
NOVEMBER = f"""{HEAD}5 November 2024

8. Harbour engineer's report

The engineer took members through the delay of the sluice screen by the contractor.

RESOLVED that damages for the late sluice screen be claimed at half the rate of the contract.
"""
SCREEN = {"report.txt": REPORT, "november.txt": NOVEMBER}


def test_our_own_deed_is_told_by_its_decision(tmp_path: Path) -> None:
    with papers_held(tmp_path, SCREEN) as asking:
        told = asking.ask("did we let them off the damages for the late sluice screen?").answer
    assert "claimed at half the rate" in told
    assert "£350" not in told


def test_what_was_decided_is_not_what_the_report_asked(tmp_path: Path) -> None:
    with papers_held(tmp_path, SCREEN) as asking:
        told = asking.ask("what was decided about damages for the sluice screen").answer
    assert "claimed at half the rate" in told
    assert "is asked to" not in told


TASKS = f"""{HEAD}17 September 2024

6. Dry dock

ACTION: JK to write to the insurer for the date of the dry dock inspection by 10 October 2024.
"""
LOG = f"""{HEAD}19 November 2024

2. Matters arising

The insurer has replied that the inspection of the dry dock is to be in the week of 13 January 2025.
"""


def test_the_day_of_a_task_is_not_the_day_of_the_thing(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"september.txt": TASKS, "november.txt": LOG}) as asking:
        told = asking.ask("when is the dry dock inspection").answer
    assert "13 January 2025" in told
    assert "10 October" not in told


MARCH = f"""{HEAD}25 March 2024

1. Apologies

Dan Grice has ceased to be a berth holder member and a berth holder member election will be held.
"""
JULY = """Kiln Yard Committee

Agenda

Tuesday 8 July 2024

1. Matters arising

Berth holder member election - Mrs Ivy Barrow elected 16 May, 41 votes to 29
"""


def test_who_was_elected_after_the_vacancy(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"march.txt": MARCH, "agenda.txt": JULY}) as asking:
        told = asking.ask("who is the new berth holder member").answer
    assert "Ivy Barrow" in told
    assert "Grice" not in told
