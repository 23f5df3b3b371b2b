"""Which sentence of a paragraph answers, and which only stands near it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

WHARF = """Minutes of the Wharf Committee

Wharf Committee

25 June 2025

Present: Ann Tye (Chair), Bob Lusk, Cora Wendle

1. Reserves

General reserve at 31 March 2025 is expected to be £2.1m. The policy is 2%. Earmarked reserves \
are expected to be £4.6m.

2. Boathouse

The boathouse shutters are up and the slip has been swept. There have been raffles, which brought \
in just over £1,200 for the lifeboat.

3. Groundings

The harbour master's count of groundings in 2024 is not yet out. The count of groundings for \
January to March 2025 is 4.

4. Night watch hosting arrangements

It was confirmed that the Estuary Trust would host the night watch.

5. Dredging plan

The Committee agreed that the dredging plan be submitted to the Estuary Board for approval.
"""
PLANS = """Wharf Committee

Pay of the watch

3 December 2025

1. If the watch settles above 4 per cent, the Committee must give more money each month.
"""
AGENDA = """**Wharf Committee**

**Agenda for 25 June 2025**

| No | Item | Who |
|---|---|---|
| 1 | Welcome | AT |
| 2 | Eel pass repair | BL |
| 3 | Lamps | CW |
| 4 | Moorings | CW |

*Notes from the clerk*

Item 2. The divers start on 3 July.

Item 3. Large drawings will be on the wall.
"""
SAVINGS = """Wharf Committee

Savings proposed

4 February 2025

Appendix 2

1. Closure of the Netloft Reading Room 310 9 High

2. Purchase of buoys 120 3 Low
"""


@pytest.fixture(name="wharf", scope="module")
def wharf_held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    folder: Path = tmp_path_factory.mktemp("wharf")
    with papers_held(
        folder, {"wharf.txt": WHARF, "savings.txt": SAVINGS, "pay.txt": PLANS, "agenda.md": AGENDA}
    ) as asking:
        yield asking


def test_words_that_stand_side_by_side_are_found_so(wharf: Asking) -> None:
    assert "£2.1m" in wharf.ask("what's the general reserve").answer


def test_another_sum_of_the_paragraph_is_not_what_it_cost(wharf: Asking) -> None:
    assert wharf.ask("how much did the boathouse shutters cost?").status is Status.NOT_FOUND


def test_a_count_of_another_year_is_not_told(wharf: Asking) -> None:
    assert "is 4" not in wharf.ask("how many groundings in 2024?").answer
    assert "is 4" in wharf.ask("how many groundings in 2025?").answer


def test_a_title_is_not_who_did_it(wharf: Asking) -> None:
    assert "Estuary Trust" in wharf.ask("who hosts the night watch?").answer


def test_a_row_of_figures_says_neither_yes_nor_no(wharf: Asking) -> None:
    assert "310" not in wharf.ask("is the netloft reading room closing?").answer


def test_what_is_sent_on_for_approval_is_not_yet_approved(wharf: Asking) -> None:
    answer = wharf.ask("was the dredging plan approved by the Estuary Board?")
    assert not answer.answer.startswith("Yes")


def test_a_paper_of_a_meeting_to_come_decides_nothing(wharf: Asking) -> None:
    answer = wharf.ask(
        "did the committee agree to give more money each month?", today=dt.date(2025, 11, 20)
    )
    assert "4 per cent" not in answer.answer


def test_a_yes_or_no_speaks_of_what_is_asked(wharf: Asking) -> None:
    assert "swept" not in wharf.ask("are raffles for the pilots allowed?").answer


def test_where_is_told_by_a_place(wharf: Asking) -> None:
    assert wharf.ask("where are the groundings counted?").status is Status.NOT_FOUND


def test_a_note_of_an_agenda_is_of_the_row_that_it_names(wharf: Asking) -> None:
    assert "3 July" in wharf.ask("when do the divers start on the eel pass repair?").answer
