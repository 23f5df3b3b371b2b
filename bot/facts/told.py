"""What the facts of a meeting or a person say: the lines that answer, or why none does."""

from __future__ import annotations

from dataclasses import dataclass

from bot.wording.quoting import Quoted


@dataclass(frozen=True, slots=True)
class Facts:
    """The lines that answer; none of them where no minutes of the meeting are held."""

    quoted: tuple[Quoted, ...] = ()
    minutes_held: bool = True
    choices: tuple[str, ...] = ()  # standalone questions, where several things could be meant
