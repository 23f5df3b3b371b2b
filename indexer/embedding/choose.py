"""Which embedder does which work, as the settings say. Imports no model and no torch."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.embedding.port import Embedder
    from indexer.settings import Settings

HASHED = "hashed"  # the name in MINUTEBOOK_EMBEDDER that asks for the embedder without a model


def reference_embedder(settings: Settings) -> Embedder:
    """The embedder of passages: the model of the settings on torch, or the bundled one.

    Raises:
        SettingsError: there is no such model.
    """
    if settings.embedder == HASHED:
        return _hashed()
    from indexer.embedding.model_folder import find_model
    from indexer.embedding.sentence_transformer import SentenceTransformerEmbedder

    return SentenceTransformerEmbedder(find_model(settings.embedder, fetch=True))


def question_embedder(settings: Settings) -> Embedder:
    """The embedder of questions: the export of the same model, or else the model itself.

    Raises:
        SettingsError: there is no such model on this machine.
    """
    if settings.embedder == HASHED:
        return _hashed()
    from indexer.embedding.export import export_place
    from indexer.embedding.model_folder import find_model
    from indexer.embedding.onnx import OnnxEmbedder

    model = find_model(settings.embedder, fetch=False)
    export = export_place(model)
    if model.pooling and export.is_file():
        return OnnxEmbedder(model, export)
    from indexer.embedding.sentence_transformer import SentenceTransformerEmbedder

    return SentenceTransformerEmbedder(model)


def prepare_questions(embedder: Embedder) -> None:
    """Export the model for questions, once for each fingerprint; ``index`` calls it last."""
    from indexer.embedding.export import export_onnx
    from indexer.embedding.sentence_transformer import SentenceTransformerEmbedder

    if isinstance(embedder, SentenceTransformerEmbedder):
        export_onnx(embedder)


def _hashed() -> Embedder:
    from indexer.embedding.hashed import HashedEmbedder

    return HashedEmbedder()
