"""The same action minuted twice, in the text and in a closing list, is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from indexer.minutes import agents
from indexer.minutes.deadlines import resolve
from indexer.minutes.findings import Finding
from indexer.minutes.owners import resolved
from indexer.records import ActionKind, ActionState
from indexer.words import normalise, words

_SAME = 82
_WITH_OWNER = 74  # where both name the same owner
_LEAST_WORDS = 2
_SMALL = frozenset("a an and at by for from in of on re the their to with".split())
_REFERENCE = re.compile(  # of an action, which it keeps from meeting to meeting: "07.24.04"
    r"(?:[A-Z][A-Za-z]{0,5}[ -]?)?\d{1,4}(?:[./-]\d{1,4}){1,3}[a-z]?|[A-Z]{1,5}[ -]?\d{2,5}"
)


def joined(found: Sequence[Finding]) -> list[Finding]:
    """The findings in order, each action once; ``also`` holds the paragraphs that repeat it."""
    kept: list[Finding] = []
    for finding in found:
        place = next((i for i, held in enumerate(kept) if _same(held, finding)), None)
        if place is None:
            kept.append(finding)
        else:
            kept[place] = _joined(kept[place], finding)
    return kept


def _joined(held: Finding, other: Finding) -> Finding:
    """The one with an owner leads, else the first; a minuted one over a candidate."""
    first, second = held, other
    if held.kind is not other.kind:
        first, second = (held, other) if held.kind is ActionKind.MINUTED else (other, held)
    elif (other.owner and not held.owner) or _goes_on(held, other) or _restates(held, other):
        first, second = other, held
    own = first.where.paragraph.id
    also = [*held.also, *other.also, held.where.paragraph.id, other.where.paragraph.id]
    state = max((held.state, other.state), key=_ORDER.index)
    return replace(
        first,
        due=_firmer(first.due, second.due),
        state=state,
        also=tuple(dict.fromkeys(i for i in also if i != own)),
    )


def _firmer(one: str | None, two: str | None) -> str | None:
    """The date, where one of two deadlines only describes it; else the first."""
    if one and two and not resolve(one, _ANY_DAY).date and resolve(two, _ANY_DAY).date:
        return two
    return one or two


_ANY_DAY = "2000-01-03"
_ORDER = (ActionState.OPEN, ActionState.CARRIED_OVER, ActionState.COMPLETED)


def _same(held: Finding, other: Finding) -> bool:
    """Whether two findings are one action: seen by the same people, alike, and no two owners."""
    if held.where.part.audience != other.where.part.audience:
        return False
    if _goes_on(held, other) or (_restates(held, other) and _alike(held, other)):
        return True
    done = {held.state, other.state}
    told = not held.where.listed and held.state is ActionState.OPEN  # and done when typed up
    if ActionState.COMPLETED in done and len(done) > 1 and not told:
        return False
    if normalise(held.text) == normalise(other.text):
        return _owners_agree(held, other) and _apart(held, other)
    if not _apart(held, other) or not (held.where.listed or other.where.listed):
        return False
    return _alike(held, other)


def _goes_on(held: Finding, other: Finding) -> bool:
    """Whether a list of this meeting goes on with an action of an earlier one, by its number."""
    number = _reference(held)
    return (
        number is not None
        and number == _reference(other)
        and held.state is ActionState.CARRIED_OVER
        and other.state is not ActionState.COMPLETED
        and bool(held.where.listed and other.where.listed and held.owner and other.owner)
        and held.where.listed != other.where.listed
        and _owners_agree(held, other)
    )


def _restates(held: Finding, other: Finding) -> bool:
    """Whether a mark gives again what the text before it says that its owner is to do."""
    here, there = held.where, other.where
    return (
        other.marked
        and not (held.marked or here.listed or there.listed)
        and bool(held.owner and other.owner)
        and (here.part.key, here.paragraph.heading) == (there.part.key, there.paragraph.heading)
    )


def _reference(found: Finding) -> str | None:
    """The number that an action in a table carries, in its first cell or as its label."""
    paragraph = found.where.paragraph
    first = paragraph.text.split(maxsplit=1)[0]  # a row may have lost its first cell
    for printed in (paragraph.label_printed or "", *paragraph.cells[:1], first):
        number = printed.strip(" .:()")
        if _REFERENCE.fullmatch(number):
            return number
    return None


def _apart(held: Finding, other: Finding) -> bool:
    """Whether they stand in two places: another list, or a list and the text."""
    if held.where.paragraph.id == other.where.paragraph.id:
        return False
    here, there = held.where, other.where
    return (here.part.key, here.listed, here.paragraph.heading) != (
        there.part.key, there.listed, there.paragraph.heading
    )  # fmt: skip


def _alike(held: Finding, other: Finding) -> bool:
    one, two = _telling(held.text), _telling(other.text)
    if _figures(held) != _figures(other) and _figures(held) and _figures(other):
        return False  # plot 12 is not plot 13
    if _contained(held, other, one, two):
        return True
    if min(len(one), len(two)) < _LEAST_WORDS or not _owners_agree(held, other):
        return False
    score = fuzz.token_set_ratio(" ".join(words(held.text)), " ".join(words(other.text)))
    shares = len(set(one) & set(two)) / min(len(set(one)), len(set(two)))
    both = bool(held.owner and other.owner)
    return shares >= 0.6 and score >= (_WITH_OWNER if both else _SAME)


def _figures(found: Finding) -> set[str]:
    """The figures of a task, those of its deadline aside."""
    return set(re.findall(r"\d+", found.text.replace(found.due or "\0", " ")))


def _telling(text: str) -> list[str]:
    """The words of a task, the small ones aside: "reply to the county" is like no other reply."""
    every = words(text)
    return [word for word in every if word not in _SMALL] or every


def _contained(held: Finding, other: Finding, one: list[str], two: list[str]) -> bool:
    """Whether a short one says nothing that the other does not, for the same owner."""
    short, long = sorted((set(one), set(two)), key=len)
    named = bool(held.owner and other.owner) and _owners_agree(held, other)
    return named and len(short) > 1 and short <= long


def _owners_agree(held: Finding, other: Finding) -> bool:
    """Whether the owners may be the same: one is missing, or they share somebody."""
    if not held.owner or not other.owner:
        return True
    return bool(_persons(held) & _persons(other))


def _persons(found: Finding) -> set[str]:
    """The owners of an action by all the names that the attendance list makes certain."""
    owner, roll = found.owner or "", found.where.roll
    names = {*resolved(owner, roll), owner, *agents.split(owner)}
    names |= {roll.posts[name] for name in map(normalise, names) if name in roll.posts}
    return {normalise(name) for name in names}
