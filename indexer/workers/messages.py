"""What the indexer and a worker say to each other: first a setup, then a task at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Setup:
    """The first value that a worker is sent."""

    work: Callable[[Any], Any]
    memory: int  # bytes


@dataclass(frozen=True, slots=True)
class Task:
    """Every further value. ``seconds`` is the limit that the indexer keeps."""

    what: Any
    seconds: float


@dataclass(frozen=True, slots=True)
class Done:
    """The answer to a task that came to its end."""

    result: Any


@dataclass(frozen=True, slots=True)
class Ready:
    """Sent once: the work is imported, and tasks may come."""


@dataclass(frozen=True, slots=True)
class OutOfMemory:
    """The answer to a task that wanted more than there is; the worker ends after it."""


@dataclass(frozen=True, slots=True)
class Broken:
    """The answer to a task whose work raised an error that it should have kept to itself."""

    error: str


def answer_to(work: Callable[[Any], Any], what: Any) -> Done | OutOfMemory | Broken:  # noqa: ANN401
    """Do the work; whatever goes wrong with it is an answer too."""
    try:
        return Done(work(what))
    except MemoryError:
        return OutOfMemory()
    except Exception as error:  # noqa: BLE001  it costs this task only
        return Broken(" ".join(f"{type(error).__name__}: {error}".split()))
