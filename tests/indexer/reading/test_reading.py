"""Files as lines: encodings, pages, sizes, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.errors import NotText, ReadingError, TooLarge, UnknownFormat
from indexer.reading import SUPPORTED_ENDINGS, read
from indexer.reading.marks import all_struck, plain
from indexer.records import Reading


def lines_of(text: str, name: str = "paper.txt") -> list[str]:
    """The texts of the lines of a paper."""
    return [line.text for line in read(Path(name), text.encode()).lines]


def offsets_hold(reading: Reading) -> bool:
    """Whether every line stands where it says, in order."""
    spans = [(line.start, line.end) for line in reading.lines]
    return spans == sorted(spans) and all(0 <= a <= b <= len(reading.text) for a, b in spans)


def test_offsets_point_at_the_text() -> None:
    reading = read(Path("a.txt"), b"Bridge Panel\r\n\r\n   4 May 2022  \rAgreed.\n")
    assert [reading.text[x.start : x.end] for x in reading.lines] == [
        "Bridge Panel",
        "4 May 2022",
        "Agreed.",
    ]
    assert reading.lines[1].indent == 3


CHECK = ": check its pounds and quotation marks"


@pytest.mark.parametrize(
    ("data", "note"),
    [
        ("Café – £5".encode(), None),
        (b"\xef\xbb\xbf" + "Café – £5".encode(), None),
        ("Café – £5".encode("utf-16"), "decoded as UTF-16"),
        ("Café – £5".encode("utf-16-le"), "decoded as UTF-16"),
        ("Café – £5".encode("utf-16-be"), "decoded as UTF-16"),
        ("Café – £5".encode("cp1252"), "decoded as windows-1252" + CHECK),
        ("Café – £5".encode("mac_roman"), "decoded as mac_roman" + CHECK),
    ],
)
def test_encodings_are_known_and_said(data: bytes, note: str | None) -> None:
    reading = read(Path("a.txt"), data)
    assert reading.lines[0].text == "Café – £5"
    assert reading.notes == ((note,) if note else ())


@pytest.mark.parametrize("encoding", ["cp437", "cp850"])
def test_pounds_of_dos(encoding: str) -> None:
    reading = read(Path("a.txt"), "The café owes £900.".encode(encoding))
    assert reading.lines[0].text == "The café owes £900."
    assert reading.notes == ("decoded as cp850" + CHECK,)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("O’Malley spoke.", "mac_roman"),
        ("“The Barn” is let.", "mac_roman"),
        ("Carried – 4 votes to 1", "mac_roman"),
        ("Seán Ó Briain and Õnne Ò Duinn", "cp1252"),
        ("A hors d’œuvre at £9, Žižek said", "cp1252"),
        ("An œ and 9 votes", "cp1252"),
    ],
)
def test_quotation_marks_of_a_mac_and_letters_of_windows(text: str, encoding: str) -> None:
    reading = read(Path("a.txt"), text.encode(encoding))
    assert reading.lines[0].text == text


def test_form_feeds_begin_pages() -> None:
    reading = read(Path("a.txt"), b"one\n\ftwo\nthree\fFour")
    assert [(x.text, x.page) for x in reading.lines] == [
        ("one", 1),
        ("two", 2),
        ("three", 2),
        ("Four", 3),
    ]


def test_page_lines_are_footers_unless_the_first_line_is_one() -> None:
    footers = read(Path("a.txt"), b"one\nPage 1 of 2\ntwo\nPage 2 of 2")
    assert [x.page for x in footers.lines] == [1, 1, 2, 2]
    headers = read(Path("a.txt"), b"Page 4\none\nPage 5\ntwo")
    assert [x.page for x in headers.lines] == [4, 4, 5, 5]


def test_no_page_marks_no_pages() -> None:
    assert read(Path("a.txt"), b"one\ntwo").lines[0].page is None


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("a.txt", b"", ReadingError),
        ("a.txt", b" \n\t\f ", ReadingError),
        ("a.txt", "\ufeff".encode("utf-16"), ReadingError),
        ("a.txt", b"%PDF-1.7 stream", ReadingError),
        ("a.txt", b"PK\x03\x04rest", NotText),
        ("a.txt", b"\x00\x01\x02\x03" * 50, NotText),
        ("a.txt", b"\x01\x02\x03\x04\x05 words" * 50, NotText),
        ("a.txt", b"\xff\xfe\x00", NotText),
        ("a.pdf", b"%PDF-1.7", ReadingError),
        ("a.py", b"text", UnknownFormat),
    ],
)
def test_what_cannot_be_read_says_so(name: str, data: bytes, error: type[ReadingError]) -> None:
    with pytest.raises(error, match=name) as raised:
        read(Path(name), data)
    assert raised.value.mend
    assert "\n" not in str(raised.value)


def test_too_large_by_bytes_and_by_lines(tmp_path: Path) -> None:
    paper = tmp_path / "long.txt"
    paper.write_bytes(b"word " * 100)
    with pytest.raises(TooLarge, match="limit"):
        read(paper, max_bytes=99)
    with pytest.raises(TooLarge, match="lines"):
        read(paper, b"a\n" * 400_000)


def test_a_file_that_is_gone_is_one_readable_error(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="cannot be opened"):
        read(tmp_path / "gone.txt")


def test_one_endless_line_is_cut_at_sentences() -> None:
    sentence = "The Panel looked at the bridge and found it sound. "
    reading = read(Path("a.txt"), (sentence * 400).encode())
    assert len(reading.lines) > 10
    assert all(line.text.endswith(".") for line in reading.lines)
    assert offsets_hold(reading)


def test_an_endless_word_does_not_hang() -> None:
    reading = read(Path("a.txt"), b"a" * 300_000)
    assert "".join(line.text for line in reading.lines) == "a" * 300_000


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("**Cost:** a lot", "Cost: a lot"),
        ("25. Lock Keepers:** they", "25. Lock Keepers: they"),
        ("see [the map](#) and [it](https://x.example/a_(b))", "see the map and it"),
        ("a *new start* here", "a new start here"),
        ("5 * 4 * 3", "5 * 4 * 3"),
        ("file_name_here", "file_name_here"),
        ("_Chair_ and __Clerk__", "Chair and Clerk"),
        ("[bookmark: _Hlk1]The mill", "The mill"),
        ("![logo](a.png)The mill", "The mill"),
        ("~~gone~~", "gone"),
    ],
)
def test_marks_go_and_words_stay(printed: str, kept: str) -> None:
    assert plain(printed) == kept


def test_markdown_styles() -> None:
    text = (
        '---\ntitle: "Minutes of the Mill Panel"\nlayout: post\n---\n'
        "# Mill Panel #\n\nNotes\n-----\n\n| Item | Page |\n|---|---|\n| 1 | **Floods** |\n"
        "<!-- hidden -->\n> quoted &amp; kept\n\n**Actions**\n"
    )
    reading = read(Path("a.md"), text.encode())
    got = [(x.text, x.style.heading, x.style.bold, x.style.cells) for x in reading.lines]
    assert got == [
        ("Minutes of the Mill Panel", 1, False, ()),
        ("Mill Panel", 1, False, ()),
        ("Notes", 2, False, ()),
        ("Item Page", None, False, ("Item", "Page")),
        ("1 Floods", None, False, ("1", "Floods")),
        ("quoted & kept", None, False, ()),
        ("Actions", None, True, ()),
    ]
    assert offsets_hold(reading)
    assert reading.reader == "markdown"


def test_tabs_make_cells() -> None:
    reading = read(Path("a.txt"), b"Cllr Amy Stone\tNorthbeck Council\n")
    assert reading.lines[0].style.cells == ("Cllr Amy Stone", "Northbeck Council")


def test_endings() -> None:
    assert {".pdf", ".docx", ".doc", ".html", ".mht", ".md", ".txt"} <= set(SUPPORTED_ENDINGS)


@given(st.text(max_size=400), st.sampled_from(["a.txt", "a.md"]))
def test_any_text_is_lines_or_a_reading_error(text: str, name: str) -> None:
    try:
        reading = read(Path(name), text.encode())
    except ReadingError:
        return
    assert offsets_hold(reading)
    assert all(line.text.strip() for line in reading.lines)


@pytest.mark.timeout(20)
def test_a_long_word_after_struck_words_takes_no_time() -> None:
    assert not all_struck(f"~~gone~~ {'a' * 3_900} b c d")
    assert all_struck("- ~~gone~~ done, by AB.")
