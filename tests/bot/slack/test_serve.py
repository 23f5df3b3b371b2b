"""`minutebook serve` as a process: both ways to Slack, health, a kill, an orderly stop."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest

from bot.slack.web import LARGEST
from tests.bot.slack.wharf import CLERK, MANIFEST, copied
from tests.bot.terminal import environment, minutebook
from tests.fakeslack import FakeSlack, User
from tests.fakeslack.signing import signed

BERTHS = "How many berths does the north pontoon carry?"
CARRIES = "46 berths"
SECRET_WORDS = ("berths", "pontoon", "xoxb", "xapp", "fake-signing")


class Served:
    """The program, its output line by line, and where it listens."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot.cli", "--store", str(folder / "store"), "serve"],
            env=environment(**settings),
            cwd=folder,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.lines: list[str] = []
        self._queue: Queue[str | None] = Queue()
        self._reader = Thread(target=self._read)
        self._reader.start()
        self.address = self._address()

    def _read(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as stream:
            for line in stream:
                self.lines.append(line)
                self._queue.put(line)
        self._queue.put(None)

    def _address(self) -> str:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                line = self._queue.get(timeout=1)
            except Empty:
                continue
            if line is None:
                break
            found = re.search(r"serving at (http://\S+)", line)
            if found:
                return found[1]
        raise AssertionError("it does not serve:\n" + "".join(self.lines))

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(self.address + path, timeout=10) as got:  # noqa: S310  an address of our own
                return got.status, got.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def end(self, how: int) -> int:
        self.process.send_signal(how)
        status = self.process.wait(timeout=30)
        self._reader.join()
        return status


def settings(slack: FakeSlack, folder: Path, *, socket: bool = False) -> dict[str, str]:
    said = {
        "MINUTEBOOK_SLACK_BOT_TOKEN": slack.bot_token,
        "MINUTEBOOK_SLACK_SIGNING_SECRET": slack.signing_secret,
        "MINUTEBOOK_SLACK_API_URL": slack.api_url,
        "MINUTEBOOK_POLICY": str(folder / "policy.toml"),
        "MINUTEBOOK_CLERK_EMAIL": CLERK,
        "MINUTEBOOK_WEB_PORT": "0",
    }
    return {**said, "MINUTEBOOK_SLACK_APP_TOKEN": slack.app_token} if socket else said


@contextmanager
def served(slack: FakeSlack, folder: Path, *, socket: bool = False) -> Iterator[Served]:
    program = Served(folder, **settings(slack, folder, socket=socket))
    try:
        if not socket:
            slack.serve_http(f"{program.address}/slack/events")
        yield program
    finally:
        if program.process.poll() is None:
            program.end(signal.SIGKILL)


@dataclass(frozen=True)
class House:
    """A server that several tests use, by signed HTTP, and its Slack."""

    slack: FakeSlack
    program: Served


@pytest.fixture(scope="module")
def house(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Whatever is brought to it: it ends in order, and its log tells no secret."""
    folder = copied(made, tmp_path_factory.mktemp("house") / "wharf")
    with FakeSlack(manifest=MANIFEST) as slack:
        with served(slack, folder) as program:
            yield House(slack, program)
            assert program.end(signal.SIGTERM) == 0
        slack.check()
    log = "".join(program.lines)
    assert not [word for word in SECRET_WORDS if word in log], log
    assert "Traceback" not in log


def test_by_signed_http(house: House) -> None:
    slack = house.slack
    assert slack.verify_url()
    asker = slack.user("Ada Fenn", email="ada@wharf.example")
    slack.answer_to(slack.dm(asker, BERTHS), containing=CARRIES)
    assert house.program.get("/healthz") == (200, "alive")
    assert house.program.get("/readyz") == (200, "ready")


def test_what_is_not_signed_is_refused(house: House) -> None:
    slack = house.slack
    body = '{"type": "event_callback", "secret": "berths of the pontoon"}'
    right = signed(slack.signing_secret, body)
    old = signed(slack.signing_secret, body, at=int(time.time()) - 3600)
    for wrong in (
        {**right, "X-Slack-Signature": "v0=00"},
        {**right, "X-Slack-Request-Timestamp": "yesterday"},
        {**right, "X-Slack-Request-Timestamp": "-1"},
        {},
        old,
    ):
        headers = {"Content-Type": "application/json", **wrong}
        assert slack.post_raw(body, headers).status == 401, wrong


def test_what_slack_never_sends_is_refused(house: House) -> None:
    json, form = "application/json", "application/x-www-form-urlencoded"
    for kind, body in (
        (json, "{x"), (json, "[1]"), (json, "null"), (json, '{"event": 5}'), (json, "\ud7ff"),
        (json, '{"a":' * 20_000), (form, "payload=%7Bx"), (form, "payload=5"),
    ):  # fmt: skip
        for more in ({}, {"X-Slack-Signature": "v0=é"}):
            at = {"X-Slack-Request-Timestamp": str(int(time.time()))}
            answer = house.slack.post_raw(body, {"Content-Type": kind, **at, **more})
            assert answer.status == 401, body[:20]
    large = house.slack.post_raw("x" * (LARGEST + 1), {"Content-Type": json})
    assert large.status == 413


def test_by_socket_mode(slack: FakeSlack, folder: Path, ada: User) -> None:
    with served(slack, folder, socket=True) as program:
        slack.wait_for_socket()
        slack.answer_to(slack.dm(ada, BERTHS), containing=CARRIES)
        assert program.get("/slack/events")[0] == 404
        assert program.end(signal.SIGINT) == 0
    assert "Traceback" not in "".join(program.lines)


def test_killed_between_ack_and_answer_it_answers_once_after_the_restart(
    slack: FakeSlack, folder: Path, ada: User
) -> None:
    with served(slack, folder) as program:
        slack.fail("users.info", hang=20)
        question = slack.dm(ada, BERTHS)
        slack.wait_until(
            lambda: True if any(d.acknowledged for d in slack.deliveries) else None, "ack"
        )
        time.sleep(0.3)
        program.end(signal.SIGKILL)
    slack.mend()
    assert slack.messages(ada, by_bot=True) == []
    with served(slack, folder):
        slack.answer_to(question, containing=CARRIES)
        slack.settle()
        assert len(slack.messages(ada, by_bot=True)) == 1


def test_an_orderly_stop_finishes_what_is_being_answered(
    slack: FakeSlack, folder: Path, ada: User
) -> None:
    with served(slack, folder) as program:
        slack.fail("users.info", hang=1)
        slack.dm(ada, BERTHS)
        slack.wait_for_call("users.info")
        assert program.end(signal.SIGTERM) == 0
    assert len(slack.messages(ada, by_bot=True)) == 1


def test_acknowledgements_stay_fast_while_questions_are_answered(house: House) -> None:
    slack = house.slack
    before = len(slack.deliveries)
    people = [slack.user(f"Person {n}", email=f"p{n}@wharf.example") for n in range(10)]
    for number in range(60):
        slack.dm(people[number % 10], BERTHS)
        time.sleep(0.05)
    slack.settle(within=60)
    assert [d for d in slack.deliveries[before:] if not d.acknowledged] == []
    took = sorted(d.attempts[0].took for d in slack.deliveries[before:])
    assert took[len(took) * 99 // 100] < 1.0, took  # `bench` measures; Slack's patience is 3 s


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        ("MINUTEBOOK_SLACK_BOT_TOKEN", "nothing is configured to serve"),
        ("MINUTEBOOK_POLICY", "without a policy that says who may see what"),
        ("MINUTEBOOK_SLACK_SIGNING_SECRET", "Slack can reach this server neither way"),
    ],
)
def test_what_is_missing_is_said_in_one_line(
    slack: FakeSlack, folder: Path, left_out: str, said: str
) -> None:
    given = settings(slack, folder)
    del given[left_out]
    ran = minutebook("--store", folder / "store", "serve", cwd=folder, given=b"", **given)
    assert ran.status == 1
    assert said in ran.error
    if left_out == "MINUTEBOOK_POLICY":
        assert "minutebook policy example" in ran.error
