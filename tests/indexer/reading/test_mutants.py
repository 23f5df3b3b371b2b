"""Real files, spoilt in every way: each is a paper still, or one line says why it is none."""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from indexer.listing import Found
from indexer.one_file import opening, seconds_allowed
from indexer.opening import Opening, open_paper
from indexer.workers import Lost, Workers
from tests.indexer.reading.mutants import Mutant, mutants

CORPUS = Path(__file__).parents[3] / "corpus"
FILES = Path(__file__).parent / "files"
SECONDS = 30.0  # for one; a usual one takes a tenth of a second
MEMORY = 1_200  # megabytes that reading them all has taken at most
SLOW = (".doc", "scan.pdf")  # other programs read them, which take seconds to start
MANY = 3_000


@dataclass(frozen=True, slots=True)
class Came:
    """What came of one file: why it is no paper, or None; and the memory used so far."""

    problem: str | None
    megabytes: int


def come(opening: Opening) -> Came:
    """What a worker does."""
    opened = open_paper(opening)
    most = _most_memory()
    if opened.problem is None:
        assert opened.paper is not None
    return Came(opened.problem, most)


def _most_memory() -> int:
    """The most megabytes that this program has held.

    Linux counts what the process held before it became this program, as a copy of the tests'
    own process, into ``ru_maxrss`` (setmax_mm_hiwater_rss in fs/exec.c); VmHWM starts anew.
    """
    status = Path("/proc/self/status")
    if status.exists():
        held = next(x for x in status.read_text().splitlines() if x.startswith("VmHWM:"))
        return int(held.split()[1]) // 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // 1024 // (1024 if sys.platform == "darwin" else 1)


def papers(*, slow: bool) -> list[Path]:
    """The real files, the smallest of each board and format leading."""
    every = sorted((p for p in [*CORPUS.rglob("*.*"), *FILES.iterdir()] if p.suffix != ".toml"),
                   key=lambda path: (path.suffix, path.name))  # fmt: skip
    return [path for path in every if slow or not path.name.endswith(SLOW)]


def wrong(folder: Path, spoilt: Iterator[Mutant]) -> list[str]:
    """What befell those that neither are papers nor are refused as they should be."""
    found = []
    with Workers[Opening, Came](come, processes=2) as workers:
        asked = []
        for one in spoilt:
            path = folder / one.name
            path.write_bytes(one.data)
            listed = Found("r", one.name, path)
            seconds = min(SECONDS, seconds_allowed(listed))
            asked.append((one, workers.submit(opening(listed, None), seconds)))
        for one, answer in asked:
            came = answer.result()
            if isinstance(came, Lost):
                found.append(f"{one.how}: {came.loss} {came.detail}")
            elif came.megabytes > MEMORY:
                found.append(f"{one.how}: {came.megabytes} MB")
            elif came.problem is not None and not _is_one_line(came.problem, folder / one.name):
                found.append(f"{one.how}: {came.problem}")
    return found


def _is_one_line(problem: str, path: Path) -> bool:
    """Whether it names the file, says what is wrong with it, and how to mend it."""
    return (
        problem.isprintable()
        and problem.startswith(str(path))
        and ": " in problem
        and len(problem) < len(str(path)) + 250
        and "please report" not in problem
    )


def test_spoilt_files_are_read_or_refused_in_one_line(tmp_path: Path) -> None:
    assert wrong(tmp_path, mutants(papers(slow=False), 70, seed=11)) == []


@pytest.mark.long
@pytest.mark.timeout(7_200)
def test_thousands_of_spoilt_files(tmp_path: Path) -> None:
    assert wrong(tmp_path, mutants(papers(slow=True), MANY, seed=12)) == []


def test_the_same_seed_spoils_the_same_way() -> None:
    once, again = (list(mutants(papers(slow=False), 40, seed=13)) for _ in range(2))
    assert once == again
    assert len({one.data for one in once}) == 40
