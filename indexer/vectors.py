"""The vectors that a store lacks: made some hundred at once, and saved before the next ones."""

from __future__ import annotations

from collections.abc import Mapping

from indexer.embedding.port import Embedder
from indexer.report import Clock, Progress
from indexer.store.held import Changes
from indexer.store.port import Writer

AT_ONCE = 512  # texts; their vectors are saved before the next ones are made


class Vectors:
    """Makes vectors in one run, and counts them."""

    def __init__(
        self, writer: Writer, embedder: Embedder, progress: Progress, clock: Clock
    ) -> None:
        """``embedder`` loads its model only when a text is to be embedded."""
        self._writer = writer
        self._embedder = embedder
        self._progress = progress
        self._clock = clock
        self.made = 0

    @property
    def fingerprint(self) -> str:
        """The model that makes them."""
        return self._embedder.fingerprint

    def make(self, texts: Mapping[str, str]) -> None:
        """Save the vectors of texts, by their hash, where the store does not know them."""
        known = self._writer.known_vectors(texts, self.fingerprint)
        self._embed({key: text for key, text in texts.items() if key not in known})

    def renewed(self) -> int | None:
        """How many texts held were embedded anew as another model made theirs; None if none did."""
        held = self._writer.fingerprint()
        if held is None or held == self.fingerprint:
            return None
        missing = self._writer.missing_vectors(self.fingerprint)
        self._embed(missing)
        self._writer.apply(Changes(), self.fingerprint)
        return len(missing)

    def _embed(self, texts: Mapping[str, str]) -> None:
        keys = list(texts)
        for start in range(0, len(keys), AT_ONCE):
            chunk = keys[start : start + AT_ONCE]
            self._progress.stage(f"embedding {start + len(chunk)} of {len(keys)} passages")
            with self._clock.timed("embedding"):
                vectors = self._embedder.encode([texts[key] for key in chunk])
            with self._clock.timed("writing"):
                kept = dict(zip(chunk, vectors, strict=True))
                self._writer.save_vectors(kept, self.fingerprint)
            self.made += len(chunk)
        self._progress.stage("")
