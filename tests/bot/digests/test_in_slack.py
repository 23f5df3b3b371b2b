"""Digests through a Slack: posted once whatever Slack does, and people as Slack knows them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from bot.audience import Viewer
from bot.digests.in_slack import SlackDirectory, SlackPost
from bot.digests.records import What
from bot.digests.run import run
from bot.policy import load_policy
from bot.slack.alive import Server
from bot.slack.members import Members
from bot.slack.posting import asking_client, posting_client
from bot.slack.records import Message
from indexer.errors import NotPosted, PerhapsPosted, SettingsError
from tests.bot.digests.harbour import MONDAY, Harbour
from tests.fakeslack.slack import FakeSlack
from tests.fakeslack.world import TEAM

HELLO = Message("1 action needs an update", ({"type": "divider"},))
KEY = "U0ADA/officer/2024-W11"


def post_of(slack: FakeSlack) -> SlackPost:
    return SlackPost(
        asking_client(slack.bot_token, slack.api_url),
        posting_client(slack.bot_token, slack.api_url),
    )


def just_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def test_it_comes_as_a_direct_message_and_is_found_by_its_key(slack: FakeSlack) -> None:
    ada = slack.user("Ada")
    post, began = post_of(slack), just_now()
    place = post.send(ada.id, HELLO, KEY)
    (message,) = slack.messages(slack.dm_of(ada), seen_by=ada)
    assert place == (slack.dm_of(ada).id, message.ts)
    assert message.metadata == {"event_type": "minutebook_digest", "event_payload": {"key": KEY}}
    assert not message.unfurls
    assert post.find(ada.id, KEY, began) == place
    assert post.find(ada.id, KEY.replace("W11", "W12"), began) is None
    assert post.find(ada.id, KEY, just_now() + dt.timedelta(hours=1)) is None


def test_it_is_found_behind_many_other_messages(slack: FakeSlack) -> None:
    ada = slack.user("Ada")
    post, began = post_of(slack), just_now()
    place = post.send(ada.id, HELLO, KEY)
    for number in range(450):
        slack.dm(ada, f"question {number}")
    assert post.find(ada.id, KEY, began) == place


def test_what_people_write_is_no_digest(slack: FakeSlack) -> None:
    ada = slack.user("Ada")
    slack.dm(ada, KEY)
    assert post_of(slack).find(ada.id, KEY, just_now()) is None


@pytest.mark.parametrize("error", ["user_disabled", "restricted_action", "messages_tab_disabled"])
def test_what_slack_refuses_was_not_posted(slack: FakeSlack, error: str) -> None:
    ada = slack.user("Ada")
    slack.fail("chat.postMessage", error)
    with pytest.raises(NotPosted, match=error):
        post_of(slack).send(ada.id, HELLO, KEY)


def test_refused_blocks_go_as_words(slack: FakeSlack) -> None:
    ada = slack.user("Ada")
    slack.fail("chat.postMessage", "invalid_blocks")
    post_of(slack).send(ada.id, HELLO, KEY)
    (message,) = slack.messages(slack.dm_of(ada), seen_by=ada)
    assert (message.text, message.blocks) == (HELLO.text, [])


def test_a_busy_slack_is_waited_for(slack: FakeSlack) -> None:
    ada = slack.user("Ada")
    slack.fail("chat.postMessage", "ratelimited", retry_after=1)
    slack.fail("conversations.open", "ratelimited", retry_after=1)
    post_of(slack).send(ada.id, HELLO, KEY)
    assert len(slack.messages(slack.dm_of(ada), seen_by=ada)) == 1


def test_a_lost_answer_is_not_asked_for_twice(slack: FakeSlack) -> None:
    ada = slack.user("Ada")
    slack.fail("chat.postMessage", lose_reply=True)
    post, began = post_of(slack), just_now()
    with pytest.raises(PerhapsPosted):
        post.send(ada.id, HELLO, KEY)
    assert len(slack.calls("chat.postMessage")) == 1
    assert post.find(ada.id, KEY, began) is not None


@pytest.mark.parametrize("how", [{"drop": True}, {"status": 500}, {"error": "internal_error"}])
def test_slacks_own_fault_says_nothing_of_what_it_did(
    slack: FakeSlack, how: dict[str, Any]
) -> None:
    ada = slack.user("Ada")
    slack.fail("chat.postMessage", **how)
    with pytest.raises(PerhapsPosted):
        post_of(slack).send(ada.id, HELLO, KEY)


def test_what_cannot_be_looked_for_is_said(slack: FakeSlack) -> None:
    ada = slack.user("Ada")
    slack.reinstall(without="im:history")
    with pytest.raises(NotPosted, match="missing_scope"):
        post_of(slack).find(ada.id, KEY, just_now())


def test_a_revoked_token_stops_everything(slack: FakeSlack) -> None:
    slack.revoke_token()
    with pytest.raises(SettingsError, match="token_revoked"):
        post_of(slack).send("U0ADA", HELLO, KEY)


def test_no_slack_at_all_posts_nothing() -> None:
    nowhere = "http://127.0.0.1:9/api/"
    post = SlackPost(asking_client("xoxb", nowhere), posting_client("xoxb", nowhere))
    with pytest.raises(NotPosted, match="cannot be reached"):
        post.send("U0ADA", HELLO, KEY)


def test_a_lost_answer_is_found_before_the_round_ends(
    slack: FakeSlack, harbour: Harbour, runner: Server
) -> None:
    ada = slack.user("Ada Fenn", email="ada.fenn@wharf.example")
    harbour.directory.add(ada.id, "Ada Fenn", ada.email)
    slack.fail("chat.postMessage", lose_reply=True)
    told = [one.what for one in run(harbour.office(runner, post_of(slack)), MONDAY)]
    assert told == [What.UNCLEAR, What.UNMATCHED, What.FOUND]
    assert len(slack.messages(slack.dm_of(ada), seen_by=ada)) == 1


@pytest.fixture
def directory(slack: FakeSlack, tmp_path: Path) -> SlackDirectory:
    file = tmp_path / "policy.toml"
    file.write_text(
        'default = "public"\n[audience.restricted]\nemails = ["*@harbour.example"]\n', "utf-8"
    )
    asking = asking_client(slack.bot_token, slack.api_url)
    policy = load_policy(file)
    return SlackDirectory(asking, Members(asking, lambda: policy, TEAM))


def test_a_member_is_known_by_address_with_zone_and_audience(
    slack: FakeSlack, directory: SlackDirectory
) -> None:
    ada = slack.user("Ada", tz="Europe/Madrid")
    assert directory.by_email("ada@harbour.example") == ada.id
    found = directory.contact(ada.id)
    assert found is not None
    assert (found.tz, found.email, found.served) == ("Europe/Madrid", "ada@harbour.example", True)
    assert found.viewer == Viewer.of(["restricted"])
    assert directory.by_email("nobody@harbour.example") is None
    assert directory.contact("U0NOBODY") is None


@pytest.mark.parametrize("flag", ["deleted", "is_bot", "guest", "single_channel_guest"])
def test_who_is_no_plain_member_is_not_served(
    slack: FakeSlack, directory: SlackDirectory, flag: str
) -> None:
    flags: dict[str, Any] = {flag: True}
    other = slack.user("Other", **flags)
    found = directory.contact(other.id)
    assert found is not None
    assert not found.served


def test_a_slack_that_cannot_say_who_somebody_is_has_not_lost_them(
    slack: FakeSlack, directory: SlackDirectory
) -> None:
    ada = slack.user("Ada")
    slack.fail("users.info", "internal_error")
    with pytest.raises(NotPosted, match="internal_error"):
        directory.contact(ada.id)
    assert directory.contact(ada.id) is not None


def test_what_slack_does_not_say_is_no_answer(slack: FakeSlack, directory: SlackDirectory) -> None:
    slack.reinstall(without="users:read.email")
    with pytest.raises(NotPosted, match="missing_scope"):
        directory.by_email("ada@harbour.example")
