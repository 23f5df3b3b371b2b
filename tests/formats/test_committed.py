"""The papers in corpus/ are those that ``python -m tests.formats`` writes."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.formats import as_scan, harbour_pdf
from tests.formats.writing import FOLDER, ICE, MINUTES, PACK, SCAN, TOLLS, write

SMALL = 300_000  # bytes of all papers of the folder


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("formats")
    write(folder)
    return folder


def test_writing_twice_gives_the_same_bytes(written: Path, tmp_path: Path) -> None:
    for path in write(tmp_path):
        assert path.read_bytes() == (written / path.name).read_bytes(), path.name


@pytest.mark.parametrize("name", [MINUTES, TOLLS])
def test_a_committed_word_document_has_the_parts_that_are_written(written: Path, name: str) -> None:
    assert parts(FOLDER / name) == parts(written / name)


@pytest.mark.parametrize("name", [PACK, ICE])
def test_a_committed_pdf_is_what_is_written(written: Path, name: str) -> None:
    assert (FOLDER / name).read_bytes() == (written / name).read_bytes()


def test_the_committed_scan_shows_what_is_written(written: Path) -> None:
    """Dot by dot, but for the few that another version of FreeType draws otherwise."""
    if (FOLDER / SCAN).read_bytes() == (written / SCAN).read_bytes():
        return
    ours = as_scan.picture(harbour_pdf.SCAN).convert("L")
    kept = shown(FOLDER / SCAN, ours.size)
    differing = ImageChops.difference(ours, kept).histogram()[128:]
    assert sum(differing) < 0.02 * ours.width * ours.height


def test_the_papers_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < SMALL


def parts(path: Path) -> dict[str, bytes]:
    """What a .docx holds; how it is packed depends on the version of zlib."""
    with zipfile.ZipFile(path) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def shown(path: Path, size: tuple[int, int]) -> Image.Image:
    """The first page of a PDF, drawn at a size in dots."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        page: Image.Image = document[0].render(scale=as_scan.DPI / 72).to_pil()
    return page.convert("L").resize(size)
