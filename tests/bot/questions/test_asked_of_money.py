"""Money that is asked about without a sum: whether it is confirmed, and where it comes from."""

from __future__ import annotations

import pytest

from bot.questions.asking import Wanted, wanted
from bot.questions.parts import unchanged
from bot.questions.phrases import plain
from bot.questions.requests import Record, request
from bot.questions.understanding import understand
from tests.bot.quayside import TODAY


@pytest.mark.parametrize(
    ("question", "shape"),
    [
        ("Has funding for the north quay been confirmed?", Wanted.YES_NO),
        ("Was the budget for the regatta agreed?", Wanted.YES_NO),
        ("What is the budget for the regatta?", Wanted.MONEY),
        ("Did it say how much funding for the quay there is?", Wanted.MONEY),
        ("where did the grant money go", Wanted.ANY),
        ("where is the budget meeting", Wanted.PLACE),
    ],
)
def test_the_shape(question: str, shape: Wanted) -> None:
    assert wanted(question) is shape


def test_where_money_comes_from_asks_how_a_thing_is_funded() -> None:
    assert plain("where's the money for the quay coming from?") == "how is the quay funded?"


def test_whether_a_figure_is_up_is_told_beside_the_newest() -> None:
    asked = unchanged("how many moorings are let, and is that up on last year?")
    assert asked == "how many moorings are let"
    both = "how many moorings are let, and is that the limit?"
    assert unchanged(both) == both


@pytest.mark.parametrize(("asked", "told"), [("KPIs", "kpi"), ("SRO", "sros"), ("GPs", "gp")])
def test_initials_in_either_number(asked: str, told: str) -> None:
    terms = understand(f"what are the {asked} of the ferry?", today=TODAY).terms
    assert any(told in term.same for term in terms)


def test_minutes_agreed_at_a_meeting_that_is_named_are_its_decision() -> None:
    asked = request(
        understand("did they agree the minutes of the last meeting in May 2024?", today=TODAY)
    )
    assert asked is not None
    assert asked.records == (Record.DECISIONS,)
    whether = request(understand("were the minutes of 8 February 2024 agreed?", today=TODAY))
    assert whether is not None
    assert whether.records == (Record.APPROVALS,)
