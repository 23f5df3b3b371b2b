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

    def filled(self, question: str, passages: Sequence[Cited]) -> Prompt:
        """The request for one question.

        Raises:
            ModelError: the passages do not fit: an answer from some of them would be incomplete.
        """
        rules, asked = self._texts
        code = secrets.token_hex(_CODE_BYTES)  # so that no paper can close the fence
        fenced = "\n\n".join(_fenced(one, code) for one in passages)
        system = Template(rules).substitute(code=code)
        user = Template(asked).substitute(question=seen(question), passages=fenced)
        tokens = self._count(system) + self._count(user)
        if tokens > self._most:
            raise ModelError(
                f"{len(passages)} passages come to {tokens:,} tokens of the {self._most:,} allowed",
                mend="set MINUTEBOOK_MODEL_PROMPT_TOKENS to what the model takes",
            )
        return Prompt(system, user, self.version)


def _fenced(one: Cited, code: str) -> str:
    over = "; ".join(seen(line) for line in one.around.splitlines() if line.strip())
    text = "\n".join(seen(line) for line in without_orders(one.text).splitlines())
    date = f"; meeting of {one.date}" if one.date else ""
    return f"{code} passage [{one.n}] ({over}{date})\n{text}\n{code} end of passage [{one.n}]"
