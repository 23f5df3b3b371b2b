"""`minutebook index`: reads papers into the store and prints what it understood."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.cli.index_table import read_lines, unread_lines
from bot.cli.options import PATH, Options, standard
from bot.cli.output import note, print_json, say, wrapped
from bot.cli.progress import Bar
from indexer.errors import PathError

if TYPE_CHECKING:
    from indexer.report import FileReport, Report


def policy_line(store: Path | None) -> str:
    """What becomes of papers that carry no mark."""
    from bot.wiring import opened_store
    from indexer.labelling.audiences import NO_POLICY
    from indexer.settings import load_settings

    settings = load_settings()
    with opened_store(store, settings) as opened, opened.snapshot() as snapshot:
        kept = snapshot.labelling()
    labelling = kept[0] if kept else NO_POLICY
    if settings.policy is None and labelling != NO_POLICY:
        return (
            "MINUTEBOOK_POLICY names no policy, so papers stay labelled by the last one: what "
            f"carries no mark is {labelling.unmarked}"
        )
    if settings.policy is None:
        return "no policy: what carries no restriction is public"
    return f"policy {settings.policy}: what carries no mark is {labelling.unmarked}"


@click.command("index")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=PATH)
@click.option("--prune", is_flag=True, help="Take out papers whose file is gone.")
@click.option("--rebuild", is_flag=True, help="Read and embed everything anew.")
@standard
def command(options: Options, *, paths: tuple[Path, ...], prune: bool, rebuild: bool) -> None:
    """Read papers and folders of papers; only what changed.

    Prints what it understood of each paper, and what it could not read, why, and how to mend it.
    """
    from bot.wiring import index_papers

    with Bar() as bar:
        report = index_papers(paths, options.store, prune=prune, rebuild=rebuild, progress=bar)
    held = understood(options.store)
    policy = policy_line(options.store)
    if options.as_json:
        print_json(as_json(report, held, policy))
    elif report.files:
        for line in lines(report, held, policy):
            say(line)
    if options.as_json or not sys.stdout.isatty():  # on a terminal, the table says it
        for failed in _with(report, "failed"):
            note(f"not read: {failed.note}")
    _refuse_nothing(report, paths)


def understood(store: Path | None) -> dict[tuple[str, str], dict[str, Any]]:
    """What the store holds of each file, over every audience: this is the clerk's terminal."""
    from bot.audience import Viewer
    from bot.catalogue import entries
    from bot.wiring import opened_store

    with opened_store(store) as opened, opened.snapshot() as snapshot:
        everybody = Viewer.of(snapshot.labels())
        return {(one["folder"], one["file"]): one for one in entries(snapshot, everybody)}


def _refuse_nothing(report: Report, paths: Sequence[Path]) -> None:
    """Nothing to read is an error, unless papers were taken out because of it.

    Raises:
        PathError: no file under the paths could be read.
    """
    if _with(report, "new", "changed", "unchanged", "pruned", "withdrawn"):
        return
    where = ", ".join(str(path) for path in paths)
    passed = dict.fromkeys(one.note for one in _with(report, "skipped") if one.note)
    why = f" ({next(iter(passed))})" if len(passed) == 1 else ""
    raise PathError(
        f"no papers found in {where}{why}",
        mend="name a folder that holds papers: PDF, Word, web pages, text or Markdown",
    )


def as_json(
    report: Report, held: dict[tuple[str, str], dict[str, Any]], policy: str
) -> dict[str, Any]:
    """The report, and each file with the paper as understood."""
    return {
        "files": [
            {
                "folder": one.root,
                "file": one.file,
                "outcome": str(one.outcome),
                "note": one.note,
                "paper": held.get((one.root, one.file)),
            }
            for one in report.files
        ],
        "notes": [*report.notes, policy],
        "counts": {str(outcome): count for outcome, count in report.counts.items()},
        "passages": report.passages,
        "embedded": report.embedded,
        "generation": report.generation,
        "seconds": asdict(report.seconds),
    }


def lines(
    report: Report, held: dict[tuple[str, str], dict[str, Any]], policy: str
) -> Iterator[str]:
    """What was read, as what; what was not, and why; then notes, totals and time."""
    read = _with(report, "new", "changed")
    pairs = [(one, held[one.root, one.file]) for one in read if (one.root, one.file) in held]
    yield from read_lines(pairs)
    yield from unread_lines(_with(report, "failed"), "Not read")
    yield from unread_lines(_with(report, "skipped"), "Skipped")
    for one in _with(report, "pruned", "gone", "withdrawn"):
        yield f"{one.outcome:8} {one.file}"
    if read:
        yield wrapped(f"note: {policy}", "", "      ")
    for remark in report.notes:
        yield wrapped(f"note: {remark}", "", "      ")
    yield summary(report)


def summary(report: Report) -> str:
    """How many files had each outcome, and the time: one line."""
    counts = [f"{count:,} {outcome}" for outcome, count in report.counts.items() if count]
    seconds = report.seconds.reading + report.seconds.embedding + report.seconds.writing
    read = f"; {report.passages:,} passages, {report.embedded:,} embedded" * bool(report.passages)
    return f"{', '.join(counts) or 'nothing'}{read}; {seconds:.1f} s."


def _with(report: Report, *outcomes: str) -> list[FileReport]:
    return [one for one in report.files if one.outcome in outcomes]
