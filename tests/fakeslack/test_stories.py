"""A tiny real app in the fake Slack, over HTTP and over a socket: the same stories."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakeslack import FakeSlack, User
from tests.fakeslack.tiny import Tiny


@pytest.fixture(params=["http", "socket"])
def app(request: pytest.FixtureRequest, slack: FakeSlack) -> Iterator[Tiny]:
    tiny = Tiny(slack)
    serve = tiny.over_http if request.param == "http" else tiny.over_socket
    with serve(slack):
        yield tiny


@pytest.fixture
def ada(slack: FakeSlack) -> User:
    return slack.user("Ada")


def test_a_question_in_a_channel_is_answered_in_its_thread(
    slack: FakeSlack, app: Tiny, ada: User
) -> None:
    general = slack.channel("general", members=[ada])
    question = slack.mention(ada, general, "what was decided?")
    answer = slack.answer_to(question, containing="what was decided?")
    assert answer.thread_ts == question.ts
    assert answer.buttons == ["Context", "Wrong passage", "Ask the clerk"]
    slack.settle()
    assert [body["event"]["type"] for body in app.seen] == ["app_mention"]
    assert slack.messages(general, by_bot=True) == [answer]


def test_direct_messages_are_heard_and_the_apps_own_are_too(
    slack: FakeSlack, app: Tiny, ada: User
) -> None:
    question = slack.dm(ada, "is 1 < 2?")
    answer = slack.answer_to(question, containing="In private: is 1 < 2?")
    slack.settle()
    events = [delivered.payload["event"] for delivered in slack.deliveries]
    assert [event.get("bot_id") for event in events] == [None, "B0BOARD"]
    assert app.seen[0]["event"]["text"] == "is 1 &lt; 2?"
    assert app.seen[0]["event"]["channel_type"] == "im"
    assert slack.messages(ada, seen_by=slack.user("Bo")) == []
    assert slack.messages(ada, seen_by=ada) == [question, answer]


def test_a_modal_is_opened_by_a_button_filled_in_and_sent(
    slack: FakeSlack, app: Tiny, ada: User
) -> None:
    general = slack.channel("general", members=[ada])
    answer = slack.answer_to(slack.mention(ada, general, "who?"))
    assert slack.press(ada, answer, "Context").ok
    form = slack.wait_for_modal(ada, "Change date")
    with pytest.raises(AssertionError, match="fill in 'Reason'"):
        slack.submit(form)
    refused = slack.submit(form, {"Reason": "because"})
    assert refused.errors == {"why": "Say more"}
    assert slack.submit(form, {"Reason": "The tide was out", "New date": "2031-05-19"}).ok
    assert app.saved[0]["day"]["day"] == {"type": "datepicker", "selected_date": "2031-05-19"}
    assert slack.modal(ada) is None


def test_a_command_is_acknowledged_and_answered_to_one_person_only(
    slack: FakeSlack, app: Tiny, ada: User
) -> None:
    bo = slack.user("Bo")
    general = slack.channel("general", members=[ada, bo], with_bot=False)
    assert slack.command(ada, general, "/board slowly").ok
    heard = slack.wait_for_message(general, seen_by=ada, containing="Heard slowly")
    assert heard.only_for == ada.id
    assert slack.messages(general, seen_by=bo) == []
    shown = [message.shown for message in slack.messages(general, seen_by=ada)]
    assert sorted(shown) == ["Heard slowly", "one moment"]
    assert app.seen[-1]["channel_name"] == "general"


def test_a_shortcut_a_menu_and_a_home_tab(slack: FakeSlack, app: Tiny, ada: User) -> None:
    general = slack.channel("general", members=[ada])
    question = slack.mention(ada, general, "where?")
    answer = slack.answer_to(question)
    assert slack.shortcut(ada, question, "ask_the_papers").ok
    assert slack.wait_for_modal(ada).title == "Change date"
    slack.press(ada, answer, "Ask the clerk")
    slack.wait_until(lambda: True if "Picked" in answer.shown else None, "replaced message")
    assert answer.shown == "Picked ask the clerk"
    slack.open_home(ada)
    assert slack.wait_for_home(ada).shown == "Welcome"
    assert app.seen


def test_other_apps_and_odd_messages_are_told_apart(slack: FakeSlack, app: Tiny, ada: User) -> None:
    robot = slack.user("Robot", is_bot=True)
    general = slack.channel("general", members=[ada, robot])
    slack.mention(robot, general, "beep")
    slack.say(ada, ada, "see this", subtype="file_share")
    slack.wait_until(lambda: True if len(app.seen) == 2 else None, "two events")
    events = {body["event"]["type"]: body["event"] for body in app.seen}
    assert events["app_mention"]["bot_id"] == f"B{robot.id[1:]}"
    assert events["message"]["subtype"] == "file_share"
    assert all(0 < d.attempts[0].took < 3 for d in slack.deliveries if d.over)


def test_only_who_sees_a_button_can_press_it(slack: FakeSlack, app: Tiny, ada: User) -> None:
    bo, guy = slack.user("Bo"), slack.user("Guy", guest=True)
    cabinet = slack.channel("cabinet", members=[ada], private=True)
    open_to_all = slack.channel("general", members=[ada])
    secret = slack.answer_to(slack.mention(ada, cabinet, "who?"))
    known = slack.answer_to(slack.mention(ada, open_to_all, "who?"))
    with pytest.raises(AssertionError, match="does not see"):
        slack.press(bo, secret, "Context")
    with pytest.raises(AssertionError, match="does not see"):
        slack.press(guy, known, "Context")
    assert slack.press(bo, known, "Context").ok
    with pytest.raises(AssertionError, match="sees no 'Burn'"):
        slack.press(bo, known, "Burn")
    assert app.seen[-1]["user"]["id"] == bo.id
