"""`minutebook withdraw` at the terminal."""

from __future__ import annotations

from pathlib import Path

from tests.bot.terminal import minutebook

NOTE = """Osier Beds Committee

4 June 2024

Report on the osier beds

1. The beds lost 340 stools to the flood of March.
"""
ASKED = "How many stools did the osier beds lose?"


def test_a_paper_goes_and_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "beds"
    folder.mkdir()
    (folder / "osiers.txt").write_text(NOTE, "utf-8")
    assert minutebook("index", folder, cwd=tmp_path).status == 0
    assert "340" in minutebook("ask", ASKED, cwd=tmp_path).out
    done = minutebook("withdraw", "osiers", "--by", "Ash", "--why", "wrong year", cwd=tmp_path)
    assert done.status == 0, done.err
    said = " ".join(done.out.split())
    assert "beds/osiers.txt" in said
    assert "is withdrawn" in said
    assert "Shown to 1 person, in 1 answer" in said
    assert ASKED in said
    assert "340" not in minutebook("ask", ASKED, cwd=tmp_path).out
    assert minutebook("papers", "--json", cwd=tmp_path).json == []
    again = minutebook("index", folder, "--rebuild", cwd=tmp_path)
    assert "withdrawn" in again.out + again.err
    [listed] = minutebook("withdraw", "--list", "--json", cwd=tmp_path).json
    assert (listed["file"], listed["by"], listed["why"]) == ("osiers.txt", "Ash", "wrong year")
    refused = minutebook("withdraw", "willows", cwd=tmp_path)
    assert refused.status == 1
    assert "no paper is called" in refused.error
    back = minutebook("withdraw", "osiers", "--undo", "--json", cwd=tmp_path)
    assert back.json[0]["held"] is True
    assert "340" in minutebook("ask", ASKED, cwd=tmp_path).out
    assert minutebook("withdraw", cwd=tmp_path).status == 2


def withdrawn_beds(place: Path) -> Path:
    """A folder with a paper that is withdrawn (correction 1), brought back (2); and its store."""
    folder = place / "beds"
    folder.mkdir()
    (folder / "osiers.txt").write_text(NOTE, "utf-8")
    assert minutebook("index", folder, cwd=place).status == 0
    assert minutebook("withdraw", "osiers", "--by", "Ash", cwd=place).status == 0
    return folder


def test_a_correction_undone_takes_no_withdrawal_back_nor_makes_one(tmp_path: Path) -> None:
    withdrawn_beds(tmp_path)
    refused = minutebook("correct", "undo", "1", "--by", "Ash", cwd=tmp_path)
    assert refused.status == 1
    assert "minutebook withdraw beds/osiers.txt" in refused.error
    assert len(minutebook("withdraw", "--list", "--json", cwd=tmp_path).json) == 1
    assert minutebook("withdraw", "osiers", "--undo", cwd=tmp_path).status == 0
    assert minutebook("correct", "undo", "2", "--by", "Ash", cwd=tmp_path).status == 1
    assert minutebook("withdraw", "--list", "--json", cwd=tmp_path).json == []
    assert minutebook("withdraw", "osiers", "--by", "Ash", cwd=tmp_path).status == 0
    assert minutebook("papers", "--json", cwd=tmp_path).json == []


def test_a_copy_put_back_brings_no_paper_back_that_was_withdrawn_since(tmp_path: Path) -> None:
    folder = tmp_path / "beds"
    folder.mkdir()
    (folder / "osiers.txt").write_text(NOTE, "utf-8")
    assert minutebook("index", folder, cwd=tmp_path).status == 0
    assert minutebook("backup", "copy.sqlite3", cwd=tmp_path).status == 0
    assert minutebook("withdraw", "osiers", "--by", "Ash", cwd=tmp_path).status == 0
    back = minutebook("restore", "copy.sqlite3", cwd=tmp_path)
    assert back.status == 0, back.err
    assert "beds/osiers.txt" in back.out
    assert minutebook("papers", "--json", cwd=tmp_path).json == []
    assert "340" not in minutebook("ask", ASKED, cwd=tmp_path).out
    [listed] = minutebook("withdraw", "--list", "--json", cwd=tmp_path).json
    assert listed["by"] == "Ash"
