"""Word files: what is printed, in reading order, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading.docx import DocxReader
from tests.indexer.reading.word_files import (
    MAIN,
    STRICT,
    abstract,
    lines,
    listed,
    num,
    packed,
    paragraph,
    read,
    run,
    style,
    styled,
    table,
    texts,
    word_file,
)

BOLD = "<w:b/>"
PAGE = "<w:r><w:lastRenderedPageBreak/></w:r>"


def test_lines_stand_in_the_text() -> None:
    reading = read(paragraph("Sluice Board") + paragraph() + paragraph("4 May 2022") * 2)
    assert [reading.text[line.start : line.end] for line in reading.lines] == [
        "Sluice Board", "4 May 2022", "4 May 2022",
    ]  # fmt: skip
    assert reading.text == "Sluice Board\n\n4 May 2022\n4 May 2022"
    assert reading.bare


def test_a_long_paragraph_is_never_taken_for_a_wrapped_line() -> None:
    long = "The board looked at the sluice and at the two gates beside it in the rain."
    assert read(paragraph(long) * 2).text == f"{long}\n\n{long}"


def test_space_between_paragraphs_is_a_blank_line() -> None:
    spaced = '<w:spacing w:after="160"/>'
    assert read(paragraph("Sluice", spaced) + paragraph("Gate")).text == "Sluice\n\nGate"
    close = f"{spaced}<w:contextualSpacing/>"
    assert read(paragraph("Sluice", close) + paragraph("Gate", close)).text == "Sluice\nGate"


def test_breaks_tabs_and_hyphens() -> None:
    body = paragraph(
        runs=run("Present:")
        + "<w:r><w:tab/><w:t>A Fenn</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/>"
        "<w:t>op\u00adted</w:t><w:softHyphen/></w:r>"
    )
    first, second = lines(body)
    assert (first.text, first.style.cells) == ("Present: A Fenn", ("Present:", "A Fenn"))
    assert second.text == "co-opted"


OUTER = "<w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:rPr><w:b/></w:rPr>"
HEADINGS = (
    style("Heading1", OUTER, shown="heading 1")
    + style("Heading2", shown="heading 2")
    + style("Section", based="Heading2")
    + style("Depth", "<w:pPr><w:outlineLvl w:val='2'/></w:pPr>")
    + style("Title", shown="Title")
    + style("Flat", "<w:pPr><w:outlineLvl w:val='9'/></w:pPr>", based="Heading1")
)  # fmt: skip


def test_headings_by_style() -> None:
    body = styled("Gates", "Heading1") + styled("North", "Section") + styled("Oak", "Depth")
    body += styled("Prose", "Flat")
    assert [line.style.heading for line in lines(body, styles=HEADINGS)] == [1, 2, 3, None]


def test_headings_stand_under_a_title() -> None:
    body = styled("Report on gates", "Title") + styled("Gates", "Heading1")
    assert [line.style.heading for line in lines(body, styles=HEADINGS)] == [1, 2]


def test_a_heading_style_that_numbers_paragraphs_marks_no_headings() -> None:
    body = styled("Gates", "Heading1")
    body += styled("The gates were painted.", "Heading2") * 2
    body += styled("Oak gates", "Heading2")
    assert [x.style.heading for x in lines(body, styles=HEADINGS)] == [1, None, None, None]


def test_a_heading_over_two_lines_is_one() -> None:
    broken = '<w:pStyle w:val="Heading1"/>'
    body = paragraph("", broken, runs="<w:r><w:t>Gates</w:t><w:br/><w:t>and locks</w:t></w:r>")
    assert texts(body, styles=HEADINGS) == ["Gates and locks"]


IN_HEADING = '<w:pStyle w:val="Heading1"/>'
STRONG = '<w:rStyle w:val="Strong"/>'
LINED = '<w:u w:val="single"/>'


@pytest.mark.parametrize(
    ("body", "bold"),
    [
        (paragraph(runs=run("Gates ", BOLD) + run("closed", BOLD)), True),
        (paragraph(runs=run("Gates ", BOLD) + run("closed")), False),
        (paragraph(runs=run("Gates", BOLD) + run("  ")), True),
        (paragraph(runs=run("Gates", "<w:b w:val='0'/>")), False),
        (paragraph(runs=run("Gates", LINED)), True),
        (paragraph(runs=f"<w:hyperlink>{run('Gates', LINED)}</w:hyperlink>"), False),
        (styled("Gates", "Heading1"), True),
        (paragraph("", IN_HEADING, runs=run("Gates", "<w:b w:val='false'/>")), False),
        (paragraph("", IN_HEADING, runs=run("Gates", STRONG)), False),
        (paragraph(runs=run("Gates", STRONG)), True),
    ],
)
def test_wholly_bold_lines(body: str, bold: bool) -> None:
    styles = HEADINGS + style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    assert lines(body, styles=styles)[0].style.bold is bold


def test_footnotes_stand_after_their_paragraph() -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = '<w:footnote w:type="separator" w:id="0"/>' + "".join(
        f'<w:footnote w:id="{n}">{paragraph(words)}</w:footnote>'
        for n, words in [(2, "In 2021."), (3, "By post.")]
    )
    body = paragraph(runs=run("Fees rose") + mark.format(2) + run(" by half.")) + paragraph("Then")
    body += paragraph(runs=run("They fell.") + mark.format(3) + mark.format(9))
    assert texts(body, footnotes=notes) == [
        "Fees rose by half.", "[footnote 1] In 2021.", "Then",
        "They fell.", "[footnote 2] By post.",
    ]  # fmt: skip


def test_a_footnote_does_not_break_a_list() -> None:
    mark = '<w:r><w:endnoteReference w:id="1"/></w:r></w:p>'
    body = listed("Gate", 1).replace("</w:p>", mark) + listed("Weir", 1) + paragraph("Costs")
    numbering = abstract(0, [("decimal", "%1.")]) + num(1, 0)
    notes = f'<w:endnote w:id="1">{paragraph("Of oak.")}</w:endnote>'
    assert texts(body, numbering=numbering, endnotes=notes) == [
        "1. Gate", "2. Weir", "[endnote i] Of oak.", "Costs",
    ]  # fmt: skip


def test_pages_where_word_noted_them() -> None:
    body = (
        paragraph("Gate")
        + paragraph(runs=PAGE + run("Weir"))
        + paragraph(runs=run("The ") + PAGE + run("lock"))
    )
    body += paragraph("Pound")
    assert [(x.text, x.page) for x in lines(body)] == [
        ("Gate", 1), ("Weir", 2), ("The lock", 2), ("Pound", 3),
    ]  # fmt: skip


def test_without_word_s_notes_pages_are_unknown() -> None:
    body = (
        paragraph("Gate") + paragraph(runs='<w:r><w:br w:type="page"/></w:r>') + paragraph("Weir")
    )
    reading = read(body)
    assert [x.page for x in reading.lines] == [None, None]
    assert reading.text == "Gate\f\nWeir"


def test_cells_that_go_over_a_page_count_once() -> None:
    split = paragraph(runs=run("long ") + PAGE + run("text"))
    assert [x.page for x in lines(table([split, split]) + paragraph("Weir"))] == [1, 2]


def test_the_strict_form() -> None:
    body = f"<w:document xmlns:w='{STRICT}'><w:body>{paragraph('Gate')}</w:body></w:document>"
    assert [x.text for x in DocxReader().read(packed({"word/document.xml": body})).lines] == [
        "Gate"
    ]


def test_the_text_is_found_by_its_relation() -> None:
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Type="{}" Target="{}"/></Relationships>'
    )
    body = styled("Gate", "H")
    files = {
        "_rels/.rels": relations.format(f"{kinds}/officeDocument", "/doc/main.xml"),
        "doc/main.xml": f"<w:document xmlns:w='{MAIN}'><w:body>{body}</w:body></w:document>",
        "doc/_rels/main.xml.rels": relations.format(f"{kinds}/styles", "looks.xml"),
        "doc/looks.xml": f"<w:styles xmlns:w='{MAIN}'>{style('H', shown='heading 1')}</w:styles>",
    }
    assert DocxReader().read(packed(files)).lines[0].style.heading == 1


def test_what_is_accepted() -> None:
    head = word_file(paragraph("Gate"))[:4096]
    assert DocxReader().accepts(Path("a.bin"), head)
    assert DocxReader().accepts(Path("a.docm"), head)
    assert not DocxReader().accepts(Path("a.docx"), b"%PDF-1.7")
    assert not DocxReader().accepts(
        Path("a.xlsx"), packed({"[Content_Types].xml": "x", "xl/a.xml": "x"})
    )


@pytest.mark.parametrize(
    "raised", ['<w:vertAlign w:val="superscript"/>', '<w:position w:val="6"/>']
)
def test_raised_figures_are_written_so(raised: str) -> None:
    body = paragraph(runs=run("quarter 4.") + run("1", raised) + run(" and 5") + run("th", raised))
    assert texts(body) == ["quarter 4.¹ and 5th"]
