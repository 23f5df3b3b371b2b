"""Slack as it really behaves: edits, robots, other organisations, refusals, words that ask nothing.

Each of these once went wrong. They share one Slack and one app: nobody's place is another's.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.audience import EVERYBODY
from bot.limits.quota import UNLIMITED, Quota
from bot.register.entries import Entry
from bot.register.records import What
from tests.bot.slack.wharf import CLERK, MANIFEST, Wharf, copied, serving
from tests.fakeslack import FakeSlack, Message, User
from tests.fakeslack.world import TEAM, Channel

CHAINS = "What was decided about the chains of the north pontoon?"
PRICE = "£14,200"
NO = "I answer members of this workspace only"


@pytest.fixture(scope="module")
def wharf(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wharf]:
    folder = copied(made, tmp_path_factory.mktemp("oddities") / "wharf")
    with FakeSlack(manifest=MANIFEST) as slack:
        with serving(slack, folder, quota=Quota(UNLIMITED)) as running:
            yield running
        slack.check()


@pytest.fixture
def slack(wharf: Wharf) -> Iterator[FakeSlack]:
    yield wharf.slack
    wharf.slack.mend()


@pytest.fixture
def quay(slack: FakeSlack, ada: User) -> Channel:
    return slack.channel("quay", members=[ada])


@pytest.fixture(scope="module")
def chief(wharf: Wharf) -> User:
    return wharf.slack.user("Clem Clerk", email=CLERK)


def mentioned(slack: FakeSlack, message: Message, **more: Any) -> None:  # noqa: ANN401  Slack's own shape
    """The event of a mention that is there already, as Slack sends it once more."""
    event = {
        "type": "app_mention", "user": message.user, "channel": message.channel.id,
        "text": message.text, "ts": message.ts, "event_ts": slack.world.new_ts(), **more,
    }  # fmt: skip
    slack.send_event({key: value for key, value in event.items() if value is not None})


def replies(slack: FakeSlack, question: Message) -> list[str]:
    slack.settle()
    return [m.shown for m in slack.messages(question.channel, thread=question, by_bot=True)]


def fenders(wharf: Wharf) -> Entry:
    (found,) = [e for e in wharf.register.entries(EVERYBODY) if "new fenders" in e.text]
    return found


# ---- events


def test_an_edited_mention_is_answered_again_where_its_words_have_changed(
    slack: FakeSlack, ada: User, quay: Channel
) -> None:
    question = slack.mention(ada, quay, CHAINS)
    slack.answer_to(question, containing=PRICE)
    edited = {"user": ada.id, "ts": slack.world.new_ts()}
    mentioned(slack, question, edited=edited, text=f"{question.text}?!")
    assert len(replies(slack, question)) == 1
    mentioned(slack, question, edited=edited, text=f"{question.text} Who writes to berth holders?")
    slack.answer_to(question, containing="as it reads now")


def test_a_mention_that_asks_nothing_may_be_completed(
    slack: FakeSlack, ada: User, quay: Channel
) -> None:
    question = slack.mention(ada, quay, "")
    slack.answer_to(question, containing="Please ask me something")
    mentioned(slack, question, text=f"{question.text} {CHAINS}", edited={"user": ada.id})
    slack.answer_to(question, containing=PRICE)


def test_a_workflow_gets_a_no_and_none_within_a_thread(
    slack: FakeSlack, ada: User, quay: Channel
) -> None:
    message = slack.say(ada, quay, "as a workflow would post it")
    mentioned(slack, message, user=None, bot_id="B0FLOW", text=f"<@{slack.bot.id}> {CHAINS}")
    slack.answer_to(message, containing=NO)
    reply = slack.say(ada, quay, "and again", thread=message)
    more = {"text": f"<@{slack.bot.id}> why?", "thread_ts": reply.thread}
    mentioned(slack, reply, user=None, bot_id="B0FLOW", **more)
    assert len(replies(slack, message)) == 1


def test_slackbots_reminders_are_no_questions(slack: FakeSlack, ada: User) -> None:
    asked = slack.dm(ada, CHAINS)
    slack.answer_to(asked)
    before = len(slack.messages(ada, by_bot=True))
    event = {
        "type": "message", "channel_type": "im", "channel": slack.dm_of(ada).id,
        "user": "USLACKBOT", "text": "Reminder: send the digest", "ts": asked.ts,
    }  # fmt: skip
    slack.send_event(event)
    slack.settle()
    assert len(slack.messages(ada, by_bot=True)) == before


def test_who_else_is_addressed_is_not_asked_about(
    slack: FakeSlack, ada: User, ben: User, quay: Channel
) -> None:
    text = f"<@{ben.id}> <@{slack.bot.id}> :wave: {CHAINS} cc <@{ada.id}>"
    slack.answer_to(slack.say(ada, quay, text), containing=PRICE)


def test_a_question_whose_thread_is_gone_is_answered_in_private(
    slack: FakeSlack, ada: User, quay: Channel
) -> None:
    for error in ("thread_not_found", "restricted_action_thread_locked"):
        slack.fail("chat.postMessage", error)
        before = slack.messages(ada, by_bot=True)
        slack.mention(ada, quay, CHAINS)
        slack.wait_for_message(ada, containing=PRICE, after=before[-1] if before else None)


def test_a_member_of_several_workspaces_of_one_organisation_is_a_member(
    slack: FakeSlack, ada: User
) -> None:
    ada.team, ada.teams = "T0OTHER", (TEAM, "T0OTHER")
    slack.answer_to(slack.dm(ada, CHAINS), containing=PRICE)


def test_a_guest_is_refused_once_in_a_thread(slack: FakeSlack, ada: User, quay: Channel) -> None:
    gus = slack.user("Gus Low", email="gus@elsewhere.example", guest=True)
    quay.members.append(gus.id)
    asked = slack.mention(ada, quay, CHAINS)
    slack.answer_to(asked, containing=PRICE)
    for text in ("How much?", "And why?"):
        slack.mention(gus, quay, text, thread=asked)
    assert len([one for one in replies(slack, asked) if NO in one]) == 1


# ---- words


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Thanks very much! :pray:", "You are welcome"),
        ("Bore da", "I answer from the board's papers"),
        (":+1:", "Please ask me something in words"),
        ("https://wharf.example/minutes", "Please ask me something in words"),
        ("fenders? " * 500, "Please ask it in 2,000 or fewer"),
        (f"> {CHAINS} https://wharf.example/minutes.pdf", PRICE),
        ("Any actions for me?", "Nothing is outstanding here"),
    ],
)
def test_what_is_said(slack: FakeSlack, ada: User, said: str, told: str) -> None:
    slack.answer_to(slack.dm(ada, said), containing=told)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("actions\u00a0for Jo Kerr", "write to every berth holder"),
        ("actions jo.kerr@wharf.example", "write to every berth holder"),
        ("actions Zed Nobody", "Please write the name as it is printed"),
        ("actions <@W0123ABCD>", "Slack does not tell me who that is"),
        ("decisions on the chains", "replace the chains"),
    ],
)
def test_what_is_commanded(slack: FakeSlack, ada: User, line: str, told: str) -> None:
    slack.command(ada, ada, f"/board {line}")
    slack.wait_for_message(ada, containing=told)


def test_a_command_in_other_peoples_messages_says_where_the_answer_is(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    theirs = Channel(slack.world.new_id("D"), "directmessage", "private", [ada.id, ben.id])
    slack.world.channels[theirs.id] = theirs
    slack.command(ada, theirs, f"/board ask {CHAINS}")
    told = slack.wait_for_message(theirs, seen_by=ada, containing="in a direct message")
    assert told.only_for == ada.id
    slack.wait_for_message(ada, containing=PRICE)
    slack.command(ada, ada, "/board help")
    slack.wait_for_message(ada, containing="/board actions me")
    slack.settle()
    assert [m for m in slack.messages(ada) if m.only_for] == []


# ---- faults


def test_whoever_cannot_be_written_to_is_told_where_they_commanded(
    slack: FakeSlack, ada: User, quay: Channel
) -> None:
    slack.fail("conversations.open", "cannot_dm_bot", times=0)
    slack.command(ada, quay, f"/board ask {CHAINS}")
    slack.wait_for_message(quay, seen_by=ada, containing="Sorry, that did not work")


def test_a_busy_slack_is_asked_again_who_somebody_is(slack: FakeSlack, ada: User) -> None:
    slack.fail("users.info", "ratelimited", retry_after=0, times=5)
    slack.answer_to(slack.dm(ada, CHAINS), containing=PRICE)


def test_a_word_of_patience_holds_nothing_up(slack: FakeSlack, ada: User) -> None:
    slack.fail("assistant.threads.setStatus", "ratelimited", retry_after=60)
    slack.answer_to(slack.dm(ada, CHAINS), containing=PRICE)


# ---- buttons and lists


def test_what_another_organisations_guest_presses_is_for_us(slack: FakeSlack, ada: User) -> None:
    """Their interactions come with the team that they are of."""
    answer = slack.answer_to(slack.dm(ada, CHAINS), containing=PRICE)
    action = {"type": "button", "action_id": "answer:context:1", "block_id": "b", "value": "none"}
    shape = {
        "type": "block_actions", "user": {"id": ada.id}, "team": {"id": "T0OTHER"},
        "trigger_id": slack.world.new_trigger(ada.id), "actions": [action],
        "channel": {"id": answer.channel.id},
        "message": {"ts": answer.ts, "user": slack.bot.id, "thread_ts": answer.thread_ts},
    }  # fmt: skip
    slack.bring("interactive", shape)
    assert "not among the papers" in slack.wait_for_modal(ada).shown
    form = {
        "type": "view_submission", "user": {"id": ada.id}, "team": {"id": "T0OTHER"},
        "trigger_id": slack.world.new_trigger(ada.id),
        "view": {
            "type": "modal", "callback_id": "say:update", "app_installed_team_id": TEAM,
            "private_metadata": '{"id": "none"}', "state": {"values": {}},
        },
    }  # fmt: skip
    slack.bring("interactive", form)
    slack.wait_for_message(ada, containing="not among those that I may show you")


def test_a_form_is_not_opened_for_an_action_that_is_closed_by_now(
    slack: FakeSlack, wharf: Wharf, chief: User
) -> None:
    slack.command(chief, chief, "/board actions Clerk")
    listed = slack.wait_for_message(chief, containing="new fenders")
    closed = wharf.register.say(fenders(wharf), What.CLOSE, "clerk", "bought")
    slack.press(chief, listed, "Close")
    assert "is closed by now" in slack.wait_for_modal(chief).shown
    wharf.register.say(fenders(wharf), What.UNDO, "clerk", data={"event": closed.id})


def test_a_date_is_not_changed_to_one_that_is_past(slack: FakeSlack, chief: User) -> None:
    slack.command(chief, chief, "/board actions board")
    listed = slack.wait_for_message(chief, containing="Outstanding for the board")
    slack.press(chief, listed, "Change date")
    slack.submit(
        slack.wait_for_modal(chief, "Change date"),
        {"New date": "2020-01-01", "Why does the date change?": "no reason"},
    )
    slack.wait_for_message(chief, containing="a day that is still to come")


def test_a_long_list_goes_on_where_it_ended(
    slack: FakeSlack, chief: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.blocks.listed.MOST_ACTIONS", 1)
    slack.command(chief, chief, "/board actions board")
    first = slack.wait_for_message(chief, containing="– 1 to 1 of 2")
    slack.press(chief, first, "Show the next ones")
    second = slack.wait_for_message(chief, containing="– 2 to 2 of 2", after=first)
    assert "Show the next ones" not in second.buttons
    assert ("new fenders" in first.shown) != ("new fenders" in second.shown)
    slack.press(chief, first, "Show the next ones")
    assert "in your direct messages already" in slack.wait_for_modal(chief).shown
