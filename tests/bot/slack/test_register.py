"""The life of an action through Slack, and who may say what of it."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.audience import EVERYBODY
from bot.register.entries import Entry
from bot.register.records import What
from tests.bot.slack.wharf import KERR, Wharf
from tests.fakeslack import FakeSlack, Message, User

pytestmark = pytest.mark.usefixtures("wharf")

WRITE = "write to every berth holder"


def listed(slack: FakeSlack, user: User, line: str = "/board actions me") -> Message:
    before = slack.messages(user, by_bot=True)
    slack.command(user, user, line)
    after = before[-1] if before else None
    return slack.wait_for_message(user, after=after, containing="Outstanding")


def entry(wharf: Wharf) -> Entry:
    return next(e for e in wharf.register.entries(EVERYBODY) if WRITE in e.text)


def said(wharf: Wharf) -> list[What]:
    return [event.what for event in entry(wharf).events]


def test_from_the_minutes_to_closed_by_the_clerk(
    slack: FakeSlack, wharf: Wharf, kerr: User, clerk: User
) -> None:
    mine = listed(slack, kerr)
    assert WRITE in mine.shown
    slack.press(kerr, mine, "Update")
    slack.submit(
        slack.wait_for_modal(kerr, "Update"), {"How far is it?": "40\n\nletters ~not~ written"}
    )
    slack.wait_for_message(kerr, containing="Noted: Update")
    assert "last update: 40 letters ~not~ written" in listed(slack, kerr).shown

    mine = listed(slack, kerr)
    slack.press(kerr, mine, "Snooze")
    slack.submit(slack.wait_for_modal(kerr, "Snooze"))
    slack.wait_for_message(kerr, containing="Noted: Snooze")

    mine = listed(slack, kerr)
    slack.press(kerr, mine, "Propose done")
    slack.submit(
        slack.wait_for_modal(kerr, "Propose done"), {"What shows that it is done?": "all posted"}
    )
    slack.wait_for_message(kerr, containing="Noted: Propose done")

    board = listed(slack, clerk, "/board actions board")
    assert "proposed as done" in board.shown
    assert "all posted" in board.shown
    slack.press(clerk, board, "Close")
    slack.submit(slack.wait_for_modal(clerk, "Close"), {"why": "seen the letters"})
    slack.wait_for_message(clerk, containing="Noted: Close")
    assert WRITE not in listed(slack, kerr).shown
    assert said(wharf) == [What.UPDATE, What.SNOOZE, What.PROPOSE_DONE, What.CLOSE]


def test_a_button_pressed_by_somebody_else_changes_nothing(
    slack: FakeSlack, wharf: Wharf, kerr: User, ada: User
) -> None:
    theirs = listed(slack, ada, f"/board actions <@{kerr.id}>")
    assert WRITE in theirs.shown
    assert "Update" not in theirs.buttons
    mine = listed(slack, kerr)
    action = next(b for b in mine.blocks if b["type"] == "actions")["elements"][0]
    forged = {  # the fake lets nobody press what they do not see
        "type": "block_actions", "user": {"id": ada.id}, "team": {"id": kerr.team},
        "trigger_id": slack.world.new_trigger(ada.id), "actions": [action],
        "container": {"type": "message"},
    }  # fmt: skip
    slack._ask("interactive", forged)
    assert "Only the action's owner or the clerk" in slack.wait_for_modal(ada).shown
    assert said(wharf) == []


@pytest.mark.parametrize("line", ["Jo Kerr", "board", "@"])
def test_the_owner_may_press_in_every_list(
    slack: FakeSlack, kerr: User, ada: User, line: str
) -> None:
    whose = f"<@{kerr.id}>" if line == "@" else line
    assert list(listed(slack, kerr, f"/board actions {whose}").buttons).count("Update") == 1
    assert "Update" not in listed(slack, ada, f"/board actions {whose}").buttons


def test_what_is_proposed_as_done_says_so_when_pressed_again(slack: FakeSlack, kerr: User) -> None:
    mine = listed(slack, kerr)
    slack.press(kerr, mine, "Propose done")
    slack.submit(slack.wait_for_modal(kerr, "Propose done"), {"why": "all posted"})
    slack.wait_for_message(kerr, containing="Noted: Propose done")
    slack.press(kerr, mine, "Propose done")
    said = slack.wait_for_modal(kerr).shown
    assert "That action is already proposed as done" in said


def test_a_date_is_changed_with_a_reason(slack: FakeSlack, kerr: User) -> None:
    slack.press(kerr, listed(slack, kerr), "Change date")
    slack.submit(
        slack.wait_for_modal(kerr, "Change date"),
        {"New date": "2030-05-01", "Why does the date change?": "the printer is broken"},
    )
    slack.wait_for_message(kerr, containing="Noted: Change date")
    assert "due 1 May 2030" in listed(slack, kerr).shown


def test_not_mine_goes_to_the_clerk_who_confirms_another_owner(
    slack: FakeSlack, kerr: User, clerk: User
) -> None:
    slack.press(kerr, listed(slack, kerr), "Not mine")
    slack.submit(slack.wait_for_modal(kerr, "Not mine"), {"why": "it is the engineer's"})
    told = slack.wait_for_message(kerr, containing="Noted: Not mine").shown
    assert "the clerk, who can undo it" in told
    slack.press(clerk, listed(slack, clerk, "/board actions board"), "Confirm owner")
    slack.submit(slack.wait_for_modal(clerk, "Confirm owner"), {"Owner": "Lee Frost"})
    slack.wait_for_message(clerk, containing="Noted: Confirm owner")
    assert "owner Lee Frost" in listed(slack, clerk, "/board actions Lee Frost").shown


def test_an_action_is_snoozed_only_into_the_future(
    slack: FakeSlack, wharf: Wharf, kerr: User
) -> None:
    slack.press(kerr, listed(slack, kerr), "Snooze")
    past = (dt.date(2020, 1, 1)).isoformat()
    slack.submit(slack.wait_for_modal(kerr, "Snooze"), {"day": past})
    slack.wait_for_message(kerr, containing="still to come")
    assert said(wharf) == []


def test_a_name_alone_lists_but_lets_nobody_press(slack: FakeSlack) -> None:
    namesake = slack.user("Jo Kerr", email="other@wharf.example")
    mine = listed(slack, namesake)
    assert WRITE in mine.shown
    assert "by your name alone" in mine.shown
    assert "Update" not in mine.buttons


@pytest.mark.parametrize(
    ("owner", "name", "email"),
    [
        ("Quay Board", "Bob Hale", "bob@quay-board.example"),  # words of an address
        ("Jo Kerr", "Mary Jo Kerr", "mary@wharf.example"),
        ("Mary Jo Kerr", "Jo Kerr", KERR),  # of whom only the papers' "Jo Kerr" is sure
    ],
)
def test_whose_name_is_only_like_the_owners_may_not_press(
    slack: FakeSlack, wharf: Wharf, owner: str, name: str, email: str
) -> None:
    wharf.register.say(entry(wharf), What.ASSIGN, "clerk", data={"owners": [owner]})
    somebody = slack.user(name, email=email)
    assert "Update" not in listed(slack, somebody).buttons


def test_whom_another_owner_was_confirmed_over_may_not_press(
    slack: FakeSlack, wharf: Wharf, kerr: User
) -> None:
    mine = listed(slack, kerr)
    wharf.register.say(entry(wharf), What.ASSIGN, "clerk", data={"owners": ["Lee Frost"]})
    slack.press(kerr, mine, "Update")
    assert "Only the action's owner" in slack.wait_for_modal(kerr).shown
    assert WRITE not in listed(slack, kerr).shown


def test_each_action_has_its_own_buttons(slack: FakeSlack, wharf: Wharf, kerr: User) -> None:
    """One that is somebody's by name alone takes no buttons from those that are theirs."""
    (fenders,) = [e for e in wharf.register.entries(EVERYBODY) if "new fenders" in e.text]
    wharf.register.say(fenders, What.ASSIGN, "clerk", data={"owners": ["Lee Jo Kerr"]})
    mine = listed(slack, kerr)
    assert "new fenders" in mine.shown
    assert list(mine.buttons).count("Update") == 1
    assert "by your name alone" in mine.shown


