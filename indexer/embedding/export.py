"""The reference model written as ONNX, once for each fingerprint, into the user's cache.

torch's older exporter is used: the newer one needs another package and writes the weights as a
second file. It cannot export a transformers model of version 5 directly, but can a wrapper that
returns ``last_hidden_state``. Half of a minute at most; pooling stays outside, in ``onnx``.
"""

from __future__ import annotations

import logging
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexer.embedding import cache
from indexer.embedding.model_folder import ModelFolder
from indexer.embedding.onnx import OnnxEmbedder

if TYPE_CHECKING:
    from indexer.embedding.sentence_transformer import SentenceTransformerEmbedder

log = logging.getLogger(__name__)

EXPORT_VERSION = 1
AGREEMENT = 0.9999  # the least cosine between an export and its reference
_OPSET = 17
_TRIED = (
    "What was agreed?",
    "Members noted the report and asked officers to bring a further paper to the March meeting.",
    "£1.34bn; 2021/22 – Cllr Ng (item 4)",
)


def export_place(model: ModelFolder) -> Path:
    """Where the export of this model lies, or will lie."""
    return cache.folder() / _name(model)


def export_onnx(embedder: SentenceTransformerEmbedder) -> Path | None:
    """Export the model if that has not been done; return the file.

    None, and a warning in the log, where it cannot be done or does not agree with the reference:
    questions are then embedded by the reference, which is slower to start.
    """
    model = embedder.model
    if export_place(model).is_file():
        return export_place(model)
    if model.pooling is None:
        log.warning("%s pools in a way of its own: it is not exported", model.name)
        return None
    try:
        with cache.written_whole(_name(model)) as temporary:
            _write(embedder, temporary)
            _check(embedder, temporary)
    except Exception as error:  # noqa: BLE001  exporters fail in many ways; none of them matters
        log.warning(
            "the embedding model could not be exported (%s): questions will start slowly",
            " ".join(str(error).split())[:200],
        )
        return None
    return export_place(model)


def _name(model: ModelFolder) -> str:
    return f"models/{model.fingerprint}-v{EXPORT_VERSION}.onnx"


def _write(embedder: SentenceTransformerEmbedder, target: Path) -> None:
    import torch

    class Hidden(torch.nn.Module):  # type: ignore[misc]  # torch is not followed by mypy
        """The transformer alone, with plain tensors in and out."""

        def __init__(self, transformer: Any) -> None:  # noqa: ANN401
            super().__init__()
            self.transformer = transformer

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:  # noqa: ANN401
            """(texts, pieces) becomes (texts, pieces, dimension)."""
            found = self.transformer(input_ids=input_ids, attention_mask=attention_mask)
            return found.last_hidden_state

    transformer = embedder.load()[0].auto_model
    example = torch.tensor([[101, 2054, 2001, 3530, 102], [101, 2054, 102, 0, 0]])
    axes = {0: "texts", 1: "pieces"}
    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")  # the older exporter announces its end at every step
        torch.onnx.export(
            Hidden(transformer).eval(),
            (example, (example != 0).long()),
            str(target),
            input_names=["input_ids", "attention_mask"],
            output_names=["hidden"],
            dynamic_axes={"input_ids": axes, "attention_mask": axes, "hidden": axes},
            opset_version=_OPSET,
            dynamo=False,
        )


def _check(embedder: SentenceTransformerEmbedder, export: Path) -> None:
    exported = OnnxEmbedder(embedder.model, export)
    cosines = (embedder.encode(_TRIED) * exported.encode(_TRIED)).sum(axis=1)
    if float(cosines.min()) < AGREEMENT:
        raise ValueError(f"its cosine with the reference is only {float(cosines.min()):.5f}")
