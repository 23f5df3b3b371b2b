"""`minutebook person`: what is held on a person, given out or erased."""

from __future__ import annotations

import click

from bot.cli.options import Options, standard
from bot.cli.output import print_json, say, wrapped
from bot.cli.user import local_user

WHO = click.argument("who", nargs=-1, required=True, metavar="WHO…")


@click.group("person")
def command() -> None:
    """Give out or erase what is held on a person.

    WHO is an e-mail address, a Slack member ID (U…) or a name; several of them mean one person.
    """


@command.command("export")
@WHO
@standard
def export(options: Options, *, who: tuple[str, ...]) -> None:
    """Print all that is held on one person; with --json word for word.

    Papers that name them are listed, over all audiences.
    """
    from bot.personal.in_words import held
    from bot.personal.wiring import opened_people
    from indexer.settings import load_settings

    with opened_people(options.store, load_settings()) as people:
        found = people.held(who)
    if options.as_json:
        print_json(found.as_json())
        return
    for line in held(found):
        say(wrapped(line, "", "  "))
    say("With --json it is printed word for word.")


@command.command("erase")
@WHO
@click.option("--yes", is_flag=True, help="Erase; without it, what would be erased is said.")
@click.option("--by", metavar="WHO", help="Who erases; without it, the user of this computer.")
@standard
def erase(options: Options, *, who: tuple[str, ...], yes: bool, by: str | None) -> None:
    """Erase what is held on one person, but for what the public record needs.

    Questions on the record lose their words and salt, so that the chain still holds; feedback,
    the memory of Slack threads, matches and former digests go.
    """
    from bot.personal.in_words import erased, held
    from bot.personal.wiring import opened_people
    from indexer.settings import load_settings

    with opened_people(options.store, load_settings()) as people:
        if not yes:
            found = people.held(who)
            for line in held(found):
                say(wrapped(line, "", "  "))
            raise click.UsageError("nothing was erased: give --yes to erase it")
        found, done = people.erase(who, by or local_user())
    if options.as_json:
        gone = {"erased": dict(done.gone), "stays": dict(done.stays), "papers": found.papers}
        print_json(gone)
        return
    for line in erased(found, done):
        say(wrapped(line, "", "  "))
