"""Actions of earlier meetings with what became of them, and what repeats them further down."""

from __future__ import annotations

import pytest

from indexer.minutes.actions import actions
from indexer.records import ActionState
from tests.indexer.minutes.acting import found, minuted
from tests.indexer.structure.papers import paper


def test_a_table_of_items_with_their_update_and_owner() -> None:
    text = (
        "## 3. Clerk's report and actions from the previous meeting\n\n"
        "| No | Item | Update | Owner |\n|---|---|---|---|\n"
        "| 04.24.02 | EF to ask the miller for his plans | He has not answered yet | EF |\n"
        "| 04.24.05 | GH to return the lease | completed | GH |\n"
    )
    first, second = found(text, "a.md")
    assert (first.text, first.owner_printed) == ("ask the miller for his plans", "EF")
    assert first.state is ActionState.CARRIED_OVER
    assert (second.text, second.state) == ("return the lease", ActionState.COMPLETED)


def test_an_update_is_no_part_of_the_task_where_the_row_lost_its_cells() -> None:
    text = (
        "3. Matters arising\n\n"
        "GH to return the lease to the county - completed GH\n\n"
        "GH to order two benches for the green - outstanding GH\n"
    )
    assert [(a.text, a.owner_printed, a.state) for a in found(text)] == [
        ("return the lease to the county", "GH", ActionState.COMPLETED),
        ("order two benches for the green", "GH", ActionState.CARRIED_OVER),
    ]


def test_the_closing_list_tells_the_newest_of_an_action_with_the_same_number() -> None:
    text = (
        "## 3. Actions from the previous meeting\n\n"
        "| Ref | Action | Update | Owner |\n|---|---|---|---|\n"
        "| 04.24.02 | EF to ask the miller for his plans | He promised them | EF |\n\n"
        "## 4. Benches\n\nThe benches are old.\n\n"
        "## Action list\n\n| Ref | Action | Owner |\n|---|---|---|\n"
        "| 04.24.02 | EF to chase the drawings of the mill | EF |\n"
        "| 05.24.04 | CD to paint the benches | CD |\n"
    )
    first, second = found(text, "a.md")
    assert (first.text, first.state) == (
        "chase the drawings of the mill", ActionState.CARRIED_OVER,
    )  # fmt: skip
    assert len(first.also) == 1
    assert second.text == "paint the benches"


def test_the_number_of_a_minute_over_two_tasks_joins_nothing() -> None:
    text = (
        "## Action list\n\n| Minute | Action | Owner |\n|---|---|---|\n"
        "| 24/05 | Ask the miller for his plans | EF |\n"
        "| 24/05 | Paint the benches | EF |\n"
    )
    assert len(minuted(text, "a.md")) == 2


def test_two_tasks_in_one_row_with_an_owner_each() -> None:
    text = (
        "## Action list\n\n| Ref | Action | Owner |\n|---|---|---|\n"
        "| 24.04 | Mill fair – AB to answer the county<br>EF to draw a poster | AB<br>EF |\n"
    )
    assert [owner for owner, _ in minuted(text, "a.md")] == ["AB", "EF"]


@pytest.mark.parametrize(
    "line",
    [
        "It was felt that the lamp was bright enough. No action to be taken.",
        "No action to be taken at present.",
        "No further action to be taken by the Clerk.",
        "Action: no action to be taken.",
        "Action: no action needed at this stage.",
    ],
)
def test_words_that_say_that_nothing_is_to_be_done(line: str) -> None:
    assert minuted(f"3. The lamp\n\n{line}\n") == []


def test_a_row_whose_update_says_that_nothing_is_to_be_done() -> None:
    text = (
        "## 3. Actions from the previous meeting\n\n"
        "| Ref | Action | Update | Owner |\n|---|---|---|---|\n"
        "| 2 | New signs for the ford | CD had a price of £60. No action to be taken now. | |\n"
        "| 3 | AB to oil the sluice | In hand | AB |\n"
    )
    assert minuted(text, "a.md") == [("AB", "oil the sluice")]


def test_an_inline_task_that_the_closing_list_says_again() -> None:
    text = (
        "3. The vacancy\n\nThree people have applied for it. Clerk to send details to EF.\n\n"
        "Actions\n\n- Clerk to send details of those who applied to EF (GH)\n"
        "- CD to mend the stile\n"
    )
    first, second = found(text)
    assert (first.text, len(first.also)) == ("send details to EF.", 1)
    assert second.text == "mend the stile"


