"""Front matter of Markdown pages: the title, day and place of a meeting, and nothing else of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading import read
from indexer.records import DateBasis
from tests.indexer.structure.papers import paper, seen

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


_SHUT = (
    'status = "CONFIDENTIAL - not for publication"',
    "status: CONFIDENTIAL - not for publication",
    "confidential = true",
    "confidential: true",
    'audience: "without the press"',
    "access = 'Public excluded'",
)


@pytest.mark.parametrize("field", _SHUT)
def test_a_field_that_may_shut_the_paper_is_kept(field: str) -> None:
    fence, equals = ("---", ": ") if ":" in field else ("+++", " = ")
    text = f"{fence}\ntitle{equals}Weir panel\n{field}\nlayout{equals}wide\n{fence}\n\nThe gates.\n"
    lines = [line.text for line in read(Path("a.md"), text.encode()).lines]
    kept = field.replace(" = ", ": ").replace('"', "").replace("'", "")
    assert [line.replace('"', "") for line in lines] == ["Weir panel", kept, "The gates."]


@pytest.mark.parametrize("field", _SHUT[:4])
def test_what_such_a_field_shuts_is_shut(field: str) -> None:
    fence, equals = ("---", ": ") if ":" in field else ("+++", " = ")
    text = (
        f"{fence}\ntitle{equals}Weir panel minutes\ndate{equals}2025-05-12\n{field}\n{fence}\n\n"
        "# Minutes of the weir panel\n\nPresent: Cllr Ann Reed.\n\n1. Grievance\n\n"
        "RESOLVED that the claim of the miller be upheld.\n"
    )
    assert "miller" not in seen(text, "a.md")


@pytest.mark.parametrize("field", ["public: false", "public = false"])
def test_a_page_that_is_not_public_says_so(field: str) -> None:
    fence, equals = ("---", ": ") if ":" in field else ("+++", " = ")
    text = f"{fence}\ntitle{equals}Weirs\n{field}\n{fence}\n\nThe gates.\n"
    lines = [line.text for line in read(Path("a.md"), text.encode()).lines]
    assert lines == ["Weirs", "Not for publication", "The gates."]


@pytest.mark.parametrize(
    "field",
    ["publication_date: 2024-05-09", "publication_date: 9 May 2024", "confidential: false",
     "private: no", "description: the public meeting of 9 May 2024", "public: true"],
)  # fmt: skip
def test_what_says_that_a_page_is_open_or_when_it_came_out_stays_left_out(field: str) -> None:
    text = f"---\ntitle: Weirs\n{field}\n---\n\nThe gates.\n"
    lines = [line.text for line in read(Path("a.md"), text.encode()).lines]
    assert lines == ["Weirs", "The gates."]
