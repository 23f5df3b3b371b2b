"""Motions: who moved, how the vote went, and what of it is a decision."""

from __future__ import annotations

import pytest

from indexer.minutes import motions
from indexer.minutes.voting import Movers, movers, votes
from tests.indexer.minutes.deciding import decided, item


@pytest.mark.parametrize(
    ("text", "mover", "seconder"),
    [
        ("It was proposed by Cllr A. Ash, seconded by Cllr Birch", "Cllr A. Ash", "Cllr Birch"),
        ("Proposed: Cllr Ash-Hill. Seconded: Cllr Birch.", "Cllr Ash-Hill", "Cllr Birch"),
        ("Moved: J Ash Seconded: B Birch Carried 5-2", "J Ash", "B Birch"),
        ("Councillor Ash, seconded by Councillor Birch, proposed Option C", "Councillor Ash",
         "Councillor Birch"),
        ("Councillor Ash proposed, and Councillor Birch seconded, that it be so", "Councillor Ash",
         "Councillor Birch"),
        ("(Prop. Cllr Ash, Sec. Cllr Birch)", "Cllr Ash", "Cllr Birch"),
        ("Motion by JA, second by BB, to approve", "JA", "BB"),
        ("The Chair moved, Mr Birch seconded", "The Chair", "Mr Birch"),
        ("Proposed Cllr Ash, seconded Cllr Birch, all in favour", "Cllr Ash", "Cllr Birch"),
        ("The clerk moved on to the next item", None, None),
        ("Nobody proposed that the towpath be closed", None, None),
        ("None seconded the motion, and Nobody else moved it", None, None),
        ("Somebody moved, seconded by No one", None, None),
        ("Amended (Ash, Birch) moved to second reading", None, None),
        ("Proposed for adoption by Cllr Ash and seconded by Cllr Birch", "Cllr Ash", "Cllr Birch"),
    ],
)  # fmt: skip
def test_mover_and_seconder(text: str, mover: str | None, seconder: str | None) -> None:
    assert movers(text) == Movers(mover, seconder)


@pytest.mark.parametrize(
    ("text", "vote"),
    [
        ("carried by 5 votes to 2", "5 votes to 2"),
        ("RESOLVED, by 5 votes to 0 with 1 abstention, that", "5 votes to 0 with 1 abstention"),
        ("Vote: 7 for, 1 against, 1 abstention", "7 for, 1 against, 1 abstention"),
        ("For: 6 Against: 2 Abstain: 1", "For: 6 Against: 2 Abstain: 1"),
        ("by seven votes to two", "seven votes to two"),
        ("Carried 5-2", "5-2"),
        ("passed nem con", "nem con"),
        ("Resolved unanimously", "unanimously"),
        ("and all those present were in favour", "all those present were in favour"),
        ("by a majority of 3 to 1", "by a majority of 3 to 1"),
        ("the votes of the boats", None),
    ],
)
def test_votes_as_printed(text: str, vote: str | None) -> None:
    assert votes(text) == vote


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("The motion was put to the vote and was LOST by 4 votes to 5.", True),
        ("Passed unanimously.", False),
        ("Ratified", False),
        ("CARRIED", False),
        ("Motion fails.", True),
        ("Vote: 3 for, 5 against.", True),
        ("The substantive motion was then put and declared CARRIED.", False),
    ],
)
def test_a_bare_outcome(text: str, lost: bool) -> None:
    went = motions.outcome(text)
    assert went is not None
    assert (went.lost, went.bare) == (lost, True)


@pytest.mark.parametrize(
    "text", ["There was no seconder and the motion fell.", "The motion was withdrawn."]
)
def test_what_falls_without_a_vote_has_no_outcome(text: str) -> None:
    assert motions.outcome(text) is None
    assert motions.is_over(text)


def test_a_motion_over_several_paragraphs() -> None:
    found = decided(
        item("MOTION: That the stile at Fold Lane be mended.\n\n"
             "Moved: Cllr Ash. Seconded: Cllr Elm.\n\nThe motion was carried by 2 votes to 1.")
    )  # fmt: skip
    assert [(d.text, d.mover, d.seconder, d.votes, d.lost, d.verbs) for d in found] == [
        ("That the stile at Fold Lane be mended.", "Cllr Ash", "Cllr Elm", "2 votes to 1", False,
         ("resolved",))
    ]  # fmt: skip


def test_a_motion_that_was_lost_says_so() -> None:
    found = decided(
        item("Councillor Ash proposed, and Councillor Elm seconded, that the path be closed.\n\n"
             "On being put to the vote the motion was lost by 1 vote to 2.")
    )  # fmt: skip
    assert [(d.lost, d.mover, d.votes) for d in found] == [(True, "Councillor Ash", "1 vote to 2")]


