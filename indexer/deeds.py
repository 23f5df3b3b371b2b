"""What a clerk does to what was extracted, and to papers. This module imports nothing of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Deed(StrEnum):
    """What a clerk does to something extracted, or to a paper."""

    REJECT = "reject"
    SPLIT = "split"
    MERGE = "merge"
    ADD = "add"
    REWORD = "reword"
    SET = "set"  # facts of a paper
    WITHDRAW = "withdraw"  # a paper: it is in no answer until this is undone
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Correction:
    """A clerk's correction: an event that wins over extraction and is never taken away.

    ``target`` is the key of an action or decision, a paragraph id (add), a paper id (set,
    withdraw) or the number of another correction (undo). ``data`` holds what is needed to find
    the target again after extraction has changed, and what is said of it; see
    ``indexer.corrections``.
    """

    id: int  # rising; 0 until it is kept
    at: str  # ISO, UTC
    by: str
    what: Deed
    target: str
    part_key: str | None
    why: str | None
    data: Mapping[str, Any]
