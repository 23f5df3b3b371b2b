"""What looks decided and is not: others' views, offers left open, fields, motions told twice."""

from __future__ import annotations

import pytest

from tests.indexer.minutes.deciding import decided, item, texts


@pytest.mark.parametrize(
    "line",
    [
        "Ash has spoken to the estate and they have no objection in principle.",
        "There were no objections from the police or the fire service.",
        "No objections were received from neighbours.",
        "The residents had no objection to the shed.",
    ],
)
def test_that_others_do_not_object_decides_nothing(line: str) -> None:
    assert texts(item(f"The path was walked. {line} It is wet.")) == []


@pytest.mark.parametrize("line", ["There were no objections.", "No objections from members."])
def test_that_nobody_present_objects_decides(line: str) -> None:
    assert len(texts(item(f"A gate was proposed for the path. {line}"))) == 1


@pytest.mark.parametrize(
    "after",
    ["To be discussed further next time.", "It will be considered again in May.",
     "Details to be looked at more closely later."],
)  # fmt: skip
def test_what_all_like_and_leave_open_is_not_decided(after: str) -> None:
    assert texts(item(f"A tea was suggested and everybody was in favour. {after}")) == []


def test_what_all_like_is_decided_where_it_is_not_left_open() -> None:
    assert len(texts(item("A tea was suggested and everybody was in favour. It is fun."))) == 1


def test_what_is_agreed_stands_though_more_is_to_be_discussed() -> None:
    said = "It was agreed that prices be got. To be discussed further next time."
    assert texts(item(said)) == ["It was agreed that prices be got."]


def test_leave_to_speak_decides_nothing() -> None:
    assert texts(item("Two residents were given leave to speak. They spoke.")) == []


def test_a_field_of_a_page_is_no_decision() -> None:
    assert texts(item("Leader: Councillor Ash. Ward: All. Key decision: Yes.")) == []


def test_the_end_of_a_meeting_is_no_decision() -> None:
    assert texts(item("The meeting terminated at 8.04 pm.", title="Termination")) == []


def test_what_a_report_recommended_is_no_decision() -> None:
    assert texts(item("The report recommended that the plan be approved.")) == []


def test_what_is_moved_and_then_agreed_by_the_same_two_is_told_once() -> None:
    said = (
        "Proposed by Councillor Ash, seconded by Councillor Elm, that the recommendation be "
        "adopted.\n\nCouncillor Birch asked about the cost.\n\nAGREED TO RECOMMEND, on the "
        "proposal of Councillor Ash, seconded by Councillor Elm, that the recommendation be "
        "adopted."
    )
    assert [text[:19] for text in texts(item(said))] == ["AGREED TO RECOMMEND"]


def test_what_a_report_recommends_in_capitals_waits_for_its_resolution() -> None:
    said = (
        "RECOMMENDED that the Council grants the licences.\n\nAGREED, on the proposal of "
        "Councillor Ash, seconded by Councillor Elm, that the recommendation be adopted."
    )
    assert len(texts(item(said))) == 1


def test_what_a_committee_recommends_in_capitals_stands_alone() -> None:
    said = "RECOMMENDED that the Council grants the licences."
    assert texts(item(said)) == [said]


def test_a_mover_who_takes_an_amendment_in_decides_nothing() -> None:
    assert texts(item("The proposer was content to take this into the motion.")) == []


def test_a_column_of_decisions_may_only_tell() -> None:
    rows = (
        "| Item | Decision |\n|---|---|\n"
        "| Interests | Ann Birch declared an interest in item 8. |\n"
        "| Public questions | Two questions were asked and answered. |\n"
        "| Bins | The Clerk said that the Borough does. |\n"
        "| Budget | That the budget be £90. |\n"
    )
    assert [one.text for one in decided(f"## 1. Business\n\n{rows}", "a.md")] == [
        "That the budget be £90."
    ]


@pytest.mark.parametrize("cell", ["Not agreed (1 for, 2 against)", "Not carried (3 - 6)", "Lost"])
def test_a_row_that_was_voted_down_is_lost(cell: str) -> None:
    rows = f"| Item | Decision |\n|---|---|\n| Budget | Agreed |\n| Flag | {cell} |\n"
    assert [one.lost for one in decided(f"## 1. Votes\n\n{rows}", "a.md")] == [False, True]


@pytest.mark.parametrize(
    "vote",
    ["for 3, against 3, and the Chair's casting vote was given against", "1 for, rest against"],
)
def test_a_vote_that_the_chair_or_the_rest_turn_is_lost(vote: str) -> None:
    assert [one.lost for one in decided(item(f"The Chair put option (b): {vote}."))] == [True]


@pytest.mark.parametrize(
    "line",
    [
        "412 replies had been received. A majority were in favour of the scheme.",
        "The survey closed in May. Nearly all supported the new path.",
        "There were 30 responses. Most of them were in favour of the wall.",
    ],
)
def test_what_those_who_replied_want_is_not_decided(line: str) -> None:
    assert texts(item(line)) == []


@pytest.mark.parametrize(
    "ruling",
    [
        "The Chairman ruled that a co-opted member could not second, and the motion fell.",
        "The Mayor ruled it out of order.",
    ],
)
def test_a_motion_that_was_not_put_is_neither_carried_nor_lost(ruling: str) -> None:
    assert texts(item(f"Councillor Ash moved that the bank be sold. {ruling}")) == []


@pytest.mark.parametrize(
    "told",
    [
        "There had been 40 replies, of which 22 were in favour.",
        "The survey brought in 90 forms. Gravel was preferred to tar by a wide margin.",
        "The application was recommended for refusal. The county had objected.",
        "We are £900 up on the year because of the fair, but coal is dearer than we allowed.",
    ],
)
def test_what_others_want_or_recommend_decides_nothing(told: str) -> None:
    assert texts(item(f"{told} Ash spoke of the cost.")) == []


def test_what_members_agree_after_a_survey_is_decided() -> None:
    said = "The survey was talked of. A majority were in favour and it was agreed to buy a bench."
    assert "it was agreed to buy a bench." in texts(item(said))


def test_what_the_body_prefers_is_its_view() -> None:
    assert texts(item("Green was preferred.")) == ["Green was preferred."]


def test_what_was_moved_is_not_decided_beside_the_resolution_after_its_vote() -> None:
    said = (
        "It was moved by the Chair and seconded by the Vice Chair that the recommendations be "
        "agreed. A recorded vote was taken:\n\nResolved that\n\n(a) the path be closed;\n\n"
        "(b) the gate be sold."
    )
    assert texts(item(said)) == ["the path be closed", "the gate be sold."]


def test_what_the_parties_were_told_is_no_part_of_the_resolution() -> None:
    said = (
        "RESOLVED\n\n(a) That the licence be granted until midnight.\n\n(b) That no music be "
        "played outside.\n\nThe parties were told of their right of appeal. A letter would follow."
    )
    assert len(texts(item(said))) == 2


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("The Commissioners formally noted the audit report.", "noted"),
        ("Pods at Hill Farm: councillors agreed to support the application.", "agreed"),
    ],
)
def test_what_any_body_does_is_told_by_its_own_verb(line: str, verb: str) -> None:
    assert decided(item(line))[0].verbs[0] == verb
