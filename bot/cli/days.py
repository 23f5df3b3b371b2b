"""Dates as a person reads them."""

from __future__ import annotations

from bot.coverage import spoken


def with_basis(date: str | None, basis: str) -> str:
    """The date, and where it comes from unless it is printed on the paper."""
    if not date:
        return "no date"
    return spoken(date) if basis == "printed" else f"{spoken(date)} ({basis})"
