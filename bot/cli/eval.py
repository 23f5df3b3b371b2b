"""`minutebook eval`: gold questions scored against the store; labelled minutes, on their own."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from bot.audience import KNOWN, Viewer
from bot.cli.options import PATH, Options, as_audience, standard
from bot.cli.output import as_line, note, print_json, say
from indexer.errors import InputError

EVERY = frozenset(KNOWN)  # the scorer sees every paper; the answers are those of each row's viewer


def _names(_ctx: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",") if name.strip())


@dataclass(frozen=True, slots=True)
class _Choice:
    """Which of the labelled minutes, and where the papers of a folder of rows are."""

    only: tuple[str, ...]
    leave_out: tuple[str, ...]
    held_out: str | None  # "yes", "no", or both kinds
    papers: Path | None


def _of_minutes(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of labelled minutes; it gets them as ``choice``."""

    @click.option("--only", default="", metavar="ORG,…", callback=_names, help="These alone.")
    @click.option(
        "--leave-out", default="", metavar="ORG,…", callback=_names, help="All but these."
    )
    @click.option("--tuning", "held_out", flag_value="no", help="Without what is held out.")
    @click.option("--held-out", "held_out", flag_value="yes", help="These alone, no miss shown.")
    @click.option("--papers", type=PATH, help="The papers of a folder without docs.jsonl.")
    @functools.wraps(function)
    def command(
        *arguments: object,
        only: tuple[str, ...],
        leave_out: tuple[str, ...],
        held_out: str | None,
        papers: Path | None,
        **rest: object,
    ) -> None:
        function(*arguments, choice=_Choice(only, leave_out, held_out, papers), **rest)

    return command


@click.command("eval")
@click.argument("files", nargs=-1, metavar="FILE…|FOLDER", type=PATH)
@click.option("--no-misses", is_flag=True, help="Scores only: for rows that are to stay unseen.")
@_of_minutes
@click.option("--from-feedback", is_flag=True, help="Print candidates for gold rows instead.")
@as_audience
@standard
def command(
    options: Options,
    *,
    files: tuple[Path, ...],
    no_misses: bool,
    choice: _Choice,
    from_feedback: bool,
    viewer: Viewer,
) -> None:
    """Score gold questions, labelled minutes or transcripts.

    Of questions: how many are right, cited, verbatim, rightly refused; and every miss.

    A row is {"id", "question", "thread"?, "viewer", "today", "status", "must", "must_not",
    "cite": [{"file", "quote"} or {"file", "start", "end"}], "any"?}.
    --as asks for rows that name no viewer.

    A FOLDER with docs.jsonl (or, with --papers, actions.jsonl) scores the actions and decisions
    read out of its minutes; no store is needed. --only, --leave-out, --tuning and --held-out
    choose among them. A FOLDER with corpus.jsonl and queries.jsonl scores how often search
    finds the turn of a meeting that a question means; --only and --leave-out then name meetings.

    --from-feedback takes no file: it prints, as JSON lines, the questions that people judged and
    that whoever is named by --as may see, for a person to label.
    """
    if from_feedback == bool(files):
        raise click.UsageError("name gold files or a folder, or --from-feedback alone")
    if from_feedback:
        _candidates(options, viewer)
        return
    folder = next((file for file in files if file.is_dir()), None)
    if folder is None:
        _questions(options, files, viewer, misses=not no_misses)
        return
    if len(files) > 1:
        raise InputError("eval scores one folder at a time", mend="name each in a call of its own")
    from bot.evaluation.meetings.transcripts import is_meetings

    score = _meetings if is_meetings(folder) else _minutes
    score(options, folder, choice, misses=not no_misses)


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


def _candidates(options: Options, viewer: Viewer) -> None:
    """Print what may become gold rows."""
    from bot.feedback.candidates import candidates
    from bot.wiring import opened_store, opinions_in, store_folder
    from indexer.settings import load_settings

    settings = load_settings()
    with opened_store(options.store, settings) as store, store.snapshot() as snapshot:
        opinions = opinions_in(store_folder(options.store, settings)).every()
        found = candidates(opinions, snapshot, viewer)
    if options.as_json:
        print_json(found)
        return
    for row in found:
        say(as_line(row))
    if not found:
        note("nobody has judged an answer that you may see")


def _minutes(options: Options, folder: Path, choice: _Choice, *, misses: bool) -> None:
    """Score what is read out of labelled minutes."""
    from bot.evaluation.extraction import report
    from bot.evaluation.extraction.corpus import read_corpus
    from bot.evaluation.extraction.gold import of_organisations, read_folder
    from bot.evaluation.extraction.run import evaluate
    from indexer.minutes.recorded import extract

    every = read_folder(folder) if choice.papers is None else read_corpus(folder, choice.papers)
    gold = [
        one
        for one in of_organisations(every, choice.only, choice.leave_out)
        if choice.held_out is None or one.held_out == (choice.held_out == "yes")
    ]
    scores, unread = evaluate(gold, extract)
    if options.as_json:
        print_json(report.as_json(scores, unread, misses=misses))
        return
    for line in report.lines(scores, unread, misses=misses):
        say(line)


def _meetings(options: Options, folder: Path, choice: _Choice, *, misses: bool) -> None:
    """Score how often search finds what a question means in transcripts."""
    from bot.evaluation.meetings import report
    from bot.evaluation.meetings.run import evaluate
    from bot.evaluation.meetings.transcripts import of_meetings, read_meetings
    from indexer.embedding import reference_embedder
    from indexer.settings import load_settings

    meetings = read_meetings(folder)
    asked = of_meetings(meetings.questions, choice.only, choice.leave_out)
    found = evaluate(meetings, asked, reference_embedder(load_settings()))
    if options.as_json:
        print_json(report.as_json(found))
        return
    for line in report.lines(found, misses=misses):
        say(line)
