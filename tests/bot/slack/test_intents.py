"""What words ask for: a list only where they ask for one, else an answer of the papers."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.register.records import Status
from bot.slack.intents import (
    Actions,
    Ask,
    Decisions,
    Help,
    Intent,
    Never,
    SpokenOf,
    Thanks,
    of_command,
    of_words,
)
from bot.slack.markup import plain, with_names

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
        ("List the latest decisions", Decisions()),
        ("What actions did the board agree?", Ask("What actions did the board agree?")),
        ("what outstanding issues has the lease?", Ask("what outstanding issues has the lease?")),
        ("which decisions depend on the survey?", Ask("which decisions depend on the survey?")),
        ("What is open for consultation?", Ask("What is open for consultation?")),
        ("what is open?", Ask("what is open?")),
        ("show the open actions for Jo Kerr", Actions(name="Jo Kerr")),
        ("hi what was agreed about parking", Ask("hi what was agreed about parking")),
        ("<@UBOT>", Ask("")),
        ("<@UBOT> help", Help()),
        ("Can you help me?", Help()),
        ("who are you", Help()),
        ("good morning all", Help()),
        (":wave: <@UBOT> my open actions please :pray::skin-tone-3:", Actions(me=True)),
        ("What actions do I have?", Actions(me=True)),
        ("do I have any outstanding actions?", Actions(me=True)),
        ("Any actions for me?", Actions(me=True)),
        ("my to-do list", Actions(me=True)),
        ("show outstanding actions please", Actions()),
        ("who has outstanding actions?", Actions()),
        ("which actions are still outstanding?", Actions()),
        ("What is Jo Kerr's outstanding action?", Actions(name="Jo Kerr")),
        ("What are the board’s actions?", Actions()),
        ("What is the council's action plan?", Ask("What is the council's action plan?")),
        ("decisions please", Decisions()),
        ("decisions for the ferry", Decisions("the ferry")),
        ("ok, thanks very much!", Thanks()),
        ("Diolch yn fawr", Thanks()),
        ("thanks, and the ferry?", Ask("thanks, and the ferry?")),
        ("Morning! What was agreed? Many thanks, Ada Fenn, Harbours", Ask("What was agreed?")),
        ("Hi all - my actions? asap", Actions(me=True)),
        ("Morning surgeries: what was agreed?", Ask("Morning surgeries: what was agreed?")),
        ("Who sent regards to the board?", Ask("Who sent regards to the board?")),
        ("Hi.", Help()),
        ("Hi-vis jackets: what was agreed?", Ask("Hi-vis jackets: what was agreed?")),
        ("outstanding actions on me", Actions(me=True)),
        ("Outstanding actions on planning?", Ask("Outstanding actions on planning?")),
        ("Hi, thanks a lot!", Thanks()),
        ("is that all?", Ask("is that all?")),
        ("Hi <@U7|ben> and <@UBOT>, what was agreed? cc <@U8>, <@U9|jo>", Ask("what was agreed?")),
        ("<@U7|owen> did you ask <@UBOT> about the lease?", SpokenOf()),
        ("<@U7|owen> please ask <@UBOT>", SpokenOf()),
        ("<@U7|jo> have you tried <@UBOT> for that?", SpokenOf()),
        ("<@U7> let us ask <@UBOT>: what was agreed?", Ask("what was agreed?")),
        ("<@U7|jo> many thanks! <@UBOT> who chairs?", Ask("who chairs?")),
        ("<@U7|jo> look here\n<@UBOT> who chairs?", Ask("who chairs?")),
        ("<@U7|jo> fyi <@UBOT> who chairs?", Ask("jo fyi who chairs?")),
        ("<@U7|jo> who chairs the ferry board? <@UBOT>", Ask("jo who chairs the ferry board?")),
        ("<@U7|owen> <@UBOT> what was agreed?", Ask("what was agreed?")),
        ("what was <@U7|owen> asked, <@UBOT>?", Ask("what was owen asked, ?")),
        ("Never mind!", Never()),
        ("never mind, found it", Never()),
        ("Never mind the cost, what was agreed?", Ask("Never mind the cost, what was agreed?")),
        ("<!here> can <@UBOT> say what was agreed?", Ask("can say what was agreed?")),
    ],
)  # fmt: skip
def test_words(text: str, intent: Intent) -> None:
    assert of_words(text, TODAY, "UBOT") == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("", Help()),
        ("help", Help()),
        ("help me", Help()),
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
        ("actions for Jo Kerr", Actions(name="Jo Kerr")),
        ("actions: me", Actions(me=True)),
        ("Actions\u00a0me", Actions(me=True)),
        ("“actions me”", Actions(me=True)),
        ("/board actions me", Actions(me=True)),
        ("actions closed", Actions(status=Status.CLOSED)),
        ("actions Done?", Actions(status=Status.CLOSED)),
        ("actions in  progress", Actions(status=Status.IN_PROGRESS)),
        ("actions closure proposed", Actions(status=Status.CLOSURE_PROPOSED)),
        ("actions open", Actions()),
        ("actions Ada Closed", Actions(name="Ada Closed")),
        ("actions overdue", Actions(late=True)),
        ("actions for Jo Kerr overdue", Actions(name="Jo Kerr", late=True)),
        ("actions me overdue", Actions(me=True, late=True)),
        ("ask: what was agreed?", Ask("what was agreed?")),
        ("decisions on the ferry", Decisions("the ferry")),
        ("decisions since", Decisions()),
    ],
)
def test_commands(text: str, intent: Intent) -> None:
    assert of_command(text, TODAY) == intent


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.OPEN])
def test_the_next_ones_are_of_the_same_status(status: Status) -> None:
    wanted = Actions(status=status)
    assert of_command(f"actions {wanted.whose}", TODAY) == wanted


def test_slacks_markup_becomes_words() -> None:
    said = "Did <#C1|quay> agree &lt;all&gt; of <https://a.example|this> with <@U1|ada> &amp; co?"
    assert plain(said) == "Did quay agree <all> of this with ada & co?"
    said = "<!subteam^S1|@crew>: <!date^17^{date}|8 May> at 10:30:45 <https://a.example/x:y:> :+1:"
    assert plain(said) == "@crew: 8 May at 10:30:45"
    styled = "&gt; *What* is the ```status``` of _~action_4_b~_, `5 * 3 * 2` and *the _rest_*?"
    assert plain(styled) == "What is the status of action_4_b, 5 * 3 * 2 and the rest?"
    assert plain("<mailto:jo@a.example|jo@a.example> <tel:0123|01 23> <#C1> <!channel>") == (
        "jo@a.example 01 23"
    )


@pytest.mark.parametrize(
    "piece", ["outstanding for ", "<@U1> ", "cc ", ":a", "<", "<@UA|", "a's ", " , ", "? ta "]
)
def test_no_text_takes_long_to_read(piece: str) -> None:
    started = time.process_time()
    for end in ("", "x"):
        of_words(piece * 3_000 + end, TODAY, "UBOT")
        of_command(piece * 3_000 + end, TODAY)
    of_words(":" + piece.strip() * 20_000, TODAY, "UBOT")
    of_words(":" + "a" * 40_000, TODAY, "UBOT")
    assert time.process_time() - started < 2


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
