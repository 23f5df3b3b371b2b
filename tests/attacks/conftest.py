"""The hostile papers are indexed once; nothing here changes them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.attacks.weir import PUBLIC_PAPERS, RESTRICTED_PAPERS, Weir, opened, with_more
from tests.bot.slack.conftest import ada, ben, clerk, folder, kerr, made, slack, wharf

__all__ = ["ada", "ben", "clerk", "folder", "kerr", "made", "slack", "wharf"]


@pytest.fixture(scope="session")
def public(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weir]:
    """Every hostile paper; all of them are public."""
    folder = tmp_path_factory.mktemp("open")
    with_more(folder, "papers", PUBLIC_PAPERS)
    with opened(folder) as made:
        yield made


@pytest.fixture(scope="session")
def held(public: Weir, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weir]:
    """The same with a restricted one."""
    folder = public.copied(tmp_path_factory.mktemp("weir") / "copy")
    with_more(folder, "closed", RESTRICTED_PAPERS)
    with opened(folder) as made:
        yield made


@pytest.fixture(scope="session")
def pages(held: Weir) -> Iterator[TestClient]:
    """The web pages as everybody sees them."""
    with held.pages() as client:
        yield client
