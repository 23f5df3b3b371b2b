"""`minutebook eval`: gold questions scored against the store."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from bot.audience import KNOWN, Viewer
from bot.cli.options import PATH, Options, as_audience, standard
from bot.cli.output import print_json, say

EVERY = frozenset(KNOWN)  # the scorer sees every paper; the answers are those of each row's viewer


@click.command("eval")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=PATH)
@click.option("--no-misses", is_flag=True, help="Scores only: for rows that are to stay unseen.")
@as_audience
@standard
def command(options: Options, *, files: tuple[Path, ...], no_misses: bool, viewer: Viewer) -> None:
    """Score gold questions: how many are right, cited, verbatim, rightly refused; every miss.

    A row is {"id", "question", "thread"?, "viewer", "today", "status", "must", "must_not",
    "cite": [{"file", "quote"} or {"file", "start", "end"}], "any"?}.
    --as asks for rows that name no viewer.
    """
    from tqdm import tqdm

    from bot.evaluation import report
    from bot.evaluation.gold import read_gold
    from bot.evaluation.run import evaluate, files_of, paragraphs_of, quoted
    from bot.wiring import answerer_over, opened_store, paths_on_disk
    from indexer.settings import load_settings

    settings = load_settings()
    gold = [row for file in files for row in read_gold(file)]
    with opened_store(options.store, settings) as store:
        folders = paths_on_disk(store)
        with store.snapshot() as snapshot:
            paths = {one.id: folders[one.root] / one.file for one in snapshot.papers(EVERY)}
            scored = list(
                evaluate(
                    tqdm(
                        quoted(gold, paths.values()),
                        unit="question",
                        disable=not sys.stderr.isatty(),
                        leave=False,
                    ),
                    answerer_over(store, settings),
                    viewer,
                    paragraphs_of(snapshot, EVERY),
                    files_of(paths),
                )
            )
    if options.as_json:
        print_json(report.as_json(scored, misses=not no_misses))
        return
    for line in report.lines(scored, misses=not no_misses):
        say(line)
