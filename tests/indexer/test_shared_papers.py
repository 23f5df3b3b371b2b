"""The five real papers beside the project are read right. Skipped where they are absent."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from indexer.minutes.actions import actions
from indexer.minutes.decisions import minuted
from indexer.reading import read
from indexer.records import (
    PUBLIC,
    RESTRICTED,
    ActionKind,
    DateBasis,
    Paper,
    PaperKind,
    PartKind,
    Role,
)
from indexer.structure import understand
from indexer.words import normalise

PAPERS = Path(__file__).resolve().parents[3] / "shared" / "papers"

pytestmark = pytest.mark.skipif(not PAPERS.is_dir(), reason="../shared/papers is not here")


@cache
def held(prefix: str) -> Paper:
    """The paper whose file name begins so."""
    [path] = sorted(PAPERS.glob(f"{prefix}_*.txt"))
    return understand(read(path), root="papers", file=path.name)


@pytest.mark.parametrize(
    ("prefix", "kind", "value", "basis"),
    [
        ("000", PaperKind.REPORT, "2021-07-29", DateBasis.PRINTED),
        ("001", PaperKind.MINUTED_ITEM, None, DateBasis.NONE),
        ("002", PaperKind.PACK, "2022-02-24", DateBasis.PRINTED),
        ("003", PaperKind.MINUTES, "2017-07-11", DateBasis.PRINTED),
        ("004", PaperKind.REPORT, "2020-03", DateBasis.INFERRED),
    ],
)
def test_kinds_and_dates(prefix: str, kind: PaperKind, value: str | None, basis: DateBasis) -> None:
    paper = held(prefix)
    assert (paper.kind, paper.date.value, paper.date.basis) == (kind, value, basis)
    assert bool(paper.date.evidence) == (value is not None)


@pytest.mark.parametrize("prefix", ["000", "002", "003", "004"])
def test_the_board_is_named(prefix: str) -> None:
    board = held(prefix).board
    assert board is not None
    assert normalise(board).replace("&", "and") == "improvement and innovation board"


def test_labels_of_the_first_report() -> None:
    [part] = held("000").parts
    numbered = ["1", "2", "3", "4", "4.1", "4.2", "4.3", "5", "6", "7", "8", "9"]
    assert [p.label for p in part.paragraphs if p.label] == numbered
    printed = {p.label: p.label_printed for p in part.paragraphs}
    assert (printed["7"], printed["8"], printed["4.1"]) == ("7.", "8", "4.1")
    assert len({p.heading for p in part.paragraphs if p.label}) == 3


def test_the_item_page_is_item_3_of_the_note() -> None:
    [page] = held("001").parts
    [item] = [part for part in held("003").parts if part.item == "3"]
    assert [normalise(p.text) for p in page.paragraphs] == [
        normalise(p.text) for p in item.paragraphs
    ]
    assert [(p.role, p.stem, p.heading) for p in page.paragraphs] == [
        (p.role, p.stem, p.heading) for p in item.paragraphs
    ]
    assert sum(p.role is Role.ACTION for p in page.paragraphs) == 4
    assert {p.heading[0] for p in page.paragraphs} == {p.heading[0] for p in item.paragraphs}


def test_the_pack_and_its_confidential_items() -> None:
    paper = held("002")
    assert [(row.number, row.confidential) for row in paper.agenda] == [
        (str(n), n >= 6) for n in range(1, 11)
    ]
    assert [row.pages for row in paper.agenda][1:5] == ["1 - 4", "5 - 12", "13 - 16", "17 - 26"]
    reports = [part for part in paper.parts if part.kind is PartKind.REPORT]
    assert [(part.item, part.audience) for part in reports] == [
        (str(n), PUBLIC) for n in range(2, 6)
    ]
    shut = [part for part in paper.parts if part.kind is PartKind.RESTRICTED]
    assert [(part.item, part.audience) for part in shut] == [
        ("6", RESTRICTED), ("7", RESTRICTED), ("9", RESTRICTED),
    ]  # fmt: skip


def test_labels_of_the_pack() -> None:
    reports = [part for part in held("002").parts if part.kind is PartKind.REPORT]
    labels = [[p.label for p in part.paragraphs if p.label] for part in reports]
    assert [found.count("1.1") for found in labels] == [1, 1, 1, 0]
    assert [label for label in labels[1] if label.startswith("6.1.")] == [
        f"6.1.{n}" for n in range(1, 18)
    ]
    assert labels[3] == [str(n) for n in range(1, 49)]
    tops = {p.heading for p in reports[1].paragraphs if p.label and p.label.endswith(".1")}
    assert len(tops) >= 16
    assert all("**" not in p.text for part in reports for p in part.paragraphs)
    notices = [part for part in held("002").parts if part.kind is PartKind.NOTICES]
    assert all(p.label is None for part in notices for p in part.paragraphs)


def test_page_broken_sentences_of_the_pack_are_whole() -> None:
    reports = [part for part in held("002").parts if part.kind is PartKind.REPORT]
    for report in reports:
        bodies = [p for p in report.paragraphs if p.role is Role.BODY and p.stem is None]
        assert not any(p.text[0].islower() for p in bodies)


def test_the_note_has_eight_items_and_its_attendance() -> None:
    paper = held("003")
    items = [part for part in paper.parts if part.kind is PartKind.ITEM]
    assert [part.item for part in items] == [str(n) for n in range(1, 9)]
    actions = [sum(p.role is Role.ACTION for p in part.paragraphs) for part in items]
    assert actions == [0, 0, 4, 1, 2, 0, 0, 0]
    decisions = [sum(p.role is Role.DECISION for p in part.paragraphs) for part in items]
    assert decisions == [0, 1, 1, 2, 1, 2, 1, 1]
    [people] = [part for part in paper.parts if part.kind is PartKind.ATTENDANCE]
    groups = [p.heading[-1] for p in people.paragraphs]
    assert groups.count("Apologies") == 6
    assert groups.count("Members") == 10
    assert groups.count("Deputy-chairman") == 2


def test_the_unnumbered_report() -> None:
    [part] = held("004").parts
    labels = [p.label for p in part.paragraphs if p.label]
    assert labels == [f"1.{n}" for n in range(1, 35)]
    assert sum("sic" in p.flags for p in part.paragraphs) == 1
    assert not any("Chief Executive:" in p.text for p in part.paragraphs)
    closing = [p.heading for p in part.paragraphs][-1]
    assert len(closing) == 1


@pytest.mark.parametrize("prefix", ["000", "001", "003", "004"])
def test_nothing_else_is_shut(prefix: str) -> None:
    assert {part.audience for part in held(prefix).parts} == {PUBLIC}


def test_the_note_records_nine_decisions_and_seven_actions() -> None:
    paper = held("003")
    assert len(minuted(paper).decisions) == 9
    assert sum(one.kind is ActionKind.MINUTED for one in actions(paper)) == 7
