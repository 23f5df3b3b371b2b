"""The one service that every surface calls: a question and a viewer become an answer.

Who may see is decided before anything is ranked: the snapshot is searched in the viewer's shards,
and every list that the answer is built from is read for the same viewer.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from zoneinfo import ZoneInfo

from bot.addresses import NOWHERE, Addresses
from bot.answers import Answer, Result, Results, Status
from bot.audience import Viewer
from bot.drafts import Draft, Grounds, of_evidence, of_facts, of_other_papers, of_stranger
from bot.endings import ambiguous, answered, refused, without_minutes
from bot.evidence.gathering import gather
from bot.evidence.weights import DEFAULT, Weights
from bot.facts.strangers import stranger
from bot.library import Library
from bot.metrics.port import Unwatched, Watch
from bot.minuted.approvals import with_drafts
from bot.model.port import Writer
from bot.questions.duties import is_duty
from bot.questions.following import taken_over
from bot.questions.leaning_on import leans_on_thread, says_nothing_alone
from bot.questions.requests import request
from bot.questions.slips import as_meant
from bot.questions.understanding import Query, understand
from bot.recent import Recent
from bot.recorded.asked import Asked
from bot.recorded.from_minutes import ActionsOfMinutes
from bot.recorded.meant import situated
from bot.recorded.port import KnowsActions
from bot.recorded.telling import Records, put
from bot.retrieval import Candidate, Found
from bot.searching.finding import Finder
from bot.searching.port import Reranker
from bot.wording.both import joined, sides, tells_both
from bot.wording.each_time import each_time, set_beside, tells_each
from indexer.embedding import Embedder
from indexer.errors import QuestionError
from indexer.records import RESTRICTED
from indexer.store.port import Snapshot, Store

_HERE = ZoneInfo("Europe/London")  # "next meeting" counts from the day in the boards' own country
_NONSENSE = "qzxvkwj"
_MOST_LIBRARIES = 8  # one for each viewer in use, and generation


@dataclass(frozen=True, slots=True)
class Aids:
    """What an answerer may have besides a store and an embedder."""

    weights: Weights = DEFAULT  # what counts; the evaluation leaves one part out after another
    writer: Writer | None = None  # puts whole answers into words
    actions: KnowsActions | None = None  # without it, actions are as the minutes print them
    watch: Watch | None = None  # told how each question ends
    reranker: Reranker | None = None  # reads the best passages again


UNAIDED = Aids()


class Answerer:
    """Answers questions over one store. Safe to share between threads."""

    def __init__(
        self,
        store: Store,
        embedder: Embedder,
        addresses: Addresses = NOWHERE,
        aids: Aids = UNAIDED,
    ) -> None:
        """Answer from ``store``; ``embedder`` must be the one that made its vectors.

        ``addresses`` are those of the web pages that citations lead to.
        """
        self._records = Records(aids.actions or ActionsOfMinutes(store))
        self.addresses = addresses
        self._store = store
        self._embedder = embedder
        self._finder = Finder(embedder, aids.weights.fusion, aids.reranker)
        self._weights = aids.weights
        self._writer = aids.writer
        self._watch = aids.watch or Unwatched()
        self._libraries: Recent[tuple[int, frozenset[str]], Library] = Recent(_MOST_LIBRARIES)

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
        with self._store.snapshot() as snapshot:
            library = self.library(snapshot, viewer)
            typed = partial(
                as_meant, snapshot=snapshot, audiences=viewer.audiences, is_english=self._is_english
            )
            thread = [typed(one) for one in thread]
            query = understand(typed(question), today=asked_on, thread=thread)
            if thread and leans_on_thread(query):
                query = self._grounded(snapshot, library, query, thread, asked_on)
            draft = self._in_thread(snapshot, library, query, thread, asked_on)
            answer, asked = draft.shown, sides(query, thread, asked_on)
            if asked and answer.status is not Status.AMBIGUOUS and not tells_both(answer, asked):
                alone = [self._meant(snapshot, library, one, asked_on).answer for one in asked]
                draft = Draft(joined(answer, asked, alone))
            times = each_time(query, thread, asked_on)
            if times and answer.status is not Status.AMBIGUOUS and not tells_each(answer, times):
                alone = [self._meant(snapshot, library, one, asked_on).shown for one in times]
                draft = Draft(set_beside(draft.shown, alone))
            draft = _flagged(snapshot, library, draft, question)
            labels = _labels(library, draft)
        if self._writer is None:
            return draft.shown
        # a model is waited for with nothing of the store held open
        written = self._writer.write(draft.answer, labels, draft.beside)
        if written.model == draft.answer.model:
            return replace(draft.shown, timings_ms=written.timings_ms)
        return written

    def _in_thread(
        self,
        snapshot: Snapshot,
        library: Library,
        query: Query,
        thread: Sequence[str],
        asked_on: dt.date,
    ) -> Draft:
        """The answer to a question, read as a follow-up first where it says little by itself."""
        alone = " ".join(query.question.split()) == query.standalone
        if thread and alone and leans_on_thread(query):
            meant = understand(taken_over(query.question, thread, asked_on), today=asked_on)
            leant = replace(
                meant,
                question=query.question,
                said=query.said,
                ground=query.ground,
                told=query.told,
            )
            draft = self._meant(snapshot, library, leant, asked_on)
            if draft.answer.status is Status.ANSWERED or says_nothing_alone(query):
                return draft
            query = replace(query, ground=(), told=())
        return self._meant(snapshot, library, query, asked_on)

    def _grounded(
        self,
        snapshot: Snapshot,
        library: Library,
        query: Query,
        thread: Sequence[str],
        asked_on: dt.date,
    ) -> Query:
        """A follow-up with the paragraphs that answer the question before it."""
        try:
            before = understand(thread[-1], today=asked_on, thread=thread[:-1])
        except QuestionError:
            return query
        told = self._meant(snapshot, library, before, asked_on).answer
        if told.status is not Status.ANSWERED:
            return query
        return replace(
            query,
            ground=tuple(one.paragraph_id for one in told.citations),
            told=tuple(one.text for one in told.claims),
        )

    def _meant(
        self, snapshot: Snapshot, library: Library, query: Query, asked_on: dt.date
    ) -> Draft:
        """The answer to one question, or the choice between the meetings that it may mean."""
        meant = situated(query, library, asked_on)
        choice = ambiguous(library, meant.query, meant.choices)
        return Draft(choice) if choice else self._searched(snapshot, library, meant.query, asked_on)

    def _searched(
        self, snapshot: Snapshot, library: Library, query: Query, asked_on: dt.date
    ) -> Draft:
        """The answer of what is held, from whichever of its kinds knows it."""
        query, found = self._finder.found(snapshot, library, query, asked_on)
        evidence = gather(snapshot, library, query, found, weights=self._weights)
        close = self._finder.closeness if snapshot.fingerprint else None
        on = Grounds(snapshot, library, query, evidence, asked_on, close)
        known = self._recorded(on, found) or of_facts(on)
        strange = stranger(query, library)
        if strange:
            return of_stranger(strange, known, on, self._weights)
        return Draft(known) if known is not None else of_evidence(on, self._weights)

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

    def _recorded(self, on: Grounds, found: Found) -> Answer | None:
        """The answer of decisions, actions and papers read whole; None leaves it to the search."""
        library, query, evidence = on.library, on.query, on.evidence
        asks = request(query)
        if asks is None:
            return None
        told = self._records.told(Asked.of(on.snapshot, library, query, asks, found, on.today))
        if told is None or (told.unanswered and is_duty(query.standalone, asks.owner)):
            return None  # what a post has to do, a rule may tell
        if told.no_minutes:
            other = of_other_papers(on)
            if other:
                return other
            query = replace(query, periods=told.meeting or query.periods)
            return without_minutes(library, query, evidence, on.today)
        if told.unanswered:
            return refused(library, query, Status.NOT_FOUND, told.unanswered, evidence)
        return answered(library, query, put(library, told))

    def _is_english(self, word: str) -> bool:
        """Whether the model knows a word as a whole; one that is misspelt comes in pieces."""
        return _whole(self._embedder, word)

    def library(self, snapshot: Snapshot, viewer: Viewer) -> Library:
        """What a viewer may see; kept for as long as the generation stands."""
        key = (snapshot.generation, viewer.audiences)
        return self._libraries.get(key, lambda: Library(snapshot, viewer, self.addresses))


def _whole(embedder: Embedder, word: str) -> bool:
    """Whether a model has one piece for a word; of one that has it for any word, nothing is said.

    Then no word counts as misspelt here; what no paper holds is still put right (``respell``).
    """
    none, nonsense, one = embedder.count_pieces(["", _NONSENSE, word])
    return one == none + 1 or nonsense == none + 1


def _flagged(snapshot: Snapshot, library: Library, draft: Draft, typed: str) -> Draft:
    """A draft whose citations say which minutes are drafts, with the question as it was typed."""

    def said(answer: Answer) -> Answer:
        cited = with_drafts(snapshot, library, answer.citations)
        return replace(answer, question=typed, citations=cited)

    whole = said(draft.whole) if draft.whole else None
    return replace(draft, answer=said(draft.answer), whole=whole)


def _labels(library: Library, draft: Draft) -> frozenset[str]:
    """The audiences of the parts that an answer, and what stands beside it, cites."""
    cited = (*draft.answer.citations, *draft.beside)
    keys = {one.paragraph_id.rpartition(".")[0] for one in cited}
    parts = [library.parts.get(key) for key in keys]
    return frozenset(part.audience if part else RESTRICTED for part in parts)


def _today() -> dt.date:
    return dt.datetime.now(tz=_HERE).date()


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
