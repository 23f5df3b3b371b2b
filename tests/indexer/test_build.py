"""Indexing: what changed is read, the rest is left; bad input costs nothing but itself."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from indexer import one_file
from indexer.build import Order, index
from indexer.embedding.hashed import HashedEmbedder
from indexer.embedding.port import Vectors
from indexer.errors import ManifestError, PathError
from indexer.records import PUBLIC, DateBasis
from indexer.report import Outcome, Report
from indexer.store.embedded import EmbeddedStore, open_store
from tests.indexer.workers.ill import open_ill

ALLOTMENTS = """Allotments Committee

Note of meeting, 4 May 2023

1. Water butts

The committee heard that eleven plots have no tap within fifty metres.

Decision

Members agreed that six butts be bought.
"""
HEDGES = """Report on hedges

Purpose of report

For decision.

1.1 The hedge along the lower path was cut in February, and the cuttings were burned.
1.2 The contractor has asked for £420 to cut it again before the nesting season.
"""


class Counting(HashedEmbedder):
    """An embedder that counts the texts it is given."""

    def __init__(self, dimension: int = 32) -> None:
        super().__init__(dimension)
        self.texts = 0

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Count, and encode."""
        self.texts += len(texts)
        return super().encode(texts)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    held = open_store(tmp_path / "store", create=True)
    yield held
    held.close()


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    (folder / "2023").mkdir(parents=True)
    (folder / "2023" / "allotments.txt").write_text(ALLOTMENTS, encoding="utf-8")
    (folder / "hedges.md").write_text(HEDGES, encoding="utf-8")
    return folder


def outcomes(report: Report) -> dict[str, str]:
    return {file.file: str(file.outcome) for file in report.files}


def held(store: EmbeddedStore) -> list[str]:
    with store.snapshot() as snapshot:
        return [paper.file for paper in snapshot.papers(snapshot.labels())]


def test_a_first_run_reads_everything(store: EmbeddedStore, papers: Path) -> None:
    embedder = Counting()
    report = index([papers], store, embedder)
    assert outcomes(report) == {"2023/allotments.txt": "new", "hedges.md": "new"}
    assert report.counts[Outcome.NEW] == 2
    assert report.generation == 1
    assert report.embedded == embedder.texts == report.passages > 0
    minutes = report.files[0].paper
    assert minutes is not None
    assert (minutes.root, minutes.date.value) == ("papers", "2023-05-04")


def test_nothing_changed_reads_and_writes_nothing(store: EmbeddedStore, papers: Path) -> None:
    first = index([papers], store, Counting())
    embedder = Counting()
    report = index([papers], store, embedder)
    assert set(outcomes(report).values()) == {"unchanged"}
    assert (embedder.texts, report.passages, report.generation) == (0, 0, first.generation)
    assert report.files[0].paper == first.files[0].paper


def test_only_what_changed_is_embedded(store: EmbeddedStore, papers: Path) -> None:
    index([papers], store, Counting())
    with (papers / "hedges.md").open("a", encoding="utf-8") as file:
        file.write("\n## Next steps\n\nThe clerk will ask two other contractors.\n")
    embedder = Counting()
    report = index([papers], store, embedder)
    assert outcomes(report) == {"2023/allotments.txt": "unchanged", "hedges.md": "changed"}
    assert embedder.texts == 1


