"""The notes of an agenda itself, behind rows that are shut."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import find, paper, seen

_AGENDA = (
    "Hill Council\nAgenda, 4 May 2023\n\nAGENDA\n\n1. Apologies\n2. Minutes\n3. Weirs\n\n"
    "EXEMPT ITEMS\n\n4. Mill tenders\n5. Pay of the warden\n\n"
)


@pytest.mark.parametrize("heading", ["Notes", "NOTES:", "Notes to members", "General information"])
@pytest.mark.parametrize(
    "note",
    [
        "Substitute members are open to all groups.",
        "Parking: the open yard is free.",
        "Quorum: six members, in the open hall.",
        "1. Members are reminded of the training in the open hall.",
    ],
)
def test_notes_to_members_are_open(heading: str, note: str) -> None:
    text = f"{_AGENDA}{heading}\n\n{note}\n"
    assert "open" in seen(text)
    assert find(paper(text), "open").heading == (heading,)


@pytest.mark.parametrize(
    "note",
    [
        "The secret buyer is from the valley.",
        "Parking: the secret price of the yard is low.",
        "Quorum: the secret vote on item 4 needs six members.",
        "Lunch was paid by the secret bidder of the mill.",
        "Lunch: £40 from the secret firm.",
        "Members are reminded that the secret buyer went away.",
        "Membership of the secret panel: Cllr Ann Reed will hear Mr Sedge.",
        "Lunch will be served after the secret miller has been told to go.",
        "Members are reminded of apologies to Mr Sedge for the secret.",
        "Refreshments: the secret firm won, and will be there.",
        "Substitutes: Cllr Reed is in for Cllr Sedge, who took part in the secret.",
        "Recording of the secret interview will be open.",
    ],
)
def test_what_may_be_of_an_exempt_row_stays_shut(note: str) -> None:
    assert "secret" not in seen(f"{_AGENDA}Notes\n\n{note}\n")
    assert "secret" not in seen(f"{_AGENDA}Notes\n\nQuorum: six members.\n\n{note}\n")


@pytest.mark.parametrize(
    "note",
    ["Quorum: six, as Reed is not in.", "Parking: the yard of Sedge.", "Lunch is at Reed House.",
     "Quorum: 4 of 4120.", "Substitutes: none, the warden is ill."],
)  # fmt: skip
def test_a_note_with_any_other_word_stays_shut(note: str) -> None:
    assert note not in seen(f"{_AGENDA}Notes\n\n{note}\n")


def test_such_notes_without_their_heading_stay_shut() -> None:
    assert "secret" not in seen(f"{_AGENDA}Parking: the secret yard is free.\n")


def test_a_note_headed_by_a_public_item_is_open() -> None:
    text = f"{_AGENDA}Notes\n\nItem 3 - letter received\nThe open weir is asked for by A Reed.\n"
    assert "open weir" in seen(text)
    assert "secret" not in seen(text.replace("Item 3", "Item 4").replace("open", "secret"))
