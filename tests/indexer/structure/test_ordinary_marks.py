"""Marks that many bodies print: in forms, logs, reports, on saved pages."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import HILL, holds, seen


@pytest.mark.parametrize("words", ["NON-PUBLIC FACTS", "Non-publishable information"])
def test_the_second_part_of_a_decision_form_is_shut(words: str) -> None:
    text = (
        "DECISION NOTICE 12\n\nTitle: The ferry\n\nPART 1 – PUBLIC FACTS\n"
        f"1. The open ferry is old.\n\nPART 2 – {words}\n2. The secret price is £4.\n"
    )
    holds(text, opened=1)


def test_a_long_value_of_the_status_field_is_read() -> None:
    text = (
        "| | |\n|---|---|\n| **Title** | Ferry |\n| **Status** | PRIVATE REPORT – not for "
        "publication, paragraph 8 of Schedule 7A of the Local Government (Scotland) Act 1973 |\n\n"
        "## 1. Purpose\nThe secret ferry is to be sold.\n"
    )
    assert "secret" not in seen(text, "folder/report.md")


def test_a_class_among_the_fields_of_a_second_report_shuts_it() -> None:
    text = (
        "Item No. 5  Classification: Open  Date: 5 May 2023  Meeting: Cabinet\n"
        "Report title: Ferry\n\nRECOMMENDATION\n1. The open ferry is bought.\n\n=====\n\n"
        "Item No. 8  Classification: CLOSED  Date: 5 May 2023  Meeting: Cabinet\n\n"
        "1. The secret price is £4.\n"
    )
    holds(text, opened=1)


@pytest.mark.parametrize(
    "words", ["RESERVED – trustees only, do not upload", "RESTRICTED – remove before publication"]
)
def test_an_item_whose_heading_forbids_the_upload_is_shut(words: str) -> None:
    text = (
        "# Hill Union\nBoard minutes 4 May 2023\n\n**1. Bar** The open bar was busy.\n\n"
        f"**2. {words}**\n- The secret pay is £4.\n\n**3. Band** The open band played.\n"
    )
    holds(text, opened=2, file="folder/minutes.md")


@pytest.mark.parametrize("order", [("O or C", "Open or Closed"), ("C and O", "closed and open")])
def test_two_letters_explained_in_one_breath_mean_what_stands_in_their_place(
    order: tuple[str, str],
) -> None:
    text = (
        f"Court\nMinutes of 4 May 2023\n\n(The letters {order[0]} after a number show if the "
        f"minute is {order[1]}.)\n\n5/1 (O) Bar. The open bar was busy.\n\n"
        "5/2 (C) Pay. The secret pay is £4.\n\n5/3 (O) Band. The open band played.\n"
    )
    holds(text, opened=2, file="folder/minutes.txt")


def test_the_column_that_says_public_says_private_too() -> None:
    text = (
        "# Action log\n\n| Ref | Status | Action | Owner |\n|---|---|---|---|\n"
        "| 1 | Public | Paint the open gate | AB |\n| 2 | Private | Sell the secret yard | CD |\n"
    )
    holds(text, opened=1, file="folder/log.md")


def test_a_private_status_in_a_table_of_lets_hides_nothing() -> None:
    text = (
        "# Houses\n\n| Ref | Status | House | Rent |\n|---|---|---|---|\n"
        "| 1 | Council | The open mill | £4 |\n| 2 | Private | The open barn | £9 |\n"
    )
    holds(text, opened=2, file="folder/lets.md")


def test_the_banner_over_a_page_of_the_members_area_shuts_it() -> None:
    text = (
        "<html><body><p>Restricted item. You see this page because you are signed in as a member. "
        "Do not share.</p><h1>Agenda item</h1><h2>Ferry</h2>"
        "<p>Meeting: 4/5/2023 - Ferry Panel (Item 7)</p><h3>Minutes:</h3>"
        "<p>RESOLVED: That the secret ferry be sold.</p></body></html>"
    )
    assert "secret" not in seen(text, "folder/page.html")


def test_a_mark_below_the_day_of_the_minutes_shuts_them_all() -> None:
    text = (
        "<h1>Ferry Panel</h1><h2>Thursday 4 May 2023</h2><p>PRIVATE MINUTES - Printed for members "
        "of the Panel only. Not for publication.</p><h3>P1 Ferry</h3>"
        "<p>Resolved: That the secret ferry be sold.</p>"
    )
    assert "secret" not in seen(text, "folder/printed_minutes.html")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_numbered_title_of_a_report_that_ends_with_a_mark_shuts_what_is_under_it(
    gap: str,
) -> None:
    text = (
        "REPORT\nSubject: Ferry\n\n1. The open ferry is old.\n\n2. Comments of the clerk: none.\n\n"
        f"3. Advice of the Treasurer – NOT FOR PUBLICATION (paragraph 3){gap}"
        "The secret firm owes £4.\n"
    )
    holds(text, opened=1)


def test_an_appendix_named_as_exempt_in_a_numbered_line_hides_no_line() -> None:
    text = f"{HILL}2. Ferry\nSee Appendix 2 – EXEMPT (paragraph 3) for the open price.\n"
    holds(text, opened=2, file="folder/minutes.txt")


_ITEM = "Staff\nThe secret warden is ill.\n"


@pytest.mark.parametrize(
    "text",
    [
        f"Minutes – Part II\n\n2. {_ITEM}",
        "2. Staff\nThe Chairman closed the meeting to the public.\nThe secret warden is ill.\n",
        "2. Staff\nThe public having left, the secret warden was discussed.\n",
        f"2. Agreed that the meeting continue in the absence of the public.\n\n3. {_ITEM}",
    ],
)
def test_the_public_are_out_by_any_of_these_words(text: str) -> None:
    holds(f"{HILL}{text}", opened=1, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "mark",
    [
        "*Confidential item – minute withheld from the public record*",
        "(For trustees only – remove before circulation)",
    ],
)
def test_a_mark_of_one_item_under_its_title_ends_with_it(mark: str) -> None:
    text = f"{HILL}2. Staff\n{mark}\nThe secret warden is ill.\n\n3. Pier\nThe open pier is dry.\n"
    holds(text, opened=2, file="folder/minutes.md")


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("Session", ("Open", "Closed")),
        ("Visibility", ("Public", "Board only")),
        ("Part", ("1", "2")),
    ],
)
def test_the_columns_of_a_log_that_say_who_may_see(column: str, values: tuple[str, str]) -> None:
    text = (
        f"# Log\n\n| Ref | Action | {column} |\n|---|---|---|\n"
        f"| 1 | The open gate | {values[0]} |\n"
        f"| 2 | The secret yard | {values[1]} |\n"
    )
    holds(text, opened=1, file="folder/log.md")


def test_a_report_that_goes_to_members_only_is_shut() -> None:
    text = "REPORT\nSubject: Ferry\nCirculation: Members and senior officers only\n\n1. Secret.\n"
    assert "Secret" not in seen(text)


@pytest.mark.parametrize(
    "head",
    [
        "Status: Part exempt (Appendix B)\n\n1. Purpose\nThe open ferry.\n\nAppendix B (exempt)\n",
        "\n1. Purpose\nThe open ferry.\n\nEXEMPT APPENDIX 1\n",
        "Paragraph 1.2 of this report is exempt.\n\n1.1 The open ferry.\n1.2 ",
    ],
)
def test_what_is_exempt_of_a_report_hides_no_other_part_of_it(head: str) -> None:
    text = f"REPORT TO CABINET\nSubject: Ferry\n{head}The secret price is £4.\n"
    holds(text, opened=1)


def test_the_public_half_of_a_log_is_open() -> None:
    text = "# Log\n\n## Public\n- The open gate\n\n## Private (Part 2)\n- The secret yard\n"
    holds(text, opened=1, file="folder/log.md")


def test_the_page_of_an_item_whose_title_is_marked_is_shut() -> None:
    text = (
        "<h1>Agenda item</h1><h2>Ferry (Restricted)</h2><p>Meeting of Cabinet, 4 May 2023 (Item 5.)"
        "</p><h3>Minutes:</h3><p>RESOLVED that the secret ferry be sold.</p>"
    )
    assert "secret" not in seen(text, "folder/page.html")


def test_what_was_told_before_the_public_went_out_is_open() -> None:
    text = f"{HILL}The meeting then went into closed session.\n\nThe secret warden is ill.\n"
    holds(text, opened=1, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "told",
    [
        "2.1 The open post is vacant.\n2.2 CONFIDENTIAL The secret warden is ill.\n",
        "The open post is vacant.\n\n- Roads: the open road.\n- Staff (private): a secret.\n",
        "The open post is vacant.\n\nIt is let. [The secret rent is £4 – not for publication.]\n",
    ],
)
def test_a_mark_within_an_item_shuts_its_paragraph(told: str) -> None:
    holds(f"{HILL}2. Staff\n{told}", opened=2, file="folder/minutes.txt")


def test_a_private_bullet_ends_with_the_next_one() -> None:
    text = "# Notes\n\n- Roads: dry.\n- Staff (private): a secret.\n- Pier: the open pier.\n"
    holds(text, opened=1, file="folder/notes.md")


@pytest.mark.parametrize(
    "title",
    [
        "MINUTES OF THE MEETING HELD IN PRIVATE ON 4 MAY 2023",
        "Minutes of the Board 4 May 2023 – CONFIDENTIAL until approved",
    ],
)
def test_minutes_whose_title_says_so_are_shut(title: str) -> None:
    text = f"{title}\nPresent: Cllr Ash\n\n1. Staff\nThe secret warden is ill.\n"
    assert "secret" not in seen(text, "folder/minutes.txt")


def test_minutes_held_in_a_private_room_are_open() -> None:
    text = (
        "Minutes of the meeting held in Private Dining Room 2 on 4 May 2023\nPresent: Cllr Ash\n\n"
        "1. Pier\nThe open pier is dry.\n"
    )
    holds(text, opened=1, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "listed",
    [
        "- CONFIDENTIAL\n- The secret price.\n- A secret firm.\n",
        "- Staff (private):\n- The secret price.\n- A secret firm.\n",
        "| Ref | What | Who |\n|---|---|---|\n| CONFIDENTIAL | | |\n| 1 | A secret | AB |\n",
    ],
)
def test_a_bullet_or_row_that_holds_but_a_mark_shuts_those_below(listed: str) -> None:
    text = f"# Notes\n\nThe open roads are dry.\n\n{listed}"
    assert "secret" not in seen(text, "folder/notes.md")


@pytest.mark.parametrize("holders", ["Commissioners", "Conservators", "Wardens", "Panel members"])
def test_a_line_for_its_holders_only_shuts_what_follows(holders: str) -> None:
    text = (
        f"{HILL}2. Fees. Resolved that the open fees rise.\n\n"
        f"PRIVATE AND CONFIDENTIAL – {holders} only\n\n"
        "3. Quay. The Clerk told of a secret offer. Resolved that the tenants not be told.\n\n"
        "4. Sheds. The secret shed was let.\n"
    )
    holds(text, opened=2)


@pytest.mark.parametrize(
    "title",
    ["Matters arising in private session", "Update in closed session", "Private session update"],
)
def test_an_item_in_private_session_is_shut(title: str) -> None:
    text = f"{HILL}2. {title}\nThe secret offer was read.\n\n3. Roads\nThe open road.\n"
    public = seen(text)
    assert "secret" not in public


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Sale of the yard", True),
        ("Hazel Webb: secret grievance", False),
        ("Secret matter of the cleaner, Hazel Webb", False),
        ("Secret redundancy of the curator", False),
        ("Secret terms for Bloggs and sons", False),
    ],
)
def test_an_exempt_title_that_may_name_somebody_is_shut(title: str, shown: bool) -> None:
    text = (
        f"{HILL}2. Exclusion of the public\n\nRESOLVED that under section 100A(4) of the Local "
        "Government Act 1972 the public be excluded from the meeting for the following items.\n\n"
        f"3. {title}\n\nThe secret sum was agreed.\n"
    )
    public = seen(text)
    assert "ecret" not in public
    assert (title in public) is shown
