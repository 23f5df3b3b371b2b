"""What goes wrong with files, disks and questions: one line each, and the rest goes on."""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
from pathlib import Path

import pytest

from tests.bot.terminal import Ran, minutebook, python

GOOD = "Report on the ford\n\n6 May 2024\n\n1. The ford at Withy Lane was closed for 17 days.\n"
QUESTION = "For how many days was the ford at Withy Lane closed?"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good paper, its store beside it."""
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "good.txt").write_text(GOOD, "utf-8")
    return papers


def indexed(papers: Path) -> Ran:
    return minutebook("index", papers, cwd=papers.parent)


def assert_only_this_is_not_read(ran: Ran, name: str, why: str, papers: Path) -> None:
    """One line names the file and the reason; the good paper can be asked about."""
    assert ran.status == 0
    assert name in ran.error
    assert why in ran.error
    asked = minutebook("ask", QUESTION, cwd=papers.parent)
    assert "17 days" in asked.out
    listed = minutebook("papers", cwd=papers.parent).out
    assert name in listed
    assert why in " ".join(listed.split())


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    ran = minutebook("index", "nothing", cwd=tmp_path)
    assert ran.status == 1
    assert "no papers found in nothing" in ran.error


def test_an_empty_folder_leaves_the_store_as_it_was(folder: Path) -> None:
    indexed(folder)
    before = minutebook("papers", "--json", cwd=folder.parent).json
    (folder.parent / "nothing").mkdir()
    assert minutebook("index", "nothing", cwd=folder.parent).status == 1
    assert minutebook("papers", "--json", cwd=folder.parent).json == before


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file(folder: Path, content: bytes) -> None:
    (folder / "void.txt").write_bytes(content)
    assert_only_this_is_not_read(indexed(folder), "void.txt", "empty", folder)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 500, "picture"),
        (bytes(range(256)) * 64, "text"),
        (b"PK\x03\x04" + b"\x01\x02" * 400, "ZIP"),
    ],
)
def test_a_binary_called_txt(folder: Path, content: bytes, why: str) -> None:
    """Formats are told by content: it is read as what it is, or not at all."""
    (folder / "scan.txt").write_bytes(content)
    assert_only_this_is_not_read(indexed(folder), "scan.txt", why, folder)


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1252", "utf-8-sig", "latin-1"])
def test_another_encoding_is_read_as_it_was_meant(folder: Path, encoding: str) -> None:
    text = "Note on the café\n\n1. The café at Pont y Bryn, rent £9,450, closed in May.\n"
    (folder / "cafe.txt").write_bytes(text.encode(encoding))
    assert indexed(folder).status == 0
    asked = minutebook("ask", "What is the rent of the café at Pont y Bryn?", cwd=folder.parent)
    assert "£9,450" in asked.out


def test_a_text_of_50_megabytes(folder: Path) -> None:
    with (folder / "huge.txt").open("w", encoding="utf-8") as file:
        for _ in range(50):
            file.write("The ford was open again today. " * 32_768)
    assert_only_this_is_not_read(indexed(folder), "huge.txt", "split it", folder)


def test_files_that_vanish_while_they_are_read(folder: Path) -> None:
    """Files come and go as fast as they can while the folder is indexed again and again."""
    done = threading.Event()
    fleeting = folder / "fleeting.txt"

    def come_and_go() -> None:
        while not done.is_set():
            fleeting.write_text(GOOD.replace("17", "18"), "utf-8")
            fleeting.unlink()

    thread = threading.Thread(target=come_and_go)
    thread.start()
    try:
        for _ in range(3):
            ran = indexed(folder)
            assert ran.status == 0
            assert "Traceback" not in ran.err
    finally:
        done.set()
        thread.join()
    assert "17 days" in minutebook("ask", QUESTION, cwd=folder.parent).out


WITHOUT_OVERRIDE = """
import ctypes, os, sys
libc = ctypes.CDLL(None, use_errno=True)
for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    if libc.prctl(24, capability, 0, 0, 0):  # PR_CAPBSET_DROP: gone from the next exec on
        raise OSError(ctypes.get_errno(), "prctl")
