"""Two boards with minutes, an agenda, reports and meetings of which no minutes are held."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.bot.quayside import Asking, papers_held
from tests.bot.village import village_held

FERRY_MARCH = """Minutes of the Ferry Committee

Ferry Committee

12 March 2024

Venue: Slip Room, Jetty House, 6.30pm

1. Apologies

Apologies were received from Cllr Hugo Vane.

2. Evening sailings

The Ferry Manager, Ida Crane, introduced the report. Cllr Bea Sorrel said that the last boat left
too early for the theatre.

RESOLVED, by 5 votes to 2, that evening sailings run on Fridays from May 2024.

Moved by Cllr Bea Sorrel, seconded by Cllr Otto Pryce.

ACTION: Ferry Manager to publish the new timetable by 30 April 2024.

3. Winter fares

RESOLVED that the report on winter fares be noted.

ACTION: Clerk to write to the bus company about through tickets.

4. Ticket kiosk

The motion that the kiosk be sold was put to the vote and was LOST by 3 votes to 4.

5. Date of next meeting

The next meeting will be held on 4 June 2024.

Attendance

Chair: Cllr Bea Sorrel
Present: Cllr Otto Pryce
In attendance: Ida Crane, Ferry Manager; Tom Aske, Clerk
Apologies: Cllr Hugo Vane
"""

FERRY_SEPTEMBER = """Draft minutes of the Ferry Committee

Ferry Committee

10 September 2024

DRAFT

1. Minutes

RESOLVED that the minutes of the meeting held on 12 March 2024 be approved.

2. Evening sailings

RESOLVED that evening sailings also run on Saturdays.

Attendance

Chair: Cllr Otto Pryce
Present: Cllr Hugo Vane
"""

ALLOTMENTS = """Note of the Allotments Panel

Allotments Panel

17 April 2024

1. Apologies

Apologies were received from Cllr Una Holt.

2. Water butts

Members:

1) Noted the survey of water butts.

2) Agreed to buy forty water butts at a cost of £1,900.

Action

Officers to:

1) order the water butts.

2) report on leaks to the next meeting.

Attendance

Chair: Cllr Ned Fallow
Present: Cllr Wyn Tarn
"""

AGENDA = """Ferry Committee

Agenda

Thursday 28 November 2024

Item	Page

1. Apologies	1 - 2

2. Landing stage repairs	3 - 6

CONFIDENTIAL ITEMS

3. Claim by the boatyard	7 - 9
"""

REPORT = """Landing stage repairs

Ferry Committee

28 November 2024

Purpose of report

For decision.

Recommendation

That the Committee approves the repair of the landing stage at a cost of £8,300.

Contact officer: Ida Crane
Position: Ferry Manager
Phone no: 01632 960071
Email: ida.crane@jetty.example

Landing stage repairs

1. The landing stage was struck by a barge in October 2024.
"""


@pytest.fixture(scope="package")
def jetty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """The store that the tests of this package ask."""
    papers = {
        "ferry-march.txt": FERRY_MARCH,
        "ferry-september.txt": FERRY_SEPTEMBER,
        "allotments.txt": ALLOTMENTS,
        "agenda.txt": AGENDA,
        "landing.txt": REPORT,
    }
    with papers_held(tmp_path_factory.mktemp("jetty"), papers) as asking:
        yield asking


@pytest.fixture(scope="package")
def village(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """A small council, as such councils minute."""
    with village_held(tmp_path_factory.mktemp("village")) as asking:
        yield asking
