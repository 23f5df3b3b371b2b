"""The prompts of `prompts/`, filled in: passages fenced as data, within a budget of tokens."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from string import Template

from bot.model.port import Prompt
from bot.verifying.instructions import without_orders
from bot.verifying.plain import seen
from bot.verifying.records import Cited
from indexer.errors import ModelError, SettingsError

_RULES, _ASKED = "answer.md", "answer_question.md"
_BESIDE = "found beside; "  # said of a passage, as the rules name it
_FOLDER = Path(__file__).resolve().parents[2] / "prompts"  # beside the packages, as they ship
_CODE_BYTES = 8

Count = Callable[[str], int]


class Prompts:
    """Fills in the prompts. Safe to share between threads."""

    def __init__(self, count: Count, most_tokens: int, folder: Path = _FOLDER) -> None:
        """Take the prompts of ``folder``; a request may have ``most_tokens`` by ``count``."""
        self._count = count
        self._most = most_tokens
        self._folder = folder

    @cached_property
    def _texts(self) -> tuple[str, str]:
        return self._read(_RULES), self._read(_ASKED)

    def _read(self, name: str) -> str:
        try:
            return (self._folder / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(
                f"the prompt {self._folder / name} cannot be read ({error})",
                mend="install minutebook anew",
            ) from error

    @cached_property
    def version(self) -> str:
        """The first twelve digits of the SHA-256 over the texts."""
        return hashlib.sha256("\0".join(self._texts).encode()).hexdigest()[:12]

    def filled(
        self, question: str, passages: Sequence[Cited], beside: Sequence[Cited] = ()
    ) -> Prompt:
        """The request for one question.

        Args:
            question: as it stands alone.
            passages: those of the answer, all of which are sent.
            beside: those that may answer as well, best first; as many as there is room for.

        Raises:
            ModelError: the passages do not fit: an answer from some of them would be incomplete.
        """
        rules, asked = self._texts
        code = secrets.token_hex(_CODE_BYTES)  # so that no paper can close the fence
        system = Template(rules).substitute(code=code)
        room = self._most - self._count(system)
        fenced = [
            *(_fenced(one, code) for one in passages),
            *(_fenced(one, code, _BESIDE) for one in beside),
        ]
        for kept in range(len(fenced), len(passages) - 1, -1):
            told = "\n\n".join(fenced[:kept])
            user = Template(asked).substitute(question=seen(question), passages=told)
            tokens = self._count(user)
            if tokens <= room:
                return Prompt(system, user, self.version)
        raise ModelError(
            f"{len(passages)} passages come to {tokens + self._most - room:,} tokens of the "
            f"{self._most:,} allowed",
            mend="set MINUTEBOOK_MODEL_PROMPT_TOKENS to what the model takes",
        )


def _fenced(one: Cited, code: str, mark: str = "") -> str:
    over = "; ".join(seen(line) for line in one.around.splitlines() if line.strip())
    text = "\n".join(seen(line) for line in without_orders(one.text).splitlines())
    date = f"; meeting of {one.date}" if one.date else ""
    return f"{code} passage [{one.n}] ({mark}{over}{date})\n{text}\n{code} end of passage [{one.n}]"
