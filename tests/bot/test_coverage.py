"""The small print of every answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.coverage import spoken
from tests.bot.quayside import (
    AGENDA,
    CLAIM,
    CLAIM_RESTRICTED,
    LATER_REPORT,
    MINUTES,
    REPORT,
    papers_held,
)


@pytest.mark.parametrize(
    ("papers", "line"),
    [
        ({}, "No papers that you may see are held."),
        ({"note.txt": MINUTES}, "1 paper, 1 meeting, 8 February 2024; minutes of 1 meeting."),
        (
            {"note.txt": MINUTES, "pontoon.txt": REPORT, "agenda.txt": AGENDA},
            "3 papers, 2 meetings, 8 February 2024 to 12 June 2024; minutes of 1 meeting.",
        ),
        (
            {"claim.txt": CLAIM, "manifest.toml": CLAIM_RESTRICTED, "later.txt": LATER_REPORT},
            "1 paper, 1 meeting, 7 November 2024; minutes of 0 meetings.",
        ),
        (
            {"rope.txt": "Rope\n\nRope is kept dry.\n"},
            "1 paper, 0 meetings; minutes of 0 meetings.",
        ),
    ],
)
def test_coverage(tmp_path: Path, papers: dict[str, str], line: str) -> None:
    (tmp_path / "papers").mkdir()
    with papers_held(tmp_path, papers) as asking, asking.library() as (_, library):
        assert library.coverage == line


@pytest.mark.parametrize(
    ("date", "said"), [("2022-02-04", "4 February 2022"), ("2020-03", "March 2020"), (None, "")]
)
def test_spoken(date: str | None, said: str) -> None:
    assert spoken(date) == said
