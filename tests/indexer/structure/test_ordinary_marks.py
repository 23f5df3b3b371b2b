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
