"""Who is asking."""

from __future__ import annotations

import pytest

from bot.audience import EVERYBODY, Viewer
from indexer.errors import InputError


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("public", "public"),
        ("", "public"),
        ("restricted", "public,restricted"),
        (" restricted , public ", "public,restricted"),
        ("restricted,restricted,", "public,restricted"),
    ],
)
def test_everybody_has_public(given: str, name: str) -> None:
    viewer = Viewer.parse(given)
    assert viewer.name == name
    assert "public" in viewer.audiences


def test_public_stands_first() -> None:
    assert Viewer.of(["board", "zone"]).name == "public,board,zone"
    assert EVERYBODY.name == "public"


@pytest.mark.parametrize("given", ["restrcted", "public,restrcted"])
def test_an_unknown_audience_names_the_nearest(given: str) -> None:
    with pytest.raises(InputError, match="did you mean 'restricted'"):
        Viewer.parse(given)


def test_an_unknown_audience_far_from_any() -> None:
    with pytest.raises(InputError, match=r"use one of public, restricted$"):
        Viewer.parse("xyz")
