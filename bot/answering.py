"""The one service that every surface calls: a question and a viewer become an answer.

Who may see is decided before anything is ranked: the snapshot is searched in the viewer's shards,
and every list that the answer is built from is read for the same viewer.
"""

from __future__ import annotations

import datetime as dt
import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from threading import Lock
from zoneinfo import ZoneInfo

from bot.addresses import NOWHERE, Addresses
from bot.answers import Answer, Citation, Result, Results, Status
from bot.audience import Viewer
from bot.coverage import spoken
from bot.evidence.choosing import answering, sufficient
from bot.evidence.gathering import Evidence, gather
from bot.evidence.halves import halves
from bot.evidence.outcomes import no_minutes, withheld
from bot.evidence.private import discreet
from bot.evidence.weights import DEFAULT, Weights
from bot.facts.cards import contact
from bot.facts.known import known_facts
from bot.facts.naming import named_boards
from bot.facts.speaking import attributed
from bot.facts.told import Facts
from bot.library import Library
from bot.metrics.port import Unwatched, Watch
from bot.model.port import Writer
from bot.questions.periods import dates_in
from bot.questions.requests import request
from bot.questions.understanding import Query, understand
from bot.recorded.asked import Asked, Told
from bot.recorded.from_minutes import ActionsOfMinutes
from bot.recorded.meant import situated
from bot.recorded.port import KnowsActions
from bot.recorded.telling import Records, put
from bot.retrieval import Candidate, Found
from bot.searching.finding import Finder
from bot.searching.port import Reranker
from bot.wording.drafting import composed
from bot.wording.quoting import Composed, Quoted, cite, compose, without_repeats
from bot.wording.said import unminuted
from indexer.embedding import Embedder
from indexer.records import RESTRICTED
from indexer.store.port import Snapshot, Store

_HERE = ZoneInfo("Europe/London")  # "next meeting" counts from the day in the boards' own country
_NEAREST = 3
_MOST_LIBRARIES = 8  # one for each viewer in use, and generation

_NOT_FOUND = "The papers do not say."


class Answerer:
    """Answers questions over one store. Safe to share between threads."""

    def __init__(
        self,
        store: Store,
        embedder: Embedder,
        addresses: Addresses = NOWHERE,
        *,
        weights: Weights = DEFAULT,
        writer: Writer | None = None,
        actions: KnowsActions | None = None,
        watch: Watch | None = None,
        reranker: Reranker | None = None,
    ) -> None:
        """Answer from ``store``; ``embedder`` must be the one that made its vectors.

        ``addresses`` are those of the web pages that citations lead to; ``weights`` say what
        counts for an answer (the evaluation leaves one part out after another); ``writer`` puts
        whole answers into words, where there is one; ``actions`` knows the actions, by default as
        the minutes print them; ``watch`` is told how each question ends; ``reranker``
        reads the best passages again, where there is one.
        """
        self._records = Records(actions or ActionsOfMinutes(store))
        self.addresses = addresses
        self._store = store
        self._finder = Finder(embedder, weights.fusion, reranker)
        self._weights = weights
        self._writer = writer
        self._watch = watch or Unwatched()
        self._libraries: OrderedDict[tuple[int, frozenset[str]], Library] = OrderedDict()
        self._lock = Lock()

    @property
    def prompts(self) -> str:
        """The version of the prompts by which a model words answers; "" without a model."""
        return self._writer.version if self._writer else ""

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
        try:
            answer = self._asked(question, viewer, thread, today or _today())
        except Exception as error:
            self._watch.unanswered(error)
            raise
        answer.timings_ms["total"] = round((time.perf_counter() - started) * 1000, 1)
        self._watch.answered(answer)
        return answer

    def _asked(
        self, question: str, viewer: Viewer, thread: Sequence[str], asked_on: dt.date
    ) -> Answer:
        query = understand(question, today=asked_on, thread=thread)
        with self._store.snapshot() as snapshot:
            library = self.library(snapshot, viewer)
            meant = situated(query, library, asked_on)
            query = meant.query
            answer = _ambiguous(library, query, meant.choices) or self._searched(
                snapshot, library, query, asked_on
            )
            labels = _labels(library, answer)
        if self._writer is not None:  # a model is waited for with nothing of the store held open
            answer = self._writer.write(answer, labels)
        return answer

    def _searched(
        self, snapshot: Snapshot, library: Library, query: Query, asked_on: dt.date
    ) -> Answer:
        """The answer of what is held, from whichever of its kinds knows it."""
        query, found = self._finder.found(snapshot, library, query, asked_on)
        evidence = gather(snapshot, library, query, found, weights=self._weights)
        return (
            self._recorded(snapshot, library, query, found, asked_on, evidence)
            or _known(snapshot, library, query, evidence, asked_on)
            or _answer(snapshot, library, query, evidence, self._weights)
        )

    def search(self, query: str, viewer: Viewer, *, limit: int = 10) -> Results:
        """The ranked passages alone."""
        asked = understand(query, today=_today())
        with self._store.snapshot() as snapshot:
            library = self.library(snapshot, viewer)
            found = self._finder.ranked(snapshot, library, asked, max(limit, 1))
            results = tuple(
                _result(snapshot, library, rank, candidate)
                for rank, candidate in enumerate(found.candidates[:limit], start=1)
            )
        return Results(query=query, results=results)

    def _recorded(
        self,
        snapshot: Snapshot,
        library: Library,
        query: Query,
        found: Found,
        today: dt.date,
        evidence: Sequence[Evidence],
    ) -> Answer | None:
        """The answer of decisions, actions and papers read whole; None leaves it to the search."""
        asks = request(query)
        if asks is None:
            return None
        told = self._records.told(Asked.of(snapshot, library, query, asks, found, today))
        if told is None:
            return None
        if told.no_minutes:
            return _no_minutes(library, query, evidence)
        if told.unanswered:
            return _refusal(library, query, Status.NOT_FOUND, told.unanswered, evidence)
        return _answered(library, query, put(library, told))

    def library(self, snapshot: Snapshot, viewer: Viewer) -> Library:
        """What a viewer may see; kept for as long as the generation stands."""
        key = (snapshot.generation, viewer.audiences)
        with self._lock:
            if key in self._libraries:
                self._libraries.move_to_end(key)
                return self._libraries[key]
        library = Library(snapshot, viewer, self.addresses)
        with self._lock:
            self._libraries[key] = library
            while len(self._libraries) > _MOST_LIBRARIES:
                self._libraries.popitem(last=False)
        return library


