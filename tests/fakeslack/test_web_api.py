"""The Web API: who may see and write what, pages, scopes, modals' triggers, and faults."""

from __future__ import annotations

import urllib.request
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler
from slack_sdk.webhook import WebhookClient

from tests.fakeslack import FakeSlack, Manifest, Message
from tests.fakeslack.tiny import FORM, button, section


@pytest.fixture
def client(slack: FakeSlack) -> WebClient:
    return WebClient(slack.bot_token, base_url=slack.api_url)


def refusal(call: Any, **arguments: Any) -> str:  # noqa: ANN401  any method of the client
    with pytest.raises(SlackApiError) as refused:
        call(**arguments)
    return str(refused.value.response["error"])


def test_auth_test_takes_json_without_a_body(slack: FakeSlack, client: WebClient) -> None:
    assert client.auth_test()["user_id"] == slack.bot.id
    request = urllib.request.Request(  # noqa: S310  an address of our own
        f"{slack.api_url}auth.test",
        headers={
            "Authorization": f"Bearer {slack.bot_token}",
            "Content-Type": "application/json;charset=utf-8",
        },
        method="POST",
    )
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        assert b'"ok": true' in answer.read()
    assert refusal(WebClient("xoxb-other", base_url=slack.api_url).auth_test) == "invalid_auth"
    assert refusal(WebClient(slack.app_token, base_url=slack.api_url).auth_test) == (
        "not_allowed_token_type"
    )


def test_users_are_told_with_their_flags(slack: FakeSlack, client: WebClient) -> None:
    guest = slack.user("Guy Fox", guest=True, tz="America/New_York")
    gone = slack.user("Gone", deleted=True)
    eve = slack.user("Eve", stranger=True)
    told = client.users_info(user=guest.id)["user"]
    assert (told["is_restricted"], told["is_ultra_restricted"]) == (True, False)
    assert (told["tz"], told["profile"]["email"]) == ("America/New_York", "guy.fox@harbour.example")
    assert "tz" not in client.users_info(user=gone.id)["user"]
    stranger = client.users_info(user=eve.id)["user"]
    assert stranger["is_stranger"]
    assert "email" not in stranger["profile"]
    assert client.users_lookupByEmail(email="GUY.FOX@harbour.example")["user"]["id"] == guest.id
    assert refusal(client.users_lookupByEmail, email="gone@harbour.example") == "users_not_found"
    assert refusal(client.users_info, user="U9") == "user_not_found"


def test_members_come_by_the_page(slack: FakeSlack, client: WebClient) -> None:
    crowd = slack.crowd(450)
    channel = slack.channel("all", members=crowd)
    found: list[str] = []
    pages = 0
    for page in client.conversations_members(channel=channel.id, limit=1000):
        pages += 1
        found += page["members"]
    assert pages == 3
    assert found == channel.members


def test_a_channel_that_the_app_is_not_in(slack: FakeSlack, client: WebClient) -> None:
    ada = slack.user("Ada")
    private = slack.channel("cabinet", members=[ada], private=True, with_bot=False)
    public = slack.channel("general", members=[ada], with_bot=False)
    post = client.chat_postMessage
    assert refusal(client.conversations_info, channel=private.id) == "channel_not_found"
    assert refusal(post, channel=private.id, text="x") == "channel_not_found"
    assert refusal(post, channel=public.id, text="x") == "not_in_channel"
    assert client.conversations_info(channel=public.id)["channel"]["is_member"] is False
    public.archived = True
    assert refusal(post, channel=public.id, text="x") == "is_archived"


def test_how_a_channel_is_shared_is_told(slack: FakeSlack, client: WebClient) -> None:
    pending = slack.channel("soon", members=[], pending_ext_shared=True)
    shared = slack.channel("now", members=[], ext_shared=True)
    assert client.conversations_info(channel=pending.id)["channel"]["is_pending_ext_shared"]
    told = client.conversations_info(channel=shared.id)["channel"]
    assert (told["is_shared"], told["is_ext_shared"]) == (True, True)


def test_scopes_are_those_of_the_manifest(slack: FakeSlack, client: WebClient) -> None:
    ada = slack.user("Ada")
    direct = client.conversations_open(users=ada.id)["channel"]["id"]
    assert refusal(client.conversations_info, channel=direct) == "missing_scope"
    assert client.conversations_history(channel=direct)["messages"] == []
    general = slack.channel("general", members=[ada])
    assert refusal(client.conversations_history, channel=general.id) == "missing_scope"
    assert refusal(client.usergroups_users_list, usergroup="S1") == "missing_scope"
    able = {"usergroups:read", *slack.manifest.scopes}
    with FakeSlack(Manifest(frozenset(able), frozenset())) as other:
        clerks = other.group("clerks", [other.user("Ada"), other.user("Bo")])
        there = WebClient(other.bot_token, base_url=other.api_url)
        assert len(there.usergroups_users_list(usergroup=clerks)["users"]) == 2
    slack.reinstall(without="users:read.email")
    assert "email" not in client.users_info(user=ada.id)["user"]["profile"]
    assert refusal(client.users_lookupByEmail, email="x@a.example") == "missing_scope"


