"""`minutebook actions confirm|assign|close|…`: what people say of actions, kept as events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import click

from bot.audience import Viewer
from bot.cli.options import Options, as_audience, standard
from bot.cli.output import print_json, say, wrapped
from bot.register.records import What

if TYPE_CHECKING:
    from bot.register.entries import Entry

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

_HELP = {
    What.CONFIRM: "Confirm the owner: as printed, as suggested, or the one given.",
    What.ASSIGN: "Give it to somebody.",
    What.UPDATE: "Say how far it is; it is then in progress.",
    What.PROPOSE_DONE: "Say that it is done; the clerk closes it.",
    What.CLOSE: "Close it.",
    What.REOPEN: "Open it again.",
    What.RESCHEDULE: "Change its date; the reason is kept.",
    What.SNOOZE: "Leave it out of digests until a day.",
    What.PAUSE: "Set it aside; it is then not outstanding.",
    What.CANCEL: "It will not be done; the reason is kept.",
    What.PROMOTE: "Make a candidate an action.",
    What.MERGE: "It only repeats another one, which stays.",
    What.DISMISS: "It is no action, or only history: leave it out of every list.",
    What.NOT_MINE: "Say that it is not the owner's; the reason is kept.",
    What.UNDO: "Take back the last thing said, or the one given.",
}
_DAY = "A day, as 2022-02-24."
_MORE: Mapping[What, Decorator] = {
    What.CONFIRM: click.option("--owner", "owners", multiple=True, metavar="NAME"),
    What.ASSIGN: click.option("--owner", "owners", multiple=True, required=True, metavar="NAME"),
    What.NOT_MINE: click.option("--owner", "owners", multiple=True, metavar="NAME"),
    What.RESCHEDULE: click.option("--due", required=True, metavar="DATE", help=_DAY),
    What.SNOOZE: click.option("--until", required=True, metavar="DATE", help=_DAY),
    What.PROPOSE_DONE: click.option("--evidence", metavar="TEXT", help="What shows it."),
    What.MERGE: click.option("--into", required=True, metavar="ID", help="The one that stays."),
    What.UNDO: click.option("--event", type=int, help="Its number, as --json lists it."),
}


def verbs() -> list[click.Command]:
    """One command for each thing that may be said of an action."""
    return [_verb(what) for what in _HELP]


def _verb(what: What) -> click.Command:
    @click.command(str(what), help=_HELP[what])
    @click.argument("identifiers", nargs=-1, required=True, metavar="ID…")
    @click.option("--by", required=True, metavar="WHO", help="Who says so; kept with it.")
    @click.option("--why", metavar="TEXT", help="The reason; kept with it.")
    @as_audience
    @standard
    def command(
        options: Options,
        *,
        identifiers: tuple[str, ...],
        by: str,
        why: str | None,
        viewer: Viewer,
        **more: object,
    ) -> None:
        _said(options, what, identifiers, by, why, viewer, more)

    more = _MORE.get(what)
    if more is not None:
        more(command)
    return command


def _said(
    options: Options,
    what: What,
    identifiers: tuple[str, ...],
    by: str,
    why: str | None,
    viewer: Viewer,
    more: Mapping[str, object],
) -> None:
    from bot.wiring import opened_register

    with opened_register(options.store) as register:
        data = {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in more.items()
            if value
        }
        if "into" in data:
            data["into"] = register.find(str(data["into"]), viewer).row.key
        found = [register.find(one, viewer) for one in identifiers]
        for entry in found:
            register.say(entry, what, by, why, _filled(what, data, entry))
        after = [register.find(entry.id, viewer) for entry in found]
    if options.as_json:
        print_json([one.as_json() for one in after])
        return
    for one in after:
        say(wrapped(f"{one.id}  {one.state.status}: {one.text}", "", "          "))


def _filled(what: What, data: dict[str, object], entry: Entry) -> dict[str, object]:
    """An owner is confirmed as suggested or printed where none is given."""
    if what is not What.CONFIRM or "owners" in data:
        return data
    return {**data, "owners": list(entry.likely_owners)}
