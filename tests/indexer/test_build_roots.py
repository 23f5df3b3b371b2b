"""Which folder a file belongs to: moved, nested, single files, equal names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.build import Order, index
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import InputError, ManifestError
from indexer.report import Report
from indexer.store.embedded import EmbeddedStore, open_store

EMBEDDER = HashedEmbedder(32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    held = open_store(tmp_path / "store", create=True)
    yield held
    held.close()


def put(path: Path, text: str = "The weir was mended in spring by two contractors.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"Report on {path.stem}\n\n{text}\n", encoding="utf-8")
    return path


def seen(report: Report) -> list[tuple[str, str, str]]:
    return [(file.root, file.file, str(file.outcome)) for file in report.files]


def test_a_moved_folder_is_known_again(store: EmbeddedStore, tmp_path: Path) -> None:
    put(tmp_path / "x" / "papers" / "weir.txt")
    index([tmp_path / "x" / "papers"], store, EMBEDDER)
    (tmp_path / "y").mkdir()
    (tmp_path / "x" / "papers").rename(tmp_path / "y" / "papers")
    report = index([tmp_path / "y" / "papers"], store, EMBEDDER)
    assert seen(report) == [("papers", "weir.txt", "unchanged")]


def test_folders_of_one_name_are_told_apart(store: EmbeddedStore, tmp_path: Path) -> None:
    for place in ("x", "y"):
        put(tmp_path / place / "papers" / "weir.txt", f"The weir of {place} leaks.")
    report = index([tmp_path / "x" / "papers", tmp_path / "y" / "papers"], store, EMBEDDER)
    assert seen(report) == [("papers", "weir.txt", "new"), ("papers-2", "weir.txt", "new")]


def test_a_path_within_a_known_folder_belongs_to_it(store: EmbeddedStore, tmp_path: Path) -> None:
    one = put(tmp_path / "papers" / "2023" / "weir.txt")
    put(tmp_path / "papers" / "pond.txt")
    index([tmp_path / "papers"], store, EMBEDDER)
    assert seen(index([one], store, EMBEDDER)) == [("papers", "2023/weir.txt", "unchanged")]
    assert seen(index([one.parent], store, EMBEDDER)) == [("papers", "2023/weir.txt", "unchanged")]


def test_a_single_file_belongs_to_its_folder(store: EmbeddedStore, tmp_path: Path) -> None:
    one = put(tmp_path / "papers" / "weir.txt")
    put(tmp_path / "papers" / "pond.txt")
    assert seen(index([one], store, EMBEDDER)) == [("papers", "weir.txt", "new")]


def test_a_parent_leaves_files_to_the_folder_that_holds_them(
    store: EmbeddedStore, tmp_path: Path
) -> None:
    put(tmp_path / "papers" / "2023" / "weir.txt")
    put(tmp_path / "papers" / "pond.txt")
    index([tmp_path / "papers" / "2023"], store, EMBEDDER)
    report = index([tmp_path / "papers"], store, EMBEDDER)
    assert seen(report) == [("2023", "weir.txt", "unchanged"), ("papers", "pond.txt", "new")]


def test_a_missing_folder_is_never_pruned(store: EmbeddedStore, tmp_path: Path) -> None:
    put(tmp_path / "papers" / "2023" / "weir.txt")
    put(tmp_path / "papers" / "pond.txt")
    index([tmp_path / "papers" / "2023", tmp_path / "papers"], store, EMBEDDER)
    (tmp_path / "papers" / "2023").rename(tmp_path / "away")
    report = index([tmp_path / "papers"], store, EMBEDDER, Order(prune=True))
    assert seen(report) == [("papers", "pond.txt", "unchanged")]
    assert any("is missing: what is held of it stays" in note for note in report.notes)
    with store.snapshot() as snapshot:
        assert len(snapshot.papers({"public"})) == 2


def test_a_folder_that_was_renamed_is_missed_aloud(store: EmbeddedStore, tmp_path: Path) -> None:
    put(tmp_path / "papers" / "weir.txt")
    index([tmp_path / "papers"], store, EMBEDDER)
    (tmp_path / "papers").rename(tmp_path / "old papers")
    report = index([tmp_path / "old papers"], store, EMBEDDER, Order(prune=True))
    assert any(f"{tmp_path / 'papers'} is missing" in note for note in report.notes)
    with store.snapshot() as snapshot:
        assert len(snapshot.papers({"public"})) == 2
    forgetting = index([tmp_path / "old papers"], store, EMBEDDER, Order(prune=True, rebuild=True))
    assert forgetting.notes == ()
    with store.snapshot() as snapshot:
        assert [one.root for one in snapshot.papers({"public"})] == ["old papers"]


def test_the_outermost_manifest_counts_however_it_is_indexed(
    store: EmbeddedStore, tmp_path: Path
) -> None:
    put(tmp_path / "papers" / "2023" / "weir.txt")
    (tmp_path / "papers" / "manifest.toml").write_text(
        '[[paper]]\nmatch = "**/*.txt"\nboard = "Rivers Board"\n[[paper]]\nmatch = "absent.txt"\n'
    )
    report = index([tmp_path / "papers"], store, EMBEDDER)
    assert [file.paper.board for file in report.files if file.paper] == ["Rivers Board"]
    assert any("“absent.txt”) matches no file" in note for note in report.notes)
    again = index([tmp_path / "papers" / "2023"], store, EMBEDDER)
    assert seen(again) == [("papers", "2023/weir.txt", "unchanged")]
    assert again.notes == ()


def files(store: EmbeddedStore) -> list[str]:
    with store.snapshot() as snapshot:
        return [one.file for one in snapshot.papers(snapshot.labels())]


def test_a_rebuild_reads_the_named_file_and_nothing_beside_it(
    store: EmbeddedStore, tmp_path: Path
) -> None:
    one = put(tmp_path / "papers" / "weir.txt")
    put(tmp_path / "papers" / "staff" / "pay.txt")
    put(tmp_path / "papers" / "pond.txt")
    index([one], store, EMBEDDER)
    for paths in ([one], []):
        report = index(paths, store, EMBEDDER, Order(rebuild=True))
        assert seen(report) == [("papers", "weir.txt", "new")]
    assert files(store) == ["weir.txt"]


def test_a_rebuild_reads_what_was_named_within_a_folder_known_by_one_file(
    store: EmbeddedStore, tmp_path: Path
) -> None:
    one = put(tmp_path / "papers" / "weir.txt")
    put(tmp_path / "papers" / "2023" / "pond.txt")
    put(tmp_path / "papers" / "staff" / "pay.txt")
    index([one], store, EMBEDDER)
    index([tmp_path / "papers" / "2023"], store, EMBEDDER)
    put(tmp_path / "papers" / "2023" / "lock.txt")
    index([], store, EMBEDDER, Order(rebuild=True))
    assert files(store) == ["2023/lock.txt", "2023/pond.txt", "weir.txt"]
    index([tmp_path / "papers"], store, EMBEDDER)
    index([], store, EMBEDDER, Order(rebuild=True))
    assert "staff/pay.txt" in files(store)


def test_one_file_of_a_folder_of_the_same_name_names_not_all_of_it(
    store: EmbeddedStore, tmp_path: Path
) -> None:
    """The folder counts as moved; what lies in it now may be other papers altogether."""
    put(tmp_path / "x" / "papers" / "weir.txt")
    put(tmp_path / "x" / "papers" / "pond.txt")
    index([tmp_path / "x" / "papers"], store, EMBEDDER)
    (tmp_path / "x" / "papers").rename(tmp_path / "gone")
    put(tmp_path / "y" / "papers" / "pay.txt")
    one = put(tmp_path / "y" / "papers" / "weir.txt")
    index([one], store, EMBEDDER)
    put(tmp_path / "y" / "papers" / "pond.txt", "Another paper of that name.")
    with pytest.raises(InputError, match=r"pond\.txt the first"):
        index([], store, EMBEDDER, Order(rebuild=True))
    assert files(store) == ["pond.txt", "weir.txt"]
    index([], store, EMBEDDER, Order(prune=True, rebuild=True))
    assert files(store) == ["weir.txt"]


def test_a_rebuild_follows_no_link_put_in_place_of_a_named_file(
    store: EmbeddedStore, tmp_path: Path
) -> None:
    one = put(tmp_path / "papers" / "weir.txt")
    pay = put(tmp_path / "staff" / "pay.txt")
    index([one], store, EMBEDDER)
    one.unlink()
    one.symlink_to(pay)
    index([], store, EMBEDDER, Order(rebuild=True))
    assert files(store) == []


def test_a_folder_that_is_forgotten_is_not_missed_again(
    store: EmbeddedStore, tmp_path: Path
) -> None:
    put(tmp_path / "papers" / "weir.txt")
    put(tmp_path / "more" / "pond.txt")
    index([tmp_path / "papers", tmp_path / "more"], store, EMBEDDER)
    (tmp_path / "more").rename(tmp_path / "away")
    index([], store, EMBEDDER, Order(prune=True, rebuild=True))
    index([], store, EMBEDDER, Order(rebuild=True))
    assert files(store) == ["weir.txt"]


def test_a_run_that_fails_leaves_no_folder_behind(store: EmbeddedStore, tmp_path: Path) -> None:
    one = put(tmp_path / "papers" / "weir.txt")
    (tmp_path / "papers" / "manifest.toml").write_text("[[paper", "utf-8")
    with pytest.raises(ManifestError):
        index([one], store, EMBEDDER)
    with store.snapshot() as snapshot:
        assert snapshot.roots() == []
    other = put(tmp_path / "other" / "pond.txt")
    assert seen(index([other.parent], store, EMBEDDER)) == [("other", "pond.txt", "new")]
    index([], store, EMBEDDER, Order(rebuild=True))


def test_a_manifest_of_a_folder_that_is_not_indexed_is_not_read(
    store: EmbeddedStore, tmp_path: Path
) -> None:
    one = put(tmp_path / "papers" / "weir.txt")
    broken = tmp_path / "papers" / "sub" / "manifest.toml"
    broken.parent.mkdir()
    broken.write_text("[[paper", "utf-8")
    (tmp_path / "papers" / "manifest.toml").write_text(
        '[[paper]]\nmatch = "*"\nboard = "Rivers Board"\n', "utf-8"
    )
    (report,) = index([one], store, EMBEDDER).files
    assert report.paper is not None
    assert report.paper.board == "Rivers Board"
    with pytest.raises(ManifestError):
        index([tmp_path / "papers"], store, EMBEDDER)
