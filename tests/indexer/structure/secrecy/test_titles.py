"""Marks within titles and rows, and appendices that alone are exempt."""

from __future__ import annotations

import pytest

from indexer.structure.secrecy import is_row_marked, is_title_marked, shut_appendices, unmarked


@pytest.mark.parametrize(
    "mark",
    [
        " (Exempt: paras 1 and 3)",
        " Exempt – para 3",
        " NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A",
        " – exempt by virtue of paragraph 3",
        " [Part II]",
        " – in private",
        " - PRIVATE",
        " : EXEMPT",
        " (members only)",
        " (confidential report attached)",
        " (para 3 of Schedule 12A)",
        " (Commercial in confidence)",
        " (reserved)",
        " – RESERVED",
        " (FOI exempt s.43)",
        " (legally privileged)",
        " (student members to withdraw)",
        " (confidential – Section 1(2) Public Bodies (Admission to Meetings) Act 1960)",
        " (para 3)",
        " (Paras 1 & 3)",
        " [S.12A para 3]",
        " (LGA 1972 Sch 12A)",
        " (FOIA s43)",
        " - Paragraph 3",
        " (unpublished)",
        " (not in public)",
        " (Pt II)",
        " (P&C)",
        " (Board members only)",
        " (confidential legal advice)",
        " (confidential records of staff)",
        " (confidential enquiry)",
        " (confidential counsel’s note)",
        " (confidential data)",
    ],
)
def test_a_row_that_ends_with_a_mark(mark: str) -> None:
    assert is_row_marked(f"Sale of the mill{mark}")
    assert unmarked(f"Sale of the mill{mark}") == "Sale of the mill"


@pytest.mark.parametrize(
    "title",
    [
        "Private sector housing",
        "Exempt accommodation: supported homes",
        "Part B roads",
        "Restricted byways – consultation",
        "Sale of the mill (not exempt)",
        "Keeping records (see item 4)",
        "Closed circuit television",
        "Minutes of the Brandon (Without) Parish Council",
        "Rules on what to exclude (exclude)",
        "Sale of the mill (Exempt appendix)",
        "24/0103 Mill Lane (reserved matters)",
        "Part II of the Local Plan",
        "Part 2: Annual Governance Statement",
        "Trading update (VAT exempt supplies)",
        "Sale of the mill (exempt from VAT)",
        "Minutes (para 3 of the last report)",
        "Sale of the mill (private road)",
        "Sale of the mill (closed consultation)",
        "Sale of the mill (Part II of the Local Plan)",
        "Confidential waste contract",
        "Confidential reporting (whistleblowing) report",
        "Waste round (confidential shredding)",
        "Support for staff (confidential helpline)",
        "Fraud (confidential reporting line)",
        "Exempt accommodation report",
        "Restricted funds report",
        "Open report with exempt appendices (paragraph 3)",
        "Exempt VAT report",
        "Part II: For decision",
        "Private Sector Leasing report",
        "Part II Housing Act licences",
        "PART B: Reports from officers",
        "Part B: Building Regulations",
        "Part II – Reports for noting",
        "Sale of the mill (Commercial Road)",
        "Sale of the mill (for information only)",
        "Sale of the mill (no longer confidential)",
    ],
)
def test_a_row_that_only_speaks_of_secrecy(title: str) -> None:
    assert not is_row_marked(title)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sale of the mill (Appendix 2 is exempt)", {"2"}),
        ("Appendices B and C are not for publication.", {"B", "C"}),
        ("Appendix A: plan. Appendix B: offers (exempt under paragraph 3).", {"B"}),
        ("Sale of the mill (Exempt appendix)", set()),
        ("Sale of the mill", None),
        ("Appendix 1 lists what is exempt from fees.", None),
    ],
)
def test_appendices_that_are_exempt(text: str, names: set[str] | None) -> None:
    assert shut_appendices(text) == names


@pytest.mark.parametrize(
    "title",
    [
        "Exempt minutes",
        "Board of Trustees – Part II minutes",
        "Minutes of the private session of the Board",
        "Confidential briefing: mill claim",
        "Valuation (Exempt appendix)",
    ],
)
def test_titles_of_shut_papers(title: str) -> None:
    assert is_title_marked(title)
    assert not is_title_marked(f"{title}: none")


@pytest.mark.parametrize(
    "title",
    [
        "Confidential staffing report",
        "To receive a confidential update on the lease",
        "Confidential enquiry report",
        "Supplementary confidential information",
        "Any other confidential business",
        "EXEMPT Lease of the quay",
        "Part II Lease of the quay",
        "PART II: Lease of the quay",
        "Part 2 - Lease of the quay",
        "Exempt legal report",
        "Reserved area of business: lease of the quay",
        "Part 2 report: lease of the quay",
        "Commercial in confidence – tenders",
        "Not for publication: lease of the quay",
        "PART B: Lease of the quay",
        "In private: lease of the quay",
        "Private & confidential: staffing",
    ],
)
def test_a_row_that_begins_with_a_mark(title: str) -> None:
    assert is_row_marked(title)
