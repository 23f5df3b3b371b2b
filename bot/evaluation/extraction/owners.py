"""Whether an action's owners are those that a person read off the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evaluation.extraction.gold import GoldAction
from bot.evaluation.matching import flat
from indexer.records import Action

_BETWEEN = re.compile(r"\s*(?:[/,;&+]|\band\b)\s*")
_NOT_A_NAME = re.compile(r"[^\w\s]")


def owners_right(found: Action, gold: GoldAction) -> bool:
    """Whether the same people or posts own it, as printed or as resolved; nobody is nobody."""
    printed = found.owner_printed or ""
    if not gold.owners:
        return not found.owners and not printed
    readings = [found.owners, (printed,), tuple(_BETWEEN.split(printed))]
    wanted = list(zip(gold.owners, gold.owners_resolved, strict=False))
    if len(gold.owners) != len(gold.owners_resolved):
        wanted = []
    return any(
        _same(reading, [(one,) for one in names])
        for reading in readings
        for names in (gold.owners, gold.owners_resolved)
    ) or any(_same(reading, wanted) for reading in readings)


def _same(found: Sequence[str], wanted: Sequence[tuple[str, ...]]) -> bool:
    """Whether each name found is one of those wanted, one to one."""
    left = list(wanted)
    for name in found:
        match = next((names for names in left if any(_is(name, one) for one in names)), None)
        if match is None:
            return False
        left.remove(match)
    return bool(found) and not left


def _is(found: str, wanted: str) -> bool:
    """Whether two names are one: the same words, or the words of one within the other's."""
    ours, theirs = _words(found), _words(wanted)
    if not ours or not theirs:
        return False
    shorter, longer = sorted((ours, theirs), key=len)
    spans = range(len(longer) - len(shorter) + 1)
    return any(longer[at : at + len(shorter)] == shorter for at in spans)


def _words(name: str) -> list[str]:
    return _NOT_A_NAME.sub(" ", flat(name)).split()
