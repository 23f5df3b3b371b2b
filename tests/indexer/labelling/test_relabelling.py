"""Another policy, the same store: it answers as one that was indexed under that policy."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from bot.answering import Answerer
from bot.answers import to_json
from bot.audience import Viewer
from bot.library import Library
from bot.minuted.listing import actions, decisions
from indexer.build import Order, index
from indexer.embedding.hashed import HashedEmbedder
from indexer.extracting import extracted
from indexer.labelling.audiences import NOBODY
from indexer.labelling.rules import Age, Condition, Labelling, Rule
from indexer.opening import Opened, Opening
from indexer.passages import to_passages
from indexer.records import PUBLIC, RESTRICTED, Paper
from indexer.report import Outcome
from indexer.store.embedded import deep, open_store
from indexer.store.held import Changes, FileState, IndexedPaper, embedded_text, vector_hash
from indexer.store.port import Store
from indexer.tokens import TokenCounter
from tests.papers import SUBJECTS, libraries

EMBEDDER = HashedEmbedder(64)
COUNTER = TokenCounter(EMBEDDER)
TODAY = dt.date(2025, 2, 10)
LATER = dt.date(2035, 2, 10)
MEMBERS, HR = "members", "hr"
NAMES = frozenset({PUBLIC, RESTRICTED, MEMBERS, HR})
VIEWERS = tuple(
    Viewer.of(given)
    for given in ((), (MEMBERS,), (RESTRICTED,), (HR, RESTRICTED), (MEMBERS, RESTRICTED, HR))
)
SHARES = 3  # an example asks every third question, of two viewers
QUESTIONS = (
    f"How much did {SUBJECTS[0]} cost?",
    f"What did the board decide about {SUBJECTS[1]}?",
    "What did the TWP ask for?",
    "When is the next meeting?",
    "Who sent apologies in February 2024?",
    "What papers do you hold?",
)

conditions = st.builds(
    Condition,
    folders=st.sampled_from([(), (), ("papers",), ("a",)]),
    boards=st.sampled_from([(), (), ("Harbour Board",)]),
    kinds=st.sampled_from([(), (), ("report", "minutes")]),
    older_than=st.sampled_from([None, None, Age(12, "months"), Age(5, "years")]),
)
aging = conditions.filter(lambda when: when.older_than is not None)
policies = st.builds(
    Labelling,
    names=st.just(NAMES),
    unmarked=st.sampled_from([PUBLIC, PUBLIC, MEMBERS, RESTRICTED]),
    giving=st.lists(
        st.builds(Rule, conditions, st.sampled_from([PUBLIC, MEMBERS, HR, NOBODY])), max_size=2
    ).map(tuple),
    opening=st.lists(st.builds(Rule, aging), max_size=1).map(tuple),
    leaving=st.lists(st.builds(Rule, aging), max_size=1).map(tuple),
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds nothing; copies of it are quicker than new ones."""
    folder = tmp_path_factory.mktemp("empty") / "store"
    store = open_store(folder, create=True)
    with store.writing():
        pass
    store.close()
    return folder


def as_found(paper: Paper) -> Paper:
    """With the two labels that reading can find."""
    found = (replace(p, audience=p.audience if p.audience == RESTRICTED else PUBLIC)
             for p in paper.parts)  # fmt: skip
    return replace(paper, parts=tuple(found))


def ready(paper: Paper) -> IndexedPaper:
    state = FileState("papers", paper.file, "00", "text", 1, 1, "")
    return IndexedPaper(state, paper, to_passages(paper, COUNTER), extracted=extracted(paper))


def write(store: Store, papers: Sequence[IndexedPaper], policy: Labelling, day: dt.date) -> None:
    """As an index run does: the policy first, then vectors, then papers."""
    texts = {vector_hash(t): t for one in papers for t in map(embedded_text, one.passages)}
    vectors = EMBEDDER.encode(list(texts.values()))
    with store.writing() as writer:
        writer.relabel(policy, day)
        writer.save_vectors(dict(zip(texts, vectors, strict=True)), EMBEDDER.fingerprint)
        writer.apply(Changes(papers=tuple(papers)), EMBEDDER.fingerprint)
        writer.write_index()


