"""Scores and misses, as text and as plain JSON values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

from bot.evaluation.intervals import Share
from bot.evaluation.scoring import RowScore, Scores, by_group, total

NAMES = {
    "right": "right",
    "status": "status right",
    "citation_precision": "citation precision",
    "citation_recall": "citation recall",
    "verbatim": "quotations verbatim",
    "refusals_right": "refusals right",
    "false_refusals": "false refusals",
}


def status_of(one: RowScore) -> tuple[str, ...]:
    """The gold status of a row, as its group."""
    return (str(one.row.status),)


def kinds_of(one: RowScore) -> tuple[str, ...]:
    """The kind that the gold row names, else the kinds that the question was understood as."""
    if one.row.kind:
        return (one.row.kind,)
    return tuple(str(kind) for kind in one.answer.kinds)


def as_json(rows: Sequence[RowScore], *, misses: bool = True) -> dict[str, Any]:
    """Scores overall, by status and by kind, and every miss unless they are to stay unseen."""
    found: dict[str, Any] = {
        "n": len(rows),
        "scores": _scores(total(rows)),
        "by_status": {name: _scores(one) for name, one in by_group(rows, status_of).items()},
        "by_kind": {name: _scores(one) for name, one in by_group(rows, kinds_of).items()},
    }
    if misses:
        found["misses"] = [_miss(one) for one in rows if is_miss(one)]
    return found


def is_miss(one: RowScore) -> bool:
    """Whether a person tuning the program wants to see this row."""
    return not one.right or (bool(one.found) and not one.recalled.right) or not all(one.verbatim)


def _scores(scores: Scores) -> dict[str, Any]:
    return {one.name: _share(getattr(scores, one.name)) for one in fields(scores)}


def _share(share: Share) -> dict[str, Any]:
    low, high = share.interval or (None, None)
    return {
        "value": _rounded(share.value),
        "right": share.right,
        "n": share.n,
        "low": _rounded(low),
        "high": _rounded(high),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _miss(one: RowScore) -> dict[str, Any]:
    return {
        "id": one.row.id,
        "question": one.row.question,
        "expected": {
            "status": str(one.row.status),
            "must": [list(group) for group in one.unmet],
            "cite": [
                {"file": wanted.file, "quote": wanted.quote}
                for wanted, found in zip(one.row.cite, one.found, strict=True)
                if not found
            ],
        },
        "got": {
            "status": str(one.answer.status),
            "must_not": list(one.forbidden),
            "answer": one.answer.answer,
            "citations": [f"{quoted.file}: {quoted.quote}" for quoted in one.answer.citations],
        },
    }


def lines(rows: Sequence[RowScore], *, misses: bool = True) -> Iterator[str]:
    """The report for a terminal."""
    if misses:
        for one in rows:
            if is_miss(one):
                yield from _miss_lines(_miss(one))
    noun = "question " if len(rows) == 1 else "questions"
    yield f"{len(rows)} {noun}                right/n  share   95% interval"
    for name, share in _named(total(rows)):
        yield f"  {name:24} {_shown(share)}"
    for title, grouping in (("status", status_of), ("kind", kinds_of)):
        yield f"by {title}, right"
        for name, scores in by_group(rows, grouping).items():
            yield f"  {name:24} {_shown(scores.right)}"


def _named(scores: Scores) -> Iterator[tuple[str, Share]]:
    for one in fields(scores):
        yield NAMES[one.name], getattr(scores, one.name)


def _shown(share: Share) -> str:
    if share.interval is None:
        return f"{'-':>9}"
    low, high = share.interval
    return f"{f'{share.right}/{share.n}':>9}  {share.value:.3f}  {low:.3f} to {high:.3f}"


def _miss_lines(miss: dict[str, Any]) -> Iterator[str]:
    expected, got = miss["expected"], miss["got"]
    yield f"MISS {miss['id']}: {miss['question']}"
    yield f"  expected {expected['status']}, got {got['status']}"
    for group in expected["must"]:
        yield f"  not said: {' | '.join(group)}"
    for wrong in got["must_not"]:
        yield f"  must not be said: {wrong}"
    for wanted in expected["cite"]:
        yield f"  not cited: {wanted['file']}: “{wanted['quote']}”"
    yield f"  answer: {got['answer']}"
    for citation in got["citations"]:
        yield f"    - {citation}"
    yield ""
