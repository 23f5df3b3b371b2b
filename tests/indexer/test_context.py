"""The context line: a passage's own facts, said once, never too long."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.context import CONTEXT_PIECES, context_line, printed_date
from indexer.embedding.hashed import HashedEmbedder
from indexer.records import (
    DateBasis,
    MeetingDate,
    Paper,
    PaperKind,
    Paragraph,
    Part,
    PartKind,
    Role,
)
from indexer.tokens import TokenCounter

COUNTER = TokenCounter(HashedEmbedder())
PARAGRAPH = Paragraph(
    id="p", text="Berths were let.", label="2.1", label_printed="2.1.",
    heading=("Harbour", "Berths"), role=Role.BODY, start=0, end=16,
)  # fmt: skip
PART = Part(
    key="k", kind=PartKind.REPORT, title="Harbour report", item="4", item_title="Harbour report",
    audience="public", audience_basis="not marked", paragraphs=(PARAGRAPH,),
)  # fmt: skip
PAPER = Paper(
    id="paper", file="a.txt", kind=PaperKind.REPORT, title="Harbour report",
    board="Quayside Committee", date=MeetingDate("2023-05-04", DateBasis.PRINTED), parts=(PART,),
)  # fmt: skip


def test_board_date_item_and_headings_each_once() -> None:
    assert context_line(PAPER, PART, PARAGRAPH, COUNTER) == (
        "Quayside Committee | 4 May 2023 | Item 4: Harbour report | Harbour | Berths"
    )


def test_the_stem_closes_the_line() -> None:
    line = context_line(PAPER, PART, PARAGRAPH, COUNTER, "Officers to")
    assert line.endswith(" | Officers to")


@pytest.mark.parametrize(
    ("value", "basis", "printed"),
    [
        ("2023-05-04", DateBasis.PRINTED, "4 May 2023"),
        ("2023-05-04", DateBasis.MANIFEST, "4 May 2023"),
        ("2023-05", DateBasis.INFERRED, "May 2023"),
        ("2023-05-04", DateBasis.INHERITED, ""),
        (None, DateBasis.NONE, ""),
        ("2023-13", DateBasis.PRINTED, ""),
    ],
)
def test_only_a_papers_own_date(value: str | None, basis: DateBasis, printed: str) -> None:
    assert printed_date(MeetingDate(value, basis)) == printed


def test_a_long_line_loses_the_outermost_headings_first() -> None:
    deep = replace(PARAGRAPH, heading=("outer " * 80, "Berths"))
    line = context_line(PAPER, PART, deep, COUNTER)
    assert line == "Quayside Committee | 4 May 2023 | Item 4: Harbour report | Berths"


@pytest.mark.parametrize("word", ["title ", "x" * 5_000 + " "])
def test_nothing_makes_it_too_long(word: str) -> None:
    part = replace(PART, item_title=word * 80, title=word * 90)
    deep = replace(PARAGRAPH, heading=(word * 70,) * 5)
    line = context_line(replace(PAPER, board=word * 60), part, deep, COUNTER, word * 50)
    assert COUNTER.pieces([line])[0] <= CONTEXT_PIECES


def test_nothing_known_is_no_line() -> None:
    bare = replace(PART, title="", item=None, item_title=None)
    nameless = replace(PAPER, board=None, date=MeetingDate(None, DateBasis.NONE))
    assert context_line(nameless, bare, replace(PARAGRAPH, heading=()), COUNTER) == ""
