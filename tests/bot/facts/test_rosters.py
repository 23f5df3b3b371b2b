"""Who is on a board by the one line that lists its members, and who holds several posts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

MINUTES = """Minutes of the Kiln Yard Committee

4 June 2024

Present: Cllr Ada Finch (Chair), Cllr Bob Reed (Vice-Chair), Cllr Cy Moss
Apologies: Cllr Dot Lane

1. North pontoon

The north pontoon carries 46 berths.
"""
AGENDA = """# Kiln Yard Committee

**Date:** Thursday 5 September 2024

**Membership**

Councillors Ada Finch (Chair), Bob Reed (Vice-Chair), Dot Lane, Cy Moss; one vacancy

### AGENDA

1. Apologies
2. Declarations of interest
3. North pontoon
"""


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    folder: Path = tmp_path_factory.mktemp("rosters")
    with papers_held(folder, {"minutes.txt": MINUTES, "agenda.md": AGENDA}) as asking:
        yield asking


def test_the_list_of_members_goes_before_who_came(yard: Asking) -> None:
    answer = yard.ask("who sits on the Kiln Yard Committee?")
    assert answer.status is Status.ANSWERED
    assert "Dot Lane" in answer.answer
    assert "one vacancy" in answer.answer


@pytest.mark.parametrize(
    "asked",
    ["who are the chair and vice-chair?", "who's chair and vice of the Kiln Yard Committee?"],
)
def test_both_posts_are_told(yard: Asking, asked: str) -> None:
    answer = yard.ask(asked)
    assert answer.status is Status.ANSWERED
    assert "Ada Finch" in answer.answer
    assert "Bob Reed" in answer.answer
