"""Comparisons side by side: one sentence for each thing compared, in order of date.

"How did the full count compare with the estimate?" has two sides. Each is answered by the best
sentence that holds its own words beside those that both share.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers import Kind
from bot.evidence.gathering import Evidence
from bot.evidence.shapes import has_shape
from bot.evidence.weighing import match
from bot.library import Library
from bot.questions.asking import Wanted
from bot.questions.understanding import Query, Term
from indexer.words import words

_SIDES = re.compile(
    r"^(?P<one>.+?)\b(?:compar(?:e|es|ed|ing)|in comparison|measured?(?: up)?|differ(?:s|ed)?|"
    r"set)\b[^?]{0,12}?\b(?:with|to|from|against)\b(?P<other>.+)$|"
    r"^(?P<more>.+?)\b(?:more|less|fewer|higher|lower|bigger|larger|smaller|longer|shorter|cheaper|"
    r"dearer|later|earlier|faster|slower|better|worse|older|newer)\b[^?]{0,40}?\bthan\b"
    r"(?P<than>.+)$|"
    r"^(?P<left>.+?)\b(?:versus|vs\.?|as against|as opposed to)\b(?P<right>.+)$|"
    r"^.{0,160}?\b(?:compar\w+|differences?)\b.{1,60}?\b(?:in|for|of|at|on|between)\b"
    r"(?P<first>.{1,120}?)\b(?:and|with|to)\b(?P<second>.+)$",
    re.IGNORECASE,
)
_COMPARABLE = 0.8  # of the best score, for what is set beside it
_NEAR = 0.6  # the same, for a side of its own
_SIDE, _WHOLE_SIDE = 0.5, 0.7  # share of a side's own words that its paragraph or headings hold


@dataclass(frozen=True, slots=True)
class _Side:
    """The terms that stand on one side of a comparison alone."""

    terms: tuple[Term, ...]


def compared(
    library: Library, query: Query, held: Sequence[Evidence], others: Sequence[Evidence]
) -> list[Evidence]:
    """What is set side by side, in order of date; empty where nothing is compared.

    ``held`` suffices, best first; a side that it leaves open is sought among ``others``.
    """
    by_side = _by_side(library, query, held, others)
    if by_side:
        return by_side
    if query.wanted is Wanted.REASON:
        return []  # why a thing changed is one cause, not what it was and is
    if len(query.periods) < 2 and (Kind.CHANGE not in query.kinds or query.wanted is Wanted.LIST):
        return []
    best: dict[str, Evidence] = {}
    of_then = [one for one in held if one.in_period] if query.periods else []
    for one in of_then or held:
        date = one.place.paper.date.value
        if date and one.score >= held[0].score * _COMPARABLE and _of_a_sort(one, held[0]):
            best.setdefault(date, one)
    return [best[date] for date in sorted(best)] if len(best) > 1 else []


def _of_a_sort(one: Evidence, lead: Evidence) -> bool:
    """Whether beside a sum another sum is told, and beside a share another share."""
    sorts = [shape for shape in (Wanted.MONEY, Wanted.SHARE) if has_shape(shape, lead.text)]
    return not sorts or any(has_shape(shape, one.text) for shape in sorts)


def _by_side(
    library: Library, query: Query, held: Sequence[Evidence], others: Sequence[Evidence]
) -> list[Evidence]:
    """The best sentence of each side, where the lead does not hold both."""
    sides = _sides(query)
    if not sides or not held:
        return []
    own = {term.stem for side in sides for term in side.terms}
    shared = [term for term in query.topic if term.stem not in own and not term.light]
    lead = held[0]
    for one in held:
        if one.score < lead.score * _COMPARABLE:
            break
        if _figured(one) and all(_says(library, one, side) for side in sides):
            return [one]
    chosen = [lead]
    beside = list(dict.fromkeys((*held[1:], *others)))
    for side in sides:
        if _held(library, lead, side) >= _WHOLE_SIDE:
            continue
        near = [
            one
            for one in beside
            if one not in chosen
            and one.place.paragraph.text != lead.place.paragraph.text
            and one.score >= lead.score * _NEAR
            and _held(library, one, side) >= _SIDE
            and _holds_some(library, one, shared)
        ]
        if near:
            chosen.append(
                max(near, key=lambda one: (_figured(one), _held(library, one, side), one.score))
            )
    if len(chosen) < 2:
        return []
    return sorted(chosen, key=lambda one: (one.place.paper.date.value or "", one.place.position))


def _sides(query: Query) -> tuple[_Side, ...]:
    found = _SIDES.match(query.standalone)
    if not found:
        return ()
    texts = [text for text in found.groupdict().values() if text]
    if len(texts) != 2:
        return ()
    stems = [frozenset(words(text)) for text in texts]
    sides = tuple(
        _Side(
            tuple(
                term
                for term in query.topic
                if not term.light and term.stem in mine and term.stem not in theirs
            )
        )
        for mine, theirs in (stems, stems[::-1])
    )
    return sides if all(side.terms for side in sides) else ()


def _held(library: Library, one: Evidence, side: _Side) -> float:
    """The share of a side's own words in a sentence and its headings; 0 with none inside."""
    worded = library.worded(one.place)
    said = worded.sentences[one.sentence].words
    if not any(match(term, said) for term in side.terms):
        return 0.0
    around = said | worded.near | worded.far
    return round(sum(match(term, around) for term in side.terms) / len(side.terms), 2)


def _holds_some(library: Library, one: Evidence, shared: Sequence[Term]) -> bool:
    """Whether a paragraph holds any of what both sides are compared by, where that is named."""
    worded = library.worded(one.place)
    around = worded.words | worded.near | worded.far
    return not shared or any(match(term, around) for term in shared)


def _says(library: Library, one: Evidence, side: _Side) -> bool:
    """Whether a sentence says most of a side in so many words."""
    said = library.worded(one.place).sentences[one.sentence].words
    return sum(match(term, said) == 1.0 for term in side.terms) * 2 > len(side.terms)


def _figured(one: Evidence) -> bool:
    return any(letter.isdigit() for letter in one.text)
