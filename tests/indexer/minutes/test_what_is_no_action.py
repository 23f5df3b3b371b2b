"""What looks like an action and is none: labels within words, lists of who came, timetables."""

from __future__ import annotations

import pytest

from tests.indexer.minutes.acting import found, minuted


@pytest.mark.parametrize(
    "line",
    [
        "APPROVED: 4 May 2024, 6 July 2024, 3 September 2024.",
        "APOLOGIES Cllrs. Boot and Dyer. Noted.",
        "APPOINTED: Cllr Eve Frith to the Weir Trust.",
        "AIMS: to keep the weir in good repair.",
    ],
)
def test_a_label_within_a_word_is_no_mark(line: str) -> None:
    assert minuted(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Agd to buy two lamps, not over £80.",
        "After some talk: Agd to leave the hedge as it is.",
        "The rest OK'd to go on show at the fete.",
    ],
)
def test_a_clipped_decision_is_nobody(line: str) -> None:
    assert minuted(line) == []


def test_who_stayed_to_an_item_has_no_task() -> None:
    assert minuted("County Cllr Ida Moss to item 6. Cllr Carl Dyer to page 4 of the list.") == []


def test_a_table_of_who_came_gives_none_a_task() -> None:
    text = (
        "# Weir Joint Committee\n\nMinutes of the meeting held on 3 May 2024\n\n"
        "| Upper Weir | Councillors P. Orr (Chairman), S. Lamb |\n|---|---|\n"
        "| Lower Weir | Councillors J. Hale, Mrs V. Nash |\n"
        "| Mill End | Councillors R. Quill, A. Sole |\n\n"
        "## 1. The weir\n\nThe weir was discussed.\n"
    )
    from indexer.minutes.actions import actions
    from tests.indexer.structure.papers import paper

    assert list(actions(paper(text, "a.md"))) == []


def test_a_timetable_is_no_list_of_actions() -> None:
    text = (
        "## 3. Dates\n\nThe dates ahead:\n\n| Date | What | Lead |\n|---|---|---|\n"
        "| 18 June, 9.30 am | Site visit | Clerk |\n| 2 July | Ordinary meeting | – |\n"
    )
    assert minuted(text, "a.md") == []


@pytest.mark.parametrize("line", ["There are no actions outstanding from this or other meetings.",
                                  "There is nothing outstanding.", "End 3.41pm", "Fin. 9.20",
                                  "Closed at 21:05"])  # fmt: skip
def test_a_list_of_actions_that_holds_none(line: str) -> None:
    assert found(f"3. Actions\n\n{line}\n") == []


def test_how_a_log_was_taken_is_no_action() -> None:
    text = (
        "3. Action log\n\nThe Council went through the log. 24/29 (board): CD has sent it round; "
        "action closed.\n"
    )
    assert found(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "AGREED that Cllr Frith take the Chair for the meeting.",
        "RESOLVED that the annual return be signed by the Chair.",
        "RESOLVED that the accounts be signed by the Clerk and the Chair.",
    ],
)
def test_what_is_done_at_the_table_is_no_task(line: str) -> None:
    assert minuted(line) == []


def test_what_others_had_agreed_is_no_instruction() -> None:
    text = (
        "The Chairman reported that two of the three clubs had now agreed the lease and that the "
        "Weir Trust Board would take it on 4 June."
    )
    assert minuted(text) == []


def test_what_was_seen_at_a_place_is_not_its_task() -> None:
    text = (
        "3. Matters arising from the tour\n\nThe following had been seen:\n\n"
        "(a) Mill Leat - slips on the far bank.\n\n(b) Otter Sluice - in good order.\n"
    )
    assert minuted(text) == []


def test_the_actions_of_a_plan_are_not_the_meetings() -> None:
    text = (
        "Inspector Moss went through the plan. Action 7: Head of Rivers to clear the backlog of "
        "visits by 30 June 2025. Action 9: all wardens to be trained in rescue (complete). "
        "She was asked about Action 12."
    )
    assert minuted(text) == []


