"""A cross-encoder of sentence-transformers as the reranker: optional, by MINUTEBOOK_RERANKER.

It is loaded by the first question that is asked, from this machine alone: nothing is fetched.
Each pair is read by itself, since padding to a neighbour's length changes the last bits of a
score, and an answer must not depend on what else is held.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from indexer.errors import SettingsError

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder


class CrossEncoderReranker:
    """A model that gives one score a pair. Safe to share between threads."""

    def __init__(self, named: str) -> None:
        """Use the model of this name or folder; it is not looked for before ``load``."""
        self._named = named
        self._model: CrossEncoder | None = None
        self._lock = Lock()

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """How well each text answers, 0 to 1, in order.

        Raises:
            SettingsError: there is no such model on this machine, or it gives no single score.
        """
        model = self.load()
        pairs = [(question, text) for text in texts]
        with self._lock:
            made = model.predict(pairs, batch_size=1, show_progress_bar=False)
        return [float(score) for score in made]

    def load(self) -> CrossEncoder:
        """The model, loaded once.

        Raises:
            SettingsError: as ``scores`` says.
        """
        with self._lock:
            if self._model is None:
                self._model = self._loaded()
            return self._model

    def _loaded(self) -> CrossEncoder:
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
        from sentence_transformers import CrossEncoder
        from torch.nn import Sigmoid
        from transformers.utils import logging as transformers_logging

        transformers_logging.disable_progress_bar()
        try:
            model = CrossEncoder(
                self._named, device="cpu", local_files_only=True, activation_fn=Sigmoid()
            )
        except Exception as error:  # the libraries raise of every kind for a folder without a model
            raise SettingsError(
                f"MINUTEBOOK_RERANKER names {self._named}, which cannot be loaded as a"
                f" cross-encoder ({type(error).__name__})",
                mend="name the folder of a sentence-transformers CrossEncoder, or unset it",
            ) from error
        if model.num_labels != 1:
            raise SettingsError(
                f"MINUTEBOOK_RERANKER names {self._named}, which gives {model.num_labels} scores"
                " for a pair and not one",
                mend="name a cross-encoder made for ranking, or unset it",
            )
        return model
