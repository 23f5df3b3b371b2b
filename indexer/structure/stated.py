"""What manifest and clerk say of a paper. It leads over what is printed, and enters no key."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stated:
    """Facts stated by the clerk; None where the manifest is silent. ``date`` is ISO."""

    title: str | None = None
    board: str | None = None
    date: str | None = None
    kind: str | None = None
    audience: str | None = None
    source_url: str | None = None
