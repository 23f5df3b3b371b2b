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
