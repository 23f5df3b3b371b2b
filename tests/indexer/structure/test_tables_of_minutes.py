"""Tables of minutes with a column that says which of them are open and which are closed."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import paper, seen

_TOP = "# Brockle College\n\nMinutes of the Board of 4 May 2023\n\nPresent: A Reed, B Moss\n\n"


def _table(head: str, *rows: str) -> str:
    lines = [f"| {head} |", "|" + "---|" * (head.count("|") + 1), *(f"| {row} |" for row in rows)]
    return _TOP + "\n".join(lines) + "\n"


def _told(column: str, open_cell: str, shut_cell: str) -> str:
    return _table(
        f"Ref | Minute | {column}",
        f"23.1 | The open plan was approved. | {open_cell}",
        f"23.2 | The secret merger was discussed. | {shut_cell}",
        f"23.3 | The open budget was noted. | {open_cell}",
    )


@pytest.mark.parametrize(
    ("column", "open_cell", "shut_cell"),
    [
        ("Status", "Open", "Closed"),
        ("Status", "Open minute", "Closed minute"),
        ("Status", "Unreserved", "Reserved"),
        ("Status", "Open", "Private"),
        ("Minute status", "Open", "Closed"),
        ("Access", "Open", "Closed"),
        ("Access", "All", "Governors only"),
        ("Circulation", "All", "Board only"),
        ("Classification", "Open", "Closed"),
        ("Category", "Open", "Closed"),
        ("Sensitivity", "Open", "Sensitive"),
        ("Marking", "OFFICIAL", "OFFICIAL-SENSITIVE"),
        ("FOI", "Open", "Closed"),
        ("FOI", "Disclosable", "Exempt"),
        ("FOI exempt", "No", "Yes"),
        ("FOI exemption", "", "s.43"),
        ("Exempt para", "", "3"),
        ("Schedule 12A", "–", "para 3"),
        ("Publish?", "Yes", "No"),
        ("For publication", "Yes", "No"),
        ("On website?", "Yes", "No"),
        ("Public minute", "Yes", "No"),
        ("Public", "✓", ""),
        ("Release", "Yes", "No"),
        ("Confidential", "No", "Yes"),
        ("Redact?", "No", "Yes"),
        ("Withhold", "No", "Yes"),
        ("Reserved", "", "Yes"),
        ("Restricted", "", "R"),
        ("O/C", "O", "C"),
        ("O/E", "O", "E"),
        ("Notes", "", "Exempt item"),
        ("Notes", "", "Confidential until completion"),
    ],
)
def test_each_row_is_read_by_its_cell(column: str, open_cell: str, shut_cell: str) -> None:
    public = seen(_told(column, open_cell, shut_cell), "minutes.md")
    assert "secret" not in public
    assert "open plan" in public
    assert "open budget" in public


def test_the_column_may_stand_first() -> None:
    rows = ("Closed | 2 | The secret merger.", "Open | 3 | The open budget.")
    public = seen(_table("Status | Ref | Minute", *rows), "minutes.md")
    assert "secret" not in public
    assert "open budget" in public


def test_who_led_an_item_makes_no_action_of_it() -> None:
    rows = ("2 | The secret merger. | A Reed | Closed", "3 | The open plan. | B Moss | Open")
    public = seen(_table("Ref | Minute | Lead | Status", *rows), "minutes.md")
    assert "secret" not in public
    assert "open plan" in public


@pytest.mark.parametrize(
    ("head", "shut_cell"),
    [
        ("Ref | Action | Status", "Closed"),
        ("Ref | Matter arising | Status", "Closed"),
        ("Ref | Risk | Status", "Closed"),
        ("Ref | Library | Access", "Closed"),
        ("Ref | Road | Status", "Closed"),
        ("Ref | Project | Category", "Closed"),
    ],
)
def test_what_is_closed_since_it_is_done_stays_open(head: str, shut_cell: str) -> None:
    rows = ("2 | The open door was mended. | Open", f"3 | The open lock was mended. | {shut_cell}")
    assert "open lock" in seen(_table(head, *rows), "minutes.md")


def test_a_table_of_actions_with_other_states_stays_open() -> None:
    rows = ("2 | The open door. | In progress", "3 | The open lock. | Closed")
    assert "open lock" in seen(_table("Ref | Item | Status", *rows), "minutes.md")


def test_titles_of_an_agenda_are_open_whatever_their_column() -> None:
    text = "Court agenda, 4 May 2023\n\n| Item | Title | Status |\n|---|---|---|\n"
    held = paper(text + "| 1 | Open day | Open |\n| 2 | Senior posts | Closed |\n", "agenda.md")
    assert all(part.audience == "public" for part in held.parts)


def test_a_note_beside_the_title_on_an_agenda_is_shut_with_its_row() -> None:
    text = "Court agenda, 4 May 2023\n\n| Item | Subject | Notes | Status |\n|---|---|---|---|\n"
    rows = "| 1 | Open day | in June | Open |\n"
    rows += "| 2 | Posts | the secret illness of the cook goes on and on | Closed |\n"
    assert "secret" not in seen(text + rows, "agenda.md")


_ROWS = (
    "\n| Ref | Minute | Action |\n|---|---|---|\n| 23.1 | Apologies came from Mrs Reed. | |\n"
    "| 23.2 | The secret merger was discussed. | Clerk |\n"
)


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Unconfirmed minutes of the In-Committee session of the Board", "Brockle Hall"),
        ("In-Committee minutes, 4 May 2023", "Brockle Hall"),
        ("Minutes of the Board (In Committee)", "Brockle Hall"),
        ("Minutes of the Board", "IN-COMMITTEE: CONFIDENTIAL - not to be copied or forwarded"),
        ("Minutes of the Board", "These minutes are confidential to members of the Board."),
        ("Minutes of the Board", "This record is confidential and must not be copied."),
        ("Minutes of the Board", "CONFIDENTIAL. Please destroy after the meeting."),
        ("Minutes of the Board", "Confidential copy no. 4 of 12"),
        ("Minutes of the Board", "RESTRICTED ACCESS"),
        ("Minutes of the Board", "PRIVATE SESSION"),
        ("Minutes of the Board", "For members of the Board only"),
        ("Minutes of the Board", "Exempt from disclosure under the Freedom of Information Act"),
    ],
)
def test_a_mark_over_all_that_minutes_tell_shuts_the_rows_of_their_table(
    title: str, mark: str
) -> None:
    assert "secret" not in seen(f"# Brockle College\n\n## {title}\n\n{mark}\n{_ROWS}")


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Minutes of the Board in Committee Room 2", "Brockle Hall"),
        ("Minutes of the Board", "Confidentiality: members are reminded of the code"),
        ("Minutes of the Board", "Confidential items: none"),
        ("Minutes of the Board", "Open session"),
    ],
)
def test_what_marks_nothing_leaves_the_rows_open(title: str, mark: str) -> None:
    assert "merger" in seen(f"# Brockle College\n\n## {title}\n\n{mark}\n{_ROWS}")


def test_a_divider_over_numbered_items_ends_where_the_public_come_back() -> None:
    text = (
        "# Brockle College\n\nMinutes of the Board of 4 May 2023\n\n## CLOSED SESSION\n\n"
        "1. The secret merger was discussed.\n\n## OPEN SESSION\n\n2. The open budget was noted.\n"
    )
    assert "secret" not in seen(text)
    assert "open budget" in seen(text)
