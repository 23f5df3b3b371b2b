"""What every store adapter must keep while it is written. Its tests inherit this class too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from indexer.deeds import Correction, Deed
from indexer.errors import EmbedderMismatch
from indexer.labelling.rules import Condition, Labelling, Rule
from indexer.records import PUBLIC, RESTRICTED
from indexer.store.held import FileState
from indexer.store.port import Store
from tests.indexer.store.contract import ALL, found
from tests.indexer.store.samples import EMBEDDER, HARBOUR, ROOT, failed, indexed, paper, write


class WritingContract:
    """What is kept, tried on an empty store that an adapter's test provides."""

    @pytest.fixture
    def store(self) -> Iterator[Store]:
        raise NotImplementedError

    def test_a_failure_keeps_what_was_held(self, store: Store) -> None:
        with store.writing() as writer:
            write(writer, paper("a.txt", HARBOUR), failed("never.txt"))
            write(writer, failed("a.txt"))
            assert writer.states()[ROOT, "a.txt"].problem == "cannot be read: mend it"
        with store.snapshot() as snapshot:
            assert found(snapshot, "chains") == [HARBOUR[1]]
            assert [s.file for s in snapshot.problems(ALL)] == ["a.txt", "never.txt"]
            assert [p.file for p in snapshot.papers(ALL)] == ["a.txt"]
        with store.writing() as writer:
            write(writer, paper("a.txt", HARBOUR))
        with store.snapshot() as snapshot:
            assert [s.file for s in snapshot.problems(ALL)] == ["never.txt"]

    def test_a_file_that_was_not_read_is_known_to_those_who_might_see_it(
        self, store: Store
    ) -> None:
        """By its former parts, what the manifest states, the rules, or else the default."""
        secret = replace(failed("stated.txt"), audience=RESTRICTED)
        with store.writing() as writer:
            write(writer, paper("was.txt", HARBOUR, RESTRICTED), failed("plain.txt"), secret)
            write(writer, failed("was.txt"), failed("hr/pay.txt"), failed("hr/open.txt"))
        open_to = {
            label: [one.file for one in self._problems(store, {PUBLIC, label})]
            for label in (PUBLIC, "hr", RESTRICTED)
        }
        everywhere = ["hr/open.txt", "hr/pay.txt", "plain.txt"]
        assert open_to == {
            PUBLIC: everywhere,
            "hr": everywhere,
            RESTRICTED: [*everywhere, "stated.txt", "was.txt"],
        }
        names = frozenset({PUBLIC, RESTRICTED, "hr"})
        policy = Labelling(names, PUBLIC, giving=(Rule(Condition(folders=("hr",)), "hr"),))
        with store.writing() as writer:
            writer.relabel(policy, dt.date(2024, 5, 1))
        assert [one.file for one in self._problems(store, {PUBLIC})] == ["plain.txt"]
        assert [one.file for one in self._problems(store, {PUBLIC, "hr"})] == everywhere
        in_doubt = replace(policy, giving=(Rule(Condition(boards=("HR Panel",)), "hr"),))
        with store.writing() as writer:
            writer.relabel(in_doubt, dt.date(2024, 5, 1))
        assert self._problems(store, {PUBLIC, "hr"}) == []

    def _problems(self, store: Store, audiences: set[str]) -> list[FileState]:
        with store.snapshot() as snapshot:
            return snapshot.problems(audiences)

    def test_a_snapshot_holds_still(self, store: Store) -> None:
        with store.writing() as writer:
            write(writer, paper("a.txt", HARBOUR))
            writer.write_index()
            with store.snapshot() as old:
                write(writer, paper("b.txt", ["chains for sale"]), gone=["a.txt"])
                writer.write_index()
                assert old.generation == 1
                assert found(old, "chains") == [HARBOUR[1]]
                assert len(old.dense(EMBEDDER.encode_question("chains"), ALL)) == 4
                with store.snapshot() as new:
                    assert new.generation == 2
                    assert found(new, "chains") == ["chains for sale"]
                    assert len(new.dense(EMBEDDER.encode_question("chains"), ALL)) == 1
                assert len(old.dense(EMBEDDER.encode_question("chains"), ALL)) == 4

    def test_threads_share_a_store(self, store: Store) -> None:
        with store.writing() as writer:
            write(writer, *(paper(f"{n}.txt", HARBOUR) for n in range(8)))

        def ask(_: int) -> list[str]:
            with store.snapshot() as snapshot:
                snapshot.dense(EMBEDDER.encode_question("pontoon"), ALL)
                snapshot.papers(ALL)
                return found(snapshot, "chains")

        with ThreadPoolExecutor(6) as pool:
            assert {len(answer) for answer in pool.map(ask, range(60))} == {8}

    def test_vectors_are_known_by_text_and_embedder(self, store: Store) -> None:
        vector = np.full(4, 0.5, dtype=np.float32)
        with store.writing() as writer:
            writer.save_vectors({"h1": vector}, "one")
            assert writer.known_vectors(["h1", "h2"], "one") == {"h1"}
            assert writer.known_vectors(["h1"], "other") == set()
            write(writer, paper("a.txt", HARBOUR))
            assert writer.missing_vectors(EMBEDDER.fingerprint) == {}
            assert len(writer.missing_vectors("other")) == 4
            assert writer.fingerprint() == EMBEDDER.fingerprint

    def test_another_length_of_vector_is_refused(self, store: Store) -> None:
        with store.writing() as writer:
            write(writer, paper("a.txt", HARBOUR))
        with store.snapshot() as snapshot, pytest.raises(EmbedderMismatch, match="64 numbers"):
            snapshot.dense(np.ones(3, dtype=np.float32), ALL)

    def test_rebuild_empties_what_is_derived(self, store: Store) -> None:
        held = paper("a.txt", HARBOUR)
        with store.writing() as writer:
            write(writer, held)
            writer.rebuild()
            assert writer.states() == {}
            assert writer.fingerprint() is None
        with store.snapshot() as snapshot:
            assert snapshot.generation == 2
            assert snapshot.papers(ALL) == []
            assert found(snapshot, "chains") == []
            assert snapshot.dense(EMBEDDER.encode_question("chains"), ALL) == []
            assert snapshot.paragraph(held.parts[0].paragraphs[0].id, ALL) is not None  # former
        with store.writing() as writer:
            write(writer, held)
        with store.snapshot() as snapshot:
            assert found(snapshot, "chains") == [HARBOUR[1]]

    def test_what_is_withdrawn_comes_back_by_no_writer(self, store: Store) -> None:
        held, copy, other = (paper(name, HARBOUR) for name in ("a.txt", "b.txt", "c.txt"))
        with store.writing() as writer:
            write(writer, indexed(held, "aa"), indexed(copy, "aa"), indexed(other, "cc"))
            with store.writing_beside() as beside:  # the indexer is at work
                out = beside.withdraw(held.id, "the clerk", None)
                assert [one.target for one in out] == [held.id, copy.id]
                assert beside.withdraw(held.id, "the clerk", None) == []
            write(writer, indexed(held, "dd"), indexed(paper("new.txt", HARBOUR), "aa"))
        with store.snapshot() as snapshot:
            assert [one.file for one in snapshot.papers(ALL)] == ["c.txt"]
            assert snapshot.withdrawn() == {held.id, copy.id}
            assert snapshot.statistics(["chain"], ALL).frequency == {"chain": 1}
        with store.writing() as writer:
            writer.rebuild()
            write(writer, indexed(held, "dd"))
            for one in out:
                undo = Correction(0, one.at, "x", Deed.UNDO, str(one.id), None, None, {})
                writer.correct(undo)
            write(writer, indexed(copy, "aa"))
        with store.snapshot() as snapshot:
            assert [one.file for one in snapshot.papers(ALL)] == ["b.txt"]
            assert snapshot.withdrawn() == frozenset()

    def test_a_rebuild_drops_every_shard(self, store: Store) -> None:
        with store.writing() as writer:
            write(writer, *(paper(f"{name}.txt", HARBOUR, name) for name in ("x", "y", "z")))
            writer.rebuild()
        with store.snapshot() as snapshot:
            assert snapshot.labels() == frozenset()
            assert snapshot.vocabulary("", {"x", "y", "z"}) == {}

    def test_roots_are_known_by_base_name(self, store: Store, tmp_path: Path) -> None:
        one, two = tmp_path / "x" / "papers", tmp_path / "y" / "papers"
        for folder in (one, two):
            folder.mkdir(parents=True)
        with store.writing() as writer:
            assert writer.root(one).key == "papers"
            assert writer.root(one).key == "papers"
            assert writer.root(two).key == "papers-2"
            one.rename(tmp_path / "x" / "elsewhere")
            moved = tmp_path / "z" / "papers"
            moved.mkdir(parents=True)
            assert writer.root(moved).key == "papers"
            assert [(r.key, r.path) for r in writer.roots()] == [
                ("papers", moved),
                ("papers-2", two),
            ]
