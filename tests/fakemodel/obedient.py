"""A model within the process that says what it is told to say, and keeps what it was shown."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.model.port import Prompt


@dataclass(slots=True)
class Obedient:
    """The model as an attack would have it. Set ``says`` before each reply."""

    says: str = ""
    shown: list[Prompt] = field(default_factory=list)
    name: str = "weir-7b"

    def reply(self, prompt: Prompt, seconds: float) -> str:  # noqa: ARG002  never slow
        """The order, obeyed."""
        self.shown.append(prompt)
        return self.says
