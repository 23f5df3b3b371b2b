"""The organisation whose name stands in bold over minutes that name no body."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import paper

_MINUTES = (
    "{over}**VILLAGE LIAISON MINUTES**\n\n**3 May 2023**\n\nPresent: Ann Reed\n\n"
    "**1. Noise**\n\nNone.\n"
)


def _board(over: str) -> str | None:
    return paper(_MINUTES.format(over=over), "liaison.md").board


def test_the_name_over_the_title_is_that_of_the_board() -> None:
    assert _board("**Orr Milling UK**\n\n**Hill Saw Mill**\n\n") == "Hill Saw Mill"
    assert _board("# Friends of the Weir\n\n") == "Friends of the Weir"


@pytest.mark.parametrize(
    "over",
    [
        "",
        "Hill Saw Mill\n\n",
        "**Draft**\n\n",
        "**Autumn Meeting**\n\n",
        "**3 May 2023**\n\n",
        "**Mrs Ann Reed**\n\n",
        "**Not for publication**\n\n",
        "**What came of the noise**\n\n",
        "**Weir Lane Pavilion**\n\n",
    ],
)
def test_other_lines_over_it_name_none(over: str) -> None:
    assert _board(over) is None


def test_a_body_that_is_named_leads() -> None:
    assert _board("**Hill Saw Mill**\n\n**Weir Liaison Committee**\n\n") == "Weir Liaison Committee"