def _labels(library: Library, answer: Answer) -> frozenset[str]:
    """The audiences of the parts that an answer cites."""
    keys = {one.paragraph_id.rpartition(".")[0] for one in answer.citations}
    parts = [library.parts.get(key) for key in keys]
    return frozenset(part.audience if part else RESTRICTED for part in parts)


def _today() -> dt.date:
    return dt.datetime.now(tz=_HERE).date()


def _ambiguous(library: Library, query: Query, choices: tuple[str, ...]) -> Answer | None:
    """What it could mean, each as a question that stands alone; None where it means one thing."""
    if not choices:
        return None
    answer = _refusal(library, query, Status.AMBIGUOUS, "That could mean several things.", ())
    return replace(answer, choices=choices)


def _known(
    snapshot: Snapshot,
    library: Library,
    query: Query,
    evidence: Sequence[Evidence],
    today: dt.date,
) -> Answer | None:
    known = known_facts(snapshot, library, query, today)
    if known is None:
        return None
    if known.choices:
        return _ambiguous(library, query, known.choices)
    return _facts(library, query, known, evidence)


def _facts(library: Library, query: Query, known: Facts, evidence: Sequence[Evidence]) -> Answer:
    if not known.minutes_held:
        return _no_minutes(library, query, evidence)
    if not known.quoted:
        return _refusal(library, query, Status.NOT_FOUND, _NOT_FOUND, evidence)
    return _answered(library, query, put(library, Told(known.quoted, closing=known.closing)))


def _answer(
    snapshot: Snapshot,
    library: Library,
    query: Query,
    evidence: Sequence[Evidence],
    weights: Weights,
) -> Answer:
    evidence = discreet(query, evidence)
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
    if officer:
        lines = [Quoted(one, one.paragraph.text) for one in officer]
        return _answered(library, query, compose(library, lines, listed=len(lines) > 1))
    held = [one for one in sufficient(query, evidence) if attributed(query, one)]
    nearest = held[0] if held else best
    if no_minutes(query, library, nearest):
        return _no_minutes(library, query, evidence, nearest)
    chosen = answering(query, held, evidence)
    both = () if chosen else halves(query, evidence)
    if both:
        sides = [Quoted(one.place, one.text, _as_at(one)) for one in both]
        return _answered(library, query, compose(library, sides, listed=True))
    if not chosen:
        return _refusal(library, query, Status.NOT_FOUND, _NOT_FOUND, evidence)
    said = composed(snapshot, library, query, chosen, evidence, weights)
    return _answered(library, query, said)


def _as_at(one: Evidence) -> str:
    """The day of one side of a comparison, said before it."""
    when = spoken(one.place.paper.date.value)
    return f"As at {when}: " if when else ""


def _answered(library: Library, query: Query, composed: Composed) -> Answer:
    return Answer(
        question=query.question,
        standalone_question=query.shown or query.standalone,
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


def _no_minutes(
    library: Library, query: Query, evidence: Sequence[Evidence], nearest: Evidence | None = None
) -> Answer:
    """A refusal that names the meeting without minutes: as asked, else that of what is nearest."""
    named = named_boards(query, library)
    boards = [one for one in library.boards if library.known_boards.key(one) in named]
    boards.sort(key=str.isupper)  # a name that does not shout, where a paper prints one
    day = nearest.place.paper.date.value if nearest else None
    spans = query.periods or (tuple(dates_in(spoken(day), _today())) if day else ())
    text = unminuted(spans, [f"the {one}" for one in boards[:1]] if len(named) == 1 else ())
    return _refusal(library, query, Status.NO_MINUTES_HELD, text, evidence)


def _refusal(
    library: Library, query: Query, status: Status, text: str, evidence: Sequence[Evidence]
) -> Answer:
    return Answer(
        question=query.question,
        standalone_question=query.shown or query.standalone,
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
