"""What an officer's digest says, and above all what it does not."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.audience import EVERYBODY
from bot.digests.choosing import About
from bot.digests.clerk import clerk_digest
from bot.digests.content import officer_digest
from bot.digests.meetings_ahead import MeetingsAhead
from bot.digests.records import Digest
from bot.library import Library
from bot.register.records import What
from tests.bot.digests.harbour import (
    BERTHS,
    CHAINS,
    GREASE,
    MINUTES,
    PAINT,
    REPAINT,
    SWANS,
    TODAY,
    Harbour,
    about,
)

NEXT = dt.date(2024, 5, 16)
ADA = frozenset({"Ada Fenn", "U0ADA"})


def digest(harbour: Harbour, given: About | None = None, **more: bool) -> Digest | None:
    mine = [one for one in harbour.entries() if "Ada Fenn" in one.owners]
    return officer_digest(mine, ADA, given or about(NEXT), **more)


def said(found: Digest | None) -> dict[str, list[str]]:
    if found is None:
        return {}
    return {part.title: [line.text for line in part.lines] for part in found.sections}


def test_the_order_is_overdue_then_soon_then_undated_then_new(harbour: Harbour) -> None:
    for words in (BERTHS, CHAINS, GREASE, REPAINT):
        harbour.give(words, "Ada Fenn")
    harbour.now = dt.datetime(2024, 3, 8, tzinfo=dt.UTC)
    harbour.give(REPAINT, "Ada Fenn")
    assert list(said(digest(harbour)).items()) == [
        ("Overdue", ["write to every berth holder by 1 March 2024."]),
        ("Due before the next meeting", ["grease the sluice gate by 2 May 2024."]),
        (
            "No date: the next meeting is the customary checkpoint",
            ["price new chains.", "order the paint."],
        ),
        ("Newly assigned to you", ["repaint the sluice house by 30 November 2024."]),
    ]


def test_the_headline_says_how_many_by_when(harbour: Harbour) -> None:
    found = digest(harbour)
    assert found is not None
    assert found.headline == "1 action needs an update before 16 May"
    for words in (BERTHS, CHAINS):
        harbour.give(words, "Ada Fenn")
    found = digest(harbour, about(dt.date(2025, 1, 9)))
    assert found is not None
    assert found.headline == "3 actions need an update before 9 January 2025"
    found = digest(harbour, about(None))
    assert found is not None
    assert found.headline == "3 actions need an update"


def test_an_action_without_a_date_is_never_overdue(harbour: Harbour) -> None:
    found = digest(harbour, about(today=dt.date(2031, 1, 6)))
    assert list(said(found)) == ["No date: the next meeting is the customary checkpoint"]


def test_what_is_due_after_the_next_meeting_is_counted_only(harbour: Harbour) -> None:
    harbour.give(REPAINT, "Ada Fenn")
    found = digest(harbour)
    assert found is not None
    assert (said(found), found.later) == (
        {"No date: the next meeting is the customary checkpoint": ["order the paint."]},
        1,
    )
    harbour.say(PAINT, What.CLOSE)
    assert digest(harbour) is None


@pytest.mark.parametrize(
    ("what", "data"),
    [
        (What.SNOOZE, {"until": "2024-03-12"}),
        (What.PAUSE, {}),
        (What.DISMISS, {}),
        (What.CLOSE, {}),
        (What.CANCEL, {}),
        (What.MERGE, {"into": "another"}),
        (What.NOT_MINE, {"owners": ["Ada Fenn"]}),
    ],
)
def test_what_annoys_is_left_out(harbour: Harbour, what: What, data: dict[str, Any]) -> None:
    harbour.say(PAINT, what, why="because", **data)
    assert digest(harbour) is None


def test_a_snoozed_action_comes_back_on_its_day(harbour: Harbour) -> None:
    harbour.say(PAINT, What.SNOOZE, until=TODAY.isoformat())
    assert digest(harbour) is not None


def test_what_the_papers_no_longer_say_is_for_the_clerk(harbour: Harbour) -> None:
    harbour.write({"minutes.txt": MINUTES.replace("order the paint", "order the paint and tar")})
    texts = [text for part in said(digest(harbour)).values() for text in part]
    assert texts == ["order the paint and tar."]


def test_actions_of_before_the_start_wait_until_the_clerk_names_the_owner(
    harbour: Harbour,
) -> None:
    start = about(NEXT, go_live=dt.date(2024, 2, 6))
    assert digest(harbour, start) is None
    assert digest(harbour, about(NEXT, go_live=dt.date(2024, 2, 5))) is not None
    harbour.say(PAINT, What.CONFIRM, owners=["Ada Fenn"])
    assert digest(harbour, start) is not None


def test_what_somebody_else_calls_done_awaits_your_word(harbour: Harbour) -> None:
    harbour.say(PAINT, What.PROPOSE_DONE, "Bo Rudd (U0BO)", evidence="the shed is painted")
    found = digest(harbour)
    assert found is not None
    assert found.headline == "1 action awaits your closure"
    assert list(said(found)) == ["Awaiting your closure"]
    assert What.PROPOSE_DONE not in found.sections[0].lines[0].presses
    assert digest(harbour, closes=True) is None  # it stands in the clerk's


def test_what_you_call_done_waits_for_the_clerk_and_not_for_you(harbour: Harbour) -> None:
    harbour.say(PAINT, What.PROPOSE_DONE, "U0ADA", evidence="see the shed")
    assert digest(harbour) is None


def test_standing_instructions_say_so(harbour: Harbour) -> None:
    harbour.give(SWANS, "Ada Fenn")
    found = digest(harbour)
    assert found is not None
    standing = {line.text: line.standing for part in found.sections for line in part.lines}
    assert standing == {
        "report the swans counted in future reports.": True,
        "order the paint.": False,
    }


def test_a_line_says_where_when_and_how_far(harbour: Harbour) -> None:
    harbour.say(PAINT, What.UPDATE, "Ada Fenn", "two tins have come")
    found = digest(harbour)
    assert found is not None
    line = found.sections[0].lines[0]
    assert (line.board, line.meeting_date, line.item, line.weeks) == (
        "Harbour Committee", "2024-02-05", "2 Sluice", 5,
    )  # fmt: skip
    assert (line.updated, line.last_update) == (dt.date(2024, 2, 12), "two tins have come")


def test_an_old_action_that_was_only_found_now_is_not_called_new(harbour: Harbour) -> None:
    """On the first day everything is found at once; what was minuted long ago is not new."""
    harbour.now = dt.datetime(2024, 3, 10, tzinfo=dt.UTC)
    fresh = MINUTES.replace("5 February 2024", "29 February 2024").replace("paint", "tar")
    harbour.write({"later.txt": fresh})
    found = digest(harbour)
    assert found is not None
    new = {line.text: line.new for part in found.sections for line in part.lines}
    assert new == {"order the paint.": False, "order the tar.": True}


def test_no_more_lines_than_are_read(harbour: Harbour) -> None:
    for words in (BERTHS, CHAINS, SWANS, GREASE):
        harbour.give(words, "Ada Fenn")
    mine = [one for one in harbour.entries() if "Ada Fenn" in one.owners]
    found = officer_digest(mine, ADA, about(NEXT), most=2)
    assert found is not None
    assert [len(part.lines) for part in found.sections] == [1, 1]
    assert found.more == 3
    assert found.headline.startswith("5 actions")


def test_a_newer_version_of_the_minutes_does_not_list_an_action_twice(harbour: Harbour) -> None:
    amended = MINUTES.replace("Harbour Committee\n\n5", "Harbour Committee\n\nAmended minutes\n\n5")
    harbour.write({"minutes-amended.txt": amended})
    texts = [text for part in said(digest(harbour)).values() for text in part]
    assert texts == ["order the paint."]


APRIL = """Minutes of the Harbour Committee

