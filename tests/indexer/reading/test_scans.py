"""Scans: pages that are pictures, with tesseract and without it."""

from __future__ import annotations

import re
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from indexer.errors import ReadingError, TooLarge
from indexer.reading import reader_for
from indexer.reading.pdf import PdfReader, PictureReader, pictures
from indexer.records import Reading
from indexer.structure import understand
from tests.indexer.reading import printing
from tests.indexer.reading.printing import bold, drawn, numbered, paper, written
from tests.programs import needs_tesseract

WEIR = (
    "The weir above the mill was inspected in the dry week of September, when the water stood "
    "so low that the apron could be walked from bank to bank."
)


@pytest.fixture(scope="module")
def printed_page() -> bytes:
    return paper(bold("Minutes of the Mill Trust"), numbered("1.", WEIR), numbered("2.", WEIR))


@pytest.fixture(scope="module")
def scan(printed_page: bytes) -> Image.Image:
    return printing.picture(printed_page, dpi=150)


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which no program can be found."""
    monkeypatch.setenv("PATH", "/nowhere")


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """A picture file."""
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def is_minutes(reading: Reading) -> None:
    """The page above, as recognised."""
    found = [re.sub(r"\W+", " ", line.text).strip() for line in reading.lines]
    weir = re.sub(r"\W+", " ", WEIR).strip()
    assert found == ["Minutes of the Mill Trust", f"1 {weir}", f"2 {weir}"]
    assert all(line.style.ocr for line in reading.lines)


@needs_tesseract
def test_a_scanned_page_is_recognised_and_flagged(scan: Image.Image) -> None:
    reading = PdfReader().read(printing.scanned(scan))
    is_minutes(reading)
    assert reading.notes[0].startswith("page 1 recognised in a scan, ")
    paper_ = understand(reading, root="r", file="minutes.pdf")
    flags = {flag for part in paper_.parts for one in part.paragraphs for flag in one.flags}
    assert flags == {"ocr"}


@needs_tesseract
@pytest.mark.parametrize(("name", "kind"), [("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.tif", "TIFF")])
def test_pictures_are_recognised(scan: Image.Image, name: str, kind: str) -> None:
    data = saved(scan, kind, dpi=(150, 150))
    reader = reader_for(Path(name), data[:64])
    assert reader.name == "picture"
    is_minutes(reader.read(data))


@needs_tesseract
def test_every_sheet_of_a_tiff_is_a_page(scan: Image.Image) -> None:
    data = saved(scan, "TIFF", save_all=True, append_images=[scan], dpi=(150, 150))
    assert {line.page for line in PictureReader().read(data).lines} == {1, 2}


@needs_tesseract
def test_a_page_on_its_side_is_turned(scan: Image.Image) -> None:
    reading = PictureReader().read(saved(scan.rotate(90, expand=True), "PNG", dpi=(150, 150)))
    assert reading.lines[-1].text == f"2. {WEIR}"


def _layer(canvas: Canvas) -> None:
    text = canvas.beginText(72, 700)
    text.setTextRenderMode(3)
    text.textLine("The layer that a scanner wrote.")
    text.setTextRenderMode(0)
    canvas.drawText(text)


def test_the_text_layer_of_a_scanner_is_used_and_flagged(scan: Image.Image) -> None:
    reading = PdfReader().read(printing.scanned(scan, under=_layer))
    assert [line.text for line in reading.lines] == ["The layer that a scanner wrote."]
    assert reading.lines[0].style.ocr
    assert reading.notes == ("page 1 recognised in a scan",)


def _mixed(scan: Image.Image) -> bytes:
    from reportlab.lib.utils import ImageReader

    def text(canvas: Canvas) -> None:
        printing.written(canvas, 72, 700, "The trust met in the mill.")

    def picture(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(scan), 0, 0, *A4)

    return printing.drawn(text, picture, picture)


@pytest.mark.usefixtures("no_tesseract")
def test_without_tesseract_the_rest_is_read_and_the_scans_are_named(scan: Image.Image) -> None:
    reading = PdfReader().read(_mixed(scan))
    assert [line.text for line in reading.lines] == ["The trust met in the mill."]
    [note] = reading.notes
    assert note == (
        "pages 2 to 3 are pictures of text and not read: install tesseract "
        "(Debian: apt install tesseract-ocr), then index again"
    )


@pytest.mark.usefixtures("no_tesseract")
def test_without_tesseract_a_paper_wholly_scanned_is_an_error(scan: Image.Image) -> None:
    with pytest.raises(ReadingError, match="holds only pictures of pages: install tesseract"):
        PdfReader().read(printing.scanned(scan))
    with pytest.raises(ReadingError, match="is a picture: install tesseract"):
        PictureReader().read(saved(scan, "PNG"))


def test_a_file_is_read_again_once_tesseract_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    with_it = (PdfReader().version, PictureReader().version)
    monkeypatch.setenv("PATH", "/nowhere")
    without = (PdfReader().version, PictureReader().version)
    assert all(version % 10 == 0 for version in without)
    assert [a - b for a, b in zip(with_it, without, strict=True)] in ([0, 0], [1, 1])


@needs_tesseract
def test_a_picture_without_text_is_an_error() -> None:
    with pytest.raises(ReadingError, match="is a picture without text"):
        PictureReader().read(saved(Image.new("L", (400, 300), 255), "PNG"))


@needs_tesseract
def test_huge_pictures_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_MOST_PIXELS", 1_000)
    with pytest.raises(TooLarge, match="has 400 by 300 pixels"):
        PictureReader().read(saved(Image.new("L", (400, 300), 255), "PNG"))


def test_a_logo_on_a_page_of_text_is_no_scan(scan: Image.Image) -> None:
    from reportlab.lib.utils import ImageReader

    def page(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(scan), 400, 740, 120, 80)
        printing.written(canvas, 72, 700, "The trust met in the mill.")

    reading = PdfReader().read(printing.drawn(page))
    assert [line.text for line in reading.lines] == ["The trust met in the mill."]
    assert reading.notes == ()
    assert not reading.lines[0].style.ocr


@needs_tesseract
@settings(max_examples=30, deadline=None)
@given(
    st.binary(max_size=200),
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00"]),
)
def test_any_bytes_are_read_or_refused(data: bytes, start: bytes) -> None:
    with suppress(ReadingError):
        PictureReader().read(start + data)


def _without_letters(*lines: str) -> bytes:
    """A page whose file draws its glyphs and does not say which letters they are."""
    pdfmetrics.registerFont(TTFont("Nameless", "Vera.ttf", asciiReadable=0))
    printed = drawn(lambda canvas: written(canvas, 72, 700, *lines, font="Nameless"))
    bare = printed.replace(b"/ToUnicode", b"/NoUnicode")
    assert bare != printed
    return bare


_NAMELESS = ("The lamp at the slip was mended by the yard, and", "the gate was painted green.")


@needs_tesseract
def test_a_page_whose_letters_the_file_does_not_tell_is_read_as_a_picture() -> None:
    reading = PdfReader().read(_without_letters(*_NAMELESS))
    assert [line.text for line in reading.lines] == [" ".join(_NAMELESS)]
    assert reading.notes[0].startswith("page 1 recognised in a scan")


@pytest.mark.usefixtures("no_tesseract")
def test_letters_that_the_file_does_not_tell_are_said_where_nothing_recognises_them() -> None:
    with pytest.raises(ReadingError, match="does not say which letters it draws: install"):
        PdfReader().read(_without_letters(*_NAMELESS))
