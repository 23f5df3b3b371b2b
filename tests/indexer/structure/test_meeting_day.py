"""The day of a meeting among the other days that its papers print."""

from __future__ import annotations

import pytest

from indexer.records import DateBasis
from tests.indexer.structure.papers import paper


@pytest.mark.parametrize(
    "header",
    [
        "Mill Panel\n\n4 May 2022\n",
        "Mill Panel\nDate: Wednesday 4 May 2022\n",
        "Mill Panel\n\tDate:\n\n\tWednesday 4 May 2022\n",
        "Minutes of the Mill Panel held on Wednesday, 4th May 2022 at the mill\n",
        "# Mill Panel, 4 May 2022\n",
        "Report to: Mill Panel, 04/05/2022\n",
        "Published: 26 April 2022\nMill Panel\nMeeting date: 04.05.22\n",
        "Mill Panel\nMinutes of the previous meeting held on 2 March 2022\n4 May 2022\n",
        "Mill Panel\nDate of next meeting: 6 July 2022\nDate of meeting: 4 May 2022\n",
        "There will be a meeting of the Mill Panel on 4 May 2022 at the mill.\n",
    ],
)
def test_the_date_of_the_meeting_and_no_other(header: str) -> None:
    held = paper(f"{header}\n\nThe mills turned, as the Panel heard on 9 March 2020.\n")
    assert (held.date.value, held.date.basis) == ("2022-05-04", DateBasis.PRINTED)
    assert held.date.evidence in " ".join(header.split())


def test_a_weekday_that_does_not_fit_is_noted() -> None:
    held = paper("Mill Panel\n\nMonday 4 May 2022\n\nThe mills turned all day.\n")
    assert held.date.value == "2022-05-04"
    assert "weekday" in held.notes[0]


@pytest.mark.parametrize(
    "head",
    [
        "MILL BOARD\n\n26th June 2025\n\nTitle: Weirs\n\nDate: 18th June 2025\n\nAuthor: A Orr\n",
        "MILL BOARD 26th June 2025\n\nWeirs\n\nDate: 18th June 2025\n\nAuthor: A Orr\n",
        "Report to: Mill Board – 26 June 2025\n\nReport by: A Orr\n\nDate: 18 June 2025\n",
        "Mill Board, Thursday 26 June 2025\n\nWeirs\n\nDate of paper: 18 June 2025\n",
        "MILL BOARD | 26 JUNE 2025\n\nWeirs\n\nReport of A Orr\n\nDate: 18 June 2025\n",
        "Mill Board - 26 June 2025\n\nDate valid: 2 May 2025\n\nExpiry date: 4 July 2025\n",
        "Mill Council\n\n3 June 2025\n\nYou are summoned:\n\nDate: 26 June 2025\n\nTime: 7 pm\n",
        "Mill Panel, 26 and 27 June 2025\n\nWeirs\n",
        "Minutes of the Mill Panel, Thursday 26 June and Friday 27 June 2025\n\nPresent: A Orr\n",
        "To: Mill Panel\n\nDate: 26 June 2025\n\nFrom: Director\n\nSubject: Weirs\n",
        "Report To:\tMill Panel\nDate:\t26 June 2025\nFrom:\tDirector\nSubject:\tWeirs\n",
        "Report to Mill Panel, as of 26 June 2025\n",
    ],
)
def test_the_day_of_the_meeting_and_not_of_its_paper(head: str) -> None:
    held = paper(f"{head}\n1. Purpose\n\n1.1 To tell of the weirs.\n")
    assert (held.date.value, held.date.basis) == ("2025-06-26", DateBasis.PRINTED)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Minutes of meeting no. 3 – 14 May 2024", "2024-05-14"),
        ("Minutes of the meeting held on 3 January and 15 March 2025", "2025-03-15"),
        ("Minutes of the meeting held on 14-15 January 2025", "2025-01-14"),
        ("Minutes of the meeting held on Tuesday 14 and Wednesday 15 January 2025", "2025-01-14"),
        ("Minutes of the meeting held on 30 April and 1 May 2025", "2025-04-30"),
        ("Minutes of the Mill Panel, 3 May 2025 – 17 May 2025", "2025-05-03"),
        ("Minutes of Mill Panel held on 3 May 2025 (approved by it on 7 June 2025)", "2025-05-03"),
        ("Minutes of Mill Panel on 3 May 2025, adopted by Council on 1 July 2025", "2025-05-03"),
    ],
)
def test_the_title_of_minutes_gives_the_first_day_of_their_meeting(head: str, day: str) -> None:
    assert paper(f"{head}\n\nPresent: A. Fell\n\n1. Weirs\n\nThey were seen.").date.value == day


