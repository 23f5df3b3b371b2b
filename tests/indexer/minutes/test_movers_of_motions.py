"""Who moved what was resolved: the mover of the motion, and not of an amendment that fell."""

from __future__ import annotations

import pytest

from indexer.minutes.decisions import decisions
from tests.indexer.structure.papers import paper

HEAD = "Weir County Council\n\nMINUTES of a meeting held at Weir Hall on Thursday, 21 July 2016\n\n"


@pytest.mark.parametrize(
    "fate",
    [
        (
            "(4) The amendment was put to the vote, when there voted: For (19), Against (44).\n\n"
            "Amendment lost\n\n"
        ),
        "(4) On being put to the vote the amendment was lost.\n\n",
        "(4) The amendment fell, 19 voting for and 44 against.\n\n",
    ],
)
def test_a_resolution_after_a_lost_amendment_is_of_whoever_moved_it(fate: str) -> None:
    held = paper(
        f"{HEAD}22. Youth Plan\n(Item 8)\n\n"
        "(1) Mr Oak moved and Mrs Ash seconded the recommendation on page 61.\n\n"
        "(2) In reply to Ms Elm, Mr Oak said that the posts would not be lost.\n\n"
        '(3) Ms Elm moved and Mr Fir seconded an amendment: "That the Plan be brought back."\n\n'
        f"{fate}(5) RESOLVED that the Youth Plan be approved.\n"
    )
    (found,) = [one for one in decisions(held) if "RESOLVED" in one.text]
    assert (found.mover, found.seconder) == ("Mr Oak", "Mrs Ash")


def test_an_amendment_without_a_seconder_is_not_the_one_that_carried() -> None:
    held = paper(
        f"{HEAD}4. Rents\n\nThe Convener, seconded by Councillor Fir, moved that the Committee "
        "approve the recommendations.\n\nAs an amendment, Councillor Oak, seconded by Councillor "
        "Ash, moved that the Committee agree a rise of 5%.\n\nAs a second amendment, Councillor "
        "Elm moved that there be a freeze. The second amendment, failing to find a seconder, fell."
        "\n\nDecision\n\nThe amendment was accordingly declared carried and became the finding of "
        "the meeting.\n"
    )
    (found,) = [one for one in decisions(held) if "finding" in one.text]
    assert found.mover != "Councillor Elm"
