"""Fields and sentences at the head of a report that say who may see it."""

from __future__ import annotations

import pytest

from indexer.structure.secrecy import is_paper_mark


@pytest.mark.parametrize(
    "line",
    [
        "Report status: Exempt",
        "Classification: Part 2 – Exempt",
        "Restriction: Not for publication",
        "Restriction: commercial confidentiality",
        "Reason for exemption: financial affairs of a firm",
        "Part I/II: II",
        "Classification: Part II (report and appendices)",
        "Paper status: Part 2 with its annexes",
        "Status: Part B, appendices included",
        "Status: Part-II with an annex",
        "Public/Exempt: Exempt",
        "Public: No",
        "Ward(s): all. EXEMPT",
        "Freedom of Information: exempt",
        "Circulation: members only",
        "This report is not for publication because it names a person.",
        "This is a confidential report.",
        "The contents of this report are confidential.",
        "That the press and public be excluded while this report is considered.",
        "Confidential until 1 January 2030",
        "Confidentiality: Yes",
        "FOI exemption: s43",
        "Freedom of information status: exempt s.43",
        "Disclosable: No",
        "Can be published: No",
        "Suitable for publication? No",
        "Publish on website: No",
        "PROTECT – COMMERCIAL",
        "This paper contains commercially sensitive information and must not be copied.",
    ],
)
def test_a_line_that_shuts_its_report(line: str) -> None:
    assert is_paper_mark(line)


@pytest.mark.parametrize(
    "line",
    [
        "Report status: Public",
        "Report status: Part exempt (Annex C)",
        "Report status: Partly confidential (Annex C)",
        "Restriction: None",
        "Restrictions: parking bays for residents",
        "Exempt: No",
        "Part I/II: I",
        "Public or private: Public",
        "Reason for exemption: N/A",
        "Exempt information: see Appendix 2",
        "Access to information: open",
        "Confidentiality: this report is public",
        "There is no exempt information in this report.",
        "The report concerns the private rented sector.",
        "Appendix B is exempt from publication under paragraph 3 of Schedule 12A.",
        "Road status: the lane is closed",
        "Disclosable: Yes",
        "Can be published: Yes",
        "Prevent, protect and prepare",
        "This report is not legally privileged.",
        "This report is not commercially sensitive",
    ],
)
def test_a_line_that_leaves_its_report_open(line: str) -> None:
    assert not is_paper_mark(line)
