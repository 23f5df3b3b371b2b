"""Asking: in a channel, alone, by command, by shortcut, on in the thread; one message back."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.feedback.in_sqlite import SqliteOpinions
from bot.feedback.records import Verdict
from bot.slack.blocks.answer import WORDS
from bot.slack.blocks.parts import words
from tests.fakeslack import FakeSlack, User

pytestmark = pytest.mark.usefixtures("wharf")

CHAINS = "What was decided about the chains of the north pontoon?"
INSURER = "What does the insurer Oldwick offer for the breakwater claim?"


def test_a_mention_is_answered_in_its_thread_with_what_it_stands_on(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    quay = slack.channel("quay", members=[ada, ben])
    question = slack.mention(ben, quay, CHAINS)
    answer = slack.answer_to(question, containing="£14,200")
    assert "Quayside Committee" in answer.shown
    assert "8 February 2024" in answer.shown
    assert "item 1" in answer.shown
    assert "In this channel I answer from what everybody in it may see" in answer.shown
    slack.settle()
    assert len(slack.messages(quay, thread=question, by_bot=True)) == 1


def test_a_direct_message_is_answered_for_whoever_asks(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    assert "£77,000" in slack.answer_to(slack.dm(ada, INSURER)).shown
    refused = slack.answer_to(slack.dm(ben, INSURER))
    assert "77,000" not in refused.shown
    assert "Oldwick offers" not in refused.shown


def test_a_follow_up_is_understood_in_its_thread(slack: FakeSlack, ada: User) -> None:
    question = slack.dm(ada, "How many berths does the north pontoon carry?")
    slack.answer_to(question, containing="46 berths")
    again = slack.dm(ada, "and how many boats were licensed to use it?", thread=question)
    slack.answer_to(again, containing="boats had been licensed")


def test_a_follow_up_in_a_channel_needs_another_mention_and_the_answer_says_so(
    slack: FakeSlack, ada: User
) -> None:
    quay = slack.channel("quay", members=[ada])
    question = slack.mention(ada, quay, "How many berths does the north pontoon carry?")
    assert "mention me again" in slack.answer_to(question, containing="46 berths").shown
    again = slack.mention(ada, quay, "and how many boats were licensed?", thread=question)
    slack.answer_to(again, containing="boats had been licensed")


def test_a_command_is_answered_in_private(slack: FakeSlack, ada: User, ben: User) -> None:
    quay = slack.channel("quay", members=[ada, ben])
    assert slack.command(ada, quay, f"/board ask {INSURER}").ok
    slack.wait_for_message(ada, containing="£77,000")
    told = slack.wait_for_message(quay, seen_by=ada, containing="direct message")
    assert told.only_for == ada.id
    assert slack.messages(quay, seen_by=ben) == []


def test_a_shortcut_asks_about_a_message(slack: FakeSlack, ada: User) -> None:
    quay = slack.channel("quay", members=[ada])
    message = slack.say(ada, quay, "How many berths does the north pontoon carry?")
    slack.shortcut(ada, message, "ask_papers")
    slack.submit(slack.wait_for_modal(ada, "Ask the papers"))
    slack.wait_for_message(ada, containing="46 berths")
    assert slack.messages(quay, by_bot=True) == []


def test_a_person_who_is_mentioned_is_asked_about_by_name(
    slack: FakeSlack, ada: User, kerr: User
) -> None:
    question = slack.dm(ada, f"What was <@{kerr.id}> asked to do before the closure?")
    slack.answer_to(question, containing="write to every berth holder")


def test_nothing_to_ask_is_answered_too(slack: FakeSlack, ada: User) -> None:
    quay = slack.channel("quay", members=[ada])
    assert "Please ask me something" in slack.answer_to(slack.mention(ada, quay, "")).shown
    assert "Ask on" in slack.answer_to(slack.dm(ada, "help")).shown
    assert slack.command(ada, quay, "/board").ok
    slack.wait_for_message(ada, containing="/board actions me")


def test_a_refusal_shows_what_is_near_and_offers_the_clerk(
    slack: FakeSlack, ada: User, clerk: User
) -> None:
    question = slack.dm(ada, "Who painted the lighthouse on the south pontoon?")
    refused = slack.answer_to(question, containing="do not say")
    slack.press(ada, refused, "Ask the clerk")
    slack.press(ada, refused, "Ask the clerk")
    assert "has this from you already" in slack.wait_for_modal(ada).shown
    slack.wait_for_message(ada, containing="passed your question on")
    assert len(slack.messages(clerk, by_bot=True)) == 1
    assert "painted the lighthouse" in slack.messages(clerk, by_bot=True)[0].shown


def test_show_in_context_opens_the_paragraphs_around(slack: FakeSlack, ada: User) -> None:
    question = slack.dm(ada, "How many berths does the north pontoon carry?")
    answer = slack.answer_to(question, containing="46 berths")
    slack.press(ada, answer, "Show in context")
    modal = slack.wait_for_modal(ada, "In context")
    assert "39 boats" in modal.shown
    assert "The cited paragraph" in modal.shown


def test_a_long_answer_is_cut_and_shown_whole_on_demand(slack: FakeSlack, ada: User) -> None:
    question = slack.dm(ada, "How many rungs do the ladders of the quay have?")
    answer = slack.answer_to(question, containing="rungs")
    assert words(answer.blocks) <= WORDS
    assert len([block for block in answer.blocks if block["type"] == "context"]) < 8
    slack.press(ada, answer, "Show everything")
    everything = slack.wait_for_modal(ada, "Everything").shown
    assert len(everything.split()) > len(answer.shown.split())
    opens = [one for one in answer.buttons if "in context" in one]
    slack.press(ada, answer, opens[-1])
    assert "The cited paragraph" in slack.wait_for_modal(ada, "In context").shown


def test_papers_cannot_mention_or_mark_up(slack: FakeSlack, ada: User) -> None:
    question = slack.dm(ada, "Were the ladders of the quay counted and measured?")
    answer = slack.answer_to(question, containing="measured <twice>")
    assert "&lt;twice&gt;" in answer.text


def test_feedback_is_kept_and_thanked_for(slack: FakeSlack, ada: User, folder: Path) -> None:
    question = slack.dm(ada, CHAINS)
    answer = slack.answer_to(question, containing="£14,200")
    slack.press(ada, answer, "Helpful")
    slack.wait_for_message(ada, containing="Thank you")
    (kept,) = SqliteOpinions(folder / "store").every()
    assert (kept.who, kept.asker, kept.verdict) == (ada.id, ada.id, Verdict.GOOD)
    assert (kept.viewer, kept.status) == ("public,restricted", "answered")
    assert kept.cited
    assert kept.asked_on is not None
    assert kept.generation == 1
    slack.press(ada, answer, "Not helpful")
    slack.submit(slack.wait_for_modal(ada, "Not helpful"), {"comment": "Which pontoon?"})
    slack.wait_until(lambda: len(SqliteOpinions(folder / "store").every()) == 3 or None, "comment")
    _, bad, said = SqliteOpinions(folder / "store").every()
    assert (bad.verdict, bad.comment) == (Verdict.BAD, None)
    assert (said.verdict, said.comment) == (Verdict.BAD, "Which pontoon?")


def test_an_answer_is_removed_by_whoever_asked(slack: FakeSlack, ada: User, ben: User) -> None:
    quay = slack.channel("quay", members=[ada, ben])
    question = slack.mention(ada, quay, CHAINS)
    answer = slack.answer_to(question, containing="£14,200")
    slack.press(ben, answer, "Remove this answer")
    assert "Only whoever asked" in slack.wait_for_modal(ben).shown
    slack.press(ada, answer, "Remove this answer")
    slack.wait_until(lambda: answer.deleted or None, "removal")


def test_the_home_tab_and_the_prompts(slack: FakeSlack, ada: User) -> None:
    slack.open_home(ada)
    assert "meetings" in slack.wait_for_home(ada).shown
    slack.open_messages(ada)
    slack.wait_for_call("assistant.threads.setSuggestedPrompts")


def test_decisions_are_listed_verbatim(slack: FakeSlack, ada: User) -> None:
    slack.command(ada, ada, "/board decisions chains since 2024-01-01")
    listed = slack.wait_for_message(ada, containing="replace the chains")
    assert "not known whether these minutes were approved" in listed.shown
    question = slack.dm(ada, "List the decisions on chains")
    slack.answer_to(question, containing="replace the chains")
    slack.command(ada, ada, "/board decisions since the flood")
    slack.wait_for_message(ada, containing="could not read “the flood”")
