"""Which extracted text is which gold text: by shared words or containment, one to one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.evaluation.matching import ENOUGH_OVERLAP, contains, flat, token_f1, without_markup

Wordings = tuple[str, ...]  # texts of which any stands for the same thing


def likeness(one: Wordings, other: Wordings) -> float:
    """The best token F1 of two texts that say the same; 0.0 where none do.

    Texts say the same from a token F1 of 0.6, or where one holds the other. A single word is too
    little to be held: "Agreed" stands in every second line.
    """
    return max(
        (_alike(_bare(first), _bare(second)) for first in one for second in other), default=0
    )


def _bare(text: str) -> str:
    return without_markup(text).strip(" \t\n.,;:–-")


def _alike(one: str, other: str) -> float:
    score = token_f1(one, other)
    if score >= ENOUGH_OVERLAP:
        return score
    shorter, longer = sorted((one, other), key=len)
    held = len(flat(shorter).split()) >= 2 and contains(longer, shorter)
    return score if held else 0.0


def pair(found: Sequence[Wordings], gold: Sequence[Wordings]) -> dict[int, int]:
    """Places in ``found`` with their places in ``gold``; the likest first, each used once."""
    scores = [
        (likeness(ours, theirs), place, wanted)
        for place, ours in enumerate(found)
        for wanted, theirs in enumerate(gold)
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for score, place, wanted in sorted(scores, key=lambda one: (-one[0], one[1], one[2])):
        if score > 0.0 and place not in pairs and wanted not in taken:
            pairs[place] = wanted
            taken.add(wanted)
    return pairs


def likest(text: Wordings, others: Sequence[Wordings]) -> int | None:
    """The place of what says the same and is likest, or None."""
    scores = [(likeness(text, other), -place) for place, other in enumerate(others)]
    best, place = max(scores, default=(0.0, 0))
    return -place if best > 0.0 else None
