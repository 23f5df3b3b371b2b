"""Days of something else than the meeting: of one before or after it, of a limit, of a letter."""

from __future__ import annotations

import pytest

from indexer.records import DateBasis
from tests.indexer.structure.papers import paper

WEIR = """MINUTES OF WEIR PARISH COUNCIL MEETING

HELD AT WEIR CHURCH

WEDNESDAY 13th JULY 2005

1. Approval of Minutes

The minutes for the meeting held on Wednesday 11th May 2005.

were approved.
"""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (WEIR, "2005-07-13"),
        ("Accounts for the year ended 31 March 2024\n\nText.", None),
        ("Weir policy\n\nApproved by the Mill Council on 3 May 2024\n\nText.", None),
        ("Weir policy\n\nApproved by the Mill Council on:\n\n3 May 2024\n\nText.", None),
        ("Weir report\n\n1 August 2024 to 30 November 2024\n\nText.", None),
        ("From: A. Fell\n\nDate: 3 May 2024 10:15\n\nTo: B. Orr\n\nText.", None),
        ("From: a.fell@mill.example\n\nDate: 3 May 2024\n\nTo: B. Orr\n\nText.", None),
        ("Risk register at 31 March 2024\n\nText.", None),
        ("Notice\n\nDate on or after which the decision will be made: 3 May 2024\n\nText.", None),
        ("Membership of the Mill Forum at 3 May 2024\n\nText.", None),
        ("NOTICE OF CONCLUSION OF AUDIT\n\nMill Council\n\n3 May 2024\n\nText.", None),
        ("Cofnodion y cyfarfod\n\nNos Lun, 6 Mai 2024 yn y Neuadd\n\nText.", "2024-05-06"),
        ("Panel\n\n6 May 2024\n\nIt meets again on Monday 3 June 2024\n\nText.", "2024-05-06"),
        ("Minutes of Meeting 6 May 2024\n\nMEETING, Thursday, 16 May 2024\n\nText.", "2024-05-16"),
        ("NOTICE OF VACANCY\n\nA seat is void. See the meeting of 3 May 2024.", None),
        ("Accounts\n\nMill Council\n\nAuthorised for issue on 3 May 2024\n\nText.", None),
        ("Risks\n\nMill Board\n\nLast reviewed by the Board: 3 May 2024\n\nText.", None),
        ("Tolls\n\nMill Council\n\nOpens 3 May 2024, closes 7 June 2024\n\nText.", None),
        ("Minutes\n\nApproved 7 June 2024\n\nFriday 3 May 2024\n\nPresent: A", "2024-05-03"),
        ("Mill Board\n\nTasks\n\nUpdated for the meeting on 3 May 2024\n\nText.", "2024-05-03"),
        ("Report to Council on 3 May 2024 of the meeting held on 2 May 2024.", "2024-05-03"),
        ("Agenda item 5\n\nMinutes of Eel Panel held on 3 May 2024\n\nPresent: A\n\n1. So.",
         "2024-05-03"),
        ("Old minutes\n\n3 May 2024 - PDF\n\n7 June 2024 - PDF\n\nText.", None),
        ("Hi\n\nOur next meeting will be at the mill on 3 May 2024.\n\nAgenda\n\n1. A\n2. B\n3. C",
         "2024-05-03"),
        ("Trustees' meeting 3.5.24\n\nPresent AO, BT\n\n1 Roof - AO to ring", "2024-05-03"),
        ("Of section 3.5.24 of the meeting rules\n\nText.", None),
        ("At the mill\n\nThe Elm Weir Board met on 3 May 2024 at the hall.\n", "2024-05-03"),
        ("Minutes\n\n1. Minute of Meeting\n\nThe Minute of Meeting of 3 May 2024 was read.", None),
        ("Cold store hours\n\nThe old hours are to be replaced by 31 March 2024\n\nText.", None),
    ],
)  # fmt: skip
def test_neither_an_earlier_meeting_nor_a_limit_is_the_day(text: str, day: str | None) -> None:
    assert paper(text).date.value == day


def test_sessions_still_to_come_are_not_the_meeting() -> None:
    held = paper(
        "Agenda item\n\nLamps review\n\nMinutes:\n\nThe Chair said that the sessions due to be "
        "held in the week commencing 7 October 2024 had been put off to the meeting set for 20 "
        "November 2024.\n\nResolved: That the review be noted.\n"
    )
    assert held.date.value is None


@pytest.mark.parametrize(
    "text",
    [
        (
            "Elmer Parish Council\n\n4 May 2024\n\nThe Secretary\nWeir Commission\n\nDear Sir\n\n"
            "Our Council met on 2 May 2024 and liked the plan.\n\nYours faithfully\n\nR Teal\n"
        ),
        (
            "EXECUTIVE FORWARD PLAN\n\nThe Council will meet on 6 May 2024 and 9 July 2024.\n\n"
            "Weir repairs, 6 May 2024\n"
        ),
        "# Calendar of meetings\n\n*amended 2 May 2024*\n\nEel Panel: 6 May 2024\n",
        "Meetings of the Conservators 2024\n\n6 May 2024\n\n3 June 2024\n",
        "Eel Panel\n\nTERMS OF REFERENCE\n\nVersion 3 - approved by the Board 6 May 2024\n",
        "Briefing\n\nFlows are low.\n\nA drop-in for members will be held on 6 May 2024.\n",
        (
            "Eel passes: tell us what you think\n\nThe Panel agreed on 6 May 2024 to ask "
            "people. It "
            "will hear more on 9 July 2024.\n"
        ),
        (
            "Eel "
            "yearbook\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.\n\nEight.\n\n"
            "Nine.\n\nR Teal, Chair\n\n6 May 2024\n"
        ),
        (
            "EEL PANEL\n\nLATE PAPERS - received up to 5pm on Monday 6 May 2024\n\nThe Weir Trust "
            "(meeting of 2 May 2024) has no view.\n"
        ),
        (
            "MINUTES OF MEETING NO. 412\n\nPresent: Ann Orr, Bo Teal\n\n1. Weirs: agreed to "
            "mend.\n\n"
            "Next: Meeting No. 413, Monday 6 May 2024 at 0930.\n"
        ),
        (
            "# RECORD OF OFFICER DECISION\n\n| Decision maker | Head of Weirs |\n|---|---|\n"
            "| Date of decision | 6 May 2024 |\n| Authority for decision | Cabinet 2 April "
            "2024 |\n\n"
            "To mend the weir. The sum was set by Council on 1 March 2024.\n"
        ),
        (
            "Harbour | Tides | Commissioners\n\n# Dues: have your say\n\nPosted 6 May 2024\n\nThe "
            "Commissioners would like to hear from you.\n"
        ),
        "# Statement 2023/24\n\nAll is well.\n\nSigned: A Orr\n\nDate: 6 May 2024\n",
    ],
)
def test_no_day_rather_than_that_of_something_else(text: str) -> None:
    assert paper(text, "paper.md").date.basis is DateBasis.NONE


def test_a_limit_alone_in_a_call_is_no_day_of_a_meeting() -> None:
    call = "Notice is hereby given that nominations for the meeting close on 2 May 2024."
    held = paper(f"Weir Board\n\n{call}\n\nAgenda\n\n1. Apologies\n\n2. Election of the Chair\n")
    assert held.date.value is None
