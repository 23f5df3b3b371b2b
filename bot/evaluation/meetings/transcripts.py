"""Meetings as turns, and questions with the turns that answer them (the shape of QMSum).

`corpus.jsonl` holds a turn a line: meeting_id, turn_id (from 0), speaker, text. `queries.jsonl`
holds a question a line: id, meeting_id, type, query, gold_turn_ranges ([first, last], inclusive).
Method: Zhong et al., QMSum, NAACL 2021. Only the evaluation knows of such files.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.evaluation.json_lines import read_rows
from indexer.errors import InputError

TURNS, QUESTIONS = "corpus.jsonl", "queries.jsonl"
_TURN_NEEDS = 'it needs "meeting_id", "turn_id", "speaker" and "text"'
_QUESTION_NEEDS = 'it needs "id", "meeting_id", "query" and "gold_turn_ranges"'


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says before another speaks."""

    meeting: str
    number: int
    speaker: str
    text: str

    @property
    def id(self) -> str:
        """The turn among all meetings."""
        return f"{self.meeting}:{self.number}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of one meeting, and the ids of the turns that answer it."""

    id: str
    meeting: str
    text: str
    gold: frozenset[str]


@dataclass(frozen=True, slots=True)
class Meetings:
    """Every turn, and the questions that name turns; a summary of a whole meeting names none."""

    turns: tuple[Turn, ...]
    questions: tuple[Asked, ...]


def is_meetings(folder: Path) -> bool:
    """Whether a folder holds transcripts and questions."""
    return (folder / TURNS).is_file() and (folder / QUESTIONS).is_file()


def read_meetings(folder: Path) -> Meetings:
    """The turns and questions of a folder.

    Raises:
        PathError: a file cannot be read.
        InputError: a line is not a turn or a question, or no question names a turn.
    """
    turns = read_rows(folder / TURNS, _turn, needs=_TURN_NEEDS)
    known = {turn.id for turn in turns}
    asked = [
        one for one in read_rows(folder / QUESTIONS, _asked, needs=_QUESTION_NEEDS) if one.gold
    ]
    for one in asked:
        if not one.gold <= known:
            raise InputError(
                f"question {one.id} names turn {min(one.gold - known)}, which is not there",
                mend=f"compare {QUESTIONS} with {TURNS}",
            )
    if not asked:
        raise InputError(f"no question in {QUESTIONS} names a turn", mend="name another folder")
    return Meetings(tuple(turns), tuple(asked))


def of_meetings(
    questions: Iterable[Asked], only: Sequence[str], leave_out: Sequence[str]
) -> list[Asked]:
    """The questions of the meetings named.

    Raises:
        InputError: a meeting has no question here.
    """
    every = list(questions)
    known = {one.meeting for one in every}
    for name in (*only, *leave_out):
        if name not in known:
            raise InputError(f"no question is of meeting {name!r}", mend=f"use {sorted(known)}")
    wanted = set(only or known) - set(leave_out)
    return [one for one in every if one.meeting in wanted]


def _turn(plain: dict[str, Any]) -> Turn:
    return Turn(plain["meeting_id"], int(plain["turn_id"]), plain["speaker"], plain["text"])


def _asked(plain: dict[str, Any]) -> Asked:
    meeting = plain["meeting_id"]
    turns = {
        f"{meeting}:{number}"
        for first, last in plain["gold_turn_ranges"]
        for number in range(int(first), int(last) + 1)
    }
    return Asked(plain["id"], meeting, plain["query"], frozenset(turns))
