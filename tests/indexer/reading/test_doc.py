"""Word's old format, by whichever program is installed; and what is said where none is."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.errors import ReadingError
from indexer.reading import office
from indexer.reading.antiword import NO_NUMBERS, read_by_antiword
from indexer.reading.doc import DocReader

PAPER = Path(__file__).parent / "files" / "sluice.doc"  # made by LibreOffice
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
needs_office = pytest.mark.skipif(office.soffice() is None, reason="LibreOffice is not installed")
needs_antiword = pytest.mark.skipif(office.antiword() is None, reason="antiword is not installed")


def container(*names: str) -> bytes:
    """Bytes that begin like Microsoft's container and hold these names."""
    return OLE + bytes(504) + b"".join(name.encode("utf-16-le") for name in names)


@pytest.fixture
def nothing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


@needs_office
def test_by_libreoffice_with_printed_numbers() -> None:
    reading = DocReader().read(PAPER.read_bytes())
    assert [line.text for line in reading.lines] == [
        "Minutes of the Sluice Board",
        "held on 4 May 2022 in the Pump House",
        "1. Gates",
        "1.1 The north gate had been painted.",
        "1.2 It was agreed to paint the south gate.",
        "Gate Cost",
        "South £410",
        "Signed by the Chair",
    ]
    assert [n for n, line in enumerate(reading.lines) if line.style.bold] == [0, 2]
    assert (reading.reader, reading.reader_version) == ("doc", DocReader().version)


@needs_antiword
def test_by_antiword_without_numbers() -> None:
    reading = read_by_antiword(office.antiword() or "", PAPER.read_bytes(), "doc", 1)
    assert [line.text for line in reading.lines] == [
        "Minutes of the Sluice Board",
        "held on 4 May 2022 in the Pump House",
        "Gates",
        "The north gate had been painted.",
        "It was agreed to paint the south gate.",
        "Gate Cost",
        "South £410",
        "Signed by the Chair",
    ]
    assert [n for n, line in enumerate(reading.lines) if line.style.bold] == [0, 2]
    assert reading.lines[6].style.cells == ("South", "£410")
    assert reading.notes == (NO_NUMBERS,)


@pytest.mark.usefixtures("nothing_installed")
def test_without_a_program_the_install_is_named() -> None:
    if office.soffice():
        pytest.skip("LibreOffice lies in its usual place")
    with pytest.raises(ReadingError, match=r"old format.*install libreoffice-writer or antiword"):
        DocReader().read(PAPER.read_bytes())


def test_the_version_tells_which_program_read_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "antiword").write_text("#!/bin/sh\n")
    (tmp_path / "antiword").chmod(0o755)
    versions = []
    for path in (tmp_path / "none", tmp_path):
        monkeypatch.setenv("PATH", str(path))
        versions.append(DocReader().version)
    assert office.soffice() or versions[0] != versions[1]


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("EncryptedPackage",), "password"),
        (("Workbook",), "Excel"),
        (("PowerPoint Document",), "presentation"),
        (("__substg1.0_0037001F",), "Outlook"),
        ((), "old Office file"),
    ],
)
def test_other_containers_are_named(names: tuple[str, ...], words: str) -> None:
    with pytest.raises(ReadingError, match=words) as caught:
        DocReader().read(container(*names))
    assert caught.value.mend


def test_a_locked_document_is_refused() -> None:
    data = bytearray(PAPER.read_bytes())
    data[data.find(b"\xec\xa5") + 0x0B] |= 0x01
    with pytest.raises(ReadingError, match="password"):
        DocReader().read(bytes(data))


def test_what_is_accepted() -> None:
    reader = DocReader()
    assert reader.accepts(Path("a.doc"), OLE)
    assert reader.accepts(Path("a.docx"), OLE)  # locked by a password, as a rule
    assert not reader.accepts(Path("a.xls"), OLE)
    assert not reader.accepts(Path("a.doc"), b"<html>")


def test_a_program_that_hangs_is_ended(tmp_path: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(ReadingError, match="more than"):
        office.run(["sh", "-c", "sleep 60 & echo $! > child; wait"], tmp_path, 1)
    assert time.monotonic() - begun < 30
    child = Path("/proc") / (tmp_path / "child").read_text().strip()
    while not _ended(child):  # it is told to end, and ends when the system comes to it
        assert time.monotonic() - begun < 30
        time.sleep(0.01)


def _ended(process: Path) -> bool:
    """Whether a process has ended; it may not yet be buried."""
    try:
        return (process / "stat").read_text().split()[2] in {"Z", "X"}
    except (FileNotFoundError, ProcessLookupError):
        return True


def test_a_program_that_cannot_start_is_said(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="cannot be read by"):
        office.run([str(tmp_path / "missing")], tmp_path)


@needs_antiword
@settings(deadline=None, max_examples=10)
@given(st.binary(max_size=200))
def test_antiword_gives_lines_or_a_reading_error(data: bytes) -> None:
    program = shutil.which("antiword") or ""
    try:
        reading = read_by_antiword(program, OLE + data, "doc", 1)
    except ReadingError:
        return
    assert reading.lines
