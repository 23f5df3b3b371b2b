"""What people are addressed by is no part of their name."""

from __future__ import annotations

import pytest

from indexer.people.titles import untitled


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("cllr bell", "bell"),
        ("Cllr. Ivy Bell", "Ivy Bell"),
        ("the Revd", "Revd"),
        ("Cllr Mrs J S Bell", "J S Bell"),
        ("Prof. Dr Bell", "Bell"),
        ("Missenden", "Missenden"),
        ("Drake", "Drake"),
    ],
)
def test_untitled(typed: str, name: str) -> None:
    assert untitled(typed) == name
