"""What words ask for: a list only where they ask for one, else an answer of the papers."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.intents import (
    Actions,
    Ask,
    Decisions,
    Help,
    Intent,
    of_command,
    of_words,
    plain,
    with_names,
)

TODAY = dt.date(2026, 2, 1)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("<@UBOT> what is outstanding for the harbour engineer?", Actions(name="harbour engineer")),
        ("What's outstanding for <@U7|jo>?", Actions(user="U7")),
        ("my actions", Actions(me=True)),
        ("What are my outstanding actions?", Actions(me=True)),
        ("what is outstanding for me", Actions(me=True)),
        ("What do I still have to do?", Actions(me=True)),
        ("show me the outstanding actions", Actions()),
        ("What is outstanding for the board?", Actions()),
        ("list the actions for Jo Kerr", Actions(name="Jo Kerr")),
        ("List the decisions on moorings since March 2024",
         Decisions("moorings", dt.date(2024, 3, 1))),
        ("which decisions were made about the ferry?", Decisions("the ferry")),
        ("show all decisions since whenever", Decisions("", None, "whenever")),
        ("what was decided about the ferry?", Ask("what was decided about the ferry?")),
        ("List the decisions of the last meeting", Ask("List the decisions of the last meeting")),
        ("What actions did the board agree?", Ask("What actions did the board agree?")),
        ("what outstanding issues has the lease?", Ask("what outstanding issues has the lease?")),
        ("which decisions depend on the survey?", Ask("which decisions depend on the survey?")),
        ("What is open for consultation?", Ask("What is open for consultation?")),
        ("what is open?", Ask("what is open?")),
        ("show the open actions for Jo Kerr", Actions(name="Jo Kerr")),
        ("hi what was agreed about parking", Ask("hi what was agreed about parking")),
        ("<@UBOT>", Ask("")),
        ("<@UBOT> help", Help()),
    ],
)  # fmt: skip
def test_words(text: str, intent: Intent) -> None:
    assert of_words(text, TODAY, "UBOT") == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("", Help()),
        ("help", Help()),
        ("help me", Ask("help me")),
        ("hi what was agreed about parking", Ask("hi what was agreed about parking")),
        ("help with permits: who decides?", Ask("help with permits: who decides?")),
        ("HELP ", Help()),
        ("ask what was agreed?", Ask("what was agreed?")),
        ("what was agreed?", Ask("what was agreed?")),
        ("actions", Actions(me=True)),
        ("actions me", Actions(me=True)),
        ("actions board", Actions()),
        ("actions <@U9|ada>", Actions(user="U9")),
        ("actions @ada.fenn", Actions(name="ada.fenn")),
        ("decisions", Decisions()),
        ("decisions parking since 2024-01-31", Decisions("parking", dt.date(2024, 1, 31))),
        ("decisions since last year", Decisions("", dt.date(2025, 1, 1))),
    ],
)
def test_commands(text: str, intent: Intent) -> None:
    assert of_command(text, TODAY) == intent


def test_slacks_markup_becomes_words() -> None:
    said = "Did <#C1|quay> agree &lt;all&gt; of <https://a.example|this> with <@U1|ada> &amp; co?"
    assert plain(said) == "Did quay agree <all> of this with ada & co?"


def test_a_list_that_may_be_none_keeps_the_question() -> None:
    asked = of_words("what is outstanding for the slipway?", TODAY)
    assert isinstance(asked, Actions)
    assert asked.asked == "what is outstanding for the slipway?"
    command = of_command("actions the slipway", TODAY)
    assert isinstance(command, Actions)
    assert command.asked == ""


def test_people_are_called_by_their_names() -> None:
    names = {"U0AB12": "Jo Kerr", "U7": "A <b> | Q>", "UBOT": "the bot"}
    text = "<@UBOT> What were <@U0AB12>, <@U7|q> and <@U9|ada> asked to do?"
    said = with_names(text, lambda user: names.get(user, ""), "UBOT")
    asked = of_words(said, TODAY, "UBOT")
    assert asked == Ask("What were Jo Kerr, A <b> Q> and ada asked to do?")
    listed = with_names("what is outstanding for <@U0AB12>?", names.__getitem__)
    assert of_words(listed, TODAY) == Actions(user="U0AB12")


@given(st.text(max_size=300))
def test_any_text_is_some_intent(text: str) -> None:
    of_words(text, TODAY, "UBOT")
    of_command(text, TODAY)
