"""Questions that lean on another, ask several things, or are somebody's own."""

from __future__ import annotations

import pytest

from bot.audience import EVERYBODY
from bot.register.records import What
from tests.bot.slack.wharf import Wharf
from tests.fakeslack import FakeSlack, User

CHAINS = "What was decided about the chains of the north pontoon?"
PRICE = "£14,200"
TELL = "I cannot tell what that is about"


@pytest.mark.usefixtures("wharf")
def test_a_question_that_names_nothing_is_not_answered_from_nothing(
    slack: FakeSlack, ada: User
) -> None:
    quay = slack.channel("quay", members=[ada])
    slack.answer_to(slack.dm(ada, "Is it approved?"), containing=TELL)
    slack.answer_to(slack.mention(ada, quay, "what about that one"), containing=TELL)
    slack.command(ada, ada, "/board ask how much?")
    slack.wait_for_message(ada, containing=TELL)
    slack.answer_to(slack.dm(ada, CHAINS), containing=PRICE)
    again = slack.dm(ada, "and how much will it cost?")
    slack.answer_to(again, containing=PRICE)
    on = slack.dm(ada, "which chains?", thread=again)
    slack.answer_to(on, containing="north pontoon")


@pytest.mark.usefixtures("wharf")
def test_of_several_questions_one_is_answered_and_the_rest_named(
    slack: FakeSlack, ada: User
) -> None:
    asked = slack.dm(ada, f"1) {CHAINS}\n2) Who chairs the committee?\n3) When is it next?")
    told = slack.answer_to(asked, containing=PRICE).shown
    assert "“Who chairs the committee?” “When is it next?”" in told


@pytest.mark.usefixtures("wharf")
def test_a_question_in_welsh_is_told_so(slack: FakeSlack, ada: User) -> None:
    slack.answer_to(slack.dm(ada, "Pryd mae'r cyfarfod nesaf?"), containing="yn Saesneg")


@pytest.mark.parametrize(
    "question",
    [
        "What do I need to do before the next meeting?",
        "do I have anything overdue?",
        "what are my overdue actions?",
        "/board actions me overdue",
    ],
)
def test_slack_tells_whose_actions_are_asked_for(
    slack: FakeSlack, wharf: Wharf, kerr: User, question: str
) -> None:

    (letter,) = [e for e in wharf.register.entries(EVERYBODY) if "berth holder" in e.text]
    wharf.register.say(letter, What.RESCHEDULE, "clerk", "late", data={"due": "2024-03-01"})
    if question.startswith("/"):
        slack.command(kerr, kerr, question)
        told = slack.wait_for_message(kerr, containing="berth holder")
    else:
        told = slack.answer_to(slack.dm(kerr, question), containing="berth holder")
    assert ("Overdue for you" in told.shown) == ("overdue" in question)
    assert "Update" in told.buttons