def test_the_minutes_of_the_last_meeting_are_an_item_of_this_one() -> None:
    held = paper("""Minutes of the Ferry Committee

Thursday 12 September 2024, 2.00 pm

1. Apologies
1.1 None were received.

2. Minutes of the meeting held on 13 June 2024
The minutes of the meeting held on 13 June 2024 were agreed as a correct record.

3. Fares
The Committee noted the fares.
""")
    assert held.date.value == "2024-09-12"


def test_the_day_under_next_meeting_is_not_that_of_the_minutes() -> None:
    held = paper(
        "Minutes of the Mill Panel, Monday 16 June 2025\n\nPresent: A. Fell\n\n1. Weirs\n\n"
        "They were seen.\n\n2. Date of next meeting\n\n22 September 2025\n"
    )
    assert held.date.value == "2025-06-16"


def test_the_first_line_names_the_day_and_the_last_minutes_are_an_item() -> None:
    held = paper(
        "Fenwick Lights Joint Committee - Monday 26 April 2021 9.30 am\n\nApologies for absence\n\n"
        "Apologies were received from Councillor Dodd.\n\n"
        "Minutes of the meeting held on 28 January 2021\n\nThe minutes of the meeting held on 28 "
        "January 2021 were agreed as a correct record.\n\nLamps\n\nThe lamps were noted.\n"
    )
    assert held.date.value == "2021-04-26"
    assert held.title.startswith("Fenwick Lights Joint Committee")


