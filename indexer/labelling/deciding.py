"""The audience of each part of a paper. In doubt it is shut.

In this order: what leaves, leaves. What manifest or clerk state of a paper counts. A mark found
in the paper counts, unless a rule opens it by age. The first rule that fits narrows; where it
cannot be told whether it fits, the part is restricted. The default is for the rest.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.labelling.audiences import NOBODY, both
from indexer.labelling.facts import PaperFacts
from indexer.labelling.fitting import fits
from indexer.labelling.rules import Labelling, Rule
from indexer.records import PUBLIC, RESTRICTED

BY_DEFAULT = "it carries no mark, and the policy says so"


@dataclass(frozen=True, slots=True)
class Found:
    """What a part carries by the paper itself, manifest or clerk, and why."""

    audience: str
    basis: str


@dataclass(frozen=True, slots=True)
class Decided:
    """The audience that counts, and why, in a clerk's words."""

    audience: str
    basis: str
    rule: Rule | None = None  # of the policy, where one made the difference
    doubt: bool = False  # it could not be told whether the rule fits
    by_default: bool = False


def decide(
    facts: PaperFacts, found: Sequence[Found], labelling: Labelling, today: dt.date
) -> list[Decided]:
    """The audience of each part, in order.

    Args:
        facts: of the paper.
        found: what each part carries by itself.
        labelling: what the policy says.
        today: the day from which ages are counted.
    """
    kinds = {one.audience for one in found}
    mixed = len(kinds) > 1
    # Board and date are printed in the first part: others may not tell its readers' facts.
    if mixed and found[0].audience != PUBLIC:
        facts = facts.as_stated()
    decided = {one: _decided(facts, one, labelling, today, mixed=mixed) for one in set(found)}
    return [decided[one] for one in found]


def _decided(
    facts: PaperFacts, one: Found, labelling: Labelling, today: dt.date, *, mixed: bool
) -> Decided:
    for rule in labelling.leaving:
        if fits(rule.when, facts, today):
            return Decided(NOBODY, f"the policy takes away papers {rule.when}", rule)
    if "audience" in facts.stated:
        return _stated(one, labelling)
    marked = one.audience != PUBLIC
    opened = next(
        (rule for rule in labelling.opening if fits(rule.when, facts, today, surely=True)), None
    )
    if marked and opened is None:
        return _narrowed(_marked(one, labelling, mixed=mixed), one, facts, labelling, today)
    return _narrowed(_unmarked(one, labelling, opened), one, facts, labelling, today)


def _stated(one: Found, labelling: Labelling) -> Decided:
    if one.audience in labelling.names:
        return Decided(one.audience, one.basis)
    return Decided(RESTRICTED, f"{one.basis}, and the policy names no audience {one.audience!r}")


def _marked(one: Found, labelling: Labelling, *, mixed: bool) -> Decided:
    """By its mark. Beside unmarked parts its readers are among theirs."""
    label = _named(one.audience, labelling)
    if mixed and labelling.unmarked not in {PUBLIC, label}:
        return Decided(both(labelling.unmarked, label), one.basis)
    return Decided(label, one.basis)


def _unmarked(one: Found, labelling: Labelling, opened: Rule | None) -> Decided:
    by_default = labelling.unmarked != PUBLIC
    if one.audience != PUBLIC and opened:
        basis = f"the policy opens papers {opened.when} ({one.basis})"
        return Decided(labelling.unmarked, basis, opened, by_default=by_default)
    return Decided(
        labelling.unmarked, BY_DEFAULT if by_default else one.basis, by_default=by_default
    )


def _narrowed(
    alone: Decided, one: Found, facts: PaperFacts, labelling: Labelling, today: dt.date
) -> Decided:
    """What the first rule that fits makes of a part; a mark is narrowed and never widened."""
    marked = one.audience != PUBLIC and alone.rule is None
    for rule in labelling.giving:
        audience = _named(rule.audience, labelling)
        fit = fits(rule.when, facts, today)
        if fit is None and audience != PUBLIC:
            doubt = f"it may be one of the papers {rule.when}, which the policy gives to {audience}"
            return Decided(RESTRICTED, doubt, rule, doubt=True)
        if fit:
            mark = _named(one.audience, labelling)
            if marked and audience in {PUBLIC, mark}:
                return Decided(mark, one.basis)
            basis = f"the policy gives papers {rule.when} to {audience}"
            if marked:
                return Decided(both(audience, mark), f"{one.basis}; and {basis}", rule)
            opened = f"{alone.basis}; and " if alone.rule else ""
            return Decided(audience, opened + basis, rule)
    return alone


def _named(audience: str | None, labelling: Labelling) -> str:
    """An audience as it counts: what the policy does not name is restricted."""
    return audience if audience in {NOBODY, *labelling.names} and audience else RESTRICTED
