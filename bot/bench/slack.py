"""`minutebook serve` under load: how soon Slack's events are acked, and how soon answered."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from slack_sdk.signature import SignatureVerifier

from bot.bench.filling import fill
from bot.bench.measures import Measure, percentile
from bot.bench.papers import questions
from bot.bench.slack_stand_in import BOT, TEAM, StandIn, standing_in
from bot.slack.apologies import SORRY
from indexer.embedding import Embedder

A_SECOND = 20  # events
ACK_GOAL, ANSWER_GOAL = 300.0, 5.0  # milliseconds at p99; seconds at p95
AT_ONCE = 10
_SECRET = "bench-signing-secret"  # noqa: S105  of a Slack that is none
_START_SECONDS, _ANSWER_SECONDS = 60, 120


def measure(place: Path, passages: int, embedder: Embedder, asked: int) -> Iterator[Measure]:
    """Acks at twenty questions a second; then answers to ten people who ask at once."""
    folder = place / "slack"
    fill(folder, passages, embedder)
    with standing_in() as (slack, api), _served(folder, api) as address:
        pool = ThreadPoolExecutor(max_workers=AT_ONCE + A_SECOND)
        with pool:
            acks = _stream(pool, slack, address, questions(asked))
            waits = [
                wait
                for turn in range(max(1, asked // (5 * AT_ONCE)))
                for wait in _at_once(pool, slack, address, turn)
            ]
    yield Measure(
        "slack",
        f"ack of an event at {A_SECOND} questions a second, p99",
        percentile(acks, 0.99) * 1000,
        "ms",
        goal=ACK_GOAL,
        detail=f"{len(acks)} events, p50 {percentile(acks, 0.5) * 1000:.0f} ms",
    )
    yield Measure(
        "slack",
        f"answer, {AT_ONCE} people asking at once, p95",
        percentile(waits, 0.95),
        "s",
        goal=ANSWER_GOAL,
        detail=f"{len(waits)} answers over {passages:,} passages, "
        f"p50 {percentile(waits, 0.5):.2f} s",
    )


def _stream(
    pool: ThreadPoolExecutor, slack: StandIn, address: str, asked: Sequence[str]
) -> list[float]:
    """Seconds until each ack, of questions that come at a steady pace."""
    started = time.perf_counter()
    sent = []
    for number, question in enumerate(asked):
        time.sleep(max(0.0, started + number / A_SECOND - time.perf_counter()))
        sent.append(pool.submit(_tell, address, f"s{number}", question))
    times = [one.result() for one in sent]
    _wait(slack, {f"DUs{number}" for number in range(len(asked))})
    return times


def _at_once(pool: ThreadPoolExecutor, slack: StandIn, address: str, turn: int) -> list[float]:
    """Seconds until each of ten people who ask at the same moment has an answer."""
    names = [f"a{turn}x{number}" for number in range(AT_ONCE)]
    asked = questions(AT_ONCE, seed=turn)
    started = time.perf_counter()
    list(pool.map(lambda one: _tell(address, *one), zip(names, asked, strict=False)))
    _wait(slack, {f"DU{name}" for name in names})
    return [slack.posted[f"DU{name}"] - started for name in names]


def _wait(slack: StandIn, channels: set[str]) -> None:
    if not slack.wait(channels, _ANSWER_SECONDS):
        missing = len(channels - slack.posted.keys())
        raise TimeoutError(f"{missing} questions were not answered in {_ANSWER_SECONDS} s")
    if SORRY in slack.texts:
        raise RuntimeError(f"{slack.texts.count(SORRY)} questions met an error, not an answer")


def _tell(address: str, name: str, question: str) -> float:
    """Seconds until a direct message of somebody is acked."""
    now = time.time()
    event = {
        "type": "message", "channel_type": "im", "channel": f"DU{name}", "user": f"U{name}",
        "team": TEAM, "text": question, "ts": f"{now:.6f}", "event_ts": f"{now:.6f}",
    }  # fmt: skip
    body = json.dumps({
        "type": "event_callback", "team_id": TEAM, "api_app_id": "ABENCH",
        "event": event, "event_id": f"Ev{name}", "event_time": int(now),
        "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
    })  # fmt: skip
    moment = str(int(now))
    signed = SignatureVerifier(_SECRET).generate_signature(timestamp=moment, body=body)
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": moment,
        "X-Slack-Signature": signed or "",
    }
    request = urllib.request.Request(  # noqa: S310 - our own server
        f"{address}/slack/events", body.encode(), headers
    )
    started = time.perf_counter()
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        answer.read()
    return time.perf_counter() - started


@contextmanager
def _served(folder: Path, api: str) -> Iterator[str]:
    """`minutebook serve` as a process over a store, ready to answer; gives its address."""
    policy = folder / "policy.toml"
    policy.write_text('default = "public"\n', "utf-8")
    port = _free_port()
    settings = {
        "MINUTEBOOK_SLACK_BOT_TOKEN": "xoxb-bench",
        "MINUTEBOOK_SLACK_SIGNING_SECRET": _SECRET,
        "MINUTEBOOK_SLACK_API_URL": api,
        "MINUTEBOOK_POLICY": str(policy),
        "MINUTEBOOK_WEB_PORT": str(port),
    }
    kept = {name: value for name, value in os.environ.items() if "MINUTEBOOK_" not in name}
    with subprocess.Popen(  # noqa: S603 - this Python, and arguments of our own
        [sys.executable, "-m", "bot.cli", "--store", str(folder), "serve"],
        env={**kept, **settings, "HF_HUB_OFFLINE": "1"},
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            _until_ready(address, process)
            yield address
        finally:
            process.terminate()


def _until_ready(address: str, process: subprocess.Popen[bytes]) -> None:
    given_up = time.monotonic() + _START_SECONDS
    while time.monotonic() < given_up and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=5) as answer:  # noqa: S310
                answer.read()
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("`minutebook serve` did not become ready")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
