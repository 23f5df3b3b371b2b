"""The reference embedder: sentence-transformers on torch.

A text is padded to a multiple of ``STEP`` word pieces and never to its neighbours' length: the
length that it is padded to is what changes the last bits of a vector, so this one has the same
vector alone, in any batch and in another store (measured: no differing bit over 1 to 8 rows and 16
to 256 pieces; padded to its neighbours' length up to 1.7e-7). Batches of about 1,024 pieces are
also the fastest on two cores: 47 texts/s, against 46 in batches of 32 by sentence-transformers
itself and 28 one by one.

bfloat16 was measured and left out: without AMX it was five times slower (6.7 against 36.6
texts/s), and its vectors differ (cosine 0.996).
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from indexer.embedding.pieces import OfFolder
from indexer.embedding.port import Vector, Vectors
from indexer.errors import SettingsError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from tokenizers import Encoding

STEP = 16  # lengths are rounded up to a multiple of this
_PIECES_A_BATCH = 1024
_MOST_ROWS = 8


class SentenceTransformerEmbedder(OfFolder):
    """Any sentence-transformers model of texts. The model is loaded by the first ``encode``."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of passages, shape (texts, dimension)."""
        return self._encode([self.model.passage_prompt + text for text in texts])

    def encode_question(self, text: str) -> Vector:
        """The vector of a question, shape (dimension,)."""
        row: Vector = self._encode([self.model.question_prompt + text])[0]
        return row

    def load(self) -> SentenceTransformer:
        """The loaded model, for measuring it bare and for exporting it."""
        return self._loaded

    def _encode(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        encodings = self._pieces.encode(texts)
        for length, members in _batches([len(e.ids) for e in encodings], self.max_pieces):
            batch = [encodings[i] for i in members]
            vectors[members] = self._forward(batch, length)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        vectors /= np.maximum(lengths, np.float32(1e-12))
        return vectors

    def _forward(self, batch: list[Encoding], length: int) -> Vectors:
        """One pass of the model over a batch, each text padded to ``length`` pieces."""
        import torch

        model = self._loaded
        padding = int(getattr(model.tokenizer, "pad_token_id", 0) or 0)
        ids = np.full((len(batch), length), padding, dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, encoding in enumerate(batch):
            ids[row, : len(encoding.ids)] = encoding.ids
            mask[row, : len(encoding.ids)] = 1
        features = {"input_ids": torch.from_numpy(ids), "attention_mask": torch.from_numpy(mask)}
        with torch.inference_mode():
            made = model({k: v.to(model.device) for k, v in features.items()})
        found: Vectors = made["sentence_embedding"].float().cpu().numpy()
        return found

    @cached_property
    def _loaded(self) -> SentenceTransformer:
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging as transformers_logging

        transformers_logging.disable_progress_bar()
        try:
            return SentenceTransformer(str(self.model.path), device="cpu", local_files_only=True)
        except (OSError, ValueError, RuntimeError, KeyError) as error:
            raise SettingsError(
                f"the embedding model in {self.model.path} cannot be loaded ({error})",
                mend="install it anew, or name another in MINUTEBOOK_EMBEDDER",
            ) from error


def _batches(lengths: Sequence[int], limit: int) -> Iterator[tuple[int, list[int]]]:
    """(pieces to pad to, indexes of texts) of each batch, short texts first."""
    alike: dict[int, list[int]] = defaultdict(list)
    for index, length in enumerate(lengths):
        alike[min(-(-length // STEP) * STEP, limit)].append(index)
    for padded in sorted(alike):
        rows = max(1, min(_MOST_ROWS, _PIECES_A_BATCH // padded))
        members = alike[padded]
        for start in range(0, len(members), rows):
            yield padded, members[start : start + rows]
