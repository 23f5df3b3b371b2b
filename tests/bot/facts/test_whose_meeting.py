"""Of which body a fact is told: of the one asked after, and of no other for want of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

PANEL = """Minutes of the Weir Panel
6 January 2025
Present: Ann Firth (Chair), Bo Glen, Cy Hart

1. Sluice

The Weir Panel will meet every month until the sluice is mended.

2. Next meeting

The Panel will meet again on Thursday 12 June 2025 at 7pm.
"""
SUB = """Minutes of the Licensing Sub-Committee
6 January 2025
Present: Flo Gill (Chair), Hal Ince

1. Date of next meeting: 3 March 2025
"""
WHOLE = """Minutes of the Licensing Committee
13 January 2025
Present: Di Ings (Chair), Ed Jupp

1. Date of next meeting: 10 March 2025
"""
EXPENSES = """Report on expenses

Bo Glen claimed £12 for stamps.
"""
PORT = """Report on the fair

The trampoline opens on 3 May 2025. The boathouse was painted by the rowing club.

It was reported that the mower cost £900 to mend.
"""


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """A panel, a committee with its sub-committee, and reports that are called by other words."""
    papers = {
        "panel.txt": PANEL,
        "licensing-sub.txt": SUB,
        "licensing.txt": WHOLE,
        "bo-glen-expenses.txt": EXPENSES,
        "fair.txt": PORT,
    }
    with papers_held(tmp_path_factory.mktemp("bodies"), papers) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("who was at the licensing sub committee", "Hal Ince", "Ed Jupp"),
        ("who was at the licensing sub-committee", "Hal Ince", "Ed Jupp"),
        ("who was at the licensing committee", "Ed Jupp", "Hal Ince"),
        ("when does the licensing sub committee meet next", "3 March", "10 March"),
        ("was Bo Glen at the last weir panel meeting", "Bo Glen", "stamps"),
        ("how often does the weir panel meet", "every month", ""),
        ("when will the weir panel meet again", "12 June 2025", ""),
    ],
)
def test_the_body_that_is_asked_after(
    bodies: Asking, question: str, told: str, untold: str
) -> None:
    answer = bodies.ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.answer
    assert not untold or untold not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "how often does the harbour committee meet",
        "how often does the youth council meet",
        "when does the tram open",
        "how much did the boathouse cost to mend",
    ],
)
def test_another_bodys_fact_is_no_answer(bodies: Asking, question: str) -> None:
    assert bodies.ask(question).status is Status.NOT_FOUND
