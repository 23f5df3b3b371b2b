"""`minutebook eval`: gold questions scored against the store; labelled minutes, on their own."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from bot.audience import KNOWN, Viewer
from bot.cli.options import PATH, Options, as_audience, standard
from bot.cli.output import print_json, say
from indexer.errors import InputError

EVERY = frozenset(KNOWN)  # the scorer sees every paper; the answers are those of each row's viewer


def _names(_ctx: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",") if name.strip())


@click.command("eval")
@click.argument("files", nargs=-1, required=True, metavar="FILE…|FOLDER", type=PATH)
@click.option("--no-misses", is_flag=True, help="Scores only: for rows that are to stay unseen.")
@click.option("--only", default="", metavar="ORG,…", callback=_names, help="These alone.")
@click.option("--leave-out", default="", metavar="ORG,…", callback=_names, help="All but these.")
@click.option("--tuning", "held_out", flag_value="no", help="Without the papers that are held out.")
@click.option("--held-out", "held_out", flag_value="yes", help="These alone, no miss shown.")
@click.option("--papers", type=PATH, help="Where the papers of a folder without docs.jsonl are.")
@as_audience
@standard
def command(
    options: Options,
    *,
    files: tuple[Path, ...],
    no_misses: bool,
    only: tuple[str, ...],
    leave_out: tuple[str, ...],
    held_out: str | None,
    papers: Path | None,
    viewer: Viewer,
) -> None:
    """Score gold questions: how many are right, cited, verbatim, rightly refused; every miss.

    A row is {"id", "question", "thread"?, "viewer", "today", "status", "must", "must_not",
    "cite": [{"file", "quote"} or {"file", "start", "end"}], "any"?}.
    --as asks for rows that name no viewer.

    A FOLDER with docs.jsonl (or, with --papers, actions.jsonl) scores the actions and decisions
    read out of its minutes; no store is needed. --only, --leave-out, --tuning and --held-out
    choose among them.
    """
    folder = next((file for file in files if file.is_dir()), None)
    if folder is None:
        _questions(options, files, viewer, misses=not no_misses)
        return
    if len(files) > 1:
        raise InputError("eval scores one folder at a time", mend="name each in a call of its own")
    _minutes(options, folder, papers, (only, leave_out), held_out, misses=not no_misses)


def _questions(options: Options, files: tuple[Path, ...], viewer: Viewer, *, misses: bool) -> None:
    """Put gold questions to the store."""
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
        print_json(report.as_json(scored, misses=misses))
        return
    for line in report.lines(scored, misses=misses):
        say(line)


def _minutes(
    options: Options,
    folder: Path,
    papers: Path | None,
    organisations: tuple[tuple[str, ...], tuple[str, ...]],
    held_out: str | None,
    *,
    misses: bool,
) -> None:
    """Score what is read out of labelled minutes."""
    from bot.evaluation.extraction import report
    from bot.evaluation.extraction.corpus import read_corpus
    from bot.evaluation.extraction.gold import of_organisations, read_folder
    from bot.evaluation.extraction.run import evaluate
    from indexer.minutes import extract

    every = read_folder(folder) if papers is None else read_corpus(folder, papers)
    gold = [
        one
        for one in of_organisations(every, *organisations)
        if held_out is None or one.held_out == (held_out == "yes")
    ]
    scores, unread = evaluate(gold, extract)
    if options.as_json:
        print_json(report.as_json(scores, unread, misses=misses))
        return
    for line in report.lines(scores, unread, misses=misses):
        say(line)
