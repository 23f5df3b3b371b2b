"""What is wrong with a payload, and where in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True)
class Flaw:
    """One fault.

    Attributes:
        where: a JSON pointer, from the message or the view.
        what: as Slack says it.
        by: ``slack`` refuses the payload; ``house`` is a rule of ours that Slack lets pass.
        error: Slack's error, where it is not the usual one of the method.
    """

    where: str
    what: str
    by: Literal["slack", "house"] = "slack"
    error: str = ""

    def __str__(self) -> str:
        """One line."""
        return f"{self.where or '/'}: {self.what} ({self.by})"


Flaws = Iterator[Flaw]


def at_most(where: str, text: object, most: int) -> Flaws:
    """A text of at most so many characters."""
    if isinstance(text, str) and len(text) > most:
        yield Flaw(where, f"must be less than {most + 1} characters (has {len(text)})")


def needs(where: str, thing: dict[str, Any], *names: str) -> Flaws:
    """Fields that must be there and not empty."""
    for name in names:
        if thing.get(name) in (None, "", [], {}):
            yield Flaw(f"{where}/{name}", f"missing required field: {name}")


def count(where: str, items: object, most: int, least: int = 1) -> Flaws:
    """A list of so many items."""
    if not isinstance(items, list):
        yield Flaw(where, "must be a list")
    elif len(items) > most:
        yield Flaw(where, f"no more than {most} items allowed [has {len(items)}]")
    elif len(items) < least:
        yield Flaw(where, f"no fewer than {least} items allowed [has {len(items)}]")


def unique(where: str, names: list[tuple[str, object]]) -> Flaws:
    """Names (each with where it stands) of which no two are the same."""
    seen: dict[str, str] = {}
    for place, name in names:
        if not isinstance(name, str) or not name:
            continue
        if name in seen:
            yield Flaw(place, f"`{name}` already exists (also at {seen[name] or where})")
        seen[name] = place
