"""Which rows of an agenda are shut: dividers, marks beside rows, legends, columns."""

from __future__ import annotations

import pytest

from indexer.records import PaperKind
from tests.indexer.structure.papers import paper

TOP = "Mill Trust\n\nAssets Panel\n\n4 June 2024\n\nAGENDA\n\n"
ROWS = ("1. Apologies", "2. Weirs", "3. Sale of the mill", "4. Boats", "5. Pay of the warden")


def shut(text: str, file: str = "folder/agenda.txt") -> set[str]:
    """The numbers of the rows that are confidential."""
    held = paper(TOP + text, file)
    assert held.agenda
    return {row.number for row in held.agenda if row.confidential}


def listed(*, sep: str = "\n\n", **after: str) -> str:
    """The rows, with a line after some of them: ``after_3="EXEMPT"``."""
    lines = []
    for row in ROWS:
        lines.append(row)
        extra = after.get(f"after_{row[0]}")
        lines += [extra] if extra is not None else []
    return sep.join(lines) + "\n"


@pytest.mark.parametrize(
    "divider",
    [
        "PART B",
        "B",
        "Section 2",
        "Below the line items",
        "Closed session",
        "In camera",
        "EXEMPT INFORMATION",
        "Private session",
        "Members-only session",
        "EXEMPT lTEMS",
        "PART ll",
        "The Board will now move into private session",
        "Resolution to exclude members of the press and public",
        "Business conducted in private",
        "The public will be asked to leave at this point",
    ],
)
def test_a_divider_shuts_all_rows_after_it(divider: str) -> None:
    assert shut(listed(after_3=divider)) == {"4", "5"}
    assert shut(listed(after_3=f"\n{divider}", sep="\n")) == {"4", "5"}


@pytest.mark.parametrize(
    "line",
    [
        "Part A",
        "Section 2: Strategy",
        "Part B – Items for information",
        "Private sector housing",
        "Reserved matters",
        "Public and press are welcome to attend",
        "The press and public may be excluded whenever exempt information is likely.",
    ],
)
def test_what_is_no_divider_shuts_nothing(line: str) -> None:
    assert shut(listed(after_3=line)) == set()


@pytest.mark.parametrize(
    "mark",
    [
        "(Exempt – paragraph 3)",
        "– Private item",
        "[Confidential]",
        "This item is exempt by virtue of paragraph 3 of Schedule 12A.",
        "This report contains information exempt under paragraph 3 of Schedule 12A.",
        "(NOT FOR PUBLICATION – This report contains exempt information, paragraph 3.)",
        "Report to follow. EXEMPT",
        "Reason for exemption: paragraph 3",
        "View the reasons why item 3. is restricted",
    ],
)
def test_a_mark_that_says_of_what_it_is_shuts_the_row_above(mark: str) -> None:
    assert shut(listed(after_3=mark)) == {"3"}


def test_blank_lines_tell_to_which_row_a_mark_belongs() -> None:
    above = "1. Apologies\n\n2. Sale of the mill\nEXEMPT\n\n3. Boats\n\n4. Weirs\n"
    below = "1. Apologies\n\n2. Boats\n\nEXEMPT\n3. Sale of the mill\n4. Pay\n"
    assert shut(above) == {"2"}
    assert shut(below) == {"3", "4"}


def test_an_indented_mark_belongs_to_the_row_above() -> None:
    assert shut(listed(after_3="   EXEMPT", after_5="   EXEMPT", sep="\n")) == {"3", "5"}


def test_a_mark_that_could_be_either_shuts_both() -> None:
    assert shut(listed(after_3="EXEMPT")) == {"3", "4", "5"}
    tabbed = "1. Apologies\n\n2. Sale of the mill\t3 - 4\n\nEXEMPT\n\n3. Boats\t5 - 6\n"
    assert shut(tabbed) == {"2", "3"}
    assert shut(listed(after_1="EXEMPT", after_3="EXEMPT")) == {"1", "2", "3", "4"}


def test_a_bracket_under_a_divider_shuts_no_row_above_it() -> None:
    assert shut(listed(after_3="PART II\n\n(Press and public excluded)")) == {"4", "5"}


@pytest.mark.parametrize(
    ("legend", "mark"),
    [
        ("* denotes exempt item", " *"),
        ("Items marked (P) are private", " (P)"),
        ("[E] indicates that the item contains exempt information", " [E]"),
        ("† denotes that the report is not for publication", " †"),
        ("Items marked with an asterisk are confidential", "*"),
        ("Exempt reports are indicated by the letters PR", " PR"),
        ("*Items in which the public may be excluded", " *"),
    ],
)
def test_a_legend_shuts_the_rows_that_bear_its_symbol(legend: str, mark: str) -> None:
    rows = listed().replace("mill", f"mill{mark}")
    assert shut(f"{rows}\n{legend}\n") == {"3"}
    assert shut(f"{legend}\n\n{rows}") == {"3"}


def test_a_star_before_the_number_of_a_row() -> None:
    rows = listed().replace("3. ", "*3. ").replace("5. ", "* 5. ")
    assert shut(f"{rows}\n* Item to be taken in closed session\n") == {"3", "5"}


@pytest.mark.parametrize("legend", ["* denotes a key decision", "* exempt from call-in"])
def test_a_legend_of_something_else_shuts_nothing(legend: str) -> None:
    assert shut(listed().replace("mill", "mill *") + f"\n{legend}\n") == set()


