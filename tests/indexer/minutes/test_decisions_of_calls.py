"""Outcomes after an arrow, conditions under a resolution, lists broken in mid-sentence."""

from __future__ import annotations

import pytest

from tests.indexer.minutes.deciding import decided, item, texts


@pytest.mark.parametrize(
    "line",
    [
        "Mill Lane stile → ADD TO LIST, it is an old one",
        "Fold Lane stile (oak) → APPROVED",
        "New logo? -> go with the blue one",
        "Fold Lane stile => KEEP",
        "Draft poster → sounds good, Dee will print it",
    ],
)
def test_the_outcome_after_an_arrow(line: str) -> None:
    assert len(decided(item(f"- {line}\n- The day was warm", "Stiles"))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Mill Lane stile → question of whose it is",
        "Mill Lane stile → Dee to ask the county",
        "The path runs Mill Lane → Fold Lane → the green",
        "Mill Lane stile → no news",
        "Mill Lane stile → will it be added to the list?",
    ],
)
def test_no_outcome_after_an_arrow(line: str) -> None:
    assert texts(item(f"- {line}\n- The day was warm", "Stiles")) == []


@pytest.mark.parametrize(
    "line",
    [
        "ORDERED, that the stile be mended and the cost be met from the rate.",
        "Ordered, That the Clerk do write to the County Council.",
        "It was ordered that the drain be scoured.",
    ],
)
def test_what_is_ordered(line: str) -> None:
    (decision,) = decided(item(line))
    assert decision.verbs == ("resolved",)


def test_conditions_stand_under_the_decision_and_are_none_of_their_own() -> None:
    text = (
        "RESOLVED that the licence be granted subject to the following conditions:\n\n"
        "(a) the doors are shut by 11 pm;\n\n(b) two stewards stand at the gate."
    )
    (decision,) = decided(item(text, "Licence of the Reading Room"))
    assert decision.text.startswith("RESOLVED that the licence be granted")


def test_permission_with_its_conditions_in_lines() -> None:
    text = (
        "RESOLVED: That planning permission be GRANTED subject to the following conditions and "
        "reasons:\n\n1. The work shall begin within three years.\n\n2. The wall shall be of "
        "local stone.\n\n3. No lamp shall be put up before its plan is approved in writing."
    )
    (decision,) = decided(item(text, "The Old Forge"))
    assert "GRANTED" in decision.text


def test_a_sentence_broken_into_lines_is_a_decision_each_with_its_stem() -> None:
    text = "It was agreed that the Council should:\n\n- mend the stile;\n\n- paint the gate."
    assert [(d.stem, d.text) for d in decided(item(text))] == [
        ("It was agreed that the Council should", "mend the stile"),
        ("It was agreed that the Council should", "paint the gate."),
    ]
