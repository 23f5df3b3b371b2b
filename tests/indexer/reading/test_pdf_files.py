"""PDF files as they come: locked, damaged, cut off, of another kind, and hostile."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from indexer.errors import ReadingError
from indexer.reading import reader_for
from indexer.reading.pdf import PdfReader, document
from indexer.reading.pdf.drawn import MOST_OBJECTS
from tests.indexer.reading.printing import body, drawn, paper, written

TEXT = "The ferry was laid up for the winter and the ferryman was thanked by the board. "
SOUND = paper(*(body(f"{n}. {TEXT * 6}") for n in range(1, 31)))


def test_a_pdf_is_told_by_its_content() -> None:
    reader = reader_for(Path("minutes.txt"), b"%PDF-1.7\n")
    assert reader.name == "pdf"


def test_a_locked_file_says_how_to_unlock_it() -> None:
    locked = paper(body(TEXT), encrypt=StandardEncryption("word", ownerPassword="other"))
    with pytest.raises(ReadingError, match="is locked by a password: save a copy without"):
        PdfReader().read(locked)


def test_a_file_that_may_only_not_be_changed_is_read() -> None:
    guarded = paper(body(TEXT), encrypt=StandardEncryption("", ownerPassword="other", canCopy=0))
    assert PdfReader().read(guarded).lines[0].text == TEXT.strip()


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.4", b"%PDF-1.4\n%%EOF", b"PK\x03\x04"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(ReadingError):
        PdfReader().read(data)


def test_a_file_without_its_index_is_read() -> None:
    damaged = SOUND.replace(b"startxref", b"startnothing").replace(b"\nxref", b"\nyref")
    assert PdfReader().read(damaged).lines == PdfReader().read(SOUND).lines


@pytest.mark.parametrize("share", [0.6, 0.8, 0.99])
def test_what_is_left_of_a_file_cut_off_is_read_and_the_rest_is_said(share: float) -> None:
    reading = PdfReader().read(SOUND[: int(len(SOUND) * share)])
    whole = PdfReader().read(SOUND)
    assert reading.lines
    assert {line.text for line in reading.lines} & {line.text for line in whole.lines}
    assert "damaged" in reading.notes[0] or "cut off" in reading.notes[0]


def test_a_page_that_cannot_be_read_costs_that_page_only() -> None:
    broken = SOUND.replace(b"/Type /Page\n", b"/Type /Pagx\n", 1)
    assert PdfReader().read(broken).lines


def test_a_paper_without_text_is_an_error() -> None:
    with pytest.raises(ReadingError, match="has no text that can be read"):
        PdfReader().read(drawn(lambda canvas: canvas.setFont("Helvetica", 9)))


def test_a_file_that_ends_before_its_text_is_incomplete() -> None:
    whole = drawn(lambda canvas: written(canvas, 72, 760, TEXT.strip()))
    with pytest.raises(ReadingError, match="cut off or damaged"):
        PdfReader().read(whole[: whole.index(b"stream")])


def test_pages_past_the_limit_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MOST_PAGES", 2)
    reading = PdfReader().read(SOUND)
    assert {line.page for line in reading.lines} == {1, 2}
    assert any(note.startswith("only the first 2 pages were read") for note in reading.notes)


def test_a_page_of_countless_strokes_is_bounded() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 760, TEXT.strip())
        for n in range(MOST_OBJECTS // 10):
            canvas.line(10 + n % 500, 100 + n % 300, 12 + n % 500, 130 + n % 300)

    assert PdfReader().read(drawn(page)).lines[0].text == TEXT.strip()


def test_every_line_of_a_long_paper_has_its_page() -> None:
    reading = PdfReader().read(SOUND)
    pages = [line.page for line in reading.lines]
    assert pages == sorted(pages, key=lambda page: page or 0)
    assert len(reading.lines) == 30


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for start in (b"", b"%PDF-1.5\n"):
        with suppress(ReadingError):
            PdfReader().read(start + data)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), max_size=40))
def test_a_spoilt_file_is_read_or_refused(spoilt: list[tuple[int, int]]) -> None:
    data = bytearray(SOUND)
    for place, value in spoilt:
        data[place] = value
    with suppress(ReadingError):
        PdfReader().read(bytes(data))


_PLACED = st.tuples(
    st.text("abc1.()•-  ", min_size=1, max_size=30),
    st.floats(-50, 650),
    st.floats(-50, 900),
    st.sampled_from([0.2, 6, 11, 11, 11, 24, 90]),
    st.sampled_from([0, 0, 0, 45, 90, 180, 270]),
)


@settings(max_examples=12, deadline=None)
@given(st.lists(_PLACED, min_size=1, max_size=40), st.lists(st.floats(0, 800), max_size=24))
def test_any_page_is_read_the_same_twice(
    words: list[tuple[str, float, float, float, int]], rules: list[float]
) -> None:
    def page(canvas: Canvas) -> None:
        for at in rules:
            canvas.line(50, at, 550, at)
            canvas.line(at, 100, at, 700)
        for text, x, y, size, turn in words:
            canvas.saveState()
            canvas.translate(x, y)
            canvas.rotate(turn)
            written(canvas, 0, 0, text, size=size)
            canvas.restoreState()

    data = drawn(page, page)
    with suppress(ReadingError):
        reading = PdfReader().read(data)
        assert reading == PdfReader().read(data)
        for line in reading.lines:
            assert " ".join(reading.text[line.start : line.end].split()) == line.text
