"""The papers are indexed once; each test has a copy of the store, and a Slack of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.slack.wharf import CLERK, KERR, MANIFEST, Wharf, copied, make_store, serving
from tests.fakeslack import FakeSlack, User


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("wharf"))


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return copied(made, tmp_path / "wharf")


@pytest.fixture
def slack() -> Iterator[FakeSlack]:
    """Every payload must keep every limit."""
    with FakeSlack(manifest=MANIFEST) as running:
        yield running
        running.check()


@pytest.fixture
def wharf(slack: FakeSlack, folder: Path) -> Iterator[Wharf]:
    with serving(slack, folder) as made:
        yield made


@pytest.fixture
def ada(slack: FakeSlack) -> User:
    """A member whom the policy gives restricted papers."""
    return slack.user("Ada Fenn", email="ada@wharf.example")


@pytest.fixture
def ben(slack: FakeSlack) -> User:
    """A member whom the policy does not name."""
    return slack.user("Ben Low", email="ben@elsewhere.example")


@pytest.fixture
def kerr(slack: FakeSlack) -> User:
    """The officer whose address a report prints."""
    return slack.user("Jo Kerr", email=KERR)


@pytest.fixture
def clerk(slack: FakeSlack) -> User:
    return slack.user("Clem Clerk", email=CLERK)
