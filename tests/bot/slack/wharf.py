"""A wharf board's papers, a policy, and the app serving them to a fake Slack."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from bot.answering import Aids, Answerer
from bot.audit.wiring import recording
from bot.limits.quota import Limits, Quota
from bot.metrics.counted import Metrics
from bot.register.in_sqlite import SqliteLedger
from bot.register.service import Register
from bot.slack.serving import Running, Served, Shared, running
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.settings import Settings
from indexer.store.embedded import open_store
from tests.bot.quayside import CLAIM, CLAIM_RESTRICTED, LATER_REPORT, REPORT
from tests.fakeslack import FakeSlack

MANIFEST = Path(__file__).resolve().parents[3] / "slack" / "manifest.yaml"
CLERK = "clerk@wharf.example"
KERR = "jo.kerr@wharf.example"

MINUTES = """Note of the Quayside Committee

Quayside Committee

8 February 2024

1. Pontoon repairs

The engineer described the state of the north pontoon.

Decision

Agreed to replace the chains of the north pontoon at a cost of £14,200.

Action

Jo Kerr to write to every berth holder before the closure.

Clerk to report the price of new fenders.

2. Sailing club lease

Decision

Noted the progress on the lease of the sailing club.

Appendix A: Attendance

Chair: Cllr Ana Bell

Officers: Jo Kerr, Harbour Engineer
"""
LONG = """Ladders

Quayside Committee

7 March 2024

Purpose of report

For information.

Background

1. The ladders of the quay were counted & measured <twice>:

""" + "\n\n".join(f"1.{n} ladder number {n} of the quay has {n + 9} rungs" for n in range(1, 31))

POLICY = """default = "public"

[audience.restricted]
slack_users = []
emails = ["*@wharf.example", "chair@home.example"]
"""
PAPERS = {
    "minutes.txt": MINUTES,
    "report.txt": REPORT,
    "later.txt": LATER_REPORT,
    "claim.txt": CLAIM,
    "ladders.txt": LONG,
    "manifest.toml": CLAIM_RESTRICTED,
}


def make_store(folder: Path) -> Path:
    """Index the papers; gives the folder of papers and store."""
    root = folder / "papers"
    root.mkdir(parents=True)
    for name, text in PAPERS.items():
        (root / name).write_text(text, "utf-8")
    store = open_store(folder / "store", create=True)
    index([root], store, HashedEmbedder())
    Register(store, SqliteLedger(folder / "store")).reconcile()
    store.close()
    (folder / "policy.toml").write_text(POLICY, "utf-8")
    return folder


@dataclass(frozen=True)
class Wharf:
    """The app at work: its Slack, its settings, its store's folder."""

    slack: FakeSlack
    app: Running
    folder: Path
    register: Register


@contextmanager
def serving(
    slack: FakeSlack, folder: Path, metrics: Metrics | None = None, quota: Quota | None = None
) -> Iterator[Wharf]:
    """The app over a store, in this process, connected by Socket Mode."""
    store = open_store(folder / "store", create=False)
    register = Register(store, SqliteLedger(folder / "store"))
    metrics = metrics or Metrics()
    answerer = Answerer(store, HashedEmbedder(), aids=Aids(watch=metrics))
    settings = Settings(
        store=folder / "store",
        policy=folder / "policy.toml",
        slack_bot_token=SecretStr(slack.bot_token),
        slack_app_token=SecretStr(slack.app_token),
        slack_api_url=slack.api_url,
        clerk_email=CLERK,
    )
    try:
        with recording(folder / "store", settings) as record:
            shared = Shared(quota or Quota(Limits.of(settings)), record)
            served = Served(settings, folder / "store", store, answerer, register)
            with running(served, told=metrics.event, shared=shared) as app:
                slack.wait_for_socket()
                yield Wharf(slack, app, folder, register)
    finally:
        store.close()


def copied(made: Path, to: Path) -> Path:
    """A copy of a folder that ``make_store`` made, to be changed at will."""
    shutil.copytree(made, to)
    return to
