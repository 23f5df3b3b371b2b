"""What a Word file holds beside what it shows: changes, controls, fields, hidden text."""

from __future__ import annotations

import pytest

from indexer.reading.docx.accepting import CONTENTS, TRACKED
from indexer.reading.docx.runs import HIDDEN, UNSEEN
from tests.indexer.reading.word_files import (
    abstract,
    cell,
    listed,
    num,
    paragraph,
    read,
    run,
    style,
    styled,
    table,
    texts,
)


def test_tracked_changes_are_accepted() -> None:
    gone = "<w:del><w:r><w:delText>opened </w:delText></w:r></w:del>"
    body = paragraph(runs=run("The gate was ") + gone + f"<w:ins>{run('closed.')}</w:ins>")
    body += paragraph(runs=f"<w:moveFrom>{run('A moved line.')}</w:moveFrom>")
    body += paragraph(runs=f"<w:moveTo>{run('A moved line.')}</w:moveTo>")
    reading = read(body)
    assert [line.text for line in reading.lines] == ["The gate was closed.", "A moved line."]
    assert TRACKED in reading.notes


def test_a_deleted_paragraph_mark_joins_paragraphs() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    body = paragraph("The gate ", mark) + paragraph("was closed ", mark) + paragraph("at dusk.")
    assert texts(body) == ["The gate was closed at dusk."]


def test_a_deleted_list_paragraph_is_not_counted() -> None:
    off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>'
    dead = paragraph("", off, runs=f"<w:del>{run('Lock')}</w:del>".replace("w:t", "w:delText"))
    numbering = abstract(0, [("decimal", "%1.")]) + num(1, 0)
    body = listed("Gate", 1) + dead + listed("Weir", 1)
    assert texts(body, numbering=numbering) == ["1. Gate", "2. Weir"]


def test_deleted_rows_are_gone() -> None:
    row = "<w:tr>{}<w:tc>{}</w:tc></w:tr>"
    body = "<w:tbl>" + row.format("<w:trPr><w:del/></w:trPr>", paragraph("Lock"))
    body += row.format("<w:trPr><w:ins/></w:trPr>", paragraph("Gate")) + "</w:tbl>"
    assert texts(body) == ["Gate"]


def control(properties: str, content: str) -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def test_controls_give_their_content() -> None:
    ticked, open_box = (control("<w14:checkbox/>", run(box)) for box in "☒☐")
    unfilled = control("<w:showingPlcHdr/>", run("Click to enter text."))
    body = paragraph(runs=ticked + run(" Yes ") + open_box + run(" No"))
    body += control("", paragraph("Wards: all")) + paragraph(runs=unfilled + run("Cost: none"))
    assert texts(body) == ["☒ Yes ☐ No", "Wards: all", "Cost: none"]


def test_a_table_of_contents_is_left_out() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    body = control(gallery, paragraph("Gates 3"))
    body += styled("Gates 3", "TOC1") + paragraph("Gates")
    reading = read(body, styles=style("TOC1", shown="toc 1"))
    assert [line.text for line in reading.lines] == ["Gates"]
    assert reading.notes == (CONTENTS,)


