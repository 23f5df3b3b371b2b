"""`minutebook serve` as a process of its own, and Slack's events brought to it by signed HTTP."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from slack_sdk.signature import SignatureVerifier

from bot.bench.slack_stand_in import BOT, TEAM

_SECRET = "bench-signing-secret"  # noqa: S105  of a Slack that is none
_START_SECONDS = 180  # on a busy machine too


@dataclass(frozen=True, slots=True)
class Served:
    """The server: where it listens, and its process."""

    address: str
    process: int  # its id

    def get(self, path: str) -> str:
        """A page of it, as text.

        Raises:
            OSError: it does not answer, or not with success.
        """
        with urllib.request.urlopen(f"{self.address}{path}", timeout=30) as answer:  # noqa: S310  our own
            return str(answer.read().decode("utf-8"))

    def tell(self, person: str, question: str, event: str) -> float:
        """Seconds until a direct message of somebody is acked.

        Args:
            person: the message comes from the user ``U…`` in the channel ``DU…``.
            question: what is written.
            event: tells this event from every other.
        """
        body = _message(person, question, event)
        moment = str(int(time.time()))
        signed = SignatureVerifier(_SECRET).generate_signature(timestamp=moment, body=body)
        headers = {
            "Content-Type": "application/json",
            "X-Slack-Request-Timestamp": moment,
            "X-Slack-Signature": signed or "",
        }
        request = urllib.request.Request(  # noqa: S310 - our own server
            f"{self.address}/slack/events", body.encode(), headers
        )
        started = time.perf_counter()
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            answer.read()
        return time.perf_counter() - started


@contextmanager
def serving(folder: Path, api: str, more: Mapping[str, str] | None = None) -> Iterator[Served]:
    """The program over a store, ready to answer, until the block ends.

    Args:
        folder: of the store.
        api: the address of the Slack that it calls.
        more: settings beside those that it needs.
    """
    policy = folder / "policy.toml"
    policy.write_text('default = "public"\n', "utf-8")
    port = _free_port()
    settings = {
        "MINUTEBOOK_SLACK_BOT_TOKEN": "xoxb-bench",
        "MINUTEBOOK_SLACK_SIGNING_SECRET": _SECRET,
        "MINUTEBOOK_SLACK_API_URL": api,
        "MINUTEBOOK_POLICY": str(policy),
        "MINUTEBOOK_WEB_PORT": str(port),
        **(more or {}),
    }
    kept = {name: value for name, value in os.environ.items() if _kept(name)}
    with subprocess.Popen(  # noqa: S603 - this Python, and arguments of our own
        [sys.executable, "-m", "bot.cli", "--store", str(folder), "serve"],
        env={**kept, **settings, "HF_HUB_OFFLINE": "1"},
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            served = Served(f"http://127.0.0.1:{port}", process.pid)
            _until_ready(served, process)
            yield served
        finally:
            process.terminate()


def _kept(name: str) -> bool:
    """Whether a variable of this process holds for the server too."""
    return "MINUTEBOOK_" not in name or name == "MINUTEBOOK_EMBEDDER"


def _message(person: str, question: str, event: str) -> str:
    now = time.time()
    said = {
        "type": "message", "channel_type": "im", "channel": f"DU{person}", "user": f"U{person}",
        "team": TEAM, "text": question, "ts": f"{now:.6f}", "event_ts": f"{now:.6f}",
    }  # fmt: skip
    return json.dumps({
        "type": "event_callback", "team_id": TEAM, "api_app_id": "ABENCH",
        "event": said, "event_id": f"Ev{event}", "event_time": int(now),
        "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
    })  # fmt: skip


def _until_ready(served: Served, process: subprocess.Popen[bytes]) -> None:
    given_up = time.monotonic() + _START_SECONDS
    while time.monotonic() < given_up and process.poll() is None:
        try:
            served.get("/readyz")
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("`minutebook serve` did not become ready")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
