"""Sentences that decide several things, and what officers only recommend."""

from __future__ import annotations

import pytest

from tests.indexer.minutes.deciding import decided, item, texts


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            (
                "The Council noted the survey of stiles, approved the works and agreed to thank "
                "the ranger."
            ),
            [("noted",), ("approved",), ("agreed",)],
        ),
        ("Members noted the review and agreed the charges.", [("noted", "agreed")]),
        ("Members noted the report and supported the approach.", [("noted", "steer")]),
        (
            "Resolved: to mend the stile; to close the ford; and not to buy the field.",
            [("resolved",)] * 3,
        ),
        (
            (
                "The Council: (1) APPROVED the plan of works; (2) NOTED the bill for gravel. The "
                "ranger was thanked."
            ),
            [("approved",), ("noted",)],
        ),
    ],
)
def test_each_of_several_decisions_is_one(sentence: str, wanted: list[tuple[str, ...]]) -> None:
    assert [d.verbs for d in decided(item(sentence))] == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "The Council received and noted the report on stiles.",
        "The Council agreed that the stile be mended and that the ford be closed.",
        "Members noted the report on stiles and thanked the ranger for it.",
    ],
)
def test_what_shares_verb_or_object_stays_one(sentence: str) -> None:
    assert texts(item(sentence)) == [sentence]


@pytest.mark.parametrize(
    "said",
    [
        "It was recommended by officers that Members:\n- agree the works\n- approve the bill",
        "It was RECOMMENDED in the report that the Council agree (a) the works and (b) the bill.",
        "Recommended: That the Council (a) notes the survey, and (b) agrees the works.",
    ],
)
def test_what_only_a_report_recommends_decides_nothing(said: str) -> None:
    found = texts(item(f"{said}\n\nThe ranger spoke.\n\nRESOLVED: That the ford be closed."))
    assert found == ["RESOLVED: That the ford be closed."]


def test_a_note_after_a_report_stands_alone() -> None:
    said = "The ranger spoke of the ford. Two stiles are broken. Noted."
    assert [(d.text, d.stem) for d in decided(item(said))] == [("Noted.", "Footpaths")]


def test_a_motion_is_told_by_its_decision_block() -> None:
    text = (
        "Councillor Ash, seconded by Councillor Birch, moved that the recommendations in the "
        "report be approved.\n\nCouncillor Elm, seconded by Councillor Dee, moved as an "
        "amendment that the ford be closed.\n\nThe amendment was carried.\n\nDecision\n\n"
        "Agreed to close the ford."
    )
    assert texts(item(text)) == ["Agreed to close the ford."]


def test_a_vote_after_mover_and_seconder_is_of_the_decision_above() -> None:
    text = (
        "It was agreed that the ford be closed.\n\nProposed: Cllr Ash  Seconded: Cllr Birch\n\n"
        "All agreed"
    )
    found = decided(item(text))
    assert [(d.text, d.mover) for d in found] == [
        ("It was agreed that the ford be closed.", "Cllr Ash")
    ]


def test_a_motion_lost_by_numbers_in_words_is_lost() -> None:
    text = (
        "Proposed by Jo Ash, seconded by Bo Elm, that the ford be closed.\n\n"
        "Three for, four against, so there it ends."
    )
    assert [d.lost for d in decided(item(text))] == [True]


@pytest.mark.parametrize(
    "said",
    [
        "The complaint has been resolved.",
        "Councillor Ash, also nominated, declined.",
        "It was noted in passing that the ford was old.",
        "The meeting concluded at 9.12 pm.",
        "Councillor Ash hoped for a stile, but accepted that it could not be had.",
        "Members voted by hand on each path.",
    ],
)
def test_what_settles_nothing(said: str) -> None:
    assert texts(item(f"{said} The ranger came.")) == []
