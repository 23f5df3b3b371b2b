"""Reports: cover block, roles, and the body after the second title."""

from __future__ import annotations

from indexer.records import PaperKind, PartKind, Role
from indexer.structure import Stated
from tests.indexer.structure.papers import find, paper, paragraphs

REPORT = (
    "[image: Mill_Logo]\nMill Panel\n\n5 May 2022\n\nWheels and cogs\n\nPurpose of report\n"
    "For information.\n\nSummary\nThis report says what was done to the wheels.\n\n{asks}\n\n"
    "Contact officer:\t\tAnn Reed\nPosition:\t\tMiller\nPhone no:\t\t01632 960000\n"
    "Email:\t\tann@mill.example\n\nWheels and cogs\nBackground\n"
    "1. The wheels were mended. It's recommended that the Panel sees them in the spring.\n"
    "Next steps\n2. Officers will mend the cogs as well, in the summer of next year.\n"
)


def test_the_cover_block() -> None:
    held = paper(
        REPORT.format(
            asks="Recommendations\nThat the Panel:\na) notes it; and\nb) agrees.\n\n"
            "Action(s)\nOfficers to initiate what is asked."
        )
    )
    assert (held.kind, held.title, held.board) == (
        PaperKind.REPORT,
        "Wheels and cogs",
        "Mill Panel",
    )
    assert [part.kind for part in held.parts] == [PartKind.REPORT]
    assert [(p.role, p.heading, p.stem) for p in paragraphs(held)[2:8]] == [
        (Role.COVER, ("Purpose of report",), None),
        (Role.COVER, ("Summary",), None),
        (Role.RECOMMENDATION, ("Recommendations",), None),
        (Role.RECOMMENDATION, ("Recommendations",), "That the Panel"),
        (Role.RECOMMENDATION, ("Recommendations",), "That the Panel"),
        (Role.PROPOSED_ACTION, ("Action(s)",), None),
    ]
    assert find(held, "Ann Reed").text == "Contact officer: Ann Reed"
    assert find(held, "in the spring").role is Role.RECOMMENDATION
    assert find(held, "mend the cogs").role is Role.BODY
    assert find(held, "mend the cogs").heading == ("Next steps",)


def test_an_action_that_asks_to_note_is_a_recommendation() -> None:
    held = paper(REPORT.format(asks="Action\nThe Panel is asked to note the cogs."))
    assert find(held, "asked to note").role is Role.RECOMMENDATION


def test_a_cover_of_key_lines() -> None:
    held = paper(
        "WHEELS AND COGS\nPurpose of report: For information.\nSummary: What was done.\n"
        "Recommendation: That the Panel notes it.\nAction: Officers to go on.\n"
        "Contact officer: Ann Reed\n\n1. Background\n1.1 The wheels were mended in the spring.\n"
    )
    roles = [p.role for p in paragraphs(held)]
    assert roles == [
        Role.COVER, Role.COVER, Role.RECOMMENDATION, Role.PROPOSED_ACTION, Role.COVER, Role.BODY,
    ]  # fmt: skip


def test_a_report_with_a_byline_and_numbered_cover_sections() -> None:
    held = paper(
        "MARLBECK DISTRICT COUNCIL\n\nSCRUTINY COMMITTEE – 5 MAY 2022\n\nREPORT OF THE MILLER\n\n"
        "AGENDA ITEM 6\n\nREVIEW OF WHEELS\n\n1.\tPURPOSE\n\n1.1\tTo say what was done.\n\n"
        "2.\tRECOMMENDATIONS\n\n2.1\tThat Members note it.\n\n3.\tBACKGROUND\n\n"
        "3.1\tThe wheels were mended in the spring.\n"
    )
    assert (held.title, held.parts[0].item) == ("REVIEW OF WHEELS", "6")
    assert (held.board, held.date.value) == ("SCRUTINY COMMITTEE", "2022-05-05")
    assert [(p.label, p.heading[-1], p.role) for p in paragraphs(held) if p.heading] == [
        ("1.1", "PURPOSE", Role.COVER),
        ("2.1", "RECOMMENDATIONS", Role.RECOMMENDATION),
        ("3.1", "BACKGROUND", Role.BODY),
    ]


def test_the_manifest_states_facts_but_enters_no_key() -> None:
    plain = paper("Wheels\n\nThe wheels were mended by hand.\n")
    stated = paper(
        "Wheels\n\nThe wheels were mended by hand.\n",
        stated=Stated(
            title="Cogs", board="Mill Board", kind="report", source_url="https://x.example"
        ),
    )
    assert (stated.title, stated.board, stated.kind) == ("Cogs", "Mill Board", PaperKind.REPORT)
    assert stated.source_url == "https://x.example"
    assert [part.key for part in stated.parts] == [part.key for part in plain.parts]
    assert [p.id for p in paragraphs(stated)] == [p.id for p in paragraphs(plain)]


def test_a_table_is_a_paragraph_a_row_with_its_introduction_as_stem() -> None:
    held = paper(
        "# Wheels\n\n2.1 The wheels of the valley are these:\n\n| Mill | Wheels |\n|---|---|\n"
        "| Upper | 4 |\n| Lower | 2 |\n",
        "a.md",
    )
    assert [p.text for p in paragraphs(held)][1:] == ["Mill Wheels", "Upper 4", "Lower 2"]
    assert {p.stem for p in paragraphs(held)[1:]} == {"The wheels of the valley are these"}


def test_the_title_under_the_body_that_a_report_is_addressed_to() -> None:
    held = paper(
        "Mill Housing Trust\n\nReport to the Board of Management\n\n27 November 2024\n\n"
        "Rent setting\n\nReport by Director of Finance\n\n1. Purpose\n\n1.1 To set the rents.\n"
    )
    assert held.title == "Rent setting"
