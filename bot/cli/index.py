"""`minutebook index`: reads papers into the store and prints what it understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.cli.days import with_basis
from bot.cli.options import PATH, Options, standard
from bot.cli.output import faint, note, print_json, say, strong, wrapped
from bot.cli.papers import twins
from bot.cli.progress import Bar
from indexer.errors import PathError

if TYPE_CHECKING:
    from indexer.report import FileReport, Report

NO_POLICY = "no policy: what carries no restriction is public"


@click.command("index")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=PATH)
@click.option("--prune", is_flag=True, help="Take out papers whose file is gone.")
@click.option("--rebuild", is_flag=True, help="Read and embed everything anew.")
@standard
def command(options: Options, *, paths: tuple[Path, ...], prune: bool, rebuild: bool) -> None:
    """Read papers (folders with those below them) into the store; only what changed.

    Prints what it understood of each paper, and what it could not read, why, and how to mend it.
    """
    from bot.wiring import index_papers

    with Bar() as bar:
        report = index_papers(paths, options.store, prune=prune, rebuild=rebuild, progress=bar)
    held = understood(options.store)
    if options.as_json:
        print_json(as_json(report, held))
    else:
        for line in lines(report, held):
            say(line)
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
    if _with(report, "new", "changed", "unchanged", "pruned"):
        return
    where = ", ".join(str(path) for path in paths)
    raise PathError(
        f"no papers found in {where}", mend="name a folder that holds text or Markdown files"
    )


def as_json(report: Report, held: dict[tuple[str, str], dict[str, Any]]) -> dict[str, Any]:
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
        "notes": [*report.notes, NO_POLICY],
        "counts": {str(outcome): count for outcome, count in report.counts.items()},
        "passages": report.passages,
        "embedded": report.embedded,
        "generation": report.generation,
        "seconds": asdict(report.seconds),
    }


def lines(report: Report, held: dict[tuple[str, str], dict[str, Any]]) -> Iterator[str]:
    """What was read, in the order of the files; then notes, totals and time."""
    for one in _with(report, "new", "changed"):
        yield strong(f"{one.outcome:8} {one.file}")
        if entry := held.get((one.root, one.file)):
            yield from _paper(entry)
    for one in _with(report, "pruned", "gone"):
        yield f"{one.outcome:8} {one.file}"
    for one in _with(report, "skipped"):
        yield faint(wrapped(f"{one.outcome:8} {one.file}: {one.note}", "", " " * 9))
    if _with(report, "new", "changed"):
        yield ""
        yield wrapped(f"note: {NO_POLICY}", "", "      ")
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


def _paper(entry: dict[str, Any]) -> Iterator[str]:
    """What was understood of one paper, in a few short lines."""
    date = with_basis(entry["meeting_date"], entry["date_basis"])
    what = [entry["kind"], entry["board"] or "no board", date, *_counted(entry)]
    yield wrapped(", ".join(what), " " * 9, " " * 11)
    if entry["audience"] != "public":
        yield wrapped(f"{entry['audience']}: {entry['audience_basis']}", " " * 9, " " * 11)
    for twin in twins(entry):
        yield wrapped(twin, " " * 9, " " * 11)
    for remark in entry["notes"]:
        yield wrapped(f"note: {remark}", " " * 9, " " * 11)


def _counted(entry: dict[str, Any]) -> Iterator[str]:
    """Its items by number; those that the agenda lists as confidential by theirs."""
    if entry["agenda"]:
        secret = [row["item"] for row in entry["agenda"] if row["confidential"]]
        hidden = f" (confidential: {', '.join(secret)})" if secret else ""
        yield f"{len(entry['agenda'])} agenda items{hidden}"
    if entry["items"]:
        yield f"{len(entry['items'])} minuted {'item' if len(entry['items']) == 1 else 'items'}"
