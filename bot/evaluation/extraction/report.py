"""Extraction scores as a person reads them, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from bot.evaluation.extraction.misses import Miss, misses_of
from bot.evaluation.extraction.run import Unread
from bot.evaluation.extraction.scoring import PaperScore
from bot.evaluation.extraction.totals import (
    ActionTotals,
    Counts,
    DecisionTotals,
    Figure,
    action_totals,
    decision_totals,
)
from bot.evaluation.intervals import Share

NAME = 42  # columns of a figure's name


def as_json(
    scores: Sequence[PaperScore], unread: Sequence[Unread], *, misses: bool = True
) -> dict[str, Any]:
    """Scores overall and by organisation; every miss unless they are to stay unseen."""
    found: dict[str, Any] = {
        "n": len(scores),
        "unread": [asdict(one) for one in unread],
        **_scores_json(scores),
        "by_organisation": {org: _scores_json(of) for org, of in by_organisation(scores).items()},
    }
    if misses:
        found["misses"] = [asdict(miss) for one in scores for miss in misses_of(one)]
    return found


def by_organisation(scores: Sequence[PaperScore]) -> dict[str, list[PaperScore]]:
    """The papers of each organisation, by its name."""
    groups: dict[str, list[PaperScore]] = {}
    for one in scores:
        groups.setdefault(one.gold.org, []).append(one)
    return dict(sorted(groups.items()))


def _scores_json(scores: Sequence[PaperScore]) -> dict[str, Any]:
    actions, decisions = action_totals(scores), decision_totals(scores)
    named = {**dict(_action_figures(actions)), **dict(_decision_figures(decisions))}
    return {
        "papers": len(scores),
        "actions": _counts_json(actions.counts),
        "decisions": _counts_json(decisions.counts),
        "done_as_open": actions.done_as_open,
        "open_as_done": actions.open_as_done,
        "candidates": actions.candidates,
        "figures": {name: _figure_json(figure) for name, figure in named.items()},
    }


def _counts_json(counts: Counts) -> dict[str, int]:
    return {"tp": counts.right, "fp": counts.wrong, "fn": counts.missed}


def _figure_json(figure: Share | Figure) -> dict[str, Any]:
    low, high = figure.interval or (None, None)
    found = {"value": _rounded(figure.value), "low": _rounded(low), "high": _rounded(high)}
    return {**found, "right": figure.right, "n": figure.n} if isinstance(figure, Share) else found


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _action_figures(totals: ActionTotals) -> Iterator[tuple[str, Share | Figure]]:
    yield "actions: F1", totals.f1
    yield "actions: precision", totals.counts.precision
    yield "actions: recall", totals.counts.recall
    yield "actions: owners right, of those found", totals.owners
    yield "actions: owners right, somebody named", totals.owners_named
    yield "actions: owners right, nobody named", totals.owners_none
    yield "actions: deadline right, of those found", totals.due
    yield "actions: in prose, found as minuted", totals.unlabelled_minuted
    yield "actions: in prose, or as candidates", totals.unlabelled_found
    yield "papers without an action that gave none", totals.papers_without


def _decision_figures(totals: DecisionTotals) -> Iterator[tuple[str, Share | Figure]]:
    yield "decisions: F1", totals.f1
    yield "decisions: precision", totals.precision
    yield "decisions: recall", totals.counts.recall
    yield "decisions: precision, but noted and steer", totals.firm_precision
    yield "decisions: recall, but noted and steer", totals.firm.recall
    yield "decisions: recall, noted", totals.noted
    yield "decisions: recall, steer", totals.steer
    yield "decisions: verb right, of those found", totals.verbs


def lines(
    scores: Sequence[PaperScore], unread: Sequence[Unread], *, misses: bool = True
) -> Iterator[str]:
    """The report for a terminal."""
    if misses:
        for one in scores:
            for miss in misses_of(one):
                yield from _miss_lines(miss)
    for gone in unread:
        yield f"NOT READ, in no score: {gone.doc}: {gone.why}"
    unseen = sum(one.gold.held_out for one in scores)
    if misses and unseen:
        yield f"{unseen} papers are held out: they are scored, and no miss of them is shown"
    yield from _total_lines(scores)
    yield ""
    yield from _organisation_lines(scores)


def _total_lines(scores: Sequence[PaperScore]) -> Iterator[str]:
    actions, decisions = action_totals(scores), decision_totals(scores)
    orgs = len(by_organisation(scores))
    yield f"{f'{len(scores)} papers of {orgs} organisations':{NAME}}    right/n  share   95%"
    for name, figure in (*_action_figures(actions), *_decision_figures(decisions)):
        yield f"  {name:{NAME}} {_shown(figure)}"
    yield (
        f"  actions found {actions.counts.right}, false {actions.counts.wrong}, "
        f"missed {actions.counts.missed} ({actions.missed_but_candidate} of these are candidates)"
    )
    yield (
        f"  decisions found {decisions.counts.right}, false {decisions.counts.wrong}, "
        f"missed {decisions.counts.missed}"
    )
    yield f"  done, but reported as outstanding: {actions.done_as_open}"
    yield f"  outstanding, but reported as done: {actions.open_as_done}"
    yield f"  candidates: {actions.candidates}"
    yield "  intervals: Wilson; of F1, bootstrap over papers"


def _shown(figure: Share | Figure) -> str:
    if figure.value is None:
        return f"{'-':>9}"
    of = f"{figure.right}/{figure.n}" if isinstance(figure, Share) else ""
    span = " to ".join(f"{one:.3f}" for one in figure.interval or ())
    return f"{of:>9}  {figure.value:.3f}  {span}".rstrip()


def _organisation_lines(scores: Sequence[PaperScore]) -> Iterator[str]:
    yield f"{'':34}{'actions':^36}  {'decisions':^26}"
    yield (
        f"{'':30}papers  {'found':>5} {'false':>5} {'missed':>6} {'F1':>5} {'owners':>7}    "
        f"{'found':>5} {'false':>5} {'missed':>6}"
    )
    for org, of in by_organisation(scores).items():
        actions, decisions = action_totals(of), decision_totals(of)
        f1 = "-" if actions.f1.value is None else f"{actions.f1.value:.2f}"
        owners = f"{actions.owners.right}/{actions.owners.n}"
        yield (
            f"{org:30}{len(of):>6}  {actions.counts.right:>5} {actions.counts.wrong:>5} "
            f"{actions.counts.missed:>6} {f1:>5} {owners:>7}    {decisions.counts.right:>5} "
            f"{decisions.counts.wrong:>5} {decisions.counts.missed:>6}"
        )


def _miss_lines(miss: Miss) -> Iterator[str]:
    yield f"{miss.what.upper()} {miss.doc} {miss.id}"
    yield f"  “{miss.text}”"
    for detail in miss.details:
        yield f"  {detail}"
    yield f"  in: {miss.place}"
    yield ""