def test_a_motion_that_nobody_seconded_is_none() -> None:
    assert not decided(
        item("Councillor Ash proposed that the path be closed. There was no seconder and the "
             "motion fell.")
    )  # fmt: skip


def test_an_amendment_and_its_motion() -> None:
    found = decided(
        item("Cllr Ash moved and Cllr Birch seconded:\n\nThat the path be paved with stone.\n\n"
             'Cllr Elm moved, and Cllr Oak seconded, an amendment to leave out "stone".\n\n'
             "On a show of hands the amendment was lost (1 for, 3 against).\n\n"
             "The original motion was then put and carried (3 for, 1 against).")
    )  # fmt: skip
    assert [(d.text, d.mover, d.votes, d.lost) for d in found] == [
        ("On a show of hands the amendment was lost (1 for, 3 against).", "Cllr Elm",
         "1 for, 3 against", True),
        ("That the path be paved with stone.", "Cllr Ash", "3 for, 1 against", False),
    ]  # fmt: skip


def test_the_resolution_after_a_carried_motion_is_the_decision() -> None:
    found = decided(
        item("Cllr Ash moved that the path be paved. The motion was carried by 3 votes to 1.\n\n"
             "RESOLVED: That the path be paved.")
    )  # fmt: skip
    assert [(d.text, d.votes) for d in found] == [
        ("RESOLVED: That the path be paved.", "3 votes to 1")
    ]


def test_a_vote_in_the_line_after_a_decision_belongs_to_it() -> None:
    found = decided(
        item("RESOLVED to accept the quotation of £480.\n\nProposed Cllr Ash, seconded Cllr Elm, "
             "all in favour.")
    )  # fmt: skip
    assert [(d.mover, d.seconder, d.votes) for d in found] == [
        ("Cllr Ash", "Cllr Elm", "all in favour")
    ]


def test_approved_alone_after_a_recommendation() -> None:
    found = decided(item("Recommendation: that the stile be mended by a joiner.\n\nApproved."))
    assert [(d.text, d.verbs) for d in found] == [
        ("that the stile be mended by a joiner.", ("approved",))
    ]


def test_noted_alone_takes_the_sentence_before_it() -> None:
    found = decided(item("A letter from the school about dogs. Noted."))
    assert [(d.text, d.verbs) for d in found] == [
        ("A letter from the school about dogs. Noted.", ("noted",))
    ]


def test_a_union_motion_is_what_it_resolves_with_the_vote_after_the_speeches() -> None:
    found = decided(
        item("This Council notes:\n1. That the last bus leaves at ten.\n\nThis Council resolves:\n"
             "1. To lobby for a night bus.\n2. To set aside £300.\n\nSpeech against: Tom spoke.\n\n"
             "Vote: For 5, Against 3. Motion fails.")
    )  # fmt: skip
    assert [(d.text, d.lost, d.votes) for d in found] == [
        ("To lobby for a night bus.", True, "For 5, Against 3"),
        ("To set aside £300.", True, "For 5, Against 3"),
    ]


@pytest.mark.parametrize(
    ("between", "lost"),
    [
        ("Cllr Ash moved an amendment to keep it.", True),
        ("Cllr Ash proposed a motion to keep it.", True),
        ("There was some talk of keeping it.", False),
    ],
)
def test_a_count_is_of_the_nearest_motion(between: str, lost: bool) -> None:
    told = decided(item(f"RESOLVED: to sell the punt.\n\n{between}\n\n2 for, 5 against"))
    rest = [(between, True, "2 for, 5 against")] if lost else []
    assert [(d.text, d.lost, d.votes) for d in told] == [
        ("RESOLVED: to sell the punt.", False, None),
        *rest,
    ]


def test_a_count_is_of_the_amendment_that_follows_in_the_same_paragraph() -> None:
    text = "RESOLVED: to sell the punt. Cllr Ash moved an amendment to keep it. 2 for, 5 against"
    assert [(d.text, d.lost) for d in decided(item(text))] == [
        ("RESOLVED: to sell the punt.", False),
        ("Cllr Ash moved an amendment to keep it. 2 for, 5 against", True),
    ]


def test_the_amendment_is_counted_before_the_motion() -> None:
    lines = (
        "It was proposed that the punt be sold.", "Cllr Ash moved an amendment to lend it out.",
        "2 for, 5 against", "5 for, 2 against",
    )  # fmt: skip
    assert [(d.lost, d.votes) for d in decided(item("\n\n".join(lines)))] == [
        (True, "2 for, 5 against"),
        (False, "5 for, 2 against"),
    ]


def test_a_word_before_a_noun_is_no_outcome() -> None:
    (found,) = decided(item("Motion to hand back lost property was amended and carried by 5 to 2."))
    assert not found.lost