def field(code: str, result: str, data: str = "") -> str:
    """A field as Word writes it."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_fields_give_their_result() -> None:
    inner = field("PAGE", run("9"))
    code = f"IF</w:instrText></w:r>{inner}<w:r><w:instrText> = 1"
    simple = f"<w:fldSimple>{run('.')}</w:fldSimple>"
    body = paragraph(runs=field(code, run("see page ")) + field("REF x", run("4")) + simple)
    assert texts(body) == ["see page 4."]


def test_form_fields_of_the_old_kind() -> None:
    def box(state: str) -> str:
        return field("FORMCHECKBOX", "", f"<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>")

    entries = '<w:result w:val="1"/><w:listEntry w:val="Hill"/><w:listEntry w:val="Quay"/>'
    choice = f"<w:ffData><w:ddList>{entries}</w:ddList></w:ffData>"
    ticked, open_box = box("<w:checked/>"), box('<w:default w:val="0"/>')
    body = paragraph(runs=ticked + run(" Yes ") + open_box + run(" No"))
    body += paragraph(runs=run("Ward: ") + field("FORMDROPDOWN", "", choice))
    assert texts(body) == ["☒ Yes ☐ No", "Ward: Quay"]


def test_symbols() -> None:
    body = paragraph(
        runs='<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
        + run(" public ")
        + '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
        + run("&#xF0A8;", '<w:rFonts w:ascii="Wingdings"/>')
        + '<w:r><w:sym w:font="Odd" w:char="nonsense"/></w:r>'
    )
    assert texts(body) == ["☑ public ≥☐"]


def test_drawings_for_two_kinds_of_word_are_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('Quorum: five')}</w:txbxContent>"
    body = paragraph(
        runs=run("Sluice Board")
        + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        + f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(body) == ["Sluice Board", "Quorum: five"]


@pytest.mark.parametrize(
    ("looks", "note"),
    [
        ("<w:vanish/>", HIDDEN),
        ('<w:color w:val="FFFFFF"/>', UNSEEN),
        ('<w:sz w:val="2"/>', UNSEEN),
        ('<w:sz w:val="5"/>', UNSEEN),
        ('<w:color w:val="FDFDFD"/>', UNSEEN),
        ('<w:color w:val="auto" w:themeColor="background1"/>', UNSEEN),
        ('<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>', UNSEEN),
        ('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>', UNSEEN),
        ('<w:w w:val="1"/>', UNSEEN),
        ("<w14:textFill><w14:noFill/></w14:textFill>", UNSEEN),
        ('<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>', None),
        ('<w:color w:val="D9D9D9"/>', None),
        ('<w:sz w:val="8"/>', None),
        ("<w:webHidden/>", None),
        ('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="003366"/>', None),
        ('<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>', None),
        ("<w:vanish w:val='0'/>", None),
    ],
)
def test_text_that_nobody_sees(looks: str, note: str | None) -> None:
    reading = read(paragraph("Gate") + paragraph(runs=run("Agreed", looks)))
    assert [line.text for line in reading.lines] == (["Gate"] if note else ["Gate", "Agreed"])
    assert reading.notes == ((note,) if note else ())


def test_paragraphs_and_rows_that_nobody_sees() -> None:
    seen = paragraph("Gate")
    low = paragraph("Agreed", '<w:spacing w:line="1" w:lineRule="exact"/>')
    away = paragraph("Agreed", '<w:ind w:left="-30000"/>')
    dark = paragraph(
        "",
        '<w:shd w:val="clear" w:fill="111111"/>',
        runs=run("Agreed", '<w:color w:val="000000"/>'),
    )
    row = table(["Agreed"]).replace(
        "<w:tr>", '<w:tr><w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>'
    )
    for hidden in (low, away, dark, row):
        reading = read(seen + hidden)
        assert [line.text for line in reading.lines] == ["Gate"]
        assert reading.notes == (UNSEEN,)
    usual = '<w:spacing w:line="240" w:lineRule="exact"/><w:ind w:left="720"/>'
    assert texts(seen + paragraph("Agreed", usual)) == ["Gate", "Agreed"]


@pytest.mark.parametrize(
    ("drawing", "seen"),
    [
        ("<wp:docPr hidden='1'/>", False),
        ("<wp:positionH><wp:posOffset>-91440000</wp:posOffset></wp:positionH>", False),
        ("<wp:docPr/><wp:positionH><wp:posOffset>914400</wp:posOffset></wp:positionH>", True),
    ],
)
def test_text_boxes_that_nobody_sees(drawing: str, seen: bool) -> None:
    space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    box = f"<wps:txbx><w:txbxContent>{paragraph('Agreed')}</w:txbxContent></wps:txbx>"
    reading = read(
        paragraph("Gate")
        + paragraph(runs=f"<w:r><w:drawing xmlns:wp='{space}'>{drawing}{box}</w:drawing></w:r>")
    )
    assert [line.text for line in reading.lines] == (["Gate", "Agreed"] if seen else ["Gate"])
    assert reading.notes == (() if seen else (UNSEEN,))


def test_white_text_beside_a_coloured_cell_is_hidden() -> None:
    white = paragraph(runs=run("Agreed", '<w:color w:val="FFFFFF"/>'))
    dark = cell(white, '<w:shd w:val="clear" w:fill="003366"/>')
    assert texts(table([dark, "£5"])) == ["Agreed £5"]
    assert texts(table([cell("£5", '<w:shd w:val="clear" w:fill="003366"/>'), white])) == ["£5"]


def test_white_text_in_a_coloured_table_is_seen() -> None:
    white = paragraph(runs=run("Fee", '<w:color w:val="FFFFFF"/>'))
    assert texts(table([white, white], properties='<w:tblStyle w:val="Grid"/>')) == ["Fee Fee"]
    assert texts(table([white, "£5"])) == ["£5"]


def test_capitals_are_printed() -> None:
    assert texts(paragraph(runs=run("Resolved", "<w:caps/>"))) == ["RESOLVED"]


def test_comments_are_not_text() -> None:
    body = paragraph(runs=run("Gate") + '<w:r><w:commentReference w:id="0"/></w:r>')
    assert texts(body) == ["Gate"]
