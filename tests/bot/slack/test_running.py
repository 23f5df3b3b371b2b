"""Running it: once through retries, crashes and restarts; faults of Slack; its own manifest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.database import Database
from bot.slack.alive import Server
from bot.slack.arriving import arrived
from bot.slack.blocks.home import PROMPTS
from bot.slack.inbox import Inbox
from bot.slack.memory import Memory
from bot.slack.records import Me
from bot.slack.recovering import PERHAPS
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import SettingsError, StoreBusy
from indexer.store.embedded import open_store
from tests.bot.slack.wharf import MANIFEST, Wharf, serving
from tests.fakeslack import FakeSlack, Manifest, User
from tests.fakeslack.world import TEAM

BERTHS = "How many berths does the north pontoon carry?"
CARRIES = "46 berths"


def answers(slack: FakeSlack, user: User, text: str = CARRIES) -> int:
    return len([m for m in slack.messages(user, by_bot=True) if text in m.shown])


@pytest.mark.usefixtures("wharf")
def test_a_storm_of_retries_is_answered_once(slack: FakeSlack, ada: User) -> None:
    slack.answer_to(slack.dm(ada, BERTHS), containing=CARRIES)
    slack.storm(slack.deliveries[-1], times=8)
    slack.storm(slack.deliveries[0], times=8)
    slack.settle()
    assert answers(slack, ada) == 1


def kept_by_a_dead_server(slack: FakeSlack, folder: Path, *, posting: bool) -> None:
    """What a server leaves that acknowledged an event, claimed it and was killed."""
    server = Server(folder / "store")
    inbox = Inbox(Database(folder / "store"), server)
    payload = slack.deliveries[-1].payload
    found = arrived(payload, Me(slack.bot.id, TEAM))
    assert found is not None
    inbox.keep(found)
    kept = inbox.claim()
    assert kept is not None
    if posting:
        inbox.posting(kept)
    server._lock.release()  # the process is gone, its file is not


def asked_while_nobody_listens(slack: FakeSlack, ada: User) -> None:
    slack.dm(ada, BERTHS)
    slack.wait_until(lambda: slack.deliveries or None, "delivery")


def test_killed_before_it_said_anything_the_next_server_answers(
    slack: FakeSlack, folder: Path, ada: User
) -> None:
    asked_while_nobody_listens(slack, ada)
    kept_by_a_dead_server(slack, folder, posting=False)
    with serving(slack, folder):
        slack.wait_for_message(ada, containing=CARRIES)
        slack.settle()
    assert answers(slack, ada) == 1


def test_killed_while_posting_in_a_direct_message_it_looks_whether_it_was_heard(
    slack: FakeSlack, folder: Path, ada: User
) -> None:
    asked_while_nobody_listens(slack, ada)
    kept_by_a_dead_server(slack, folder, posting=True)
    with serving(slack, folder):
        slack.wait_for_message(ada, containing=CARRIES)
        slack.settle()
    assert answers(slack, ada) == 1


@pytest.mark.usefixtures("wharf")
def test_a_lost_reply_of_slack_is_not_posted_again(slack: FakeSlack, ada: User) -> None:
    slack.fail("chat.postMessage", lose_reply=True)
    slack.answer_to(slack.dm(ada, BERTHS), containing=CARRIES)
    slack.wait_for_call("conversations.replies")
    slack.settle()
    assert answers(slack, ada) == 1


@pytest.mark.usefixtures("wharf")
def test_in_a_channel_that_cannot_be_read_it_says_that_it_may_have_answered(
    slack: FakeSlack, ada: User
) -> None:
    quay = slack.channel("quay", members=[ada])
    slack.fail("chat.postMessage", lose_reply=True)
    question = slack.mention(ada, quay, BERTHS)
    slack.answer_to(question, containing=PERHAPS)
    slack.settle()
    shown = [m.shown for m in slack.messages(quay, thread=question, by_bot=True)]
    assert len([one for one in shown if CARRIES in one]) == 1


def test_a_connection_that_is_cut_is_made_again(
    slack: FakeSlack, folder: Path, ada: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.serving._PING_SECONDS", 0.1)
    with serving(slack, folder):
        slack.answer_to(slack.dm(ada, BERTHS), containing=CARRIES)
        slack.drop_sockets()
        slack.wait_for_call("apps.connections.open", times=2)
        slack.wait_for_socket()
        slack.answer_to(slack.dm(ada, BERTHS), containing=CARRIES)


@pytest.mark.usefixtures("wharf")
def test_slack_asks_for_patience(slack: FakeSlack, ada: User) -> None:
    slack.fail("chat.postMessage", "ratelimited", times=2)
    slack.answer_to(slack.dm(ada, BERTHS), containing=CARRIES)
    slack.settle()
    assert answers(slack, ada) == 1


@pytest.mark.usefixtures("wharf")
def test_what_slack_only_postponed_in_a_channel_is_answered(slack: FakeSlack, ada: User) -> None:
    """It may not look there whether it has answered; it knows that it has not."""
    quay = slack.channel("quay", members=[ada])
    slack.fail("chat.postMessage", "ratelimited", times=5, retry_after=0)
    question = slack.mention(ada, quay, BERTHS)
    slack.answer_to(question, containing=CARRIES)
    slack.settle()
    assert len(slack.messages(quay, thread=question, by_bot=True)) == 1


@pytest.mark.usefixtures("wharf")
@pytest.mark.parametrize(
    "fault", [{"error": "internal_error"}, {"error": "service_unavailable"}, {"status": 503}]
)
def test_after_a_fault_of_slacks_own_it_may_have_answered(
    slack: FakeSlack, ada: User, fault: dict[str, Any]
) -> None:
    quay = slack.channel("quay", members=[ada])
    slack.fail("chat.postMessage", **fault)
    question = slack.mention(ada, quay, BERTHS)
    slack.answer_to(question, containing=PERHAPS)
    slack.settle()
    assert len(slack.messages(quay, thread=question, by_bot=True)) == 1


def failing(times: int, method: Callable[..., Any]) -> Callable[..., Any]:
    """A method that finds the store busy so many times before it does its work."""
    left = iter(range(times))

    def tried(*given: Any) -> Any:  # noqa: ANN401  whatever the method takes and gives
        if next(left, None) is not None:
            raise StoreBusy("the store is busy", mend="try again")
        return method(*given)

    return tried


def test_a_busy_store_after_the_answer_makes_no_apology_and_holds_up_nothing(
    slack: FakeSlack, wharf: Wharf, ada: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Inbox, "done", failing(2, Inbox.done))
    question = slack.dm(ada, BERTHS)
    slack.answer_to(question, containing=CARRIES)
    again = slack.dm(ada, BERTHS, thread=question)
    slack.wait_until(lambda: True if answers(slack, ada) == 2 else None, "the lane to go on")
    slack.settle()
    slack.answer_to(again, containing=CARRIES)
    assert answers(slack, ada, "Sorry") == 0
    slack.wait_until(lambda: wharf.app.trouble() is None or None, "a store that is well")


@pytest.mark.usefixtures("wharf")
def test_an_answer_that_cannot_be_remembered_is_an_answer(
    slack: FakeSlack, ada: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Memory, "add", failing(1, Memory.add))
    slack.answer_to(slack.dm(ada, BERTHS), containing=CARRIES)
    slack.settle()
    assert len(slack.messages(ada, by_bot=True)) == 1


def test_what_cannot_be_given_back_is_given_back_later(
    slack: FakeSlack, wharf: Wharf, ada: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Inbox, "release", failing(2, Inbox.release))
    monkeypatch.setattr("bot.slack.worker._LOOK_SECONDS", 0.2)
    slack.fail("users.info", drop=True, times=3)
    slack.answer_to(slack.dm(ada, BERTHS), containing=CARRIES)
    slack.wait_until(lambda: wharf.app.trouble() is None or None, "that all is well")


def test_what_cannot_be_kept_is_not_acknowledged_and_comes_again(
    slack: FakeSlack,
    wharf: Wharf,
    ada: User,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(Inbox, "keep", failing(1, Inbox.keep))
    question = slack.dm(ada, BERTHS)
    slack.wait_until(
        lambda: True if any("could not be kept" in r.message for r in caplog.records) else None,
        "a line of the log",
    )
    assert not [r for r in caplog.records if r.exc_info]
    slack.answer_to(question, containing=CARRIES)
    assert wharf.app.trouble() is None


@pytest.mark.usefixtures("wharf")
def test_blocks_that_slack_refuses_become_text(slack: FakeSlack, ada: User) -> None:
    slack.fail("chat.postMessage", "invalid_blocks")
    answer = slack.answer_to(slack.dm(ada, BERTHS))
    assert CARRIES in answer.text


@pytest.mark.usefixtures("wharf")
def test_where_it_may_not_write_the_answer_comes_in_private(slack: FakeSlack, ada: User) -> None:
    quay = slack.channel("quay", members=[ada])
    slack.fail("chat.postMessage", "is_archived")
    slack.mention(ada, quay, BERTHS)
    slack.wait_for_message(ada, containing=CARRIES)


@pytest.mark.usefixtures("wharf")
def test_an_error_is_one_polite_line(slack: FakeSlack, ada: User) -> None:
    slack.fail("chat.postMessage", "as_user_not_supported")
    slack.answer_to(slack.dm(ada, BERTHS), containing="Sorry, that did not work")


def test_a_revoked_token_is_said_by_readiness_and_nothing_is_lost(
    slack: FakeSlack, wharf: Wharf, ada: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.worker._REFUSED_SECONDS", 0.2)
    slack.revoke_token()
    slack.dm(ada, BERTHS)
    slack.wait_until(wharf.app.trouble, "trouble")
    assert "token" in (wharf.app.trouble() or "")
    slack.mend()
    slack.wait_for_message(ada, containing=CARRIES)
    slack.settle()
    assert wharf.app.trouble() is None
    assert answers(slack, ada) == 1


def test_a_token_that_slack_refuses_does_not_start(slack: FakeSlack, folder: Path) -> None:
    slack.revoke_token()
    with (
        pytest.raises(SettingsError, match="refuses the bot token"),
        serving(slack, folder),
    ):
        pass


@pytest.mark.usefixtures("wharf")
def test_a_thread_of_forty_messages(slack: FakeSlack, ada: User) -> None:
    first = slack.dm(ada, BERTHS)
    slack.answer_to(first, containing=CARRIES)
    for number in range(39):
        slack.dm(ada, f"and how many rungs has ladder number {number % 30 + 1}?", thread=first)
    slack.wait_until(lambda: len(slack.messages(ada, by_bot=True)) == 40 or None, "forty answers")


def test_a_new_index_is_picked_up_at_once(slack: FakeSlack, wharf: Wharf, ada: User) -> None:
    question = "Who won the crab race?"
    slack.answer_to(slack.dm(ada, question), containing="do not say")
    (wharf.folder / "papers" / "crabs.txt").write_text(
        "Crab race\n\nQuayside Committee\n\n9 May 2024\n\n1. The crab race was won by Pincher.\n",
        "utf-8",
    )
    store = open_store(wharf.folder / "store", create=True)
    index([wharf.folder / "papers"], store, HashedEmbedder())
    store.close()
    assert "Pincher" in slack.answer_to(slack.dm(ada, question)).shown


@pytest.mark.usefixtures("wharf")
def test_ten_people_at_once(slack: FakeSlack) -> None:
    people = [slack.user(f"Person {n}", email=f"p{n}@wharf.example") for n in range(10)]
    questions = [slack.dm(one, BERTHS) for one in people]
    for question in questions:
        slack.answer_to(question, containing=CARRIES)


@pytest.mark.usefixtures("wharf")
def test_an_edited_question_is_answered_as_it_reads_now(slack: FakeSlack, ada: User) -> None:
    question = slack.dm(ada, "How many berths does the north pontoon cary?")
    slack.answer_to(question)
    slack.edit(question, "How many berths does the north pontoon cary")
    slack.edit(question, "How many rungs has ladder number 3?")
    slack.answer_to(question, containing="as it reads now")
    slack.delete(question)
    slack.settle()
    told = [one.shown for one in slack.messages(ada, by_bot=True)]
    assert len(told) == 2
    assert "12 rungs" in told[1]


def test_user_groups_of_the_policy_count(folder: Path) -> None:
    usual = Manifest.usual()
    scopes = usual.scopes | {"usergroups:read"}
    with FakeSlack(manifest=Manifest(scopes, usual.events)) as slack:
        ben = slack.user("Ben Low", email="ben@elsewhere.example")
        group = slack.group("members", [ben])
        policy = f'default = "public"\n[audience.restricted]\nslack_groups = ["{group}"]\n'
        (folder / "policy.toml").write_text(policy, "utf-8")
        with serving(slack, folder):
            question = slack.dm(
                ben, "What does the insurer Oldwick offer for the breakwater claim?"
            )
            slack.answer_to(question, containing="£77,000")
        slack.check()


def test_the_manifest_asks_for_no_more_than_its_page_explains() -> None:
    page = (MANIFEST.parents[1] / "docs" / "slack.md").read_text("utf-8")
    for scope in Manifest.read(MANIFEST).scopes:
        assert f"`{scope}`" in page, f"docs/slack.md gives no reason for {scope}"
    said = yaml.safe_load(MANIFEST.read_text("utf-8"))["features"]["agent_view"]
    assert len(said["suggested_prompts"]) <= 4
    assert len(PROMPTS) <= 4
