"""Rows that a column says are exempt, and the sections that bear their titles."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import holds, seen


def test_a_row_that_its_column_says_is_exempt_is_shut() -> None:
    rows = (
        "| 4 | Rents | Open | The open rents rise |\n| 5 | Merger | Exempt | The secret terms |\n"
    )
    table = f"| Item | Paper | Open / Exempt | Point |\n|---|---|---|---|\n{rows}"
    holds(f"# Summary of papers\n\n{table}", opened=1, file="folder/note.md")


@pytest.mark.parametrize(
    ("key", "cell"),
    [
        ("Status: O = open; E = exempt, paragraph 3", "E"),
        ("Status: X = not to be released; O = open", "X"),
        ("Key: C = confidential, O = open", "C"),
    ],
)
def test_rows_whose_cell_holds_an_explained_letter_are_shut(key: str, cell: str) -> None:
    text = (
        f"# Log of decisions\n\n{key}\n\n| No | Status | Decision |\n| --- | --- | --- |\n"
        "| 1 | O | The open site shuts at noon. |\n"
        f"| 2 | {cell} | The secret price is £4. |\n| 3 | O | The open day is in June. |\n"
    )
    holds(text, opened=2, file="folder/note.md")


def test_a_closed_action_is_no_closed_row() -> None:
    table = "| No | Action | Status |\n|---|---|---|\n| 1 | Mend the open gate | Closed |\n"
    assert "open gate" in seen(f"# Action log\n\n{table}", "folder/note.md")


def test_the_section_that_repeats_the_title_of_an_exempt_row_is_shut() -> None:
    table = (
        "<table><tr><th>Item</th><th>Title</th><th>Status</th></tr><tr><td>3</td><td>Ferries"
        "</td><td>Open</td></tr><tr><td>4</td><td>Operator</td><td>Exempt (3)</td></tr></table>"
    )
    text = (
        f"<h1>Pack</h1>{table}<h2>3 Ferries</h2><p>The open boat leaves at ten.</p>"
        "<h2>4 Operator</h2><p>The secret firm is bust.</p><p>The secret plan is ours.</p>"
    )
    holds(f"<html><body>{text}</body></html>", opened=1, file="folder/pack.html")


def test_the_section_that_bears_the_number_of_an_exempt_row_is_shut() -> None:
    text = (
        "# S\n\n| Item | Paper | Open/Exempt |\n|---|---|---|\n| 4 | Rents | Open |\n"
        "| 5 | Merger with Vale | Exempt |\n\n## 4. Rents\n\nThe open rents.\n\n"
        "## 5. What Vale asks\n\nThe secret merger.\n"
    )
    holds(text, opened=1, file="folder/pack.md")


def test_the_audience_of_a_course_shuts_no_row_unless_others_are_public() -> None:
    table = (
        "# Plan\n\n| Talk | Day | Audience |\n|---|---|---|\n| The {} drill | May | Staff only |\n"
    )
    assert "open drill" in seen(table.format("open"), "folder/note.md")
    shut = f"{table.format('secret')}| The open fair | June | Public |\n"
    holds(shut, opened=1, file="folder/note.md")
    board = table.format("secret").replace("Staff", "Board")
    assert "secret" not in seen(board, "folder/note.md")
