"""Numbered titles set in bold begin items, whatever ends them and however many were left out."""

from __future__ import annotations

from indexer.records import PartKind
from tests.indexer.structure.papers import paper, parts

_NOTES = (
    "**Mill liaison minutes**\n\nPresent: Ann Reed, Bo Lake\n\n"
    "**1.**  **Apologies**\n\nNone came late.\n\n"
    "**2. Noise heard since the last meeting.**\n\nThree calls were made.\n\n"
    "**3. Dust (****new filters****) and noise**\n\nThe filters were cleaned.\n\n{more}"
)
_DUST = "Dust (new filters) and noise"
_LAST = "**9. Any other business**\n\nThe field was mown.\n\nDate of next meeting: 3 May 2024\n"


def _items(text: str) -> list[tuple[str | None, str]]:
    return [(one.item, one.title) for one in parts(paper(text, "notes.md"), PartKind.ITEM)]


def test_a_bold_title_with_a_full_stop_begins_an_item() -> None:
    found = _items(_NOTES.format(more=""))
    assert found == [("1", "Apologies"), ("2", "Noise heard since the last meeting"), ("3", _DUST)]


def test_items_that_were_left_out_end_nothing() -> None:
    found = dict.fromkeys(_items(_NOTES.format(more=_LAST)))  # the day of the next is cut off
    assert list(found)[-1] == ("9", "Any other business")


def test_bold_sentences_of_a_list_within_an_item_begin_none() -> None:
    text = _NOTES.replace("**1.**  **Apologies**", "1. Apologies").replace(
        "**3. Dust (****", "3. Dust ("
    )
    assert ("2", "Noise heard since the last meeting") not in _items(text.format(more=""))
