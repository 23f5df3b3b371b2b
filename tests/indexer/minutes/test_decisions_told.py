"""What reads like a decision and is only told: views, proposals, other bodies, other times."""

from __future__ import annotations

import pytest

from indexer.minutes.decisions import minuted
from tests.indexer.minutes.deciding import decided, item, minutes, texts


@pytest.mark.parametrize(
    "said",
    [
        "There was general agreement that the path could not be left so for another winter.",
        "There was agreement that the view from the ford matters most.",
        "Members agreed that it was a pity.",
        "It was agreed by most who spoke that the drawings were handsome.",
        "In the debate members were generally agreed that the figures told in favour of gravel.",
        "It was broadly agreed that stiles mattered a great deal.",
        "It was accepted that this would be a help.",
        "Cllr Ash said the ford should be done last and this was widely agreed with.",
        "Members generally supported a slower start.",
    ],
)
def test_views_are_no_decisions(said: str) -> None:
    assert texts(item(f"The ranger spoke of the path. {said} The ranger was thanked.")) == []


@pytest.mark.parametrize(
    "said",
    [
        "Members agreed that it was time to close the ford and that gates be ordered.",
        "It was agreed that the ranger is authorised to buy gravel.",
        "It was agreed that no further action was needed.",
        "There was general agreement that the ford should be closed.",
        "It was agreed that the best option was gravel.",
        "The Council accepted that the gate be moved.",
    ],
)
def test_what_is_agreed_to_be_done_is_a_decision(said: str) -> None:
    assert len(texts(item(f"The ranger spoke of the path. {said}"))) == 1


@pytest.mark.parametrize(
    "said",
    [
        "He recommends that the Council appoint a ranger and that a plan be made by June.",
        "Cllr Ash moved that the Council support the ramblers in full.",
        "The working group recommended that a walk be held in public.",
        "Recommendation in the report: that the Council agree the plan at Appendix A.",
        "Cllr Elm thought the gate ugly and proposed that it be left. This was not supported.",
        "Cllr Elm suggested another ranger. This was not pursued.",
        (
            'Cllr Elm proposed as an amendment that "old" be put before "gate"; seconded '
            "Cllr Birch "
            "and accepted by Cllr Ash."
        ),
        "Other matters are recommendations only and take effect when all councils have agreed.",
    ],
)
def test_what_is_only_proposed_decides_nothing(said: str) -> None:
    assert texts(item(f"The paper was long. {said}")) == []


@pytest.mark.parametrize(
    "said",
    [
        "An application for 9 homes was refused by the District in 2020 and dismissed at appeal.",
        "This breaks the rule adopted by the Council in 2021 that no stile be replaced.",
        "24/160 The Council agreed in April to replace the gate; it has come and is paid.",
        "340 people answered; 61% were in favour, but fewer of those in Mill Lane.",
        "The Panel of walkers had met on 3 May and was in favour of gravel only.",
        (
            "The Chair replied by saying that ways were settled in the Plan, adopted in 2023, and "
            "would stay."
        ),
        "REPORTED: That the order, approved by the Council at its last meeting, had been sealed.",
        "The Chair spoke of the late Ann Reed, for whom a minute's silence was kept.",
        "The paper was taken as read.",
        "It was recalled that in 2022 the Council had agreed a ceiling of £90.",
        "The Leader, Councillor Ash, moved the recommendations, which Councillor Elm seconded.",
    ],
)
def test_what_was_settled_elsewhere_or_before_decides_nothing(said: str) -> None:
    assert [d for d in decided(item(said)) if d.confidence > 0.6] == []


def test_a_dotted_line_for_the_signature_decides_nothing() -> None:
    assert texts(item("Confirmed ............................. (Chair)")) == []


def test_a_vote_belongs_to_the_sentence_that_tells_what_it_carried() -> None:
    text = (
        "It was recalled that in 2022 the Council had agreed a ceiling of £90. A vote was taken: "
        "5 for, 1 against, 1 abstention. Approved in principle, the ceiling set aside this year."
    )
    (one,) = decided(item(text))
    assert one.text == "Approved in principle, the ceiling set aside this year."
    assert one.votes == "5 for, 1 against, 1 abstention"


