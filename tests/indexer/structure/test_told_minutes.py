"""Minutes known by what they tell: notes of calls and clubs, agendas with notes in them."""

from __future__ import annotations

import pytest

from indexer.records import PaperKind, Role
from tests.indexer.structure.papers import find, paper

CLUB = (
    "Mill Lane Allotments\n\nCommittee meeting, Tuesday 4 February 2025\n\n"
    "1. Water. The tank leaks. We agreed to mend it.\n\n2. Hens. Pat asked about hens; it was felt "
    "that they were too loud.\n\n3. Shed. Sam said that it was dry.\n"
)
CALL = (
    "# Heron project call, December 3, 2024\n\n## Attendees\n* Ann Bell\n* Cy Dunn\n\n## Agenda\n\n"
    "1) Release\n   - Cy asked for time; agreed to wait a week\n2) Docs\n   - discussed the index\n"
    "3) Logo\n   - decided to keep it\n"
)


@pytest.mark.parametrize(
    "text",
    [
        CLUB,
        CALL,
        "## Heron Team Minutes - Nov 12, 2024\n\n* Discussed the release\n* Agreed to wait\n",
        "The AGM was held on 5 March 2024 in the barn.\n\nChair's report\n\nA good year.\n",
    ],
)
def test_notes_are_minutes(text: str) -> None:
    assert paper(text, "folder/notes.md").kind is PaperKind.MINUTES


@pytest.mark.parametrize(
    "text",
    [
        (
            "Agenda for the meeting of 4 February 2025\n\n1. To agree the minutes\n2. To decide on "
            "hens\n"
        ),
        (
            "Policy on dogs\n\n4 February 2025\n\nIt was agreed that dogs are kept on leads. "
            "Members said "
            "that this was kind. The committee decided to review it.\n"
        ),
    ],
)
def test_plans_and_policies_are_none(text: str) -> None:
    assert paper(text, "folder/paper.md").kind is not PaperKind.MINUTES


def test_a_resolution_line_is_no_heading() -> None:
    held = paper(
        "Minutes of the Paths Board, 3 June 2024\n\n1. Stiles\n\nIt was moved by Cllr Ash, "
        "seconded "
        "by Cllr Elm, and\nRESOLVED\nThat the stile be mended.\n\n2. End\n\nClosed.\n"
    )
    assert find(held, "That the stile").heading == ()


def test_a_whole_resolution_over_its_conditions_is_kept() -> None:
    held = paper(
        "Minutes of the Paths Board, 3 June 2024\n\n1. Fair\n\nRESOLVED that the fair be "
        "allowed on "
        "the green on the following conditions:\n(1) no music after ten;\n(2) no cars.\n\n2. "
        "End\n\n"
        "Closed.\n"
    )
    assert find(held, "the fair be allowed").role is Role.DECISION
