"""Owners as somebody types them."""

from __future__ import annotations

import pytest

from bot.register.typed import typed_owners


@pytest.mark.parametrize(
    "text",
    [
        "Ada Fenn and Bo Rudd", "Ada Fenn & Bo Rudd", "Ada Fenn / Bo Rudd", "Ada Fenn; Bo Rudd",
        "Ada Fenn, Bo Rudd", "Ada Fenn,\nBo Rudd and Ada Fenn", "Ada Fenn  and  Bo Rudd,",
    ],
)  # fmt: skip
def test_two_people_are_two_owners(text: str) -> None:
    assert typed_owners(text) == ["Ada Fenn", "Bo Rudd"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Fenn", "Clerk and RFO", "Head of Parks and Gardens", "Highways & Lighting Officer",
        "Clerk & Responsible Finance Officer", "Marsh and Sons", "IT/HR Manager", "ada@a.example",
        "<@U0000012>", "Sandor Orford",
    ],
)  # fmt: skip
def test_one_post_or_firm_is_one_owner(text: str) -> None:
    assert typed_owners(text) == [text]


def test_people_are_named_beside_posts_and_addresses() -> None:
    assert typed_owners("Ada Fenn and the Clerk") == ["Ada Fenn", "the Clerk"]
    assert typed_owners("Cllr Ada Fenn & <@U0000012>") == ["Cllr Ada Fenn", "<@U0000012>"]
    assert typed_owners("ada@a.example/bo@a.example") == ["ada@a.example", "bo@a.example"]
    assert typed_owners(" , ;") == []