def test_the_history_finds_a_message_by_its_metadata(slack: FakeSlack, client: WebClient) -> None:
    ada = slack.user("Ada")
    direct = client.conversations_open(users=ada.id)["channel"]["id"]
    mark = {"event_type": "digest", "event_payload": {"key": "k1"}}
    root = client.chat_postMessage(channel=direct, text="one", metadata=mark)["ts"]
    client.chat_postMessage(channel=direct, text="a reply", thread_ts=root)
    client.chat_postMessage(channel=direct, text="two")
    full = client.conversations_history(channel=direct, include_all_metadata=True)["messages"]
    assert [message["text"] for message in full] == ["two", "one"]
    assert full[1]["metadata"] == mark
    bare = client.conversations_history(channel=direct)["messages"]
    assert "event_payload" not in bare[1]["metadata"]
    thread = client.conversations_replies(channel=direct, ts=root)["messages"]
    assert [message["text"] for message in thread] == ["one", "a reply"]
    newer = client.conversations_history(channel=direct, oldest=root)["messages"]
    assert [message["text"] for message in newer] == ["two"]


def test_an_ephemeral_message_is_for_one_and_perhaps_for_nobody(
    slack: FakeSlack, client: WebClient
) -> None:
    ada, away, outside = slack.user("Ada"), slack.user("Bo", away=True), slack.user("Cy")
    general = slack.channel("general", members=[ada, away])
    for user in (ada, away):
        client.chat_postEphemeral(channel=general.id, user=user.id, text="psst")
    assert len(slack.messages(general, seen_by=ada)) == 1
    assert slack.messages(general, seen_by=away) == []
    send = client.chat_postEphemeral
    assert refusal(send, channel=general.id, user=outside.id, text="x") == "user_not_in_channel"


def test_only_its_own_messages_are_changed_and_deleted(slack: FakeSlack, client: WebClient) -> None:
    ada = slack.user("Ada")
    general = slack.channel("general", members=[ada])
    hers = slack.say(ada, general, "hers")
    own = client.chat_postMessage(channel=general.id, text="mine", blocks=[section("*mine*")])
    update, delete = client.chat_update, client.chat_delete
    assert refusal(update, channel=general.id, ts=hers.ts, text="x") == "cant_update_message"
    assert refusal(delete, channel=general.id, ts=hers.ts) == "cant_delete_message"
    client.chat_update(channel=general.id, ts=own["ts"], text="changed")
    message = slack.messages(general, by_bot=True)[0]
    assert (message.text, message.shown) == ("changed", "*mine*")
    client.chat_update(channel=general.id, ts=own["ts"], text="changed", blocks=[])
    assert message.shown == "changed"
    assert client.chat_getPermalink(channel=general.id, message_ts=own["ts"])["permalink"]
    client.chat_delete(channel=general.id, ts=own["ts"])
    assert slack.messages(general) == [hers]


def test_a_trigger_opens_one_modal_once(slack: FakeSlack, client: WebClient) -> None:
    ada = slack.user("Ada")
    trigger = slack.world.new_trigger(ada.id)
    held = client.views_open(trigger_id=trigger, view=FORM)["view"]
    assert refusal(client.views_open, trigger_id=trigger, view=FORM) == "exchanged_trigger_id"
    assert refusal(client.views_open, trigger_id="t9", view=FORM) == "invalid_trigger_id"
    outside = slack.world.new_trigger(ada.id)
    assert refusal(client.views_push, trigger_id=outside, view=FORM) == "not_in_modal"
    for _ in range(2):
        client.views_push(trigger_id=slack.world.new_trigger(ada.id, view=held["id"]), view=FORM)
    full = slack.world.new_trigger(ada.id, view=held["id"])
    assert refusal(client.views_push, trigger_id=full, view=FORM) == "push_limit_reached"
    stale = {"view_id": held["id"], "view": FORM, "hash": "old"}
    assert refusal(client.views_update, **stale) == "hash_conflict"
    changed = {**FORM, "title": {"type": "plain_text", "text": "New"}}
    client.views_update(view_id=held["id"], hash=held["hash"], view=changed)
    assert [view.title for view in slack.modals(ada)] == ["New", "Change date", "Change date"]
    top = slack.modal(ada)
    assert top
    slack.close(top, all_of_them=True)
    assert slack.modal(ada) is None
    assert refusal(client.views_update, view_id=held["id"], view=FORM) == "not_found"


