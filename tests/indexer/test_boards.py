"""Which printed names mean one board; different boards stay apart."""

from __future__ import annotations

import pytest

from indexer.boards import Boards, board_words, initials


def one(*names: str) -> bool:
    """Whether all of these names mean one board."""
    return len(Boards(names).groups()) == 1


@pytest.mark.parametrize(
    "names",
    [
        (
            "Parks & Open Spaces Board",
            "Parks and Open Spaces Board",
            "the PARKS AND OPEN SPACES BOARD",
        ),
        (
            "Parks Board",
            "Meeting of the Parks Board",
            "Minutes of the Parks Board",
            "Parks Board meeting",
        ),
        ("Tidal Works Panel", "TWP", "Tidal Works Panel (TWP)"),
        ("Tidal Works Programme Board (formerly Tidal Works Panel)", "Tidal Works Panel"),
        ("City Council of Marle", "Marle City Council"),
        ("Planning Committee", "Marle City Council Planning Committee"),
        ("Marle City Council – Planning Committee", "Planning Committee"),
        ("Marle City Council Cabinet", "Cabinet"),
        ("WPA Parks Board", "Parks Board"),
        ("Integration Joint Board", "MARLE AND WEND INTEGRATION JOINT BOARD"),
        ("Schools Forum", "Marleshire Schools Forum", "Marleshire Schools Forum meeting"),
    ],
)
def test_variants_of_one_name(names: tuple[str, ...]) -> None:
    assert one(*names)


@pytest.mark.parametrize(
    "names",
    [
        ("Planning Committee", "Planning Sub-Committee"),
        ("Planning Committee", "Planning Policy Committee"),
        ("Planning Committee (North)", "Planning Committee (South)"),
        ("Marle City Council", "Marle City Council Planning Committee"),
        ("Parks Board", "Parks Panel"),
        ("Board", "Parks Board"),
        ("Scrutiny Committee", "Health Scrutiny Committee"),
        ("Schools Forum", "Marleshire Schools Forum", "Wendshire Schools Forum"),
        ("Tidal Works Panel", "Town Walls Panel", "TWP"),  # two boards have these initials
    ],
)
def test_other_boards_stay_apart(names: tuple[str, ...]) -> None:
    assert len(Boards(names).groups()) == len(names)


def test_the_committees_of_two_councils_are_two() -> None:
    boards = Boards(
        ["Marle City Council Planning Committee", "Wend Borough Council Planning Committee",
         "Planning Committee"]
    )  # fmt: skip
    assert len(boards.groups()) == 3
    assert not boards.same("Planning Committee", "Marle City Council Planning Committee")


def test_what_a_name_means_depends_on_the_names_seen() -> None:
    """Whoever does not see the second council's papers is told nothing by them."""
    assert Boards(["Marle Council Parks Board", "Parks Board"]).same(
        "Parks Board", "Marle Council Parks Board"
    )
    assert Boards([]).same(None, "Parks Board")


def test_words_and_initials() -> None:
    assert board_words("The Parks & Trees Board") == board_words("Parks and Trees Board")
    assert initials("Parks and Open Spaces Board") == "POSB"
