"""The gold questions themselves: well formed, and what they quote stands in the papers.

What is held out is named by its id alone, so that nobody reads a row in a failure.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from bot.answers import Status
from bot.audience import Viewer
from bot.evaluation.gold import GoldRow, read_gold
from bot.evaluation.matching import is_verbatim
from indexer.reading import read
from tests.programs import needs_tesseract

ROOT = Path(__file__).resolve().parents[3]
CORPUS = ROOT / "corpus"
GOLD = ROOT / "tests" / "gold"
SETS = {"corpus": GOLD, "papers": GOLD / "papers"}
FEWEST = {"corpus": 150, "papers": 120}  # rows of both files
UNANSWERABLE = (0.2, 0.4)  # the share of rows that are to be refused
HELD_OUT = (0.25, 0.4)


@cache
def tuning(name: str) -> tuple[GoldRow, ...]:
    """The rows that may be looked at."""
    return tuple(read_gold(SETS[name] / "questions.jsonl"))


@cache
def held_out(name: str) -> tuple[GoldRow, ...]:
    """The rows that may not."""
    return tuple(read_gold(SETS[name] / "questions_held_out.jsonl"))


def rows(name: str) -> tuple[GoldRow, ...]:
    """All rows of a set."""
    return tuning(name) + held_out(name)


@cache
def text_of(path: Path) -> str:
    """A paper as its reader decodes it, once for all its rows."""
    return read(path).text


@pytest.mark.parametrize("name", SETS)
def test_there_are_enough_rows_of_every_status_in_both_parts(name: str) -> None:
    every = rows(name)
    assert len(every) >= FEWEST[name]
    assert HELD_OUT[0] <= len(held_out(name)) / len(every) <= HELD_OUT[1]
    for part in (tuning(name), held_out(name)):
        statuses = Counter(row.status for row in part)
        refused = 1 - statuses[Status.ANSWERED] / len(part)
        assert UNANSWERABLE[0] <= refused <= UNANSWERABLE[1]
        assert set(statuses) >= set(Status) - {Status.AMBIGUOUS}


@pytest.mark.parametrize("name", SETS)
def test_no_id_and_no_question_stands_twice(name: str) -> None:
    ids = Counter(row.id for row in rows(name))
    assert [one for one, count in ids.items() if count > 1] == []
    asked = Counter(
        (row.thread, row.question.casefold(), row.viewer, row.today) for row in rows(name)
    )
    repeated = {key for key, count in asked.items() if count > 1}
    assert [
        row.id
        for row in rows(name)
        if (row.thread, row.question.casefold(), row.viewer, row.today) in repeated
    ] == []


@pytest.mark.parametrize("name", SETS)
def test_a_row_says_who_asks_when_and_what_would_be_right(name: str) -> None:
    wrong = []
    for row in rows(name):
        answered = row.status is Status.ANSWERED
        asks = row.today is not None and row.viewer is not None and Viewer.parse(row.viewer)
        expects = bool(row.must or row.cite) if answered else not (row.must or row.cite)
        if not (asks and expects and row.question.strip() and all(map(all, row.must))):
            wrong.append(row.id)
    assert wrong == []


@needs_tesseract
def test_every_quotation_stands_in_its_paper_of_the_corpus() -> None:
    absent = [
        row.id
        for row in rows("corpus")
        for one in (*row.cite, *row.also)
        if not is_verbatim(one.quote, text_of(CORPUS / one.file))
    ]
    assert absent == []


@needs_tesseract
def test_what_must_be_said_stands_in_what_must_be_cited() -> None:
    """One quotation at least gives each of a row's alternatives; a list is asked for whole."""
    unbacked = []
    for row in tuning("corpus"):
        files = {one.file for one in row.cite}
        said = " ".join(text_of(CORPUS / file) for file in sorted(files)).casefold()
        unmet = [
            group
            for group in row.must
            if files
            and not any(" ".join(one.split()).casefold() in " ".join(said.split()) for one in group)
        ]
        if unmet:
            unbacked.append((row.id, unmet))
    assert unbacked == []


def test_every_span_of_the_papers_is_text(shared_papers: Path) -> None:
    wrong = []
    for row in rows("papers"):
        for one in row.cite:
            assert one.span is not None, row.id
            start, end = one.span
            quoted = (shared_papers / one.file).read_text("utf-8")[start:end]
            if not quoted or quoted != quoted.strip():
                wrong.append(row.id)
    assert wrong == []
