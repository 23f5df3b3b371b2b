"""Where a quotation stands, as a terminal says it."""

from __future__ import annotations

from bot.answers import Citation
from bot.wording.said import dated, flag_words


def heading(citation: Citation) -> str:
    """The meeting that a line belongs to."""
    board = citation.board or "no board printed"
    return f"{board}, {dated(citation.meeting_date, citation.date_basis)}"


def place_line(citation: Citation, item_title: str | None = None) -> str:
    """Where a line stands in its paper, by the title of its item or else the headings above it."""
    places = [
        " ".join(filter(None, (f"item {citation.item}" if citation.item else "", item_title))),
        "" if item_title else " › ".join(citation.heading),
        f"paragraph {citation.label}" if citation.label else "",
        f"page {citation.page}" if citation.page is not None else "",
        citation.file,
        ", ".join(flag_words(flag) for flag in citation.flags),
        f"also in {', '.join(citation.also_in)}" if citation.also_in else "",
        citation.url or "",
    ]
    return ", ".join(place for place in places if place)
