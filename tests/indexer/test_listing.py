"""What lies in a folder and is no paper of it: links, pipes, names that cannot be shown."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.errors import PathError, ReadingError
from indexer.listing import Listing, list_files, printable
from indexer.manifest import load_manifest
from indexer.reading import contents
from indexer.store.embedded import EmbeddedStore, open_store

PAPER = "Report on the ferry\n\n1. The ferry was out of service for nine days.\n"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    held = open_store(tmp_path_factory.mktemp("store") / "store", create=True)
    yield held
    held.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of papers, with files beside it that are none of it."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "payroll.txt").write_text(PAPER, "utf-8")
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "ferry.txt").write_text(PAPER, "utf-8")
    return papers


def listed(store: EmbeddedStore, folder: Path) -> Listing:
    with store.writing() as writer:
        return list_files([folder], writer)


def reasons(listing: Listing, folder: Path) -> dict[str, str]:
    return {
        printable(one.path.relative_to(folder.resolve()).as_posix()): one.why
        for one in listing.skipped
    }


def test_what_a_computer_leaves_beside_papers_is_passed_over(
    store: EmbeddedStore, folder: Path
) -> None:
    for name in ("~$ferry.docx", ".~lock.ferry.odt#", "Thumbs.db", "Desktop.ini", ".DS_Store"):
        (folder / name).write_text("not a paper", "utf-8")
    (folder / "~ferry.txt").write_text(PAPER, "utf-8")
    listing = listed(store, folder)
    assert sorted(one.file for one in listing.found) == ["ferry.txt", "~ferry.txt"]
    assert listing.skipped == []


def test_links_are_not_followed_wherever_they_point(store: EmbeddedStore, folder: Path) -> None:
    links = {
        "passwords.txt": Path("/etc/passwd"),
        "zero.txt": Path("/dev/zero"),
        "up.txt": Path("../outside/payroll.txt"),
        "beside.txt": folder / "ferry.txt",
        "gone.txt": Path("nowhere.txt"),
        "itself.txt": Path("itself.txt"),
        "round": folder,
        "outside": folder.parent / "outside",
    }
    for name, target in links.items():
        (folder / name).symlink_to(target)
    listing = listed(store, folder)
    assert [one.file for one in listing.found] == ["ferry.txt"]
    found = reasons(listing, folder)
    assert set(found) == set(links)
    assert all(why.startswith("a link, which is not followed") for why in found.values())


def test_pipes_sockets_and_devices_are_named(
    store: EmbeddedStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(folder / "pipe.pdf")
    with socket.socket(socket.AF_UNIX) as held:
        monkeypatch.chdir(folder)  # a socket's address is short
        held.bind("wire.pdf")
        listing = listed(store, folder)
    assert [one.file for one in listing.found] == ["ferry.txt"]
    assert reasons(listing, folder) == dict.fromkeys(
        ("pipe.pdf", "wire.pdf"), "no paper but a pipe, socket or device: take it out of the folder"
    )
    for path in ("/dev/null", str(folder / "pipe.pdf")):
        with pytest.raises(PathError, match="neither a file nor a folder"):
            listed(store, Path(path))


@pytest.mark.parametrize(
    ("put", "why"),
    [
        (lambda path: path.symlink_to("/etc/passwd"), "it is a link, which is not followed"),
        (os.mkfifo, "it is no ordinary file"),
        (os.mkdir, "it is no ordinary file"),
    ],
)
def test_what_takes_the_place_of_a_paper_is_not_read(folder: Path, put: object, why: str) -> None:
    """Between listing and reading: nothing is followed, and nothing waited for."""
    (folder / "ferry.txt").unlink()
    assert callable(put)
    put(folder / "ferry.txt")
    with pytest.raises(ReadingError, match=why):
        contents(folder / "ferry.txt")


NAMES = {
    b"agenda\npublic.txt": r"agenda\npublic.txt",
    b"agenda\x1b[2J.txt": r"agenda\x1b[2J.txt",
    b"agenda\x7f.txt": r"agenda\x7f.txt",
    "agenda\u202etxt.exe.txt".encode(): r"agenda\u202etxt.exe.txt",
    "agen\u200bda.txt".encode(): r"agen\u200bda.txt",
    "agenda\u2028.txt".encode(): r"agenda\u2028.txt",
    b"caf\xe9.txt": r"caf\udce9.txt",
}


def test_names_that_cannot_be_shown_are_refused_and_shown_by_number(
    store: EmbeddedStore, folder: Path
) -> None:
    for name in NAMES:
        (folder / os.fsdecode(name)).write_text(PAPER, "utf-8")
    (folder / "minutes\nof May").mkdir()
    (folder / "minutes\nof May" / "may.txt").write_text(PAPER, "utf-8")
    listing = listed(store, folder)
    assert [one.file for one in listing.found] == ["ferry.txt"]
    found = reasons(listing, folder)
    assert set(found) == {*NAMES.values(), r"minutes\nof May"}
    assert all(name.isprintable() and why.endswith(": rename it") for name, why in found.items())
    assert "not valid UTF-8" in found[r"caf\udce9.txt"]
    assert "characters that cannot be seen" in found[r"agenda\u202etxt.exe.txt"]
    with pytest.raises(PathError, match=r"minutes\\nof May: its name holds characters"):
        listed(store, folder / "minutes\nof May")


def test_odd_names_that_can_be_shown_are_papers(store: EmbeddedStore, folder: Path) -> None:
    names = {
        "<!channel> *now* `x` ~y~ <https://pay.example|minutes>.txt".replace("/", "∕"),
        "<script>alert(1)<∕script>&amp;.txt",
        "-rf --prune.txt",
        "$(id) ;`id`|'\".txt",
        "Cofnodion Mehefin – ŵŷ 議事録 📄.txt",
        "n" * 251 + ".txt",
        r"a\nb.txt",
    }
    for name in names:
        (folder / name).write_text(PAPER, "utf-8")
    listing = listed(store, folder)
    assert {one.file for one in listing.found} == names | {"ferry.txt"}
    assert not listing.skipped


def test_folders_within_folders_have_an_end(store: EmbeddedStore, folder: Path) -> None:
    deep = folder / "/".join("d" * 110)
    deep.mkdir(parents=True)
    (deep / "deep.txt").write_text(PAPER, "utf-8")
    (folder / "/".join("d" * 90) / "less.txt").write_text(PAPER, "utf-8")
    listing = listed(store, folder)
    assert [one.path.name for one in listing.found] == ["less.txt", "ferry.txt"]
    [skipped] = listing.skipped
    assert skipped.problem
    assert skipped.why == "lies more than 100 folders deep: move it up"
    load_manifest(folder)
