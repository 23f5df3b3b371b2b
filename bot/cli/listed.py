"""What lists of actions and decisions have in common on a terminal."""

from __future__ import annotations

from bot.answers import Citation
from bot.cli.days import with_basis


def heading(citation: Citation) -> str:
    """The meeting that a line belongs to."""
    board = citation.board or "no board printed"
    return f"{board}, {with_basis(citation.meeting_date, citation.date_basis)}"


def place_line(citation: Citation, item_title: str | None) -> str:
    """Where a line stands in its paper."""
    places = [
        " ".join(filter(None, (f"item {citation.item}" if citation.item else "", item_title))),
        f"paragraph {citation.label}" if citation.label else "",
        f"page {citation.page}" if citation.page is not None else "",
        citation.file,
        f"also in {', '.join(citation.also_in)}" if citation.also_in else "",
        citation.url or "",
    ]
    return ", ".join(place for place in places if place)


def numbered(count: int, noun: str) -> str:
    """How many there are: "3 actions."."""
    if not count:
        return f"No {noun}s."
    return f"{count} {noun}{'s' if count > 1 else ''}."