@pytest.mark.parametrize(
    ("head", "said", "other"),
    [
        ("Exempt information", "3", ""),
        ("Exempt (para no.)", "3", "N/A"),
        ("Open or Closed", "C", "O"),
        ("Publication", "No", "Yes"),
        ("Press and public", "Excluded", "Admitted"),
        ("Part I/Part II", "II", "I"),
    ],
)
def test_a_column_of_a_table(head: str, said: str, other: str) -> None:
    table = (
        f"| Item | Business | {head} | Page |\n|---|---|---|---|\n| 1 | Apologies | {other} | |\n"
        f"| 2 | Weirs | {other} | 3 |\n| 3 | Sale of the mill | {said} | 7 |\n"
        f"| 4 | Boats | {other} | 9 |\n"
    )
    assert shut(table, "folder/agenda.md") == {"3"}


def test_the_meaning_of_a_column_may_stand_in_a_legend() -> None:
    table = (
        "| No | Item | Type | Page |\n|---|---|---|---|\n| 1 | Apologies | O | |\n"
        "| 2 | Sale of the mill | P | 3 |\n| 3 | Boats | O | 7 |\n\n"
        "Key: O – open item, P – private item\n"
    )
    assert shut(table, "folder/agenda.md") == {"2"}


def test_the_next_meeting_is_never_confidential() -> None:
    rows = (
        "1. Apologies\n2. Weirs\n\nEXEMPT ITEMS\n\n3. Sale of the mill\n4. Date of next meeting\n"
    )
    assert shut(rows) == {"3"}


def test_a_numbered_row_lets_the_public_in_again() -> None:
    rows = (
        "1. Apologies\n2. Exclusion of the press and public\n3. Pay\n"
        "4. To re-admit the public\n5. Weirs\n"
    )
    assert shut(rows) == {"3"}


def test_confidential_minutes_are_one_row_and_no_divider() -> None:
    rows = "1. Apologies\n2. Minutes\n3. Confidential minutes of 3 May 2024\n4. Weirs\n5. Roof\n"
    assert shut(rows) == {"3"}


def test_an_agenda_headed_by_its_date() -> None:
    held = paper(
        "Mill Trust\n\nAgenda for the meeting on 9 April 2025\n\n1. Apologies\n2. Weirs\n"
        "Part B (press and public excluded)\n3. Pay\n"
    )
    assert [row.confidential for row in held.agenda] == [False, False, True]


def test_part_two_in_the_column_of_the_titles_shuts_what_follows() -> None:
    rows = [f"{row}" for row in ROWS]
    rows.insert(3, "      PART II")
    assert shut("\n".join(rows) + "\n") == {"4", "5"}


@pytest.mark.parametrize("heading", ["Supplementary agenda", "AGENDA SUPPLEMENT (1)"])
def test_a_supplement_goes_on_from_the_agenda(heading: str) -> None:
    held = paper(
        f"Mill Council\n\nAssets Panel\n\n4 June 2024\n\n{heading}\n\n"
        "7. Late letters (Pages 3 - 6)\n9. Exempt: boats (Pages 7 - 9)\n"
    )
    assert held.kind is PaperKind.AGENDA
    assert [(row.number, row.confidential) for row in held.agenda] == [("7", False), ("9", True)]


def test_a_field_that_says_none_is_no_divider() -> None:
    assert shut("\n".join([*ROWS[:3], "Private items: none", *ROWS[3:]]) + "\n") == set()


@pytest.mark.parametrize("mark", ["(E)", "[C]"])
def test_a_letter_that_nobody_explains_shuts_its_row_by_custom(mark: str) -> None:
    rows = listed().replace("mill", f"mill {mark}")
    assert shut(rows) == {"3"}
    assert shut(f"{rows}\n{mark} = electronic copy only\n") == set()
    assert shut("\n\n".join(f"{row} {mark}" for row in ROWS) + "\n") == set()


@pytest.mark.parametrize("mark", ["(staff members to withdraw)", "(Public excluded)"])
def test_a_mark_in_the_bracket_of_a_row_shuts_none_after_it(mark: str) -> None:
    assert shut(listed().replace("mill", f"mill {mark}")) == {"3"}


def test_a_letter_among_others_says_how_an_item_is_taken() -> None:
    assert shut(listed().replace("mill", "mill (E)").replace("Boats", "Boats (V)")) == set()


def test_a_financial_year_is_no_range_of_pages() -> None:
    held = paper(f"{TOP}1. Apologies\n\n2. Accounts 2023-24\n\n3. Weirs 4-9\n")
    assert [(row.title, row.pages) for row in held.agenda] == [
        ("Apologies", None),
        ("Accounts 2023-24", None),
        ("Weirs", "4-9"),
    ]


def test_an_agenda_headed_by_its_board() -> None:
    held = paper(
        "Mill Academies\n\nTRUST BOARD AGENDA AND PAPERS\n\n9 April 2025\n\nPart A – Open items\n"
        "1. Apologies\n2. Roof\nPart B – Confidential items (trustees only)\n3. Pay\n"
    )
    assert held.kind is PaperKind.AGENDA
    assert [row.confidential for row in held.agenda] == [False, False, True]


CODED = """| No. | Item | Lead |
|---|---|---|
| 1 | Apologies | Chair |
| 2 | Weirs | Engineer |
| 3 | Boats | Clerk |

## Private session - confidential items

| No. | Item | Lead |
|---|---|---|
| P1 | Dredging: award of contract | Engineer |
| P2 | Sale of Quay House | Clerk |
"""


def test_rows_of_a_private_session_have_numbers_of_their_own() -> None:
    assert shut(CODED, "folder/agenda.md") == {"P1", "P2"}
