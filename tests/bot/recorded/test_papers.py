"""Which papers are held."""

from __future__ import annotations

import datetime as dt

from bot.answers import Status
from tests.bot.quayside import Asking

TODAY = dt.date(2024, 11, 25)


def test_which_minutes_are_held(jetty: Asking) -> None:
    told = jetty.ask("What minutes do you hold?", today=TODAY)
    assert told.answer.startswith("I hold 3 papers:")
    ferry = jetty.ask("Which minutes do you have for the ferry committee?", today=TODAY)
    assert {one.file for one in ferry.citations} == {"ferry-march.txt", "ferry-september.txt"}


def test_minutes_that_are_not_held(jetty: Asking) -> None:
    told = jetty.ask("Do you have the minutes of 4 June 2024?", today=TODAY)
    assert told.status is Status.NOT_FOUND


def test_the_papers_of_a_meeting_are_its_agenda(jetty: Asking) -> None:
    told = jetty.ask("what papers are going to the ferry committee in November 2024?", today=TODAY)
    assert "2. Landing stage repairs" in told.answer
    march = jetty.ask("what papers went to the ferry committee in March 2024?", today=TODAY)
    assert march.answer.startswith("I hold no agenda of that meeting. I hold 1 paper:")
    june = jetty.ask("what papers went to the June meeting?", today=TODAY)
    assert june.status is Status.NOT_FOUND
