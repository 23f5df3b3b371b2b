"""The decisions of a set of minutes: the door of this half of the package.

Only minutes decide: what reports recommend and agendas list is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz import fuzz

from indexer.minutes.bodies import bodies_of
from indexer.minutes.decisions_clipped import is_welsh, is_welsh_of
from indexer.minutes.decisions_found import Decided
from indexer.minutes.decisions_prose import judged
from indexer.minutes.decisions_sentences import Judge
from indexer.minutes.decisions_walk import Walk
from indexer.minutes.keys import free_key
from indexer.minutes.minuted_parts import deciding_parts
from indexer.minutes.routine import is_routine
from indexer.minutes.verbs import verbs
from indexer.records import Decision, Paper, Part
from indexer.words import normalise

_SUMMARY = re.compile(
    r"\b(?:summary|list|schedule|record|overview)\b.{0,40}\b(?:decisions?|resolutions?|actions?|"
    r"outcomes?)\b|^(?:key )?(?:decisions?|resolutions?)(?: (?:made|taken|and actions?|agreed))?$",
    re.IGNORECASE,
)
_LEAST_ALIKE = 6  # words of a decision that a page prints twice
_LEAST_UNNUMBERED = 14
_SAME = 88  # of 100, by words in any order
_LEAST_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Placed:
    """A decision with what is needed to tell whether another repeats it."""

    decision: Decision
    summary: bool
    spot: tuple[str | None, ...]  # part, printed number and headings
    place: int  # of its paragraph within the part


@dataclass(frozen=True, slots=True)
class Minuted:
    """What a paper decides, and what it may decide: that is for the clerk to look at."""

    decisions: tuple[Decision, ...] = ()
    unsure: tuple[Decision, ...] = ()


def decisions(paper: Paper) -> tuple[Decision, ...]:
    """Every decision that a paper records, once each, in the order of the paper."""
    return minuted(paper).decisions


def minuted(paper: Paper) -> Minuted:
    """Every decision of a paper, once each and in its order, and every sentence that may be one.

    Never raises; papers that are not minutes give none.
    """
    placed: list[_Placed] = []
    unsure: list[Decision] = []
    used: set[str] = set()
    for walk, found in walked(paper):
        placed += [_placed(walk.part, one, used) for one in found]
        doubtful = (_decision(walk.part, one, used) for one in walk.unsure(found))
        unsure += [replace(one, unsure=True) for one in doubtful]
    return Minuted(_once(placed), tuple(one for one in unsure if not one.routine))


def walked(paper: Paper, judge: Judge = judged) -> Iterator[tuple[Walk, list[Decided]]]:
    """The minuted parts of a paper, each walked through, with what it decides.

    Args:
        paper: any paper; one that is not minutes gives nothing.
        judge: what says of a sentence of prose whether it decides.
    """
    bodies = bodies_of(paper)
    column = None
    for part in deciding_parts(paper):
        walk = Walk(part, bodies, column, judge)
        yield walk, walk.decided()
        column = walk.column


def _placed(part: Part, found: Decided, used: set[str]) -> _Placed:
    paragraph = part.paragraphs[found.place]
    spot = (part.key, paragraph.label_printed, *paragraph.heading)
    summary = any(_SUMMARY.search(title) for title in (part.title, *paragraph.heading))
    return _Placed(_decision(part, found, used), summary, spot, found.place)


def _decision(part: Part, found: Decided, used: set[str]) -> Decision:
    paragraph = part.paragraphs[found.place]
    text = " ".join(paragraph.text[found.start : found.end].split())
    titles = tuple(title for title in (part.item_title or part.title, *paragraph.heading) if title)
    return Decision(
        key=free_key(paragraph.id, used),
        part_key=part.key,
        paragraph_id=paragraph.id,
        text=text,
        stem=found.stem,
        verbs=verbs(text, found.said),
        mover=found.by.mover,
        seconder=found.by.seconder,
        votes=found.votes,
        lost=found.lost,
        routine=is_routine(text, titles),
        confidence=found.confidence,
    )


def _once(placed: Sequence[_Placed]) -> tuple[Decision, ...]:
    """A list that repeats the decisions of the body gives none of its own."""
    body = [p.decision for p in placed if not p.summary]
    repeats: dict[str, list[Decision]] = {}
    alone = {p.decision.key for p in placed}
    for again, first in (*_printed_twice(placed), *_in_welsh(placed)):
        alone.discard(again.key)
        repeats.setdefault(first.key, []).append(again)
    for p in placed:
        if not p.summary:
            continue
        alone.discard(p.decision.key)
        held = next((d for d in body if _same(d.text, p.decision.text)), None)
        if held is None:
            alone.add(p.decision.key)
        else:
            repeats.setdefault(held.key, []).append(p.decision)
    return tuple(
        _with_repeats(p.decision, repeats.get(p.decision.key, ()))
        for p in placed
        if p.decision.key in alone
    )


def _with_repeats(one: Decision, repeats: Sequence[Decision]) -> Decision:
    """A decision with what another printing of it says of mover, seconder and vote."""
    for again in repeats:
        one = replace(
            one,
            also=(*one.also, again.paragraph_id),
            mover=one.mover or again.mover,
            seconder=one.seconder or again.seconder,
            votes=one.votes or again.votes,
        )
    return one


def _printed_twice(placed: Sequence[_Placed]) -> Iterator[tuple[Decision, Decision]]:
    """Each decision that stands word for word before it in the same item, with that one.

    Web pages of committee systems print an item's decision and then its minutes. Without a number
    a short one may be of two applications: "Permission granted, subject to conditions".
    """
    known: dict[tuple[object, ...], Decision] = {}
    for p in placed:
        one = p.decision
        words = normalise(one.text)
        least = _LEAST_ALIKE if p.spot[1] else _LEAST_UNNUMBERED
        if p.summary or len(words.split()) < least:
            continue
        first = known.setdefault((p.spot, words), one)
        if first is not one and first.paragraph_id != one.paragraph_id:
            yield one, first


def _in_welsh(placed: Sequence[_Placed]) -> Iterator[tuple[Decision, Decision]]:
    """Each decision in Welsh that the text beside it gives in English, with that one."""
    for pair in pairwise(placed):
        one, other = sorted(pair, key=lambda each: not is_welsh(each.decision.text))
        apart = abs(other.place - one.place)
        summed = bool(apart) or any(
            map(str.isdigit, one.decision.text)
        )  # "Nodwyd." says too little
        beside = one.spot[0] == other.spot[0] and apart <= 1 and summed
        if beside and is_welsh_of(one.decision.text, other.decision.text):
            yield one.decision, other.decision


def _same(one: str, other: str) -> bool:
    """Whether two wordings are of one decision."""
    left, right = normalise(one), normalise(other)
    if left == right:
        return True
    if min(len(left.split()), len(right.split())) < _LEAST_WORDS:
        return False
    return fuzz.token_set_ratio(left, right) >= _SAME and fuzz.token_sort_ratio(left, right) > 60
