"""A harbour committee's store, and a runner that lives as long as the test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.slack.alive import Server
from tests.bot.digests.harbour import Harbour
from tests.fakeslack.fixtures import slack

__all__ = ["slack"]


@pytest.fixture
def harbour(tmp_path: Path) -> Iterator[Harbour]:
    one = Harbour(tmp_path)
    yield one
    one.store.close()


@pytest.fixture
def runner(harbour: Harbour) -> Iterator[Server]:
    one = Server(harbour.folder)
    yield one
    one.leave()
