"""What somebody did is told only where the minutes name whoever did it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

MINUTES = """Quayside Committee

Minutes of the meeting held on 14 March 2024

Present: Councillors Ann Moor, Tom Pike and Mina Cole

1. CYCLEWAY

RESOLVED that the cycleway along Mast Road be built. Councillor Pike asked that his vote against \
be recorded, because the road is narrow.
"""


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """One meeting."""
    with papers_held(tmp_path_factory.mktemp("speaking"), {"m.txt": MINUTES}) as held:
        yield held


def test_whoever_did_it(asking: Asking) -> None:
    answer = asking.ask("why did Cllr Pike vote against the Mast Road cycleway?")
    assert answer.status is Status.ANSWERED
    assert "narrow" in answer.answer


def test_somebody_else_did_not(asking: Asking) -> None:
    answer = asking.ask("why did Cllr Cole vote against the Mast Road cycleway?")
    assert answer.status is not Status.ANSWERED


def test_who_brought_it_up_is_told_by_name_alone(tmp_path: Path) -> None:
    """What members discussed among them has no name to it."""
    unnamed = MINUTES.split("RESOLVED", maxsplit=1)[0] + "Worries about narrow verges were raised."
    with papers_held(tmp_path, {"m.txt": unnamed}) as held:
        for question in ("who brought up the narrow verges?", "which member flagged verges?"):
            assert held.ask(question).status is not Status.ANSWERED
