"""`minutebook doctor`: says what is configured, what is missing, and how to mend it."""

from __future__ import annotations

from dataclasses import asdict

import click

from bot.cli.options import Options, standard
from bot.cli.output import print_json, say, wrapped


@click.command("doctor")
@click.option("--deep", is_flag=True, help="Read all of the store and see whether it agrees.")
@standard
def command(options: Options, *, deep: bool) -> None:
    """Say what is missing or wrong, and how to mend it."""
    from bot.doctor.examining import examine
    from bot.doctor.records import State

    checks = list(examine(options.store, deep=deep))
    if options.as_json:
        print_json([{**asdict(check), "state": str(check.state)} for check in checks])
    else:
        for check in checks:
            mend = f" → {check.mend}" if check.mend else ""
            say(wrapped(f"{check.state:8} {check.name}: {check.found}{mend}", "", " " * 9))
    if any(check.state is State.WRONG for check in checks):
        raise click.exceptions.Exit(1)
