"""Who is to do what, and how late, is told to whoever asks, and to nobody beside them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from bot.slack.discretion import tells_of_actions_alone
from tests.fakeslack import FakeSlack, User

pytestmark = pytest.mark.usefixtures("wharf")

PRICE = "£14,200"


@pytest.mark.parametrize(
    "question",
    [
        "What actions does Jo Kerr have?",
        "actions",
        "How many actions are outstanding?",
        "Who is to write to every berth holder?",
    ],
)
def test_an_answer_of_actions_in_a_channel_goes_to_whoever_asked(
    slack: FakeSlack, ada: User, ben: User, question: str
) -> None:
    quay = slack.channel("quay", members=[ada, ben])
    asked = slack.mention(ben, quay, question)
    told = slack.answer_to(asked, containing="in a direct message").shown
    assert "Kerr" not in told
    assert "berth" not in told
    assert "berth holder" in slack.wait_for_message(ben).shown
    slack.settle()
    assert len(slack.messages(quay, by_bot=True)) == 1
    assert slack.messages(ada, by_bot=True) == []


def test_what_cites_nothing_but_somebodys_actions_is_told_alone_whatever_was_asked() -> None:
    def cites(*ids: str) -> Any:  # noqa: ANN401
        return SimpleNamespace(citations=[SimpleNamespace(paragraph_id=one) for one in ids])

    def entry(place: str | None, *owners: str) -> Any:  # noqa: ANN401
        found = SimpleNamespace(paragraph_id=place) if place else None
        return SimpleNamespace(citation=found, likely_owners=owners)

    held = [entry("p.1", "Jo Kerr"), entry("p.2", "Lee Frost"), entry("p.3"), entry(None, "Jo")]
    assert tells_of_actions_alone(cites("p.1", "p.2"), held)
    for shown in ((), ("p.3",), ("p.1", "p.3"), ("p.1", "p.9")):
        assert not tells_of_actions_alone(cites(*shown), held)


def test_what_was_decided_stays_in_the_channel_though_actions_follow(
    slack: FakeSlack, ada: User
) -> None:
    quay = slack.channel("quay", members=[ada])
    asked = slack.mention(ada, quay, "What actions does Jo Kerr have?")
    slack.answer_to(asked, containing="in a direct message")
    again = slack.mention(
        ada, quay, "What was decided about the chains of the north pontoon?", thread=asked
    )
    slack.answer_to(again, containing=PRICE)
