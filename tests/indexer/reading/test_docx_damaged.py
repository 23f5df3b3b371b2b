"""Word files that are cut, locked, hostile, or no Word files at all."""

from __future__ import annotations

import contextlib
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.errors import ReadingError, TooLarge
from indexer.reading.docx import DocxReader
from indexer.reading.docx.archive import MOST_BYTES, MOST_MEMBERS
from indexer.records import Reading
from tests.indexer.reading.word_files import (
    MAIN,
    abstract,
    listed,
    num,
    packed,
    paragraph,
    read,
    table,
    texts,
    word_file,
)

READER = DocxReader()


def document(inner: str, before: str = "") -> bytes:
    """A file of a document part alone."""
    xml = f"{before}<w:document xmlns:w='{MAIN}'><w:body>{inner}</w:body></w:document>"
    return packed({"word/document.xml": xml})


def test_entities_are_refused() -> None:
    laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
    outside = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
    for before, name in [(laughs, "b"), (outside, "a")]:
        with pytest.raises(ReadingError, match="entities"):
            READER.read(document(f"<w:p><w:r><w:t>&{name};</w:t></w:r></w:p>", before))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 30_000_000)
    with pytest.raises(TooLarge, match="unpacks"):
        READER.read(buffer.getvalue())
    assert MOST_BYTES < 1_000_000_000


def test_a_bomb_in_a_cut_archive_is_refused_too() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 30_000_000)
    with pytest.raises(TooLarge, match="unpacks"):
        READER.read(buffer.getvalue()[:-200])


def test_too_many_members() -> None:
    with pytest.raises(TooLarge, match="files within"):
        READER.read(packed({f"{n}.xml": "" for n in range(MOST_MEMBERS + 1)}))


@pytest.mark.parametrize("name", ["xl/workbook.xml", "ppt/presentation.xml", "a.txt"])
def test_other_archives_are_named(name: str) -> None:
    with pytest.raises(ReadingError, match="not a Word document"):
        READER.read(packed({name: "<x/>"}))


def test_what_can_be_saved_of_a_cut_file_is_read() -> None:
    paragraphs = "".join(paragraph(f"Sluice {n} was painted in week {n * 7}.") for n in range(900))
    whole = document(paragraphs)
    reading = READER.read(whole[: len(whole) * 2 // 3])
    assert 100 < len(reading.lines) < 900
    assert reading.lines[0].text == "Sluice 0 was painted in week 0."
    assert "damaged" in " ".join(reading.notes)


def test_broken_mark_up_is_read_as_far_as_it_goes() -> None:
    reading = READER.read(document(paragraph("Gate") + "<w:p><w:r><w:t>Weir</w:t>"))
    assert reading.lines[0].text == "Gate"
    assert "damaged" in " ".join(reading.notes)


def test_a_damaged_part_beside_the_text_is_said() -> None:
    data = packed({"word/document.xml": f"<w:document xmlns:w='{MAIN}'><w:body>{paragraph('Gate')}"
                   "</w:body></w:document>", "word/styles.xml": "no XML"})  # fmt: skip
    reading = READER.read(data)
    assert [line.text for line in reading.lines] == ["Gate"]
    assert "damaged" in " ".join(reading.notes)


def test_a_file_without_text_is_said() -> None:
    with pytest.raises(ReadingError, match="without its text"):
        READER.read(packed({"word/document.xml": "<x/>"}))


def test_an_embedded_document_is_said() -> None:
    reading = READER.read(document(paragraph("Gate") + "<w:altChunk/>"))
    assert "embedded" in reading.notes[0]


def test_deep_tables_end_in_a_message_or_lines() -> None:
    inner = paragraph("Gate")
    for _ in range(70):
        inner = table([inner])
    with contextlib.suppress(ReadingError):
        assert texts(inner) == ["Gate"]


def test_a_long_table_is_read_in_a_moment() -> None:
    reading = read(table(*[["Berth", str(n), "£5"] for n in range(10_000)]))
    assert len(reading.lines) == 10_000


def holds_together(reading: Reading) -> bool:
    spans = [(line.start, line.end) for line in reading.lines]
    return spans == sorted(spans) and all(0 <= a < b <= len(reading.text) for a, b in spans)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes_give_lines_or_a_reading_error(data: bytes) -> None:
    for given_bytes in (data, b"PK\x03\x04" + data):
        with contextlib.suppress(ReadingError):
            assert holds_together(READER.read(given_bytes))


BODY = listed("Gate", 1) + paragraph("Weir") + table(["Hut", "£5"], [listed("", 1), "x"])
WHOLE = word_file(BODY, numbering=abstract(0, [("decimal", "%1.")]) + num(1, 0))


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255), st.booleans())
def test_any_damage_gives_lines_or_a_reading_error(at: int, byte: int, cut: bool) -> None:
    data = WHOLE[:at] if cut else WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :]
    with contextlib.suppress(ReadingError):
        assert holds_together(READER.read(data))


NAMES = "p r t tbl tr tc pPr rPr numPr numId ilvl sdt sdtContent ins del fldChar br tab hyperlink"


@st.composite
def elements(draw: st.DrawFn, depth: int = 4) -> str:
    name = draw(st.sampled_from(NAMES.split()))
    value = draw(st.sampled_from(["", "1", "0", "-3", "begin", "x" * 20, "99999999999999999999"]))
    inner = "" if depth == 0 else "".join(draw(st.lists(elements(depth - 1), max_size=3)))
    text = draw(st.sampled_from(["", "Gate", " "])) if name == "t" else ""
    return f'<w:{name} w:val="{value}" w:fldCharType="{value}">{text}{inner}</w:{name}>'


@settings(deadline=None, max_examples=60)
@given(st.lists(elements(), max_size=5))
def test_any_order_of_elements_gives_lines(inner: list[str]) -> None:
    xml = "".join(inner)
    numbering = abstract(0, [("decimal", "%1.%9")]) + num(1, 0) + num(0, 7) + xml
    assert holds_together(read(xml, numbering=numbering, styles=xml, footnotes=xml))


def test_the_same_bytes_give_the_same_reading(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(WHOLE)
    assert READER.read(path.read_bytes()) == READER.read(WHOLE)
