"""A question of each is told by the whole table; the names of columns never stand alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

REPORT = """# Kiln Yard Committee

Date: 4 June 2024

## Moorings

The moorings of the three basins were let as follows.

| Basin | Berths | Let | Income |
| --- | --- | --- | --- |
| North | 46 | 41 | £18,300 |
| Creek | 20 | 12 | £5,900 |
| Mill | 31 | 30 | £14,750 |

## Slipway

The slipway reopened on 3 May 2024.
"""


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    folder: Path = tmp_path_factory.mktemp("tables")
    with papers_held(folder, {"report.md": REPORT}) as asking:
        yield asking


@pytest.mark.parametrize(
    "asked",
    [
        "how many berths are let in each basin?",
        "berths let by basin",
        "which basin has the most berths let?",
    ],
)
def test_the_whole_table_is_told(yard: Asking, asked: str) -> None:
    answer = yard.ask(asked)
    assert answer.status is Status.ANSWERED
    assert answer.answer.splitlines()[0].startswith("Basin Berths Let Income")
    assert all(name in answer.answer for name in ("North", "Creek", "Mill"))


def test_one_thing_is_no_table(yard: Asking) -> None:
    assert "Creek" not in yard.ask("when did the slipway reopen?").answer
