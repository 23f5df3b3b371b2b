"""What every command accepts, before its name or after it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from bot.audience import KNOWN, Viewer
from indexer.records import PUBLIC


class _Named(click.Path):
    """A path that has a name: one without would be the folder where one happens to be."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401  as click has it
        if value == "":
            self.fail("the name is empty", param, ctx)
        return super().convert(value, param, ctx)


PATH: click.Path = _Named(path_type=Path, readable=False)
"""A path that may be wrong: what is wrong with it is told by whoever opens it, with status 1."""

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Options:
    """``store`` is None where neither ``--store`` was given; settings then decide."""

    store: Path | None = None
    as_json: bool = False
    debug: bool = False
    viewer: str | None = None  # audiences given before the command's name

    def also(self, store: Path | None, *, as_json: bool, debug: bool) -> Options:
        """These options with those that stood after the command's name; the later store wins."""
        return Options(
            store or self.store, self.as_json or as_json, self.debug or debug, self.viewer
        )


def standard(function: Command) -> Command:
    """Give a command ``--store``, ``--json`` and ``--debug``; it gets them as ``options``."""

    @click.option("--store", type=PATH, help="The store's folder.")
    @click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
    @click.option("--debug", is_flag=True, hidden=True)
    @click.pass_context
    @functools.wraps(function)
    def command(
        ctx: click.Context, /, *, store: Path | None, as_json: bool, debug: bool, **rest: object
    ) -> object:
        before = ctx.obj if isinstance(ctx.obj, Options) else Options()
        return function(before.also(store, as_json=as_json, debug=debug), **rest)

    return command  # type: ignore[return-value]


def _known(names: str) -> Iterable[str]:
    """The audiences that exist; a policy that is wrong is refused, whoever asks."""
    from bot.wiring import labelling_of
    from indexer.settings import load_settings

    settings = load_settings()
    if settings.policy is None and names.strip() in {"", PUBLIC}:
        return KNOWN
    return sorted(labelling_of(settings).names)


def as_audience(function: Command) -> Command:
    """Give a command ``--as AUDIENCE[,AUDIENCE]``; it gets a ``Viewer`` as ``viewer``."""

    def parse(ctx: click.Context, _parameter: click.Parameter, given: str | None) -> Viewer:
        before = ctx.obj.viewer if isinstance(ctx.obj, Options) else None
        names = given if given is not None else before or PUBLIC
        return Viewer.parse(names, _known(names))

    return click.option(
        "--as",
        "viewer",
        metavar="AUDIENCE[,AUDIENCE]",
        callback=parse,
        help="Ask as somebody who has these audiences; public papers alone without it.",
    )(function)
