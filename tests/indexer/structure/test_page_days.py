"""The day of a page that tells what an earlier meeting decided."""

from __future__ import annotations

import pytest

from indexer.records import DateBasis
from tests.indexer.structure.papers import paper

_PAGE = (
    "---\ndate: 2024-05-10\ntitle: Weir Lane closure approved\n---\n\n{told}\n\n"
    "Walkers may go along the bank.\n"
)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("At the meeting on 9th May the closure was agreed.", "2024-05-09"),
        ("The closure was approved at a meeting held on Thursday 9 May.", "2024-05-09"),
        ("Our committee met on 30 April and approved the closure.", "2024-04-30"),
    ],
)
def test_what_a_page_tells_of_a_meeting_is_of_that_day(told: str, day: str) -> None:
    held = paper(_PAGE.format(told=told), "lane.md").date
    assert (held.value, held.basis) == (day, DateBasis.INFERRED)
    assert held.evidence in told


@pytest.mark.parametrize(
    "told",
    [
        "The closure will be considered at the meeting on 9 May.",
        "The closure was deferred from the meeting on 9 May.",
        "It was agreed at the meeting on 9 May and at the meeting on 2 May.",
        "The closure was agreed at the meeting on 4 January.",
        "The lane was closed on 9 May.",
        "The ferry company's board met on 9 May and agreed the closure.",
        "The county council met on 9 May and approved the closure.",
        "The Port Authority said that at the meeting on 9 May it was agreed.",
        "It was shut after the meeting on 12 May was planned.",
    ],
)
def test_other_days_leave_the_page_its_own(told: str) -> None:
    assert paper(_PAGE.format(told=told), "lane.md").date.value != "2024-05-09"


def test_a_printed_day_of_the_meeting_leads() -> None:
    told = "Date of meeting: 8 May 2024\n\nAt the Hill Council meeting on 2 May it was agreed."
    assert paper(_PAGE.format(told=told), "lane.md").date.value == "2024-05-08"


def test_a_report_has_its_own_day() -> None:
    told = "At the meeting on 9 May it was agreed.\n\nThe Panel is RECOMMENDED to:\n\na) shut it."
    assert paper(_PAGE.format(told=told), "lane.md").date.value != "2024-05-09"
