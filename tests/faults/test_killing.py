"""kill -9 at random moments: the store opens, agrees with itself, and has lost nothing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.bot.terminal import python


def killed(kind: str, store: Path, kills: int, seed: int) -> None:
    ran = python(
        "-m", "tests.faults.killing", kind, store.parent, str(kills), str(seed),
        cwd=store.parent, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1",
    )  # fmt: skip
    assert ran.status == 0, ran.err
    assert ran.json["wrong"] == [], f"seed {seed}"
    assert ran.json["kills"] == kills
    assert ran.json["acknowledged"] > 0


@pytest.mark.parametrize("kind", ["index", "register"])
def test_a_few_kills(store: Path, kind: str) -> None:
    killed(kind, store, 4, seed=1)


@pytest.mark.long
@pytest.mark.parametrize("kind", ["index", "register"])
def test_a_hundred_kills(store: Path, kind: str) -> None:
    killed(kind, store, 100, random.randrange(10**6))  # noqa: S311
