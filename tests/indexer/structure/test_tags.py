"""Tags around what is shut, and the end of one within another."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import DATES, holds, seen


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("[START OF EXEMPT TEXT]", "[END OF EXEMPT TEXT]"),
        ("<confidential>", "</confidential>"),
        ("[Exempt section begins]", "[Exempt section ends]"),
    ],
)
def test_tags_shut_what_stands_between_them(start: str, end: str) -> None:
    one = f"{start} The secret price is £4. {end}"
    many = f"{start}\n\nThe secret price is £4.\n\nThe secret bid is £3.\n\n{end}"
    for passage in (one, many):
        holds(f"Systems\n\nThe open contract ends.\n\n{passage}\n\n{DATES}\n", opened=2)


def test_tags_with_a_dash_shut_what_stands_between_them() -> None:
    text = (
        "Hill Trustees\n\n1. The open rents rise.\n\n2. [RESTRICTED MINUTE - STARTS]\n"
        "The secret loan is late.\nThe secret bank knows.\n[RESTRICTED MINUTE - ENDS]\n\n"
        "3. The open roof is dry.\n"
    )
    holds(text, opened=2)


def test_a_tag_that_nothing_closes_shuts_all_that_follows() -> None:
    public = seen(
        f"Systems\n\nThe open end.\n\n[START OF EXEMPT TEXT] One.\n\nThe secret.\n\n{DATES}"
    )
    assert "secret" not in public
    assert "open day" not in public


def test_the_end_of_an_inner_tag_ends_no_outer_one() -> None:
    text = (
        f"Land\n\n{DATES}\n\n[EXEMPT SECTION BEGINS]\n\nThe secret a.\n\n"
        "[PRIVATE TEXT BEGINS]\n\nThe secret b.\n\n[PRIVATE TEXT ENDS]\n\n"
        "The secret c.\n\n[EXEMPT SECTION ENDS]\n\nOpen d.\n"
    )
    holds(text, opened=1)


@pytest.mark.parametrize("end", ["End of OFFICIAL-SENSITIVE section", "(sensitive part ends)"])
def test_a_mark_that_is_ended_shuts_no_more_than_its_section(end: str) -> None:
    text = (
        "# Audit\n\nAll the open staff were trained.\n\n**OFFICIAL-SENSITIVE**\n\n"
        f"The secret server is old.\n\n**{end}**\n\n{DATES}\n"
    )
    holds(text, opened=2, file="folder/note.md")
