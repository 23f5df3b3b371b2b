"""The forms behind the buttons of an action. Each comes back under ``say:WHAT``."""

from __future__ import annotations

import json
from collections.abc import Mapping

from bot.questions.following import LONGEST_QUESTION
from bot.register.entries import Entry
from bot.register.records import What
from bot.slack.blocks.parts import plain, quotation, small, view
from bot.slack.blocks.places import place_line
from bot.slack.blocks.pressing import TITLES
from bot.slack.limits import BUTTON, cut, cut_words
from bot.slack.records import Block

SAY = "say"
QUESTION = "ask:papers"
COMMENT = "answer:comment"
_ASKED: Mapping[What, str] = {
    What.UPDATE: "How far is it?",
    What.PROPOSE_DONE: "What shows that it is done?",
    What.NOT_MINE: "Whose is it, or why is it not yours?",
    What.RESCHEDULE: "Why does the date change?",
    What.CLOSE: "What shows that it is done?",
}


def form(what: What, entry: Entry, *, start: str = "") -> Block:
    """The form in which somebody says ``what`` of an action.

    Args:
        what: one of those that may be pressed.
        entry: the action, which the form shows.
        start: what a field holds at first: an owner's name, a day.
    """
    blocks: list[Block] = [quotation(cut_words(entry.text, 80))]
    if entry.citation:
        blocks.append(small(place_line(entry.citation)))
    if what in {What.RESCHEDULE, What.SNOOZE}:
        label = "New date" if what is What.RESCHEDULE else "Leave it out of my digest until"
        blocks.append(_day(label, start))
    if what is What.CONFIRM:
        blocks.append(_line("Owner", start))
    if what in _ASKED:
        blocks.append(_text(_ASKED[what], what))
    return view(
        TITLES[what],
        blocks,
        submit="Send",
        callback_id=f"{SAY}:{what}",
        private_metadata=json.dumps({"id": entry.id}),
    )


def question_form(text: str) -> Block:
    """The words of a message, to be made a question to the papers."""
    element = {
        "type": "plain_text_input",
        "action_id": "question",
        "multiline": True,
        "max_length": LONGEST_QUESTION,
    }
    said = text.strip()
    if said:
        element["initial_value"] = cut(said, LONGEST_QUESTION)
    blocks = [_input("question", "Your question", element)]
    if len(said) > LONGEST_QUESTION:
        blocks.append(small("The message is longer; this is its beginning."))
    blocks.append(small("The answer comes to you in a direct message."))
    return view("Ask the papers", blocks, submit="Ask", callback_id=QUESTION)


def comment_form(channel: str, ts: str) -> Block:
    """What was missing in the answer that a message holds; it may be left empty."""
    element: Block = {
        "type": "plain_text_input",
        "action_id": "comment",
        "multiline": True,
        "max_length": 1_000,
    }
    blocks = [_input("comment", "What was wrong or missing?", element, optional=True)]
    blocks.append(small("It goes to whoever looks after these answers, with the question."))
    metadata = json.dumps({"channel": channel, "ts": ts})
    return view(
        "Not helpful", blocks, submit="Send", callback_id=COMMENT, private_metadata=metadata
    )


def _text(label: str, what: What) -> Block:
    element = {
        "type": "plain_text_input",
        "action_id": "why",
        "multiline": True,
        "max_length": 1_000,
    }
    return _input("why", label, element, optional=what is What.CLOSE)


def _line(label: str, start: str) -> Block:
    element: Block = {"type": "plain_text_input", "action_id": "owner", "max_length": 200}
    if start:
        element["initial_value"] = start[:200]
    return _input("owner", label, element)


def _day(label: str, start: str) -> Block:
    element: Block = {"type": "datepicker", "action_id": "day"}
    if start:
        element["initial_date"] = start
    return _input("day", label, element)


def _input(name: str, label: str, element: Block, *, optional: bool = False) -> Block:
    return {
        "type": "input",
        "block_id": name,
        "label": plain(label, BUTTON),
        "element": element,
        "optional": optional,
    }
