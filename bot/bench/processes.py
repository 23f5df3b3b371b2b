"""Measures of whole processes: a cold question, and the memory that a store takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.bench.filling import fill
from bot.bench.measures import Measure, median, timed
from bot.bench.papers import questions
from indexer.embedding import Embedder

COLD_GOAL = 1 / 3
BASE = 100  # passages: what a process takes that asks of nearly nothing

_LOAD = """
import sys
from sentence_transformers import SentenceTransformer
SentenceTransformer(sys.argv[1], device="cpu")
"""
_ASK = """
import json, resource, sys
from pathlib import Path
from bot.audience import EVERYBODY
from bot.wiring import opened_answerer
with opened_answerer(Path(sys.argv[1])) as answerer:
    for question in sys.argv[2:]:
        answerer.ask(question, EVERYBODY)
status = Path("/proc/self/status")  # on Linux ru_maxrss counts the parent's memory too
if status.exists():
    held = next(x for x in status.read_text().splitlines() if x.startswith("VmHWM:"))
    peak = int(held.split()[1]) * 1024
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps(peak))
"""


def cold(place: Path, embedder: Embedder, model: Path, runs: int) -> Iterator[Measure]:
    """A process that asks one question over one that loads the model by sentence-transformers."""
    folder = place / "cold"
    fill(folder, 1_000, embedder, real=0)
    ask = ["-m", "bot.cli", "ask", questions(1)[0], "--store", str(folder)]
    load = ["-c", _LOAD, str(model)]
    asks, loads = [], []
    for _ in range(runs + 1):  # the first of each warms the disk's cache
        asks.append(timed(lambda: _run(ask)))
        loads.append(timed(lambda: _run(load)))
    asked, loaded = median(asks[1:]), median(loads[1:])
    yield Measure(
        "cold",
        "cold ask / import and load sentence-transformers",
        asked / loaded,
        goal=COLD_GOAL,
        detail=f"{asked:.2f} s / {loaded:.2f} s",
    )


def size(place: Path, sizes: tuple[int, ...], embedder: Embedder) -> Iterator[Measure]:
    """Bytes on disk and peak memory of a process that asks, for each thousand passages."""
    folder = place / f"size-{BASE}"
    fill(folder, BASE, embedder, real=0)
    base = _peak(folder)
    yield Measure("size", "peak memory of asking a tiny store", base / 1e6, "MB")
    for passages in sizes:
        folder = place / f"size-{passages}"
        fill(folder, passages, embedder, real=0)
        thousands = passages / 1_000
        stored = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
        peak = _peak(folder)
        yield Measure(
            "size",
            f"store per thousand passages, {passages:,}",
            stored / thousands / 1e6,
            "MB",
            detail=f"{stored / 1e6:.1f} MB",
        )
        yield Measure(
            "size",
            f"memory per thousand passages, {passages:,}",
            max(0, peak - base) / thousands / 1e6,
            "MB",
            detail=f"peak {peak / 1e6:.0f} MB",
        )


def _peak(folder: Path) -> int:
    """The peak memory in bytes of a process that asks ten questions."""
    return int(json.loads(_run(["-c", _ASK, str(folder), *questions(10)])))


def _run(arguments: list[str]) -> str:
    """What a Python process prints; it finds the packages that this one runs."""
    here = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))
    return subprocess.run(  # noqa: S603 - this Python, and arguments of our own
        [sys.executable, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path, "HF_HUB_OFFLINE": "1"},
    ).stdout
