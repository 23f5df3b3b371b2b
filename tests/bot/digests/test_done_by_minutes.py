"""What later minutes call done is asked about, and not nagged for."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.audience import EVERYBODY
from bot.digests.printed import Printed
from bot.digests.run import run
from bot.library import Library
from bot.register.entries import SaidDone
from bot.register.records import What
from bot.register.said_done import said_done
from bot.slack.alive import Server
from tests.bot.digests.harbour import MONDAY, PAINT, Harbour

LATER = """Minutes of the {board}

{board}

{day}

1. Apologies

There were none.

2. Matters arising

{said}

Sea walls were discussed at length.
"""


def told(
    harbour: Harbour,
    said: str,
    board: str = "Harbour Committee",
    day: str = "4 March 2024",
    words: str = PAINT,
) -> SaidDone | None:
    harbour.write({"later.txt": LATER.format(said=said, board=board, day=day)})
    with harbour.store.snapshot() as snapshot:
        return said_done(snapshot, Library(snapshot, EVERYBODY), harbour.action(words))


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("Ada Fenn said that the paint had now been ordered.", None),
        ("The paint was ordered on 9 February 2024. Completed.", None),
        ("Order of the paint: completed.", None),
        ("The paint and two brushes have been ordered. It will come in May.",
         "The paint and two brushes have been ordered."),
    ],
)  # fmt: skip
def test_later_minutes_say_that_it_is_done(harbour: Harbour, said: str, quote: str | None) -> None:
    found = told(harbour, said)
    assert found is not None
    assert (found.day, found.quote) == ("2024-03-04", quote or said)


@pytest.mark.parametrize(
    "said",
    [
        "Ada Fenn has not yet ordered the paint; carried forward.",
        "The paint had not been ordered.",
        "It was agreed that the paint be ordered.",
        "Members were told that somebody will order the paint.",
        "The paint was discussed, and whether to order it.",
        "Some of the paint had been ordered.",
        "The paint would have been ordered once the price was known.",
        "The chains had been ordered.",
        "The order of the paint was noted.",
    ],
)
def test_what_is_not_said_so_is_not_done(harbour: Harbour, said: str) -> None:
    assert told(harbour, said) is None


def test_another_board_or_an_earlier_day_says_nothing_of_it(harbour: Harbour) -> None:
    said = "The paint had been ordered."
    assert told(harbour, said, board="Ferry Committee") is None
    assert told(harbour, said, day="8 January 2024") is None


def test_the_owner_is_asked_whether_it_is_done_and_not_told_that_it_is_late(
    harbour: Harbour, runner: Server
) -> None:
    harbour.directory.add("U0ADA", "Ada F", "ada.fenn@wharf.example")
    harbour.say(PAINT, What.RESCHEDULE, why="late", due="2024-03-01")
    later = LATER.format(
        board="Harbour Committee", day="4 March 2024", said="The paint had been ordered."
    )
    harbour.write({"later.txt": later})
    post = Printed()
    run(harbour.office(runner, post), MONDAY + dt.timedelta(hours=1))
    (letter,) = post.letters
    assert letter.message.text.startswith("1 action is done, by what later minutes say")
    shown = str(letter.message.blocks)
    assert "minutes of 4 March 2024: “The paint had been ordered.”" in shown
    assert "Overdue" not in shown
    assert " late)" not in shown
    assert len(letter.message.quoted) == 2
