"""Texts become vectors of length 1, behind one port with three adapters.

``sentence_transformer`` is the reference and embeds passages; ``onnx`` embeds questions by an
export of the same model, without torch; ``hashed`` needs no model. Nothing heavy is imported
before the first text is encoded.
"""

from __future__ import annotations

from indexer.embedding.choose import prepare_questions, question_embedder, reference_embedder
from indexer.embedding.port import Embedder, Vectors

__all__ = [
    "Embedder",
    "Vectors",
    "prepare_questions",
    "question_embedder",
    "reference_embedder",
]
