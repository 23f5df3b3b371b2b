"""The body that meets: from its field, its title, its letterhead or the prose."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import paper


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("Mill & Weir Board\n\n4 May 2022\n\nText of it.\n", "Mill & Weir Board"),
        ("Note of last Mill Board meeting\n\nText of it was read.\n", "Mill Board"),
        ("Minutes of the Weir Sub-Committee held on 4 May 2022\n\nText.\n", "Weir Sub-Committee"),
        (
            "Northbeck Borough Council\nPlanning Committee\n4 May 2022\n\nText.\n",
            "Planning Committee",
        ),
        ("MARLBECK PARISH COUNCIL\nMinutes\n\nText of it.\n", "MARLBECK PARISH COUNCIL"),
        (
            "Mills\n\nThat members of the Mill and Weir Board note what was done by the millers.\n",
            "Mill and Weir Board",
        ),
        ("Mill\n\nRESOLVED: That the Eels and Weirs Sub-Committee:-\n\n(a) notes it.\n",
         "Eels and Weirs Sub-Committee"),
        ("Elm Mill Surgery\nPatient Participation Group\n\n4 May 2022\n\nText.\n",
         "Patient Participation Group"),
        ("Officer's report to Planning Committee 4 May 2022\n\nPlans\n\nText.\n",
         "Planning Committee"),
        ("Hardship Fund: how it went\n\nVisits rose.\n", None),
        ("Elm Museum Trust\nDirector's Report\n\nVisits rose.\n", "Elm Museum Trust"),
        ("Conservators of Elm Common\n\nMinutes of a meeting of the Conservators\n\nText.\n",
         "Conservators of Elm Common"),
        ("Minutes of the University Court held on 4 May 2022\n\nText.\n", "University Court"),
        ("The next meeting of the Union Council is on 4 May 2022.\n\nAgenda\n\n1. A\n2. B\n3. C",
         "Union Council"),
        ("Petition to the Parish Council\n\n4 May 2022\n\nText.\n", None),
        ("Elm Mill Users' Group (EMUG) Monday 4 May\n\nText.\n", "Elm Mill Users' Group"),
        ("Elm Library: Trustees’ meeting\n\n4 May 2022\n\nText.\n", "Elm Library"),
        ("What was done\n\nNext Council is on 4 May. Come along!\n", None),
        ("Eel Panel\n\nAgenda item\n\nTraps\n\nMinutes:\n\nRESOLVED to note it.\n", "Eel Panel"),
        ("Elm Council\n\nAgenda item\n\nTraps\n\nMinutes:\n\nRESOLVED that it be noted.\n", None),
        ("CYNGOR TREF ELM\n\nCofnodion y cyfarfod 4 Mai 2022\n\nPresennol: A\n", "CYNGOR TREF ELM"),
        ("Elm Town Council Summons\n\nYou are summoned for 4 May 2022.\n", "Elm Town Council"),
        ("Agenda and draft minutes for the Eel Panel\n\nText.\n", "Eel Panel"),
        ("MINUTES OF THE 112TH MEETING OF THE ELM TRUST BOARD\n\nText.\n", "ELM TRUST BOARD"),
        ("Elm Surgery PPG\n\nMinutes 4.5.22\n\nText.\n", "Elm Surgery PPG"),
        ("Governing Body of Elm School\n\nMinutes\n\nText.\n", "Governing Body of Elm School"),
        ("Friends of Elm Park – committee meeting 4/5/22\n\nPresent: A\n", "Friends of Elm Park"),
        ("At the mill\n\nThe Elm Weir Board met on 4 May 2022 at the hall.\n", "Elm Weir Board"),
        ("ELM COUNCIL\n\nLOCAL REVIEW BODY – 4 MAY 2022\n\nText.\n", "LOCAL REVIEW BODY"),
        ("CYNGOR ELM COUNCIL\n\nCOFNODION Y CABINET / MINUTES OF THE CABINET\n\nText.\n",
         "CABINET"),
        ("Mills\n\nThe board of the wheel broke on the way to the forum.\n", None),
        ("Mill\n\nMINUTES\n\nMr Ash to write to the Borough Council about dust.\n", None),
        ("Mill\n\nMINUTES\n\nThe directors excused the Funding Committee.\n", None),
    ],
)  # fmt: skip
def test_the_board(text: str, board: str | None) -> None:
    assert paper(text).board == board


@pytest.mark.parametrize(
    ("top", "board"),
    [
        ("Cabinet\n\n9 April 2025\n\nReport of the Audit Committee\n\n", "Cabinet"),
        ("Cabinet\n\nMill fees\n\nHousing Scrutiny Panel\n\n", "Cabinet"),
        ("Mill Parish Council\n\nPlanning Committee\n\n", "Planning Committee"),
        (
            "Mill Parish Council\n\nMinutes of the Parish Council\n\nPresent: A\n\nMill Panel\n\n",
            "Mill Parish Council",
        ),
        (
            "Minutes of Mill Parish Council\n\nPlanning Committee\n\n3 May 2024\n\n",
            "Planning Committee",
        ),
    ],
)
def test_a_committee_that_is_only_mentioned_is_not_the_board(top: str, board: str) -> None:
    assert paper(f"{top}Purpose of report\n\nTo note the fees of the mill.\n").board == board


def test_the_name_of_a_council_is_that_of_its_letterhead_in_capitals() -> None:
    held = paper(
        "ISLE OF REEDS PARISH COUNCIL\n\nMinutes of the Parish Council Meeting held on 9 January "
        "2024\n\nPresent: Cllr Orr, Cllr Hill\n\n1. Apologies\n\nThere were none.\n"
    )
    assert held.board == "Isle of Reeds Parish Council"


def test_the_board_of_a_cover_laid_out_as_a_table() -> None:
    held = paper(
        """# Ferry tolls