Harbour Committee

4 March 2024

1. Sluice

Actions

Ada Fenn to order the paint by 26 April 2024.
"""


def test_what_is_carried_over_is_asked_for_once_under_its_new_date(harbour: Harbour) -> None:
    harbour.write({"march.txt": APRIL})
    (part,) = digest(harbour).sections  # type: ignore[union-attr]
    assert [(line.text, line.due) for line in part.lines] == [
        ("order the paint by 26 April 2024.", dt.date(2024, 4, 26))
    ]
    (newer,) = [one for one in harbour.entries() if "26 April" in one.text]
    harbour.register.say(newer, What.PROPOSE_DONE, "U0ADA", data={"evidence": "it is here"})
    assert digest(harbour) is None
    harbour.register.say(harbour.register.find(newer.id, EVERYBODY), What.CLOSE, "Clem", "yes")
    assert digest(harbour) is None


@pytest.mark.parametrize("what", [What.CANCEL, What.DISMISS, What.PAUSE, What.NOT_MINE])
def test_what_is_carried_over_to_nothing_that_stands_is_still_asked_for(
    harbour: Harbour, what: What
) -> None:
    harbour.write({"march.txt": APRIL})
    (newer,) = [one for one in harbour.entries() if "26 April" in one.text]
    harbour.register.say(newer, what, "Clem", "put off")
    assert [text for part in said(digest(harbour)).values() for text in part] == [
        "order the paint."
    ]


def test_one_that_the_clerk_merges_into_the_earlier_leaves_that_to_be_asked_for(
    harbour: Harbour,
) -> None:
    harbour.write({"march.txt": APRIL})
    (newer,) = [one for one in harbour.entries() if "26 April" in one.text]
    (older,) = [one for one in harbour.entries() if one.text == "order the paint."]
    harbour.register.say(newer, What.MERGE, "Clem", data={"into": older.row.key})
    assert [text for part in said(digest(harbour)).values() for text in part] == [
        "order the paint."
    ]


def test_the_clerk_is_told_of_a_closure_though_the_action_was_carried_over(
    harbour: Harbour,
) -> None:
    harbour.write({"march.txt": APRIL})
    (older,) = [one for one in harbour.entries() if one.text == "order the paint."]
    harbour.register.say(older, What.PROPOSE_DONE, "U0ADA", data={"evidence": "a receipt"})
    found = clerk_digest(harbour.entries(), {}, about(NEXT))
    assert said(found)["Awaiting your closure"] == ["order the paint."]


def test_the_same_words_under_another_item_are_another_action(harbour: Harbour) -> None:
    harbour.write({"march.txt": APRIL.replace("1. Sluice", "1. Boathouse")})
    texts = [text for part in said(digest(harbour)).values() for text in part]
    assert len(texts) == 2


def test_another_board_or_owner_carries_nothing_over(harbour: Harbour) -> None:
    elsewhere = APRIL.replace("Harbour Committee", "Ferry Committee")
    harbour.write({"ferry.txt": elsewhere, "march.txt": APRIL.replace("Ada Fenn", "Bo Rudd")})
    texts = [text for part in said(digest(harbour)).values() for text in part]
    assert len(texts) == 2


def test_the_next_meeting_is_the_first_that_papers_print(harbour: Harbour) -> None:
    def read(today: dt.date) -> MeetingsAhead:
        with harbour.store.snapshot() as snapshot:
            return MeetingsAhead.read(snapshot, Library(snapshot, EVERYBODY), today)

    assert read(TODAY).next("Harbour Committee") == NEXT
    assert read(TODAY).next("The Harbour Committee") == NEXT
    assert read(TODAY).next("Parks Committee") is None
    assert read(TODAY).next(None) is None
    assert read(NEXT).next("Harbour Committee") is None
    harbour.write({"agenda.txt": "Agenda\n\nHarbour Committee\n\n18 April 2024\n\n1. Sluice\n"})
    assert read(TODAY).next("Harbour Committee") == dt.date(2024, 4, 18)
