"""The ports of the language model: what the answerer wants of it, and what it wants of a server."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Protocol

from bot.answers import Answer, Citation


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is sent: the rules, the question with its passages, and the version of both texts."""

    system: str
    user: str
    version: str


class Writer(Protocol):
    """Puts the evidence of an answer into words."""

    @property
    def version(self) -> str:
        """What made the words: the version of the prompts, for an audit; "" without any."""

    def write(
        self, answer: Answer, audiences: AbstractSet[str], beside: Sequence[Citation] = ()
    ) -> Answer:
        """The answer in other words, or the answer itself; never raises.

        Args:
            answer: a whole extractive answer. Its status and what was asked stay as they are.
            audiences: the labels of the papers that it and ``beside`` cite.
            beside: passages that may answer as well or better, numbered on from the answer's.
        """


class Model(Protocol):
    """A chat model."""

    @property
    def name(self) -> str:
        """Its name, as answers show it."""

    def reply(self, prompt: Prompt, seconds: float) -> str:
        """The whole reply within so many seconds.

        Raises:
            ModelError: there is none, or only part of one.
        """