| Committee | Ferry and Quays Committee |
| --- | --- |
| Date | 12 September 2024 |
| Purpose of report | For decision. |
""",
        "tolls.md",
    )
    assert (held.board, held.date.value) == ("Ferry and Quays Committee", "2024-09-12")


@pytest.mark.parametrize(
    ("top", "board"),
    [
        (
            "MINUTES\n\nOf the Full Long Mill Town Council held on 4 May 2022",
            "Long Mill Town Council",
        ),
        ("Minutes of the Full Governing Body, 4 May 2022", "Full Governing Body"),
        ("MILL EXTRAORDINARY PARISH COUNCIL\n\n4 May 2022", "MILL EXTRAORDINARY PARISH COUNCIL"),
        ("EXTRA ORDINARY PARISH COUNCIL MEETING\n\n4 May 2022", "PARISH COUNCIL"),
        ("MINUTES OF THE MILL PARISH COUNCIL PLANNING MEETING, 4 May 2022", "MILL PARISH COUNCIL"),
        (
            "MILL HARBOUR COMMISSIONERS\n\nMinutes of the Board held on 4 May 2022",
            "MILL HARBOUR COMMISSIONERS",
        ),
        (
            "Mill College Corporation\n\nMinutes of the Corporation held on 4 May 2022",
            "Mill College Corporation",
        ),
        ("MILL COUNCIL\n\nCABINET\n\n4 May 2022", "CABINET"),
        ("Report for: Audit Committee\n\nDate of meeting: 4 May 2022", "Audit Committee"),
        ("PWYLLGOR ARCHWILIO / AUDIT COMMITTEE\n\nMinutes, 4 May 2022", "AUDIT COMMITTEE"),
        (
            "Finance, Audit & Risk Committee\n\nMinutes, 4 May 2022",
            "Finance, Audit & Risk Committee",
        ),
        ("Mill Trust — Audit Committee\n\nMinutes — 4 May 2022", "Audit Committee"),
        ("Minutes of the Board of Directors (Public), 4 May 2022", "Board of Directors"),
    ],
)
def test_letterheads_and_titles(top: str, board: str) -> None:
    held = paper(f"{top}\n\nPresent: A Orr, B Hill\n\n1. Apologies\n\nThere were none.\n")
    assert held.board == board


@pytest.mark.parametrize(
    ("text", "board"),
    [
        # a parent and its committee, whatever stands in brackets
        (
            "NHS Elm Integrated Care Board\nEEL COMMITTEE (meeting in public)\n\n6 May 2024\n",
            "EEL COMMITTEE",
        ),
        (
            "ELM COUNCIL\n\nFISH, EELS AND OTHER LIFE COMMITTEE - 6 MAY 2024\n\nText of it.\n",
            "FISH, EELS AND OTHER LIFE COMMITTEE",
        ),
        ("Eel Committee (EC)\n\nMinutes, 6 May 2024\n\nPresent: A Orr\n", "Eel Committee"),
        ("Elm School, Resources Committee, 6 May 2024\n\nPresent: A Orr\n", "Resources Committee"),
        ("ITEM 7: ELM FIRE AUTHORITY - 6 MAY 2024\n\nPumps\n\nText of it.\n", "ELM FIRE AUTHORITY"),
        ("Pools\n\nPaper for decision. Eel Committee, 6 May 2024, item 7.\n", "Eel Committee"),
        # an organisation where no body is named
        (
            (
                "CONSERVATORS OF ELM COMMON\n\nMinutes of 6 May 2024\n\nPresent: A Orr\n\n1. The "
                "Riding Forum of 2 May asked for sand.\n"
            ),
            "CONSERVATORS OF ELM COMMON",
        ),
        (
            "THE ELM ALMSHOUSE CHARITY\n\nMinutes of 6 May 2024\n\nPresent: A Orr\n",
            "THE ELM ALMSHOUSE CHARITY",
        ),
        # bodies that are only spoken of
        ("Pools\n\nThe Local Eel Committee supports the plan.\n", None),
        ("Pools\n\nThe next meeting of the Joint Eel Committee is in May.\n", None),
        ("Pools\n\nThe Charity Commission has been told.\n", None),
        ("Dear Governors\n\nThe pools are low.\n", None),
        ("# Calendar of meetings\n\nThe Eel Committee will meet straight after.\n", None),
    ],
)
def test_whose_paper_it_is(text: str, board: str | None) -> None:
    assert paper(text, "paper.md").board == board


def test_a_person_in_the_table_of_who_came_is_no_board() -> None:
    held = paper(
        "Minutes of the meeting held on 6 May 2024\n\n| Name | Initials | Role |\n|---|---|---|\n"
        "| Ann Orr | AO | Head |\n| Dr Bo Teal | BT | Local Eel Committee |\n\n1. Pools\n\nSeen.\n",
        "paper.md",
    )
    assert held.board is None


@pytest.mark.parametrize(
    ("text", "board"),
    [
        (
            (
                "# Chair's report\n\n| Report from: | Eel Committee |\n|---|---|\n| "
                "Committee meeting held "
                "on: | 15 April 2024 |\n| Report to: | Weir Board (in public) |\n\nAll is well.\n"
            ),
            "Weir Board",
        ),
        (
            "# Elm Combined Authority\n\nMeeting: Eel Committee Date: 6 May 2024\n\nTitle: Weirs\n",
            "Eel Committee",
        ),
        (
            (
                "# Elm Hospice – Trustees' meeting\n\nNotes of the meeting on 6 May "
                "2024\n\n**There:** A "
                "Orr, B Teal\n\n### 1. Money\n\nWe agreed to move £40.\n"
            ),
            "Trustees",
        ),
        (
            (
                "# RECORD OF OFFICER DECISION\n\n| Decision maker | Head of Weirs |\n|---|---|\n"
                "| Authority | Cabinet, 2 April 2024 |\n\nTo mend the weir.\n"
            ),
            None,
        ),
    ],
)
def test_whom_a_paper_is_for(text: str, board: str | None) -> None:
    assert paper(text, "paper.md").board == board


def test_a_mark_at_the_end_of_the_letterheads_line_joins_no_lines() -> None:
    wrapped = (
        "The pools were low in the dry weeks of the spring and then rose with the rain of\nMay. "
    )
    head = f"ELM COMBINED AUTHORITY{' ' * 45}D R A F T\nEEL COMMITTEE\n6 May 2024, 10.30\n\n"
    held = paper(
        f"{head}PRESENT\nCllr A Orr\n\nPOOLS\n{wrapped}{wrapped}{wrapped}\n{wrapped}{wrapped}\n\n"
        "RESOLVED to wait.\n",
        "paper.txt",
    )
    assert held.board == "EEL COMMITTEE"


def test_the_board_between_bars_with_a_day() -> None:
    held = paper(
        "<h1>Weirs</h1><p>Paper 6 | Board | 6 May 2024 | Ann Orr</p><p>The Board is asked to note."
        "</p>",
        "paper.html",
    )
    assert (held.board, held.date.value) == ("Board", "2024-05-06")


def test_slides_are_of_the_body_that_sees_them() -> None:
    held = paper("# Weirs\n\nPresentation to Eel Panel\n\n6 May 2024\n\nTwo weirs.\n", "paper.md")
    assert held.board == "Eel Panel"
