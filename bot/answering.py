"""The one service that every surface calls: a question and a viewer become an answer.

Who may see is decided before anything is ranked: the snapshot is searched in the viewer's shards,
and every list that the answer is built from is read for the same viewer.
"""

from __future__ import annotations

import datetime as dt
import time
from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock
from zoneinfo import ZoneInfo

from bot.answers import Answer, Citation, Result, Results, Status
from bot.audience import Viewer
from bot.coverage import spoken
from bot.evidence.enough import enough
from bot.evidence.gathering import Evidence, asked_roles, gather
from bot.evidence.outcomes import no_minutes, withheld
from bot.facts.cards import contact
from bot.facts.meetings import MeetingFacts, facts
from bot.library import Library
from bot.questions.acronyms import definitions, expand
from bot.questions.spelling import respell
from bot.questions.understanding import Query, understand
from bot.retrieval import Candidate, Found, retrieve
from bot.wording.drafting import composed
from bot.wording.quoting import Composed, Quoted, cite, compose, without_repeats
from indexer.embedding import Embedder
from indexer.errors import EmbedderMismatch
from indexer.store.port import Snapshot, Store, Vector

_HERE = ZoneInfo("Europe/London")  # "next meeting" counts from the day in the boards' own country
_NEAREST = 3
_MOST_LIBRARIES = 8  # one for each viewer in use, and generation

_REFUSALS = {
    Status.NOT_FOUND: "The papers do not say.",
    Status.NO_MINUTES_HELD: (
        "I hold no minutes of that meeting, so its outcome is not on record here."
    ),
}


class Answerer:
    """Answers questions over one store. Safe to share between threads."""

    def __init__(self, store: Store, embedder: Embedder) -> None:
        """Answer from ``store``; ``embedder`` must be the one that made its vectors."""
        self._store = store
        self._embedder = embedder
        self._libraries: OrderedDict[tuple[int, frozenset[str]], Library] = OrderedDict()
        self._lock = Lock()

    def ask(
        self,
        question: str,
        viewer: Viewer,
        *,
        thread: Sequence[str] = (),
        today: dt.date | None = None,
    ) -> Answer:
        """Answer a question as asked on ``today`` after the earlier questions of ``thread``.

        Raises:
            QuestionError: there is nothing to look for in the question, or it is too long.
            EmbedderMismatch: another model made the store.
        """
        started = time.perf_counter()
        asked_on = today or _today()
        query = understand(question, today=asked_on, thread=thread)
        with self._store.snapshot() as snapshot:
            library = self._library(snapshot, viewer)
            vector = self._embed(snapshot, query.standalone)
            dated = library.dated(query.periods)
            found = retrieve(snapshot, query, vector, viewer, dated=dated)
            query, found = self._reread(snapshot, library, query, found, vector)
            evidence = gather(snapshot, library, query, found)
            known = facts(snapshot, library, query, asked_on)
            if known is not None:
                answer = _meeting(library, query, known, evidence)
            else:
                answer = _answer(snapshot, library, query, evidence)
        elapsed = round((time.perf_counter() - started) * 1000, 1)
        answer.timings_ms["total"] = elapsed
        return answer

    def search(self, query: str, viewer: Viewer, *, limit: int = 10) -> Results:
        """The ranked passages alone."""
        asked = understand(query, today=_today())
        with self._store.snapshot() as snapshot:
            library = self._library(snapshot, viewer)
            vector = self._embed(snapshot, asked.standalone)
            found = retrieve(snapshot, asked, vector, viewer, limit=max(limit, 1))
            results = tuple(
                _result(snapshot, library, rank, candidate)
                for rank, candidate in enumerate(found.candidates[:limit], start=1)
            )
        return Results(query=query, results=results)

    def _reread(
        self,
        snapshot: Snapshot,
        library: Library,
        query: Query,
        found: Found,
        vector: Vector | None,
    ) -> tuple[Query, Found]:
        """The question again, with slips put right and acronyms known, where there are any."""
        viewer = library.viewer
        again, _ = respell(query, snapshot, viewer.audiences, found.statistics.frequency)
        texts = [candidate.passage.text for candidate in found.candidates]
        again = expand(again, definitions(texts, library.boards))
        if again is query:
            return query, found
        dated = library.dated(again.periods)
        return again, retrieve(snapshot, again, vector, viewer, dated=dated)

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

    def _library(self, snapshot: Snapshot, viewer: Viewer) -> Library:
        key = (snapshot.generation, viewer.audiences)
        with self._lock:
            if key in self._libraries:
                self._libraries.move_to_end(key)
                return self._libraries[key]
        library = Library(snapshot, viewer)
        with self._lock:
            self._libraries[key] = library
            while len(self._libraries) > _MOST_LIBRARIES:
                self._libraries.popitem(last=False)
        return library


