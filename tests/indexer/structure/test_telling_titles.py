"""What the title of a minuted item tells stands among its paragraphs, where it can be cited."""

from __future__ import annotations

import pytest

from indexer.records import PartKind
from tests.indexer.structure.papers import paper, parts

_MINUTES = (
    "Mill Parish Council\nMinutes of the meeting held on 5 March 2024\n\nPresent: Ann Reed, Bo Lake"
    "\n\n1. Apologies\nNone.\n\n2. {title}\nThanks were given to the warden.\n\n3. Weir repairs\n"
    "The weir was mended.\n\n4. Rents\nThese were agreed.\n"
)


def _told(title: str) -> list[str]:
    """The paragraphs of item 2, with their labels."""
    [item] = [
        one for one in parts(paper(_MINUTES.format(title=title)), PartKind.ITEM) if one.item == "2"
    ]
    assert item.title == title
    return [f"{one.label} {one.text}" for one in item.paragraphs]


@pytest.mark.parametrize(
    "title",
    [
        "The Clerk read out the balance at 4 March, £1,204.10",
        "The gates were greased by the warden",
        "Mrs B Lake gave a talk on otters",
        "Date of next meeting 9 April 2024",
        "Next meeting: 9 April, Mill Room",
        "Next meeting at 7pm in the Mill Room",
        "Gift of £300 to the band",
    ],
)
def test_a_title_that_tells_something_is_a_paragraph_too(title: str) -> None:
    assert _told(title) == [f"2 {title}", "None Thanks were given to the warden."]


@pytest.mark.parametrize(
    "title",
    [
        "Minutes of 6 February 2024",
        "Matters arising from the minutes of 6 February",
        "Accounts to 31 January 2024",
        "Budget 2024/25",
        "Letters received from the county",
        "The Clerk’s report",
        "How the weir will be mended",
        "Weir B12",
    ],
)
def test_other_titles_stay_titles_alone(title: str) -> None:
    assert _told(title) == ["None Thanks were given to the warden."]


def test_the_closing_section_that_names_the_next_meeting_is_cited_too() -> None:
    text = _MINUTES.format(title="Boats") + "\nDATE OF NEXT MEETING 9 April 2024\n\nSigned A Reed\n"
    assert "DATE OF NEXT MEETING 9 April 2024" in [
        one.text for part in paper(text).parts for one in part.paragraphs
    ]
