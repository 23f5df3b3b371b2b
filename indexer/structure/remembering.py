"""Answers about a line that many rules ask for, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

_Answer = TypeVar("_Answer")
_MOST = 2048  # texts: those of a long paper


def remembered(told: Callable[[str], _Answer]) -> Callable[[str], _Answer]:
    """The same function, which reads a text anew only after many others.

    The answer must be told by the text alone, and be nothing that may be changed.
    """
    return lru_cache(_MOST)(told)
