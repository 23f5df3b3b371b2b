"""What the bot can do: the help, the home tab, the suggested prompts."""

from __future__ import annotations

from collections.abc import Sequence

from bot.slack.blocks.parts import divider, header, section, small
from bot.slack.limits import escape, kept
from bot.slack.records import Block, Message

_WAYS = (
    ("Ask", "Mention me in a channel, write to me here, or `/board ask what was agreed about …`."),
    ("Ask on", "Reply in the thread of an answer; in a channel mention me again."),
    ("Decisions", "`/board decisions [topic] [since 2024-01-01]`: verbatim, newest first."),
    ("Actions", "`/board actions me`, `/board actions @somebody`, `/board actions board`."),
    ("A message", "In its menu choose “Ask the papers”."),
    ("Clerk", "`/board clerk`: owners to confirm, history to archive."),
)
_WHAT = "I answer from the board's papers, with the passage that each answer stands on."
PROMPTS = (
    ("Latest decisions", "List the latest decisions"),
    ("My actions", "What is outstanding for me?"),
    ("Next meeting", "When is the next meeting?"),
    ("What do you hold?", "Which papers do you hold?"),
)


def help_message() -> Message:
    """What `/board help` says."""
    lines = "\n".join(f"*{name}*: {text}" for name, text in _WAYS)
    return Message(_WHAT, kept([section(f"{_WHAT}\n\n{lines}"), small(_PROMISE)]))


_PROMISE = (
    "Every answer quotes the papers; where they do not say, I say so. In a channel I answer from "
    "what everybody in it may see. Lists of actions come to you in a direct message."
)


def home_view(coverage: str, waiting: Sequence[Block] = ()) -> Block:
    """The home tab: what the bot holds for this person, and how to ask; first what waits."""
    blocks: list[Block] = [header("The board's papers, answerable"), *waiting]
    blocks += [section(f"*{name}*\n{text}") for name, text in _WAYS]
    blocks += [divider(), small(_PROMISE), small(escape(coverage or "No papers are held yet."))]
    return {"type": "home", "blocks": blocks}


def refused_home() -> Block:
    """The home tab of somebody whom the policy does not name."""
    return {"type": "home", "blocks": [section(REFUSED)]}


REFUSED = (
    "I answer members of this workspace only. If you should see board papers here, please ask "
    "the clerk to name you in the policy."
)
