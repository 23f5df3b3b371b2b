"""Cells of a row of actions stand under the columns that they belong to."""

from __future__ import annotations

import pytest

from indexer.minutes.action_cells import fitted, guessed
from indexer.minutes.action_columns import Column
from indexer.minutes.action_places import Place
from indexer.minutes.roll import Roll, roll
from indexer.records import PUBLIC
from tests.indexer.minutes.acting import HEAD
from tests.indexer.structure.papers import paper


@pytest.fixture(scope="module")
def came() -> Roll:
    """Who came to the meeting of Lower Weir."""
    return roll(paper(HEAD), PUBLIC)


def test_a_cell_for_each_column(came: Roll) -> None:
    header = (Column.REF, Column.TASK, Column.OWNER)
    row = fitted(("4", "Oil the sluice", "AB"), header, came)
    assert row == {Column.REF: "4", Column.TASK: "Oil the sluice", Column.OWNER: "AB"}


def test_where_empty_cells_were_lost_each_goes_where_it_fits(came: Roll) -> None:
    header = (Column.REF, Column.TASK, Column.OWNER, Column.DUE)
    row = fitted(("Oil the sluice before the rain", "1 June 2024"), header, came)
    assert row[Column.TASK] == "Oil the sluice before the rain"
    assert row[Column.DUE] == "1 June 2024"
    assert Column.OWNER not in row


def test_of_two_columns_of_states_the_one_that_closes_counts(came: Roll) -> None:
    header = (Column.TASK, Column.STATUS, Column.STATUS)
    row = fitted(("Oil the sluice", "Oiled by the miller", "Completed"), header, came)
    assert row[Column.STATUS] == "Completed"


@pytest.mark.parametrize(
    ("cells", "place", "columns"),
    [
        (("Oil the sluice", "AB"), Place.NEW, (Column.TASK, Column.OWNER)),
        (("3", "Oil the sluice", "AB"), Place.NEW, (Column.REF, Column.TASK, Column.OWNER)),
        (("Item", "Who"), Place.NEW, None),
        (("3", "Oil the sluice", "AB"), Place.TEXT, None),
        (("Oil the sluice",), Place.NEW, None),
    ],
)
def test_columns_without_names(
    cells: tuple[str, ...], place: Place, columns: tuple[Column, ...] | None, came: Roll
) -> None:
    assert guessed(cells, came, place) == columns
