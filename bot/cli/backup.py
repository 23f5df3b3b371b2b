"""`minutebook backup`: the store in one file, made while it is used."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import PATH, Options, standard
from bot.cli.output import print_json, say
from bot.cli.user import local_user

if TYPE_CHECKING:
    from indexer.store.held import StoreCopy


@click.command("backup")
@click.argument("target", type=PATH)
@click.option("--salvage", is_flag=True, help="Of a damaged store: what can still be read.")
@standard
def command(options: Options, *, target: Path, salvage: bool) -> None:
    """Copy the store into TARGET, a file or a folder.

    The copy holds everything: papers, the register, what was asked. Restricted papers too, so keep
    it as you keep those. Settings, the policy and the papers' own files are not in it.

    Where the store is damaged, --salvage writes the register, the corrections, the record and what
    was asked, as far as they can be read. Restore that, then index the papers again.
    """
    from bot.wiring import back_up

    if target.is_dir():
        target = target / f"minutebook-{stamp()}.sqlite3"
    if salvage:
        _salvage(options, target)
        return
    copy = back_up(options.store, target, local_user())
    if options.as_json:
        print_json(plain(copy))
        return
    say(f"{copy.path}: {told(copy)}")
    say(f"Put it back with `minutebook restore {copy.path}`.")


def _salvage(options: Options, target: Path) -> None:
    from bot.wiring import salvaged

    found = salvaged(options.store, target)
    copy = found.copy
    if options.as_json:
        print_json({**plain(copy), "lost": list(found.lost)})
        return
    say(f"{copy.path}: {copy.actions:,} actions with {copy.events:,} events could be read.")
    if found.lost:
        say(f"Not all could be read of: {', '.join(found.lost)}.")
    say(f"Run `minutebook restore {copy.path}`, then `minutebook index FOLDER` on the papers.")


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
