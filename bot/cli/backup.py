"""`minutebook backup`: the store in one file, made while it is used."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import PATH, Options, standard
from bot.cli.output import print_json, say

if TYPE_CHECKING:
    from indexer.store.port import StoreCopy


@click.command("backup")
@click.argument("target", type=PATH)
@standard
def command(options: Options, *, target: Path) -> None:
    """Copy the store into the file TARGET, or into a new file in the folder TARGET.

    The copy holds everything: papers, the register, what was asked. Restricted papers too, so keep
    it as you keep those. Settings, the policy and the papers' own files are not in it.
    """
    from bot.wiring import back_up

    if target.is_dir():
        target = target / f"minutebook-{stamp()}.sqlite3"
    copy = back_up(options.store, target)
    if options.as_json:
        print_json(plain(copy))
        return
    say(f"{copy.path}: {told(copy)}")
    say(f"Put it back with `minutebook restore {copy.path}`.")


def stamp() -> str:
    """The present moment, as part of a file's name."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H%M%SZ")


def told(copy: StoreCopy) -> str:
    """What a copy holds, in words."""
    return (
        f"{copy.papers:,} papers, {copy.actions:,} actions with {copy.events:,} events, "
        f"generation {copy.generation}, {copy.bytes / 1e6:.1f} MB, seen to be whole"
    )


def plain(copy: StoreCopy) -> dict[str, object]:
    """A copy as JSON."""
    return {**asdict(copy), "path": str(copy.path)}
