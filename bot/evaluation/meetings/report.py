"""The shares of questions whose turn is found, as text and as plain JSON values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from bot.evaluation.intervals import Share
from bot.evaluation.meetings.finding import ARMS, DEPTHS, FoundTurn, difference

_FUSED = "fused"
_OTHERS = tuple(name for name in ARMS if name != _FUSED)


def lines(found: Sequence[FoundTurn], *, misses: bool = True) -> Iterator[str]:
    """The report for a terminal; of what is missed, the question and where its turn stood."""
    if misses:
        for row in found:
            if not row.hit(_FUSED, DEPTHS[0]):
                told = ", ".join(f"{arm} {row.places[arm] or 'not at all'}" for arm in ARMS)
                yield f"MISS {row.asked.id}: {row.asked.text}"
                yield f"  first turn meant at: {told}"
    meetings = len({row.asked.meeting for row in found})
    yield f"{len(found)} questions, {meetings} meetings       found/n  share   95% interval"
    for depth in DEPTHS:
        for arm in ARMS:
            yield f"  {f'{arm}, first {depth}':30} {_shown(_share(found, arm, depth))}"
    yield "difference in points, paired bootstrap"
    for depth in DEPTHS:
        for other in _OTHERS:
            got = difference(found, _FUSED, other, depth)
            yield (
                f"  {f'{_FUSED} - {other}, first {depth}':30} {100 * got.value:+.1f}"
                f"  ({100 * got.low:+.1f} to {100 * got.high:+.1f})"
            )


def as_json(found: Sequence[FoundTurn]) -> dict[str, Any]:
    """Shares and differences by depth."""
    return {
        "n": len(found),
        "hits": {
            str(depth): {arm: _share(found, arm, depth).value for arm in ARMS} for depth in DEPTHS
        },
        "differences": {
            str(depth): {
                other: asdict(difference(found, _FUSED, other, depth)) for other in _OTHERS
            }
            for depth in DEPTHS
        },
    }


def _share(found: Sequence[FoundTurn], arm: str, depth: int) -> Share:
    return Share(sum(row.hit(arm, depth) for row in found), len(found))


def _shown(share: Share) -> str:
    low, high = share.interval or (0.0, 0.0)
    return f"{f'{share.right}/{share.n}':>7}  {share.value or 0:.3f}  {low:.3f} to {high:.3f}"
