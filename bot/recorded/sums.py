"""How much in all: the amounts of one list, with their sum marked as ours.

What stands in different lists is set side by side and not added up: an estimate and a bill, or
the same bill twice, would make a sum that nobody owes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import zip_longest

from bot.coverage import spoken
from bot.questions.understanding import Term
from bot.recorded.amounts import Amounts, Line, lists_of, names_a_sum
from bot.recorded.asked import Asked, Told
from bot.recorded.matching import holds, worded_in
from bot.wording.quoting import Quoted
from indexer.words import words

_MOST = 24  # lines shown
# Words that ask for a sum, and name neither a list nor a line of one.
_ASKING = frozenset(
    words(
        """total totals sum sums all altogether together add added adds up overall much money amount
        amounts figure figures spend spent spending cost costs raise raised make made take took
        come came pay paid we us our in"""
    )
)


@dataclass(frozen=True, slots=True)
class _Fit:
    """A list that answers, with the lines of it that are meant."""

    date: str
    lines: tuple[Line, ...]
    held: Amounts
    whole: bool


def sums(asked: Asked) -> Told | None:
    """The lines that are meant with their sum; None where no list holds all that is asked of."""
    terms = [one for one in asked.topic().terms if not one.same & _ASKING]
    if not terms:
        return None
    lists = list(_lists(asked))
    fits = [fit for held in lists if (fit := _fit(terms, held)) is not None]
    if not fits:
        return None
    named = [fit for fit in fits if not fit.whole]
    if named and len({fit.date for fit in named}) > 1 and all(len(f.lines) == 1 for f in named):
        return _beside(named)
    best = max(fits, key=lambda fit: (fit.whole, fit.date))
    return _added(best) if len(best.lines) > 1 else None


def _lists(asked: Asked) -> Iterator[Amounts]:
    """The lists of the papers that are meant, of the newest version of each part."""
    held = sorted(asked.library.parts.values(), key=lambda one: (one.paper_id, one.ordinal))
    for part, after in zip_longest(held, held[1:]):
        paper = asked.library.papers[part.paper_id]
        if part.key in asked.library.newer or not asked.meant(paper):
            continue
        shelf = asked.library.shelf(asked.snapshot, part.key)
        goes_on = after and after.paper_id == part.paper_id and names_a_sum(after.title)
        for one in lists_of(shelf):
            last = one.lines[-1].place.position == len(shelf) - 1
            yield replace(one, open=one.open or bool(goes_on and last))


def _fit(terms: Sequence[Term], held: Amounts) -> _Fit | None:
    """The lines meant: all where the list is named, else those that name what is asked of."""
    label = worded_in(held.label)
    open_terms = [term for term in terms if not term.light and not holds(term, label)]
    date = held.lines[0].place.paper.date.value or ""
    if not open_terms:
        return _Fit(date, held.lines, held, whole=True)
    said = [(line, worded_in(line.place.paragraph.text)) for line in held.lines]
    if not all(any(holds(term, own) for _, own in said) for term in open_terms):
        return None
    lines = tuple(line for line, own in said if any(holds(term, own) for term in open_terms))
    return _Fit(date, lines, held, whole=False)


def _added(fit: _Fit) -> Told:
    quoted = tuple(Quoted(one.place, one.place.paragraph.text) for one in fit.lines[:_MOST])
    if fit.whole and fit.held.total is not None:  # the paper adds up itself
        printed = fit.held.total
        return Told((Quoted(printed, printed.paragraph.text), *quoted))
    if fit.whole and fit.held.open:
        return Told(quoted, closing="The list may go on after these, so I have not added them up.")
    unit = fit.lines[0].unit
    total = sum((one.amount for one in fit.lines), start=Decimal(0))
    said = f"{total:,.2f}".removesuffix(".00")
    closing = f"Our own sum of these {len(fit.lines)} amounts: {unit}{said}. The paper prints none."
    return Told(quoted, closing=closing)


def _beside(fits: Sequence[_Fit]) -> Told:
    """One line of each list, by date; nothing is added up."""
    lines = [(fit.date, fit.lines[0]) for fit in sorted(fits, key=lambda one: one.date)]
    quoted = tuple(
        Quoted(one.place, one.place.paragraph.text, f"{spoken(date)}: " if date else "")
        for date, one in lines[-_MOST:]
    )
    return Told(quoted, closing="They stand in different lists, so I have not added them up.")
