"""The bundled model: reference and export agree, batches do not matter, questions need no torch."""

from __future__ import annotations

import logging
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from indexer.embedding import Embedder, Vectors
from indexer.embedding.onnx import OnnxEmbedder
from indexer.embedding.sentence_transformer import SentenceTransformerEmbedder

ROOT = Path(__file__).resolve().parents[3]
SUBJECTS = "the harbour fund,gritting of side roads,a lease of the bandstand,school transport,the \
tree survey,councillors' allowances,Cllr Ng's motion,the £1.34bn shortfall,flood gates".split(",")
VERBS = "was agreed,was noted,came back unchanged,will cost more in 2024/25,needs a vote".split(",")


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Fifty texts of 1 to about 200 words, with figures, accents, emoji and blank ones."""
    chance = random.Random(7)  # noqa: S311  no secret
    made = [
        " ".join(
            f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)}." for _ in range(1 + number % 28)
        )
        for number in range(44)
    ]
    odd = ["", "   ", "Ymddiheuriadau am absenoldeb", "café – naïve “quotes”", "👍👍", "a" * 300]
    return made + odd


@pytest.fixture(scope="module")
def reference(real_embedder: Embedder, texts: list[str]) -> Vectors:
    return real_embedder.encode(texts)


def test_rows_have_length_1(real_embedder: Embedder, reference: Vectors) -> None:
    assert reference.shape == (50, real_embedder.dimension)
    assert reference.dtype == np.float32
    assert np.allclose(np.linalg.norm(reference, axis=1), 1.0, atol=1e-5)


def test_reference_and_export_agree(
    real_questions: Embedder, texts: list[str], reference: Vectors
) -> None:
    assert isinstance(real_questions, OnnxEmbedder)
    cosines = (real_questions.encode(texts) * reference).sum(axis=1)
    assert float(cosines.min()) >= 0.9999


def test_reference_agrees_with_sentence_transformers_itself(
    real_embedder: Embedder, texts: list[str], reference: Vectors
) -> None:
    assert isinstance(real_embedder, SentenceTransformerEmbedder)
    bare = real_embedder.load().encode(texts, normalize_embeddings=True, show_progress_bar=False)
    assert float((np.asarray(bare) * reference).sum(axis=1).min()) >= 0.99999


def test_a_vector_does_not_depend_on_its_batch(
    real_embedder: Embedder, texts: list[str], reference: Vectors
) -> None:
    order = list(range(0, 50, 3))[::-1]
    again = real_embedder.encode([texts[i] for i in order])
    alone = real_embedder.encode([texts[5]])[0]
    # Equal to the last bit on the processors seen so far; no library promises that.
    assert float(np.abs(again - reference[order]).max()) < 5e-8
    assert float(np.abs(alone - reference[5]).max()) < 5e-8


def test_export_and_reference_count_alike_and_share_a_fingerprint(
    real_embedder: Embedder, real_questions: Embedder, texts: list[str]
) -> None:
    assert real_embedder.fingerprint == real_questions.fingerprint
    assert real_embedder.count_pieces(texts) == real_questions.count_pieces(texts)
    assert real_embedder.count_pieces([""]) == [2]


def test_what_is_too_long_is_cut_and_said(
    real_questions: Embedder, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        long = real_questions.encode_question("board " * 4_000)
    assert abs(float(np.linalg.norm(long)) - 1.0) < 1e-5
    assert "longer than the model's 256 word pieces" in caplog.text


def test_half_a_surrogate_pair_is_no_error(real_questions: Embedder) -> None:
    assert real_questions.encode_question("lost \ud83d half").shape == (384,)


def test_a_question_imports_no_torch(real_questions: Embedder, cache_folder: Path) -> None:
    assert isinstance(real_questions, OnnxEmbedder)
    code = (
        "import sys\n"
        "from indexer.embedding import question_embedder\n"
        "from indexer.settings import load_settings\n"
        "embedder = question_embedder(load_settings())\n"
        "embedder.fingerprint, embedder.encode_question('Who chairs the board?')\n"
        "heavy = {'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)\n"
        "print(type(embedder).__name__, sorted(heavy))\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=60,
        env={**os.environ, "XDG_CACHE_HOME": str(cache_folder)},
    )  # fmt: skip
    assert found.stdout.strip() == "OnnxEmbedder []"
    assert found.stderr == ""
