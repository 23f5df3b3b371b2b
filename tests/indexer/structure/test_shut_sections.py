"""Shut sections of a single report: appendices, and where the paper is open again."""

from __future__ import annotations

import pytest

from indexer.records import RESTRICTED
from tests.indexer.structure.papers import paper, seen

REPORT = (
    "Depot\n\nReport of the Warden\n\nPurpose of report\n\nTo tell of the open depot.\n\n"
    "Background\n\n1. The open depot was built in 1960.\n\n2. The open depot leaks.\n\n"
    "Appendix A – Plan\n\nThe open plan shows it.\n\n"
)
TENDERS = "\n\nThe secret price is £900,000.\n\nThe secret bidders are two.\n\n"


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
        "Exempt information: Appendix B is exempt under paragraph 3 of Schedule 12A",
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


SOLD = "The lower field was valued in the spring at £40,000, and a price was agreed in June."


@pytest.mark.parametrize("name", ["Title:", "Report title", "Subject", "Title of report:"])
def test_a_marked_title_in_the_table_of_a_cover_shuts_the_report(name: str) -> None:
    held = paper(
        f"# Hill Council\n\n| Report to: | Estates Committee |\n|---|---|\n"
        f"| {name} | Sale of the lower field (exempt) |\n"
        f"| Purpose of report | To seek approval of the sale. |\n\n1. {SOLD}\n",
        "folder/report.md",
    )
    assert held.title == "Sale of the lower field (exempt)"
    assert [(part.title, part.audience) for part in held.parts] == [(held.title, RESTRICTED)]


@pytest.mark.parametrize("purpose", ["Purpose of report\n\nTo seek approval.\n\n", ""])
@pytest.mark.parametrize(
    "lines",
    ["Title:\nSale of the lower field (exempt)", "Report title: Sale of the lower field (exempt)"],
)
def test_a_marked_title_beside_or_under_its_name_shuts_the_report(lines: str, purpose: str) -> None:
    held = paper(f"Report to: Estates Committee\n\n{lines}\n\n{purpose}1. {SOLD}\n")
    assert held.title == "Sale of the lower field (exempt)"
    assert {part.audience for part in held.parts} == {RESTRICTED}


def test_a_marked_title_shuts_a_paper_that_has_no_purpose() -> None:
    held = paper(
        "# Hill Council\n\n| Meeting: | Estates Committee |\n|---|---|\n"
        f"| Title: | Sale of the lower field (exempt) |\n| Date: | 3 May 2024 |\n\n1. {SOLD}\n",
        "folder/paper.md",
    )
    assert held.title == "Sale of the lower field (exempt)"
    assert {part.audience for part in held.parts} == {RESTRICTED}


def test_a_name_without_a_title_takes_no_other_field_for_one() -> None:
    held = paper(
        "Estates Committee\n\nThe lower field\n\nSubject:\n\nDate: 3 May 2024\n\n"
        f"Purpose of report\n\nTo tell of it.\n\n1. {SOLD}\n"
    )
    assert "3 May" not in held.title


@pytest.mark.parametrize("heading", ["Appendix B – Confidential", "Exempt Appendix B"])
def test_an_appendix_among_the_first_lines_of_a_short_report_is_cut_off(heading: str) -> None:
    text = seen(
        "Depot\n\nPurpose of report\n\nTo tell of the open depot.\n\nBackground\n\n"
        f"The open depot leaks.\n\n{heading}{TENDERS}"
    )
    assert "secret" not in text
    assert "open depot leaks" in text


@pytest.mark.parametrize("foot", ["OFFICIAL – SENSITIVE", "PROTECT 1", "Reserved", "CONFIDENTIAL"])
def test_a_mark_at_the_foot_shuts_the_whole(foot: str) -> None:
    assert "open" not in seen(f"{REPORT}{foot}\n")


@pytest.mark.parametrize("foot", ["OFFICIAL", "All rights reserved", "Protect our rivers"])
def test_a_foot_that_is_no_mark(foot: str) -> None:
    assert "open depot" in seen(f"{REPORT}{foot}\n")


@pytest.mark.parametrize(
    "mark",
    ["Reserved", "Page 1 of 3 Reserved", "PROTECT", "Supplementary confidential information"],
)
def test_a_mark_at_the_head_shuts_the_whole(mark: str) -> None:
    assert "open" not in seen(f"{mark}\n\n{REPORT}")


def test_a_public_report_may_have_an_exempt_appendix() -> None:
    text = seen(f"Public report with exempt appendix\n\n{REPORT}Exempt Appendix B{TENDERS}")
    assert "open depot" in text
    assert "secret" not in text


@pytest.mark.parametrize(
    "line",
    [
        "Is this decision exempt? Part – see Appendix 1 (Exempt)",
        "Items marked # are taken with the press and public excluded",
    ],
)
def test_a_question_or_a_legend_heads_no_shut_section(line: str) -> None:
    assert "open depot leaks" in seen(REPORT.replace("Background", f"{line}\n\nBackground"))


@pytest.mark.parametrize(
    "heading",
    ["Part 2 – Findings", "Part II Methods", "Tolls (para 3)", "Confidential patient information"],
)
def test_a_heading_that_only_sounds_shut_hides_nothing(heading: str) -> None:
    assert "open depot leaks" in seen(REPORT.replace("Background", heading))


def test_the_end_of_an_inner_appendix_ends_no_outer_part() -> None:
    text = seen(
        f"{REPORT}PART II – EXEMPT{TENDERS}Exempt Annex B{TENDERS}End of exempt annex{TENDERS}"
        "End of part II\n\nThe open lane stays.\n"
    )
    assert "secret" not in text
    assert "open lane" in text


@pytest.mark.parametrize("stop", [".", ""])
def test_the_numbers_of_an_inner_list_end_no_shut_section(stop: str) -> None:
    listed = (
        f"The terms are these{stop}\n\n1. The secret sum{stop}\n\n2. The secret buyer{stop}\n\n"
    )
    text = seen(f"Depot\n\nReport of the Warden\n\n1. Lease (exempt)\n\n{listed}3. Secret day")
    assert "secret" not in text.lower()
