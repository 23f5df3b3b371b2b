"""Running headers are no text, but what they say of secrecy is kept."""

from __future__ import annotations

from indexer.reading.docx import DocxReader
from indexer.records import Reading
from indexer.structure import understand
from tests.indexer.reading.word_files import MAIN, packed, paragraph

KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAFT = '<v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="DRAFT"/>'


def section(header: str = "") -> str:
    """The end of a section, with the id of its header."""
    named = f'<w:headerReference w:type="default" r:id="{header}"/>' if header else ""
    return f"<w:sectPr>{named}</w:sectPr>"


def _kind(name: str) -> str:
    return "footer" if name.startswith("f") else "header"


def read(body: str, **headers: str) -> Reading:
    """A file with these headers by the ids of their relations."""
    root = f"xmlns:w='{MAIN}' xmlns:r='{KINDS}'"
    relations = "".join(
        f'<Relationship Id="{name}" Type="{KINDS}/{_kind(name)}" Target="{name}.xml"/>'
        for name in headers
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    named = f'<Relationships xmlns="{package}">{relations}</Relationships>'
    files = {
        "word/document.xml": f"<w:document {root}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": named,
    }
    for name, inner in headers.items():
        files[f"word/{name}.xml"] = f"<w:hdr {root}>{inner}</w:hdr>"
    return DocxReader().read(packed(files))


def test_a_running_header_is_left_out() -> None:
    reading = read(paragraph("Gates") + section("h1"), h1=paragraph("Sluice Board, page 1"))
    assert [line.text for line in reading.lines] == ["Gates"]


def test_a_mark_of_secrecy_stands_before_its_section() -> None:
    public = paragraph("Gates") + paragraph(properties=section("h1"))
    shut = paragraph("Tenders") + paragraph("Three were received.") + section("h2")
    reading = read(public + shut, h1=paragraph("Sluice Board"), h2=paragraph("NOT FOR PUBLICATION"))
    assert [line.text for line in reading.lines] == [
        "Gates", "NOT FOR PUBLICATION", "Tenders", "Three were received.",
    ]  # fmt: skip


def test_a_header_goes_on_over_later_sections_and_is_printed_once() -> None:
    body = (
        paragraph("Tenders") + paragraph(properties=section("h1")) + paragraph("Bids") + section()
    )
    reading = read(body, h1=paragraph("Exempt: paragraph 3"))
    assert [line.text for line in reading.lines] == ["Exempt: paragraph 3", "Tenders", "Bids"]


def test_a_watermark_is_said() -> None:
    reading = read(paragraph("Gates") + section("h1"), h1=f"<w:p><w:r>{DRAFT}</w:r></w:p>")
    assert [line.text for line in reading.lines] == ["Gates"]
    assert reading.notes == ("marked “DRAFT” across its pages",)


def test_a_watermark_of_secrecy_is_kept_as_text() -> None:
    mark = DRAFT.replace("DRAFT", "CONFIDENTIAL")
    reading = read(paragraph("Tenders") + section("h1"), h1=f"<w:p><w:r>{mark}</w:r></w:p>")
    assert [line.text for line in reading.lines] == ["CONFIDENTIAL", "Tenders"]


def test_a_footer_may_say_so_too() -> None:
    footer = '<w:sectPr><w:footerReference w:type="default" r:id="f1"/></w:sectPr>'
    reading = read(paragraph("Tenders") + footer, f1=paragraph("OFFICIAL-SENSITIVE"))
    assert [line.text for line in reading.lines] == ["OFFICIAL-SENSITIVE", "Tenders"]


def test_the_words_of_other_watermarks_are_not_told_of_the_whole_paper() -> None:
    mark = DRAFT.replace("DRAFT", "Ellery Mill bid")
    public = paragraph("Gates") + paragraph(properties=section())
    reading = read(public + section("h1"), h1=f"<w:p><w:r>{mark}</w:r></w:p>")
    assert reading.notes == ("words printed across its pages are left out",)


def test_what_headers_say_is_kept_apart() -> None:
    tab = "<w:p><w:r><w:t>Sluice Board</w:t><w:tab/><w:t>6 May 2024</w:t></w:r></w:p>"
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Weir Board</w:t></w:r></w:p>"
    reading = read(paragraph("Gates") + section("h1"), h1=tab + hidden)
    assert reading.running == ("Sluice Board 6 May 2024",)


def test_board_and_day_of_a_paper_that_names_them_in_its_header_alone() -> None:
    body = paragraph("Gates") + paragraph("The gates stick.") + section("h1")
    held = understand(read(body, h1=paragraph("Sluice Board, 6 May 2024")), root="t", file="a.docx")
    assert (held.board, held.date.value) == ("Sluice Board", "2024-05-06")


def test_a_footer_that_tells_of_a_version_names_no_day() -> None:
    body = paragraph("Gates") + paragraph("The gates stick.") + section("h1")
    footer = paragraph("Version 2, updated for the Sluice Board 6 May 2024")
    held = understand(read(body, h1=footer), root="t", file="a.docx")
    assert held.date.value is None
