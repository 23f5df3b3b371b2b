"""What `minutebook index` prints of a folder of mixed files, as a clerk reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.terminal import Ran, minutebook

MINUTES = """<html><head><title>Minutes | Fenby Council</title></head><body><main>
<h1>Lock Keepers Panel</h1><p>Minutes of the meeting of 4 May 2023</p><ol><li>Gates</li></ol>
<p>The upper gates leak.</p><p><del>They were new.</del></p></main></body></html>"""
REPORT = "Report on towpaths\n\nLock Keepers Panel\n\n1 March 2023\n\n1.1 Two miles are worn.\n"


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A web page saved with its pictures, a text, and what nobody reads."""
    folder = tmp_path / "mixed"
    (folder / "minutes_files").mkdir(parents=True)
    (folder / "minutes.html").write_text(MINUTES, "utf-8")
    for name in ("logo.png", "style.css"):
        (folder / "minutes_files" / name).write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / f"{'a-long-name-of-a-paper-' * 4}on-towpaths.txt").write_text(REPORT, "utf-8")
    for number in range(9):
        (folder / f"budget-{number}.xlsx").write_bytes(b"PK\x03\x04" + b"\0" * 26 + b"xl/book.xml")
    (folder / "void.pdf").touch()
    return folder


def indexed(folder: Path, *options: str) -> Ran:
    """The call, on a terminal of 100 columns."""
    return minutebook("index", folder, *options, cwd=folder.parent, COLUMNS="100")


def test_a_table_of_what_was_read_and_what_was_not(mixed: Path) -> None:
    ran = indexed(mixed)
    assert ran.status == 0
    assert max(map(len, ran.out.splitlines())) <= 100
    lines = [" ".join(line.split()) for line in ran.out.splitlines()]
    assert lines[0] == "File Format Kind Date Items Seen by"
    assert any(line.startswith("minutes.html web page minutes 4 May 2023") for line in lines)
    assert any("…" in line and "on-towpaths.txt text" in line for line in lines)
    assert "minutes.html: left out: 3 words struck out" in lines
    assert "Read: 1 text, 1 web page." in lines or "Read: 1 web page, 1 text." in lines
    said = " ".join(lines)
    assert "void.pdf: is empty: replace it with the paper, or remove it" in said
    assert (
        "9 files (budget-0.xlsx, budget-1.xlsx, budget-2.xlsx and 6 more): is a spreadsheet, which "
        "is not read: save it as PDF" in said
    )
    assert said.count("budget-3.xlsx") == 0
    assert "minutes_files: belongs to the saved web page beside it" in said
    assert "logo.png" not in said
    assert (
        ran.error == f"not read: {mixed}/void.pdf is empty: replace it with the paper, or remove it"
    )


def test_what_is_known_is_not_said_again(mixed: Path) -> None:
    indexed(mixed)
    lines = indexed(mixed).out.splitlines()
    assert lines[0] == "Not read"
    assert "void.pdf" in lines[1]
    assert lines[-1].startswith("2 unchanged, 1 failed, 10 skipped")


def test_papers_names_the_format(mixed: Path) -> None:
    indexed(mixed)
    held = minutebook("papers", "--json", cwd=mixed.parent).json
    formats = {one["file"]: one["format"] for one in held}
    assert formats.pop("void.pdf") is None
    assert set(formats.values()) == {"text", "web page"}
    assert "4 May 2023, web page" in minutebook("papers", cwd=mixed.parent).out
