"""Lines that say nothing but that something is shut, and lines that were scanned badly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.structure.secrecy.words import mended, says_only


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("C O N F I D E N T I A L", "CONFIDENTIAL"),
        ("C O N F I D E N T I A L I T E M S", "CONFIDENTIAL ITEMS"),
        ("EXEMPT lTEMS", "EXEMPT ITEMS"),
        ("CONFlDENTIAL", "CONFIDENTIAL"),
        ("NOT F0R PUBLICATION", "NOT FOR PUBLICATION"),
        ("PART ll", "PART II"),
        ("PART I I", "PART II"),
        ("Mill Lane 11", "Mill Lane 11"),
        ("Part 1 of the plan", "Part 1 of the plan"),
    ],
)
def test_what_a_scanner_misread_is_mended(printed: str, meant: str) -> None:
    assert mended(printed) == meant


@pytest.mark.parametrize(
    "line",
    [
        "To be taken in private",
        "Matters to be considered in the absence of the press and public",
        "Business conducted in private",
        "Members-only session",
        "Any other confidential business",
        "Paragraph 3 of Part 1 of Schedule 12A applies",
        "Staff and student governors to withdraw from the meeting",
        "Observers will be asked to leave the meeting",
        "Discussion under the Chatham House Rule",
        "Yellow papers",
        "Business of a confidential nature",
        "Business taken in private meeting",
        "Report of the closed session",
        "Report in reserved business",
        "Executive session",
        "IN COMMITTEE",
        "LEGALLY PRIVILEGED",
        "OFFICIAL-SENSITIVE [COMMERCIAL]",
        "Not to be copied or circulated",
        "For Trustees’ eyes only",
        "At this point the public gallery will be cleared",
        "In Strictest Confidence",
        "Not to be shared outside the Board",
    ],
)
def test_a_line_that_only_shuts(line: str) -> None:
    assert says_only(line)


@pytest.mark.parametrize(
    "line",
    [
        "Private sector housing",
        "Part B roads",
        "Exempt accommodation",
        "Charities are exempt from fees",
        "Closed landfill sites",
        "Confidential waste contract",
        "Reserved matters",
        "Green Paper on social care",
        "Chatham House membership",
        "Pink papers in the archive",
        "Student members were thanked",
        "Committee membership",
        "Public or private: Public",
        "No part of this report is confidential",
        "Items not exempt",
        "Report back from the closed session",
    ],
)
def test_words_about_secrecy_are_not_secrecy(line: str) -> None:
    assert not says_only(line)


@given(st.text(max_size=250))
def test_no_text_makes_it_fail(text: str) -> None:
    assert isinstance(mended(text), str)
    assert says_only(text) in {True, False}