def test_prompts_are_at_most_four_and_silently_lost_in_a_thread(
    slack: FakeSlack, client: WebClient
) -> None:
    ada = slack.user("Ada")
    direct = slack.dm_of(ada)
    prompt = {"title": "Roads", "message": "What was decided on roads?"}
    offer = client.assistant_threads_setSuggestedPrompts
    offer(channel_id=direct.id, prompts=[prompt] * 4)
    offer(channel_id=direct.id, prompts=[prompt], thread_ts="1.2")
    assert len(slack.world.prompts) == 1
    too_many = {"channel_id": direct.id, "prompts": [prompt] * 5}
    assert refusal(offer, **too_many) == "invalid_arguments"
    assert len(slack.forgive()) == 1


def test_a_status_stands_until_the_reply(slack: FakeSlack, client: WebClient) -> None:
    question = slack.dm(slack.user("Ada"), "what?")
    place = {"channel_id": question.channel.id, "thread_ts": question.ts}
    say = client.assistant_threads_setStatus
    say(**place, status="is searching…", loading_messages=["a"] * 10)
    assert slack.statuses(question) == ["is searching…"]
    client.chat_postMessage(channel=question.channel.id, thread_ts=question.ts, text="this")
    assert slack.statuses(question) == ["is searching…", ""]
    too_many = {**place, "status": "x", "loading_messages": ["a"] * 11}
    assert refusal(say, **too_many) == "invalid_arguments"
    assert len(slack.forgive()) == 1


def test_a_response_url_takes_five_messages(slack: FakeSlack) -> None:
    ada = slack.user("Ada")
    general = slack.channel("general", members=[ada], with_bot=False)
    slack.serve_http("http://127.0.0.1:9/nobody")
    slack.command(ada, general, "/board ask")
    hook = WebhookClient(slack.deliveries[-1].payload["response_url"])
    for _ in range(5):
        assert hook.send(text="heard").status_code == 200
    assert (hook.send(text="heard").status_code, hook.send(text="x").body) == (404, "used_url")
    assert len(slack.messages(general, seen_by=ada)) == 5


def test_faults_come_as_often_as_was_asked(slack: FakeSlack, client: WebClient) -> None:
    ada = slack.user("Ada")
    slack.fail("chat.postMessage", "ratelimited", retry_after=0, times=2)
    client.retry_handlers = [RateLimitErrorRetryHandler(max_retry_count=2)]
    client.chat_postMessage(channel=ada.id, text="third time lucky")
    answers = [call.answer.get("error") for call in slack.calls("chat.postMessage")]
    assert answers == ["ratelimited", "ratelimited", None]
    slack.fail("users.info", "missing_scope")
    assert refusal(client.users_info, user=ada.id) == "missing_scope"
    slack.fail("users.info", status=500)
    with pytest.raises(SlackApiError) as broken:
        client.users_info(user=ada.id)
    assert broken.value.response.status_code == 500
    assert client.users_info(user=ada.id)["ok"]


def test_a_connection_is_cut_before_or_after_the_deed(slack: FakeSlack, client: WebClient) -> None:
    ada = slack.user("Ada")
    client.retry_handlers = []
    slack.fail("chat.postMessage", drop=True)
    with pytest.raises(OSError, match=r"."):
        client.chat_postMessage(channel=ada.id, text="never")
    slack.fail("chat.postMessage", lose_reply=True)
    with pytest.raises(OSError, match=r"."):
        client.chat_postMessage(channel=ada.id, text="posted all the same")
    assert [message.text for message in slack.messages(ada)] == ["posted all the same"]
    slack.fail("auth.test", hang=5)
    client.timeout = 1
    with pytest.raises(TimeoutError):
        client.auth_test()


def test_a_revoked_token_opens_nothing_until_it_is_mended(
    slack: FakeSlack, client: WebClient
) -> None:
    slack.revoke_token()
    assert refusal(client.auth_test) == "token_revoked"
    slack.mend()
    assert client.auth_test()["ok"]


@pytest.fixture
def posted(slack: FakeSlack, client: WebClient) -> Message:
    ada = slack.user("Ada")
    blocks = [
        section("*Agreed* &lt;so&gt; <https://a.example/p|paper>"),
        {"type": "actions", "elements": [button("Open", "a"), button("Open", "b")]},
    ]
    client.chat_postMessage(channel=ada.id, text="Agreed", blocks=blocks)
    return slack.messages(ada)[0]


def test_what_is_shown_reads_as_people_read_it(posted: Message) -> None:
    assert posted.shown == "*Agreed* <so> paper"
    assert posted.buttons == ["Open", "Open"]
    assert all(block["block_id"] for block in posted.blocks)
