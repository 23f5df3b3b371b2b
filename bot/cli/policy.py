"""`minutebook policy`: who may see what, explained; and an example to begin with."""

from __future__ import annotations

import click

from bot.cli.options import Options, standard
from bot.cli.output import print_json, say, wrapped


@click.group("policy")
def command() -> None:
    """Explain who may see what; print an example of a policy."""


@command.command("check")
@click.argument("person")
@click.argument("paper")
@click.option("--paragraph", metavar="P", help="Only the part that holds this paragraph.")
@standard
def check(options: Options, *, person: str, paper: str, paragraph: str | None) -> None:
    """Say whether PERSON may see PAPER, why, and what would change it.

    PERSON is an e-mail address, a Slack user (U…), both with a comma between and user groups
    (S…) after them, "anyone", or "guest:" and an address or user. Nothing is looked up in Slack.
    PAPER is named as `minutebook show` takes it.
    """
    from bot.policies.checking import check as checked
    from bot.policies.in_words import as_json, told
    from bot.wiring import opened_store
    from indexer.settings import load_settings

    settings = load_settings()
    with opened_store(options.store, settings) as store:
        found = checked(store, settings.policy, person, paper, paragraph)
    if options.as_json:
        print_json(as_json(found))
        return
    for line in told(found):
        say(wrapped(line, "", "  " if line.startswith("- ") else ""))


@command.command("example")
@standard
def example(options: Options) -> None:
    """Print a policy with comments, to be saved as policy.toml and changed."""
    from bot.policies.example import EXAMPLE

    if options.as_json:
        print_json({"example": EXAMPLE})
    else:
        say(EXAMPLE.rstrip())