def test_the_clerk_and_the_clerks_initials_are_one_owner() -> None:
    text = (
        "3. The vacancy\n\nThree people have applied. Clerk to send their names to EF.\n\n"
        "Action list\n\nTask                                          Owner    Update\n"
        "Clerk to send the names of the three to EF    GH       Completed\n"
        "CD to mend the stile in Mill Lane             CD\n"
    )
    (first, second) = found(text)
    assert first.state is ActionState.COMPLETED
    assert second.owner_printed == "CD"


@pytest.mark.parametrize(
    "task", ["Contact the miller", "Source a new pump", "Link the two maps", "See the miller"]
)
def test_a_task_may_begin_with_a_word_of_remarks(task: str) -> None:
    text = f"Actions\n\n- Mend the stile (EF)\n- {task} (CD)\n- Paint the gate (EF)\n"
    assert minuted(text)[1] == ("CD", task)


@pytest.mark.parametrize(
    "remark", ["Contact: Gus Hill, 0123", "See also minute 7", "Status: as of May", "Note the date"]
)
def test_a_remark_among_tasks(remark: str) -> None:
    text = f"Actions\n\n- Mend the stile (EF)\n- {remark}\n- Paint the gate (EF)\n"
    assert len(minuted(text)) == 2


def test_the_body_says_what_the_mark_under_it_gives_again() -> None:
    text = (
        "3. The pump\n\nIt was agreed that Eve Frith should bring prices for the new pump to the "
        "next meeting.\n\nACTION: EF to bring prices for a pump to the next meeting\n"
    )
    (action,) = found(text)
    assert (action.owner_printed, action.text) == (
        "EF", "bring prices for a pump to the next meeting",
    )  # fmt: skip


def test_what_is_told_in_passing_is_no_task() -> None:
    text = (
        "## 3. The fair\n\n- Advertised Lower Weir to many visitors\n"
        "- CD to remain in the chair until June\n"
    )
    assert minuted(text, "a.md") == []


def test_replies_to_two_bodies_are_two_actions() -> None:
    text = (
        "3. Letters\n\nTwo letters came. AB to reply to the county.\n\nAction list\n\n"
        "- AB to reply to the miller with the price\n- CD to mend the stile\n"
    )
    assert len(minuted(text)) == 3


def test_news_of_an_action_is_none() -> None:
    text = (
        "3. Actions from the last meeting\n\n- AB to ask the county - in hand\n"
        "- Contact with the county surveyor has been made.\n- EF to mend the stile - done\n"
    )
    assert [task for _, task in minuted(text)] == ["ask the county", "mend the stile"]


def test_an_update_in_a_row_of_its_own_changes_no_owner() -> None:
    text = (
        "## Action list\n\n| Action | Owner |\n|---|---|\n"
        "| Mend the roof of the mill | AB |\n| Update: a price has come | CD |\n"
        "| Paint the sluice | |\n| Order a net | |\n| Update: ordered | EF |\n"
    )
    assert minuted(text, "a.md") == [
        ("AB", "Mend the roof of the mill"), (None, "Paint the sluice"), (None, "Order a net"),
    ]  # fmt: skip


def test_a_note_under_sums_gives_nobody_a_task() -> None:
    text = (
        "## 3. Budget\n\n| Item | Who |\n|---|---|\n"
        "| Hire of the barn, £90 | |\n| Note: to be read without VAT | Clerk |\n"
    )
    assert minuted(text, "a.md") == []


def test_the_lines_of_a_cell_belong_to_whom_its_last_line_names() -> None:
    rows = (
        "<tr><td>TB 60/17(h)</td><td><b>Report on the mills</b><br>Setting out what the wheel "
        "costs to be included.<br>Status: in progress</td><td>CD</td></tr>"
        "<tr><td>TB 61/17(b)</td><td><b>Accounts</b><br>To add the following:<br>• risk at SO 2.3 "
        "to separate out the wheel<br>• risk at SO 5.1 to revise the narrative<br>"
        "Status: complete</td><td>AB</td></tr>"
        "<tr><td>TB 62/17</td><td><b>Eels of the leat</b><br>The Trust to count the eels by May."
        "<br>Status: complete</td><td>EF</td></tr>"
    )
    head = "<tr><th>Relevant item</th><th>Action</th><th>Responsibility</th></tr>"
    title = "<h1>Summary of actions from the board meeting on 3 April 2024</h1>"
    told = actions(paper(f"{title}<table>{head}{rows}</table>", "a.html"))
    assert [a.owner_printed for a in told] == ["CD", "AB", "AB", "EF"]
    assert [a.state for a in told][2:] == [ActionState.COMPLETED] * 2
