"""`minutebook ask`: a question, or a file of them, answered with cited passages."""

from __future__ import annotations

import datetime as dt
from typing import Any

import click

from bot.answers import Answer, to_json
from bot.audience import Viewer
from bot.cli import batch
from bot.cli.answers import answer_lines
from bot.cli.options import Options, as_audience, standard
from bot.cli.output import note, print_json, say
from bot.cli.spans import as_day
from bot.cli.user import local_user
from bot.questions.incoming import plain_question


@click.command("ask")
@click.argument("question", required=False)
@click.option("--batch", "source", metavar="FILE", help="JSON lines; - reads standard input.")
@click.option(
    "--today",
    callback=as_day,
    metavar="DATE",
    help="What 'last year' and 'next meeting' are counted from.",
)
@click.option("--more", is_flag=True, help="The whole of a long list, and all that it cites.")
@as_audience
@standard
def command(
    options: Options,
    *,
    question: str | None,
    source: str | None,
    today: dt.date | None,
    more: bool,
    viewer: Viewer,
) -> None:
    """Answer a question from the papers, with the cited passages.

    With --batch, one JSON object a line in ({"id", "question", "thread"?}) and one answer a
    line out, in order.
    """
    if (question is None) == (source is None):
        raise click.UsageError("give a question, or --batch FILE")

    from bot.audit.asking import Asker
    from bot.wiring import opened_questions

    asker = Asker("terminal", local_user())
    if question is not None:
        plain = plain_question(question)
        with opened_questions(options.store, asker, note) as answerer:
            answer = answerer.ask(plain, viewer, today=today)
            _print(answer, options, more=more)  # before the record is waited for, should it be slow
        return

    with opened_questions(options.store, asker, note) as answerer:

        def answered(row: batch.Row) -> dict[str, Any]:
            thread = tuple(plain_question(earlier) for earlier in row.thread)
            asked = plain_question(row.question)
            return to_json(answerer.ask(asked, viewer, thread=thread, today=row.today or today))

        batch.run(str(source), answered)


def _print(answer: Answer, options: Options, *, more: bool) -> None:
    if options.as_json:
        print_json(to_json(answer))
        return
    for line in answer_lines(answer, whole=more):
        say(line)
