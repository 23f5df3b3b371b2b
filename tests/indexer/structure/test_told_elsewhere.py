"""What only says that something is private, or kept elsewhere, is open; what tells more is not."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import holds, paper, seen

_TOP = "# Holme Council\n\nMinutes of the meeting of 14 May 2023\n\nPresent: A Fell, B Rowe\n\n"
_TWO = "## 1. Welcome\n\nAll came.\n\n## 2. Roads\n\nThe open road was mended.\n\n## 3. "


@pytest.mark.parametrize(
    "said",
    [
        "The detail will remain confidential until the Council agrees otherwise.",
        "A full record is held by the Chair.",
        "The reserved minutes are held by the Registrar and are not published.",
    ],
)
def test_a_bare_private_item_whose_sentences_tell_nothing_is_open(said: str) -> None:
    text = f"{_TOP}{_TWO}Staffing matter - confidential\n\n{said}\n"
    assert said in seen(text)


@pytest.mark.parametrize(
    "said",
    [
        "Members had a full discussion. The secret clerk is to leave.",
        "The secret details will remain confidential, and the farm is sold.",
        "A full record of the secret sale is held by the Chair.",
        "Members had a secret discussion and three motions were carried.",
        "A full record is held by secret Moss the Clerk.",
        "A full record is kept by Secret the Registrar.",
    ],
)
def test_a_private_item_that_tells_one_thing_stays_shut(said: str) -> None:
    public = seen(f"{_TOP}{_TWO}Staffing matter - confidential\n\n{said}\n")
    assert "secret" not in public.casefold()


def test_a_title_that_tells_stays_shut_over_a_formula() -> None:
    said = "Secret sale of Low Farm - confidential\n\nMembers had a full discussion."
    assert "Secret sale" not in seen(f"{_TOP}{_TWO}{said}\n")


def test_out_of_committee_with_the_time_opens_what_follows() -> None:
    holds(
        _TOP + "1. Roads. The open road was mended.\n\nIN COMMITTEE\n\n2. Land. The secret farm is "
        "sold.\n\nOUT OF COMMITTEE 9.05 pm\n\n3. Letters. An open letter was read.\n",
        opened=2,
    )


def test_a_mark_in_capitals_behind_a_run_in_title_shuts_its_paragraph_and_what_runs_on() -> None:
    holds(
        _TOP + "**4 / Governance**\n\na) Election. The open list is out.\n\n"
        "b) Complaint against a member. CLOSED MINUTE\nThe secret panel upheld it.\n\n"
        "**6 / Shop**\n\na) Till. The open till was mended.\n",
        opened=2,
    )


_REPORT = "Holme City Council\n\nReport to Cabinet, 11 February 2023: School places\n\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Appendices: A - Plan; C - Costs (exempt)",
        "Attachments: Costs of the school - CONFIDENTIAL",
        "Supporting documents: School valuation (not for publication)",
    ],
)
@pytest.mark.parametrize("top", ["", "# School places\n\nThe open school is full.\n\n"])
def test_a_heading_that_names_exempt_appendices_shuts_the_text_under_it(
    top: str, heading: str
) -> None:
    assert "secret" not in seen(f"{top}## {heading}\n\nThe secret cost is £4m.\n", "report.md")


def test_a_heading_that_names_one_exempt_appendix_shuts_the_numbers_under_it() -> None:
    text = "# School places\n\nThe open school is full.\n\n## Attachments: Costs (exempt)\n\n"
    assert "secret" not in seen(f"{text}1. The secret cost is £4m.\n", "report.md")


def test_a_line_that_marks_all_appendices_shuts_what_stands_under_it() -> None:
    text = (
        _REPORT + "1. The open school is full.\n\n2. The open field is near.\n\n"
        "Appendices: not for publication\n\nThe secret cost is £4m.\n"
    )
    holds(text, opened=2)


def test_an_agenda_that_may_exclude_the_public_for_items_by_letter_shuts_these() -> None:
    held = paper(
        "HOLME COUNCIL\nFINANCE COMMITTEE\nThursday 4 September 2023\n\nAGENDA\n\n1. Apologies\n"
        "2. Minute of 12 June 2023\n3. Budget to 31 July 2023\n4. Grants\n   (a) Band - £1,500\n"
        "   (b) Shinty Club - £900\n\nThe Committee may decide to exclude the press and public for "
        "the following items, as they are likely to disclose exempt information.\n\n"
        "E1. Disposal of the depot (paragraph 6)\nE2. Write-off of debt (paragraph 6)\n"
    )
    rows = {row.number: row.confidential for row in held.agenda}
    assert rows["4"] is False
    assert rows["E1"]
    assert rows["E2"]
    assert {part.audience for part in held.parts} == {"public"}
