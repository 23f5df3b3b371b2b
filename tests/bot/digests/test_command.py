"""`minutebook digest` as a person or a timer runs it, against a Slack."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections import Counter

import pytest

from tests.bot.digests.harbour import CHAINS, GREASE, PAINT, Harbour
from tests.bot.terminal import SECONDS, Ran, environment, minutebook
from tests.fakeslack.slack import FakeSlack

MONDAY = "2024-03-11T09:00"


def digest(harbour: Harbour, *arguments: str, **settings: str) -> Ran:
    where = ("--store", harbour.folder)
    return minutebook(
        "digest", *arguments, *where, cwd=harbour.papers.parent, given=b"", **settings
    )


def test_a_dry_run_needs_no_slack_and_says_what_would_go_to_whom_and_why(
    harbour: Harbour,
) -> None:
    ran = digest(harbour, "run", "--dry-run", "--now", MONDAY)
    assert ran.status == 0
    assert ran.out.startswith(
        "ada.fenn@wharf.example, officer digest: would send (Ada Fenn: printed address"
    )
    assert "1 action needs an update before 16 May" in ran.out
    assert "• order the paint." in ran.out
    again = digest(harbour, "run", "--dry-run", "--now", MONDAY, "--json")
    assert again.json[0]["what"] == "would send"
    assert again.json[0]["blocks"][0]["type"] == "header"


def test_it_sends_once_and_says_so(harbour: Harbour, slack: FakeSlack) -> None:
    ada = slack.user("Ada Fenn", email="ada.fenn@wharf.example")
    clerk = slack.user("Cleo", email="clerk@wharf.example")
    settings = {
        **slack.environment(socket=False),
        "MINUTEBOOK_CLERK_EMAIL": "clerk@wharf.example",
    }
    dry = digest(harbour, "run", "--dry-run", "--now", MONDAY, **settings)
    assert "Ada Fenn, officer digest: would send" in dry.out
    assert slack.calls("chat.postMessage") == []
    ran = digest(harbour, "run", "--now", MONDAY, **settings)
    assert ran.status == 0, ran.err
    assert "Ada Fenn, officer digest: sent" in ran.out
    assert "Cleo, clerk digest: sent" in ran.out
    digest(harbour, "run", "--now", "2024-03-15T18:00", **settings)
    (to_ada,) = slack.messages(slack.dm_of(ada), seen_by=ada)
    assert to_ada.buttons == ["Update", "Propose done", "Not mine", "Change date", "Snooze"]
    assert len(slack.messages(slack.dm_of(clerk), seen_by=clerk)) == 1


def test_before_monday_at_nine_nobody_is_disturbed(harbour: Harbour, slack: FakeSlack) -> None:
    slack.user("Ada Fenn", email="ada.fenn@wharf.example")
    ran = digest(harbour, "run", "--now", "2024-03-11T08:59", **slack.environment(socket=False))
    assert "not due yet (Monday 11 March, 09:00 Europe/London)" in " ".join(ran.out.split())
    assert slack.calls("chat.postMessage") == []


def test_a_clerk_says_who_somebody_is(harbour: Harbour, slack: FakeSlack) -> None:
    bo = slack.user("Bo")
    harbour.give(CHAINS, "Bo Rudd")
    assert (
        digest(harbour, "match", "Bo Rudd", bo.id, "--by", "Cleo").out == f"Bo Rudd is {bo.id}.\n"
    )
    digest(harbour, "run", "--now", MONDAY, **slack.environment(socket=False))
    assert len(slack.messages(slack.dm_of(bo), seen_by=bo)) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("run", "--now", "soon"), "'soon' is no time: write it as 2026-02-09T09:00"),
        (("run",), "digests cannot be sent without Slack"),
        (("match", "Bo", "bo", "--by", "Cleo"), "'bo' is no Slack user"),
        (("match", " ", "U01234567", "--by", "Cleo"), "the name is empty"),
    ],
)
def test_what_is_wrong_is_one_line(harbour: Harbour, arguments: tuple[str, ...], said: str) -> None:
    ran = digest(harbour, *arguments)
    assert ran.status == 1
    assert said in ran.error


def test_what_did_not_arrive_is_told_and_sent_by_the_next_run(
    harbour: Harbour, slack: FakeSlack
) -> None:
    ada = slack.user("Ada Fenn", email="ada.fenn@wharf.example")
    settings = slack.environment(socket=False)
    slack.fail("chat.postMessage", "restricted_action")
    ran = digest(harbour, "run", "--now", MONDAY, **settings)
    assert ran.status == 1
    assert "1 of 2 digests are not known to have arrived" in ran.error
    assert digest(harbour, "run", "--now", MONDAY, **settings).status == 0
    assert len(slack.messages(slack.dm_of(ada), seen_by=ada)) == 1


def runner(harbour: Harbour, slack: FakeSlack) -> subprocess.Popen[bytes]:
    """A run in a process of its own."""
    return subprocess.Popen(
        [
            sys.executable, "-m", "bot.cli", "digest", "run", "--now", MONDAY,
            "--store", str(harbour.folder),
        ],
        env=environment(**slack.environment(socket=False)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )  # fmt: skip


def finished(process: subprocess.Popen[bytes]) -> None:
    _, errors = process.communicate(timeout=SECONDS)
    assert process.returncode in {0, -signal.SIGKILL}, errors.decode()


def received(slack: FakeSlack, users: list[str]) -> Counter[int]:
    """How many people got how many messages."""
    people = [slack.world.users[user] for user in users]
    return Counter(len(slack.messages(slack.dm_of(one), seen_by=one)) for one in people)


@pytest.mark.parametrize(
    ("people", "runners"),
    [(30, 2), pytest.param(500, 8, marks=[pytest.mark.long, pytest.mark.timeout(900)])],
)
def test_killed_again_and_again_everybody_gets_one(
    harbour: Harbour, slack: FakeSlack, people: int, runners: int
) -> None:
    """Real processes, killed without warning while they post; then as many as there are at once."""
    users = [slack.user(f"Officer {number}").id for number in range(people)]
    for words in (PAINT, GREASE):
        harbour.give(words, *users)
    for share in (0.2, 0.6):
        process = runner(harbour, slack)
        _wait_for_posts(slack, int(people * share), process)
        process.send_signal(signal.SIGKILL)
        finished(process)
    assert received(slack, users)[0] > 0
    at_once = [runner(harbour, slack) for _ in range(runners)]
    for process in at_once:
        finished(process)
    finished(runner(harbour, slack))
    assert received(slack, users) == {1: people}


def _wait_for_posts(slack: FakeSlack, number: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS
    while len(slack.calls("chat.postMessage")) < number and process.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.002)
