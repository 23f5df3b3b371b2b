"""Every limit: what just fits passes, and one more does not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.fakeslack import FakeSlack
from tests.fakeslack.checking import Flaw, check_message, check_view
from tests.fakeslack.tiny import FORM, button, section

Json = dict[str, Any]

KNOWN = {"U1", "C1"}


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def menu(kind: str, number: int) -> Json:
    options = [{"text": plain(f"Choice {n}"), "value": str(n)} for n in range(number)]
    return {"type": kind, "action_id": "menu", "options": options}


def link_button(length: int) -> Json:
    return {**button("Go", "go"), "url": "https://" + "a" * (length - 8)}


def table(rows: int, columns: int, cell: str = "x") -> Json:
    line = [{"type": "raw_text", "text": cell}] * columns
    return {"type": "table", "rows": [line] * rows}


def feedback(value: int = 4) -> Json:
    thumb = {"text": plain("Useful"), "value": "v" * value, "accessibility_label": "Useful"}
    return {
        "type": "feedback_buttons",
        "action_id": "feedback",
        "positive_button": thumb,
        "negative_button": thumb,
    }


def context(number: int) -> Json:
    return {"type": "context", "elements": [plain("small print")] * number}


def thumbs(number: int) -> Json:
    elements = [{**feedback(), "action_id": f"f{n}"} for n in range(number)]
    return {"type": "context_actions", "elements": elements}


def markdown(length: int) -> Json:
    return {"type": "markdown", "text": "m" * length}


def fields(number: int, length: int = 5) -> Json:
    return {"type": "section", "fields": [plain("f" * length)] * number}


def quote(text: str) -> Json:
    leaf = {"type": "text", "text": text}
    return {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": [leaf]}]}


def by_slack(flaws: list[Flaw]) -> list[Flaw]:
    return [flaw for flaw in flaws if flaw.by == "slack"]


# What just fits, and what does not by one.
EDGES: list[tuple[str, list[Json], list[Json]]] = [
    ("blocks", [section("x")] * 50, [section("x")] * 51),
    ("section", [section("x" * 3000)], [section("x" * 3001)]),
    ("empty section", [section("x")], [section("")]),
    ("fields", [fields(10)], [fields(11)]),
    ("field", [fields(1, 2000)], [fields(1, 2001)]),
    (
        "header",
        [{"type": "header", "text": plain("h" * 150)}],
        [{"type": "header", "text": plain("h" * 151)}],
    ),
    (
        "plain header",
        [{"type": "header", "text": plain("h")}],
        [{"type": "header", "text": {"type": "mrkdwn", "text": "h"}}],
    ),
    ("markdown", [markdown(12_000)], [markdown(6_000), markdown(6_001)]),
    ("whole", [section("x" * 3000)] * 4, [section("x" * 3000)] * 5),
    (
        "actions",
        [actions(*[button("b", f"a{n}") for n in range(25)])],
        [actions(*[button("b", f"a{n}") for n in range(26)])],
    ),
    ("context", [context(10)], [context(11)]),
    ("context actions", [thumbs(5)], [thumbs(6)]),
    ("button text", [actions(button("b" * 75, "a"))], [actions(button("b" * 76, "a"))]),
    (
        "button value",
        [actions(button("b", "a", "v" * 2000))],
        [actions(button("b", "a", "v" * 2001))],
    ),
    ("button url", [actions(link_button(3000))], [actions(link_button(3001))]),
    ("action_id", [actions(button("b", "a" * 255))], [actions(button("b", "a" * 256))]),
    (
        "unique action_id",
        [actions(button("b", "a")), actions(button("b", "a"))],
        [actions(button("b", "a"), button("c", "a"))],
    ),
    (
        "block_id",
        [{**section("x"), "block_id": "i" * 255}],
        [{**section("x"), "block_id": "i" * 256}],
    ),
    (
        "unique block_id",
        [{**section("x"), "block_id": "i"}, {**section("x"), "block_id": "j"}],
        [{**section("x"), "block_id": "i"}, {**section("x"), "block_id": "i"}],
    ),
    ("table rows", [table(100, 2)], [table(101, 2)]),
    ("table columns", [table(2, 20)], [table(2, 21)]),
    ("tables", [table(1, 1)], [table(1, 1), table(1, 1)]),
    ("table cell", [table(1, 1, "x")], [table(1, 1, "")]),
    (
        "options",
        [actions(menu("static_select", 100))],
        [actions(menu("static_select", 101))],
    ),
    ("overflow", [actions(menu("overflow", 5))], [actions(menu("overflow", 6))]),
    ("alert", [section("x")], [{"type": "alert", "text": plain("x")}]),
    ("known type", [{"type": "divider"}], [{"type": "data_table", "rows": []}]),
    ("quote", [quote("said")], [quote("")]),
    (
        "image",
        [{"type": "image", "image_url": "https://a.example/a.png", "alt_text": "A pier"}],
        [{"type": "image", "image_url": "https://a.example/a.png"}],
    ),
    (
        "feedback",
        [{"type": "context_actions", "elements": [feedback(2000)]}],
        [{"type": "context_actions", "elements": [feedback(2001)]}],
    ),
    (
        "where a menu stands",
        [{**section("x"), "accessory": menu("multi_static_select", 1)}],
        [actions(menu("multi_static_select", 1))],
    ),
]


@pytest.mark.parametrize(("name", "fits", "breaks"), EDGES, ids=[edge[0] for edge in EDGES])
def test_what_just_fits_passes_and_one_more_does_not(
    name: str, fits: list[Json], breaks: list[Json]
) -> None:
    assert by_slack(check_message("text", fits, KNOWN)) == [], name
    assert by_slack(check_message("text", breaks, KNOWN)), name


VIEWS: list[tuple[str, Json, Json]] = [
    ("title", {"title": plain("t" * 24)}, {"title": plain("t" * 25)}),
    ("metadata", {"private_metadata": "m" * 3000}, {"private_metadata": "m" * 3001}),
    ("blocks", {"blocks": [section("x")] * 100}, {"blocks": [section("x")] * 101}),
    ("submit", {"submit": plain("Save")}, {"submit": None}),
    ("callback_id", {"callback_id": "c" * 255}, {"callback_id": "c" * 256}),
    ("fields", {"notify_on_close": True}, {"colour": "red"}),
    (
        "block types",
        {"blocks": [{"type": "alert", "text": plain("x"), "level": "warning"}]},
        {"blocks": [markdown(3)]},
    ),
]


@pytest.mark.parametrize(("name", "fits", "breaks"), VIEWS, ids=[view[0] for view in VIEWS])
def test_a_view_keeps_its_limits(name: str, fits: Json, breaks: Json) -> None:
    assert by_slack(check_view({**FORM, **fits}, "modal", KNOWN)) == [], name
    assert by_slack(check_view({**FORM, **breaks}, "modal", KNOWN)), name


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Roads &amp; bridges", True),
        ("Roads & bridges", False),
        ("a &lt; b", True),
        ("a < b", False),
        ("> a quotation\n>and more", True),
        ("more > less", False),
        ("<https://a.example/x|the paper>", True),
        ("<https://a.example/x?a=1&amp;b=2>", True),
        ("<the paper>", False),
        ("<javascript:alert(1)|the paper>", False),
        ("<@U1> and <#C1>", True),
        ("<@U9>", False),
        ("<!channel>", False),
        ("<!subteam^S1|clerks>", True),
    ],
)
def test_mrkdwn_is_escaped(text: str, right: bool) -> None:
    assert (check_message(text, [section(text)], KNOWN) == []) is right


@given(st.text(min_size=1, max_size=60))
def test_what_is_escaped_always_passes(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    flaws = check_message(escaped, [section(escaped)], KNOWN)
    assert all("white space" in flaw.what for flaw in flaws)


KINDS = "section actions context rich_text table input header image context_actions".split()
NAMES = "type text elements fields rows url accessory element options value label".split()
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(KINDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner),
    max_leaves=12,
)


@given(st.sampled_from(KINDS), st.dictionaries(st.sampled_from(NAMES), ANYTHING))
def test_nonsense_is_told_and_not_stumbled_over(kind: str, rest: Json) -> None:
    for flaw in check_message("text", [{**rest, "type": kind}, rest], KNOWN):
        assert flaw.what


@pytest.mark.parametrize(
    ("payload", "what"),
    [
        ([actions(button("👍", "a"))], "says nothing in words"),
        ([actions(button(":tada:", "a"))], "says nothing in words"),
        ([actions({"type": "button", "text": plain("Go")})], "nothing can listen"),
        ([section("   ")], "white space"),
        ([{"type": "table", "rows": [*table(1, 1)["rows"], *table(1, 2)["rows"]]}], "lengths"),
    ],
)
def test_a_rule_of_our_own_is_no_fault_to_slack(payload: list[Json], what: str) -> None:
    flaws = check_message("text", payload, KNOWN)
    assert [flaw.by for flaw in flaws] == ["house"]
    assert what in flaws[0].what


def test_slack_refuses_a_broken_message_and_says_where(slack: FakeSlack) -> None:
    ada = slack.user("Ada")
    client = WebClient(slack.bot_token, base_url=slack.api_url)
    with pytest.raises(SlackApiError) as refused:
        client.chat_postMessage(channel=ada.id, text="x", blocks=[section("x" * 3001)])
    assert refused.value.response["error"] == "invalid_blocks"
    told = refused.value.response["response_metadata"]["messages"][0]
    assert "less than 3001" in told
    assert "/blocks/0/text/text" in told
    assert slack.messages(ada) == []
    with pytest.raises(AssertionError, match="less than 3001"):
        slack.check()
    assert len(slack.forgive()) == 1


def test_our_own_rules_are_recorded_and_slack_posts_all_the_same(slack: FakeSlack) -> None:
    ada = slack.user("Ada")
    client = WebClient(slack.bot_token, base_url=slack.api_url)
    client.chat_postMessage(channel=ada.id, text="Fish & chips", blocks=[section("x")])
    client.api_call("chat.postMessage", json={"channel": ada.id, "blocks": [section("x")]})
    assert len(slack.messages(ada)) == 2
    flaws = [violation.flaw for violation in slack.forgive()]
    assert [(flaw.where, flaw.by) for flaw in flaws] == [("/text", "house")] * 2


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"text": ""}, "no_text"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"blocks": [table(1, 1), table(1, 1)]}, "only_one_table_allowed"),
        ({"blocks": [section("x" * 3000)] * 5}, "msg_blocks_too_long"),
        ({"blocks": {"type": "divider"}}, "invalid_blocks_format"),
        ({"metadata": {"event_type": "x"}}, "invalid_metadata_format"),
        ({"thread_ts": "1.000001"}, "thread_not_found"),
    ],
)
def test_a_message_is_refused_by_slacks_name_of_the_fault(
    slack: FakeSlack, more: Json, error: str
) -> None:
    channel = slack.channel("general", members=[slack.user("Ada")])
    client = WebClient(slack.bot_token, base_url=slack.api_url)
    with pytest.raises(SlackApiError) as refused:
        client.api_call("chat.postMessage", json={"channel": channel.id, "text": "x", **more})
    assert refused.value.response["error"] == error
    slack.forgive()
