"""`minutebook decisions`: what minutes record as decided, verbatim, newest meeting first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from bot.audience import Viewer
from bot.cli.listed import heading, numbered, place_line
from bot.cli.options import Options, as_audience, standard
from bot.cli.output import faint, print_json, say, strong, wrapped
from bot.cli.spans import of_meetings

if TYPE_CHECKING:
    from bot.minuted.listed import ListedDecision
    from bot.minuted.span import Span


@click.command("decisions")
@click.argument("query", required=False)
@of_meetings
@click.option(
    "--routine/--no-routine",
    default=True,
    show_default=True,
    help="Whether agreeing minutes, adjourning and the like are listed too.",
)
@as_audience
@standard
def command(
    options: Options,
    *,
    query: str | None,
    span: Span,
    routine: bool,
    viewer: Viewer,
) -> None:
    """List decisions, all or those on a QUERY, with draft or approved."""
    from bot.addresses import Addresses
    from bot.library import Library
    from bot.minuted.listing import chosen, decisions
    from bot.minuted.matching import about
    from bot.wiring import opened_store
    from indexer.settings import load_settings

    settings = load_settings()
    with opened_store(options.store, settings) as store, store.snapshot() as snapshot:
        library = Library(snapshot, viewer, Addresses.below(settings.web_url))
        found = chosen(decisions(snapshot, library, routine=routine), span)
        coverage = library.coverage
    if query:
        found = about(found, query)
    if options.as_json:
        print_json([one.as_json() for one in found])
        return
    for line in _lines(found):
        say(line)
    say(numbered(len(found), "decision"))
    say(faint(wrapped(coverage)))


def _lines(found: list[ListedDecision]) -> Iterator[str]:
    above = ""
    for one in found:
        under = heading(one.citation)
        if under != above:
            above = under
            yield strong(wrapped(f"{under}; {_standing(one)}", "", "  "))
        decision = one.decision
        stem = f"{decision.stem} " if decision.stem else ""
        yield wrapped(f"{one.id}  {stem}{decision.text}", "", "          ")
        facts = [", ".join(decision.verbs) or "recorded", *_motion(one)]
        yield faint(wrapped("; ".join(facts), "          "))
        yield faint(wrapped(place_line(one.citation, one.item_title), "          "))
        yield ""


def _motion(one: ListedDecision) -> Iterator[str]:
    from bot.wording.said import motion_words

    yield from motion_words(one)
    if one.decision.lost:
        yield "LOST"


def _standing(one: ListedDecision) -> str:
    from bot.wording.said import minutes_words

    said = minutes_words(one.minutes_status, one.approved_at)
    if one.minutes_status == "unknown":
        return said.replace("they", "these minutes")
    return f"minutes {said}" if one.minutes_status == "approved" else f"{said} minutes"
