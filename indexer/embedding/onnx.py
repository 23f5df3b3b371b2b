"""Questions embedded by the ONNX export of the reference model: no torch, a third of a second."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from indexer.embedding.model_folder import ModelFolder
from indexer.embedding.pieces import OfFolder
from indexer.embedding.port import Vector, Vectors
from indexer.errors import SettingsError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding


class OnnxEmbedder(OfFolder):
    """The same vectors as the reference, to a cosine of 0.9999; the session starts when used."""

    def __init__(self, model: ModelFolder, export: Path) -> None:
        """Use ``export``, which ``export_onnx`` made of ``model``."""
        super().__init__(model)
        self.export = export

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of passages, shape (texts, dimension), one by one."""
        prompt = self.model.passage_prompt
        rows = [self._vector(e) for e in self._pieces.encode([prompt + text for text in texts])]
        return np.stack(rows) if rows else np.zeros((0, self.dimension), dtype=np.float32)

    def encode_question(self, text: str) -> Vector:
        """The vector of a question, shape (dimension,)."""
        return self._vector(self._pieces.encode([self.model.question_prompt + text])[0])

    def _vector(self, encoding: Encoding) -> Vector:
        """Run, pool and bring to length 1; nothing is padded, so there is nothing to mask."""
        ids = np.array([encoding.ids], dtype=np.int64)
        (hidden,) = self._session.run(
            None, {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        )  # (1, pieces, dimension)
        pooled = hidden[0, 0] if self.model.pooling == "cls" else hidden[0].mean(axis=0)
        vector: Vector = (pooled / max(float(np.linalg.norm(pooled)), 1e-12)).astype(np.float32)
        return vector

    @cached_property
    def _session(self) -> InferenceSession:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1  # a question is short: more threads only wait
        options.inter_op_num_threads = 1
        try:
            return onnxruntime.InferenceSession(
                str(self.export), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime's errors share no base but Exception
            raise SettingsError(
                f"the exported embedding model {self.export} cannot be loaded",
                mend="delete that file; the next `minutebook index` makes it anew",
            ) from error