def told(store: Store, viewers: Sequence[Viewer], questions: Sequence[str]) -> str:
    """Everything that a store tells these viewers, timings aside, as one text."""
    answerer = Answerer(store, EMBEDDER)
    said: list[object] = []
    for viewer in viewers:
        for question in questions:
            answer = to_json(answerer.ask(question, viewer, today=TODAY))
            del answer["timings_ms"]
            said += [answer, to_json(answerer.search(question, viewer))]
        with store.snapshot() as snapshot:
            seen = viewer.audiences
            for read in (snapshot.papers, snapshot.parts, snapshot.edges, snapshot.people):
                said += map(asdict, read(seen))
            said += map(asdict, snapshot.approvals(seen))
            library = Library(snapshot, viewer)
            said += [one.as_json() for one in actions(snapshot, library)]
            said += [one.as_json() for one in decisions(snapshot, library, routine=True)]
    return json.dumps(said, indent=1, ensure_ascii=False)


def same_as_anew(
    empty: Path,
    held: Sequence[Paper],
    policies: Sequence[Labelling],
    days: Sequence[dt.date],
    share: int,
) -> None:
    viewers = (VIEWERS[share % len(VIEWERS)], VIEWERS[(share + 2) % len(VIEWERS)])
    asked = QUESTIONS[share % SHARES :: SHARES]
    papers = [ready(as_found(paper)) for paper in held]
    with TemporaryDirectory() as folder:
        stores = [Path(folder) / name for name in ("changed", "anew")]
        for place in stores:
            shutil.copytree(empty, place)
        changed, anew = (open_store(place) for place in stores)
        write(changed, papers[: len(papers) // 2], policies[0], days[0])
        write(changed, papers[len(papers) // 2 :], policies[0], days[0])
        for policy, day in zip(policies[1:], days[1:], strict=True):
            with changed.writing_beside() as writer:
                writer.relabel(policy, day)
        write(anew, papers, policies[-1], days[-1])
        assert told(changed, viewers, asked) == told(anew, viewers, asked)
        changed.close()
        anew.close()
        assert not [one for one in deep.look(stores[0]) if one.wrong and "FAISS" not in one.what]


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    held=libraries(),
    policies=st.lists(policies, min_size=2, max_size=3),
    day=st.sampled_from([TODAY, LATER]),
    share=st.integers(0, 14),
)
def test_a_relabelled_store_answers_as_one_indexed_anew(
    empty: Path, held: list[Paper], policies: list[Labelling], day: dt.date, share: int
) -> None:
    same_as_anew(empty, held, policies, [TODAY, *[day] * (len(policies) - 1)], share)


@pytest.mark.long
@pytest.mark.timeout(3000)
@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    held=libraries(),
    policies=st.lists(policies, min_size=2, max_size=4),
    day=st.sampled_from([TODAY, LATER]),
    share=st.integers(0, 14),
)
def test_a_store_relabelled_at_random_answers_as_one_indexed_anew(
    empty: Path, held: list[Paper], policies: list[Labelling], day: dt.date, share: int
) -> None:
    """The same with many more libraries."""
    same_as_anew(empty, held, policies, [TODAY, *[day] * (len(policies) - 1)], share)


OPEN = "Weir survey\n\nWeirs Committee\n\n6 February 2014\n\n1. The survey cost £3,100.\n"
SHUT = f"EXEMPT - NOT FOR PUBLICATION\n\n{OPEN.replace('3,100', '4,200')}"
NEVER_READ = Opened(problem="it was read although only the policy has changed")


def never_read(_opening: Opening) -> Opened:
    return NEVER_READ


class NeverEmbeds(HashedEmbedder):
    """An embedder that must not be asked."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        raise AssertionError(f"{len(texts)} texts were embedded although only labels changed")


def labels(store: Store) -> Mapping[str, str]:
    with store.snapshot() as snapshot:
        names = {one.id: one.file for one in snapshot.papers(snapshot.labels())}
        return {names[p.paper_id]: p.audience for p in snapshot.parts(snapshot.labels())}


def same_as_anew_from_files(
    store: Store, papers: Path, place: Path, policy: Labelling | None
) -> None:
    """Also what is drawn from several files, and the facts of papers, are those of the policy."""
    if policy is None:
        return
    anew = open_store(place, create=True)
    index([papers], anew, HashedEmbedder(64), Order(labelling=policy))
    asked = ("What did the survey cost?", "What was the survey of February 2014?")
    assert told(store, VIEWERS, asked) == told(anew, VIEWERS, asked)
    anew.close()


def test_an_index_under_another_policy_reads_and_embeds_nothing(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "survey.txt").write_text(OPEN, "utf-8")
    (papers / "exempt.txt").write_text(SHUT, "utf-8")
    (papers / "given.txt").write_text(OPEN.replace("survey", "map"), "utf-8")
    (papers / "manifest.toml").write_text('[[paper]]\nmatch = "given.txt"\naudience = "hr"\n')
    store = open_store(tmp_path / "store", create=True)
    index([papers], store, HashedEmbedder(64))
    assert labels(store) == {
        "survey.txt": PUBLIC, "exempt.txt": RESTRICTED, "given.txt": RESTRICTED,
    }  # fmt: skip
    ten = (Rule(Condition(older_than=Age(10, "years"))),)
    for policy, said in (
        (Labelling(NAMES, MEMBERS), (MEMBERS, RESTRICTED, HR)),
        (Labelling(NAMES, PUBLIC, opening=ten), (PUBLIC, PUBLIC, HR)),
        (Labelling(NAMES, PUBLIC, leaving=ten), (NOBODY, NOBODY, NOBODY)),
        (None, (NOBODY, NOBODY, NOBODY)),  # without a policy, the last one counts
    ):
        ran = index([papers], store, NeverEmbeds(64), Order(labelling=policy), open_one=never_read)
        assert {one.outcome for one in ran.files} <= {Outcome.UNCHANGED, Outcome.SKIPPED}
        same_as_anew_from_files(store, papers, tmp_path / f"anew {said[0]} {said[1]}", policy)
        held = labels(store)
        assert (held["survey.txt"], held["exempt.txt"], held["given.txt"]) == said
    store.close()


def test_a_label_changes_with_the_day_and_what_is_written_later_has_it(
    empty: Path, tmp_path: Path
) -> None:
    shutil.copytree(empty, tmp_path / "store")
    store = open_store(tmp_path / "store")
    policy = Labelling(NAMES, PUBLIC, leaving=(Rule(Condition(older_than=Age(5, "years"))),))
    with store.writing() as writer:
        assert not writer.relabel(policy, TODAY)
        assert not writer.relabel(None, LATER)  # nothing is held yet
    with store.snapshot() as snapshot:
        assert snapshot.labelling() == (policy, LATER)
    store.close()


def test_an_indexer_that_began_before_a_change_labels_by_the_new_policy(
    tmp_path: Path,
) -> None:
    """A server takes the change up while papers are read: none of them stays open."""
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "survey.txt").write_text(OPEN, "utf-8")
    store = open_store(tmp_path / "store", create=True)
    with store.writing():
        pass

    class ChangesMeanwhile(HashedEmbedder):
        """While it embeds, somebody else takes up another policy."""

        def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
            with store.writing_beside() as writer:
                writer.relabel(Labelling(NAMES, MEMBERS), TODAY)
            return super().encode(texts)

    index([papers], store, ChangesMeanwhile(64), Order(labelling=Labelling(NAMES, PUBLIC)))
    assert labels(store) == {"survey.txt": MEMBERS}
    store.close()
