"""The options that narrow a list to some meetings: --since, --until, --board."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from bot.answers import Citation
from bot.minuted.span import Span

Command = TypeVar("Command", bound=Callable[..., Any])


def of_meetings(function: Command) -> Command:
    """Give a command ``--since``, ``--until`` and ``--board``; it gets them as ``span``."""

    @click.option("--since", callback=as_day, metavar="DATE", help="Meetings from this day on.")
    @click.option("--until", callback=as_day, metavar="DATE", help="Meetings up to this day.")
    @click.option("--board", metavar="B", help="Of this board, or of boards whose name holds it.")
    @functools.wraps(function)
    def command(
        *, since: dt.date | None, until: dt.date | None, board: str | None, **rest: object
    ) -> object:
        return function(span=Span(since, until, board), **rest)

    return command  # type: ignore[return-value]


def of_no_board(span: Span, held: Iterable[Citation | None]) -> str | None:
    """Why nothing is listed, where no board is called as the option says."""
    if span.board is None:
        return None
    named = Span(board=span.board)
    if any(named.holds(one) for one in held if one is not None):
        return None
    return f"nothing that you may see here is of a board called {span.board!r}"


def as_day(_ctx: click.Context, _parameter: click.Parameter, given: str | None) -> dt.date | None:
    """An option's value as a day; a wrong call where it is none."""
    if given is None:
        return None
    try:
        return dt.date.fromisoformat(given)
    except ValueError:
        raise click.BadParameter(f"{given!r} is no date: write it as 2022-02-24") from None
