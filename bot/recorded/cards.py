"""A paper's or item's card: what it is, whom to ask, what it is for and what it asks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.coverage import spoken
from bot.facts.cards import OFFICER
from bot.library import Shelved
from bot.recorded.agendas import row_of_item
from bot.recorded.asked import Asked, Told
from bot.recorded.papers import numbered, report
from bot.recorded.recommendations import asking
from bot.wording.quoting import Quoted
from indexer.records import PartKind, Role
from indexer.store.held import HeldPart

_ASKED = 4  # lines of what a paper asks, on its card
_SUMMARY = re.compile(r"^\W*(?:purpose|summary|introduction)\b", re.IGNORECASE)


def card(asked: Asked) -> Told | None:
    """A paper's card: title, board, date and item; its contact; what it is for and what it asks.

    Of an item that is asked for by its number, without a report: what was minuted of it.
    """
    number = asked.request.item
    part = numbered(asked, number) if number else report(asked, asked.topic())
    shelf = asked.library.shelf(asked.snapshot, part.key) if part else ()
    if part is None or not shelf:
        return row_of_item(asked, number) if number else None
    paper = asked.library.paper_of(part.key)
    about = [asked.board(paper), spoken(paper.date.value), f"item {part.item}" if part.item else ""]
    lines = [Quoted(shelf[0], f"{part.title} ({', '.join(filter(None, about))})")]
    rest = _minuted(shelf) if part.kind is PartKind.ITEM else _cover(asked, part, shelf)
    lines += [Quoted(one, one.paragraph.text, lead) for one, lead in rest]
    return Told(tuple(lines))


def _minuted(shelf: Sequence[Shelved]) -> Iterator[tuple[Shelved, str]]:
    """What was decided of an item and is to be done; else how its minutes begin."""
    told = [one for one in shelf if one.paragraph.role in {Role.DECISION, Role.ACTION}]
    return ((one, "") for one in (told or shelf)[:_ASKED])


def _cover(asked: Asked, part: HeldPart, shelf: Sequence[Shelved]) -> Iterator[tuple[Shelved, str]]:
    """The contact, the purpose, and what is asked, each with what to call it."""
    covers = [one for one in shelf if one.paragraph.role is Role.COVER]
    officer = next((one for one in covers if _headed(one, OFFICER)), None)
    if officer is not None:
        yield officer, "" if OFFICER.search(officer.paragraph.text) else "Contact: "
    purpose = next((one for one in covers if _headed(one, _SUMMARY)), None)
    if purpose is not None:
        yield purpose, ""
    for place, one in enumerate(asking(asked, [part])[:_ASKED]):
        yield one, "Asks: " if place == 0 else ""


def _headed(one: Shelved, pattern: re.Pattern[str]) -> bool:
    """Whether a line of a cover stands under such a heading, or begins with it."""
    heading = " ".join(one.paragraph.heading[-1:])
    said = pattern.search(one.paragraph.text) and len(one.paragraph.text.split()) > 1
    return bool(said or pattern.search(heading))
