"""`minutebook digest`: the weekly reminders of officers, and who in Slack people are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from bot.cli.options import Options, standard
from bot.cli.output import faint, print_json, say, strong, wrapped
from indexer.errors import InputError, PostingError

if TYPE_CHECKING:
    from bot.digests.records import Outcome

NOBODY = "nobody"


@click.group("digest")
@standard
@click.pass_context
def command(ctx: click.Context, options: Options) -> None:
    """Send each officer weekly what is still to be done."""
    ctx.obj = options


@command.command("run")
@click.option("--now", metavar="ISO", help="As if it were this time; London's without a zone.")
@click.option("--dry-run", is_flag=True, help="Print what would go to whom and why; send nothing.")
@standard
def run_command(options: Options, *, now: str | None, dry_run: bool) -> None:
    """Send the digests that are due: Monday at nine, on a bank holiday the next working day.

    Safe to run every quarter of an hour: each goes out once a week, and late runs catch
    up in working hours, but not within three days of the next one.
    """
    from bot.digests.records import troubled
    from bot.digests.run import run
    from bot.digests.wiring import Place, opened_office, when
    from bot.wiring import opened_store, register_over, store_folder
    from indexer.settings import load_settings

    settings = load_settings()
    try:
        moment = when(now)
    except ValueError:
        raise InputError(f"{now!r} is no time", mend="write it as 2026-02-09T09:00") from None
    folder = store_folder(options.store, settings)
    with opened_store(options.store, settings) as store:
        place = Place(folder, store, register_over(store, folder, settings))
        with opened_office(settings, place, dry=dry_run) as office:
            outcomes = run(office, moment)
    if options.as_json:
        print_json([_as_json(one) for one in outcomes])
    else:
        _print(outcomes)
    in_trouble = troubled(outcomes)
    if in_trouble:
        raise PostingError(
            f"{len(in_trouble)} of {len(outcomes)} digests are not known to have arrived",
            mend="run `minutebook digest run` again: none is sent twice",
        )


@command.command("match")
@click.argument("name")
@click.argument("slack_user", metavar="SLACK_USER")
@click.option("--by", required=True, metavar="WHO", help="Who says so; kept with it.")
@standard
def match_command(options: Options, *, name: str, slack_user: str, by: str) -> None:
    """Say who in Slack a person in the papers is: NAME as printed, SLACK_USER as U0123ABCD.

    With "nobody" for SLACK_USER the person is no longer asked about.
    """
    from bot.digests.in_sqlite import SqliteMatches
    from bot.digests.people import folded, is_user
    from bot.digests.port import Match
    from bot.wiring import opened_store, store_folder
    from indexer.settings import load_settings

    person = folded(name)
    if not person:
        raise InputError("the name is empty", mend="give it as the papers print it")
    if slack_user != NOBODY and not is_user(slack_user):
        raise InputError(
            f"{slack_user!r} is no Slack user",
            mend="copy the member ID from the person's Slack profile: U and digits and letters",
        )
    settings = load_settings()
    with opened_store(options.store, settings):  # says so where nothing is indexed yet
        matches = SqliteMatches(store_folder(options.store, settings))
        matches.keep(person, Match("" if slack_user == NOBODY else slack_user, by))
    if options.as_json:
        print_json({"name": name, "slack_user": slack_user, "by": by})
        return
    say(f"{name} is {slack_user}.")


def _print(outcomes: list[Outcome]) -> None:
    for one in outcomes:
        why = f" ({one.why})" if one.why else ""
        say(wrapped(f"{strong(one.who)}, {one.kind} digest: {one.what}{why}", "", "  "))
        if one.message:
            say(faint(wrapped(one.message.text, "    ", "      ")))
    if not outcomes:
        say("No digest is due: nobody owns anything outstanding.")


def _as_json(one: Outcome) -> dict[str, Any]:
    said = {"who": one.who, "kind": str(one.kind), "what": str(one.what), "why": one.why}
    if one.message is None:
        return said
    return {**said, "text": one.message.text, "blocks": list(one.message.blocks)}
