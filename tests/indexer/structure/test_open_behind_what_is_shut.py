"""What is open behind or beside what is shut: days of meetings, formulae, what comes in public."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import HILL, seen

_OUT = "2. Exclusion of the public\nRESOLVED that the public be excluded.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        (
            "2. Weirs\n\nCONFIDENTIAL: the secret.\n\n3. Date of next meeting\n"
            "The Board will meet on 5 February 2025 at 10am."
        ),
        "2. Exempt business\n\nThe secret.\n\n3. Next meeting\n5 February 2025",
        (
            "CONFIDENTIAL\n\n2. Weirs\nThe secret.\n\n3. Dates\nThe next meeting is on "
            "5 February 2025."
        ),
    ],
)
def test_the_day_of_the_next_meeting_is_never_shut(text: str) -> None:
    public = seen(HILL + text)
    assert "5 February 2025" in public
    assert "secret" not in public


@pytest.mark.parametrize(
    "told",
    [
        "The next meeting will be on 5 February 2025 with the secret mediator.",
        "The Board will meet the secret owner on 5 February 2025.",
    ],
)
def test_whom_the_next_meeting_is_with_is(told: str) -> None:
    assert "secret" not in seen(f"{HILL}{_OUT}3. Date of next meeting\n{told}")


def test_the_day_at_the_end_of_a_note_is_open() -> None:
    note = (
        "# Weirs\n\n**1. Gates.** The open gate.\n\n**2. Weirs.** The open weir.\n\n"
        "## CONFIDENTIAL ITEM\n\nThe secret.\n\n"
        "**4. Dates.** The next meeting will be on 5 February 2025."
    )
    assert "5 February" in seen(note, "note.md")
    assert "secret" not in seen(note, "note.md")
    assert "secret" not in seen(f"{note}\n\nA secret.", "note.md")


@pytest.mark.parametrize(
    "told",
    [
        "One item was discussed and is recorded in a separate Part B minute.",
        "The exempt minutes were agreed without discussion.",
    ],
)
def test_what_tells_nothing_is_open(told: str) -> None:
    assert told in seen(f"{HILL}{_OUT}3. Weirs\n{told}")
    assert "secret" not in seen(f"{HILL}{_OUT}3. Weirs\n{told} The secret.")


_RETIRED = "The Panel retired to deliberate in closed session and returned at 12.15pm."


def test_what_was_announced_when_the_panel_returned_is_open() -> None:
    public = seen(
        f"{HILL}2. Hearing\n{_RETIRED} The Chair announced that it agreed.\n\n3. Work\nNo"
    )
    assert "announced" in public


@pytest.mark.parametrize(
    "text",
    [
        f"{_OUT}3. Claim\n{_RETIRED} The Chair announced that the secret is out.",
        f"2. Claim\n{_RETIRED} The secret.",
        (
            f"2. Claim\n{_RETIRED} The Chair announced that all was well. The Panel then went into "
            "private session. The secret."
        ),
        (
            "2. Claim\nThe public were asked to leave. The Panel retired to deliberate and "
            "returned at 3pm. The Chair announced that the secret is out."
        ),
    ],
)
def test_the_return_of_the_panel_lets_nobody_in(text: str) -> None:
    assert "secret" not in seen(HILL + text)


def test_a_heading_does_not_open_items_that_the_exclusion_names() -> None:
    public = seen(
        f"{HILL}RESOLVED that the press and public be excluded during items 2 to 4.\n\n2. Claim\n"
        "The secret.\n\nMatters in public\n\nThe secret line to be taken.\n\n"
        "3. Sale\nThe secret price."
    )
    assert "secret" not in public


@pytest.mark.parametrize(
    "told",
    [
        "The disciplinary secret panel will meet on 4 June 2025.",
        "A report from the Solicitor for Secret Holdings Ltd had been circulated to the Board.",
    ],
)
def test_what_tells_of_whom_is_shut(told: str) -> None:
    assert told not in seen(f"{HILL}{_OUT}3. Weirs\n{told}")


_REPORT = "# Report on weirs\n\n1. Why\n\nAll is well.\n\n2. More\n\nIt is so. It was.\n\n"
_NOTE = "3. Advice\n\n[Paragraphs 3.1 to 3.4 withheld under section 42]\n\n"


@pytest.mark.parametrize(
    "below",
    [
        "3.1 The secret.",
        "The secret.",
        "3 Claim\n\nThe secret.",
        "4. Bids\n\nAll is well.\n\nPara. 3.1: the secret.",
    ],
)
def test_a_note_on_what_is_withheld_shuts_what_stands_below(below: str) -> None:
    assert "secret" not in seen(f"{_REPORT}{_NOTE}{below}", "note.md")


def test_a_paragraph_behind_a_private_title_on_its_line_is_shut() -> None:
    public = seen(f"{HILL}2. Confidential business. The secret price.\n\n3. Land\nThe secret.")
    assert "secret" not in public
    assert "open road" in public
