"""kill -9 at random moments: the store opens, agrees with itself, and has lost nothing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.bot.slack.wharf import make_store
from tests.bot.terminal import python

KINDS = ("index", "register", "digest", "withdraw", "policy", "record")


def killed(kinds: tuple[str, ...], store: Path, kills: int, seed: int) -> None:
    ran = python(
        "-m", "tests.faults.killing", ",".join(kinds), store.parent, str(kills), str(seed),
        cwd=store.parent, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1",
    )  # fmt: skip
    assert ran.status == 0, ran.err
    assert tuple(ran.json) == kinds
    for kind, found in ran.json.items():
        assert found["wrong"] == [], f"{kind}, seed {seed}"
        assert found["kills"] == kills
        assert found["acknowledged"] > 0


def test_a_few_kills(tmp_path: Path) -> None:
    killed(KINDS, make_store(tmp_path / "own") / "store", 2, seed=1)


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("kind", KINDS)
def test_a_hundred_kills(tmp_path: Path, kind: str) -> None:
    store = make_store(tmp_path / "own") / "store"
    for _ in range(10):
        killed((kind,), store, 10, random.randrange(10**6))  # noqa: S311  moments, not secrets
