"""Rich text: what is printed, in reading order."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.errors import ReadingError
from indexer.reading.docx.runs import HIDDEN, UNSEEN
from indexer.reading.rtf import RtfReader
from indexer.records import Line, Reading

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}"
    r"{\f1\fnil\fcharset2 Symbol;}{\f2\fcharset238 Arial CE;}}{\colortbl;\red0\green0\blue0;}"
    r"{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2 Title;}}{\info{\title Not text}}"
)


def read(body: str) -> Reading:
    return RtfReader().read((HEAD + body + "}").encode("cp1252"))


def lines(body: str) -> tuple[Line, ...]:
    return read(body).lines


def texts(body: str) -> list[str]:
    return [line.text for line in lines(body)]


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        (r"Sluice Board\par", "Sluice Board"),
        (r"caf\'e9 \'a35\par", "café £5"),
        (r"\u8216?quoted\u8217? \u-3913?\par", "‘quoted’ •"),
        (r"{\uc2\u8364ab}5\par", "€5"),
        (r"\u55357?\u56841?\par", "😉"),
        (r"a\endash b\emdash c \ldblquote d\rdblquote\par", "a–b—c “d”"),
        (r"{\f2\'9aumava}\par", "šumava"),
        (r"{\f1\'b7} a\par", "• a"),
        (r"a\~b\_c\-d \{x\} \\\par", "a b-cd {x} \\"),
        ("a\nb\r\nc\\par", "abc"),
        (r"{\*\unheard of this}kept\par", "kept"),
        (r"{\field{\*\fldinst PAGE}{\fldrslt 4}}.\par", "4."),
        (r"{\pict\bin6 {{{{{{89}kept\par", "kept"),
        (r"{\header Running}kept{\footer 1}\par", "kept"),
        (r"{\caps resolved} it\par", "RESOLVED it"),
        (r"no end", "no end"),
    ],
)
def test_what_is_printed(body: str, printed: str) -> None:
    assert texts(body) == [printed]


def test_hidden_and_deleted_text_is_left_out() -> None:
    reading = read(r"Gate{\v secret}{\deleted gone}{\revised  kept}\par")
    assert [line.text for line in reading.lines] == ["Gate kept"]
    assert reading.notes == (HIDDEN,)


COLOURS = r"{\colortbl;\red255\green255\blue255;\red0\green51\blue102;\red250\green250\blue250;}"


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        (r"{\cf1 secret}", False),
        (r"{\cf3 secret}", False),
        (r"{\fs2 secret}", False),
        (r"{\fs5 secret}", False),
        (r"{\cf2\highlight2 secret}", False),
        (r"\pard\cbpat2{\cf2 secret}", False),
        (r"{\cf0 shown}", True),
        (r"{\cf9 shown}", True),
        (r"{\cf2 shown}", True),
        (r"{\fs12 shown}", True),
        (r"{\cf1\highlight2 shown}", True),
        (r"\pard\cbpat2{\cf1 shown}", True),
        (r"{\cf1\fs2 }{\plain shown}", True),
    ],
)
def test_words_in_white_or_too_small(body: str, seen: bool) -> None:
    reading = read(rf"{COLOURS}Gate\par {body}\par")
    assert [line.text for line in reading.lines] == (["Gate", "shown"] if seen else ["Gate"])
    assert reading.notes == (() if seen else (UNSEEN,))


def test_white_words_in_coloured_cells() -> None:
    row = r"\trowd\clcbpat{}\cellx2000\clcbpat{}\cellx4000\pard\intbl{{\cf1 Fee}}\cell Who\cell\row"
    for grounds, seen in ((("2", "2"), True), (("2", "1"), True), (("1", "1"), False)):
        text = " ".join(texts(COLOURS + row.format(*grounds)))
        assert ("Fee" in text) is seen
    after = texts(COLOURS + row.format("2", "2") + r"\pard{\cf1 secret}Gate\par")
    assert after[-1] == "Gate"


def test_the_first_colour_of_a_table_is_the_automatic_one() -> None:
    black = r"{\colortbl\red0\green0\blue0;\red255\green0\blue0;}"
    assert texts(rf"{black}Gate\par{{\cf0 shown}}\par") == ["Gate", "shown"]


def test_a_dark_cell_takes_no_words_out_of_the_one_beside_it() -> None:
    dark = r"{\colortbl;\red0\green0\blue0;}"
    row = r"\trowd\clcbpat1\cellx2000\cellx4000\pard\intbl Who\cell{\cf1 Fee}\cell\row"
    assert "Fee" in " ".join(texts(dark + row))


def test_numbers_as_they_were_printed() -> None:
    body = (
        r"{\listtext\pard\plain 1.1\tab}\pard\ls1\li720\fi-720 Gates\par"
        r"{\*\pntext\f1\'b7\tab}\pard Locks\par{\listtext\f0 o\tab}Weirs\par"
    )
    assert [(line.text, line.style.number) for line in lines(body)] == [
        ("1.1 Gates", "1.1"), ("• Locks", "•"), ("• Weirs", "•"),
    ]  # fmt: skip


def test_headings_and_bold_lines() -> None:
    headings = r"\pard\s2 Gates\par\pard\s1 North\par\pard\outlinelevel1 Oak\par"
    found = lines(headings + r"\pard{\b Bold}\par plain\par")
    assert [line.style.heading for line in found] == [1, 2, 3, None, None]
    assert [line.style.bold for line in found] == [False, False, False, True, False]


def test_tables() -> None:
    row = r"\trowd\cellx1000\cellx2000\pard\intbl {}\cell {}\cell\row"
    merged = r"\trowd\clvmrg\cellx1000\cellx2000\pard\intbl x\cell £9\cell\row"
    body = row.replace("{}", "Hut", 1).replace("{}", "£5") + merged + r"\pard after\par"
    assert [(line.text, line.style.cells) for line in lines(body)] == [
        ("Hut £5", ("Hut", "£5")), ("£9", ()), ("after", ()),
    ]  # fmt: skip


def test_a_cut_table_keeps_its_cells() -> None:
    reading = RtfReader().read((HEAD + r"\trowd\cellx9\pard\intbl Hut\cell £5").encode("cp1252"))
    assert [line.text for line in reading.lines] == ["Hut £5"]
    assert "damaged" in reading.notes[0]


def test_footnotes_stand_after_their_paragraph() -> None:
    body = r"Fees rose{\super\chftn{\footnote\chftn In 2021.}} fast.\par Then\par"
    assert texts(body) == ["Fees rose fast.", "[footnote 1] In 2021.", "Then"]


def test_what_is_accepted() -> None:
    assert RtfReader().accepts(Path("a.doc"), b"{\\rtf1\\ansi")
    assert not RtfReader().accepts(Path("a.rtf"), b"plain words")


def test_groups_beyond_reason() -> None:
    with pytest.raises(ReadingError, match="groups"):
        read("{" * 5_000)


def test_an_unknown_code_page_is_taken_for_the_usual_one() -> None:
    data = rb"{\rtf1\ansi\ansicpg99999 caf\'e9\par}"
    assert RtfReader().read(data).lines[0].text == "café"


WORDS = (
    r"\par \pard \intbl \cell \row \trowd \cellx9 \b \b0 \u8216? \u-1 \'e9 \tab \page \bin3 { } \* "
    r"\listtext \footnote \stylesheet \s1 \f1 \uc9 \ansicpg65001 Gate 4.1 \v \plain \clvmrg \~"
)


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=60))
def test_any_words_give_lines_or_a_reading_error(words: list[str]) -> None:
    with contextlib.suppress(ReadingError):
        reading = read(" ".join(words))
        assert all(0 <= a.start < a.end <= len(reading.text) for a in reading.lines)


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_give_lines_or_a_reading_error(data: bytes) -> None:
    with contextlib.suppress(ReadingError):
        RtfReader().read(b"{\\rtf1 " + data)


@pytest.mark.parametrize("kind", ["header", "headerl", "headerr", "headerf", "footer", "footerf"])
def test_headers_that_speak_of_secrecy_stand_before_their_section(kind: str) -> None:
    shut = rf"{{\{kind} \pard Sluice Board\par NOT FOR PUBLICATION{{\field{{\fldrslt  4}}}}\par}}"
    body = rf"Gates\par\sect\sectd{shut}\pard Tenders\par"
    assert texts(body) == ["Gates", "NOT FOR PUBLICATION 4", "Tenders"]


def test_a_mark_of_secrecy_is_printed_once_a_run_of_sections() -> None:
    shut = r"{\headerl\pard EXEMPT\par}{\headerr\pard{\listtext 1}EXEMPT\par}"
    public = r"{\headerr\pard Sluice Board\par}"
    sections = [f"{shut}A", "B", f"{shut}C", f"{public}D", f"{shut}E"]
    body = r"\par\sect\sectd ".join(sections) + r"\par"
    assert texts(body) == ["EXEMPT", "A", "B", "C", "D", "EXEMPT", "E"]


def test_a_header_leaves_no_trace_on_the_text() -> None:
    body = r"\pard\s0{\header\s1\pard Sluice{\listtext 7}\par\trowd x\cell\row}Gates\par"
    [line] = lines(body)
    assert (line.text, line.style.heading, line.style.cells) == ("Gates", None, ())


def test_a_watermark_of_secrecy_stands_before_its_section() -> None:
    drawing = (
        r"{\header\pard{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 136}}"
        r"{\sp{\sn gtextUNICODE}{\sv CONFIDENTIAL}}}}\par}"
    )
    assert texts(drawing + r"Tenders\par") == ["CONFIDENTIAL", "Tenders"]


@pytest.mark.parametrize("on", [r"\super", r"\up6"])
def test_raised_figures_are_written_so(on: str) -> None:
    assert texts(rf"quarter 4.{{{on} 1}} and 5{{{on} th}}\par") == ["quarter 4.¹ and 5th"]
