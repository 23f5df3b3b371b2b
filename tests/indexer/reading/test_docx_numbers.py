"""Automatic numbers, as Word prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading import numerals
from tests.indexer.reading.word_files import (
    abstract,
    lines,
    listed,
    num,
    paragraph,
    starting,
    style,
    styled,
    texts,
)

OUTLINE = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "%4)"))


def test_levels_are_counted_and_deeper_ones_begin_anew() -> None:
    body = "".join(
        listed(words, 1, level)
        for words, level in [
            ("Moorings", 0), ("Fees", 1), ("Berths", 1), ("visitors", 2), ("trade", 2),
            ("day boats", 3), ("Dredging", 0), ("Survey", 1), ("north basin", 2),
        ]
    )  # fmt: skip
    assert texts(body, numbering=abstract(0, OUTLINE) + num(1, 0)) == [
        "1. Moorings", "1.1 Fees", "1.2 Berths", "(a) visitors", "(b) trade", "i) day boats",
        "2. Dredging", "2.1 Survey", "(a) north basin",
    ]  # fmt: skip


def test_the_number_is_known_to_be_one() -> None:
    found = lines(listed("of the lamps", 1), numbering=abstract(0, [("decimal", "%1")]) + num(1, 0))
    assert (found[0].text, found[0].style.number) == ("1 of the lamps", "1")


@pytest.mark.parametrize(
    ("form", "text", "start", "printed"),
    [
        ("decimal", "%1", 7, "7"),
        ("decimalZero", "%1.", 7, "07."),
        ("lowerLetter", "(%1)", 27, "(aa)"),
        ("upperLetter", "%1.", 3, "C."),
        ("lowerRoman", "%1.", 14, "xiv."),
        ("upperRoman", "Part %1", 4, "Part IV"),
        ("ordinal", "%1", 22, "22nd"),
        ("cardinalText", "%1", 21, "Twenty-one"),
        ("ordinalText", "%1", 30, "Thirtieth"),
        ("none", "Note:", 1, "Note:"),
        ("bullet", "", 1, "•"),
        ("bullet", "–", 1, "–"),
        ("bullet", "➢", 1, "•"),
        ("numberInDash", "%1", 5, "- 5 -"),
        ("unheardOf", "%1", 5, "5"),
    ],
)
def test_forms(form: str, text: str, start: int, printed: str) -> None:
    level = (form, text or "&#xF0B7;", f'<w:start w:val="{start}"/>')
    got = texts(listed("Lamps", 1), numbering=abstract(0, [level]) + num(1, 0))
    assert got == [f"{printed} Lamps"]


@given(st.integers(1, 3_999))
def test_roman_numbers_are_read_back(number: int) -> None:
    worth = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    values = [worth[letter] for letter in numerals.printed(number, "lowerRoman")]
    total = sum(
        -value if index + 1 < len(values) and values[index + 1] > value else value
        for index, value in enumerate(values)
    )
    assert total == number


@given(st.integers(-5, 10**7), st.sampled_from(["lowerLetter", "ordinalText", "chicago", "hex"]))
def test_any_number_is_printed(number: int, form: str) -> None:
    assert len(numerals.printed(number, form)) < 40


def test_lists_of_one_definition_share_their_counters() -> None:
    numbering = abstract(0, OUTLINE) + num(1, 0) + num(2, 0)
    body = listed("Gate", 1) + listed("Lock", 2) + listed("Weir", 1)
    assert texts(body, numbering=numbering) == ["1. Gate", "2. Lock", "3. Weir"]


def test_a_list_may_begin_anew_once() -> None:
    numbering = abstract(0, OUTLINE) + num(1, 0) + num(2, 0, starting(0, 1))
    body = listed("Gate", 1) + listed("Lock", 1) + listed("Weir", 2) + listed("Pound", 2)
    assert texts(body, numbering=numbering) == ["1. Gate", "2. Lock", "1. Weir", "2. Pound"]


def test_a_level_passed_over_shows_its_start_and_is_counted() -> None:
    body = listed("north", 1, 2) + listed("south", 1, 2) + listed("Basins", 1, 1)
    numbering = abstract(0, [*OUTLINE[:2], ("decimal", "%1.%2.%3")]) + num(1, 0)
    assert texts(body, numbering=numbering) == ["1.1.1 north", "1.1.2 south", "1.2 Basins"]


@pytest.mark.parametrize(
    ("restart", "printed"), [("0", "(b) trade"), ("1", "(a) trade"), (None, "(a) trade")]
)
def test_a_deeper_level_may_run_on(restart: str | None, printed: str) -> None:
    extra = f'<w:lvlRestart w:val="{restart}"/>' if restart else ""
    levels = [("decimal", "%1."), ("lowerLetter", "(%2)", extra)]
    body = (
        listed("Fees", 1) + listed("visitors", 1, 1) + listed("Berths", 1) + listed("trade", 1, 1)
    )
    assert texts(body, numbering=abstract(0, levels) + num(1, 0))[-1] == printed


def test_legal_numbers_are_figures() -> None:
    levels = [("upperRoman", "Part %1"), ("decimal", "%1.%2", "<w:isLgl/>")]
    body = listed("Fees", 1) + listed("Berths", 1, 1)
    got = texts(body, numbering=abstract(0, levels) + num(1, 0))
    assert got == ["Part I Fees", "1.1 Berths"]


def test_a_style_may_number_its_paragraphs() -> None:
    styles = (
        style("Clause", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        + style("SubClause", "", based="Clause")
        + style("Bare", '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', based="Clause")
    )
    levels = [
        ("decimal", "%1.", '<w:pStyle w:val="Clause"/>'),
        ("decimal", "%1.%2", '<w:pStyle w:val="SubClause"/>'),
    ]
    body = styled("Fees", "Clause") + styled("Berths", "SubClause") + styled("Sums", "Bare")
    assert texts(body, styles=styles, numbering=abstract(0, levels) + num(1, 0)) == [
        "1. Fees", "1.1 Berths", "Sums",
    ]  # fmt: skip


def test_a_number_is_switched_off_by_list_0() -> None:
    styles = style("Clause", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    off = '<w:pStyle w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = styled("Fees", "Clause") + paragraph("a note on fees", off) + styled("Berths", "Clause")
    got = texts(body, styles=styles, numbering=abstract(0, OUTLINE) + num(1, 0))
    assert got == ["1. Fees", "a note on fees", "2. Berths"]


def test_links_through_a_numbering_style_are_followed() -> None:
    styles = style(
        "Legal", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering"
    )
    numbering = (
        abstract(0, OUTLINE, '<w:styleLink w:val="Legal"/>')
        + abstract(1, [], '<w:numStyleLink w:val="Legal"/>')
        + num(1, 0)
        + num(2, 1)
    )
    body = listed("Fees", 2) + listed("Berths", 2, 1)
    assert texts(body, styles=styles, numbering=numbering) == ["1. Fees", "1.1 Berths"]


def test_a_ring_of_links_numbers_nothing() -> None:
    styles = style(
        "Ring", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering"
    )
    numbering = abstract(0, [], '<w:numStyleLink w:val="Ring"/>') + num(1, 0)
    assert texts(listed("Fees", 1), styles=styles, numbering=numbering) == ["Fees"]


def test_an_override_may_bring_a_level_of_its_own() -> None:
    own = (
        '<w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="upperLetter"/>'
        '<w:lvlText w:val="%1)"/></w:lvl>'
    )
    numbering = abstract(0, OUTLINE) + num(1, 0, f'<w:lvlOverride w:ilvl="0">{own}</w:lvlOverride>')
    assert texts(listed("Fees", 1), numbering=numbering) == ["E) Fees"]


def test_an_empty_numbered_paragraph_counts_and_is_not_a_line() -> None:
    got = texts(listed("Fees", 1) + listed("", 1) + listed("Berths", 1),
                numbering=abstract(0, OUTLINE) + num(1, 0))  # fmt: skip
    assert got == ["1. Fees", "3. Berths"]


def test_a_list_that_is_not_defined_prints_nothing() -> None:
    assert texts(listed("Fees", 99), numbering=abstract(0, OUTLINE)) == ["Fees"]
    assert texts(listed("Fees", 1)) == ["Fees"]


@given(st.lists(st.integers(0, 3), min_size=1, max_size=40))
def test_numbers_agree_with_a_plain_count(levels: list[int]) -> None:
    counts = [0, 0, 0, 0]
    expected = []
    for level in levels:
        counts[level] += 1
        counts[level + 1 :] = [0] * (3 - level)
        counts[:level] = [count or 1 for count in counts[:level]]
        expected.append(".".join(str(count) for count in counts[: level + 1]) + " word")
    forms = [("decimal", ".".join(f"%{n + 1}" for n in range(depth + 1))) for depth in range(4)]
    body = "".join(listed("word", 1, level) for level in levels)
    assert texts(body, numbering=abstract(0, forms) + num(1, 0)) == expected
