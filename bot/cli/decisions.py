"""`minutebook decisions`: what minutes record as decided, verbatim, newest meeting first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from bot.audience import Viewer
from bot.cli.options import Options, as_audience, standard
from bot.cli.output import counted, faint, note, print_json, say, strong, wrapped
from bot.cli.places import heading, place_line
from bot.cli.spans import of_meetings, of_no_board
from bot.wording.said import decision_words, standing_words

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
@click.option(
    "--unsure",
    is_flag=True,
    help="Sentences that may decide something, instead: they are in no answer until the clerk "
    "takes them up with `correct add`.",
)
@as_audience
@standard
def command(
    options: Options,
    *,
    query: str | None,
    span: Span,
    routine: bool,
    unsure: bool,
    viewer: Viewer,
) -> None:
    """List decisions, all or those on a QUERY, word for word."""
    from bot.addresses import Addresses
    from bot.library import Library
    from bot.minuted.listing import chosen, decisions, unsure_decisions
    from bot.minuted.matching import about
    from bot.wiring import opened_store
    from indexer.settings import load_settings

    settings = load_settings()
    with opened_store(options.store, settings) as store, store.snapshot() as snapshot:
        library = Library(snapshot, viewer, Addresses.below(settings.web_url))
        listed = (
            unsure_decisions(snapshot, library)
            if unsure
            else decisions(snapshot, library, routine=routine)
        )
        found = chosen(listed, span)
        coverage = library.coverage
    strange = of_no_board(span, (one.citation for one in listed))
    if strange:
        note(strange)
    if query:
        found = about(found, query)
    if options.as_json:
        print_json([one.as_json() for one in found])
        return
    for line in _lines(found):
        say(line)
    say(f"{counted(len(found), 'unsure sentence' if unsure else 'decision')}.")
    say(faint(wrapped(coverage)))


def _lines(found: list[ListedDecision]) -> Iterator[str]:
    above = ""
    for one in found:
        under = heading(one.citation)
        if under != above:
            above = under
            yield strong(wrapped(f"{under}; {standing_words(one)}", "", "  "))
        decision = one.decision
        stem = f"{decision.stem} " if decision.stem else ""
        yield wrapped(f"{one.id}  {stem}{decision.text}", "", "          ")
        yield faint(wrapped("; ".join(decision_words(one)), "          "))
        if decision.unsure:
            taken_up = f"minutebook correct add decision {decision.paragraph_id} --text … --by WHO"
            yield faint(wrapped(f"unsure; {taken_up}", "          "))
        yield faint(wrapped(place_line(one.citation, one.item_title), "          "))
        yield ""