@pytest.mark.parametrize(
    "text",
    [
        (
            "DRAFT - to be confirmed on 8 July 2024\n\nEel Panel\n\n6 May 2024, Old Dairy\n\n"
            "Present: A Orr\n\n1. Weirs\nRESOLVED to mend.\n"
        ),
        (
            "Eel Trust: Trustees\n\nAgenda - Monday 6th May 2024 - Old Dairy - 5 pm\n\n1. Welcome\n"
            "2. Minutes\n3. Weirs\n\nMembers' AGM: Monday 8 July 2024 at 5 pm.\n"
        ),
        (
            "NOTICE OF DETERMINATION\n\nApplication received: 3 April 2024\n\nHearing: Licensing "
            "Panel, 6 May 2024 (adjourned from 2 May)\n\nDate of this notice: 9 May 2024\n"
        ),
        (
            "ACTION SHEET following meeting of 6/5/24\n(circulated 9/5/24)\n\n1 Clerk to get "
            "prices, "
            "by 10/6/24\n"
        ),
        "## Eel Panel - record of meeting\n\n05/16/2024 10:00\n\nPresent: A Orr\n\n1. Weirs\n",
        "River report to governors\n\nSpring term - for the FGB on 6th May 2024\n\nAll is well.\n",
        (
            "Eel Panel\n\n6 May 2024\n\nWeirs\n\nBackground\n\nAt its meeting on 4 March 2024 the "
            "Panel asked for prices.\n\nThe Panel is asked to choose one.\n"
        ),
        (
            "ELM TOWN COUNCIL\n\n2 May 2024\n\nThe meeting of the Eel Committee called for "
            "Monday 29 "
            "April 2024 could not go ahead for want of a quorum. You are summoned to the "
            "re-arranged "
            "meeting, to be held at the Mill on Monday 6 May 2024 at 6 pm.\n\nAGENDA\n\n1. "
            "Apologies\n2. Weirs\n"
        ),
        (
            "NOTICE OF MEETING\n\nThe Eel Committee will meet on Monday 6 May 2024, in place "
            "of the "
            "meeting of 29 April 2024.\n\nAGENDA\n\n1. Apologies\n2. Weirs\n"
        ),
        (
            "Eel Committee: report of the chair\n\n| Report from: | Eel Committee |\n|---|---|\n"
            "| Committee meeting held on: | 15 April 2024 |\n| Report to: | Weir Board |\n"
            "| Board meeting date: | 6 May 2024 |\n\nThe Board is asked to note the report.\n"
        ),
        (
            "ELM HOMES LIMITED\n\nEXTRACT\n\nI, Ann Orr, Secretary of Elm Homes Limited, certify "
            "that this is a true and whole extract from the minutes of a meeting of the Board duly "
            "called and held at 4 Weir Street and by telephone on 6 May 2024, at which there was a "
            "quorum from first to last.\n\nPresent: B Orr, C Orr\n\n4. LOAN\n\n4.1 A paper of 2 "
            "April 2024 was read.\n\n4.2 IT WAS RESOLVED THAT:\n\n(a) the letter be signed;\n\n(b) "
            "the seal be set to it.\n\nThis has not been undone since.\n\nA Orr\n\nDate: 20 "
            "May 2024\n"
        ),
        (
            "# ELM PARK AUTHORITY\n\nNOTE OF SITE VISIT\n\nWeir Barn (to be determined by the Eel "
            "Committee on 9 May 2024)\n\nDate of visit: 6 May 2024, 10 am\n\nAttending: A Orr, B "
            "Orr\n\n1. The barn was seen.\n\n2. Mr Teal said that it was old.\n"
        ),
        "# REVISED AGENDA - Eel Panel, 6 May 2024\n\n1. Apologies\n2. Minutes\n3. Weirs\n",
        (
            "# Briefing note for members\n\nTo: All members\nFrom: Head of Weirs\nDate: 2 May "
            "2024\n\nFor the meeting of the Panel on 6 May 2024\n\nThe weir is low.\n"
        ),
        (
            "# Chair's Report\n\n| Name of Committee | Eel Panel |\n|---|---|\n| Date of meeting | "
            "18 April 2024 |\n| Report to | Weir Board, 6 May 2024 |\n\n## Alert\n\nNone.\n"
        ),
        "# Eel Board\n\nThe meeting of 6 May 2024 will take place in the Mill.\n\n1. Minutes\n",
        "# Minutes of the Board: 6 May 2024\n\nPresent: A Orr\n\n1. Weirs\n\nRESOLVED to wait.\n",
    ],
)
def test_the_day_of_the_meeting_among_others(text: str) -> None:
    day = "2024-05-16" if "05/16" in text else "2024-05-06"
    assert (paper(text, "paper.md").date.value, paper(text).date.basis) == (day, DateBasis.PRINTED)


@pytest.mark.parametrize(
    "call",
    [
        "nominations close on 2 May 2024 for the meeting of the Board on 9 May 2024.",
        "the meeting of the Board is on 9 May 2024 and nominations close at noon on 2 May 2024.",
        "the books may be seen from 2 May 2024 and the meeting will be held on 9 May 2024.",
        "on Thursday 9 May 2024 a meeting of the Board will be held at the mill.",
        "on 2 May 2024 the books may be seen, and that the meeting is held on 9 May 2024.",
    ],
)
def test_a_call_names_other_days_than_that_of_the_meeting(call: str) -> None:
    head = f"Weir Board\n\nNotice is hereby given that {call}"
    held = paper(f"{head}\n\nAgenda\n\n1. Apologies\n\n2. Election of the Chair\n")
    assert held.date.value == "2024-05-09"
