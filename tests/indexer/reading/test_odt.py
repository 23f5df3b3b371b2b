"""OpenDocument text: by LibreOffice where it is installed, else a message that names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.errors import ReadingError
from indexer.reading import office
from indexer.reading.odt import OdtReader
from tests.indexer.reading.word_files import packed

KIND = "application/vnd.oasis.opendocument.text"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
PAPER = packed(
    {
        "mimetype": KIND,
        "META-INF/manifest.xml": '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:'
        f'manifest:1.0"><m:file-entry m:full-path="/" m:media-type="{KIND}"/>'
        '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>',
        "content.xml": f'<o:document-content xmlns:o="{OFFICE}" xmlns:t="{TEXT}" o:version="1.2">'
        '<o:body><o:text><t:h t:outline-level="1">Sluice Board</t:h><t:p>The gate was painted.'
        "</t:p></o:text></o:body></o:document-content>",
    }
)


@pytest.mark.skipif(office.soffice() is None, reason="LibreOffice is not installed")
def test_by_libreoffice() -> None:
    reading = OdtReader().read(PAPER)
    assert [(line.text, line.style.heading) for line in reading.lines] == [
        ("Sluice Board", 1),
        ("The gate was painted.", None),
    ]
    assert (reading.reader, reading.reader_version) == ("odt", OdtReader().version)


def test_without_libreoffice_it_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    if office.soffice():
        pytest.skip("LibreOffice lies in its usual place")
    with pytest.raises(ReadingError, match="install libreoffice-writer"):
        OdtReader().read(PAPER)


def test_what_is_accepted() -> None:
    assert OdtReader().accepts(Path("a.bin"), PAPER[:4096])
    assert not OdtReader().accepts(Path("a.odt"), b"plain words")
