"""One digest goes out once, whatever breaks, and what is not known is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from bot.digests.in_sqlite import SqliteLedger
from bot.digests.port import Claim
from bot.digests.printed import NothingKept, Printed
from bot.digests.records import Key, Kind, What
from bot.digests.sending import Sender
from bot.slack.alive import Server
from bot.slack.records import Message
from indexer.errors import NotPosted, PerhapsPosted
from tests.bot.digests.harbour import Harbour

KEY = Key("U0ADA", Kind.OFFICER, "2024-W11")
HELLO = Message("1 action needs an update")
AT_ONCE = dt.timedelta(0)


@dataclass
class Faulty(Printed):
    """A post on which something breaks: before it takes the letter, or after."""

    before: list[Exception] = field(default_factory=list)
    after: list[Exception] = field(default_factory=list)
    blind: bool = False

    def send(self, user: str, message: Message, key: str) -> tuple[str, str]:
        if self.before:
            raise self.before.pop()
        place = super().send(user, message, key)
        if self.after:
            raise self.after.pop()
        return place

    def find(self, user: str, key: str, since: dt.datetime) -> tuple[str, str] | None:
        if self.blind:
            raise NotPosted("Slack does not show the messages (missing_scope)")
        return super().find(user, key, since)


@contextmanager
def working(harbour: Harbour, post: Printed) -> Iterator[Sender]:
    """A runner, alive as long as the block."""
    server = Server(harbour.folder)
    try:
        yield Sender(post, SqliteLedger(harbour.folder, server), AT_ONCE)
    finally:
        server.leave()


def looked_for(harbour: Harbour, post: Printed, message: Message | None = HELLO) -> list[What]:
    """What a later run finds out."""
    with working(harbour, post) as sender:
        first = sender.send(KEY, message) if message else None
        told = [first] if first else []
        told += [sender.settle(one, message) for one in sender.ledger.interrupted()]
    return [what for what, _ in told]


def test_it_is_sent_once_a_week(harbour: Harbour) -> None:
    post = Printed()
    assert looked_for(harbour, post) == [What.SENT]
    assert looked_for(harbour, post) == [What.DONE]
    with working(harbour, post) as sender:
        assert sender.send(Key("U0ADA", Kind.OFFICER, "2024-W12"), HELLO) == (What.SENT, "")
        assert sender.send(Key("U0ADA", Kind.CLERK, "2024-W11"), HELLO) == (What.SENT, "")
    assert len(post.letters) == 3


def test_what_was_refused_is_tried_again(harbour: Harbour) -> None:
    post = Faulty(before=[NotPosted("Slack does not take the message (ratelimited)")])
    assert looked_for(harbour, post) == [What.FAILED]
    assert looked_for(harbour, post) == [What.SENT]
    assert len(post.letters) == 1


@pytest.mark.parametrize("arrived", [True, False])
def test_what_got_no_answer_is_looked_for_first(harbour: Harbour, arrived: bool) -> None:
    fault: list[Exception] = [PerhapsPosted("no answer came (TimeoutError)")]
    post = Faulty(after=fault) if arrived else Faulty(before=fault)
    expected = [What.UNCLEAR, What.FOUND if arrived else What.SENT]
    assert looked_for(harbour, post) == expected
    assert looked_for(harbour, post) == [What.DONE]
    assert len(post.letters) == 1


def test_what_nobody_can_look_for_is_told_each_time_and_not_sent_again(harbour: Harbour) -> None:
    post = Faulty(after=[PerhapsPosted("no answer came")], blind=True)
    assert looked_for(harbour, post) == [What.UNCLEAR, What.UNCLEAR]
    assert looked_for(harbour, post) == [What.UNCLEAR]
    post.blind = False
    assert looked_for(harbour, post) == [What.FOUND]
    assert len(post.letters) == 1


def test_what_was_interrupted_last_week_is_not_sent_this_week(harbour: Harbour) -> None:
    post = Faulty(before=[PerhapsPosted("no answer came")], blind=True)
    assert looked_for(harbour, post) == [What.UNCLEAR, What.UNCLEAR]
    post.blind = False
    assert looked_for(harbour, post, message=None) == [What.MISSED]
    assert looked_for(harbour, post, message=None) == []
    assert post.letters == []


def test_another_runners_claim_is_left_alone_while_it_lives(harbour: Harbour) -> None:
    post = Printed()
    with working(harbour, post) as one, working(harbour, post) as other:
        assert one.ledger.claim(KEY) is Claim.MINE
        assert other.send(KEY, HELLO) == (What.BUSY, "")
        assert one.ledger.posting(KEY, "")
        assert other.send(KEY, HELLO) == (What.BUSY, "")
        assert other.ledger.interrupted() == []
    assert looked_for(harbour, post) == [What.SENT]


def test_a_runner_that_lost_its_claim_does_not_post(harbour: Harbour) -> None:
    with working(harbour, Printed()) as one:
        one.ledger.claim(KEY)
    with working(harbour, Printed()) as other:
        assert other.ledger.claim(KEY) is Claim.MINE
        assert not one.ledger.posting(KEY, "")


def test_a_dry_run_keeps_nothing(harbour: Harbour) -> None:
    with working(harbour, Printed()) as sender:
        dry = Sender(Printed(), NothingKept(sender.ledger), AT_ONCE)
        assert dry.send(KEY, HELLO) == (What.SENT, "")
        assert sender.send(KEY, HELLO) == (What.SENT, "")
        assert dry.send(KEY, HELLO) == (What.DONE, "")


def test_many_runners_send_it_once(harbour: Harbour) -> None:
    post = Printed()

    def work(_: int) -> What:
        return looked_for(harbour, post)[0]

    with ThreadPoolExecutor(8) as runners:
        told = list(runners.map(work, range(24)))
    assert len(post.letters) == 1
    assert told.count(What.SENT) == 1
    assert set(told) <= {What.SENT, What.DONE, What.BUSY}


STEPS: dict[str, Callable[[Sender], object]] = {
    "claimed": lambda sender: sender.ledger.claim(KEY),
    "posting": lambda sender: (sender.ledger.claim(KEY), sender.ledger.posting(KEY, "")),
    "posted": lambda sender: (
        sender.ledger.claim(KEY),
        sender.ledger.posting(KEY, ""),
        sender.post.send(KEY.person, HELLO, str(KEY)),
    ),
    "sent": lambda sender: sender.send(KEY, HELLO),
}


@pytest.mark.parametrize("step", STEPS)
def test_killed_after_each_step_it_goes_out_once(harbour: Harbour, step: str) -> None:
    post = Printed()
    with working(harbour, post) as sender:
        STEPS[step](sender)  # and no further: the runner is no more
    told = looked_for(harbour, post)
    assert len(post.letters) == 1
    assert (
        told
        == {
            "claimed": [What.SENT],
            "posting": [What.SENT],
            "posted": [What.FOUND],
            "sent": [What.DONE],
        }[step]
    )


@pytest.mark.parametrize("step", ["find", "again"])
def test_killed_while_it_is_looked_for_it_still_goes_out_once(harbour: Harbour, step: str) -> None:
    post = Printed()
    with working(harbour, post) as sender:
        STEPS["posting"](sender)
    with working(harbour, post) as sender:
        (one,) = sender.ledger.interrupted()
        assert sender.ledger.claim(KEY) is Claim.LOOK
        if step == "again":
            assert sender.post.find(KEY.person, str(KEY), one.at) is None
            assert sender.ledger.posting(KEY, "")
            sender.post.send(KEY.person, HELLO, str(KEY))
    assert looked_for(harbour, post) == [What.SENT if step == "find" else What.FOUND]
    assert len(post.letters) == 1


def test_a_message_that_was_just_taken_is_given_time_to_appear(harbour: Harbour) -> None:
    waited: list[float] = []
    with working(harbour, Printed()) as sender:
        STEPS["posting"](sender)
    server = Server(harbour.folder)
    ledger = SqliteLedger(harbour.folder, server)
    sender = Sender(Printed(), ledger, dt.timedelta(seconds=30), waited.append)
    (one,) = ledger.interrupted()
    assert sender.settle(one, HELLO) == (What.SENT, "")
    server.leave()
    assert len(waited) == 1
    assert 20 < waited[0] <= 30
