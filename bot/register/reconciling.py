"""The register after an index: what is new is added, what moved is followed, the rest is asked.

Actions are found anew by every index, and their keys hold the words of their paragraph. Where a
registered key is no longer found, the same words elsewhere in the same paper are taken for the
same action; words that are only alike are left to the clerk. Idempotent: a second run over the
same papers says nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.register.records import Event, Registered, What
from indexer.records import PUBLIC, Action
from indexer.store.held import HeldPart
from indexer.words import normalise

BY = "minutebook"  # what is said by the index, not by a person
ALIKE = 80  # of 100: words so much alike are shown to the clerk as perhaps the same


@dataclass(frozen=True, slots=True)
class Difference:
    """What the register has to take in."""

    new: tuple[Action, ...]
    moved: tuple[tuple[Registered, Action], ...]
    unsure: tuple[tuple[Registered, str], ...]  # with the question for the clerk


def difference(
    found: Sequence[Action],
    rows: Sequence[Registered],
    events: Mapping[str, Sequence[Event]],
    parts: Mapping[str, HeldPart],
) -> Difference:
    """Compare what an index found with what is registered.

    Args:
        found: every action of every paper, as corrected.
        rows: everything registered.
        events: by key.
        parts: by key, those that are held.
    """
    here = {one.key: one for one in found}
    now_at = {row.key: present_key(row, events.get(row.key, ())) for row in rows}
    known = set(now_at.values())
    fresh = [one for one in found if one.key not in known]
    moved: list[tuple[Registered, Action]] = []
    unsure: list[tuple[Registered, str]] = []
    for row in rows:
        asked = _asked(events.get(row.key, ()))
        if now_at[row.key] in here:
            if asked is not None:  # it is found again where it was: nothing is to be asked
                moved.append((row, here[now_at[row.key]]))
            continue
        same = [one for one in fresh if _same(row, one, parts)]
        if len(same) == 1:
            moved.append((row, same[0]))
            fresh.remove(same[0])
            continue
        question = _question(row, found, parts)
        if asked != question:
            unsure.append((row, question))
    return Difference(tuple(fresh), tuple(moved), tuple(unsure))


def present_key(row: Registered, events: Sequence[Event]) -> str:
    """The key under which an action is found now."""
    moved = [str(one.data["to"]) for one in events if one.what is What.MOVED]
    return moved[-1] if moved else row.key


def _asked(events: Sequence[Event]) -> str | None:
    """What the clerk was last asked of an action, if it has not been found since."""
    said = [one for one in events if one.what in {What.MOVED, What.UNSURE}]
    return said[-1].why if said and said[-1].what is What.UNSURE else None


def _same(row: Registered, one: Action, parts: Mapping[str, HeldPart]) -> bool:
    return _paper(row) == parts[one.part_key].paper_id and normalise(row.quotation) == normalise(
        one.text
    )


def _question(row: Registered, found: Sequence[Action], parts: Mapping[str, HeldPart]) -> str:
    """What to ask of an action that is no longer found: reworded, or gone?

    Whoever sees the action reads the question, so it speaks of no part of another label.
    """
    held = parts.get(str(row.snapshot["part_key"]))
    seen = {PUBLIC, held.audience if held else row.audience}
    beside = {
        part.key
        for part in parts.values()
        if part.paper_id == _paper(row) and part.audience in seen
    }
    near = [
        (fuzz.token_set_ratio(row.quotation, one.text), one.text)
        for one in found
        if one.part_key in beside
    ]
    best = max(near, default=(0.0, ""))
    if best[0] >= ALIKE:
        return f"the paper now says: {best[1]}"
    if beside:
        return "the paper no longer holds these words"
    return "the paper is no longer held"


def _paper(row: Registered) -> str:
    return str(row.snapshot["paper_id"])
