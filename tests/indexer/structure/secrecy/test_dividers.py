"""Lines that shut what follows, and lines that only say that a meeting is over."""

from __future__ import annotations

import pytest

from indexer.structure import secrecy


@pytest.mark.parametrize(
    "text",
    [
        "CONFIDENTIAL ITEMS",
        "Closed session",
        "The meeting closed to the public",
        "Meeting closed to press and public",
        "EXCLUSION OF THE PRESS AND PUBLIC",
        "PUBLIC SESSION ENDS",
        "End of public agenda",
        "Part 2 minutes",
        "CONFIDENTIAL – Members and officers only",
        "EITEMAU EITHRIEDIG",
        "RHAN 2 / PART 2",
        "Cyfrinachol – Confidential items",
    ],
)
def test_a_divider_shuts_what_follows(text: str) -> None:
    assert secrecy.is_divider(text)
    assert not secrecy.is_reopening(text)


@pytest.mark.parametrize("text", ["OUT OF COMMITTEE", "The meeting to come out of committee"])
def test_what_opens_the_items_after_it(text: str) -> None:
    assert secrecy.is_reopening(text)


@pytest.mark.parametrize(
    "text",
    [
        "The meeting closed at 21:00.",
        "Meeting closed: 20:05",
        "Meeting closed",
        "Business closed",
        "Staff leave",
        "Staff leave and absence",
    ],
)
def test_what_only_sounds_like_a_divider_shuts_nothing(text: str) -> None:
    assert not secrecy.is_divider(text)
