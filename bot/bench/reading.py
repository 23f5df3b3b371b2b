"""Pages a second by format, over real files; and the share of indexing that is not embedding."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bench.measures import Measure, median, timed
from bot.wiring import created_store
from indexer.build import index
from indexer.errors import ReadingError
from indexer.extracting import extracted
from indexer.reading import read, reader_for
from indexer.reading.port import HEAD_BYTES
from indexer.structure import understand

if TYPE_CHECKING:
    from indexer.embedding import Embedder

CHARACTERS_A_PAGE = 2_500  # of formats that know no pages


def measure(place: Path, papers: Path, runs: int, embedder: Embedder) -> Iterator[Measure]:
    """Read every file of a folder ``runs`` times, in this process; then index the folder once."""
    yield from _by_format(papers, runs)
    embedder.encode(["The model is loaded before the clock starts."])
    started = time.perf_counter()
    with created_store(place / "reading") as store:
        spent = index([papers], store, embedder).seconds
    whole = time.perf_counter() - started
    apart = (whole - spent.embedding) / whole
    yield Measure(
        "reading",
        "share of indexing that is not embedding",
        apart,
        detail=f"{whole - spent.embedding:.1f} s of {whole:.1f} s, {papers.name}/",
    )


def _by_format(papers: Path, runs: int) -> Iterator[Measure]:
    """The middle of the runs of each file, summed by format."""
    pages: defaultdict[str, float] = defaultdict(float)
    spent: defaultdict[str, float] = defaultdict(float)
    files: defaultdict[str, int] = defaultdict(int)
    for path in sorted(file for file in papers.rglob("*") if file.is_file()):
        try:
            data = path.read_bytes()
            name = reader_for(path, data[:HEAD_BYTES]).name
            reading = read(path, data)
        except ReadingError:  # no paper, or no reader for it here
            continue
        last = max((line.page or 0 for line in reading.lines), default=0)
        pages[name] += last or max(1.0, len(reading.text) / CHARACTERS_A_PAGE)
        spent[name] += median([timed(partial(_understood, path, data)) for _ in range(runs)])
        files[name] += 1
    for name in sorted(pages):
        yield Measure(
            "reading",
            f"pages a second, {name}",
            pages[name] / spent[name],
            "pages/s",
            detail=f"{pages[name]:.0f} pages of {files[name]} files in {spent[name]:.2f} s",
        )


def _understood(path: Path, data: bytes) -> None:
    """What a worker does with a file: lines, structure, actions, decisions and people."""
    extracted(understand(read(path, data), root="bench", file=path.name))
