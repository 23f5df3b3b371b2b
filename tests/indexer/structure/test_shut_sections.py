"""Shut sections of a single report: appendices, and where the paper is open again."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC
from tests.indexer.structure.papers import paper

REPORT = (
    "Depot\n\nReport of the Warden\n\nPurpose of report\n\nTo tell of the open depot.\n\n"
    "Background\n\n1. The open depot was built in 1960.\n\n2. The open depot leaks.\n\n"
    "Appendix A – Plan\n\nThe open plan shows it.\n\n"
)
TENDERS = "\n\nThe secret price is £900,000.\n\nThe secret bidders are two.\n\n"


def seen(text: str, file: str = "folder/report.txt") -> str:
    """All that the public may read."""
    held = paper(text, file)
    return str([part.paragraphs for part in held.parts if part.audience == PUBLIC])


@pytest.mark.parametrize(
    "heading",
    [
        "Appendix B – Valuation (exempt)",
        "Exempt Appendix B",
        "Confidential annexe",
        "Appendix B [not for publication]",
        "EXEMPT APPENDICES",
        "PART II – EXEMPT INFORMATION",
        "Appendix B\n\nExempt – paragraph 3, Schedule 12A",
    ],
)
def test_a_heading_shuts_what_stands_under_it(heading: str) -> None:
    text = seen(REPORT + heading + TENDERS)
    assert "secret" not in text
    assert "open plan" in text


def test_a_table_heads_an_appendix() -> None:
    text = seen(f"{REPORT}| Appendix B | EXEMPT |{TENDERS}", "folder/report.md")
    assert "secret" not in text
    assert "open plan" in text


def test_the_next_appendix_is_open_again() -> None:
    text = seen(f"{REPORT}Exempt Appendix B{TENDERS}Appendix C – Dates\n\nThe open dates.\n")
    assert "secret" not in text
    assert "open dates" in text


@pytest.mark.parametrize(
    "sentence",
    [
        "Appendix B to this report is not for publication because it contains exempt information.",
        "The valuation (Appendix B) is confidential.",
        "This report is public. Appendices B and C are exempt.",
    ],
)
def test_a_sentence_that_names_an_appendix_shuts_it(sentence: str) -> None:
    said = REPORT.replace("Purpose of", f"{sentence}\n\nPurpose of")
    text = seen(f"{said}Appendix B – Valuation{TENDERS}")
    assert "secret" not in text
    assert "open plan" in text


@pytest.mark.parametrize(
    ("key", "value", "public"),
    [
        ("Status", "Exempt – paragraph 3", False),
        ("Confidential", "Yes", False),
        ("Meeting type", "Closed", False),
        ("Status", "Public", True),
        ("Public or private", "Public", True),
        ("Exempt", "N/A", True),
    ],
)
def test_a_field_in_the_table_of_a_cover(key: str, value: str, *, public: bool) -> None:
    table = f"| Report to | Panel |\n|---|---|\n| {key} | {value} |\n\n"
    text = "# Depot\n\n" + table + "## Purpose of report\n\nTo tell of the depot.\n"
    assert ("To tell of the depot" in seen(text, "folder/report.md")) is public
