"""Comments in Word files: those that say that a place is secret shut it, no other is read."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC, Reading
from indexer.structure import understand
from tests.indexer.reading.word_files import cell, paragraph, read, run, table

_TAKE_OUT = "Confidential - take this paragraph out of the version for the website. JW"


def _comments(*words: str) -> str:
    return "".join(
        f'<w:comment w:id="{i}" w:author="Clerk">{paragraph(one)}</w:comment>'
        for i, one in enumerate(words)
    )


def _on(words: str, name: int = 0) -> str:
    """A paragraph that a comment stands on."""
    start, end = f'<w:commentRangeStart w:id="{name}"/>', f'<w:commentRangeEnd w:id="{name}"/>'
    mark = f'<w:r><w:commentReference w:id="{name}"/></w:r>'
    return paragraph("", runs=f"{start}{run(words)}{end}{mark}")


def _seen(held: Reading) -> str:
    paper = understand(held, root="r", file="paper.docx")
    return str([(one.title, one.paragraphs) for one in paper.parts if one.audience == PUBLIC])


_TOP = (
    paragraph("Holme Town Council")
    + paragraph("Minutes of the Quays Committee, 3 April 2023")
    + paragraph("Present: A. Fell (Chair), B. Rowe")
    + paragraph("1. Ramp. The open ramp was mended.")
)
_END = paragraph("3. Baskets. The open baskets were ordered.")


@pytest.mark.parametrize(
    "words",
    [
        _TAKE_OUT,
        "Remove before publication",
        "To be redacted before this goes on the website",
        "EXEMPT para 3",
        "Not for the public copy, please: not to be published",
        "Don't publish this bit",
        "Please take this out of the web version",
        "commercially sensitive",
        "Personal data",
    ],
)
def test_a_comment_that_says_so_shuts_the_paragraph_it_stands_on(words: str) -> None:
    body = _TOP + _on("2. Kiosk. The secret tenant is bankrupt.") + _END
    seen = _seen(read(body, comments=_comments(words)))
    assert "secret" not in seen
    assert seen.count("The open") == 2


@pytest.mark.parametrize(
    "words", ["Check the date with Paul.", "Not confidential: fine to publish", "Nice. Approved?"]
)
def test_any_other_comment_shuts_nothing(words: str) -> None:
    body = _TOP + _on("2. Kiosk. The open tenant is well.") + _END
    assert "open tenant" in _seen(read(body, comments=_comments(words)))
    assert words not in read(body, comments=_comments(words)).text


def test_a_comment_over_several_paragraphs_shuts_each_of_them() -> None:
    body = (
        _TOP
        + paragraph("2. Kiosk. The open kiosk was painted.")
        + paragraph("", runs=f'<w:commentRangeStart w:id="0"/>{run("The secret tenant is ill.")}')
        + paragraph("", runs=f'{run("The secret rent is owed.")}<w:commentRangeEnd w:id="0"/>')
        + _END
    )
    seen = _seen(read(body, comments=_comments(_TAKE_OUT)))
    assert "secret" not in seen
    assert seen.count("The open") == 3


def test_a_comment_on_a_heading_shuts_what_stands_under_it() -> None:
    body = _TOP + _on("2. Kiosk") + paragraph("The secret tenant is bankrupt.") + _END
    seen = _seen(read(body, comments=_comments(_TAKE_OUT)))
    assert "secret" not in seen
    assert seen.count("The open") == 2


def test_a_comment_in_a_cell_shuts_its_row() -> None:
    rows = [
        [cell(paragraph("Ref")), cell(paragraph("Minute")), cell(paragraph("Action"))],
        [
            cell(paragraph("4.1")),
            cell(_on("The secret sluice was sold to Mr Pike.")),
            cell(paragraph("Clerk")),
        ],
        [
            cell(paragraph("4.2")),
            cell(paragraph("The open sluice was greased by staff.")),
            cell(paragraph("Clerk")),
        ],
    ]
    seen = _seen(read(_TOP + table(*rows), comments=_comments(_TAKE_OUT)))
    assert "secret" not in seen
    assert "open sluice" in seen


def test_a_comment_on_the_title_shuts_the_paper() -> None:
    body = _on("Report on the kiosk") + paragraph("1. The secret tenant is bankrupt.") + _END
    seen = _seen(read(body, comments=_comments("Confidential, not to be published")))
    assert "secret" not in seen


def test_a_comment_in_a_report_shuts_its_paragraph() -> None:
    body = (
        paragraph("Report to the Board, 3 April 2023: the open kiosk")
        + paragraph("1.1 The open kiosk was painted last year.")
        + _on("1.2 The secret tenant is bankrupt.")
        + paragraph("1.3 The open roof is sound.")
    )
    seen = _seen(read(body, comments=_comments(_TAKE_OUT)))
    assert "secret" not in seen
    assert "open roof" in seen
