"""Pictures of a scanned paper (PNG, JPEG, TIFF): recognised by tesseract, as scanned PDF are."""

from __future__ import annotations

import warnings
from io import BytesIO

from PIL import Image, ImageOps, ImageSequence

from indexer.errors import ReadingError, TooLarge
from indexer.reading.pdf import scanned
from indexer.reading.pdf.document import compose
from indexer.reading.pdf.printed import PrintedPage
from indexer.records import Reading

_FORMATS = ("PNG", "JPEG", "TIFF")
_MOST_PIXELS = 120_000_000
_LEAST_DPI, _MOST_DPI = 70, 1_200
_PAPER_INCHES = 11.7  # of the long side of A4, where a picture does not say how large it is


def read_picture(data: bytes, name: str, version: int) -> Reading:
    """The paragraphs of a picture; every sheet of a TIFF is a page.

    Args:
        data: the file.
        name: of the reader, for the record.
        version: of the reader.

    Raises:
        TooLarge: more pixels than any scan of a page has.
        ReadingError: no picture, without text, or tesseract is missing.
    """
    program = scanned.tesseract()
    if program is None:
        raise ReadingError("is a picture", mend=scanned.INSTALL)
    pages = _sheets(program, data)
    if not any(page.words for page in pages):
        raise ReadingError("is a picture without text", mend="remove it, or scan it again")
    sure = [page.confidence for page in pages if page.confidence is not None]
    notes = [f"recognised in a picture, {sum(sure) / len(sure):.0f} per cent sure on average"]
    return compose(pages, (), notes, name, version)


def _sheets(program: str, data: bytes) -> list[PrintedPage]:
    pages: list[PrintedPage] = []
    try:
        # Pillow warns of what it then raises or mends
        with warnings.catch_warnings(action="ignore"), _opened(data) as picture:
            for number, sheet in enumerate(ImageSequence.Iterator(picture), 1):
                if number > scanned.MOST_SCANNED:
                    break
                pages.extend(scanned.recognise(program, _raster(sheet), number))
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as error:
        if not pages:
            raise ReadingError(
                "is a damaged picture, or none", mend="scan it again as PDF, PNG or TIFF"
            ) from error
    return pages


def _opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data), formats=_FORMATS)


def _raster(sheet: Image.Image) -> scanned.Raster:
    """A sheet in grey, upright, of a resolution that fits its size."""
    if sheet.width * sheet.height > _MOST_PIXELS:
        raise TooLarge(
            f"has {sheet.width:,} by {sheet.height:,} pixels", mend="scan it at 300 dots an inch"
        )
    grey = ImageOps.exif_transpose(sheet).convert("L")
    file = BytesIO()
    grey.save(file, "PPM")
    return scanned.Raster(file.getvalue(), _resolution(sheet))


def _resolution(sheet: Image.Image) -> float:
    """Pixels an inch as the picture says, or as a page of A4 would have."""
    try:
        said = float(sheet.info.get("dpi", (0.0, 0.0))[0])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        said = 0.0
    if _LEAST_DPI <= said <= _MOST_DPI:
        return said
    return min(max(max(sheet.size) / _PAPER_INCHES, _LEAST_DPI), _MOST_DPI)
