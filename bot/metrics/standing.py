"""How the store and the queue stand, looked at whenever the metrics are read."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from bot.database import Database
from indexer.errors import MinutebookError

_GENERATION = "SELECT number, made_at FROM generation WHERE tenant = ? ORDER BY number DESC LIMIT 1"
_QUEUE = (
    "SELECT count(*), coalesce(sum(claimed_at IS NOT NULL), 0), min(received_at) "
    "FROM slack_event WHERE tenant = ? AND done_at IS NULL"
)


@dataclass(frozen=True, slots=True)
class _Standing:
    """One look: numbers over all audiences, for whoever keeps the store."""

    generation: int
    made_at: str | None
    waiting: int
    claimed: int
    oldest: str | None


class Standing(Collector):
    """Whether it can answer, the age of what it answers from, and who waits."""

    def __init__(
        self,
        database: Database,
        trouble: Callable[[], str | None],
        clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    ) -> None:
        """Look into ``database``; ``trouble`` is what `/readyz` says."""
        self._database = database
        self._trouble = trouble
        self._clock = clock

    def describe(self) -> Iterator[GaugeMetricFamily]:
        """Nothing: so that it is not looked at before somebody asks."""
        return iter(())

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """The gauges; of a store that cannot be read only that it is not ready."""
        seen = self._seen()
        ready = seen is not None and self._trouble() is None
        yield _gauge("minutebook_ready", "1 where questions can be answered.", float(ready))
        if seen is None:
            return
        yield _gauge("minutebook_generation", "Generation of the papers.", seen.generation)
        if seen.made_at:
            age = self._age(seen.made_at)
            yield _gauge("minutebook_generation_age_seconds", "Since the last index.", age)
        yield _gauge("minutebook_slack_waiting", "Events not yet begun.", seen.waiting)
        yield _gauge("minutebook_slack_under_way", "Events being answered.", seen.claimed)
        oldest = self._age(seen.oldest) if seen.oldest else 0.0
        yield _gauge("minutebook_slack_oldest_seconds", "Age of the oldest of both.", oldest)

    def _seen(self) -> _Standing | None:
        tenant = (self._database.tenant,)
        try:
            with self._database.reading() as connection:
                made: tuple[int, str | None] = connection.execute(
                    _GENERATION, tenant
                ).fetchone() or (0, None)
                kept, claimed, oldest = connection.execute(_QUEUE, tenant).fetchone()
        except (MinutebookError, sqlite3.Error):
            return None
        return _Standing(made[0], made[1], kept - claimed, claimed, oldest)

    def _age(self, moment: str) -> float:
        """Seconds since then; nought where a clock was set back."""
        then = dt.datetime.fromisoformat(moment)
        then = then if then.tzinfo else then.replace(tzinfo=dt.UTC)
        return max((self._clock() - then).total_seconds(), 0.0)


def _gauge(name: str, told: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, told, value=value)
