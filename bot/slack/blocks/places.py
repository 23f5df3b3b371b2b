"""Where a quotation stands, as a person reads it."""

from __future__ import annotations

from bot.answers import Citation
from bot.coverage import spoken
from bot.slack.blocks.parts import link
from bot.slack.limits import cut, escape

_LONGEST = 150  # characters
_FLAGS = {
    "sic": "as printed [sic]",
    "ocr": "read from a scan",
    "draft": "draft",
    "superseded": "superseded",
}


def place_line(one: Citation) -> str:
    """Board, date, item, paragraph, page and link, as mrkdwn."""
    title = link(one.title or one.file, one.url)
    parts = (
        f"*{title}*",
        _short(one.board),
        _date(one),
        f"item {_short(one.item)}" if one.item else "",
        f"paragraph {_short(one.label)}" if one.label else _heading(one),
        f"page {one.page}" if one.page is not None else "",
        *(_FLAGS.get(flag, escape(flag)) for flag in one.flags),
        f"also in {_short(', '.join(one.also_in))}" if one.also_in else "",
    )
    return " · ".join(part for part in parts if part)


def _date(one: Citation) -> str:
    """The day of the meeting; one that is not printed says so."""
    if not one.meeting_date:
        return "no date printed"
    said = spoken(one.meeting_date)
    return f"{said} ({one.date_basis})" if one.date_basis in {"inferred", "inherited"} else said


def _heading(one: Citation) -> str:
    return f"under “{_short(one.heading[-1])}”" if one.heading else ""


def _short(text: str | None) -> str:
    """A part of the line, escaped; none of them crowds out the others."""
    return escape(cut(text, _LONGEST)) if text else ""
