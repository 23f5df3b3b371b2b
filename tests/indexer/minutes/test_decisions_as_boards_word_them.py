"""Decisions in ordinary words: received, referred back, paid, counted against an amendment."""

from __future__ import annotations

import pytest

from tests.indexer.minutes.deciding import decided, item, texts


def test_that_a_report_was_received_is_noted_where_nothing_follows() -> None:
    said = "The Head told of 87 visits.\n\nThe Board received the report."
    assert [(one.text, one.verbs) for one in decided(item(said))] == [
        ("The Board received the report.", ("noted",))
    ]


@pytest.mark.parametrize(
    "line",
    ["The Board received the report. Councillor Ash asked why.", "The Board received a report."],
)
def test_that_a_report_came_opens_what_is_told_of_it(line: str) -> None:
    assert texts(item(line)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Dog policy referred back to the Personnel Committee.",
        "The dog policy was referred back to the Amenities Committee.",
        "Terms of reference of the Weir Committee: approved (W/20/3).",
        "Payments approved: Clerk's pay £301.20; insurance £288.90.",
        "Invoices passed for payment: hall £40; hedge £60.",
    ],
)
def test_a_clipped_decision_counts(line: str) -> None:
    assert texts(item(line)) == [line]


def test_who_refers_back_to_a_committee_decides_nothing() -> None:
    assert texts(item("Cllr Ash referred back to the Amenities Committee.")) == []


def test_what_is_paid_is_approved() -> None:
    assert [one.verbs for one in decided(item("Payments approved: hall £40."))] == [("approved",)]


@pytest.mark.parametrize(
    ("line", "verbs"),
    [
        ("That the path be closed.", ("resolved",)),
        ("That the path be approved.", ("approved",)),
    ],
)
def test_what_has_the_form_of_a_resolution_alone_is_resolved(
    line: str, verbs: tuple[str, ...]
) -> None:
    assert [one.verbs for one in decided(item(f"Decision\n\n{line}"))] == [verbs]


def test_a_table_under_a_resolution_is_resolved() -> None:
    text = (
        "## 1. Planning\n\nThe list was read and the Council RESOLVED to send these comments:\n\n"
        "| Application | Proposal | Comments |\n|---|---|---|\n"
        "| 24/101 | Porch | No objection |\n| 24/102 | Barn | Object: too tall |\n"
    )
    assert [one.verbs[0] for one in decided(text, "a.md")] == ["resolved", "resolved"]


def test_an_application_with_a_letter_in_its_number_is_answered() -> None:
    line = "P24/S118/FUL, The Plough, pergola: support, with music to end at ten."
    assert texts(item(line, title="Planning")) == [line]


def test_each_line_under_the_usual_conditions_is_approved() -> None:
    said = (
        "The Council approved the following, subject to the usual conditions:\n\n"
        "(a) Dyer & Son - culvert\n\n(b) Fen Solar - cable"
    )
    assert texts(item(said)) == ["Dyer & Son - culvert", "Fen Solar - cable"]


def test_conditions_beside_those_agreed_are_of_one_decision() -> None:
    said = (
        "RESOLVED - That the application be granted, subject to the conditions agreed with the "
        "Police and to the following:\n\n(a) no beer to be sold after ten;\n\n(b) a licence "
        "holder to be there."
    )
    assert [text[:38] for text in texts(item(said))] == ["RESOLVED - That the application be gra"]


def test_a_note_under_a_number_of_its_own_stays_beside_a_resolution() -> None:
    said = (
        "1. The report of the auditor was received and noted.\n\n"
        "2. The statement was approved.\n\n3. RESOLVED to claim the exemption."
    )
    assert "The report of the auditor was received and noted." in texts(item(said))


def test_a_motion_counted_against_its_amendment_is_carried() -> None:
    said = (
        "## 1. Apologies\n\nNone.\n\n## 2. Parking\n\n### Motion\n\nThat the order be made "
        "as printed. Moved by Councillor Ash, seconded by Councillor Birch.\n\n### Amendment\n\n"
        "That the order be made for two "
        "hours. Moved by Councillor Elm, seconded by Councillor Fry.\n\nOn a show of hands there "
        "voted 2 for the amendment and 4 for the motion.\n\n### Decision\n\nThe motion was carried "
        "by 4 votes to 2 and the Council resolved accordingly.\n\n## 3. Close\n\n"
        "The meeting ended.\n"
    )
    assert [(one.text, one.mover) for one in decided(said, "a.md")] == [
        ("That the order be made as printed.", "Councillor Ash")
    ]


def test_a_list_agreed_after_a_discussion_has_its_own_stem() -> None:
    said = (
        "Members asked:\n\n- how farms would be served;\n\n- what it would cost.\n\n"
        "Following a long discussion, Members AGREED to:\n\n(1) consult on option 2; and\n\n"
        "(2) receive the results in May."
    )
    assert [one.text for one in decided(item(said))] == [
        "consult on option 2",
        "receive the results in May.",
    ]


def test_what_a_body_requests_under_its_decisions_counts() -> None:
    said = (
        "The score was read.\n\nDecision\n\nThe Council:\n\n- noted the score; and\n\n- requested "
        "that the Head of Roads attend the next meeting."
    )
    assert [one.text[:9] for one in decided(item(said))] == ["noted the", "requested"]


def test_a_cell_that_decides_twice_has_two_decisions() -> None:
    rows = (
        "| Item | Decision |\n|---|---|\n"
        "| Mill | Approved the six schemes at £300. The bid of Bridge Farm was rejected. |\n"
        "| Weir | Agreed to mend it. The Clerk will ring. |\n"
    )
    assert [one.text for one in decided(f"## 1. Grants\n\n{rows}", "a.md")] == [
        "Approved the six schemes at £300.",
        "The bid of Bridge Farm was rejected.",
        "Agreed to mend it. The Clerk will ring.",
    ]


def test_what_an_officer_settles_with_the_chair_is_delegated() -> None:
    said = "RESOLVED that the wording be settled by the Head of Planning in consultation with Ash."
    assert [one.verbs for one in decided(item(said))] == [("resolved", "delegated")]
