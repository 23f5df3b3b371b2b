"""The papers are indexed once a session; the pages only read them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from tests.bot.web.wharf_pages import PAPERS, PUBLIC_PAPERS, Wharf, wharf_of


@pytest.fixture(scope="session")
def wharf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wharf]:
    with wharf_of(tmp_path_factory.mktemp("pages"), PAPERS) as made:
        yield made


@pytest.fixture(scope="session")
def public_wharf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wharf]:
    """A store that holds only what everybody may see."""
    with wharf_of(tmp_path_factory.mktemp("public"), PUBLIC_PAPERS) as made:
        yield made


@pytest.fixture(scope="session")
def client(wharf: Wharf) -> Iterator[TestClient]:
    """The pages as everybody sees them."""
    with wharf.client() as made:
        yield made
