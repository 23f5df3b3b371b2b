"""Gold rows: questions labelled by hand. They name a file and a quotation, never ids."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.answers import Status
from bot.evaluation.json_lines import read_rows
from indexer.errors import InputError

KEYS = frozenset(
    {"id", "question", "thread", "viewer", "today", "status", "must", "must_not", "cite", "any"}
    | {"also", "kind", "note"}
)
NEEDS = 'it needs "id", "question" and "status", and the shapes of docs/evaluation.md'


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quotation that answers the question. ``file`` is matched on the end of the path.

    A row on papers that may not be copied gives ``span`` instead, (start, end) in characters of
    the decoded file, and ``run.quoted`` reads the quotation from the file itself.
    """

    file: str
    quote: str
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class GoldRow:
    """A question and what a right answer holds.

    ``must`` lists groups of alternatives: of each group one has to occur in the answer or in a
    quotation of it. ``any`` says that one of the ``cite`` quotations is enough; those of ``also``
    belong to the matter, and may be cited or left out.
    """

    id: str
    question: str
    status: Status
    viewer: str | None = None
    today: dt.date | None = None
    thread: tuple[str, ...] = ()
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()
    cite: tuple[Evidence, ...] = ()
    any: bool = False
    also: tuple[Evidence, ...] = ()
    kind: str | None = None


def read_gold(path: Path) -> list[GoldRow]:
    """The rows of a file of JSON lines.

    Raises:
        PathError: the file cannot be read.
        InputError: a row is not a gold row; the line is named, since a score over fewer rows
            than were written would mislead.
    """
    rows = read_rows(path, _row, needs=NEEDS)
    if not rows:
        raise InputError(f"{path.name} holds no gold row", mend="write one JSON object a line")
    return rows


def _row(plain: dict[str, Any]) -> GoldRow:
    unknown = sorted(set(plain) - KEYS)
    if unknown:
        raise InputError(f"unknown key {unknown[0]!r}", mend=f"use {', '.join(sorted(KEYS))}")
    return _built(plain)


def _built(plain: dict[str, Any]) -> GoldRow:
    viewer = plain.get("viewer")
    today = plain.get("today")
    return GoldRow(
        id=str(plain["id"]),
        question=str(plain["question"]),
        status=Status(plain["status"]),
        viewer=",".join(viewer) if isinstance(viewer, list) else viewer,
        today=dt.date.fromisoformat(today) if today else None,
        thread=tuple(plain.get("thread") or ()),
        must=tuple(_alternatives(group) for group in plain.get("must") or ()),
        must_not=tuple(plain.get("must_not") or ()),
        cite=tuple(_evidence(one) for one in plain.get("cite") or ()),
        any=bool(plain.get("any", False)),
        also=tuple(_evidence(one) for one in plain.get("also") or ()),
        kind=plain.get("kind"),
    )


def _evidence(plain: dict[str, Any]) -> Evidence:
    if "quote" in plain:
        return Evidence(plain["file"], plain["quote"])
    return Evidence(plain["file"], "", (int(plain["start"]), int(plain["end"])))


def _alternatives(group: str | list[str]) -> tuple[str, ...]:
    return (group,) if isinstance(group, str) else tuple(group)
