"""A question's passages: both searches, slips put right, initials spelt out, then reranked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from bot.library import Library
from bot.mastheads.initials import (
    in_short,
    of_agencies,
    of_bodies,
    spelt_out,
    spelt_out_small,
    unknown,
)
from bot.questions.acronyms import definitions, expand
from bot.questions.field_acronyms import of_the_field
from bot.questions.spelling import rejoined, reread, respell
from bot.questions.understanding import Query
from bot.retrieval import FUSION, Found, Fusion, Ranking, retrieve
from bot.searching.port import Reranker
from bot.searching.reranking import reranked
from indexer.embedding import Embedder
from indexer.errors import EmbedderMismatch
from indexer.store.port import Snapshot, Vector


class Finder:
    """Finds the passages for a question. Safe to share between threads."""

    def __init__(
        self, embedder: Embedder, fusion: Fusion = FUSION, reranker: Reranker | None = None
    ) -> None:
        """Search with the embedder that made the store's vectors."""
        self._embedder = embedder
        self._fusion = fusion
        self._reranker = reranker

    def found(
        self, snapshot: Snapshot, library: Library, query: Query, today: dt.date
    ) -> tuple[Query, Found]:
        """The question, with slips put right and initials known, and its passages, best first.

        Raises:
            EmbedderMismatch: another model made the store.
            SettingsError: the reranker that is set cannot be loaded.
        """
        search = partial(
            self._search, snapshot, library, vector=self._embed(snapshot, query.standalone)
        )
        found = search(query)
        again = _reread(snapshot, library, query, found, today)
        if again is not query:
            found = search(again)
        return again, reranked(found, again.standalone, self._reranker)

    def ranked(self, snapshot: Snapshot, library: Library, query: Query, limit: int) -> Found:
        """The passages alone, for the question as it is typed.

        Raises:
            EmbedderMismatch: another model made the store.
            SettingsError: the reranker that is set cannot be loaded.
        """
        vector = self._embed(snapshot, query.standalone)
        ranking = Ranking(limit=limit, fusion=self._fusion)
        found = retrieve(snapshot, query, vector, library.viewer, ranking)
        return reranked(found, query.standalone, self._reranker)

    def closeness(self, question: str, texts: Sequence[str]) -> list[float]:
        """How close in meaning each text is to a question, by itself; a cosine, in order."""
        vector = self._embedder.encode_question(question)
        return [round(float(one @ vector), 5) for one in self._embedder.encode(texts)]

    def _search(
        self, snapshot: Snapshot, library: Library, query: Query, *, vector: Vector | None
    ) -> Found:
        named: Callable[[str], bool] | None = library.named(query.topic)
        dated = library.dated(query.periods)
        ranking = Ranking(dated=dated, named=named, fusion=self._fusion)
        return retrieve(snapshot, query, vector, library.viewer, ranking)

    def _embed(self, snapshot: Snapshot, text: str) -> Vector | None:
        made_by = snapshot.fingerprint
        if made_by is None:
            return None
        if made_by != self._embedder.fingerprint:
            raise EmbedderMismatch(
                "another embedding model made this store",
                mend="run `minutebook index` again with this model,"
                " or set MINUTEBOOK_EMBEDDER back",
            )
        return self._embedder.encode_question(text)


def _reread(
    snapshot: Snapshot, library: Library, query: Query, found: Found, today: dt.date
) -> Query:
    """The question again, with slips put right and acronyms known; itself where there are none."""
    audiences = library.viewer.audiences
    frequency = found.statistics.frequency
    again, read = respell(query, snapshot, audiences, frequency)
    again = rejoined(reread(again, read, today), snapshot, audiences)
    texts = [candidate.passage.text for candidate in found.candidates]
    papers = library.papers.values()
    passages = [candidate.passage for candidate in found.candidates]
    small = [(library.parts[one.part_key].paper_id, one.text) for one in passages]
    strange = unknown(query.terms, frequency)
    spelt = {
        **spelt_out_small(strange, small),
        **spelt_out(strange, papers, texts),
        **of_bodies(again.standalone, papers),
        **of_agencies(again.standalone, texts),
    }
    short = in_short(again.standalone, texts)
    known = of_the_field(frequency)
    return expand(again, {**known, **short, **spelt, **definitions(texts, library.boards)})
