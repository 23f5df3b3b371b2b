"""`minutebook restore`: a copy becomes the store again."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.backup import plain, stamp, told
from bot.cli.options import PATH, Options, standard
from bot.cli.output import print_json, say
from bot.cli.user import local_user


@click.command("restore")
@click.argument("copy", type=PATH)
@standard
def command(options: Options, *, copy: Path) -> None:
    """Make COPY, which backup wrote, the store again.

    The former store is kept beside it. Stop `minutebook serve` first.
    """
    from bot.wiring import put_back, store_folder
    from indexer.settings import load_settings

    folder = store_folder(options.store, load_settings())
    found, former, withdrawn = put_back(copy, options.store, stamp(), local_user())
    if options.as_json:
        again = [f"{one.data['root']}/{one.data['file']}" for one in withdrawn]
        said = {"store": str(folder), "former": str(former or "") or None, "withdrawn": again}
        print_json({**plain(found), **said})
        return
    say(f"{folder} holds again: {told(found)}")
    if former is not None:
        say(f"What was there before is kept as {former}; delete it when you no longer need it.")
    for one in withdrawn:
        say(f"Withdrawn after the copy was made, and still: {one.data['root']}/{one.data['file']}")
