"""Many actions at once: those that are meant are shown, and nothing happens without a yes."""

from __future__ import annotations

import datetime as dt
import functools
import secrets
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.cli.output import wrapped
from bot.cli.spans import as_day, of_meetings
from bot.minuted.span import Span
from bot.register.choosing import Choice, chosen
from bot.register.records import What
from indexer.errors import InputError

if TYPE_CHECKING:
    from bot.audience import Viewer
    from bot.register.entries import Entry
    from bot.register.service import Register

Command = TypeVar("Command", bound=Callable[..., Any])

BULK = frozenset({What.CONFIRM, What.ASSIGN, What.CLOSE, What.PAUSE, What.CANCEL, What.DISMISS})
_SHOWN = 20  # actions of a preview


@dataclass(frozen=True, slots=True)
class Many:
    """Which actions are meant where none is named, and whether that was said yes to before."""

    every: bool
    choice: Choice
    yes: bool
    before: dt.date | None = None  # only of meetings before this day

    @property
    def narrowed(self) -> bool:
        """Whether an option narrows the choice."""
        return self.before is not None or self.choice != Choice(status="outstanding")


def many(what: What) -> Callable[[Command], Command]:
    """Give a verb ``--all`` with what narrows it; it gets them as ``many``.

    ``--owner`` of a verb that has one of its own stays that: "confirm" narrows by it too.
    """

    def with_options(function: Command) -> Command:
        @click.option("--all", "every", is_flag=True, help="Every outstanding one that fits.")
        @of_meetings
        @click.option("--before", callback=as_day, metavar="DATE", help="Meetings before this day.")
        @click.option("--yes", is_flag=True, help="Without asking.")
        @functools.wraps(function)
        def command(
            *, every: bool, span: Span, before: dt.date | None, yes: bool, **rest: object
        ) -> object:
            owner = rest.pop("of_owner", None)
            choice = Choice(str(owner) if owner else None, "outstanding", span)
            return function(many=Many(every, choice, yes, before), **rest)

        if what not in {What.CONFIRM, What.ASSIGN}:
            command = click.option("--owner", "of_owner", metavar="NAME", help="Of this owner.")(
                command
            )
        return command  # type: ignore[return-value]

    return with_options


def meant(
    register: Register, viewer: Viewer, what: What, given: tuple[str, ...], many: Many
) -> list[Entry]:
    """The actions that are named; or, with ``--all``, those that fit.

    An archiving of many leaves out what somebody has confirmed or told something of.

    Raises:
        InputError: none is named, or both ways are used, or none fits.
    """
    if given and (many.every or many.narrowed):
        raise InputError(
            "actions are named, and others asked for",
            mend="give IDs, or --all with what narrows it",
        )
    if given:
        return [register.find(one, viewer) for one in given]
    if not many.every:
        raise InputError("no action is named", mend="give its ID, or --all with what narrows it")
    from bot.backlog.choosing import is_before, is_touched

    found = chosen(register.entries(viewer), many.choice)
    if many.before is not None:
        found = [one for one in found if is_before(one, many.before)]
    if what is What.DISMISS:
        found = [one for one in found if not is_touched(one)]
    if what is What.CONFIRM:
        unsaid = [one for one in found if not one.state.owners and one.state.unsure is None]
        found = [one for one in unsaid if one.likely_owners]
    if not found:
        raise InputError(
            "no outstanding action fits", mend="see which there are: minutebook actions"
        )
    return found


def agreed(what: What, found: list[Entry], owners: Callable[[Entry], str]) -> None:
    """Show what would be done, and go on only after a yes.

    Raises:
        InputError: nobody can be asked.
        Abort: the answer is no.
    """
    noun = "action" if len(found) == 1 else "actions"
    if not sys.stdin.isatty():
        raise InputError(
            f"nothing is done: {what} would be said of {len(found)} {noun}", mend="add --yes"
        )
    for one in found[:_SHOWN]:
        line = f"{one.id}  {one.meeting_date or 'no date'}  {owners(one)}{one.text}"
        click.echo(wrapped(line, "", "          "), err=True)
    left = len(found) - _SHOWN
    if left > 0:
        click.echo(f"and {left} more", err=True)
    click.confirm(f"Say “{what}” of {len(found)} {noun}?", abort=True, err=True)


def new_batch() -> str:
    """A number under which something is said together."""
    return secrets.token_hex(4)
