"""Scores of many papers, with 95 per cent intervals.

Shares have Wilson's interval. F1 is no share, and the actions of one paper are right or wrong
together: its interval is the percentile bootstrap over papers (Efron 1979), seeded.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.evaluation.extraction.gold import GoldDecision
from bot.evaluation.extraction.scoring import PaperScore, Wrong
from bot.evaluation.intervals import Share
from indexer.records import Decision

RESAMPLES = 1_000
_SEED = 20_240_229
WEAK = frozenset({"noted", "steer"})  # verbs that decide nothing, scored apart


@dataclass(frozen=True, slots=True)
class Counts:
    """What was found and right, found and false, and not found."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> Share:
        """Of what was found, how much is right."""
        return Share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> Share:
        """Of what there is, how much was found."""
        return Share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """Their harmonic mean; None where there is nothing to find and nothing was found."""
        n = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / n if n else None


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its 95 per cent interval; None where there is nothing to count."""

    value: float | None
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class ActionTotals:
    """Actions over papers."""

    counts: Counts
    f1: Figure
    owners: Share  # right, of the required actions found
    owners_named: Share  # of those for which the minutes name somebody
    owners_none: Share  # of those for which they name nobody
    due: Share  # deadlines right as printed, of the required actions found
    unlabelled_minuted: Share  # commitments in prose found as minuted
    unlabelled_found: Share  # found at all, candidates included
    missed_but_candidate: int
    done_as_open: int
    open_as_done: int
    papers_without: Share  # papers without an action that gave none
    candidates: int


@dataclass(frozen=True, slots=True)
class DecisionTotals:
    """Decisions over papers; precision over those of which every decision is labelled."""

    counts: Counts  # recall over all papers
    precision: Share
    f1: Figure
    firm: Counts  # agreed, approved, resolved, delegated
    firm_precision: Share
    noted: Share  # recall
    steer: Share  # recall
    verbs: Share  # right, of the decisions found


def action_totals(scores: Sequence[PaperScore]) -> ActionTotals:
    """The actions of these papers."""
    actions = [one.actions for one in scores]
    matches = [match for one in actions for match in one.right]
    named = [match.owner_right for match in matches if match.gold.owners]
    unnamed = [match.owner_right for match in matches if not match.gold.owners]
    prose = [
        (row.id in one.unlabelled_minuted, row.id in one.as_candidates)
        for one in actions
        for row in one.unlabelled
    ]
    without = [one.actions.outstanding == 0 for one in scores if one.gold.no_action]
    return ActionTotals(
        counts=_actions(scores),
        f1=Figure(_actions(scores).f1, bootstrap([_actions([one]) for one in scores])),
        owners=_share(named + unnamed),
        owners_named=_share(named),
        owners_none=_share(unnamed),
        due=_share([match.due_right for match in matches]),
        unlabelled_minuted=_share([minuted for minuted, _ in prose]),
        unlabelled_found=_share([minuted or proposed for minuted, proposed in prose]),
        missed_but_candidate=sum(
            row.id in one.as_candidates for one in actions for row in one.missed
        ),
        done_as_open=sum(len(one.done_as_open) for one in actions),
        open_as_done=sum(len(one.open_as_done) for one in actions),
        papers_without=_share(without),
        candidates=sum(one.candidates for one in actions),
    )


def decision_totals(scores: Sequence[PaperScore]) -> DecisionTotals:
    """The decisions of these papers."""
    complete = [one for one in scores if one.gold.decisions_complete]
    matches = [match for one in scores for match in one.decisions.right]
    firm = _firm(scores)
    return DecisionTotals(
        counts=_decisions(scores),
        precision=_decisions(complete).precision,
        f1=Figure(_decisions(complete).f1, bootstrap([_decisions([one]) for one in complete])),
        firm=firm,
        firm_precision=_firm(complete).precision,
        noted=_recall_of("noted", scores),
        steer=_recall_of("steer", scores),
        verbs=_share([match.verb_right for match in matches]),
    )


def bootstrap(counts: Sequence[Counts]) -> tuple[float, float] | None:
    """The 95 per cent interval of F1 when papers are drawn anew; None of fewer than two."""
    if len(counts) < 2:
        return None
    chance = random.Random(_SEED)  # noqa: S311 - statistics, no secret
    drawn = [added(chance.choices(counts, k=len(counts))).f1 for _ in range(RESAMPLES)]
    known = sorted(one for one in drawn if one is not None)
    if not known:
        return None
    return known[round(0.025 * (len(known) - 1))], known[round(0.975 * (len(known) - 1))]


def added(counts: Iterable[Counts]) -> Counts:
    """The counts of several papers as one."""
    every = list(counts)
    return Counts(
        sum(one.right for one in every),
        sum(one.wrong for one in every),
        sum(one.missed for one in every),
    )


def _actions(scores: Sequence[PaperScore]) -> Counts:
    return added(
        Counts(len(one.actions.right), len(one.actions.wrong), len(one.actions.missed))
        for one in scores
    )


def _decisions(scores: Sequence[PaperScore]) -> Counts:
    return added(
        Counts(len(one.decisions.right), len(one.decisions.wrong), len(one.decisions.missed))
        for one in scores
    )


def _firm(scores: Sequence[PaperScore]) -> Counts:
    """Decisions that bind: right and missed by their gold verbs, false by the verbs found."""
    return added(
        Counts(
            sum(not _weak(match.gold.verbs) for match in one.decisions.right),
            sum(not _weak(_verbs(wrong)) for wrong in one.decisions.wrong),
            sum(not _weak(row.verbs) for row in one.decisions.missed),
        )
        for one in scores
    )


def _weak(verbs: Sequence[str]) -> bool:
    return bool(verbs) and set(verbs) <= WEAK


def _verbs(wrong: Wrong) -> tuple[str, ...]:
    return wrong.found.verbs if isinstance(wrong.found, Decision) else ()


def _recall_of(verb: str, scores: Sequence[PaperScore]) -> Share:
    def has(row: GoldDecision) -> bool:
        return verb in row.verbs

    right = sum(has(match.gold) for one in scores for match in one.decisions.right)
    missed = sum(has(row) for one in scores for row in one.decisions.missed)
    return Share(right, right + missed)


def _share(marks: Sequence[bool]) -> Share:
    return Share(sum(marks), len(marks))
