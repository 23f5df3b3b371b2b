"""How trusts, harbours and combined authorities write what they decide."""

from __future__ import annotations

import pytest

from indexer.minutes.actions import actions
from indexer.minutes.decisions import decisions
from indexer.records import PaperKind
from tests.indexer.minutes.acting import minuted
from tests.indexer.minutes.deciding import decided, item, texts
from tests.indexer.structure.papers import paper


def test_a_stem_governs_what_follows_numbered_points() -> None:
    text = (
        "4. Care report\n\n4.1 Ms Ash told of two falls.\n\n4.2 Mr Elm gave the costs.\n\n"
        "The Council RESOLVED:\n\nTo note the care report.\n\n"
    )

    assert texts(item("Nothing was said.") + text)[-1:] == ["To note the care report."]


def test_a_title_over_lettered_points_tells_nothing_by_itself() -> None:
    text = "2. Safety report:\n\na. Log: one slip.\n\nb. The new plan for cranes was adopted.\n\n"

    assert texts("1. Apologies: none\n\n" + text + "3. Close:\n\nAt 9 pm.\n") == [
        "The new plan for cranes was adopted."
    ]


def test_a_list_within_a_cell_is_several_decisions() -> None:
    page = (
        "<h1>Decision Statement</h1><p>Tarn Authority Board</p><p>Date of meeting: 3 June 2024</p>"
        "<table><tr><th>Item</th><th>Title</th><th>Decision</th></tr><tr><td>3</td><td>Ferries</td>"
        "<td>The Board: (1) Agreed to buy two; (2) Approved a budget of £2m; and (3) Delegated the "
        "order to the Director.</td></tr><tr><td>4</td><td>Weirs</td><td>Noted.</td></tr></table>"
    )

    assert [d.text for d in decisions(paper(page, "folder/page.html"))] == [
        "Agreed to buy two",
        "Approved a budget of £2m",
        "Delegated the order to the Director.",
        "Noted.",
    ]


def test_a_member_alone_decides_under_a_numbered_heading() -> None:
    page = (
        "<h1>Tarn County Council</h1><h2>Executive Decision Record</h2><table><tr><td>Decision "
        "Maker:</td><td>Executive Member for Ferries</td></tr></table><h3>1. The decision:</h3>"
        "<p>1.1. That the Executive Member for Ferries approves the new pier.</p><h3>2. Reasons:"
        "</h3><p>2.1. The old one is worn.</p>"
    )
    found = decisions(paper(page, "folder/page.html"))

    assert [(d.text, d.verbs) for d in found] == [
        ("That the Executive Member for Ferries approves the new pier.", ("approved",))
    ]


@pytest.mark.parametrize(
    "over",
    ["Cabinet - Tuesday 14 May 2024", "Decisions made by the Cabinet on 14 May 2024"],
)
def test_the_notice_of_what_a_meeting_decided_is_minutes(over: str) -> None:
    text = (
        f"TARN DISTRICT COUNCIL\n\nDECISION NOTICE\n\n{over}\n\n5. FERRIES\n\nDECISION: To buy two "
        "ferries.\n\nREASON: The old ones leak.\n\n6. WEIRS\n\nDECISION: To note the report.\n"
    )
    held = paper(text)

    assert held.kind is PaperKind.MINUTES
    assert [d.text for d in decisions(held)] == ["To buy two ferries.", "To note the report."]


def test_the_notice_of_one_decision_is_no_minutes() -> None:
    text = "DECISION NOTICE\n\nDecision taken by: Head of Ferries\n\nDECISION: To buy one.\n\n"

    assert paper(text + "DECISION: To sell one.\n").kind is PaperKind.OTHER


def test_what_is_to_be_paid_is_decided_by_the_line_over_it() -> None:
    text = "It was resolved to pay the accounts listed below:\n  B Dee, wages   41.20\n  Ink   3.10"

    assert texts(item(text)) == ["It was resolved to pay the accounts listed below:"]


def test_places_are_filled_by_a_list_of_them() -> None:
    lines = "- Hall Committee: Cllr Ash\n- Weir Charity: Cllrs Birch and Elm\n"

    assert texts(item(lines, "Appointment of representatives")) == [
        "Hall Committee: Cllr Ash",
        "Weir Charity: Cllrs Birch and Elm",
    ]
    assert texts(item(lines, "Reports of representatives")) == []


