"""A model's own word pieces, by the library ``tokenizers``; no torch."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from indexer.embedding.model_folder import ModelFolder
from indexer.errors import SettingsError

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

log = logging.getLogger(__name__)
_BATCH = 512  # texts tokenized at once: enough for all cores, little memory
_CHARACTERS_A_PIECE = 40  # far above any real text: what lies beyond is not worth tokenizing


@dataclass(frozen=True)
class Pieces:
    """Counts and cuts texts as one model does."""

    model: ModelFolder

    def count(self, texts: Sequence[str]) -> list[int]:
        """The pieces of each text, special ones included, however long it is."""
        counts: list[int] = []
        for start in range(0, len(texts), _BATCH):
            batch = [_sound(text) for text in texts[start : start + _BATCH]]
            counts += [len(e.ids) for e in self._tokenizer.encode_batch_fast(batch)]
        return counts

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        """The pieces of each text, cut at the model's limit; a cut is a line in the log."""
        limit = self.model.max_pieces
        within = [_sound(text[: limit * _CHARACTERS_A_PIECE]) for text in texts]
        found = self._tokenizer.encode_batch(within)
        too_long = sum(len(encoding.ids) > limit for encoding in found)
        if too_long:
            log.warning(
                "%d of %d texts are longer than the model's %d word pieces: the rest of each is"
                " not embedded", too_long, len(texts), limit,
            )  # fmt: skip
        return [self._cut(e, text, limit) for e, text in zip(found, within, strict=True)]

    def _cut(self, encoding: Encoding, text: str, limit: int) -> Encoding:
        """The first pieces of a text with the special ones that close it."""
        if len(encoding.ids) <= limit:
            return encoding
        plain = self._tokenizer.encode(text, add_special_tokens=False)
        plain.truncate(limit - self._tokenizer.num_special_tokens_to_add(is_pair=False))
        return self._tokenizer.post_process(plain)

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer

        try:
            tokenizer = Tokenizer.from_file(str(self.model.tokenizer_file))
        except Exception as error:  # the library raises nothing narrower
            raise SettingsError(
                f"the embedding model's tokenizer {self.model.tokenizer_file} cannot be read",
                mend="name a model that has a tokenizer.json in MINUTEBOOK_EMBEDDER",
            ) from error
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer


class OfFolder:
    """What every embedder over a model's folder says of itself, whatever runs the model."""

    def __init__(self, model: ModelFolder) -> None:
        """Use the model that lies in this folder."""
        self.model = model
        self._pieces = Pieces(model)

    @property
    def fingerprint(self) -> str:
        """The model's files, hashed; see ModelFolder."""
        return self.model.fingerprint

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self.model.dimension

    @property
    def max_pieces(self) -> int:
        """The model's own limit."""
        return self.model.max_pieces

    def count_pieces(self, texts: Sequence[str]) -> list[int]:
        """The word pieces of each text with the model's prompt for passages."""
        return self._pieces.count([self.model.passage_prompt + text for text in texts])


def _sound(text: str) -> str:
    """The text with a replacement for each half of a surrogate pair, which is no character."""
    return (
        text
        if text.isascii()
        else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )
