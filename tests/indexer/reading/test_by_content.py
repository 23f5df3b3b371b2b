"""Formats are told by content, not by ending; what nobody reads says what it is."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from indexer.errors import TooLarge, UnknownFormat
from indexer.reading import MAX_TEXT_BYTES, contents, read, reader_for

HTML = b"<!DOCTYPE html><html><body><h1>Notes</h1><p>The pond was dredged.</p></body></html>"


def zipped(*names: str) -> bytes:
    """A ZIP file that holds files of these names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 50)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "head", "reader"),
    [
        ("a.txt", b"%PDF-1.7\n", "pdf"),
        ("a.doc", HTML, "html"),
        ("a.txt", b"\xef\xbb\xbf\n" + HTML, "html"),
        ("a", HTML.decode().encode("utf-16"), "html"),
        ("a.html", b"<p>The pond", "html"),
        ("a.htm", b"The pond was dredged.", "text"),
        ("a.doc", b"The pond was dredged.", "text"),
        ("a", b"The pond was dredged.", "text"),
        ("a.md", b"<p align=center>The pond</p>\n\n# Notes", "markdown"),
        ("a.txt", b"BMI, MZ and RIFFs are words as well", "text"),
        ("a.txt", b"From: the clerk\nTo: all\nMIME-Version: 1.0", "text"),
    ],
)
def test_the_content_leads(name: str, head: bytes, reader: str) -> None:
    assert reader_for(Path(name), head).name == reader


@pytest.mark.parametrize(
    ("name", "head", "what"),
    [
        ("a.xlsx", zipped("[Content_Types].xml", "xl/workbook.xml"), "a spreadsheet"),
        ("a.pptx", zipped("ppt/presentation.xml"), "a presentation"),
        ("a.zip", zipped("minutes.txt"), "a ZIP file"),
        ("a.gif", b"GIF89a", "a picture"),
        ("a.mp4", b"\0\0\0\x18ftypmp42", "a film or sound recording"),
        ("a.eml", b"Received: by mail\nTo: all", "a saved e-mail"),
        ("a.csv", b"a,b\n1,2", "a table of data"),
        ("a.db", b"SQLite format 3\0", "a database"),
        ("a.json", b"{}", "a .json file"),
        ("a", b"\x00\x01\x02\x03" * 99, "a file without an ending"),
    ],
)
def test_what_nobody_reads_says_what_it_is(name: str, head: bytes, what: str) -> None:
    with pytest.raises(UnknownFormat, match=f"{name} is {what}, which is not read: "):
        reader_for(Path(name), head)


def test_texts_have_a_smaller_bound_than_pictures(tmp_path: Path) -> None:
    paper = tmp_path / "long.html"
    with paper.open("wb") as file:
        file.write(b"<p>")
        file.truncate(MAX_TEXT_BYTES + 1)
    with pytest.raises(TooLarge, match="over the limit of 20 MB"):
        contents(paper)
    paper.rename(tmp_path / "long.pdf")
    with (tmp_path / "long.pdf").open("r+b") as file:
        file.write(b"%PDF-1.7")
    assert len(contents(tmp_path / "long.pdf")) > MAX_TEXT_BYTES


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Present: Ann<br>Bo<br/>\nCy", ["Present: Ann", "Bo", "Cy"]),
        ("| A | B |\n|---|---|\n| x<br>y | z |", ["A B", "x y z"]),
        (
            "<table><tr><th>Task<th>Owner</tr><tr><td>Buy <b>paint</b><td>JS</tr></table>\nNext",
            ["Task Owner", "Buy paint JS", "Next"],
        ),
        ("<details>\n<summary>More</summary>\n\nIt rained.\n</details>", ["More", "It rained."]),
        (
            "<ol start=2><li>Two<ol type=a><li>in</ol><li>Three</ol>",
            ["2. Two", "a. in", "3. Three"],
        ),
        ('See <a href="x"\n  class="y">the map</a> here', ["See the map here"]),
        ("<b>Actions</b>\n\n<h2 align=x>Any <i>other</i></h2>", ["Actions", "Any other"]),
        ("kept <del>gone</del><ins>new</ins>", ["kept new"]),
        ('<!--#set var="t" value="Notes" -->\n# <!--#echo var="t" -->', ["Notes"]),
        ("if a < b and c > d, a<b", ["if a < b and c > d, a<b"]),
        ("<ul><li>never closed", ["- never closed"]),
    ],
)
def test_html_within_markdown(text: str, lines: list[str]) -> None:
    assert [line.text for line in read(Path("a.md"), text.encode()).lines] == lines
