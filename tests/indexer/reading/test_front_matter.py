"""Front matter of Markdown pages: the title, day and place of a meeting, and nothing else of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading import read
from indexer.records import DateBasis
from tests.indexer.structure.papers import paper

_YAML = """---
start: 2024-05-09T14:00
end: 2024-05-09T15:00
location: Mill Room, Hill
title: Weir group
tags:
  - weirs
---

The gates are shut.
"""
_TOML = """+++
title = "Weir group"
date = 2024-05-09T09:30:00Z
publishdate = 2024-01-01T09:00:00Z
location = 'Mill Room, Hill'
draft = false
+++

The gates are shut where x = 5.
"""


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            _YAML,
            [
                "Weir group",
                "start: 2024-05-09T14:00",
                "location: Mill Room, Hill",
                "The gates are shut.",
            ],
        ),
        (
            _TOML,
            [
                "Weir group",
                "date: 2024-05-09T09:30:00Z",
                "location: Mill Room, Hill",
                "The gates are shut where x = 5.",
            ],
        ),
    ],
)
def test_title_day_and_place_are_read_of_both_kinds(text: str, lines: list[str]) -> None:
    reading = read(Path("a.md"), text.encode())
    assert [line.text for line in reading.lines] == lines
    assert [line.style.heading for line in reading.lines if line.text == "Weir group"] == [1]


def test_a_list_or_nothing_in_a_field_is_not_shown() -> None:
    text = "---\nlocation:\ntime: [am, pm]\ntitle: Weirs\n---\n\nThe gates.\n"
    lines = [line.text for line in read(Path("a.md"), text.encode()).lines]
    assert lines == ["Weirs", "The gates."]


def test_the_start_of_a_meeting_is_its_day() -> None:
    held = paper(_YAML + "\n## Present\n\nAnn Reed\n\n## Weirs\n\nWe agreed to mend it.\n", "a.md")
    assert (held.date.value, held.date.basis) == ("2024-05-09", DateBasis.PRINTED)
