"""Words in brackets that stand for text which was taken out shut nothing: it is not there."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import HILL, holds, seen

_MARKS = (
    "[Section withheld]",
    "[redacted]",
    "[Redacted – commercially sensitive]",
    "[Withheld: exempt under paragraph 3 of Schedule 12A]",
    "[EXEMPT - REDACTED]",
    "[Confidential text removed]",
    "[This paragraph has been redacted]",
    "[Appendix B withheld]",
    "(Name redacted)",
)
_REPORT = (
    "Hill Council\nCabinet\n4 May 2023\n\nReport title: The open depot\n\nPurpose of report\n"
    "An open purpose.\n\n1. Background\n1.1 The open depot was built in 1971.\n"
)


@pytest.mark.parametrize("mark", _MARKS)
def test_a_report_stays_open_around_what_was_taken_out(mark: str) -> None:
    text = f"1.2 {mark}\n1.3 An open door.\n2. Options\n{mark}\n2.1 An open gate.\n\n{mark}\n"
    holds(f"{_REPORT}{text}", opened=5, file="folder/report.txt")


@pytest.mark.parametrize("mark", _MARKS)
def test_minutes_stay_open_around_what_was_taken_out(mark: str) -> None:
    text = (
        f"2. Lease\nThe open lease.\n{mark}\nAn open end.\n\n3. {mark}\n\n4. Yard\nAn open yard.\n"
    )
    holds(f"{HILL}{text}", opened=4, file="folder/minutes.txt")


def test_a_heading_that_says_otherwise_shuts_what_follows() -> None:
    text = "\nPart II – Exempt information\n[redacted]\nThe secret price is £4.\n"
    holds(f"{_REPORT}1.2 An open gate.\n{text}", opened=1, file="folder/report.txt")


def test_an_appendix_that_is_withheld_is_shut_where_it_stands_all_the_same() -> None:
    text = (
        "1.2 An open gate.\n[Appendix B withheld]\n\nAppendix B: Prices\nThe secret price is £4.\n"
    )
    holds(f"{_REPORT}{text}", opened=3, file="folder/report.txt")


@pytest.mark.parametrize(
    "mark", ["[Section to be withheld]", "[Withheld from publication]", "[Paper withheld]"]
)
def test_what_is_still_there_is_shut(mark: str) -> None:
    text = f"{HILL}2. Lease\n{mark}\nThe secret rent is £4.\n"
    assert "secret" not in seen(text, "folder/minutes.txt")
