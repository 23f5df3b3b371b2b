"""Readers in a model's place: they read what the prompt really holds, and are told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.evaluation.gold import read_gold
from bot.evaluation.intervals import Share
from bot.evaluation.readers import Reader, carelessly, measured, perfectly
from bot.model.prompts import Prompts
from bot.verifying.records import Cited

QUOTE = "Repairing the footbridge at Otter Stile would cost £12,400."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    file = tmp_path / "gold.jsonl"
    file.write_text(
        '{"id": "a", "question": "What would repairing the footbridge at Otter Stile cost?",'
        ' "status": "answered", "must": [["12,400"]],'
        f' "cite": [{{"file": "footbridges.txt", "quote": "{QUOTE}"}}]}}\n',
        "utf-8",
    )
    return file


def test_each_reads_what_it_was_sent(gold: Path) -> None:
    (row,) = read_gold(gold)
    sent = [Cited(1, "The stile is oak. It is old.", "", ""), Cited(2, QUOTE, "", "")]
    prompt = Prompts(len, 100_000).filled("cost", sent[:1], sent[1:])
    assert Reader("perfect", perfectly, row).reply(prompt, 1) == f"{QUOTE} [2]"
    turned = Prompts(len, 100_000).filled("cost", sent[1:], sent[:1])
    assert Reader("careless", carelessly, row).reply(turned, 1) == "The stile is oak. [1]"


def test_nothing_that_gold_quotes_is_no_answer(gold: Path) -> None:
    (row,) = read_gold(gold)
    assert "[" not in perfectly(row, [(1, "The stile is oak.")])


def test_each_reader_is_scored(indexed: Path, gold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_EMBEDDER", "hashed")
    found = {name: scores.right for name, scores, _ in measured(indexed / ".minutebook", [gold])}
    assert found.keys() == {"none", "perfect", "careless"}
    assert found["none"] == found["perfect"] == Share(1, 1)
