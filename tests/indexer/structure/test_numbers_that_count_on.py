"""Items that are numbered on from the last meeting, or within a year."""

from __future__ import annotations

from indexer.records import PartKind
from tests.indexer.structure.papers import paper, parts

HEAD = "Fenmere Harbour Board\nMinutes of the meeting held on 4 May 2023\n\n"


def _items(text: str) -> list[tuple[str | None, str | None]]:
    return [(part.item, part.item_title) for part in parts(paper(HEAD + text), PartKind.ITEM)]


def test_items_without_dots_begin_where_the_last_meeting_ended() -> None:
    text = (
        "31 APOLOGIES\nMr Dunn.\n\n32 MINUTES\nThey were agreed.\n\n33 DUES\nRESOLVED\n"
        "1. That the dues rise by 2%.\n2. That the board be told.\n\n34 WEED\nNone was found.\n\n"
        "35 RATES\nThey were noted.\n"
    )

    assert [item for item, _ in _items(text)] == ["31", "32", "33", "34", "35"]


def test_two_titles_that_count_on_are_no_items() -> None:
    text = "1. Boats\n\nThere are:\n\n21 Dinghies\n\n22 Skiffs\n\n2. Weed\n\nNone was found.\n"

    assert [item for item, _ in _items(text)] == ["1", "2"]


def test_items_are_numbered_within_the_year() -> None:
    text = (
        "23.01 APOLOGIES\nMr Dunn.\n\n23.02 MINUTES\nThey were agreed.\n\n23.03 DUES\n"
        "Moved by A Orr and RESOLVED:\n(i) that the dues rise by 2%;\n(ii) that the board be "
        "told.\n\n23.04 WEED\nNone was found.\n"
    )

    assert [item for item, _ in _items(text)] == ["23.01", "23.02", "23.03", "23.04"]


def _titles(*numbers: str, said: str = "It was agreed to go on.") -> str:
    return "".join(f"{number} Matter {n}\n\n{said}\n\n" for n, number in enumerate(numbers))


def test_items_go_on_after_a_gap_in_their_numbers() -> None:
    numbers = ["24/24", "24/25", "24/40", "24/41", "24/90", "24/91"]
    assert [item for item, _ in _items(_titles(*numbers))] == numbers


def test_the_last_item_may_stand_behind_a_gap_where_it_looks_like_the_others() -> None:
    bold = "".join(
        f"**24/{n}. Matter {word}**\n\nIt was agreed.\n\n"
        for n, word in ((24, "one"), (25, "two"), (26, "three"), (40, "four"))
    )
    found = parts(paper(HEAD + bold, "a.md"), PartKind.ITEM)
    assert [part.item for part in found] == ["24/24", "24/25", "24/26", "24/40"]


def test_numbers_within_an_item_that_run_ahead_are_no_items() -> None:
    numbers = ["24/24", "24/25", "24/40", "24/41", "24/26", "24/27"]
    kept = ["24/24", "24/25", "24/26", "24/27"]
    assert [item for item, _ in _items(_titles(*numbers))] == kept
    plans = _titles("24/24", "24/25") + "24/0123 Two sheds\n\n24/0124 A wall\n\n"
    items = _items(plans + _titles("24/26", "24/27"))
    assert [item for item, _ in items] == kept
    assert [item for item, _ in _items(_titles("1.", "2.", "3.", "14.", "15."))] == ["1", "2", "3"]
