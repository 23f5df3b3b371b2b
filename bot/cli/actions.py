"""`minutebook actions`: the register of actions, and what people say of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from bot.audience import Viewer
from bot.cli.action_verbs import verbs
from bot.cli.options import Options, as_audience, standard
from bot.cli.output import counted, faint, note, print_json, say, strong, wrapped
from bot.cli.places import heading, place_line
from bot.cli.spans import of_meetings, of_no_board
from bot.register.choosing import STATUSES, Choice, Group, chosen, grouped
from bot.register.wording import due_words, evidence_words, owner_words

if TYPE_CHECKING:
    from bot.minuted.span import Span
    from bot.register.entries import Entry


def _asked(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give the command ``--owner``, ``--status`` and those of meetings, as one ``choice``."""

    @click.option("--owner", metavar="NAME", help="Whose owner, confirmed or not, holds this.")
    @click.option("--status", type=click.Choice(STATUSES), help="All of them without it.")
    @of_meetings
    @wraps(function)
    def command(*, owner: str | None, status: str | None, span: Span, **rest: object) -> object:
        return function(choice=Choice(owner, status, span), **rest)

    return command


@click.group("actions", invoke_without_command=True)
@_asked
@click.option(
    "--kind",
    type=click.Choice(["minuted", "candidate"]),
    default="minuted",
    show_default=True,
    help="Candidates are lines that a clerk might make actions of.",
)
@click.option("--by-owner", is_flag=True, help="Grouped: confirmed owners, suggested, none.")
@as_audience
@standard
@click.pass_context
def command(
    ctx: click.Context,
    options: Options,
    *,
    choice: Choice,
    kind: str,
    by_owner: bool,
    viewer: Viewer,
) -> None:
    """List actions: whose they are, when due, how they stand."""
    if ctx.invoked_subcommand is not None:
        ctx.obj = options
        return
    from bot.wiring import opened_register

    with opened_register(options.store) as register:
        held = register.entries(viewer, owner=choice.owner, candidates=kind == "candidate")
        found = register.with_evidence(chosen(held, choice), viewer)
    strange = of_no_board(choice.span, (one.citation for one in held))
    if strange:
        note(strange)
    if options.as_json:
        rows = grouped(found) if by_owner else found
        print_json([one.as_json() for one in rows])
        return
    for line in _in_groups(grouped(found)) if by_owner else _lines(found):
        say(line)
    say(f"{counted(len(found), 'action')}.")


for verb in verbs():
    command.add_command(verb)


def _in_groups(groups: list[Group]) -> Iterator[str]:
    for group in groups:
        yield strong(wrapped(f"== {group.title}"))
        yield from _lines(group.entries)


def _lines(found: list[Entry]) -> Iterator[str]:
    above = ""
    for one in found:
        place = one.citation
        under = heading(place) if place else "papers that are no longer held"
        if under != above:
            above = under
            yield strong(wrapped(under, "", "  "))
        stem = f"{one.stem} " if one.stem else ""
        yield wrapped(f"{one.id}  {stem}{one.text}", "", "          ")
        yield faint(wrapped("; ".join(_facts(one)), "          "))
        for said in evidence_words(one):
            yield faint(wrapped(said, "          "))
        if place and one.listed:
            yield faint(wrapped(place_line(place, one.listed.item_title), "          "))
        yield ""


def _facts(one: Entry) -> Iterator[str]:
    yield from owner_words(one)
    yield due_words(one)
    yield one.state.status.words
    if one.state.unsure:
        yield f"the clerk should look: {one.state.unsure}"
    if one.listed and one.listed.action.confidence < 1:
        yield f"candidate, confidence {one.listed.action.confidence:.2f}"
