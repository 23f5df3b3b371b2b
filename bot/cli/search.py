"""`minutebook search`: the ranked passages alone."""

from __future__ import annotations

from typing import Any

import click

from bot.answers import to_json
from bot.audience import Viewer
from bot.cli import batch
from bot.cli.answers import result_lines
from bot.cli.options import Options, as_audience, standard
from bot.cli.output import print_json, say
from bot.questions.incoming import plain_question


@click.command("search")
@click.argument("query", required=False)
@click.option(
    "-k", "limit", type=click.IntRange(1, 200), default=10, show_default=True, help="How many."
)
@click.option("--batch", "source", metavar="FILE", help="JSON lines; - reads standard input.")
@as_audience
@standard
def command(
    options: Options, *, query: str | None, limit: int, source: str | None, viewer: Viewer
) -> None:
    """Print the passages nearest to a query, best first."""
    if (query is None) == (source is None):
        raise click.UsageError("give a query, or --batch FILE")

    from bot.wiring import opened_answerer

    if query is not None:
        plain = plain_question(query)
        with opened_answerer(options.store) as answerer:
            results = answerer.search(plain, viewer, limit=limit)
        if options.as_json:
            print_json(to_json(results))
        else:
            for line in result_lines(results):
                say(line)
        return

    with opened_answerer(options.store) as answerer:

        def found(row: batch.Row) -> dict[str, Any]:
            return to_json(answerer.search(plain_question(row.question), viewer, limit=limit))

        batch.run(str(source), found)
