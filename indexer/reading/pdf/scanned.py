"""Pictures of pages become words, by tesseract: an optional program of the system.

Tesseract is given a grey picture and writes a table of words with their boxes and how sure it is
of each (TSV, columns as in its manual: level, page, block, paragraph, line, word, left, top,
width, height, conf, text). Boxes become points, so that a recognised page is laid out as any other.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from statistics import median

from indexer.errors import ReadingError
from indexer.reading.pdf.printed import PrintedPage, Word

DPI = 300
MOST_SCANNED = 300  # pages of one file
INSTALL = "install tesseract (Debian: apt install tesseract-ocr), then index again"
_SECONDS_A_PAGE = 180
_POINTS = 72.0
_LEAST_SURE = 15.0  # of 100: less is a speck
_BOX = 0.75  # height of a usual word's box, as a share of the type size
_LARGE = 1.45  # of the usual height: a line of larger type
_UNSURE = 60.0  # a page read so poorly may lie on its side
_WORD_LEVEL = "5"
_AS_A_COLUMN = "4"  # tesseract's --psm: its own search for columns loses numbers in the margin,
# and ours, by the places of words, is made afterwards
_ORIENTATION = "0"
_TURN = re.compile(r"Rotate: (90|180|270)\b")
_ONLY_MARKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture for tesseract: its bytes in any format that it knows, and pixels an inch."""

    data: bytes
    dpi: float


@dataclass(frozen=True, slots=True)
class _Found:
    """A recognised word, in pixels."""

    text: str
    left: float
    top: float
    width: float
    height: float
    sure: float
    line: tuple[str, str, str, str]


def tesseract() -> str | None:
    """The path of the program, or None where it is not installed."""
    return shutil.which("tesseract")


def recognise(program: str, raster: Raster, number: int) -> list[PrintedPage]:
    """The pages of a picture (one, but for a TIFF of several), counted from ``number``.

    Args:
        program: the path of tesseract, which is searched for once a file.
        raster: the picture.
        number: of its first page.

    Raises:
        ReadingError: tesseract fails, or takes too long.
    """
    found = _recognised(program, raster, number)
    if any((page.confidence or 0.0) < _UNSURE for page in found):
        turned = _upright(program, raster)
        if turned is not None:
            found = _recognised(program, turned, number)
    return found


def _recognised(program: str, raster: Raster, number: int) -> list[PrintedPage]:
    sheets: dict[str, list[_Found]] = defaultdict(list)
    sizes: dict[str, tuple[float, float]] = {}
    for row in _run(program, raster, _AS_A_COLUMN, "tsv").splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12:
            continue
        if cells[0] == "1":
            sizes[cells[1]] = (float(cells[8]), float(cells[9]))
        elif cells[0] == _WORD_LEVEL and (word := _word(cells)):
            sheets[cells[1]].append(word)
    return [
        _page(number + place, sheets[sheet], sizes[sheet], _POINTS / raster.dpi)
        for place, sheet in enumerate(sizes)
    ]


def _upright(program: str, raster: Raster) -> Raster | None:
    """The picture turned as its letters stand, or None where they stand upright or nobody knows."""
    from PIL import Image

    try:
        found = _TURN.search(_run(program, raster, _ORIENTATION))
    except ReadingError:
        return None  # the data for it are an extra package on some systems
    turn = int(found.group(1)) if found else 0
    if not turn:
        return None
    with Image.open(BytesIO(raster.data)) as picture:
        file = BytesIO()
        picture.rotate(-turn, expand=True).save(file, "PPM")
    return Raster(file.getvalue(), raster.dpi)


def _run(program: str, raster: Raster, mode: str, *output: str) -> str:
    dpi = str(round(raster.dpi))
    call = [program, "stdin", "stdout", "--dpi", dpi, "--psm", mode, *output]
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # files are read side by side
    try:
        done = subprocess.run(  # noqa: S603  our own arguments, no shell
            call,
            input=raster.data,
            capture_output=True,
            timeout=_SECONDS_A_PAGE,
            check=True,
            env=alone,
        )
    except subprocess.TimeoutExpired as error:
        raise ReadingError(
            f"took tesseract more than {_SECONDS_A_PAGE} seconds a page",
            mend="scan it again with less detail",
        ) from error
    except (subprocess.CalledProcessError, OSError) as error:
        raise ReadingError(
            "could not be recognised by tesseract", mend="scan it again as PDF, PNG or TIFF"
        ) from error
    return done.stdout.decode("utf-8", errors="replace")


def _word(cells: Sequence[str]) -> _Found | None:
    text, sure = cells[11].strip(), float(cells[10])
    if not text or sure < _LEAST_SURE:
        return None
    left, top, width, height = (float(cell) for cell in cells[6:10])
    line = (cells[1], cells[2], cells[3], cells[4])
    return _Found(text, left, top, width, height, sure, line)


def _page(
    number: int, found: Sequence[_Found], size: tuple[float, float], scale: float
) -> PrintedPage:
    lines: dict[tuple[str, ...], list[_Found]] = defaultdict(list)
    for word in found:
        lines[word.line].append(word)
    usual = median([_height(line) for line in lines.values()]) if lines else 0.0
    words = tuple(word for line in lines.values() for word in _line(line, usual, scale))
    sure = sum(one.sure * len(one.text) for one in found)
    letters = sum(len(one.text) for one in found)
    return PrintedPage(
        number=number,
        width=size[0] * scale,
        height=size[1] * scale,
        words=words,
        ocr=True,
        confidence=sure / letters if letters else None,
    )


def _height(line: Sequence[_Found]) -> float:
    """The usual height of the words of a line, marks aside."""
    letters = [one.height for one in line if not _ONLY_MARKS.fullmatch(one.text)]
    return median(letters or [one.height for one in line])


def _line(line: Sequence[_Found], usual: float, scale: float) -> Iterator[Word]:
    """The words of one line on one baseline, of one size: boxes of single words tell neither."""
    high = _height(line)
    size = high if high > _LARGE * usual else usual
    base = median(one.top + one.height for one in line)
    for one in line:
        yield Word(
            _mended(one.text),
            one.left * scale,
            (one.left + one.width) * scale,
            base * scale,
            size * scale / _BOX,
            ocr=True,
        )


def _mended(text: str) -> str:
    """What tesseract makes of bullets."""
    return "•" if text in {"e", "¢", "«", "°", "*", "»"} else text
