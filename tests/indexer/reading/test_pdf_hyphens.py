"""Words and numbers that the end of a line cuts."""

from __future__ import annotations

import pytest

from indexer.reading.pdf.hyphens import Vocabulary, glued
from tests.indexer.reading.printing import body, paper, table
from tests.indexer.reading.readings import WEIR, read


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("the represent‐", "atives of the yard", "the representatives of the yard"),
        ("that the gate be re‐", "turned", "that the gate be returned"),
        ("to the self‐", "contained store", "to the self‐contained store"),
        ("to the self-", "reliant", "to the self-reliant"),
        ("minute BT/", "24/1 was read", "minute BT/24/1 was read"),
        ("the clerk and/", "or the warden", "the clerk and/ or the warden"),
    ],
)
def test_words_and_numbers_are_put_together(before: str, after: str, joined: str) -> None:
    """The hyphen that a program put in goes, unless the paper writes the word with one."""
    assert Vocabulary(["the self-contained store is let"]).joined(before, after) == joined


def test_a_cell_is_without_the_hyphen_that_a_program_put_in() -> None:
    assert glued("Environ‐", "mental health") == "Environmental health"
    assert glued("Well-", "being") == "Well-being"


def test_the_number_of_a_minute_is_whole_though_its_cell_cuts_it() -> None:
    rows = [["No", "Action", "Owner"], ["BT/ 24/1", WEIR, "Ann Orr"], ["BT/ 24/2", WEIR, "Clerk"]]
    found = read(paper(body(WEIR), table(rows, [32, 300, 80])))
    assert [line.style.cells[0] for line in found.lines[1:]] == ["No", "BT/24/1", "BT/24/2"]


def test_a_stroke_between_words_keeps_its_space() -> None:
    rows = [["Who", "Action"], ["Clerk/ Warden", WEIR], ["A Orr/ Clerk", WEIR]]
    found = read(paper(table(rows, [48, 300])))
    assert [line.style.cells[0] for line in found.lines[1:]] == ["Clerk/ Warden", "A Orr/ Clerk"]
