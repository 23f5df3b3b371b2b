"""Measures: the generator, the goals, and each section at the smallest size."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.bench.filling import fill
from bot.bench.indexing import measure as measure_indexing
from bot.bench.load import measure as measure_load
from bot.bench.measures import Measure, median, percentile
from bot.bench.papers import paper_text, questions, write_papers
from bot.bench.processes import size
from bot.bench.sections import SECTIONS
from bot.bench.warm import measure as measure_warm
from bot.cli.bench import SECTIONS as NAMES
from bot.wiring import opened_store
from indexer.embedding.hashed import HashedEmbedder
from indexer.records import PUBLIC
from tests.bot.terminal import minutebook


def test_the_generator_gives_the_same_papers_and_no_two_alike(tmp_path: Path) -> None:
    paths = write_papers(tmp_path, 30)
    texts = {path.read_text("utf-8") for path in paths}
    assert len(texts) == 30
    assert paths[3].read_text("utf-8") == paper_text(3)
    assert paper_text(3, seed=8) != paper_text(3)
    assert questions(5) == questions(5)


def test_every_section_may_be_asked_for() -> None:
    assert tuple(SECTIONS) == NAMES


def test_a_goal_is_met_or_not() -> None:
    assert Measure("s", "n", 0.9, goal=0.8, sense="at least").met is True
    assert Measure("s", "n", 0.9, goal=0.8).met is False
    assert Measure("s", "n", 0.9).met is None


def test_small_statistics() -> None:
    values = [float(number) for number in range(1, 101)]
    assert median(values) == 50.5
    assert percentile(values, 0.5) == 50.0
    assert percentile(values, 0.95) == 95.0
    assert percentile([3.0], 0.95) == 3.0


def test_a_filled_store_holds_what_was_asked_for(tmp_path: Path, hashed: HashedEmbedder) -> None:
    fill(tmp_path / "filled", 200, hashed, real=50)
    with opened_store(tmp_path / "filled") as store, store.snapshot() as snapshot:
        assert snapshot.statistics([], {PUBLIC}).passages == 200
        assert len(snapshot.papers({PUBLIC})) == 20


def test_every_section_measures(tmp_path: Path, hashed: HashedEmbedder) -> None:
    indexing = list(measure_indexing(tmp_path, 8, hashed))
    assert [one.goal for one in indexing] == [0.8, 0.02, 0.02, None]
    warm = list(measure_warm(tmp_path, (100,), hashed, 5))
    assert all(one.value > 0 for one in warm)


def test_size_measures_processes_of_their_own(
    tmp_path: Path, hashed: HashedEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEBOOK_EMBEDDER", "hashed")
    sizes = list(size(tmp_path, (500,), hashed))
    assert [one.unit for one in sizes] == ["MB"] * 3
    assert all(one.value >= 0 for one in sizes)


@pytest.mark.long
def test_load_counts_answers_errors_and_memory(
    tmp_path: Path, hashed: HashedEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEBOOK_EMBEDDER", "hashed")
    errors, *waits, memory = measure_load(tmp_path, 100, hashed, minutes=0.1, people=5)
    assert (errors.value, errors.met) == (0, True), errors.detail
    assert 0 < waits[0].value <= waits[1].value <= waits[2].value
    assert memory.value > 0


def test_bench_prints_a_table_and_writes_json(tmp_path: Path) -> None:
    ran = minutebook(
        "bench", "--quick", "--only", "indexing", "--papers", "5", "--out", "b.json", cwd=tmp_path
    )
    assert ran.status == 0, ran.err
    assert "bare encoding / indexing" in ran.out
    assert (tmp_path / "b.json").is_file()
    assert not (tmp_path / ".minutebook").exists()
