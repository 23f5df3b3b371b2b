"""A paragraph before it has an id."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.records import Role


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of a part, as it was found there."""

    text: str
    label: str | None
    label_printed: str | None
    heading: tuple[str, ...]
    role: Role
    start: int
    end: int
    page: int | None
    stem: str | None = None
    flags: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