def test_the_title_says_to_what_somebody_is_elected() -> None:
    line = "Cllr Ash (proposed Cllr Birch, seconded Cllr Elm)."

    assert texts(item(line, "Election of Vice Chairman")) == [line]
    assert texts(item("The rent (proposed Cllr Birch, seconded Cllr Elm).", "Rents")) == []


def test_a_working_group_is_set_up() -> None:
    line = "A working group of Cllrs Ash and Elm was set up to look at boats."

    assert texts(item(line)) == [line]
    assert texts(item("A working group of Cllrs Ash and Elm was set up in 2019.")) == []


def test_who_voted_elsewhere_decides_nothing() -> None:
    assert texts(item("Some 3,110 young people in the county voted this year.")) == []
    assert texts(item("The officer's paper was read. It was recommended in the officer's paper "
                      "that the Council should not object.")) == []  # fmt: skip


def test_a_programme_that_is_to_be_agreed_is_resolved_and_agreed() -> None:
    found = decided(item("RESOLVED: That the Work Programme be agreed, with ferries in May."))

    assert found[0].verbs == ("resolved", "agreed")


def test_initials_and_a_day_in_brackets_own_a_task() -> None:
    text = "Action: Give a list of boats to the Council (CD, 20 November 2024)\n"

    assert minuted(text) == [("CD", "Give a list of boats to the Council")]


def test_a_chairman_signs_and_a_title_in_capitals_heads() -> None:
    assert minuted("RESOLVED – That the sale set out in the report be approved.\n\nCHAIR\n") == []
    assert minuted("AB to price the baskets. Action - AB\n\nAOCB\n\nNothing was said.\n") == [
        ("AB", "AB to price the baskets.")
    ]


def test_who_came_to_a_scottish_meeting_may_be_given_a_task() -> None:
    head = "Glen Tarn Community Council\nMinute of meeting held on 4 May 2023\n\n"
    text = (
        "1. Sederunt: A Ross (Chair), F Bain.\n\n2. Piers: The end is loose. F Bain to report.\n\n"
    )
    found = actions(paper(head + text + "3. Close: at nine.\n"))

    assert [(a.owner_printed, a.text) for a in found] == [("F Bain", "report.")]


@pytest.mark.parametrize(
    "line",
    [
        "Bank statements - received and noted.",
        "The Council took partial assurance from the report.",
    ],
)
def test_what_is_received_and_noted_is_noted(line: str) -> None:
    assert [d.verbs for d in decided(item(line))] == [("noted",)]


def test_who_did_something_owns_no_task() -> None:
    assert minuted("3. Matters arising\n\nBus shelter - painted by volunteers.\n") == []


def test_what_has_come_is_no_action() -> None:
    assert minuted("3. Matters arising\n\nGrit bin, Mill Lane - delivered.\n") == []


def test_a_column_without_a_name_holds_what_was_said() -> None:
    table = (
        "| Minute | | Action |\n| --- | --- | --- |\n"
        "| 24/01 | **Bins.** They were full. | |\n"
        "| 24/02 | **Hedge.** It is high. Clerk to write to the owner. | Clerk |\n"
        "| 24/03 | **Close.** At 9 pm. | |\n"
    )

    assert minuted(table, "a.md") == [("Clerk", "write to the owner.")]


@pytest.mark.parametrize(
    "over", ["Options considered", "Alternative options considered and rejected"]
)
def test_what_else_was_considered_was_not_decided(over: str) -> None:
    page = (
        "<h1>Tarn Executive Committee</h1><h2>Minutes, Wednesday 12 June 2024</h2><h3>5. Mill Hall"
        "</h3><p>RESOLVED: That the hall be let.</p><p><b>Reason for decision</b></p><p>To keep it "
        f"open.</p><p><b>{over}</b></p><p>Sale was considered and rejected.</p><h3>6. Fees</h3>"
        "<p>RESOLVED: That they stay.</p>"
    )

    assert [d.text for d in decisions(paper(page, "folder/page.html"))] == [
        "RESOLVED: That the hall be let.",
        "RESOLVED: That they stay.",
    ]
