"""Shut annexes of reports and of minutes."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import RENTS, holds


def test_an_annex_whose_title_runs_in_is_shut_alone() -> None:
    text = (
        f"Works\n\n{RENTS}\n\nAnnex 1 (exempt - not for publication): The secret bids.\n\n"
        "Annex 2 (public): The open plan stands.\n"
    )
    holds(text, opened=2)


@pytest.mark.parametrize(
    "heading",
    [
        "Annex B - Commercial in confidence - not for release",
        "Appendix 2: not to be released to the press",
        "Schedule 1 - Given in confidence (bids)",
    ],
)
def test_an_annex_of_a_report_with_a_mark_among_its_words_is_shut(heading: str) -> None:
    plan = "The open plan is new.\n\n" * 4
    holds(f"# Systems\n\n{plan}**{heading}**\n\nThe secret bid is £4.\n", opened=4)


@pytest.mark.parametrize(
    "heading",
    [
        "CONFIDENTIAL ANNEX TO THE MINUTES OF 4 MAY 2023 (trustees only)",
        "Confidential Appendix: item 2",
        "Part 2 Annex to the minutes",
        "RESERVED APPENDIX TO THE MINUTES",
        "Confidential note of item 2 (members only)",
    ],
)
def test_an_annex_behind_the_minutes_is_shut_to_its_end(heading: str) -> None:
    text = (
        "Hill School\nMinutes of the governors held on 4 May 2023\n\n"
        "1. Roof. The open roof is dry.\n"
        "2. Staff matter. See the confidential annex to the open minutes.\n"
        "3. Dates. The open day is in June.\n\nSigned ......... Chair\n\n"
        f"{heading}\nItem 2. The secret cook is to go.\nThe secret sum is £4.\n\n"
        "3. Dates\nThe secret hearing is in July.\n"
    )
    holds(text, opened=3)


def test_a_sentence_about_an_annex_shuts_nothing() -> None:
    text = (
        "Hill School\nMinutes of the governors held on 4 May 2023\n\n"
        "1. Roof\nThe open roof is dry.\n"
        "Confidential annex to the minutes of 2 April was signed\nThe open door is new.\n\n"
        "2. Dates\nThe open day is in June.\n"
    )
    holds(text, opened=3)
