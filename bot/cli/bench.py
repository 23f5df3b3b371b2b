"""`minutebook bench`: speed and size, as ratios within one run."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import PATH, Options, standard
from bot.cli.output import note, print_json, say, table

if TYPE_CHECKING:
    from bot.bench.measures import Measure

SECTIONS = (
    "indexing", "reading", "warm", "cold", "size", "register", "slack", "load", "baselines",
)  # fmt: skip


def _sections(_ctx: click.Context, _option: click.Parameter, names: str) -> tuple[str, ...]:
    wanted = tuple(name.strip() for name in names.split(",") if name.strip())
    for name in wanted:
        if name not in SECTIONS:
            raise click.BadParameter(f"{name!r} is none of {', '.join(SECTIONS)}")
    return wanted or SECTIONS


@click.command("bench")
@click.option("--quick", is_flag=True, help="Small numbers: a look in minutes, no verdict.")
@click.option(
    "--only",
    "sections",
    default="",
    metavar="SECTIONS",
    callback=_sections,
    help=f"Some of {', '.join(SECTIONS)}; with commas between.",
)
@click.option("--papers", type=click.IntRange(1), help="How many papers are indexed.")
@click.option("--minutes", type=click.FloatRange(0.01), help="How long the load lasts.")
@click.option("--out", type=PATH, help="Where the JSON goes.")
@standard
def command(
    options: Options,
    *,
    quick: bool,
    sections: tuple[str, ...],
    papers: int | None,
    minutes: float | None,
    out: Path | None,
) -> None:
    """Measure speed and size with made-up papers.

    Prints a table and writes JSON. The stores measured are made in a temporary place; yours is left
    alone.
    """
    from dataclasses import replace

    from bot.bench.run import as_json, run, write
    from bot.bench.sections import QUICK, Extent
    from bot.wiring import store_folder
    from indexer.settings import load_settings

    settings = load_settings()
    extent = QUICK if quick else Extent()
    if papers:
        extent = replace(extent, papers=papers)
    if minutes:
        extent = replace(extent, minutes=minutes)
    measures = []
    with tempfile.TemporaryDirectory(prefix="minutebook-bench-") as place:
        for measure in run(Path(place), extent, sections, settings):
            measures.append(measure)
            if sys.stderr.isatty():
                note(f"{measure.name}: {measure.value:.3g}")
    path = out or store_folder(options.store, settings) / "bench.json"
    write(path, measures)
    if options.as_json:
        print_json(as_json(measures))
        return
    say(table(("measure", "value", "goal", "met"), [_row(one) for one in measures]))
    for one in measures:
        if one.detail:
            say(f"  {one.name}: {one.detail}")
    say(f"written to {path}")


def _row(one: Measure) -> tuple[str, str, str, str]:
    goal = "" if one.goal is None else f"{one.sense} {one.goal:.3g}"
    met = {None: "", True: "met", False: "NOT MET"}[one.met]
    return one.name, f"{one.value:.3g} {one.unit}".rstrip(), goal, met
