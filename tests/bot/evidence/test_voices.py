"""What a body said is told where the body itself says it."""

from __future__ import annotations

import pytest

from bot.evidence.voices import unsaid
from tests.bot.quayside import query

SAID = "What did the pilots' union say about the new buoys?"


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("The pilots’ union welcomed the new buoys.", False),
        ("Objections from the pilots’ union were received about the buoys.", False),
        ("A meeting with the pilots’ union about the buoys will be held in May.", True),
        ("Send the plan of the buoys to the pilots’ union.", True),
    ],
)
def test_who_says_it(text: str, *, silent: bool) -> None:
    assert unsaid(query(SAID), text) is silent


def test_where_a_body_sits_is_no_part_of_its_name() -> None:
    asked = query("What did the harbour panel at Wend say about the buoys?")
    assert unsaid(asked, "It was moved that Wend send the buoys to the Harbour Panel.")
    assert not unsaid(asked, "The Harbour Panel asked for more buoys.")


@pytest.mark.parametrize("who", ["Councillor Moor", "Ann Moor"])
def test_what_a_person_says_is_left_to_the_words_for_persons(who: str) -> None:
    asked = query(f"What did {who} say about the buoys?")
    assert not unsaid(asked, f"{who} outlined the plan of the buoys and urged haste.")


def test_a_company_of_two_names_is_no_person() -> None:
    asked = query("What did Wend Salvage say about the buoys?")
    assert unsaid(asked, "A meeting with Wend Salvage about the buoys will be held in May.")


@pytest.mark.parametrize(
    "question",
    ["What does the plan say about buoys?", "What did members say of buoys?", "Where are buoys?"],
)
def test_papers_and_members_are_no_such_body(question: str) -> None:
    assert not unsaid(query(question), "A meeting about the buoys will be held in May.")


def test_people_who_are_asked_their_view_answer_by_numbers() -> None:
    asked = query("What did residents say in the consultation, how many against?")
    assert not unsaid(asked, "71% were against the closure and 18% in favour.")
    assert unsaid(asked, "Residents live 4 miles from the sluice.")
