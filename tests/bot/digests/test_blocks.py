"""A digest as Block Kit: within every limit, escaped, usable without sight or colour."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digests.blocks import LONGEST, digest_message
from bot.digests.records import Digest, Kind, Line, Section
from bot.register.records import BY_OWNERS, What
from bot.slack.records import Block
from tests.bot.digests.harbour import TODAY
from tests.fakeslack.checking import check_message

PAINT = Line(
    id="0a1b2c3d",
    text="order the paint & brushes <now>",
    board="Harbour Committee",
    meeting_date="2024-02-05",
    date_basis="printed",
    item="2 Sluice",
    url="https://wharf.example/minutes.pdf",
    due=dt.date(2024, 3, 1),
    weeks=5,
    last_update="two tins have come",
    updated=dt.date(2024, 2, 12),
    presses=BY_OWNERS,
)


def one(*lines: Line, kind: Kind = Kind.OFFICER, **more: Any) -> Digest:  # noqa: ANN401
    section = Section("Overdue", lines, more.pop("count", len(lines)))
    return Digest(kind, "1 action needs an update before 16 May", (section,), **more)


def of_kind(blocks: tuple[Block, ...], kind: str) -> list[Block]:
    return [block for block in blocks if block["type"] == kind]


def test_a_line_reads_like_a_note_from_a_colleague() -> None:
    message = digest_message(one(PAINT), TODAY)
    assert [block["type"] for block in message.blocks] == [
        "header", "section", "rich_text", "context", "actions",
    ]  # fmt: skip
    (small,) = of_kind(message.blocks, "context")
    assert small["elements"][0]["text"] == (
        "<https://wharf.example/minutes.pdf|Harbour Committee, item 2 Sluice>, 5 February 2024"
        " · due 1 March (1 week late) · 5 weeks old · 12 February: “two tins have come”"
    )


def test_a_line_without_a_day_says_when_as_printed() -> None:
    when = replace(PAINT, due=None, due_printed="to the next meeting")
    (small,) = of_kind(digest_message(one(when), TODAY).blocks, "context")
    assert "· due to the next meeting ·" in small["elements"][0]["text"]
    (small,) = of_kind(digest_message(one(replace(PAINT, due=None)), TODAY).blocks, "context")
    assert "· no date ·" in small["elements"][0]["text"]


def test_each_button_names_the_action_that_it_is_of() -> None:
    (row,) = of_kind(digest_message(one(PAINT), TODAY).blocks, "actions")
    *buttons, menu = row["elements"]
    assert [one["action_id"] for one in buttons] == ["action:update", "action:propose-done"]
    assert {one["value"] for one in buttons} == {PAINT.id}
    assert all("order the paint" in one["accessibility_label"] for one in buttons)
    assert menu["action_id"] == "action:menu"
    assert [(one["text"]["text"], one["value"]) for one in menu["options"]] == [
        ("Not mine", f"not-mine:{PAINT.id}"),
        ("Change date", f"reschedule:{PAINT.id}"),
        ("Snooze", f"snooze:{PAINT.id}"),
    ]


def test_what_is_left_off_is_counted() -> None:
    message = digest_message(one(PAINT, count=8, more=7, later=2), TODAY)
    shown = json.dumps(message.blocks, ensure_ascii=False)
    assert "1 of 8" in shown
    assert "and 7 more: `/board actions me`" in shown
    assert "2 actions of yours not due yet" in shown


def test_long_lines_leave_room_for_fewer_and_the_rest_is_counted() -> None:
    told = "the price has come " * 8
    url = f"https://wharf.example/{'papers/' * 20}minutes.pdf"
    long = replace(
        PAINT, text="order the paint " * 20, item="2 Sluice " * 9, last_update=told, url=url
    )
    message = digest_message(one(*[long] * 12, count=300, more=288), TODAY)
    shown = json.dumps(message.blocks, ensure_ascii=False)
    held = len(of_kind(message.blocks, "rich_text"))
    assert 5 < held < 12
    assert f"and {300 - held} more: `/board actions me`" in shown
    assert f"{held} of 300" in shown
    assert "do not fit" not in shown


def test_the_words_alone_say_as_much() -> None:
    text = digest_message(one(PAINT), TODAY).text
    assert "order the paint &amp; brushes &lt;now&gt;" in text
    assert text.startswith("1 action needs an update before 16 May\nOverdue:")


def test_a_long_action_is_cut_where_a_word_ends() -> None:
    line = Line("0a1b2c3d", "paint " * 200, None, None, "none", None, None, None, None)
    (rich,) = of_kind(digest_message(one(line), TODAY).blocks, "rich_text")
    text = rich["elements"][0]["elements"][0]["text"]
    assert len(text) <= LONGEST
    assert text.endswith("paint…")


texts = st.text(min_size=1, max_size=400)
lines = st.builds(
    Line,
    id=st.from_regex(r"[0-9a-f]{8}", fullmatch=True),
    text=texts,
    board=st.none() | texts,
    meeting_date=st.sampled_from([None, "2024-02", "2024-02-05"]),
    date_basis=st.sampled_from(["printed", "inferred", "none"]),
    item=st.none() | texts,
    url=st.none() | texts | st.just("https://wharf.example/a b|c"),
    due=st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
    weeks=st.none() | st.integers(0, 900),
    last_update=st.none() | texts,
    updated=st.none() | st.just(dt.date(2024, 2, 12)),
    standing=st.booleans(),
    new=st.booleans(),
    note=st.none() | texts,
    presses=st.sampled_from([(), (What.CONFIRM,), BY_OWNERS]),
)


@settings(max_examples=50)
@given(
    st.lists(lines, min_size=12, max_size=12),
    st.sampled_from(Kind),
    st.dictionaries(texts, texts, max_size=30),
)
def test_no_payload_breaks_a_limit(held: list[Line], kind: Kind, unmatched: dict[str, str]) -> None:
    sections = tuple(Section(f"Section {place}", tuple(held[place::5]), 40) for place in range(5))
    digest = Digest(kind, "12 actions", sections, 160, 3, unmatched, 4)
    message = digest_message(digest, TODAY)
    flaws = check_message(message.text, list(message.blocks), frozenset())
    assert [str(flaw) for flaw in flaws] == []
    rows = of_kind(message.blocks, "header")
    assert len(rows) == 1