@pytest.mark.parametrize(
    "text",
    [
        (
            'Elm moved "that the Council supports permits on all 4 roads", Ash 2nd. 2 for, '
            "4 against, "
            "Birch didn't vote. Not carried."
        ),
        (
            "Cllr Elm proposed that the matter lie on the table until May. This was "
            "seconded by Cllr "
            "Ash. Upon being put: for 4; against 5. Not carried."
        ),
        (
            "Cllr Elm moved that the Council support the ramblers in full; this was "
            "seconded by Cllr "
            "Ash. On a show of hands there were 2 for and 4 against."
        ),
        (
            "It was moved by Cllr Elm and seconded by Cllr Ash that the Council veto the "
            "rate. There "
            "voted for the motion 2, against 5. The motion was therefore lost."
        ),
    ],
)
def test_a_motion_that_was_lost_is_told_once_and_by_its_words(text: str) -> None:
    (one,) = decided(item(text))
    assert one.lost
    assert "Elm" in one.text


def test_an_outcome_after_its_count_belongs_to_the_same_decision() -> None:
    text = "Proposal: accept the quote. For 4, against 0, abstain 1. Passed."
    (one,) = decided(item(text))
    assert one.text == "accept the quote. For 4, against 0, abstain 1. Passed."


def test_a_bare_outcome_stands_under_the_title_of_its_item() -> None:
    (one,) = decided(item("Noted.", "Path wardens' report"))
    assert (one.stem, one.text) == ("Path wardens' report", "Noted.")


def test_a_bare_outcome_in_welsh_decides_the_sentence_before_it() -> None:
    (one,) = decided(item("Cynigiwyd gan BA, eiliwyd gan CE i brynu siglen newydd. Cytunwyd."))
    assert one.text.startswith("Cynigiwyd")


@pytest.mark.parametrize(
    "title",
    ["Decisions from the Borough Council", "Planning decisions received", "Planning decisions"],
)
def test_what_the_planning_authority_decided_is_none_of_ours(title: str) -> None:
    text = (
        "24/00090/FUL 9 High Street - APPROVED\n\n24/00091/FUL 10 High Street - REFUSED\n\n"
        "24/00092/FUL 11 High Street was granted, subject to conditions."
    )
    assert texts(item(text, title)) == []


def test_agreeing_with_a_recommendation_is_a_decision() -> None:
    text = "The Council agreed with the Paths Committee's recommendation to close the ford."
    assert texts(item(text)) == [text]


@pytest.mark.parametrize(
    "said",
    [
        "It was agreed that the rent is £12 a month.",
        "Members agreed that the ranger's wage is £7,500.",
        "It was agreed that Ms Birch is our new treasurer.",
    ],
)
def test_a_sum_or_a_post_is_fixed(said: str) -> None:
    assert texts(item(f"The ranger spoke of the path. {said}")) == [said]


@pytest.mark.parametrize(
    "said",
    [
        "It was accepted that the gate should be moved.",
        "It was agreed that the rent was £12.",
        "It was agreed that the rent is £12 too much.",
        "It was agreed that the ford is the parish's own.",
    ],
)
def test_what_was_agreed_to_be_so_is_for_the_clerk_to_look_at(said: str) -> None:
    found = minuted(minutes(item(f"The ranger spoke of the path. {said}")))
    assert [d for d in found.decisions if not d.routine] == []
    assert [one.text for one in found.unsure] == [said]


@pytest.mark.parametrize(
    "said",
    [
        "It was RESOLVED to support 24/00091, which was refused in the spring.",
        "It was agreed to object to 24/00092/FUL, as it was refused by the Borough in 2021.",
        "The Parish Council AGREED to write of 24/00093, lately approved.",
    ],
)
def test_what_we_resolve_of_what_others_decided_is_ours(said: str) -> None:
    text = f"24/00090/FUL 9 High Street - REFUSED\n\n{said}"
    assert texts(item(text, "Planning decisions")) == [said]


def test_what_the_borough_resolved_is_none_of_ours() -> None:
    text = "The Borough Council RESOLVED that 24/00093 be approved."
    assert texts(item(text, "Planning decisions")) == []
