"""What is counted, and that nothing of what was asked or answered is told by it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.answering import Aids, Answerer
from bot.audience import EVERYBODY, Viewer
from bot.database import Database
from bot.metrics.counted import Metrics
from bot.metrics.standing import Standing
from bot.slack.alive import Server
from bot.slack.arriving import Arrived
from bot.slack.inbox import Inbox
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import MinutebookError, QuestionError
from indexer.records import RESTRICTED
from indexer.store.embedded import open_store
from indexer.store.embedded.schema import DATABASE
from indexer.store.port import Store, Vector
from tests.bot.slack.wharf import make_store

BERTHS = "How many berths does the north pontoon carry?"
LATER = dt.datetime.now(dt.UTC) + dt.timedelta(hours=3)


@dataclass(frozen=True)
class Watched:
    """A store whose questions are counted."""

    folder: Path
    store: Store
    answerer: Answerer
    metrics: Metrics

    def value(self, name: str, **labels: str) -> float | None:
        """One sample as Prometheus reads it; None where there is none."""
        for family in text_string_to_metric_families(self.metrics.text().decode()):
            for one in family.samples:
                if one.name == name and one.labels == labels:
                    return float(one.value)
        return None


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("counted")) / "store"


@pytest.fixture
def watched(made: Path) -> Iterator[Watched]:
    store = open_store(made, create=False)
    metrics = Metrics([Standing(Database(made), lambda: None, lambda: LATER)])
    yield Watched(made, store, Answerer(store, HashedEmbedder(), aids=Aids(watch=metrics)), metrics)
    store.close()


def test_questions_are_counted_by_how_they_end(watched: Watched) -> None:
    watched.answerer.ask(BERTHS, EVERYBODY)
    watched.answerer.ask(BERTHS, Viewer.of([RESTRICTED]))
    watched.answerer.ask("Who feeds the zebras of Timbuktu?", EVERYBODY)
    with pytest.raises(QuestionError):
        watched.answerer.ask("?" * 3, EVERYBODY)
    assert watched.value("minutebook_questions_total", status="answered") == 2
    assert watched.value("minutebook_questions_total", status="not_found") == 1
    assert watched.value("minutebook_questions_failed_total", error="QuestionError") == 1
    assert watched.value("minutebook_question_seconds_count") == 3
    assert watched.value("minutebook_model_seconds_count") == 0


def test_nothing_of_questions_papers_or_viewers_is_told(
    watched: Watched, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    before = watched.metrics.text().decode()
    watched.answerer.ask(BERTHS, Viewer.of([RESTRICTED]))
    watched.answerer.ask("What did Jo Kerr do about the claim?", EVERYBODY)
    said = watched.metrics.text().decode() + caplog.text.casefold()
    for word in ("berth", "pontoon", "kerr", "claim", "restricted", "public", ".txt"):
        assert word not in said.casefold(), word
    names = {line.split("{")[0] for line in before.splitlines() if not line.startswith("#")}
    assert {name for name in names if name.startswith("minutebook")}


def test_events_requests_and_digests_are_counted(watched: Watched) -> None:
    for outcome in ("done", "done", "failed"):
        watched.metrics.event(outcome)
    watched.metrics.requested(503, 0.2)
    watched.metrics.digests(["sent", "not sent", "sent"])
    assert watched.value("minutebook_slack_events_total", outcome="done") == 2
    assert watched.value("minutebook_http_requests_total", status="503") == 1
    assert watched.value("minutebook_digests_total", outcome="sent") == 2


def test_the_queue_and_the_age_of_the_papers_are_seen(watched: Watched) -> None:
    age = watched.value("minutebook_generation_age_seconds")
    assert watched.value("minutebook_generation") == 1
    assert age is not None
    assert abs(age - 3 * 3600) < 600
    assert watched.value("minutebook_slack_waiting") == 0
    assert watched.value("minutebook_slack_oldest_seconds") == 0
    inbox = Inbox(Database(watched.folder), Server(watched.folder))
    inbox.keep(Arrived("a", "event:message", "one", {}))
    inbox.keep(Arrived("b", "event:message", "one", {}))
    kept = inbox.claim()
    assert kept is not None
    assert watched.value("minutebook_slack_waiting") == 1
    assert watched.value("minutebook_slack_under_way") == 1
    oldest = watched.value("minutebook_slack_oldest_seconds")
    assert oldest is not None
    assert oldest > 3000
    inbox.done(kept)
    assert watched.value("minutebook_slack_under_way") == 0


def test_a_clock_set_back_gives_no_age_below_nought(made: Path) -> None:
    long_ago = dt.datetime(2001, 1, 1, tzinfo=dt.UTC)
    metrics = Metrics([Standing(Database(made), lambda: None, lambda: long_ago)])
    assert b"minutebook_generation_age_seconds 0.0" in metrics.text()


def test_trouble_is_told_and_the_counts_stay(made: Path, tmp_path: Path) -> None:
    metrics = Metrics([Standing(Database(made), lambda: "no connection to Slack")])
    assert b"minutebook_ready 0.0" in metrics.text()
    assert b"minutebook_generation 1.0" in metrics.text()
    (tmp_path / DATABASE).write_bytes(b"no database at all" * 1000)
    damaged = Metrics([Standing(Database(tmp_path), lambda: None)])
    damaged.event("done")
    assert b"minutebook_ready 0.0" in damaged.text()
    assert b'minutebook_slack_events_total{outcome="done"} 1.0' in damaged.text()
    assert b"minutebook_generation" not in damaged.text()


def test_a_fault_of_ours_is_counted_without_its_words(made: Path) -> None:
    class Broken(HashedEmbedder):
        def encode_question(self, text: str) -> Vector:
            raise MinutebookError(f"cannot embed {text}")

    store = open_store(made, create=False)
    metrics = Metrics()
    try:
        with pytest.raises(MinutebookError):
            Answerer(store, Broken(), aids=Aids(watch=metrics)).ask(BERTHS, EVERYBODY)
    finally:
        store.close()
    assert b'minutebook_questions_failed_total{error="MinutebookError"} 1.0' in metrics.text()
    assert b"pontoon" not in metrics.text()
