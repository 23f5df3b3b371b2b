"""What manifest and policy say of a paper. It leads over what is printed, and enters no key."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.records import PUBLIC, RESTRICTED


@dataclass(frozen=True, slots=True)
class Stated:
    """Facts stated by the clerk; None where the manifest is silent. ``date`` is ISO."""

    title: str | None = None
    board: str | None = None
    date: str | None = None
    kind: str | None = None
    audience: str | None = None
    source_url: str | None = None
    unmarked: str | None = None  # the audience of what carries no mark, where a policy names one


@dataclass(frozen=True, slots=True)
class Labelling:
    """The audiences that a policy names, and that of what carries no mark."""

    names: frozenset[str] = frozenset({PUBLIC, RESTRICTED})
    unmarked: str = PUBLIC
