"""The threads that answer: nothing ends one, and nobody waits for somebody else's hour."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from bot.answering import Answerer
from bot.limits.quota import UNLIMITED, Quota
from bot.slack.inbox import Inbox
from tests.bot.slack.wharf import MANIFEST, Wharf, copied, serving
from tests.fakeslack import FakeSlack, User

BERTHS = "How many berths does the north pontoon carry?"
CARRIES = "46 berths"
SORRY = "Sorry, that did not work"
FAULTS = (
    sqlite3.InternalError("odd"), sqlite3.IntegrityError("odd"), MemoryError(),
    UnicodeError("odd"), KeyError("odd"), OSError(errno.EIO, "odd"), RecursionError(),
)  # fmt: skip
each_fault = pytest.mark.parametrize("fault", FAULTS, ids=lambda one: type(one).__name__)


@pytest.fixture(scope="module")
def wharf(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wharf]:
    folder = copied(made, tmp_path_factory.mktemp("worker") / "wharf")
    with FakeSlack(manifest=MANIFEST) as slack:
        with serving(slack, folder, quota=Quota(UNLIMITED)) as running:
            yield running
        slack.check()


@pytest.fixture
def slack(wharf: Wharf) -> Iterator[FakeSlack]:
    yield wharf.slack
    wharf.slack.mend()


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.slack.worker._LOOK_SECONDS", 0.05)


def failing(fault: Exception, method: Callable[..., Any], times: int) -> Callable[..., Any]:
    left = iter(range(times))

    def tried(*given: Any) -> Any:  # noqa: ANN401  whatever the method takes and gives
        if next(left, None) is not None:
            raise fault
        return method(*given)

    return tried


@each_fault
def test_no_fault_of_the_inbox_ends_a_thread(
    slack: FakeSlack, wharf: Wharf, ada: User, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    for name in ("claim", "done", "recover"):
        monkeypatch.setattr(Inbox, name, failing(fault, getattr(Inbox, name), 5))
    slack.answer_to(slack.dm(ada, BERTHS), containing=CARRIES)
    slack.wait_until(lambda: wharf.app.trouble() is None or None, "that all is well")
    assert wharf.app.workers.alive


@each_fault
def test_no_fault_of_an_answer_leaves_a_question_without_a_word(
    slack: FakeSlack,
    wharf: Wharf,
    ada: User,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    fault: Exception,
) -> None:
    def ask(*_: object, **__: object) -> NoReturn:
        raise fault

    with monkeypatch.context() as during:
        during.setattr(Answerer, "ask", ask)
        slack.answer_to(slack.dm(ada, BERTHS), containing=SORRY)
        during.setattr("bot.slack.worker.apologise", ask)
        slack.dm(ada, BERTHS)
        slack.wait_until(lambda: "nor could that be said" in caplog.text or None, "the log's line")
    slack.answer_to(slack.dm(ada, BERTHS), containing=CARRIES)
    assert wharf.app.workers.alive
    assert "odd" not in caplog.text  # it may be what somebody said


def test_nobody_waits_for_the_hour_of_somebody_else(slack: FakeSlack, ada: User, ben: User) -> None:
    slack.settle()
    slack.fail("chat.postMessage", "ratelimited", retry_after=10**12)
    late = slack.dm(ada, BERTHS)
    slack.wait_until(
        lambda: slack.calls("chat.postMessage")[-1].answer.get("error"),
        "the refusal",
    )
    slack.answer_to(slack.dm(ben, BERTHS), containing=CARRIES)
    assert slack.messages(late.channel, thread=late, by_bot=True) == []


def test_a_429_without_an_hour_is_tried_again(slack: FakeSlack, ada: User) -> None:
    slack.fail("chat.postMessage", "ratelimited", retry_after=None)
    slack.answer_to(slack.dm(ada, BERTHS), containing=CARRIES)
