"""Minutes in three columns: number, what was said, and who is to act."""

from __future__ import annotations

import pytest

from indexer.minutes.actions import actions
from indexer.records import ActionKind, ActionState
from tests.indexer.structure.papers import paper

HEAD = (
    "<h1>Weir Academy Trust</h1><h2>Minutes of the Board – 19 March 2025</h2>"
    "<p>Present: Ann Boot (AB) Chair; Carl Dyer (CD); Eve Frith (EF), CEO</p>"
    "<p>In attendance: Bev Hale (BH), CFO; Les Tarn (LT), Estates</p>"
)


def board(
    rows: str, names: str = "<th>Item</th><th>Minutes</th><th>Action</th>"
) -> list[tuple[str | None, str]]:
    """Owner and text of the minuted actions of such a table."""
    text = f"{HEAD}<table><tr>{names}</tr>{rows}</table>"
    found = actions(paper(text, "a.html"))
    assert all(a.state is not ActionState.COMPLETED for a in found)
    return [(a.owner_printed, a.text) for a in found if a.kind is ActionKind.MINUTED]


def row(number: str, said: str, action: str = "") -> str:
    return f"<tr><td>{number}</td><td>{said}</td><td>{action}</td></tr>"


OPEN = row("1", "Welcome. AB welcomed everybody and the meeting was quorate.")


def test_the_columns_hold_over_a_cell_of_several_paragraphs() -> None:
    said = "<p>Report. EF spoke to her paper.</p><p>Q: why so few? EF – size.</p><p>Thanked.</p>"
    rows = OPEN + row("2", said, "EF – advert out by 24 March")
    rows += row("3", "Committees. CD reported on the audit.", "LT – put audit on the May agenda")
    assert board(rows) == [("EF", "advert out by 24 March"), ("LT", "put audit on the May agenda")]


def test_each_line_of_an_action_cell_is_a_task() -> None:
    rows = OPEN + row("2", "Roof. Approved.", "LT to place order<br>LT/BH – appeal, deadline 1 May")
    assert board(rows) == [("LT", "place order"), ("LT/BH", "appeal, deadline 1 May")]


def test_several_initials_before_one_task() -> None:
    rows = OPEN + row("2", "Growth. Agreed that work may start.", "EF, CD to meet their Chair")
    assert board(rows) == [("EF, CD", "meet their Chair")]


@pytest.mark.parametrize("cell", ["none", "n/a", "–", "No action"])
def test_a_cell_that_says_none(cell: str) -> None:
    said = "<p>Policies.</p><p>All were read.</p>"
    assert board(OPEN + row("2", said, cell) + row("3", "AOB. Ducks.", cell)) == []


def test_initials_beside_own_the_sentence_that_sends_them() -> None:
    said = (
        "Letters. Health board – agreed to object to the loss of the clinic, CD to draft the reply "
        "before the 29th. Letter of thanks from the school. AB wondered about a web page; left."
    )
    assert board(OPEN + row("2", said, "CD")) == [("CD", "draft the reply before the 29th.")]


def test_initials_beside_own_the_action_that_is_marked_in_what_was_said() -> None:
    said = "<p>Story.</p><p>He had waited for a rail.</p><p>ACTION 24/24: to report on rails.</p>"
    assert board(OPEN + row("2", said, "CD")) == [("CD", "to report on rails.")]


def test_initials_on_two_lines_own_two_sentences() -> None:
    said = (
        "Play area. The report shows one risk. Agreed swing to be taken out of use and CD and EF "
        "to take the chains off at the weekend. Get a price for new chains from two firms."
    )
    first, second = board(OPEN + row("2", said, "CD/EF<br>LT"))
    assert first == ("CD/EF", "take the chains off at the weekend.")
    assert second == ("LT", "Get a price for new chains from two firms.")


def test_former_actions_told_in_a_row() -> None:
    said = (
        "Minutes. Approved. Actions from last time: 4.2 BH to circulate the policy – done. "
        "6.1 LT to get a second quote – complete, see item 7. 8 CD to set up visits for the new "
        "trustees – two of five held, now by Easter. 9.3 EF to speak to the county – closed."
    )
    (task,) = board(OPEN + row("2", said, "CD"))
    assert task[0] == "CD"
    assert "set up visits" in task[1]


def test_a_table_of_tasks_goes_on_in_a_later_item_without_the_names_of_its_columns() -> None:
    table = (
        "# Minutes of the meeting held on 3 June 2024\n\nPresent: Ann Lee (AL), Bo Day (BD)\n\n"
        "## 1. Hub\n\nIt was busy.\n\n| No. | Action | Who | When |\n| --- | --- | --- | --- |\n"
        "| 1.1 | Bring a plan | BD | October |\n\n## 2. Ward\n\nIt was wet.\n\n"
        "| 2.1 | Start the pilot in both wards | AL / BD | 1 May |\n| --- | --- | --- | --- |\n"
        "| 2.2 | Ask the team about tablets | AL | |\n\n## 3. Money\n\n"
        "| 3.1 | Rent | 400 | 500 |\n| --- | --- | --- | --- |\n"
    )
    found = actions(paper(table, "folder/minutes.md"))
    assert [one.owner_printed for one in found] == ["BD", "AL / BD", "AL"]
