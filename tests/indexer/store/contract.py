"""What every store adapter must find. Its tests inherit this class and give ``store``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from indexer.records import (
    PUBLIC,
    RESTRICTED,
    AgendaItem,
    DateBasis,
    MeetingDate,
)
from indexer.store.port import Snapshot, Store
from indexer.structure.identity import paper_id
from indexer.words import words
from tests.indexer.store.samples import (
    EMBEDDER,
    HARBOUR,
    ROOT,
    indexed,
    paper,
    part,
    printed,
    relabelled,
    write,
)

ALL = frozenset({PUBLIC, RESTRICTED})
ONLY_PUBLIC = frozenset({PUBLIC})


def found(snapshot: Snapshot, question: str, audiences: frozenset[str] = ALL) -> list[str]:
    """Texts of the lexical hits, best first."""
    hits = snapshot.lexical(words(question), audiences)
    held = snapshot.passages([hit.id for hit in hits], audiences)
    return [held[hit.id].passage.text for hit in hits]


class ReadingContract:
    """What is found, tried on an empty store that an adapter's test provides."""

    @pytest.fixture
    def store(self) -> Iterator[Store]:
        raise NotImplementedError

    def test_search_finds_by_words_and_by_vector(self, store: Store) -> None:
        with store.writing() as writer:
            assert write(writer, paper("a.txt", HARBOUR)) == 1
        with store.snapshot() as snapshot:
            assert snapshot.generation == 1
            assert snapshot.fingerprint == EMBEDDER.fingerprint
            assert found(snapshot, "chains") == [HARBOUR[1]]
            vector = EMBEDDER.encode_question(f"Moorings\n{HARBOUR[2]}")
            best = snapshot.dense(vector, ALL)[0]
            assert best.score == 1.0
            assert snapshot.passages([best.id], ALL)[best.id].passage.text == HARBOUR[2]
            assert snapshot.similarity(vector, [best.id]) == {best.id: 1.0}
            assert snapshot.similarity(vector, []) == {}

    def test_context_counts_half(self, store: Store) -> None:
        one = part("p1", ["slipway closed today"], title="Quay")
        two = part("p2", ["quay closed today"], title="Slipway")
        with store.writing() as writer:
            write(writer, paper("1.txt", parts=[one]), paper("2.txt", parts=[two]))
        with store.snapshot() as snapshot:
            assert found(snapshot, "slipway") == ["slipway closed today", "quay closed today"]

    @pytest.mark.parametrize(
        "question",
        [
            '"',
            "NEAR(chains, 2)",
            "text : chains",
            "* OR 1=1 --",
            "'; DROP TABLE paper; --",
            "🙂",
            "",
        ],
    )
    def test_operators_are_inert(self, store: Store, question: str) -> None:
        with store.writing() as writer:
            write(writer, paper("a.txt", HARBOUR))
        with store.snapshot() as snapshot:
            snapshot.lexical([question], ALL)
            snapshot.lexical(words(question), ALL)
            snapshot.lexical(question.split(" "), ALL)
            assert found(snapshot, "chains") == [HARBOUR[1]]

    def test_figures_are_whole_words(self, store: Store) -> None:
        texts = ["It cost £1.34bn in 2021/22.", "It cost £1.34m in 2021.", "Don’t pay 1,398."]
        with store.writing() as writer:
            write(writer, paper("a.txt", texts))
        with store.snapshot() as snapshot:
            assert found(snapshot, "£1.34bn") == texts[:1]
            assert found(snapshot, "2021/22") == texts[:1]
            assert found(snapshot, "don't") == texts[2:]
            assert found(snapshot, "1398") == texts[2:]

    def test_what_is_hidden_is_not_counted(self, store: Store) -> None:
        secret = paper("s.txt", ["chains " * 5, "the secret chains"], RESTRICTED)
        with store.writing() as writer:
            write(writer, paper("a.txt", HARBOUR))
        with store.snapshot() as snapshot:
            before = [(h.key, h.score) for h in snapshot.lexical(["chain", "pontoon"], ONLY_PUBLIC)]
        with store.writing() as writer:
            write(writer, secret)
        with store.snapshot() as snapshot:
            after = [(h.key, h.score) for h in snapshot.lexical(["chain", "pontoon"], ONLY_PUBLIC)]
            assert after == before
            counted = snapshot.statistics(["chain", "secret"], ONLY_PUBLIC)
            assert (counted.passages, dict(counted.frequency)) == (4, {"chain": 1, "secret": 0})
            assert snapshot.statistics(["chain"], ALL).frequency == {"chain": 3}
            assert snapshot.vocabulary("sec", ONLY_PUBLIC) == {}
            assert snapshot.vocabulary("sec", ALL) == {"secret": 1}
            hidden = [h.id for h in snapshot.lexical(["secret"], ALL)]
            assert hidden
            assert snapshot.passages(hidden, ONLY_PUBLIC) == {}
            part_key = secret.parts[0].key
            assert snapshot.paragraphs(part_key, ONLY_PUBLIC) == []
            assert snapshot.paragraph(secret.parts[0].paragraphs[0].id, ONLY_PUBLIC) is None
            assert [p.file for p in snapshot.papers(ONLY_PUBLIC)] == ["a.txt"]
            assert [p.file for p in snapshot.papers(ALL)] == ["a.txt", "s.txt"]
            assert snapshot.papers(frozenset()) == []
            assert snapshot.lexical(["chain"], frozenset()) == []

    @pytest.mark.parametrize("count", [200, 450, 1100])
    def test_ties_go_by_key_beyond_the_best_of_a_shard(self, store: Store, count: int) -> None:
        """Of many equal passages the 200 that are chosen, and their order, are by key."""
        papers = [paper(f"{n:03}.txt", ["the same words"]) for n in range(count)]
        with store.writing() as writer:
            write(writer, *papers)
        with store.snapshot() as snapshot:
            keys = sorted(f"{p.parts[0].paragraphs[0].id}.p" for p in papers)
            assert [h.key for h in snapshot.lexical(["same"], ALL)] == keys[:200]
            vector = EMBEDDER.encode_question("the same words")
            assert [h.key for h in snapshot.dense(vector, ALL, 7)] == keys[:7]

    def test_unchanged_passages_keep_their_id_and_ids_are_not_reused(self, store: Store) -> None:
        with store.writing() as writer:
            write(writer, paper("a.txt", HARBOUR))
            with store.snapshot() as snapshot:
                before = {h.key: h.id for h in snapshot.lexical(["the", "moor"], ALL)}
            write(writer, paper("a.txt", [*HARBOUR[:3], "A new last line on moorings."]))
        with store.snapshot() as snapshot:
            after = {h.key: h.id for h in snapshot.lexical(["the", "moor"], ALL)}
        kept = before.keys() & after.keys()
        assert len(kept) == 3
        assert all(before[key] == after[key] for key in kept)
        assert min(after[k] for k in after.keys() - kept) > max(before.values())
        with store.writing() as writer:
            write(writer, gone=["a.txt"])
            write(writer, paper("a.txt", HARBOUR))
        with store.snapshot() as snapshot:
            again = {h.id for h in snapshot.lexical(["the", "moor"], ALL)}
        assert min(again) > max(after.values())

    def test_a_new_label_moves_a_paper_at_once(self, store: Store) -> None:
        held = paper("a.txt", HARBOUR)
        with store.writing() as writer:
            write(writer, held)
            write(writer, relabelled(held, RESTRICTED))
        with store.snapshot() as snapshot:
            assert found(snapshot, "chains", ONLY_PUBLIC) == []
            assert snapshot.dense(EMBEDDER.encode_question("chains"), ONLY_PUBLIC) == []
            assert snapshot.statistics(["chain"], ONLY_PUBLIC).passages == 0
            assert snapshot.statistics(["chain"], ALL).frequency == {"chain": 1}
            assert snapshot.vocabulary("", ONLY_PUBLIC) == {}
            assert found(snapshot, "chains") == [HARBOUR[1]]

    def test_the_cells_of_a_row_are_kept(self, store: Store) -> None:
        plain = part(paper_id(ROOT, "a.txt"), HARBOUR[:2])
        row = replace(plain.paragraphs[0], cells=("The north pontoon", "45 boats"))
        held = replace(plain, paragraphs=(row, plain.paragraphs[1]))
        with store.writing() as writer:
            write(writer, paper("a.txt", parts=[held]))
        with store.snapshot() as snapshot:
            found = snapshot.paragraphs(held.key, ALL)
        assert [one.cells for one in found] == [row.cells, ()]

    def test_former_paragraphs_stay_resolvable(self, store: Store) -> None:
        first = paper("a.txt", HARBOUR)
        second = paper("a.txt", HARBOUR[1:])
        lost = first.parts[0].paragraphs[0]
        with store.writing() as writer:
            write(writer, first)
            write(writer, second)
        with store.snapshot() as snapshot:
            resolved = snapshot.paragraph(lost.id, ONLY_PUBLIC)
            assert resolved is not None
            assert resolved[0].key == first.parts[0].key
            assert resolved[1] == replace(lost, flags=("superseded",))
            kept = snapshot.paragraph(second.parts[0].paragraphs[0].id, ONLY_PUBLIC)
            assert kept is not None
            assert "superseded" not in kept[1].flags
        with store.writing() as writer:
            write(writer, first)
        with store.snapshot() as snapshot:
            back = snapshot.paragraph(lost.id, ONLY_PUBLIC)
            assert back is not None
            assert back[1] == lost
        with store.writing() as writer:  # what was public once is restricted now
            write(writer, relabelled(second, RESTRICTED))
        with store.snapshot() as snapshot:
            assert snapshot.paragraph(lost.id, ONLY_PUBLIC) is None
        with store.writing() as writer:
            write(writer, gone=["a.txt"])
        with store.snapshot() as snapshot:
            assert snapshot.paragraph(lost.id, ALL) is None

    def test_facts_belong_to_the_first_part(self, store: Store) -> None:
        first = part("p1", ["the hidden opening"], RESTRICTED, title="Opening")
        second = part("p1", ["the open item"], title="Item")
        held = replace(
            paper("pack.txt", parts=[first, second], date=printed("2023-01-05"), board="Harbour"),
            agenda=(AgendaItem("1", "Opening", None, True),),
            notes=("a note",),
            source_url="https://papers.example/pack",
        )
        with store.writing() as writer:
            write(writer, held)
        with store.snapshot() as snapshot:
            (seen,) = snapshot.papers(ONLY_PUBLIC)
            assert (seen.title, seen.board, seen.date.basis) == ("pack", None, DateBasis.NONE)
            assert (seen.agenda, seen.notes) == ((), ())
            (whole,) = snapshot.papers(ALL)
            assert (whole.title, whole.board) == (held.title, "Harbour")
            assert (whole.agenda, whole.date) == (held.agenda, held.date)
            assert [(p.title, p.ordinal) for p in snapshot.parts(ONLY_PUBLIC)] == [("Item", 0)]
            assert [p.ordinal for p in snapshot.parts(ALL, held.id)] == [0, 1]
        stated = replace(held, date=MeetingDate("2023-01-06", DateBasis.MANIFEST, "manifest"))
        with store.writing() as writer:
            write(writer, indexed(stated, stated=("title", "date")))
        with store.snapshot() as snapshot:
            (seen,) = snapshot.papers(ONLY_PUBLIC)
            assert (seen.title, seen.board, seen.date) == (held.title, None, stated.date)

    def test_a_rendition_lends_its_date(self, store: Store) -> None:
        whole = [
            part("w", HARBOUR, title="Item 3"),
            part("w", ["Another item of that evening."], title="Item 4"),
        ]
        dated = paper("minutes.txt", parts=whole, date=printed("2023-05-04"), board="Harbour")
        with store.writing() as writer:
            write(writer, paper("page.html", HARBOUR))
            write(writer, dated)
        with store.snapshot() as snapshot:
            papers = {p.file: p for p in snapshot.papers(ALL)}
            assert papers["page.html"].date.value == "2023-05-04"
            assert papers["page.html"].date.basis is DateBasis.INHERITED
            assert papers["page.html"].board == "Harbour"
            assert papers["minutes.txt"].date == dated.date
            (edge,) = snapshot.edges(ALL)
            assert edge.kind == "rendition"
        with store.writing() as writer:  # the lender is hidden: so is what it lent
            write(writer, relabelled(dated, RESTRICTED))
        with store.snapshot() as snapshot:
            (page,) = snapshot.papers(ONLY_PUBLIC)
            assert (page.date.basis, page.board) == (DateBasis.NONE, None)
            assert snapshot.edges(ONLY_PUBLIC) == []
            assert len(snapshot.edges(ALL)) == 1
        with store.writing() as writer:
            write(writer, gone=["minutes.txt"])
        with store.snapshot() as snapshot:
            assert snapshot.edges(ALL) == []

    def test_papers_of_different_dates_are_no_renditions(self, store: Store) -> None:
        with store.writing() as writer:
            write(writer, paper("a.txt", HARBOUR, date=printed("2023-05-04")))
            write(writer, paper("b.txt", HARBOUR, date=printed("2023-06-08")))
            write(writer, paper("c.txt", HARBOUR))
        with store.snapshot() as snapshot:
            assert len(snapshot.edges(ALL)) == 2
            undated = next(p for p in snapshot.papers(ALL) if p.file == "c.txt")
            assert undated.date.basis is DateBasis.NONE  # its renditions disagree
