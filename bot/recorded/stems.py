"""Decisions and actions that are a stem or a line under one: told with the rest of the list."""

from __future__ import annotations

from collections.abc import Container

from bot.evidence.lists import items, with_its_stem
from bot.library import Shelved
from bot.recorded.asked import Asked
from bot.recorded.port import KnownAction
from bot.wording.quoting import Quoted


def items_of(asked: Asked, place: Shelved, said: str, told: Container[str]) -> list[Quoted]:
    """The lines under what is said, where it ends its paragraph as a stem and says but half.

    Never those that are ``told`` by themselves, by the ids of their paragraphs.
    """
    if not place.paragraph.text.rstrip().endswith(said.rstrip()):
        return []
    shelf = asked.library.shelf(asked.snapshot, place.part.key)
    lines = items(shelf, place.position)
    return [Quoted(one, one.paragraph.text) for one in lines if one.paragraph.id not in told]


def signed_below(
    asked: Asked, one: KnownAction, place: Shelved, known: frozenset[str], head: str
) -> list[Quoted]:
    """The stem with all its lines, where an action is one of them, signed below for the whole.

    Not where a line names its own owner, or another is an action of somebody (``known`` lines).
    """
    if _names_owner(one, place.paragraph.text):
        return []
    lines = with_its_stem(asked.library.shelf(asked.snapshot, place.part.key), place.position)
    others = {line.paragraph.id for line in lines[1:]} - {place.paragraph.id}
    if not lines or others & known:
        return []
    printed = one.listed.action.owner_printed
    owner = f"{printed}: " if printed and not _names_owner(one, lines[0].paragraph.text) else ""
    return [
        Quoted(line, line.paragraph.text, "" if n else f"{head}{owner}")
        for n, line in enumerate(lines)
    ]


def _names_owner(one: KnownAction, text: str) -> bool:
    """Whether a text names the owner as printed."""
    printed = one.listed.action.owner_printed
    return printed is not None and printed.casefold() in text.casefold()


def said_before(one: KnownAction, said: str) -> str:
    """The stem of an action, else its owner as printed, where what is said leaves it out."""
    action = one.listed.action
    shown = " ".join(said.casefold().split())
    stem = (action.stem or "").rstrip(": ")
    if stem and stem.casefold() not in shown:
        return f"{stem}: "
    printed = action.owner_printed
    if printed and printed.casefold() not in shown and not stem:
        return f"{printed}: "
    return ""
