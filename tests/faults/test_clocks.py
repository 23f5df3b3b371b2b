"""A clock that jumps: no digest goes out twice or out of turn, and no word changes its place."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.digests.printed import Printed
from bot.digests.records import What
from bot.digests.run import run
from bot.register.records import What as Said
from bot.slack.alive import Server
from tests.bot.digests.conftest import harbour, runner
from tests.bot.digests.harbour import BERTHS, MONDAY, PAINT, Harbour

__all__ = ["harbour", "runner"]

ADDRESS = "ada.fenn@wharf.example"
WEEK = dt.timedelta(weeks=1)
WEDNESDAY = MONDAY + dt.timedelta(days=2)  # no bank holiday puts it off
LONG_AGO = dt.datetime(1970, 1, 8, 12, tzinfo=dt.UTC)  # a clock whose battery is empty


@pytest.fixture
def owned(harbour: Harbour) -> Harbour:
    """Two actions of somebody who is in Slack."""
    harbour.directory.add("UADA", "Ada Fenn", ADDRESS)
    harbour.give(BERTHS, ADDRESS)
    harbour.give(PAINT, ADDRESS)
    return harbour


def sent(harbour: Harbour, runner: Server, post: Printed, now: dt.datetime) -> list[str]:
    """What a round says became of Ada's digest."""
    office = harbour.office(runner, post)
    return [str(one.what) for one in run(office, now) if one.what is not What.UNMATCHED]


@pytest.mark.parametrize("back", [dt.timedelta(hours=9), WEEK, MONDAY - LONG_AGO])
def test_set_back_after_a_digest_nothing_is_sent_again(
    owned: Harbour, runner: Server, back: dt.timedelta
) -> None:
    post = Printed()
    assert sent(owned, runner, post, MONDAY) == [What.SENT]
    assert What.SENT not in sent(owned, runner, post, MONDAY - back)
    assert sent(owned, runner, post, MONDAY) == [What.DONE]
    assert sent(owned, runner, post, MONDAY + WEEK) == [What.SENT]
    assert len(post.letters) == 2


def test_set_forward_and_back_each_week_has_one_digest_at_most(
    owned: Harbour, runner: Server
) -> None:
    post = Printed()
    for weeks in (0, 3, 1, 0, 3, 2, 4, 4):
        sent(owned, runner, post, WEDNESDAY + weeks * WEEK)
    assert len(post.letters) == 3  # of the weeks 0, 3 and 4; those between are in that of week 3


def test_a_snooze_is_of_days_and_comes_and_goes_with_them(owned: Harbour, runner: Server) -> None:
    owned.say(PAINT, Said.SNOOZE, until=(MONDAY + WEEK).date().isoformat())

    def told(now: dt.datetime) -> bool:
        post = Printed()
        office = owned.office(runner, post)
        outcomes = run(office, now)
        assert [one.what for one in outcomes if one.user == "UADA"] == [What.SENT]
        return "order the paint" in str(post.letters[-1])

    assert not told(MONDAY)
    assert told(MONDAY + 2 * WEEK)
    assert owned.action(PAINT).state.snoozed_until == "2024-03-18"


def test_what_is_said_last_counts_last_whatever_the_clock_says(owned: Harbour) -> None:
    owned.say(BERTHS, Said.RESCHEDULE, why="the tide", due="2024-04-01")
    owned.now -= dt.timedelta(days=400)
    owned.say(BERTHS, Said.RESCHEDULE, due="2024-05-01", why="the crane is late")
    owned.now += dt.timedelta(days=4000)
    owned.say(BERTHS, Said.UPDATE, why="half are written to")
    owned.now -= dt.timedelta(days=3900)
    owned.say(BERTHS, Said.RESCHEDULE, why="the tide", due="2024-06-01")
    assert owned.action(BERTHS).state.due == "2024-06-01"
    assert [one.what for one in owned.action(BERTHS).events][-2:] == [Said.UPDATE, Said.RESCHEDULE]
