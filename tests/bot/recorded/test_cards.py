"""The card of a paper or of an item."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held
from tests.bot.recorded.noted import NUMBERED_NOTES

TODAY = dt.date(2024, 11, 25)


@pytest.mark.parametrize("question", ["landing stage paper", "show me the landing stage report"])
def test_the_card_of_a_paper(jetty: Asking, question: str) -> None:
    told = jetty.ask(question, today=TODAY)
    assert told.answer.startswith("Landing stage repairs (Ferry Committee, 28 November 2024)")
    assert "Ida Crane" in told.answer
    assert "approves the repair" in told.answer
    assert {one.file for one in told.citations} == {"landing.txt"}


def test_an_item_of_which_only_its_row_is_held(tmp_path: Path) -> None:
    papers = {"agenda.txt": NUMBERED_NOTES.partition("Notes")[0]}
    with papers_held(tmp_path, papers) as asking:
        day = dt.date(2025, 9, 20)
        told = asking.ask("what is item 3 on 24 September about?", today=day)
        shut = asking.ask("what is item 4 on 24 September about?", today=day)
    assert "3. Swans" in told.answer
    assert shut.status is Status.WITHHELD
