"""The clerk's first day in Slack: owners confirmed by the page, history archived, taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.audience import EVERYBODY
from bot.backlog.choosing import historic, to_confirm, to_look_at
from bot.register.choosing import Group
from bot.register.entries import Entry
from bot.register.records import What
from bot.slack.blocks.clerk import MOST_SHOWN, archive_view, confirm_view, shown
from tests.bot.slack.wharf import Wharf
from tests.fakeslack import FakeSlack, User
from tests.fakeslack.checking import check_view, with_block_ids

WRITE, FENDERS = "write to every berth holder", "report the price of new fenders"


def entry(wharf: Wharf, text: str) -> Entry:
    held = wharf.register.entries(EVERYBODY, dismissed=True)
    return next(one for one in held if text in one.text)


def test_owners_are_confirmed_by_person_and_taken_back(
    slack: FakeSlack, wharf: Wharf, clerk: User
) -> None:
    slack.command(clerk, clerk, "/board clerk")
    todo = slack.wait_for_message(clerk, containing="For the clerk")
    assert "have owners in the papers whom nobody has confirmed" in todo.shown or (
        "has an owner in the papers whom nobody has confirmed" in todo.shown
    )
    slack.press(clerk, todo, "Confirm owners")
    form = slack.wait_for_modal(clerk, "Owners to confirm")
    assert "Jo Kerr" in form.shown
    assert "as the minutes print it" in form.shown
    slack.submit(form)  # all are ticked at first
    done = slack.wait_for_message(clerk, containing="Confirmed: ")
    assert "Jo Kerr 1" in done.shown
    (event,) = entry(wharf, WRITE).events
    assert (event.what, event.by) == (What.CONFIRM, f"{clerk.name} ({clerk.id})")
    assert entry(wharf, WRITE).state.owners == ("Jo Kerr",)

    slack.press(clerk, done, "Take it back")
    slack.wait_for_message(clerk, containing="Taken back: ")
    assert entry(wharf, WRITE).state.owners == ()
    slack.press(clerk, done, "Take it back")
    assert "taken back already" in slack.wait_for_modal(clerk).shown


def test_what_is_unticked_is_kept_as_not_theirs(
    slack: FakeSlack, wharf: Wharf, clerk: User, kerr: User
) -> None:
    slack.command(clerk, clerk, "/board clerk")
    todo = slack.wait_for_message(clerk, containing="For the clerk")
    slack.press(clerk, todo, "Confirm owners")
    form = slack.wait_for_modal(clerk, "Owners to confirm")
    fields = [one["block_id"] for one in form.blocks if one["type"] == "input"]
    slack.submit(form, {name: [] for name in fields})
    done = slack.wait_for_message(clerk, containing="Unticked, so not theirs")
    (event,) = entry(wharf, WRITE).events
    assert (event.what, event.data["owners"]) == (What.NOT_MINE, ["Jo Kerr"])
    assert entry(wharf, WRITE).state.unsure == (
        "Clem Clerk says that it is not Jo Kerr's: unticked in the form"
    )
    slack.command(kerr, kerr, "/board actions me")
    hers = slack.wait_for_message(kerr, containing="Outstanding for you")
    assert "said not to be yours" in hers.shown
    assert "Update" not in hers.buttons
    slack.press(clerk, done, "Take it back")
    slack.wait_for_message(clerk, containing="Taken back: ")
    assert entry(wharf, WRITE).owners == ("Jo Kerr",)


def test_not_mine_is_asked_of_the_clerk_with_its_reason_and_not_confirmed_with_the_rest(
    slack: FakeSlack, wharf: Wharf, clerk: User, kerr: User
) -> None:
    slack.command(kerr, kerr, "/board actions me")
    hers = slack.wait_for_message(kerr, containing="Outstanding for you")
    slack.press(kerr, hers, "Not mine")
    slack.submit(slack.wait_for_modal(kerr, "Not mine"), {"why": "the engineer's"})
    slack.wait_for_message(kerr, containing="Noted: Not mine")
    slack.command(clerk, clerk, "/board clerk")
    todo = slack.wait_for_message(clerk, containing="For the clerk")
    assert "Jo Kerr says that it is not theirs: the engineer's" in todo.shown
    assert "whom nobody has confirmed" not in todo.shown
    slack.press(clerk, todo, "Confirm owner")
    slack.submit(slack.wait_for_modal(clerk, "Confirm owner"), {"Owner": "Lee Frost"})
    slack.wait_for_message(clerk, containing="Noted: Confirm owner")
    assert entry(wharf, WRITE).owners == ("Lee Frost",)


def test_the_form_says_who_is_reminded_already(wharf: Wharf) -> None:
    form = shown(to_confirm(wharf.register.entries(EVERYBODY)))
    assert "are reminded of theirs already" in str(confirm_view(form))
    late = str(confirm_view(form, dt.date(2026, 3, 1)))
    assert "Of meetings before 1 March 2026 nobody is reminded before you confirm" in late


def test_unticked_among_others(slack: FakeSlack, wharf: Wharf, clerk: User) -> None:
    fenders = entry(wharf, FENDERS)
    wharf.register.say(fenders, What.NOT_MINE, "Clem", "no", {"owners": ["Clerk"], "others": 1})
    assert [one.id for one in to_look_at(wharf.register.entries(EVERYBODY))] == [fenders.id]
    slack.command(clerk, clerk, "/board actions board")
    listed = slack.wait_for_message(clerk, containing="Outstanding for the board")
    assert "Clem says that it is not Clerk's: no" in listed.shown


def test_history_is_archived_by_the_number_that_is_shown(
    slack: FakeSlack, wharf: Wharf, clerk: User
) -> None:
    wharf.register.say(entry(wharf, WRITE), What.UPDATE, "Jo", "begun")
    slack.open_home(clerk)
    home = slack.wait_for_home(clerk, containing="more than a year ago")
    slack.press(clerk, home, "Archive older actions")
    form = slack.wait_for_modal(clerk, "Archive")
    assert FENDERS in form.shown
    assert WRITE not in form.shown
    assert "1 action of those meetings stays" in form.shown

    slack.pick(clerk, form, "clerk:before", "2020-01-01")
    slack.wait_until(lambda: "No action" in form.shown or None, "another number")
    slack.pick(clerk, form, "clerk:before", "2024-12-31")
    slack.wait_until(lambda: "*1 action* of 1 meeting" in form.shown or None, "the number")
    slack.submit(form)
    done = slack.wait_for_message(clerk, containing="Archived: 1 action.")
    assert entry(wharf, FENDERS).state.dismissed
    (event,) = entry(wharf, FENDERS).events
    assert (event.what, event.why) == (What.DISMISS, "history: of a meeting before 2024-12-31")
    slack.storm(slack.deliveries[-1], 3)
    slack.settle()
    assert len(entry(wharf, FENDERS).events) == 1

    slack.press(clerk, done, "Take it back")
    slack.wait_for_message(clerk, containing="Taken back: 1 action as before.")
    assert entry(wharf, FENDERS).state.outstanding


def test_another_number_than_shown_is_not_archived(
    slack: FakeSlack, wharf: Wharf, clerk: User
) -> None:
    slack.command(clerk, clerk, "/board clerk")
    slack.press(clerk, slack.wait_for_message(clerk, containing="For"), "Archive older actions")
    form = slack.wait_for_modal(clerk, "Archive")
    wharf.register.say(entry(wharf, WRITE), What.UPDATE, "Jo", "begun")
    slack.submit(form)
    slack.wait_for_message(clerk, containing="the number has changed")
    assert not entry(wharf, FENDERS).state.dismissed


def test_nobody_else_gets_so_far(slack: FakeSlack, wharf: Wharf, kerr: User, clerk: User) -> None:
    slack.command(kerr, kerr, "/board clerk")
    slack.wait_for_message(kerr, containing="Only the clerk can do that")
    slack.open_home(kerr)
    assert "For the clerk" not in slack.wait_for_home(kerr).shown
    slack.command(clerk, clerk, "/board clerk")
    slack.press(clerk, slack.wait_for_message(clerk, containing="For"), "Confirm owners")
    form = slack.wait_for_modal(clerk, "Owners to confirm")
    clerk.email = "former.clerk@wharf.example"
    slack.submit(form)
    slack.wait_for_message(clerk, containing="Only the clerk can do that")
    assert entry(wharf, WRITE).events == ()


def copies(one: Entry, many: int) -> list[Entry]:
    return [replace(one, row=replace(one.row, key=f"{n:08x}{one.row.key}")) for n in range(many)]


@pytest.mark.parametrize("many", [1, 10, 11, 61, 200])
def test_the_forms_keep_every_limit(wharf: Wharf, many: int) -> None:
    (group, *_) = to_confirm(wharf.register.entries(EVERYBODY))
    entries = copies(group.entries[0], many)
    groups = [Group(f"Person {n} " * (n % 9 + 1), group.basis, entries) for n in range(30)]
    form = shown(groups)
    assert sum(len(one.entries) for one in form.groups) <= max(MOST_SHOWN, many)
    assert form.left + sum(len(one.entries) for one in form.groups) == many * len(groups)
    day = dt.date(2025, 1, 1)
    for view in (confirm_view(form), archive_view(day, historic(entries, day))):
        blocks = with_block_ids(view["blocks"])
        assert check_view({**view, "blocks": blocks}, "modal", set()) == []
