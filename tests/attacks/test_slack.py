"""The table of attacks in Slack: who reads along, who has left, what is forged or changed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable

import pytest

from tests.bot.slack.test_forged import GONE, INSURER, forged, pressed
from tests.bot.slack.wharf import Wharf
from tests.fakeslack import Channel, FakeSlack, Message, User

pytestmark = pytest.mark.usefixtures("wharf")

SECRET = ("77,000", "Christmas", "Oldwick Mutual")
WHEN = "and by when does it want an answer?"
NO = "I answer members of this workspace only"
CLERK_ONLY = "Only the clerk can do that."
MARKED = "<!channel> <https://leak.example|paid> *bold* `code`"


def said_to(slack: FakeSlack, where: User | Channel) -> str:
    """All that the bot has said somewhere, in every form of it."""
    slack.settle()
    return json.dumps([[one.shown, one.text] for one in slack.messages(where, by_bot=True)])


def keeps(told: str) -> bool:
    return not any(one in told for one in SECRET)


def marked_up(value: object) -> list[str]:
    """All texts of blocks that Slack reads as markup; in rich and plain text it reads none."""
    if isinstance(value, dict):
        own = [value["text"]] if value.get("type") == "mrkdwn" else []
        return own + [text for inner in value.values() for text in marked_up(inner)]
    if isinstance(value, (list, tuple)):
        return [text for inner in value for text in marked_up(inner)]
    return []


def event(slack: FakeSlack, user: User, channel: Channel, text: str, **more: str) -> None:
    """An event as somebody who can make one up would send it."""
    said = {
        "type": "message", "channel_type": "im", "channel": channel.id, "user": user.id,
        "text": text, "ts": slack.world.new_ts(),
    }  # fmt: skip
    slack.send_event({**said, **more})


def test_a_thread_of_a_private_channel_named_in_a_public_one(
    slack: FakeSlack, ada: User, kerr: User, ben: User
) -> None:
    closed = slack.channel("closed", members=[ada, kerr])
    question = slack.mention(ada, closed, INSURER)
    slack.answer_to(question, containing="£77,000")
    quay = slack.channel("quay", members=[ada, ben])
    event(
        slack, ada, quay, f"<@{slack.bot.id}> {WHEN}", type="app_mention", channel_type="channel",
        thread_ts=question.ts,
    )  # fmt: skip
    told = said_to(slack, quay)
    slack.forgive()  # Slack itself knows no such thread
    assert keeps(told)


def test_who_joins_a_channel_reads_on_as_what_they_are(
    slack: FakeSlack, ada: User, kerr: User, ben: User
) -> None:
    closed = slack.channel("closed", members=[ada, kerr])
    question = slack.mention(ada, closed, INSURER)
    slack.answer_to(question, containing="£77,000")
    slack.join(closed, ben)
    told = slack.answer_to(slack.mention(ada, closed, WHEN, thread=question))
    assert keeps(told.shown + told.text)


def test_a_channel_that_was_shared_since(slack: FakeSlack, ada: User, kerr: User) -> None:
    closed = slack.channel("closed", members=[ada, kerr])
    answer = slack.answer_to(slack.mention(ada, closed, INSURER), containing="£77,000")
    closed.ext_shared = True
    forged(slack, ada, answer, pressed("answer:choice:1", INSURER))
    slack.settle()
    after = [one for one in slack.messages(closed, by_bot=True) if one.ts > answer.ts]
    assert after
    assert keeps(json.dumps([[one.shown, one.text] for one in after]))


def test_a_channel_that_calls_itself_a_direct_message(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    quay = slack.channel("quay", members=[ada, ben])
    event(slack, ada, quay, INSURER)
    told = said_to(slack, quay)
    slack.forgive()  # Slack itself knows no message of that time
    assert keeps(told)


def test_somebody_elses_direct_messages_named_as_ones_own(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    """What ada asks is not told where ben reads it, whatever the event says."""
    slack.answer_to(slack.dm(ben, "How many berths does the north pontoon carry?"))
    event(slack, ada, slack.dm_of(ben), INSURER)
    event(slack, ada, slack.dm_of(ben), "show my actions")
    told = said_to(slack, ben)
    slack.forgive()
    assert keeps(told)
    assert "Outstanding" not in told


@pytest.mark.parametrize("what", ["deleted", "guest", "stranger", "robot"])
def test_what_they_were_is_not_what_they_are(slack: FakeSlack, ada: User, what: str) -> None:
    """Somebody who has left, or become a guest, presses what they were given."""
    answer = slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
    setattr(ada, {"robot": "is_bot"}.get(what, what), True)
    for value in ("answer:context:1", "answer:more"):
        named = "all" if value.endswith("more") else "0"
        forged(slack, ada, answer, pressed(value, named, chosen=True))
        modal = slack.wait_for_modal(ada)
        assert GONE in modal.shown
        assert keeps(modal.shown)
        slack.close(modal)
    slack.open_home(ada)
    home = slack.wait_for_home(ada)
    assert NO in home.shown
    assert "papers," not in home.shown


def test_somebody_who_left_the_workspace_stays_in_no_channels_way(
    slack: FakeSlack, ada: User, kerr: User
) -> None:
    """Whether they can still read it is not known: so it is public."""
    gone = slack.user("Gil Gone", email="gil@wharf.example", deleted=True)
    closed = slack.channel("closed", members=[ada, kerr, gone])
    assert keeps(slack.answer_to(slack.mention(ada, closed, INSURER)).shown)


def test_what_nobody_has_just_said_is_not_answered(slack: FakeSlack, ada: User) -> None:
    """A robot's direct message; one that was changed, deleted or replied to."""
    event(slack, ada, slack.dm_of(ada), INSURER, bot_id="B0001")
    for subtype in ("bot_message", "message_changed", "message_deleted", "message_replied"):
        event(slack, ada, slack.dm_of(ada), INSURER, subtype=subtype)
    assert said_to(slack, ada) == "[]"


