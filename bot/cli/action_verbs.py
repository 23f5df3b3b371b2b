"""`minutebook actions confirm|assign|close|…`: what people say of actions, kept as events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from bot.audience import Viewer
from bot.cli.action_bulk import BULK, Many, agreed, many, meant, new_batch
from bot.cli.options import Options, as_audience, standard
from bot.cli.output import note, print_json, say, wrapped
from bot.register.records import What, speaker
from indexer.errors import InputError

if TYPE_CHECKING:
    from bot.register.entries import Entry
    from bot.register.service import Register

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
    What.CONFIRM: click.option(
        "--owner",
        "owners",
        multiple=True,
        metavar="NAME",
        help="Whose it is; with --all: those that are likely theirs.",
    ),
    What.ASSIGN: click.option("--owner", "owners", multiple=True, required=True, metavar="NAME"),
    What.NOT_MINE: click.option("--owner", "owners", multiple=True, metavar="NAME"),
    What.RESCHEDULE: click.option("--due", required=True, metavar="DATE", help=_DAY),
    What.SNOOZE: click.option("--until", required=True, metavar="DATE", help=_DAY),
    What.PROPOSE_DONE: click.option("--evidence", metavar="TEXT", help="What shows it."),
    What.MERGE: click.option("--into", required=True, metavar="ID", help="The one that stays."),
    What.UNDO: lambda function: click.option(
        "--event", type=int, help="Its number, as --json lists it."
    )(click.option("--batch", metavar="NUMBER", help="All that was said together.")(function)),
}
_BY = click.option("--by", required=True, metavar="WHO", help="Who says so; kept with it.")
_WHY = click.option("--why", metavar="TEXT", help="The reason; kept with it.")
_UNNAMED = BULK | {What.UNDO}  # may be called without an ID


def verbs() -> list[click.Command]:
    """One command for each thing that may be said of an action."""
    return [_verb(what) for what in _HELP]


def _verb(what: What) -> click.Command:
    def told(
        options: Options,
        *,
        viewer: Viewer,
        many: Many | None = None,
        batch: str | None = None,
        **said: Any,  # noqa: ANN401  the options of the verb, as click gives them
    ) -> None:
        identifiers, by, why = (said.pop(name) for name in ("identifiers", "by", "why"))
        given = _Given(what, identifiers, by, why, viewer, said)
        if batch is not None and (identifiers or said.get("event")):
            raise InputError("a batch and single actions are named", mend="give one of them")
        if batch is not None:
            _taken_back(options, given, batch)
        else:
            _said(options, given, many)

    needed = what not in _UNNAMED
    shown = "ID…" if needed else "[ID…]"
    named = click.argument("identifiers", nargs=-1, required=needed, metavar=shown)
    function = standard(as_audience(told))
    for decorated in (_MORE.get(what), many(what) if what in BULK else None, _WHY, _BY, named):
        function = decorated(function) if decorated else function
    return click.command(str(what), help=_HELP[what])(function)


@dataclass(frozen=True, slots=True)
class _Given:
    """A verb as it was called."""

    what: What
    identifiers: tuple[str, ...]
    by: str
    why: str | None
    viewer: Viewer
    more: Mapping[str, object]


def _said(options: Options, given: _Given, many: Many | None) -> None:
    from bot.wiring import opened_register

    with opened_register(options.store) as register:
        data = _data(given)
        if "into" in data:
            data["into"] = register.find(str(data["into"]), given.viewer).row.key
        if many is None:
            found = [register.find(one, given.viewer) for one in _named(given)]
        else:
            found = meant(register, given.viewer, given.what, given.identifiers, _for(given, many))
        if many is not None and many.every:
            _together(register, given, found, many, data)
        else:
            found = list({entry.id: entry for entry in found}.values())
            told = [_filled(given.what, data, entry, given.by) for entry in found]
            _agree_all(register, given, found, told)
            for entry, more in zip(found, told, strict=True):
                register.say(entry, given.what, given.by, given.why, more)
        after = [register.find(entry.id, given.viewer) for entry in found]
        after = register.with_evidence(after, given.viewer)
    _told(options, after)


def _agree_all(
    register: Register, given: _Given, found: list[Entry], told: list[dict[str, object]]
) -> None:
    """See that all of them can meet it before it is said of any.

    Raises:
        InputError: one of them cannot; it is named, and nothing was done.
    """
    for entry, data in zip(found, told, strict=True):
        try:
            register.check(entry, given.what, given.why, data)
        except InputError as error:
            alone = "" if len(found) == 1 else " (nothing was said of the others either)"
            raise InputError(f"{error.what}{alone}", mend=error.mend) from error


def _named(given: _Given) -> tuple[str, ...]:
    if not given.identifiers:
        raise InputError("no action is named", mend="give its ID, or --batch with a number")
    return given.identifiers


def _together(
    register: Register, given: _Given, found: list[Entry], many: Many, data: dict[str, object]
) -> None:
    """Say it of many, after a yes, under one number by which it can be taken back."""
    from bot.backlog.together import Saying, say_together

    if given.what is What.CONFIRM:
        data.pop("owners", None)  # it chose them; each is confirmed as its own
    if not many.yes:
        agreed(given.what, found, lambda one: f"{_owner(given.what, data, one)}: ")
    sayings = [Saying(one, given.what, _filled(given.what, data, one), given.why) for one in found]
    done = say_together(register, sayings, given.by, new_batch())
    for entry, why in done.refused:
        note(f"{entry.id} is left as it was: {why}")
    note(f"Said of {len(done.said)}. To take it all back: "
         f"minutebook actions undo --batch {done.batch} --by WHO")  # fmt: skip


def _taken_back(options: Options, given: _Given, batch: str) -> None:
    from bot.backlog.together import take_back
    from bot.wiring import opened_register

    with opened_register(options.store) as register:
        found = take_back(register, given.viewer, batch, given.by, given.why)
        after = [register.find(entry.id, given.viewer) for entry in found]
        after = register.with_evidence(after, given.viewer)
    _told(options, after)


def _told(options: Options, after: list[Entry]) -> None:
    if options.as_json:
        print_json([one.as_json() for one in after])
        return
    for one in after:
        say(wrapped(f"{one.id}  {_stands(one)}: {one.text}", "", "          "))


def _stands(one: Entry) -> str:
    return "dismissed" if one.state.dismissed else one.state.status.words


def _data(given: _Given) -> dict[str, object]:
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in given.more.items()
        if value
    }


def _for(given: _Given, many: Many) -> Many:
    """With "confirm" the owners that are given choose as well."""
    owners = given.more.get("owners")
    if given.what is not What.CONFIRM or not many.every or not owners:
        return many
    owner = " ".join(owners) if isinstance(owners, tuple) else str(owners)
    return replace(many, choice=replace(many.choice, owner=owner))


def _owner(what: What, data: Mapping[str, object], entry: Entry) -> str:
    """Whose an action is or would be, for a preview."""
    owners = _filled(what, dict(data), entry).get("owners", entry.likely_owners)
    return ", ".join(map(str, owners)) if isinstance(owners, list | tuple) and owners else "nobody"


def _filled(what: What, data: dict[str, object], entry: Entry, by: str = "") -> dict[str, object]:
    """An owner is confirmed as suggested or printed where none is given, or said not to be one."""
    if what not in {What.CONFIRM, What.NOT_MINE} or "owners" in data:
        return data
    if what is What.NOT_MINE:
        return {**data, "owners": _not_theirs(entry, by)}
    return {**data, "owners": list(entry.likely_owners)}


def _not_theirs(entry: Entry, by: str) -> list[str]:
    """Whose it is not where nobody is named: the only owner, or the one who says so.

    Raises:
        InputError: it has several owners, and whoever says so is none of them.
    """
    from bot.digests.people import folded

    if len(entry.owners) <= 1:
        return list(entry.owners)
    own = [one for one in entry.owners if folded(one) == folded(speaker(by))]
    if not own:
        owners = ", ".join(entry.owners)
        raise InputError(
            f"{entry.id} has several owners ({owners})", mend="name one of them with --owner"
        )
    return own