def test_a_numbered_action_of_the_meeting_stays_one() -> None:
    text = "The plan was agreed. Action 7: CD to send the plan to the county."
    assert minuted(text) == [("CD", "send the plan to the county.")]


def test_a_task_in_prose_that_is_done_when_typed_up_is_only_told() -> None:
    text = (
        "The code was adopted. 8.2 CD to send round the dates – since done. 8.3 The seal was used."
    )
    assert found(text) == []


def test_a_bracket_within_a_sentence_explains_a_word() -> None:
    text = "The action of the last note (officers to publish the book) had been completed in May."
    assert minuted(text) == []


def test_an_action_column_that_says_none() -> None:
    rows = "| 3 | Policies. | none |\n| 4 | AOB. The ducks will have a house. No action. | n/a |\n"
    assert (
        minuted(f"## 3. Notes\n\n| Item | Minutes | Action |\n|---|---|---|\n{rows}", "a.md") == []
    )
    assert minuted("## 3. Policies\n\n| Policies. | none |\n|---|---|\n", "a.md") == []


@pytest.mark.parametrize(
    "rows",
    [
        "| Sponsor | Clerk |\n|---|---|\n| Author | Chair |\n",
        "| Contact: | Governance Services |\n|---|---|\n| Issued: | 22 May |\n",
    ],
)
def test_the_cover_of_a_paper_gives_nobody_a_task(rows: str) -> None:
    assert minuted(f"## 3. Music\n\n{rows}\n", "a.md") == []


def test_who_is_asked_of_another_body_has_no_task() -> None:
    text = "RESOLVED: (a) to object; and (b) that the District Councillors be asked to call it in."
    assert minuted(text) == []
    assert minuted("A consultant has been asked to look at the options for £6,000.") == []


def test_the_name_of_a_list_is_no_action() -> None:
    text = "3. Action log\n\nAction log. Eleven closed. ACTION 03/23 remains open, CD to report.\n"
    assert [task for _, task in minuted(text)] == ["report."]
    text = "3. Actions\n\nACTION SHEET following meeting of 9/7/24 (sent by the Clerk 12/7/24)\n"
    assert minuted(text) == []


def test_remarks_under_the_table_of_a_log_are_none() -> None:
    from indexer.minutes.actions import actions
    from tests.indexer.structure.papers import paper

    rows = "".join(f"| {n} | Mend gate {n} at the weir | Clerk | Open |\n" for n in range(1, 5))
    text = (
        "# Weir Board action log\n\nAs at 10 September 2025. Prepared by Kay Auld.\n\n"
        f"| Ref | Action | Owner | Status |\n|---|---|---|---|\n{rows}\n"
        "People waiting for a berth at 29 August: 198.\n\n"
        "Questions on this log may be put to the Clerk before the meeting.\n"
    )
    kept = [a for a in actions(paper(text, "a.md")) if a.kind.value == "minuted"]
    assert len(kept) == 4


def test_what_a_meeting_did_in_capitals_is_nobodys_name() -> None:
    assert minuted("A price came in and Cllrs AGREED to accept it.") == []
    assert minuted("(a) 24/0117 Mill Lane – Cllrs RESOLVED to make no objection.") == []


def test_a_lead_officer_under_a_decision_makes_no_task_of_it() -> None:
    said = "3. Depot\n\nDecision\n\nThat the sale be approved.\n\nLead officer: Head of Property\n"
    assert minuted(said) == []


def test_that_somebody_is_asked_to_act_again_is_no_task() -> None:
    assert minuted("It was agreed to ask Carl Dyer to act again. He was content.\n") == []
    assert minuted("It was agreed to ask Carl Dyer to serve for a further year.\n") == []


def test_what_is_told_of_a_matter_arising_is_no_task() -> None:
    said = "3. Matters arising\n\nClose cleaning – Carl Dyer confirmed that it had begun.\n"
    assert minuted(said) == []
