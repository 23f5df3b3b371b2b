"""The papers are indexed once; each test has a copy of the store, to be harmed at will."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.slack.wharf import copied, make_store


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("faults"))


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Path:
    """The folder of a store of its own; its papers lie beside it."""
    return copied(made, tmp_path / "wharf") / "store"