@pytest.mark.parametrize("what", ["STRUCTURE_AND_EXTRACTION", "PASSAGES_AND_WORDS"])
def test_a_new_version_reads_everything_again(
    store: EmbeddedStore, papers: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    index([papers], store, Counting())
    monkeypatch.setattr(one_file, what, 999_999)
    report = index([papers], store, Counting())
    assert set(outcomes(report).values()) == {"changed"}
    assert report.embedded == 0  # the texts are the same


def test_a_manifest_entry_reads_its_file_again(store: EmbeddedStore, papers: Path) -> None:
    index([papers], store, Counting())
    manifest = papers / "manifest.toml"
    manifest.write_text(
        '[[paper]]\nmatch = "hedges.md"\ndate = 2023-03-01\naudience = "restricted"'
    )
    report = index([papers], store, Counting())
    assert outcomes(report) == {"2023/allotments.txt": "unchanged", "hedges.md": "changed"}
    paper = report.files[1].paper
    assert paper is not None
    assert (paper.date.value, paper.date.basis) == ("2023-03-01", DateBasis.MANIFEST)
    with store.snapshot() as snapshot:
        assert [p.file for p in snapshot.papers({"public"})] == ["2023/allotments.txt"]
    manifest.unlink()
    assert outcomes(index([papers], store, Counting()))["hedges.md"] == "changed"
    with store.snapshot() as snapshot:
        assert len(snapshot.papers({"public"})) == 2


def test_another_embedder_embeds_everything_anew(store: EmbeddedStore, papers: Path) -> None:
    first = index([papers], store, Counting(32))
    other = Counting(48)
    report = index([papers], store, other)
    assert set(outcomes(report).values()) == {"unchanged"}
    assert other.texts == report.embedded == first.embedded
    assert any("embedded anew" in note for note in report.notes)
    with store.snapshot() as snapshot:
        assert snapshot.fingerprint == other.fingerprint
        hits = snapshot.dense(other.encode_question("water butts"), {"public"})
        assert len(hits) == first.passages


def test_what_is_gone_is_said_and_pruned_on_request(store: EmbeddedStore, papers: Path) -> None:
    index([papers], store, Counting())
    (papers / "hedges.md").unlink()
    report = index([papers], store, Counting())
    assert outcomes(report)["hedges.md"] == "gone"
    assert any("1 file is gone: --prune" in note for note in report.notes)
    assert held(store) == ["2023/allotments.txt", "hedges.md"]
    assert outcomes(index([papers / "2023"], store, Counting(), Order(prune=True))) == {
        "2023/allotments.txt": "unchanged"
    }
    report = index([papers], store, Counting(), Order(prune=True))
    assert outcomes(report)["hedges.md"] == "pruned"
    assert held(store) == ["2023/allotments.txt"]


def test_bad_files_are_named_and_the_rest_indexed(store: EmbeddedStore, papers: Path) -> None:
    (papers / "empty.txt").touch()
    (papers / "picture.txt").write_bytes(bytes(range(256)) * 40)
    (papers / "sheet.xlsx").write_bytes(b"PK\x03\x04" + b"\0" * 26 + b"xl/workbook.xml")
    (papers / "README.md").write_text("What lies here.")
    (papers / ".hidden.txt").write_text("hidden")
    (papers / "link.txt").symlink_to("/etc/hostname")
    os.mkfifo(papers / "pipe.txt")
    (papers / os.fsdecode(b"caf\xe9.txt")).write_text("a name in Latin-1")
    report = index([papers], store, Counting())
    assert outcomes(report) == {
        "2023/allotments.txt": "new",
        "README.md": "skipped",
        "caf\\udce9.txt": "skipped",
        "empty.txt": "failed",
        "hedges.md": "new",
        "link.txt": "skipped",
        "picture.txt": "failed",
        "pipe.txt": "skipped",
        "sheet.xlsx": "skipped",
    }
    notes = {file.file: file.note or "" for file in report.files}
    assert "sheet.xlsx is a spreadsheet, which is not read" in notes["sheet.xlsx"]
    assert "empty" in notes["empty.txt"]
    assert held(store) == ["2023/allotments.txt", "hedges.md"]
    again = index([papers], store, Counting())
    assert again.generation == report.generation
    assert {f.file: f.note for f in again.files if f.outcome is Outcome.FAILED} == {
        f.file: f.note for f in report.files if f.outcome is Outcome.FAILED
    }


def test_a_file_that_turns_bad_keeps_what_was_held(store: EmbeddedStore, papers: Path) -> None:
    index([papers], store, Counting())
    (papers / "hedges.md").write_bytes(bytes(range(256)) * 40)
    report = index([papers], store, Counting())
    assert outcomes(report)["hedges.md"] == "failed"
    assert report.files[1].paper is not None
    assert held(store) == ["2023/allotments.txt", "hedges.md"]
    (papers / "hedges.md").write_text(HEDGES, encoding="utf-8")
    assert outcomes(index([papers], store, Counting()))["hedges.md"] == "changed"
    with store.snapshot() as snapshot:
        assert snapshot.problems({PUBLIC}) == []


def test_a_file_that_cannot_be_opened(
    store: EmbeddedStore, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The superuser may read everything, so the refusal is put where it would happen."""
    index([papers], store, Counting())
    genuine = os.open

    def refusing(path: str | Path, flags: int, mode: int = 0o777, **more: int | None) -> int:
        if Path(path).name == "hedges.md":
            raise PermissionError(13, "Permission denied")
        if Path(path).name == "allotments.txt":
            raise FileNotFoundError(2, "No such file")
        return genuine(path, flags, mode, **more)

    monkeypatch.setattr(os, "open", refusing)
    report = index([papers], store, Counting())
    assert set(outcomes(report).values()) == {"failed"}
    notes = [file.note or "" for file in report.files]
    assert "vanished" in notes[0]
    assert "Permission denied" in notes[1]
    assert held(store) == ["2023/allotments.txt", "hedges.md"]
    monkeypatch.undo()
    assert outcomes(index([papers], store, Counting())) == {
        "2023/allotments.txt": "unchanged",
        "hedges.md": "changed",
    }


def test_papers_that_break_their_reader_stop_no_other(
    store: EmbeddedStore, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each costs itself; the others are read, in order; they are not tried again unless named."""
    monkeypatch.setattr(one_file, "SECONDS", 2.0)
    for name in ("crash", "hang", "raise"):
        (papers / f"{name}.html").write_text(f"<p>{HEDGES}", encoding="utf-8")
    report = index([papers], store, Counting(), open_one=open_ill)
    assert outcomes(report) == {
        "2023/allotments.txt": "new",
        "crash.html": "failed",
        "hang.html": "failed",
        "hedges.md": "new",
        "raise.html": "failed",
    }
    notes = {file.file: file.note or "" for file in report.files}
    assert "broke the process that read it (ended by signal 6)" in notes["crash.html"]
    assert "takes too long to read" in notes["hang.html"]
    assert "ValueError" in notes["raise.html"]
    assert all("minutebook index FILE" in notes[f"{name}.html"] for name in ("crash", "hang"))
    again = index([papers], store, Counting())
    assert outcomes(again) == outcomes(report) | {
        "2023/allotments.txt": "unchanged",
        "hedges.md": "unchanged",
    }
    named = index([papers / "crash.html"], store, Counting())
    assert outcomes(named) == {"crash.html": "changed"}


def test_an_empty_folder_gives_nothing(store: EmbeddedStore, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    report = index([tmp_path / "none"], store, Counting())
    assert (report.files, report.generation) == ((), 0)
    assert report.notes == ()


def test_a_wrong_path_or_manifest_changes_nothing(store: EmbeddedStore, papers: Path) -> None:
    index([papers], store, Counting())
    with pytest.raises(PathError, match="does not exist"):
        index([papers, papers / "nowhere"], store, Counting())
    (papers / "hedges.md").unlink()
    (papers / "manifest.toml").write_text('[[paper]]\nmatch = "*"\ndat = 2023-01-01')
    with pytest.raises(ManifestError, match="did you mean “date”"):
        index([papers], store, Counting(), Order(prune=True, rebuild=True))
    assert held(store) == ["2023/allotments.txt", "hedges.md"]


def test_rebuild_indexes_every_folder_known(
    store: EmbeddedStore, papers: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "pond.txt").write_text("Report on the pond\n\nThe pond was dredged in June.\n")
    index([papers, other], store, Counting())
    report = index([other], store, Counting(), Order(rebuild=True))
    assert set(outcomes(report).values()) == {"new"}
    assert len(held(store)) == 3
    other.rename(tmp_path / "away")
    with pytest.raises(PathError, match="rebuild would lose"):
        index([papers], store, Counting(), Order(rebuild=True))
    assert len(held(store)) == 3
    index([papers], store, Counting(), Order(rebuild=True, prune=True))
    assert len(held(store)) == 2


class Impatient:
    """Presses Ctrl-C once a file has been looked at."""

    def begin(self, files: int) -> None: ...
    def stage(self, what: str) -> None: ...
    def advance(self, file: str) -> None:
        raise KeyboardInterrupt(file)


@pytest.mark.parametrize("rebuild", [False, True])
def test_interrupted_the_next_run_carries_on(
    store: EmbeddedStore, papers: Path, *, rebuild: bool
) -> None:
    """Also where a rebuild had emptied the store: the next one names none of its folders."""
    if rebuild:
        index([papers], store, Counting())
    with pytest.raises(KeyboardInterrupt):
        index([papers], store, Counting(), Order(rebuild=rebuild), progress=Impatient())
    report = index([] if rebuild else [papers], store, Counting(), Order(rebuild=rebuild))
    assert report.counts[Outcome.NEW] == 2
    assert held(store) == ["2023/allotments.txt", "hedges.md"]
