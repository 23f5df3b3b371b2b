"""Words that are set letter by letter."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC, PaperKind
from tests.indexer.structure.papers import paper

MINUTES = (
    "{}\nof the meeting held on Tuesday 9 July 2024\n\n1. Weir\n\nIt was RESOLVED to mend it.\n"
)


@pytest.mark.parametrize("title", ["M I N U T E S", "D R A F T  M I N U T E S", "MINUTES"])
def test_minutes_may_be_set_letter_by_letter(title: str) -> None:
    found = paper(f"Lower Weir Council\n\n{MINUTES.format(title)}")
    assert found.kind is PaperKind.MINUTES
    assert [part.item for part in found.parts] == [None, "1"]


def test_the_words_are_quoted_as_they_are_printed() -> None:
    found = paper("Lower Weir Council\n\nMinutes\n\n1. Weir\n\nThe W E I R I N G was seen.\n")
    assert found.parts[-1].paragraphs[-1].text == "The W E I R I N G was seen."


def test_each_of_two_like_words_is_quoted_as_it_is_printed() -> None:
    told = "WEIRS leak. The W E I R S are old, and WEIRS cost."
    found = paper(f"Lower Weir Council\n\nMinutes\n\n1. Weir\n\n{told}\n")
    assert found.parts[-1].paragraphs[-1].text == told


def test_so_may_what_shuts_a_paper() -> None:
    text = "C O N F I D E N T I A L\n\nReport to the Weir Board\n\n1. The miller owes £40.\n"
    assert {part.audience for part in paper(text).parts} != {PUBLIC}
    assert "C O N F I D E N T I A L" in [x.text for p in paper(text).parts for x in p.paragraphs]


def test_letters_that_name_a_list_are_no_word() -> None:
    text = "Weir Board\n\nMinutes\n\n1. Prizes\n\nClasses A B C D were judged first.\n"
    assert paper(text).parts[-1].paragraphs[-1].text == "Classes A B C D were judged first."
