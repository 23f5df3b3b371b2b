"""Batches: one JSON object a line in, one a line out, in order; a bad line spoils only itself."""

from __future__ import annotations

import datetime as dt
import difflib
import json
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from bot.cli.output import note, print_json
from indexer.errors import MinutebookError, PathError, QuestionError

_KEYS = ("id", "question", "query", "thread", "today")
_ALIKE = 0.75  # of 1: a slip of the pen; other keys are somebody's own
Ask = Callable[["Row"], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Row:
    """A question of a batch. ``thread`` holds the earlier questions, oldest first."""

    id: Any  # whatever JSON value the line gave; printed again as it came
    question: str
    thread: tuple[str, ...] = ()
    today: dt.date | None = None


def run(source: str, ask: Ask) -> None:
    """Answer every line of a file ("-" is standard input) as soon as it is read.

    Raises:
        PathError: the file cannot be opened.
    """
    told: set[str] = set()
    with _opened(source) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                print_json(_answered(line, number, ask, told))


def _answered(line: bytes, number: int, ask: Ask, told: set[str]) -> dict[str, Any]:
    """The answer to one line, or its error; whatever goes wrong, the next line is answered.

    ``told`` holds the keys of which it was said already that they are not looked at.
    """
    identifier = None
    try:
        plain = _object(line, number)
        identifier = plain.get("id")
        for key in sorted(plain.keys() - set(_KEYS) - told):
            told.add(key)
            who = ": whoever asks is given by --as" * (key == "viewer")
            note(f'line {number}: "{key}" is not looked at{who}')
        return {**ask(_row(plain, number)), "id": identifier}
    except MinutebookError as error:
        return {"id": identifier, "error": str(error)}
    except Exception as error:  # noqa: BLE001 - one strange question must not stop the others
        what = " ".join(str(error).split())[:300]
        return {"id": identifier, "error": f"unexpected {type(error).__name__}: {what}"}


def _object(line: bytes, number: int) -> dict[str, Any]:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise QuestionError(f"line {number} is not UTF-8", mend="save the file as UTF-8") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise QuestionError(
            f"line {number} is not JSON", mend='write one object a line, {"id", "question"}'
        ) from error
    if not isinstance(found, dict):
        raise QuestionError(f"line {number} is not a JSON object", mend='write {"id", "question"}')
    return found


def _row(plain: dict[str, Any], number: int) -> Row:
    for key in plain.keys() - _KEYS:
        near = difflib.get_close_matches(key, _KEYS, n=1, cutoff=_ALIKE)
        if near:
            raise QuestionError(f'line {number}: "{key}" is unknown', mend=f'write "{near[0]}"')
    question = plain.get("question", plain.get("query"))
    if not isinstance(question, str):
        raise QuestionError(f'line {number} has no "question"', mend="give it as a string")
    thread = plain.get("thread") or []
    if not isinstance(thread, list) or not all(isinstance(earlier, str) for earlier in thread):
        raise QuestionError(
            f'line {number}: "thread" is not a list of strings', mend="list the earlier questions"
        )
    return Row(plain.get("id"), question, tuple(thread), _day(plain.get("today"), number))


def _day(value: object, number: int) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError as error:
        raise QuestionError(
            f'line {number}: "today" is not a date', mend="write it as 2024-01-31"
        ) from error


def _opened(source: str) -> AbstractContextManager[BinaryIO] | AbstractContextManager[Any]:
    if source == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(source).open("rb")
    except OSError as error:
        raise PathError(
            f"the batch file {source} cannot be read ({error.strerror})", mend="check its name"
        ) from error
