"""What a check finds. Frozen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from indexer.errors import MinutebookError


class State(StrEnum):
    """How a check ended. Only ``WRONG`` makes `minutebook doctor` exit with status 1."""

    OK = "ok"
    MISSING = "missing"  # not there, and not needed or not yet
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Check:
    """One line: what was looked at, what was found, and how to mend it."""

    name: str
    state: State
    found: str
    mend: str = ""


def guarded(name: str, look: Callable[[], Check]) -> Check:
    """A check that fails in a way of its own is itself a finding."""
    try:
        return look()
    except MinutebookError as error:
        return Check(name, State.WRONG, error.what, error.mend)
    except Exception as error:  # noqa: BLE001 - a broken installation breaks anywhere
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return Check(name, State.WRONG, what, "install minutebook anew")
