"""Fixtures for tests of the app in Slack. Import them in a ``conftest.py``."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakeslack.slack import FakeSlack


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    """A fake Slack with the usual scopes. After the test every payload must have kept limits."""
    with FakeSlack() as running:
        yield running
        running.check()