def test_a_name_that_owns_nothing_makes_it_a_question(slack: FakeSlack, ada: User) -> None:
    question = slack.dm(ada, "What is outstanding for the repair of the north pontoon?")
    assert "Outstanding for" not in slack.answer_to(question).shown
    held = slack.dm(ada, "What is outstanding for Ana Bell?")
    slack.answer_to(held, containing="Nothing is outstanding here")
    slack.command(ada, ada, "/board actions Nobody Atall")
    slack.wait_for_message(ada, containing="Outstanding for Nobody Atall")


def test_asking_for_somebody_in_a_channel_is_answered_in_private(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    quay = slack.channel("quay", members=[ada, ben])
    question = slack.mention(ada, quay, "what is outstanding for the harbour engineer?")
    assert WRITE not in slack.answer_to(question, containing="direct message").shown
    slack.wait_for_message(ada, containing=WRITE)


def test_the_same_submission_twice_is_said_once(slack: FakeSlack, wharf: Wharf, kerr: User) -> None:
    slack.press(kerr, listed(slack, kerr), "Update")
    modal = slack.wait_for_modal(kerr, "Update")
    slack.submit(modal, {"How far is it?": "begun"})
    slack.wait_for_message(kerr, containing="Noted: Update")
    slack.storm(next(d for d in reversed(slack.deliveries)), 3)
    slack.settle()
    assert said(wharf) == [What.UPDATE]


def named(slack: FakeSlack, clerk: User, owner: str) -> str:
    """What the clerk is told after naming the owner of an action."""
    slack.press(clerk, listed(slack, clerk, "/board actions Jo Kerr"), "Confirm owner")
    held = slack.messages(clerk, by_bot=True)
    slack.submit(slack.wait_for_modal(clerk, "Confirm owner"), {"Owner": owner})
    return slack.wait_for_message(clerk, after=held[-1], containing="Noted").shown


@pytest.mark.parametrize(
    ("owner", "told"),
    [
        ("Jo Kerr", "Owner is now Jo Kerr; the digest reaches them."),
        ("Nobody Atall", "Owner is now Nobody Atall; the digest reaches nobody for them, since"),
        ("Clerk", "Owner is now Clerk; the digest reaches Clem Clerk."),
        ("Clem Clerk", "Owner is now Clem Clerk; the digest reaches them."),
    ],
)
def test_a_clerk_is_told_whom_the_digest_reaches(
    slack: FakeSlack, kerr: User, clerk: User, owner: str, told: str
) -> None:
    assert kerr.email
    assert told in named(slack, clerk, owner)


def test_two_owners_in_one_field_are_two(
    slack: FakeSlack, wharf: Wharf, kerr: User, clerk: User
) -> None:
    told = named(slack, clerk, "Jo Kerr and Lee Frost")
    assert "Owner is now Jo Kerr; the digest reaches them." in told
    assert "Owner is now Lee Frost; the digest reaches nobody" in told
    assert entry(wharf).owners == ("Jo Kerr", "Lee Frost")
    assert "Update" in listed(slack, kerr).buttons


def test_a_user_who_is_named_by_mention_is_told_by_name(
    slack: FakeSlack, ada: User, clerk: User, kerr: User
) -> None:
    assert kerr.email
    told = named(slack, clerk, f"<@{ada.id}>")
    assert "Owner is now Ada Fenn; the digest reaches them." in told
    assert f"owner @{ada.id}" in listed(slack, clerk, "/board actions board").shown
    assert "&lt;" not in str(listed(slack, ada).blocks)


def test_what_is_the_clerks_is_in_the_clerks_list(slack: FakeSlack, clerk: User, ada: User) -> None:
    assert "price of new fenders" in listed(slack, clerk).shown
    assert "price of new fenders" not in listed(slack, ada).shown


def test_what_was_written_comes_back_where_it_is_too_late(
    slack: FakeSlack, wharf: Wharf, kerr: User
) -> None:
    slack.press(kerr, listed(slack, kerr), "Update")
    form = slack.wait_for_modal(kerr, "Update")
    wharf.register.say(entry(wharf), What.ASSIGN, "clerk", data={"owners": ["Lee Frost"]})
    slack.submit(form, {"How far is it?": "forty letters are posted"})
    said = slack.wait_for_message(kerr, containing="Only the action's owner")
    assert "You wrote: “forty letters are posted”" in said.shown


def test_actions_are_listed_by_where_they_stand(slack: FakeSlack, wharf: Wharf, kerr: User) -> None:
    wharf.register.say(entry(wharf), What.CLOSE, "clerk", "seen")
    slack.command(kerr, kerr, "/board actions closed")
    assert WRITE in slack.wait_for_message(kerr, containing="Actions closed").shown
    slack.command(kerr, kerr, "/board actions paused")
    none = slack.wait_for_message(kerr, containing="Actions paused")
    assert "The register holds none." in none.shown
