"""Titles of exempt items, which the agenda has published, and what stands under them."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC, Paper
from tests.indexer.structure.papers import HILL, paper

BY_LAW = (
    f"{HILL}2. Exclusion of the public\nRESOLVED that the public be excluded for these items "
    "(paragraph 3 of Part 1 of Schedule 12A).\n\n"
)


def _titles(held: Paper) -> list[str]:
    return [part.title for part in held.parts if part.audience == PUBLIC]


def _seen(held: Paper) -> str:
    parts = [part for part in held.parts if part.audience == PUBLIC]
    return " ".join(one.text for part in parts for one in part.paragraphs)


def test_the_title_of_an_item_that_the_law_shuts_is_shown_without_its_text() -> None:
    weir = "4. Weir\nThe secret sum was met.\n"
    held = paper(f"{BY_LAW}3. Lease of the mill\nThe secret rent is low.\n\n{weir}")
    assert {"Lease of the mill", "Weir"} <= set(_titles(held))
    assert "secret" not in _seen(held)


@pytest.mark.parametrize(
    "title", ["Mr Hay and the mill", "Mill: offer of £4m", "Settlement with the miller"]
)
def test_a_title_that_tells_a_person_or_a_sum_is_not(title: str) -> None:
    held = paper(
        f"{BY_LAW}3. {title}\nThe secret rent is low.\n\n4. Weir\nThe secret sum was met.\n"
    )
    assert title not in _titles(held)


def test_nor_is_the_title_of_a_body_that_goes_private_by_no_law() -> None:
    held = paper(
        f"{HILL}2. Closed session\nThe board went into closed session.\n\n"
        "3. Lease of the mill\nThe secret rent is low.\n"
    )
    assert "Lease of the mill" not in _titles(held)
