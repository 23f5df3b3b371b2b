"""What arrives is known again, whatever is wrong with it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.slack.arriving import arrived
from bot.slack.records import Me

ME = Me("UBOT", "T1")
Event = dict[str, Any]


def said(text: object = "How deep is it?", **more: object) -> Event:
    event = {"type": "message", "channel": "D1", "channel_type": "im", "user": "U1", "ts": "1.1"}
    return {
        "type": "event_callback", "team_id": "T1", "event_id": "Ev1",
        "event": {**event, "text": text, **more},
    }  # fmt: skip


def changed(text: str, **more: object) -> Event:
    now = {"type": "message", "user": "U1", "ts": "1.1", "text": text, **more}
    before = {"type": "message", "user": "U1", "ts": "1.1", "text": "How deep is it?"}
    event = said(subtype="message_changed", hidden=True, ts="2.2")["event"]
    return {**said(), "event_id": "Ev2",
            "event": {**event, "message": now, "previous_message": before}}  # fmt: skip


def key(body: Event) -> str:
    found = arrived(body, ME)
    assert found is not None
    return found.key


EDITED = {"edited": {"user": "U1", "ts": "2.2"}}


def test_an_edited_message_is_the_message_as_it_reads_now() -> None:
    found = arrived(changed("How wide is it?", **EDITED), ME)
    assert found is not None
    assert (found.kind, found.lane) == ("event:message", "D1")
    assert found.payload["event"]["text"] == "How wide is it?"
    assert found.payload["event"]["channel_type"] == "im"
    assert "hidden" not in found.payload["event"]
    assert key(changed("how deep is it ?!", **EDITED)) == key(said())
    assert found.key != key(said())


@pytest.mark.parametrize("body", [
    changed("How deep is it?"),  # a link in it was unfolded
    said(subtype="message_deleted"),
    said(subtype="bot_message"),
    {**said(), "team_id": "T2"},
    {**said(), "event": {"type": "reaction_added"}},
    {"team_id": "T1", "type": "view_closed"},
])  # fmt: skip
def test_what_is_nothing_for_the_bot(body: Event) -> None:
    assert arrived(body, ME) is None


@pytest.mark.parametrize("body", [
    said(text=3),
    {**said(), "authorizations": [None]},
    {**said(), "event": {"type": "message", "subtype": "message_changed", "message": "x"}},
    {**said(), "team_id": None, "team": "T1"},
])  # fmt: skip
def test_what_is_not_of_slacks_shape_is_passed_over_in_one_line(
    body: Event, caplog: pytest.LogCaptureFixture
) -> None:
    assert arrived(body, ME) is None
    (line,) = caplog.records
    assert line.exc_info is None


def test_half_of_a_character_is_left_out() -> None:
    found = arrived(said(text="How deep \ud83d is it?"), ME)
    assert found is not None
    assert found.payload["event"]["text"] == "How deep ? is it?"


def test_messages_of_one_thread_wait_for_each_other_and_so_do_all_to_the_bot_alone() -> None:
    def lane(kind: str, **more: object) -> str:
        found = arrived(said(channel_type=kind, **more), ME)
        assert found is not None
        return found.lane

    assert len({lane("im"), lane("im", ts="2.2"), lane("im", ts="3.3", thread_ts="1.1")}) == 1
    assert lane("im") != lane("im", channel="D2")
    assert lane("channel") == lane("channel", ts="3.3", thread_ts="1.1")
    assert lane("channel") != lane("channel", ts="2.2")


def test_presses_of_one_button_wait_for_each_other_and_for_nothing_else() -> None:
    def lane(user: str, action: str) -> str:
        body = {
            "type": "block_actions", "team": {"id": "T1"}, "user": {"id": user},
            "trigger_id": "1", "message": {"ts": "1.1"}, "actions": [{"action_id": action}],
        }  # fmt: skip
        found = arrived(body, ME)
        assert found is not None
        return found.lane

    assert lane("U1", "a") == lane("U1", "a")
    assert len({lane("U1", "a"), lane("U2", "a"), lane("U1", "b")}) == 3
