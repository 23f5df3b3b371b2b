"""Counts and latencies, in the terms of Prometheus.

Every label has few values, which the program itself names: no viewer, person, paper or question is
among them.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.registry import Collector

from bot.answers import Answer

_LOG = logging.getLogger(__name__)
_SECONDS = (0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30)
_MILLISECONDS = 1000
_EXTRACTIVE = "extractive"


class Metrics:
    """The counts of one server. Safe to share between threads."""

    def __init__(self, more: Iterable[Collector] = ()) -> None:
        """Start from nought; ``more`` are looked at whenever the metrics are read."""
        self._registry = made = CollectorRegistry()
        self._answered = Counter(
            "minutebook_questions", "Questions answered, by status.", ["status"], registry=made
        )
        self._unanswered = Counter(
            "minutebook_questions_failed", "Questions not answered.", ["error"], registry=made
        )
        self._took = Histogram(
            "minutebook_question_seconds",
            "From a question to its answer, the model included.",
            buckets=_SECONDS,
            registry=made,
        )
        self._worded = Counter(
            "minutebook_model_answers",
            "Answers given to the model: worded by it, or left as the papers' sentences.",
            ["outcome"],
            registry=made,
        )
        self._model_took = Histogram(
            "minutebook_model_seconds", "Time of the model.", buckets=_SECONDS, registry=made
        )
        self._events = Counter(
            "minutebook_slack_events",
            "Events of Slack by what became of them.",
            ["outcome"],
            registry=made,
        )
        self._requests = Counter(
            "minutebook_http_requests", "Requests over HTTP by status.", ["status"], registry=made
        )
        self._requests_took = Histogram(
            "minutebook_http_seconds", "Time of a request.", buckets=_SECONDS, registry=made
        )
        self._digests = Counter(
            "minutebook_digests", "Digests by what became of them.", ["outcome"], registry=made
        )
        ProcessCollector(registry=made)
        PlatformCollector(registry=made)
        for one in more:
            made.register(one)

    def add(self, one: Collector) -> None:
        """Look at one more thing whenever the metrics are read."""
        self._registry.register(one)

    def answered(self, answer: Answer) -> None:
        """Count a question, and log that it was answered: its status and time, nothing of it."""
        timings = answer.timings_ms
        seconds = timings.get("total", 0.0) / _MILLISECONDS
        self._answered.labels(str(answer.status)).inc()
        self._took.observe(seconds)
        if "model" in timings:
            outcome = "left" if answer.model == _EXTRACTIVE else "worded"
            self._worded.labels(outcome).inc()
            self._model_took.observe(timings["model"] / _MILLISECONDS)
        _LOG.info("a question ended: %s in %.0f ms", answer.status, seconds * _MILLISECONDS)

    def unanswered(self, error: Exception) -> None:
        """Count a question that failed, by the kind of error."""
        self._unanswered.labels(type(error).__name__).inc()
        _LOG.warning("a question was not answered: %s", type(error).__name__)

    def event(self, outcome: str) -> None:
        """Count an event of Slack: "done", "again" or "failed"."""
        self._events.labels(outcome).inc()

    def requested(self, status: int, seconds: float) -> None:
        """Count a request over HTTP."""
        self._requests.labels(str(status)).inc()
        self._requests_took.observe(seconds)

    def digests(self, outcomes: Iterable[str]) -> None:
        """Count the digests of a round: "sent", "skipped" and so on."""
        for one in outcomes:
            self._digests.labels(one).inc()

    def text(self) -> bytes:
        """All of it, in Prometheus's text format."""
        return generate_latest(self._registry)
