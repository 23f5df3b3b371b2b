"""A notice of decisions tells an outcome of which no minutes are held; a report never does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

DELEGATED = """Wharfdale District Council

Decisions published, May 2024

07/05/2024 - Closure of Pound Lane for resurfacing

Decision Maker: Head of Streets

Effective from: 14/05/2024

Decision:

That Pound Lane be closed to motor vehicles from 3 to 7 June 2024.

09/05/2024 - Lease of the old pump house

Decision Maker: Head of Property

Effective from: 16/05/2024

Decision:

1. That the pump house be let to the rowing club for seven years.
2. That the rent be £1,150 a year.
"""
RECORD = """Record of executive decision

Wharfdale District Council

12 August 2024

Title: Grants to village halls

Decision maker: Cabinet Member for Communities

Recommendation

That four halls be given £2,000 each.

Decision

That three halls be given £2,500 each.

Reasons for decision

The fourth hall is to be sold.
"""
REPORT = """Bandstand repairs

Wharfdale District Council

2 September 2024

Decision

The Cabinet is asked to approve the repair of the bandstand at £31,000.
"""


@pytest.fixture(scope="module")
def wharfdale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """A list of officers' decisions, one decision of a cabinet member, and a report."""
    papers = {"may.txt": DELEGATED, "august.txt": RECORD, "bandstand.txt": REPORT}
    with papers_held(tmp_path_factory.mktemp("notices"), papers) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "says", "never"),
    [
        ("was the closure of pound lane approved?", "3 to 7 June 2024", "pump house"),
        ("what was decided about the pump house", "rowing club for seven years", "Pound Lane"),
        ("what was decided about the pump house", "Head of Property", "Head of Streets"),
        ("who decided to let the pump house?", "Head of Property", "Head of Streets"),
        ("what did the cabinet decide on grants to village halls", "three halls", "four halls"),
        ("what was decided in august 2024", "three halls be given £2,500", "pump house"),
        ("what decisions were made in may 2024?", "rowing club", "halls"),
    ],
)
def test_what_a_notice_says(wharfdale: Asking, question: str, says: str, never: str) -> None:
    told = wharfdale.ask(question)
    assert told.status is Status.ANSWERED
    assert says in told.answer
    assert never not in told.answer


def test_a_report_that_asks_for_a_decision_tells_none(wharfdale: Asking) -> None:
    told = wharfdale.ask("what was decided about the bandstand in september 2024?")
    assert told.status is Status.NO_MINUTES_HELD
