"""Buttons, menus, forms and threads that were made by hand: nobody gets what is not theirs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.audience import Viewer
from indexer.records import RESTRICTED
from indexer.store.embedded import open_store
from tests.bot.slack.wharf import Wharf
from tests.fakeslack import FakeSlack, Message, User

pytestmark = pytest.mark.usefixtures("wharf")

BERTHS = "How many berths does the north pontoon carry?"
INSURER = "What does the insurer Oldwick offer for the breakwater claim?"
GONE = "not among the papers that I may show you"
MARKED = "<!channel> <https://leak.example|click> who is <@U0000001>?"


@pytest.fixture
def hidden(wharf: Wharf) -> str:
    """The id of a paragraph that few may see."""
    viewer = Viewer.of([RESTRICTED])
    store = open_store(wharf.folder / "store", create=False)
    with store.snapshot() as snapshot:
        (part,) = [one for one in snapshot.parts(viewer.audiences) if one.audience == RESTRICTED]
        found = snapshot.paragraphs(part.key, viewer.audiences)[0].id
    store.close()
    return found


def forged(slack: FakeSlack, user: User, on: Message, action: dict[str, Any]) -> None:
    """Bring a press that the fake, as Slack does, would let nobody make."""
    shape = {
        "type": "block_actions", "user": {"id": user.id}, "team": {"id": user.team},
        "trigger_id": slack.world.new_trigger(user.id), "actions": [action],
        "container": {"type": "message", "message_ts": on.ts, "channel_id": on.channel.id},
        "channel": {"id": on.channel.id},
        "message": {"ts": on.ts, "text": on.text, "thread_ts": on.thread_ts},
    }  # fmt: skip
    assert slack.bring("interactive", shape).ok


def pressed(action_id: str, value: str, *, chosen: bool = False) -> dict[str, Any]:
    """A button, or an option of a menu."""
    held = {"selected_option": {"value": value}} if chosen else {"value": value}
    return {"type": "button", "action_id": action_id, "block_id": "b", **held}


def test_a_hidden_paragraph_is_as_one_that_is_none(
    slack: FakeSlack, ben: User, hidden: str
) -> None:
    """Whoever knows its id is told what whoever made one up is told."""
    answer = slack.answer_to(slack.dm(ben, BERTHS), containing="46 berths")
    for value in (hidden, hidden[:-4] + "0000", "../" + hidden, ""):
        for chosen in (False, True):
            forged(slack, ben, answer, pressed("answer:context:1", value, chosen=chosen))
            modal = slack.wait_for_modal(ben)
            assert GONE in modal.shown
            slack.close(modal)


def test_an_action_that_nobody_knows_is_refused_in_one_line(
    slack: FakeSlack, ben: User, hidden: str
) -> None:
    answer = slack.answer_to(slack.dm(ben, BERTHS), containing="46 berths")
    for what in ("update", "close", "confirm", "undo", "nothing"):
        forged(slack, ben, answer, pressed("action:menu", f"{what}:{hidden[:8]}", chosen=True))
    slack.settle()
    assert slack.unacknowledged == []
    assert "77,000" not in json.dumps([one.shown for one in slack.messages(ben, by_bot=True)])


def test_what_was_meant_is_asked_for_whoever_presses(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    """A question that somebody else was offered is answered for whoever presses it."""
    quay = slack.channel("quay", members=[ada, ben])
    answer = slack.answer_to(slack.mention(ben, quay, BERTHS), containing="46 berths")
    forged(slack, ben, answer, pressed("answer:choice:1", INSURER))
    slack.settle()
    assert "77,000" not in json.dumps([one.shown for one in slack.messages(quay, by_bot=True)])


def test_what_was_meant_is_answered_once_and_guests_are_told_no_alone(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    gus = slack.user("Gus Low", email="gus@elsewhere.example", guest=True)
    quay = slack.channel("quay", members=[ada, ben, gus])
    asked = slack.mention(ada, quay, BERTHS)
    answer = slack.answer_to(asked, containing="46 berths")
    meant = pressed("answer:choice:1", "What was decided about the chains of the north pontoon?")
    forged(slack, gus, answer, meant)
    assert "members of this workspace only" in slack.wait_for_modal(gus).shown
    for _ in range(2):
        forged(slack, ada, answer, meant)
    slack.settle()  # those of two people wait for nothing of each other
    forged(slack, ben, answer, meant)
    assert "asked from here already" in slack.wait_for_modal(ben).shown
    slack.settle()
    told = [m.shown for m in slack.messages(quay, thread=asked, by_bot=True)]
    assert ["£14,200" in one for one in told] == [False, True]


def test_everything_of_an_answer_that_somebody_else_was_given(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    theirs = slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
    forged(slack, ben, theirs, pressed("answer:more", "all", chosen=True))
    assert GONE in slack.wait_for_modal(ben).shown
    forged(slack, ben, theirs, pressed("answer:more", "remove", chosen=True))
    slack.settle()
    assert "£77,000" in theirs.shown


def test_a_thread_of_somebody_elses_direct_messages_lends_nothing(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    """The time of a message in another channel names no thread of this one."""
    question = slack.dm(ada, INSURER)
    slack.answer_to(question, containing="£77,000")
    event = {
        "type": "message", "channel_type": "im", "channel": slack.dm_of(ben).id, "user": ben.id,
        "text": "and by when does it want an answer?", "ts": slack.world.new_ts(),
        "thread_ts": question.ts,
    }  # fmt: skip
    slack.send_event(event)
    slack.settle()
    slack.forgive()  # Slack itself knows no such thread: nothing is said in it
    told = json.dumps([one.shown for one in slack.messages(ben, by_bot=True)])
    assert "77,000" not in told
    assert "Christmas" not in told
    assert "insurer" not in told


def test_a_question_goes_to_the_clerk_as_words_alone(
    slack: FakeSlack, ben: User, clerk: User
) -> None:
    """The fake checks that nothing in it mentions, calls or leads anywhere."""
    answer = slack.answer_to(slack.dm(ben, f"{MARKED} Who won the regatta of the swans?"))
    forged(slack, ben, answer, pressed("answer:clerk", MARKED))
    told = slack.wait_for_message(clerk, containing="would like an answer")
    assert "<https" not in told.text
    assert "<!channel>" not in told.text


def test_a_name_in_slack_marks_nothing_up(slack: FakeSlack, clerk: User) -> None:
    """Lists say whose they are by the name that somebody gave themselves."""
    eve = slack.user("<!channel> <https://leak.example|Eve>", email="eve@wharf.example")
    slack.command(clerk, clerk, f"/board actions <@{eve.id}>")
    slack.wait_for_message(clerk, containing="Outstanding for")
    slack.command(eve, eve, "/board actions me")
    slack.wait_for_message(eve, containing="Outstanding for you")
