"""Long lists, a page at a time, and the filters of a list as they were typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

from bot.minuted.span import Span

PER_PAGE = 50
LONGEST_FILTER = 200  # characters

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Value]):
    """Some of a list: the ``page``th of ``pages``, counted from 1."""

    items: Sequence[Value]
    total: int
    page: int
    pages: int


def sheet(every: Sequence[Value], page: str | None, per_page: int = PER_PAGE) -> Sheet[Value]:
    """The page of a list that is asked for; the nearest one where there is none of that number."""
    pages = max(1, -(-len(every) // per_page))
    asked = int(page) if page and page.isascii() and page.isdecimal() and len(page) < 8 else 1
    at = min(max(asked, 1), pages)
    return Sheet(every[(at - 1) * per_page : at * per_page], len(every), at, pages)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed by, as typed; "" where nothing is."""

    typed: Mapping[str, str]

    @classmethod
    def of(cls, asked: Mapping[str, str], names: Sequence[str]) -> Filters:
        """Those of an address, cut to a length that a filter may have."""
        return cls({name: asked.get(name, "").strip()[:LONGEST_FILTER] for name in names})

    def __getitem__(self, name: str) -> str:
        return self.typed[name]

    def query(self, page: int) -> str:
        """The query string of another page of the same list."""
        kept = {name: value for name, value in self.typed.items() if value}
        return urlencode(kept | {"page": str(page)})

    def wrong_days(self) -> tuple[str, ...]:
        """The names of the filters that should be days and are none."""
        return tuple(
            name for name in ("since", "until") if self.typed[name] and self._day(name) is None
        )

    def span(self) -> Span:
        """The meetings that are meant; what is no day narrows nothing."""
        return Span(self._day("since"), self._day("until"), self.typed["board"] or None)

    def _day(self, name: str) -> dt.date | None:
        try:
            return dt.date.fromisoformat(self.typed[name])
        except ValueError:
            return None
