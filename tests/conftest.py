"""What all tests share: no network, a cache of their own, and a store that is thrown away."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from indexer.embedding import Embedder, prepare_questions, question_embedder, reference_embedder
from indexer.embedding.hashed import HashedEmbedder
from indexer.settings import PREFIX, Settings

ROOT = Path(__file__).resolve().parent.parent

# No example is judged by the clock: on a busy machine the slow one is not the wrong one.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

# Before anything imports the hub's client, which reads them once.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"
for _name in [name for name in os.environ if name.upper().startswith(PREFIX)]:
    del os.environ[_name]


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The user's cache folder for this session: exports and fingerprints go there."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        yield folder


@pytest.fixture
def store_folder(tmp_path: Path) -> Path:
    """A folder for a store, not yet made."""
    return tmp_path / "store"


@pytest.fixture(scope="session")
def shared_papers() -> Path:
    """The real papers beside the checkout; tests of them are skipped where there are none."""
    folder = ROOT.parent / "shared" / "papers"
    if not folder.is_dir():
        pytest.skip("../shared/papers is not here: the real papers are not part of the project")
    return folder


@pytest.fixture
def hashed() -> HashedEmbedder:
    """An embedder that is exact and instant, for tests of everything but quality."""
    return HashedEmbedder()


@pytest.fixture(scope="session")
def real_embedder() -> Embedder:
    """The bundled model on torch, loaded once a session."""
    return reference_embedder(Settings())


@pytest.fixture(scope="session")
def real_questions(real_embedder: Embedder) -> Embedder:
    """The export of the bundled model, made once a session."""
    prepare_questions(real_embedder)
    return question_embedder(Settings())
