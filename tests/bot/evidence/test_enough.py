"""What is not enough to answer, though it holds the words of the question."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

AGENDA = """Quayside Committee

Agenda of the meeting on 14 March 2024

1. Apologies - Chair

2. Dredging network: award of contract - Alec Drum

3. Date of next meeting - Clerk
"""
REPORT = """Stations

Quayside Committee

14 March 2024

Availability of boat stations

Station 2022/23 2023/24

Sallow 79% 77%
"""


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """An agenda and a table."""
    papers = {"agenda.txt": AGENDA, "report.txt": REPORT}
    with papers_held(tmp_path_factory.mktemp("enough"), papers) as held:
        yield held


def test_who_speaks_to_an_item_did_not_win_it(asking: Asking) -> None:
    assert asking.ask("who won the dredging contract?").status is not Status.ANSWERED


def test_a_row_of_figures_is_no_yes(asking: Asking) -> None:
    assert asking.ask("are we closing Sallow boat station?").status is not Status.ANSWERED
