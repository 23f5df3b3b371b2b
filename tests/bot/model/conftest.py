"""A slipway committee's papers, asked through a model on a local server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answering import Aids, Answerer
from bot.model.breaker import Breaker
from bot.model.chat import Chat, Limits
from bot.model.prompts import Prompts
from bot.model.writing import ModelWriter
from indexer.embedding.hashed import HashedEmbedder
from tests.bot.model.papers import PAPERS
from tests.bot.quayside import Asking, papers_held
from tests.fakemodel.server import FakeModel, serving

NAME = "quay-7b"
PATIENT = Limits(connect=5, first=20, pause=0.01)
HURRIED = Limits(connect=0.4, first=0.3, pause=0.01)
SECONDS = 0.4  # of the hurried one, for everything


@pytest.fixture(scope="session")
def fake() -> Iterator[FakeModel]:
    with serving() as model:
        yield model


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """The papers, answered without a model."""
    with papers_held(tmp_path_factory.mktemp("worded"), PAPERS) as asking:
        yield asking


def writer(
    fake: FakeModel,
    limits: Limits = PATIENT,
    seconds: float = 60,
    *,
    breaker: Breaker | None = None,
    audiences: frozenset[str] = frozenset({"public"}),
) -> ModelWriter:
    """A writer over the local server; its breaker never opens unless one is given."""
    return ModelWriter(
        Chat(fake.base_url, NAME, "k-secret", limits),
        Prompts(lambda text: len(text) // 3, 4000),
        seconds=seconds,
        audiences=audiences,
        breaker=breaker or Breaker(failures=10_000),
    )


def asking(plain: Asking, by: ModelWriter) -> Asking:
    """The same papers, answered in the words of a writer."""
    return Asking(plain.store, Answerer(plain.store, HashedEmbedder(), aids=Aids(writer=by)))


@pytest.fixture
def worded(plain: Asking, fake: FakeModel) -> Asking:
    """The papers, answered with a model that is waited for."""
    return asking(plain, writer(fake))


@pytest.fixture
def hurried(plain: Asking, fake: FakeModel) -> Asking:
    """The papers, answered with a model that gets less than half a second."""
    return asking(plain, writer(fake, HURRIED, SECONDS))
