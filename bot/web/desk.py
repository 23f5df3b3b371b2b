"""The services that the pages use, and the one viewer whom they serve."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from bot.addresses import Addresses
from bot.answering import Answerer
from bot.audience import EVERYBODY, Viewer
from bot.audit.asking import Asker, Recorded
from bot.audit.port import Record, Unrecorded
from bot.library import Library
from bot.minuted.decided import Decided
from bot.register.service import Register
from bot.web.paper import MOST_AT_ONCE
from indexer.store.port import Snapshot, Store


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that a page needs. The viewer is fixed: nobody signs in."""

    store: Store
    answerer: Answerer
    register: Register
    viewer: Viewer = EVERYBODY
    longest: int = MOST_AT_ONCE  # paragraphs on a page; a longer paper is shown part by part
    decided: Decided = field(default_factory=Decided)
    record: Record = field(default_factory=Unrecorded)
    asker: Asker = field(default_factory=lambda: Asker("web"))
    links: Addresses = field(default_factory=lambda: Addresses(""))  # from page to page

    def at(self, base: str) -> Desk:
        """The same desk, whose pages stand below a path."""
        return replace(self, links=Addresses(base))

    @property
    def questions(self) -> Recorded:
        """Answers what the viewer asks, and puts it on record."""
        return Recorded(self.answerer, self.record, self.asker)

    @contextmanager
    def reading(self) -> Iterator[tuple[Snapshot, Library]]:
        """One generation, as the viewer may see it."""
        with self.store.snapshot() as snapshot:
            yield snapshot, self.answerer.library(snapshot, self.viewer)
