"""The embedder without a model keeps the port's promises to the last bit."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indexer.embedding.hashed import HashedEmbedder

EMBEDDER = HashedEmbedder()


@given(st.lists(st.text(max_size=60), max_size=6))
def test_rows_have_length_1_and_do_not_depend_on_their_neighbours(texts: list[str]) -> None:
    rows = EMBEDDER.encode(texts)
    assert rows.shape == (len(texts), EMBEDDER.dimension)
    assert rows.dtype == np.float32
    for text, row in zip(texts, rows, strict=True):
        assert abs(float(np.linalg.norm(row)) - 1.0) < 1e-5
        assert np.array_equal(row, EMBEDDER.encode_question(text))
        assert np.array_equal(row, EMBEDDER.encode([text])[0])


def test_shared_words_bring_texts_near() -> None:
    question = EMBEDDER.encode_question("Who approved the library budget?")
    near, far = EMBEDDER.encode(
        ["The committee approved the budget of the library.", "Grit bins will be refilled."]
    )
    assert question @ near > question @ far + 0.3


def test_the_fingerprint_names_the_dimension() -> None:
    assert HashedEmbedder(64).fingerprint != HashedEmbedder(128).fingerprint
