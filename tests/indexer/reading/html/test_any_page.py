"""No page, however broken, deep or long, makes the reader fail or wait."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.errors import ReadingError
from indexer.reading.html import HtmlReader
from indexer.reading.port import HEAD_BYTES
from tests.indexer.reading.html.reading import page, texts


@pytest.mark.parametrize(
    ("data", "note"),
    [
        ("<meta charset='utf-8'><p>Café – £5".encode(), None),
        ("<p>Café – £5".encode("utf-16"), "decoded as UTF-16"),
        ("<meta charset=iso-8859-1><p>Café – £5".encode("cp1252"), None),
        ("<meta charset=windows-1250><p>Café – Łódź £5".encode("cp1250", "replace"), None),
        ("<meta charset=nonsense><p>Café – £5".encode("cp1252"), "decoded as windows-1252"),
        ("<meta charset=iso-8859-1><p>Café – £5".encode(), None),
    ],
)
def test_encodings_as_a_browser_takes_them(data: bytes, note: str | None) -> None:
    reading = page(data)
    assert reading.lines[0].text.startswith("Café – ")
    assert [one.split(":")[0] for one in reading.notes] == ([note] if note else [])


def test_depth_and_size_have_bounds() -> None:
    deep = "<div>" * 3_000 + "deep words" + "</div>" * 3_000
    assert texts(deep) == ["deep words"]
    assert texts("<ul><li>one" * 2_000) == ["• one"] * 60 + ["one"] * 1_940
    with pytest.raises(ReadingError, match="elements deep"):
        page("<div>" * 200_000 + "x")
    table = "<tr><td>Row<td>of cells" * 10_000
    assert len(texts(f"<table>{table}</table>")) == 10_000
    assert texts("<table>" * 60 + "<tr><td>inner") == ["inner"]
    assert texts("<table><tr><td colspan=999999 rowspan=9999999>x</table>") == ["x"]


_BITS = st.sampled_from(
    (
        "<p> </p> <div class=nav> </div> <table> <tr> <td> <td rowspan=3> <th colspan=2> </table> "
        "<ul> <ol start=3 reversed> <li> <li value=x> </ol> <dl> <dt> <dd> <h1> </h1> <br> <b> "
        "</b> <pre> <main> <nav> <a href=x> </a> <span style='display:none'> </span> &amp; &#0; 1. "
        "• <input type=checkbox> <style> .a{ } </style> <!-- --> <![if !x]> <svg> <template> <form>"
    ).split(" ")
)


@given(st.lists(_BITS | st.text(max_size=8), max_size=60))
def test_any_page_is_lines_or_a_reading_error(bits: list[str]) -> None:
    try:
        reading = page("<html>" + "".join(bits))
    except ReadingError:
        return
    assert all(line.text.strip() for line in reading.lines)


@given(st.binary(max_size=300))
def test_any_bytes_are_lines_or_a_reading_error(data: bytes) -> None:
    try:
        page(b"<html>" + data)
    except ReadingError:
        return


@pytest.mark.timeout(20)
def test_many_comments_at_the_head_take_no_time() -> None:
    head = (b"<!---->" * 600)[:HEAD_BYTES]
    assert not HtmlReader().accepts(Path("a.txt"), head)
    assert HtmlReader().accepts(Path("a.txt"), b"<!-- a --> <!-- b -->\n<html>")