def change(wharf: Wharf, policy: str) -> None:
    (wharf.folder / "policy.toml").write_text(policy, "utf-8")


PRESSES: dict[str, Callable[[FakeSlack, User, Message], None]] = {
    "in context": lambda slack, user, on: void(
        slack.press(user, on, next(one for one in on.buttons if "in context" in one))
    ),
    "everything": lambda slack, user, on: void(slack.press(user, on, "Show everything")),
}


def void(_: object) -> None:
    """Take a value and give none."""


@pytest.mark.parametrize("how", PRESSES)
def test_a_press_after_the_policy_has_changed(
    slack: FakeSlack, wharf: Wharf, ada: User, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.policies.policy_file.LOOK_SECONDS", 0.0)
    answer = slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
    change(wharf, 'default = "public"\n')
    PRESSES[how](slack, ada, answer)
    modal = slack.wait_for_modal(ada)
    assert GONE in modal.shown
    assert keeps(modal.shown)


def test_a_follow_up_after_the_policy_has_changed(
    slack: FakeSlack, wharf: Wharf, ada: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.policies.policy_file.LOOK_SECONDS", 0.0)
    answer = slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
    change(wharf, 'default = "public"\n')
    again = slack.answer_to(slack.dm(ada, WHEN, thread=answer))
    assert keeps(again.shown + again.text)


@pytest.mark.parametrize("flags", [
    {"name": "Clem Clerk", "email": "clem@wharf.example"},
    {"name": "clerk@wharf.example", "email": "x@wharf.example"},
    {"name": "Clem", "email": "cler\u212a@wharf.example"},  # a Kelvin sign, which folds to k
    {"name": "Clem", "email": "clerk@wharf.example.leak.example"},
], ids=["a name", "an address as a name", "a sign that folds", "a longer domain"])  # fmt: skip
def test_nobody_becomes_the_clerk(slack: FakeSlack, flags: dict[str, str]) -> None:
    eve = slack.user(flags["name"], email=flags["email"])
    slack.command(eve, eve, "/board clerk")
    slack.wait_for_message(eve, containing=CLERK_ONLY)


def test_nobody_gets_papers_by_an_address_that_only_looks_right(slack: FakeSlack) -> None:
    for email in (
        "eve@wharf.example.leak.example", "eve@leak.example\n@wharf.example", "@wharf.example",
        "eve@leak.example@wharf.example", "eve@whar\u0493.example", "", "*@wharf.example ",
    ):  # fmt: skip
        eve = slack.user("Eve", email=email)
        told = slack.answer_to(slack.dm(eve, INSURER))
        assert keeps(told.shown + told.text), ascii(email)


def test_a_list_by_the_name_of_a_hidden_matter(slack: FakeSlack, ben: User) -> None:
    """A name of a restricted paper is as one that was made up."""
    for name in ("Oldwick", "Zyxwick"):
        slack.command(ben, ben, f"/board actions {name}")
        slack.command(ben, ben, f"/board decisions {name}")
    slack.settle()
    told = [one.shown.replace("Zyxwick", "Oldwick") for one in slack.messages(ben, by_bot=True)]
    assert keeps(json.dumps(told))
    assert len(told) == 4  # in whatever order
    assert sorted(Counter(told).values()) == [2, 2]


VALUES = ("", "x" * 1_999, "\x00\x1b[31m", '{"a": [1]}', "../../etc/passwd", "null")
ACTIONS = ("answer:context:1", "answer:choice:1", "answer:more", "action:menu", "clerk:back")


def test_no_value_of_a_button_breaks_anything(slack: FakeSlack, ben: User) -> None:
    answer = slack.answer_to(slack.dm(ben, "How many berths does the north pontoon carry?"))
    for action in ACTIONS:
        for value in VALUES:
            forged(slack, ben, answer, pressed(action, value, chosen=True))
    told = said_to(slack, ben)
    assert slack.unacknowledged == []
    assert keeps(told)
    assert "Traceback" not in told


def test_what_an_officer_says_is_only_text_to_everybody_else(
    slack: FakeSlack, kerr: User, clerk: User
) -> None:
    slack.command(kerr, kerr, "/board actions me")
    mine = slack.wait_for_message(kerr, containing="Outstanding for you")
    slack.press(kerr, mine, "Update")
    slack.submit(slack.wait_for_modal(kerr, "Update"), {"How far is it?": MARKED})
    slack.wait_for_message(kerr, containing="Noted: Update")
    slack.command(clerk, clerk, "/board actions board")
    told = slack.wait_for_message(clerk, containing="last update")
    assert "<!channel>" not in told.text
    assert "<https://leak.example" not in " ".join(marked_up(told.blocks))
