"""The services that the pages use, and the one viewer whom they serve."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from threading import Lock

from bot.addresses import Addresses
from bot.answering import Answerer
from bot.audience import EVERYBODY, Viewer
from bot.library import Library
from bot.minuted.listed import ListedDecision
from bot.minuted.listing import decisions
from bot.register.service import Register
from bot.web.paper import MOST_AT_ONCE
from indexer.store.port import Snapshot, Store


class Decided:
    """The decisions that a viewer may see, worked out once a generation."""

    def __init__(self) -> None:
        self._held: dict[tuple[frozenset[str], bool], tuple[int, list[ListedDecision]]] = {}
        self._lock = Lock()

    def of(self, snapshot: Snapshot, library: Library, *, routine: bool) -> list[ListedDecision]:
        """Newest meeting first; those of procedure too with ``routine``."""
        key = library.viewer.audiences, routine
        with self._lock:  # two that ask at once do not both work it out
            held = self._held.get(key)
            if held is None or held[0] != snapshot.generation:
                held = snapshot.generation, decisions(snapshot, library, routine=routine)
                self._held[key] = held
            return held[1]


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that a page needs. The viewer is fixed: nobody signs in."""

    store: Store
    answerer: Answerer
    register: Register
    viewer: Viewer = EVERYBODY
    longest: int = MOST_AT_ONCE  # paragraphs on a page; a longer paper is shown part by part
    decided: Decided = field(default_factory=Decided)
    links: Addresses = field(default_factory=lambda: Addresses(""))  # from page to page

    def at(self, base: str) -> Desk:
        """The same desk, whose pages stand below a path."""
        return replace(self, links=Addresses(base))

    @contextmanager
    def reading(self) -> Iterator[tuple[Snapshot, Library]]:
        """One generation, as the viewer may see it."""
        with self.store.snapshot() as snapshot:
            yield snapshot, self.answerer.library(snapshot, self.viewer)
