"""What the pages call things: formats, what a paragraph is, places, actions. Pure text."""

from __future__ import annotations

from bot.answers import Citation
from bot.formats import format_name
from bot.register.entries import Entry
from bot.register.wording import due_words, owner_words
from bot.wording.said import dated, flag_words
from indexer.records import Role
from indexer.store.held import HeldPaper

_ROLES = {
    Role.DECISION: "decision",
    Role.ACTION: "action",
    Role.RECOMMENDATION: "recommendation",
    Role.PROPOSED_ACTION: "proposed action, not minuted",
}


def format_of(paper: HeldPaper) -> str:
    """The format of a file."""
    return format_name(paper.reader, paper.notes)


def role_words(role: Role) -> str | None:
    """What a paragraph is, where a reader should be told."""
    return _ROLES.get(role)


def place_words(one: Citation, item_title: str | None = None) -> list[str]:
    """Where a quotation stands: board, date, item, heading, paragraph, page, flags."""
    item = " ".join(filter(None, (f"item {one.item}" if one.item else "", item_title)))
    parts = (
        one.board or "",
        dated(one.meeting_date, one.date_basis),
        item,
        f"paragraph {one.label}" if one.label else " › ".join(one.heading),
        f"page {one.page}" if one.page is not None else "",
        *(flag_words(flag) for flag in one.flags),
        f"also in {', '.join(one.also_in)}" if one.also_in else "",
    )
    return [part for part in parts if part]


def action_words(one: Entry) -> list[str]:
    """Who owns an action, when it is due, and where it stands."""
    return [*owner_words(one), due_words(one), one.state.status.words]