def _today() -> dt.date:
    return dt.datetime.now(tz=_HERE).date()


def _meeting(
    library: Library, query: Query, known: MeetingFacts, evidence: Sequence[Evidence]
) -> Answer:
    if not known.minutes_held:
        text = _REFUSALS[Status.NO_MINUTES_HELD]
        return _refusal(library, query, Status.NO_MINUTES_HELD, text, evidence)
    if not known.places:
        return _refusal(library, query, Status.NOT_FOUND, _REFUSALS[Status.NOT_FOUND], evidence)
    quoted = [Quoted(one, one.paragraph.text) for one in without_repeats(library, known.places)]
    return _answered(library, query, compose(library, quoted, listed=len(quoted) > 1))


def _answer(
    snapshot: Snapshot, library: Library, query: Query, evidence: Sequence[Evidence]
) -> Answer:
    best = evidence[0] if evidence else None
    hidden = withheld(query, library, best)
    if hidden:
        when = spoken(hidden.paper.date.value)
        text = (
            f"Item {hidden.item.number}, “{hidden.item.title}”, is listed as confidential on the "
            f"agenda{f' of {when}' if when else ''}; its papers are not public."
        )
        return _refusal(library, query, Status.WITHHELD, text, ())
    officer = contact(snapshot, library, query, evidence)
    if officer is not None:
        line = Quoted(officer, officer.paragraph.text)
        return _answered(library, query, compose(library, [line]))
    sufficient = [one for one in evidence if enough(query, one)]
    if no_minutes(query, library, sufficient[0] if sufficient else best):
        text = _REFUSALS[Status.NO_MINUTES_HELD]
        return _refusal(library, query, Status.NO_MINUTES_HELD, text, evidence)
    sufficient = [one for one in sufficient if _of_kind(query, one, sufficient)]
    if not sufficient:
        text = _REFUSALS[Status.NOT_FOUND]
        return _refusal(library, query, Status.NOT_FOUND, text, evidence)
    return _answered(library, query, composed(snapshot, library, query, sufficient))


def _of_kind(query: Query, one: Evidence, sufficient: Sequence[Evidence]) -> bool:
    """What was decided is told from decisions alone; what is to be done, from minuted actions."""
    roles = asked_roles(query)
    if not roles:
        return True
    if any(other.place.paragraph.role in roles for other in sufficient):
        return one.place.paragraph.role in roles
    return True


def _answered(library: Library, query: Query, composed: Composed) -> Answer:
    return Answer(
        question=query.question,
        standalone_question=query.standalone,
        status=Status.ANSWERED,
        kinds=query.kinds,
        answer=composed.text,
        claims=composed.claims,
        citations=composed.citations,
        superseded=composed.superseded,
        nearest=(),
        choices=(),
        coverage=library.coverage,
        viewer=library.viewer.name,
    )


def _refusal(
    library: Library, query: Query, status: Status, text: str, evidence: Sequence[Evidence]
) -> Answer:
    return Answer(
        question=query.question,
        standalone_question=query.standalone,
        status=status,
        kinds=query.kinds,
        answer=text,
        claims=(),
        citations=(),
        superseded=(),
        nearest=_nearest(library, evidence),
        choices=(),
        coverage=library.coverage,
        viewer=library.viewer.name,
    )


def _nearest(library: Library, evidence: Sequence[Evidence]) -> tuple[Citation, ...]:
    near = [one for one in evidence if one.covered > 0]
    sentence = {one.place.paragraph.id: one.text for one in near}
    places = without_repeats(library, [one.place for one in near])[:_NEAREST]
    return tuple(
        cite(library, Quoted(place, sentence.get(place.paragraph.id, place.paragraph.text)), number)
        for number, place in enumerate(places, start=1)
    )


def _result(snapshot: Snapshot, library: Library, rank: int, candidate: Candidate) -> Result:
    passage = candidate.passage
    part = library.parts[passage.part_key]
    paper = library.papers[part.paper_id]
    shelf = library.shelf(snapshot, passage.part_key)
    first = next((o.paragraph for o in shelf if o.paragraph.id == passage.paragraph_ids[0]), None)
    return Result(
        rank=rank,
        score=candidate.fused,
        paper_id=paper.id,
        file=paper.file,
        item=part.item,
        heading=first.heading if first else (),
        label=first.label if first else None,
        page=first.page if first else None,
        paragraph_ids=passage.paragraph_ids,
        text=passage.text,
    )