os.execv(sys.executable, [sys.executable, "-m", "bot.cli", *sys.argv[1:]])
"""


def bound_by_permissions(*arguments: str, cwd: Path) -> Ran:
    """Run ``minutebook`` so that permissions count, for root too."""
    if os.getuid() != 0:
        return minutebook(*arguments, cwd=cwd)
    if not sys.platform.startswith("linux"):
        pytest.skip("run as root, whom permissions do not bind on this system")
    return python("-c", WITHOUT_OVERRIDE, *arguments, cwd=cwd)


def test_a_file_without_permission(folder: Path) -> None:
    (folder / "locked.txt").write_text(GOOD, "utf-8")
    (folder / "locked.txt").chmod(0)
    ran = bound_by_permissions("index", "papers", cwd=folder.parent)
    assert_only_this_is_not_read(ran, "locked.txt", "Permission denied", folder)


def test_a_folder_without_permission(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0)
    try:
        within = bound_by_permissions("index", "papers", cwd=folder.parent)
        alone = bound_by_permissions("index", "papers/closed", cwd=folder.parent)
    finally:
        closed.chmod(0o700)
    assert within.status == 0
    assert "closed: the folder may not be read" in " ".join(within.out.split())
    assert alone.status == 1
    assert "papers/closed may not be read" in alone.error
    assert "17 days" in minutebook("ask", QUESTION, cwd=folder.parent).out


def test_a_store_without_permission(folder: Path) -> None:
    assert indexed(folder).status == 0
    store = folder.parent / ".minutebook"
    (folder / "more.txt").write_text(GOOD, "utf-8")
    store.chmod(0o500)
    try:
        ran = bound_by_permissions("index", "papers", cwd=folder.parent)
    finally:
        store.chmod(0o700)
    assert ran.status == 1
    assert ".minutebook" in ran.error


def with_file_limit(limit: int, *arguments: str, cwd: Path) -> Ran:
    """Run ``minutebook`` on what looks like a disk of so many bytes: no file grows beyond."""
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit})); "
        "from bot.cli.app import main; raise SystemExit(main(sys.argv[1:]))"
    )
    return python("-c", code, *arguments, cwd=cwd)


def test_a_full_disk_leaves_the_store_as_it_was(folder: Path) -> None:
    assert indexed(folder).status == 0
    before = minutebook("papers", "--json", cwd=folder.parent).json
    for number in range(24):  # one transaction's worth: all of them are written, or none
        text = GOOD.replace("17", str(number + 20)) + f"\n2. Ford {number} was wide. " * 60
        (folder / f"more-{number}.txt").write_text(text, "utf-8")
    size = (folder.parent / ".minutebook" / "minutebook.sqlite3").stat().st_size
    ran = with_file_limit(size + 8_192, "index", "papers", cwd=folder.parent)
    assert ran.status == 1
    assert "space" in ran.error
    assert minutebook("papers", "--json", cwd=folder.parent).json == before
    assert "17 days" in minutebook("ask", QUESTION, cwd=folder.parent).out
    assert indexed(folder).status == 0
    assert len(minutebook("papers", "--json", cwd=folder.parent).json) == 25


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of one good paper, for questions only."""
    papers = tmp_path_factory.mktemp("questions") / "papers"
    papers.mkdir()
    (papers / "good.txt").write_text(GOOD, "utf-8")
    assert indexed(papers).status == 0
    return papers.parent


UNASKABLE: tuple[str | bytes, ...] = (
    "",
    "   \n ",
    "ford? " * 3_400,
    "🌉🚧❓",
    "???",
    b"what is \xff\xfe?",
)


@pytest.mark.parametrize("question", UNASKABLE, ids=range(len(UNASKABLE)))
@pytest.mark.parametrize("command", ["ask", "search"])
def test_a_question_that_cannot_be_asked(place: Path, question: str | bytes, command: str) -> None:
    ran = minutebook(command, question, cwd=place)
    assert ran.status == 1
    assert "question" in ran.error
    assert len(ran.error) < 200
    assert ran.out == ""


ODD = (
    "Am faint o ddyddiau yr oedd y rhyd ar gau?",
    'ford" OR 1=1 --',
    "ford AND NOT (closed NEAR/2 days)",
    'text:ford * ^days + - {a b} : "',
    "'; DROP TABLE paper; --",
    "SELECT * FROM passage WHERE text MATCH 'ford'",
    "ford %s {0} ${HOME} $(id)",
    "the ford 🌉 at Withy Lane\u200d",
    "the \x1b[31mford\x07 at Withy\x00 Lane".replace("\x00", ""),
    "的渡口关闭了几天",
    "F\u0301ord " * 100,
    "--help me with the ford",
)


def test_odd_questions_get_a_proper_answer(place: Path) -> None:
    rows = [json.dumps({"id": n, "question": q}) for n, q in enumerate(ODD)]
    ran = minutebook("ask", "--batch", "-", cwd=place, given="\n".join(rows).encode())
    assert ran.status == 0
    assert ran.err == ""
    for row in ran.rows:
        assert row.get("status") in {"answered", "not_found"}, row
        assert "\x1b" not in row["question"]
    found = minutebook("search", "--batch", "-", cwd=place, given="\n".join(rows).encode())
    assert all("results" in row for row in found.rows)


@pytest.mark.parametrize("question", [ODD[0], ODD[1], ODD[3], ODD[8]])
def test_an_odd_question_on_the_command_line(place: Path, question: str) -> None:
    ran = minutebook("ask", question, cwd=place)
    assert ran.status == 0
    assert ran.err == ""
    assert "\x1b" not in ran.out


def test_a_terminal_without_utf8_still_gets_json(place: Path) -> None:
    ran = minutebook("ask", QUESTION, "--json", cwd=place, PYTHONIOENCODING="ascii")
    assert ran.status == 0
    assert "17 days" in ran.json["answer"]
    assert minutebook("ask", QUESTION, cwd=place, PYTHONIOENCODING="ascii").status == 0


def test_a_store_that_is_no_database(tmp_path: Path) -> None:
    store = tmp_path / ".minutebook"
    store.mkdir()
    (store / "minutebook.sqlite3").write_bytes(b"not a database at all " * 500)
    for command in (["ask", QUESTION], ["papers"], ["search", "ford"]):
        ran = minutebook(*command, cwd=tmp_path)
        assert ran.status == 1
        assert "damaged" in ran.error


def test_a_store_that_is_a_file(folder: Path) -> None:
    (folder.parent / "file").write_text("x")
    ran = minutebook("index", folder, "--store", "file", cwd=folder.parent)
    assert ran.status == 1
    assert "file" in ran.error


def test_a_broken_manifest_changes_nothing(folder: Path) -> None:
    assert indexed(folder).status == 0
    (folder / "manifest.toml").write_text("[[paper]]\nmatch = \n", "utf-8")
    ran = indexed(folder)
    assert ran.status == 1
    assert "manifest.toml" in ran.error
    (folder / "manifest.toml").unlink()
    shutil.rmtree(folder)
    gone = indexed(folder)
    assert gone.status == 1
    assert "does not exist" in gone.error
