"""What a body settles in other words than "agreed", and what is told of others."""

from __future__ import annotations

import pytest

from tests.indexer.minutes.deciding import decided, item, texts


@pytest.mark.parametrize(
    ("text", "title", "verb"),
    [
        ("REFUSED, contrary to recommendation, as the lane is narrow.", "Applications", "agreed"),
        ("GRANTED, subject to a survey of the wall.", "Applications", "approved"),
        ("Refused, against the officers' recommendation, for its bulk.", "Applications", "agreed"),
        ("After a long talk the parish council decided by 5 to 2 to object.", "Barn", "agreed"),
        ("Referred to the AGM.", "The weir", "agreed"),
        ("Referred back to the Finance Committee for a price.", "The weir", "agreed"),
        ("Grants were made as follows: £80 to the Scouts; £40 for a stove.", "Money", "agreed"),
        ("Hill Hospice – Not supported this year.", "Requests", "agreed"),
        ("The Forum's advice to the Council is that the gate should stay.", "Gates", "steer"),
        ("The committee chose the green tiles for the porch.", "Tiles", "agreed"),
    ],
)
def test_other_words_that_settle(text: str, title: str, verb: str) -> None:
    (one,) = decided(item(text, title))
    assert (one.text, one.verbs[0], one.lost) == (text, verb, False)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The report recommended that the Council note the survey and order one.", "Survey"),
        ("3/2018/0102 barn, High Fell. Approved by TDBC.", "Planning"),
        ("Three of the public spoke against, two for.", "Survey"),
        ("Two speeches for, none against.", "Survey"),
        ("Referred to in the report as the lower weir.", "Survey"),
        ("Referred by the surgery to a specialist.", "Survey"),
        ("Hill Hospice – not approved; the form is awaited.", "Requests"),
        ("The application was refused by the County in May.", "Planning"),
    ],
)
def test_what_others_say_or_do_is_not_decided(text: str, title: str) -> None:
    assert not texts(item(text, title))


def test_what_is_recommended_and_then_agreed_is_decided() -> None:
    assert texts(item("The report recommended that the toll rise, and this was agreed."))


def test_one_group_agrees_and_another_does_not() -> None:
    first, second = decided(item("Infants: agreed (5 for). Juniors: not agreed."))
    assert not first.lost
    assert (second.text, second.lost) == ("Juniors: not agreed.", True)


@pytest.mark.parametrize(("said", "lost"), [("passes", False), ("falls", True)])
def test_a_count_before_the_motion_is_its_vote(said: str, lost: bool) -> None:
    (one,) = decided(item(f"For 21, Against 20, Abs 3. The motion Free the Ducks {said}."))
    assert (one.votes, one.lost) == ("For 21, Against 20, Abs 3", lost)


def test_one_line_in_welsh_and_english_decides_once() -> None:
    text = "PENDERFYNWYD rhoi £200 at y neuadd. RESOLVED to give £200 to the hall."
    (one,) = decided(item(text))
    assert one.text == "RESOLVED to give £200 to the hall."


def test_a_hearing_decides_beside_the_law_and_its_reasons() -> None:
    text = (
        "Decision:\n\nIn determining the matter the Sub-Committee may take any of these steps:\n\n"
        "(a) change the licence;\n\n(b) revoke it.\n\n"
        "The Sub-Committee has decided to suspend the licence for four weeks.\n\n"
        "The Sub-Committee notes that the holder has since hired a doorman.\n\n"
        "The Sub-Committee has also decided to add a condition on hours.\n\n"
        "There is a right of appeal to the Magistrates' Court within 21 days."
    )
    assert texts(item(text, "Review of the Mill Inn")) == [
        "The Sub-Committee has decided to suspend the licence for four weeks.",
        "The Sub-Committee has also decided to add a condition on hours.",
    ]


def test_the_next_number_ends_what_stands_under_a_lone_decision() -> None:
    text = (
        "2.1 The survey had gone round.\n\nDECISION\n\nAGREED to order another in May.\n\n"
        "2.2 With reference to the last note, the Clerk said that nine replies had come.\n\n"
        "DECISION\n\nNOTED.\n\n2.3 The stile was looked at.\n\nDECISION\n\nAGREED to mend it."
    )
    found = texts(item(text, "The survey"))
    assert found[0] == "AGREED to order another in May."
    assert found[-1] == "AGREED to mend it."
    assert not any("replies" in one for one in found)


def test_a_list_of_representatives_may_have_no_sign_between() -> None:
    text = "a) Hall Committee Cllr Ash\n\nb) Bus Forum Cllr Birch"
    assert texts(item(text, "Representatives")) == [
        "Hall Committee Cllr Ash",
        "Bus Forum Cllr Birch",
    ]
    assert not texts(item(text, "Reports of representatives"))


def test_this_is_the_amendment_just_moved() -> None:
    text = (
        "The Director spoke. A gross budget of £5m was proposed, and £1m had been found.\n\n"
        "Cllr Ash proposed, as an amendment, that tax be frozen. This was seconded by Cllr Elm and "
        "on being put to the vote was LOST by 4 votes to 17."
    )
    (one,) = decided(item(text))
    assert (one.text.startswith("Cllr Ash proposed"), one.lost) == (True, True)
