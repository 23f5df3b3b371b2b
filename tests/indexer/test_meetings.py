"""What a paper prints of its meeting, each fact with the paragraph that prints it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.meetings import Meeting, meeting_of
from indexer.people import people
from tests.indexer.structure.papers import paper, paragraphs

COUNTY = """Minutes of the Parks Board

Date: Tuesday 5 March 2024
Time: 10.30am – 12.15pm
Venue: Committee Room 2, Wharf House, Marle

Present: Cllrs Ann Bell (Chair), Colm Dunn and Edie Frost

1. Minutes of the last meeting

The minutes of the meeting held on 9 January 2024 were agreed as a correct record.

2. Bandstand

The Board agreed to repair the bandstand.

3. Date of next meeting

Tuesday 7 May 2024 at 10.30am in Wharf House.
"""
PARISH = """MINUTES of the Annual Meeting of UPPER TARROW PARISH COUNCIL held on \
Monday 13 May 2024 at 7.30 pm in the Village Hall

PRESENT: Cllr G. Hart (in the chair), Cllr I. Jones (Vice-Chairman), Cllr K. Lamb (Chairman)

24/01 Minutes
RESOLVED that the minutes of the meeting held on 8 April 2024 be signed.

24/02 Drains
The Clerk was asked to write to the County Council before 1 June 2024.

24/03 Next meeting
The next meeting will be held on Monday 10 June 2024. The deadline for items is 3 June 2024.

The meeting closed at 9.05pm.
"""
BARE = """Harbour repairs

Purpose of report
For information.

1. The harbour was repaired in 2023 at a cost that is set out below for members to consider.
"""


def meeting(text: str) -> Meeting:
    held = paper(text)
    found = meeting_of(held, people(held))
    known = {None, *(one.id for one in paragraphs(held))}  # None: the title prints it
    for fact in (found.starts, found.ends, found.venue, found.chair):
        assert fact is None or fact.paragraph_id in known
    return found


def values(found: Meeting) -> dict[str, str | None]:
    facts = {"starts": found.starts, "venue": found.venue, "chair": found.chair, "ends": found.ends}
    return {name: fact.value if fact else None for name, fact in facts.items()}


def test_a_board_with_key_lines() -> None:
    found = meeting(COUNTY)
    assert found.date.value == "2024-03-05"
    assert values(found) == {
        "starts": "10.30am – 12.15pm",
        "venue": "Committee Room 2, Wharf House, Marle",
        "chair": "Ann Bell",
        "ends": None,
    }
    assert [fact.value for fact in found.next_meetings] == ["2024-05-07"]
    assert [fact.value for fact in found.minutes_agreed] == ["2024-01-09"]


def test_a_parish_council_in_one_sentence() -> None:
    found = meeting(PARISH)
    assert values(found) == {
        "starts": "7.30 pm",
        "venue": "the Village Hall",
        "chair": "G. Hart",
        "ends": "9.05pm",
    }
    assert [fact.value for fact in found.next_meetings] == ["2024-06-10"]
    assert [fact.value for fact in found.minutes_agreed] == ["2024-04-08"]


def test_nothing_printed_is_nothing_known() -> None:
    found = meeting(BARE)
    assert values(found) == dict.fromkeys(("starts", "venue", "chair", "ends"))
    assert (found.next_meetings, found.minutes_agreed) == ((), ())


@pytest.mark.parametrize(
    ("said", "chair"),
    [
        ("Cllr Jo Frost took the chair for this item.", "Jo Frost"),
        ("In the absence of the Chair, Cllr Jo Frost took the chair.", "Jo Frost"),
        ("The meeting was chaired by Jo Frost.", "Jo Frost"),
        ("Members asked who would chair the panel.", "Ann Bell"),
    ],
)
def test_who_took_the_chair_on_the_day_leads(said: str, chair: str) -> None:
    text = COUNTY.replace("The Board agreed to repair the bandstand.", said)
    assert values(meeting(text))["chair"] == chair


@given(st.text(alphabet="MinutesheldonBoard0123456789.:apm ,-\n", max_size=200))
@settings(max_examples=50, deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    meeting(f"Minutes of the Parks Board\n\n{text}")
