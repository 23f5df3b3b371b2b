"""How actions are put: from their verb on, never reworded."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.wording import age, from_verb, is_standing, late, weeks_between


@pytest.mark.parametrize(
    ("text", "stem", "owners", "shown"),
    [
        ("price new chains", "Officers to", ["Officers"], "price new chains"),
        ("Officers to price new chains", None, [], "price new chains"),
        ("ACTION: Clerk to mend the lock", None, [], "mend the lock"),
        ("AP3: Ada Fenn and the Clerk to ring", None, ["Ada Fenn"], "ring"),
        ("the fence", "The Clerk was asked to report on", ["Clerk"], "report on: the fence"),
        ("to widen the path", "Officers:", [], "widen the path"),
        ("To clear the drains to the weir", "Officers", [], "clear the drains to the weir"),
        ("Head of Parks to plant limes", None, ["Head of Parks"], "plant limes"),
        ("@ada to fix the lamp", None, ["ada"], "fix the lamp"),
        # whoever the verb is done to stays
        ("Ask the Clerk to write", None, ["Clerk"], "Ask the Clerk to write"),
        ("Write to the council to ask", None, ["Clerk"], "Write to the council to ask"),
        ("Prepare a note to explain", None, [], "Prepare a note to explain"),
        ("to", None, [], "to"),
        ("", None, [], ""),
    ],
)
def test_an_action_begins_with_its_verb(
    text: str, stem: str | None, owners: list[str], shown: str
) -> None:
    assert from_verb(text, stem, owners) == shown


@given(st.text(max_size=80), st.lists(st.text(max_size=12), max_size=3))
def test_no_word_of_an_action_is_changed(text: str, owners: list[str]) -> None:
    shown = from_verb(text, None, owners)
    assert shown in text
    assert bool(shown) == bool(text.strip())


@given(st.text(max_size=80), st.text(max_size=60))
def test_what_stands_before_it_comes_from_its_stem(text: str, stem: str) -> None:
    lead, colon, rest = from_verb(text, stem).partition(": ")
    assert lead in text or (colon and lead in stem and rest in text) or ": " in text + stem


@pytest.mark.parametrize(
    "text",
    [
        "show savings by year in future reports",
        "continue to count the swans",
        "report on moorings at each meeting",
        "keep the panel informed of the works",
        "publish the figures on a quarterly basis",
    ],
)
def test_standing_instructions_are_known(text: str) -> None:
    assert is_standing(text)


@pytest.mark.parametrize(
    "text",
    [
        "report to the next meeting",
        "bring a paper on future funding",
        "carry the item forward to March",
        "continue the hearing on 4 May",
        "report back within a year",
    ],
)
def test_one_task_is_no_standing_instruction(text: str) -> None:
    assert not is_standing(text)


def test_ages_are_whole_weeks() -> None:
    today = dt.date(2026, 2, 9)
    assert weeks_between("2026-01-05", today) == 5
    assert weeks_between("2026-02-20", today) == 0
    assert weeks_between("2026-01", today) is None
    assert weeks_between(None, today) is None
    assert (age(None), age(0), age(1), age(5)) == (
        "", "from this week", "1 week old", "5 weeks old",
    )  # fmt: skip
    assert late(dt.date(2026, 2, 8), today) == "1 day late"
    assert late(dt.date(2026, 1, 25), today) == "2 weeks late"


def test_what_is_long_ago_is_told_in_months_and_years() -> None:
    today = dt.date(2026, 2, 9)
    assert late(dt.date(2025, 12, 8), today) == "9 weeks late"
    assert late(dt.date(2025, 12, 1), today) == "2 months late"
    assert late(dt.date(2025, 2, 9), today) == "11 months late"
    assert late(dt.date(2024, 1, 1), today) == "2 years late"
    assert (age(10), age(67), age(133)) == ("2 months old", "15 months old", "2 years old")
