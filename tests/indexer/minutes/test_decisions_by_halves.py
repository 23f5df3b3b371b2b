"""Decisions that minutes give in halves: joined by "and", on lines below, around a vote."""

from __future__ import annotations

import pytest

from indexer.minutes.decisions import decisions
from tests.indexer.minutes.deciding import decided, item, texts
from tests.indexer.structure.papers import paper


def test_two_clauses_joined_by_and_are_two_decisions() -> None:
    said = "The survey was approved and it was agreed that two stiles be mended."
    assert texts(item(said)) == [
        "The survey was approved", "it was agreed that two stiles be mended.",
    ]  # fmt: skip


def test_lines_go_on_with_the_decision_above_them() -> None:
    text = (
        "DECISION: To note the shortfall of £40.\n\nTo ask the ranger for a plan by June.\n\n"
        "Not to close the ford.\n\nREASON: To keep within the budget."
    )
    assert texts(item(text)) == [
        "To note the shortfall of £40.", "To ask the ranger for a plan by June.",
        "Not to close the ford.",
    ]  # fmt: skip


def test_what_another_group_resolved_not_to_do() -> None:
    text = "Walkers voted. AGREED to share the cost of gates.\n\nRiders: not to share it."
    assert texts(item(text)) == ["AGREED to share the cost of gates.", "Riders: not to share it."]


def test_a_motion_in_small_letters_below_its_movers_is_what_was_carried() -> None:
    lines = (
        "Proposed by Councillor Ash", "Seconded by Councillor Elm.",
        "that the stile be moved to the lane.",
        ("The Chair put the motion to members to vote: 2 members voted for, 1 member against. "
         "The Chair declared the motion carried."),
    )  # fmt: skip
    head = "<h1>Lower Tarn Parish Council</h1><h2>Minutes of the meeting of 3 June 2024</h2>"
    text = f"{head}<h3>2. Footpaths</h3>" + "".join(f"<p>{line}</p>" for line in lines)
    (one,) = decisions(paper(text, "a.html"))
    assert one.text.endswith(lines[2])
    assert (one.mover, one.seconder) == ("Councillor Ash", "Councillor Elm")


def test_a_sentence_between_a_proposal_and_its_vote() -> None:
    said = (
        "It was proposed that the toll rise to £2. Cllr Elm thought it too dear. "
        "Following a vote (2:1) the Council AGREED the proposal."
    )
    assert texts(item(said)) == [said]


@pytest.mark.parametrize(
    "said",
    [
        "The ramblers asked to use the barn on 4 May: permission given, without charge.",
        'Members voted on a name for the path: "Otter Way" won by two votes.',
        "The bid from the kayak club was turned down.",
        "Permission was given.",
    ],
)
def test_clipped_words_that_decide(said: str) -> None:
    assert texts(item(f"The path is dry. {said}")) == [said]


@pytest.mark.parametrize(
    "said",
    [
        "The ranger replied that a warden was now allocated to the ford.",
        "Cllr Ash was content with the gravel.",
        "There were 41 complaints, 9 upheld.",
        "Only members from the north voted.",
        "Our lottery bid was turned down.",
        "It is recommended that the Council recommends the plan to the county.",
    ],
)
def test_words_that_decide_nothing(said: str) -> None:
    assert texts(item(f"The path is dry. {said}")) == []


def test_responses_to_applications_of_which_one_was_resolved() -> None:
    said = (
        "24/0101/FUL, a barn at Mill Lane: it was agreed to support it if the lane stays open. "
        "24/0102/HOU, a porch: no objection. 24/0103/HOU, a shed. No comments from the public."
    )
    assert texts(item(said, "Planning")) == [
        "24/0101/FUL, a barn at Mill Lane: it was agreed to support it if the lane stays open.",
        "24/0102/HOU, a porch: no objection.",
    ]


def test_noted_after_the_one_sentence_of_an_item() -> None:
    text = "2. Tolls. Those of the upper ford rose by two pence a head. Noted.\n\n3. Closing\n\n"
    (one,) = decided(f"1. Apologies. None were sent.\n\n{text}The meeting ended at 9 pm.\n")
    assert one.text == "Those of the upper ford rose by two pence a head. Noted."
    assert one.verbs == ("noted",)


def test_a_response_that_follows_its_application_in_a_sentence_of_its_own() -> None:
    first = "24/0101/HOU, a porch at Mill Lane. No objection."
    second = "24/0102/FUL, a barn. After a long debate it was decided by 2 votes to 1 to object."
    assert texts(item(f"{first} {second} The Clerk will send this.", "Planning")) == [first, second]


def test_the_last_point_of_a_resolution_beside_an_owner_is_resolved_too() -> None:
    said = "<p>RESOLVED - That:</p><ol><li>the log be noted; and</li><li>the plan be approved.</li>"
    rows = f"<tr><td>1</td><td><p><b>Tolls</b></p>{said}</ol></td><td>AB/CD</td></tr>"
    head = "<h1>Lower Tarn Board</h1><h2>Minutes of the meeting of 3 June 2024</h2>"
    head += "<p>Present: Ann Boot (AB), Carl Dyer (CD)</p><table><tr><th>Minute</th><th>Item</th>"
    found = decisions(paper(f"{head}<th>Action</th></tr>{rows}</table>", "a.html"))
    assert [one.verbs for one in found] == [("resolved", "noted"), ("resolved", "approved")]
