"""Events come again until acknowledged; all else comes once; and everything is signed."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import pytest

from tests.fakeslack import FakeSlack, Timing
from tests.fakeslack.signing import signed
from tests.fakeslack.tiny import Tiny


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    with FakeSlack(timing=Timing(ack=0.3, trigger=0.2, retries=(0.0, 0.05, 0.05))) as running:
        yield running
        running.check()


def test_a_slow_app_gets_the_event_again_and_is_told_why(slack: FakeSlack) -> None:
    tiny = Tiny(slack)
    tiny.slow = 0.4
    ada = slack.user("Ada")
    with tiny.over_http(slack):
        slack.dm(ada, "hello")
        slack.settle(quiet=0.6)
    assert len(tiny.seen) == 4
    assert len({body["event_id"] for body in tiny.seen}) == 1
    told = [headers.get("x-slack-retry-num") for headers in tiny.headers]
    assert told == [None, ["1"], ["2"], ["3"]]
    assert tiny.headers[1]["x-slack-retry-reason"] == ["http_timeout"]
    assert [d.name for d in slack.unacknowledged] == ["message"]


def test_an_app_that_starts_late_gets_what_was_missed(slack: FakeSlack) -> None:
    tiny = Tiny(slack)
    ada = slack.user("Ada")
    slack.serve_http("http://127.0.0.1:9/slack/events")
    question = slack.dm(ada, "hello")
    slack.wait_until(lambda: slack.deliveries[0].attempts or None, "first attempt")
    with tiny.over_http(slack):
        slack.answer_to(question)  # which may stand there before its acknowledgement
        slack.wait_until(lambda: slack.deliveries[0].acknowledged or None, "acknowledgement")
    first, *rest = slack.deliveries[0].attempts
    assert first.why == "connection_failed"
    assert rest[-1].ok


def test_over_a_socket_too_an_event_comes_again(slack: FakeSlack) -> None:
    tiny = Tiny(slack)
    tiny.slow = 0.4
    ada = slack.user("Ada")
    with tiny.over_socket(slack):
        slack.dm(ada, "hello")
        slack.settle(quiet=0.6)
    told = [headers.get("x-slack-retry-num") for headers in tiny.headers]
    assert told[1:4] == [["1"], ["2"], ["3"]]


@pytest.fixture
def patient() -> Iterator[FakeSlack]:
    """Waits for an acknowledgement so long that what it sends has surely come by then."""
    with FakeSlack(timing=Timing(ack=1.5, trigger=0.2, retries=(0.0, 0.05, 0.05))) as running:
        yield running
        running.check()


def test_a_command_comes_once_and_a_trigger_does_not_last(patient: FakeSlack) -> None:
    slack, tiny = patient, Tiny(patient)
    ada = slack.user("Ada")
    with tiny.over_http(slack):
        answer = slack.answer_to(slack.mention(ada, slack.channel("a", members=[ada]), "who?"))
        tiny.slow = 1.8
        ack = slack.press(ada, answer, "Context")
        assert (ack.ok, ack.why) == (False, "http_timeout")
        slack.wait_for_call("views.open")
        assert slack.calls("views.open")[-1].answer["error"] == "expired_trigger_id"
        assert slack.modal(ada) is None
        assert not slack.command(ada, ada, "/board ask").ok
        slack.settle(quiet=2.0)
    assert [body.get("command") for body in tiny.seen].count("/board") == 1


def test_a_storm_brings_the_same_event_many_times_at_once(slack: FakeSlack) -> None:
    tiny = Tiny(slack)
    ada = slack.user("Ada")
    with tiny.over_http(slack):
        slack.answer_to(slack.dm(ada, "hello"))
        slack.settle()
        slack.storm(slack.deliveries[0], times=4)
        slack.wait_until(lambda: True if len(tiny.seen) == 5 else None, "storm")
    assert len({body["event_id"] for body in tiny.seen}) == 1


def test_the_signature_is_one_that_slacks_own_library_takes(slack: FakeSlack) -> None:
    tiny = Tiny(slack)
    body = json.dumps({"type": "url_verification", "challenge": "c"})
    kind = {"Content-Type": "application/json"}
    old = int(time.time()) - 600
    with tiny.over_http(slack):
        assert slack.verify_url()
        assert slack.post_raw(body, kind | signed(slack.signing_secret, body)).ok
        assert slack.post_raw(body, kind | signed("another", body)).status == 401
        assert slack.post_raw(body, kind | signed(slack.signing_secret, body, at=old)).status == 401
        assert slack.post_raw(body + " ", kind | signed(slack.signing_secret, body)).status == 401


def test_a_dropped_and_a_refreshed_socket_are_opened_again(slack: FakeSlack) -> None:
    tiny = Tiny(slack)
    ada = slack.user("Ada")
    with tiny.over_socket(slack):
        slack.refresh_sockets()
        slack.wait_for_call("apps.connections.open", times=2)
        slack.answer_to(slack.dm(ada, "first"), containing="first")
        slack.drop_sockets()
        slack.wait_for_call("apps.connections.open", times=3)
        slack.answer_to(slack.dm(ada, "second"), containing="second")


def test_a_forged_press_reaches_the_app_like_any_other(slack: FakeSlack) -> None:
    tiny = Tiny(slack)
    ada, bo = slack.user("Ada"), slack.user("Bo")
    cabinet = slack.channel("cabinet", members=[ada], private=True)
    with tiny.over_http(slack):
        slack.press(ada, slack.answer_to(slack.mention(ada, cabinet, "who?")), "Context")
        real = slack.deliveries[-1].payload
        forged = {**real, "user": {"id": bo.id}, "trigger_id": slack.world.new_trigger(bo.id)}
        assert slack.bring("interactive", forged).ok
    assert tiny.seen[-1]["user"]["id"] == bo.id


def test_an_event_of_another_team_and_a_shared_channel_say_so(slack: FakeSlack) -> None:
    tiny = Tiny(slack)
    eve = slack.user("Eve", stranger=True)
    shared = slack.channel("shared", members=[eve], ext_shared=True)
    with tiny.over_http(slack):
        slack.mention(eve, shared, "who?")
        slack.send_event({"type": "app_home_opened", "user": "U9", "tab": "x"}, team="T9")
        slack.wait_until(lambda: True if len(tiny.seen) == 2 else None, "two events")
    by_team = {body["team_id"]: body for body in tiny.seen}
    assert by_team["T0HOME"]["is_ext_shared_channel"] is True
    assert by_team["T0HOME"]["event"]["user_team"] == eve.team
    assert by_team["T9"]["authorizations"][0]["team_id"] == "T9"
