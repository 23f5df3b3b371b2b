"""Numbers of minutes and of what is listed in them: months, letters, and lists that end."""

from __future__ import annotations

import pytest

from indexer.records import PartKind
from tests.indexer.structure.papers import find, paper, paragraphs, parts

HEAD = "Minutes of the Mill Panel\n\nHeld on 3 May 2022\n\n"


def test_minute_numbers_of_month_year_and_item() -> None:
    held = paper(
        f"{HEAD}Present: Ann Reed\n\n09.17.01 Apologies\nNone were sent.\n\n09.17.02 Weirs\n"
        "They stand where they stood.\n\n09.17.03 Boats\nIt was agreed to sell them.\n"
    )
    assert [part.item for part in parts(held, PartKind.ITEM)] == [
        "09.17.01", "09.17.02", "09.17.03",
    ]  # fmt: skip


def test_a_title_may_begin_with_a_figure_or_run_into_its_text() -> None:
    held = paper(
        f"{HEAD}Present: Ann Reed\n\n09.22.01 Apologies\nNone were sent.\n\n"
        "09.22.02 30mph zone\nThe zone was looked at again and the posts were counted.\n\n"
        "09.22.03 Planning – the plans below had been sent round and were discussed:\n"
        "Mill House, a new porch\n\n09.22.04 Boats\nIt was agreed to sell them.\n"
    )
    assert [part.item for part in parts(held, PartKind.ITEM)] == [
        "09.22.01", "09.22.02", "09.22.03", "09.22.04",
    ]  # fmt: skip


def test_minute_numbers_with_letters_count_up() -> None:
    held = paper(
        f"{HEAD}12a/23 Ann was elected Chair by all who came\n\n12b/23 Apologies: none\n\n"
        "13/23 Money: There is some.\n"
    )
    labels = [p.label_printed for part in held.parts for p in part.paragraphs if p.label_printed]
    assert labels == ["12a/23", "12b/23", "13/23"]
    assert "Ann was elected" in find(held, "Ann was elected").text


def test_a_number_that_goes_on_ends_the_list_before_it() -> None:
    text = (
        "Tolls Panel\n\nMinutes of the meeting held on 3 May 2022\n\n1. Tolls\n\n"
        "1.1 The Bursar explained that the Panel had to:\n\n- read the tolls; and\n\n"
        "In addition the Panel may:\n\n- lower the tolls; and\n\n- raise the tolls.\n\n"
        "1.2 The Bursar said that nobody had written about the tolls.\n"
    )
    said = {one.text: one.stem for one in paragraphs(paper(text))}
    assert said["raise the tolls."] == "In addition the Panel may"
    assert said["The Bursar said that nobody had written about the tolls."] is None


def test_decisions_numbered_on_from_the_text_keep_their_stem() -> None:
    text = (
        "Tolls Panel\n\nMinutes of the meeting held on 3 May 2022\n\n1. Tolls\n\n"
        "1.1 The Bursar introduced the tolls.\n\nRESOLVED that:\n\n"
        "1.2 The tolls be lowered.\n\n1.3 The Bursar be thanked.\n"
    )
    said = {one.text: one.stem for one in paragraphs(paper(text))}
    assert said["The tolls be lowered."] == said["The Bursar be thanked."] == "RESOLVED that"


@pytest.mark.parametrize("over", ["RESOLVED", "AGREED:\n\nThat"])
def test_lines_under_a_resolution_alone_on_its_line_are_no_items(over: str) -> None:
    text = (
        "WOLD BOARD\nMinutes of the meeting held on 8 November 2023 at 10 am\n\n"
        "Present: Mr A Lee, Mr B Day\n\nB.105 Engineer's report\n\nThe pump was mended.\n\n"
        f"{over}\n1. That the report be received.\n2. That the grant for the screen be sought.\n"
        "3. That the wall be mended.\n\nB.106 Closing\n\nIt was late.\n"
    )
    items = [part.item_title or "" for part in paper(text, "folder/minutes.txt").parts]
    assert not any(title.startswith("That") for title in items)
