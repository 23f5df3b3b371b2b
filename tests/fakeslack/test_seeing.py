"""What people see of blocks and modals, and how they fill them in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from tests.fakeslack import FakeSlack, User, View
from tests.fakeslack.filling import state_of
from tests.fakeslack.seeing import controls, shown
from tests.fakeslack.tiny import FORM, Tiny, button, section
from tests.fakeslack.typing_in import typed

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def option(label: str) -> Json:
    return {"text": plain(label), "value": label.lower()}


def field(label: str, name: str, element: Json) -> Json:
    element = {**element, "action_id": name}
    return {"type": "input", "block_id": name, "label": plain(label), "element": element}


STATUS = {"type": "static_select", "options": [option("Open"), option("Closed")]}
BLOCKS: list[Json] = [
    {"type": "header", "text": plain("Pontoons")},
    {"type": "section", "fields": [plain("Berths"), plain("46")], "block_id": "s"},
    {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_quote",
                "elements": [
                    {"type": "text", "text": "A & B, "},
                    {"type": "link", "url": "https://a.example", "text": "paper"},
                ],
            },
            {
                "type": "rich_text_list",
                "style": "bullet",
                "elements": [
                    {"type": "rich_text_section", "elements": [{"type": "text", "text": name}]}
                    for name in ("chains", "fenders")
                ],
            },
        ],
    },
    {
        "type": "table",
        "rows": [[{"type": "raw_text", "text": "a"}, {"type": "raw_number", "value": 2}]],
    },
    {"type": "image", "image_url": "https://a.example/p.png", "alt_text": "A pontoon"},
    {"type": "context", "elements": [{"type": "mrkdwn", "text": "<https://a.example|5 papers>"}]},
    {"type": "divider"},
    {"type": "markdown", "text": "**so**"},
]


def test_every_kind_of_block_is_read() -> None:
    assert shown(BLOCKS).splitlines() == [
        "Pontoons",
        "Berths",
        "46",
        "A & B, paper",
        "chains",
        "fenders",
        "a | 2",
        "A pontoon",
        "5 papers",
        "**so**",
    ]


def test_everything_that_can_be_pressed_is_found() -> None:
    thumbs = {
        "type": "feedback_buttons",
        "positive_button": {**option("Useful")},
        "negative_button": {**option("Not useful")},
    }
    grouped = {"type": "static_select", "option_groups": [{"options": [option("Later")]}]}
    blocks: list[Json] = [
        {**section("x"), "accessory": button("More", "more")},
        {"type": "actions", "elements": [STATUS, grouped]},
        {"type": "context_actions", "elements": [thumbs]},
    ]
    labels = [control.label for control in controls(blocks)]
    assert labels == ["More", "Open", "Closed", "Later", "Useful", "Not useful"]


def test_a_modal_is_filled_in_by_its_labels() -> None:
    blocks = [
        field("Status", "status", {**STATUS, "initial_option": option("Open")}),
        field("Boards", "boards", {**STATUS, "type": "checkboxes"}),
        field("Owner", "owner", {"type": "users_select"}),
        field("Evidence", "evidence", {"type": "plain_text_input", "max_length": 5}),
    ]
    values = {"Status": "Closed", "Boards": ["Open"], "owner": "U1", "Evidence": "done"}
    entered = state_of(blocks, values)["values"]
    assert entered["status"]["status"]["selected_option"]["value"] == "closed"
    assert [one["value"] for one in entered["boards"]["boards"]["selected_options"]] == ["open"]
    assert entered["owner"]["owner"] == {"type": "users_select", "selected_user": "U1"}
    assert entered["evidence"]["evidence"]["value"] == "done"
    untouched = state_of(blocks)["values"]
    assert untouched["status"]["status"]["selected_option"] == option("Open")
    wrong = [({"Evidence": "too long"}, "0 to 5"), ({"Status": "Lost"}, "no option 'Lost'")]
    for change, why in [*wrong, ({"Colour": "red"}, "no field is called Colour")]:
        with pytest.raises(AssertionError, match=why):
            state_of(blocks, {**values, **change})


def test_what_is_typed_is_escaped_but_for_mentions() -> None:
    assert typed("<@U1> is 1 < 2 & 3 > 2?") == "<@U1> is 1 &lt; 2 &amp; 3 &gt; 2?"
    assert typed("see <https://a.example/?a=1&b=2>") == "see <https://a.example/?a=1&b=2>"


class Answering:
    """A tiny app whose modal is answered as the test says."""

    def __init__(self, slack: FakeSlack) -> None:
        self.tiny = Tiny(slack)
        self.answer: Json = {}
        self.closed: list[Json] = []
        app: App = self.tiny.app
        app.view("asked")(self._sent)
        app.view_closed("asked")(self._closed)

    def _sent(self, ack: Any) -> None:  # noqa: ANN401
        ack(**self.answer)

    def _closed(self, ack: Any, body: Json) -> None:  # noqa: ANN401
        self.closed.append(body)
        ack()


@pytest.fixture
def ada(slack: FakeSlack) -> User:
    return slack.user("Ada")


@pytest.fixture
def app(slack: FakeSlack) -> Iterator[Answering]:
    answering = Answering(slack)
    with answering.tiny.over_http(slack):
        yield answering


ASKED = {**FORM, "callback_id": "asked", "notify_on_close": True, "blocks": [section("Sure?")]}
NEXT = {**ASKED, "title": plain("And then")}


def opened(slack: FakeSlack, user: User) -> View:
    client = WebClient(slack.bot_token, base_url=slack.api_url)
    client.views_open(trigger_id=slack.world.new_trigger(user.id), view=ASKED)
    return slack.wait_for_modal(user)


@pytest.mark.parametrize(
    ("answer", "titles"),
    [
        ({}, []),
        ({"response_action": "update", "view": NEXT}, ["And then"]),
        ({"response_action": "push", "view": NEXT}, ["Change date", "And then"]),
        ({"response_action": "clear"}, []),
    ],
)
def test_a_modal_does_as_the_app_answers(
    slack: FakeSlack, app: Answering, ada: User, answer: Json, titles: list[str]
) -> None:
    app.answer = answer
    assert slack.submit(opened(slack, ada)).ok
    assert [view.title for view in slack.modals(ada)] == titles


def test_a_broken_answer_to_a_modal_leaves_it_open(
    slack: FakeSlack, app: Answering, ada: User
) -> None:
    view = opened(slack, ada)
    app.answer = {"response_action": "update", "view": {**NEXT, "title": plain("t" * 25)}}
    assert slack.submit(view).trouble == "invalid_arguments"
    assert len(slack.forgive()) == 1
    app.answer = {"response_action": "errors", "errors": {"no such field": "x"}}
    assert slack.submit(view).trouble == "invalid_errors"
    slack.close(view)
    assert slack.modal(ada) is None
    assert app.closed[0]["is_cleared"] is False
    with pytest.raises(AssertionError, match="does not see"):
        slack.submit(view)


def test_edits_and_deletions_are_told_and_ephemeral_messages_do_not_last(
    slack: FakeSlack, app: Answering, ada: User
) -> None:
    bo = slack.user("Bo")
    general = slack.channel("general", members=[ada])
    with pytest.raises(AssertionError, match="Bo is not in general"):
        slack.say(bo, general, "hello")
    slack.join(general, bo)
    slack.command(bo, general, "/board slowly")
    slack.wait_for_message(general, seen_by=bo, containing="Heard slowly")
    slack.reload(bo)
    assert slack.messages(general, seen_by=bo) == []
    written = slack.dm(ada, "first")
    slack.answer_to(written)
    slack.edit(written, "second")
    slack.delete(written)
    slack.settle()
    told = [d.payload["event"].get("subtype") for d in slack.deliveries if d.name == "message"]
    assert told == [None, None, "message_changed", "message_deleted"]
    assert app.tiny.seen
