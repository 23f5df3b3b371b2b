"""What becomes of what people type, before an app gets it."""

from __future__ import annotations

import re

from tests.fakeslack.world import World

MENTION = re.compile(r"<@(U\w+)>")
KEPT = re.compile(r"(<[@#!][^<>\s]+>|<https?://[^<>\s]+>)")


def typed(text: str) -> str:
    """A message as Slack keeps it: escaped, but for mentions and links written as ``<…>``."""
    pieces = KEPT.split(text)
    return "".join(piece if number % 2 else _escaped(piece) for number, piece in enumerate(pieces))


def mentions_in_command(text: str, world: World, *, escaped: bool) -> str:
    """The text of a command: mentions with their ids where the app asked for that."""

    def name(match: re.Match[str]) -> str:
        user = world.users[match.group(1)]
        short = user.name.lower().replace(" ", ".")
        return f"<@{user.id}|{short}>" if escaped else f"@{short}"

    return MENTION.sub(name, text)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
