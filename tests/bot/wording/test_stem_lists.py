"""A line that leads into a list is shown with it, also where it stands below what leads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.wording.quoting import Quoted
from bot.wording.stems import with_lists
from tests.bot.quayside import Asking, papers_held

RULES = """# Kiln Yard Sailing Club: constitution

## Officers

The Treasurer shall:

1. keep the accounts of the club;
2. pay what the committee has agreed to pay;
3. report to each annual meeting.

Any letter of complaint goes to the Treasurer of the club at the yard.
"""

NOTICE = """# Kiln Yard Sailing Club: notice

The slipway reopened on 3 May 2024.

The fees of the club are as follows:
"""


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    with papers_held(tmp_path_factory.mktemp("lists"), {"rules.md": RULES}) as asking:
        yield asking


def test_the_duties_of_a_post_are_told_whole(yard: Asking) -> None:
    answer = yard.ask("what is the treasurer of the sailing club meant to do?").answer
    assert "The Treasurer shall" in answer
    assert "keep the accounts" in answer
    assert "report to each annual meeting" in answer


def test_a_last_line_that_leads_into_nothing_stands_alone(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"n.md": NOTICE}) as held, held.library() as (snapshot, library):
        last = held.shelves()[0][-1]
        said = Quoted(last, last.paragraph.text)
        assert last.paragraph.text.endswith("as follows:")
        assert with_lists(snapshot, library, [said], frozenset()) == [said]
