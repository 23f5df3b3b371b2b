"""Each part left out in turn, over gold questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.evaluation.ablation import Variant, measured, table, variants
from bot.evaluation.intervals import Share
from bot.evidence.weights import DEFAULT


def test_every_variant_leaves_something_out() -> None:
    first, *others = variants()
    assert first.weights == DEFAULT
    left_out = [one.weights for one in others]
    assert DEFAULT not in left_out
    assert len(set(left_out)) == len(left_out)


def test_a_table_of_scores(indexed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One row a variant, counts of questions."""
    monkeypatch.setenv("MINUTEBOOK_EMBEDDER", "hashed")
    quote = "Repairing the footbridge at Otter Stile would cost £12,400."
    gold = tmp_path / "gold.jsonl"
    gold.write_text(
        '{"id": "a", "question": "What would repairing the footbridge at Otter Stile cost?",'
        ' "status": "answered", "must": [["12,400"]],'
        f' "cite": [{{"file": "footbridges.txt", "quote": "{quote}"}}]}}\n',
        "utf-8",
    )
    [(variant, scores)] = measured(
        indexed / ".minutebook", [gold], [Variant("everything", DEFAULT)]
    )
    assert scores.right == Share(1, 1)
    assert list(table([(variant, scores)]))[-1].startswith("| everything | 1/1 |")
