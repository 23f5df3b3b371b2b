"""What every server has open while it runs, whichever surfaces it serves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.audit.wiring import note_policy, recording
from bot.database import Database
from bot.labels.by_policy import wanted_by
from bot.labels.following import followed
from bot.logs.numbered import Numbered
from bot.metrics.counted import Metrics
from bot.metrics.page import metrics_route
from bot.metrics.standing import Standing
from bot.web.health import warm
from bot.web.server import listening, run, stoppable
from bot.wiring import answerer_over, opened_store, register_over, store_folder
from indexer.settings import Settings

if TYPE_CHECKING:
    import socket

    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp

    from bot.answering import Answerer
    from bot.audit.port import Record
    from bot.register.service import Register
    from indexer.store.port import Store


@dataclass(frozen=True, slots=True)
class Opened:
    """The services over one store; ``store`` is shut while its labels show somebody too much."""

    settings: Settings
    folder: Path
    store: Store
    register: Register
    answerer: Answerer
    record: Record
    metrics: Metrics
    bound: socket.socket

    def counting(self, trouble: Callable[[], str | None]) -> Sequence[BaseRoute]:
        """The route of what is counted, with how the server stands by ``trouble``."""
        self.metrics.add(Standing(Database(self.folder), trouble))
        return [metrics_route(self.settings, self.metrics.text)]

    def run(self, app: ASGIApp) -> None:
        """Serve until the process is told to end."""
        run(Numbered(app, self.metrics.requested), self.bound)


@contextmanager
def opened(given: Path | None, settings: Settings) -> Iterator[Opened]:
    """Open what a server needs, until SIGTERM or SIGINT.

    Raises:
        StoreMissing: nothing has been indexed yet.
        SettingsError: the address cannot be used, or a setting is wrong.
    """
    folder = store_folder(given, settings)
    with (
        stoppable(),
        opened_store(given, settings) as held,
        listening(settings) as bound,
        recording(folder, settings) as record,
        followed(held, wanted_by(settings)) as store,  # before anybody is answered
    ):
        note_policy(folder, settings)
        register = register_over(store, folder, settings)
        metrics = Metrics()
        answerer = answerer_over(store, settings, register, metrics)
        warm(answerer)
        yield Opened(settings, folder, store, register, answerer, record, metrics, bound)
