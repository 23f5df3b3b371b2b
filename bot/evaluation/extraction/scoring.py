"""One paper's extracted actions and decisions against its gold rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.evaluation.extraction.gold import (
    GoldAction,
    GoldDecision,
    GoldPaper,
    Neutral,
    Treatment,
)
from bot.evaluation.extraction.owners import owners_right
from bot.evaluation.extraction.pairing import Wordings, likest, pair
from bot.evaluation.matching import contains, overlaps
from indexer.records import Action, ActionKind, ActionState, Decision, Paper

NO_ROW = "no gold row says this"


class Extracted(Protocol):
    """What is scored: the actions and decisions of one paper."""

    @property
    def actions(self) -> tuple[Action, ...]:
        """Minuted actions and candidates."""

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Decisions, those marked as routine or lost included."""


@dataclass(frozen=True, slots=True)
class ActionMatch:
    """A gold action that was found."""

    found: Action
    gold: GoldAction

    @property
    def owner_right(self) -> bool:
        """Whether its owners are right too."""
        return owners_right(self.found, self.gold)

    @property
    def due_right(self) -> bool:
        """Whether its deadline is the printed one, or none where none is printed."""
        if not self.gold.due:
            return not self.found.due_printed
        return bool(self.found.due_printed) and overlaps(
            self.found.due_printed or "", self.gold.due
        )


@dataclass(frozen=True, slots=True)
class DecisionMatch:
    """A gold decision that was found."""

    found: Decision
    gold: GoldDecision

    @property
    def verb_right(self) -> bool:
        """Whether one of its verbs is a gold one."""
        return bool(set(self.found.verbs) & set(self.gold.verbs))


@dataclass(frozen=True, slots=True)
class Wrong:
    """What was found and is false, with the reason."""

    found: Action | Decision
    why: str


@dataclass(frozen=True, slots=True)
class ActionScore:
    """The actions of one paper. Candidates are never false: a clerk decides on them."""

    right: tuple[ActionMatch, ...]  # required ones that were found as minuted
    missed: tuple[GoldAction, ...]  # required ones that were not
    wrong: tuple[Wrong, ...]
    unlabelled: tuple[GoldAction, ...]  # commitments in prose
    unlabelled_minuted: frozenset[str]  # ids of those found as minuted
    as_candidates: frozenset[str]  # ids of gold actions found as candidates only
    done_as_open: tuple[Action, ...]
    open_as_done: tuple[Action, ...]
    outstanding: int  # minuted ones not reported as done, right or wrong
    candidates: int


@dataclass(frozen=True, slots=True)
class DecisionScore:
    """The decisions of one paper; ``wrong`` is empty where not all of them are labelled."""

    right: tuple[DecisionMatch, ...]
    missed: tuple[GoldDecision, ...]
    wrong: tuple[Wrong, ...]


@dataclass(frozen=True, slots=True)
class PaperScore:
    """What was right and wrong in one paper."""

    gold: GoldPaper
    paper: Paper
    actions: ActionScore
    decisions: DecisionScore


def score(gold: GoldPaper, paper: Paper, extracted: Extracted) -> PaperScore:
    """Score the extraction of one paper."""
    return PaperScore(
        gold, paper, score_actions(gold, extracted.actions), score_decisions(gold, extracted)
    )


def score_actions(gold: GoldPaper, actions: Sequence[Action]) -> ActionScore:
    """Minuted actions against the gold ones, one to one; then candidates against what is left."""
    minuted = [one for one in actions if one.kind is not ActionKind.CANDIDATE]
    candidates = [one for one in actions if one.kind is ActionKind.CANDIDATE]
    rows = [one.texts for one in gold.actions]
    pairs = pair([_wordings(one) for one in minuted], rows)
    matches = [ActionMatch(minuted[ours], gold.actions[row]) for ours, row in pairs.items()]
    found = {match.gold.id for match in matches}
    left = [one for one in gold.actions if one.id not in found]
    proposed = pair([_wordings(one) for one in candidates], [one.texts for one in left])
    spare = [one for place, one in enumerate(minuted) if place not in pairs]
    wrong = [Wrong(one, why) for one in spare if (why := _why_wrong(one, gold))]
    done = [match.found for match in matches if match.gold.done and _is_open(match.found)]
    done += [one for one in spare if _is_open(one) and _is_finished(one, gold.neutral)]
    return ActionScore(
        right=tuple(match for match in matches if match.gold.required),
        missed=tuple(one for one in left if one.required),
        wrong=tuple(wrong),
        unlabelled=tuple(one for one in gold.actions if one.is_task and not one.required),
        unlabelled_minuted=frozenset(found),
        as_candidates=frozenset(left[row].id for row in proposed.values()),
        done_as_open=tuple(done),
        open_as_done=tuple(
            match.found for match in matches if not match.gold.done and not _is_open(match.found)
        ),
        outstanding=sum(_is_open(one) for one in minuted),
        candidates=len(candidates),
    )


def score_decisions(gold: GoldPaper, extracted: Extracted) -> DecisionScore:
    """Decisions against the gold ones, one to one; routine ones count neither way."""
    found = [one for one in extracted.decisions if gold.counts_lost or not one.lost]
    pairs = pair([_wordings(one) for one in found], [one.texts for one in gold.decisions])
    matches = [DecisionMatch(found[ours], gold.decisions[row]) for ours, row in pairs.items()]
    known = {match.gold.id for match in matches}
    spare = [one for place, one in enumerate(found) if place not in pairs]
    wrong = [Wrong(one, why) for one in spare if (why := _why_no_decision(one, gold))]
    return DecisionScore(
        right=tuple(match for match in matches if not match.gold.routine),
        missed=tuple(one for one in gold.decisions if not one.routine and one.id not in known),
        wrong=tuple(wrong) if gold.decisions_complete else (),
    )


def _wordings(one: Action | Decision) -> Wordings:
    """The text alone and with its stem: either may be what was labelled."""
    return (one.text, f"{one.stem} {one.text}") if one.stem else (one.text,)


def _is_open(action: Action) -> bool:
    return action.state is not ActionState.COMPLETED


def _is_finished(action: Action, neutral: Sequence[Neutral]) -> bool:
    row = _nearest(action, neutral, Treatment.WRONG_IF_OUTSTANDING)
    return row is not None


def _why_wrong(action: Action, gold: GoldPaper) -> str:
    """Why an action that is no gold row is false; empty where it counts neither way."""
    row = _nearest(
        action, gold.neutral, Treatment.IGNORE, Treatment.WRONG, Treatment.WRONG_IF_OUTSTANDING
    )
    if row is None:
        return _again(action, gold.actions)
    if row.treatment is Treatment.IGNORE:
        return ""
    if row.treatment is Treatment.WRONG_IF_OUTSTANDING and not _is_open(action):
        return ""
    return f"trap: {row.why or row.treatment}"


def _why_no_decision(decision: Decision, gold: GoldPaper) -> str:
    """Why a decision that is no gold row is false; empty where it counts neither way."""
    row = _nearest(decision, gold.neutral, Treatment.IGNORE_DECISION, Treatment.WRONG_DECISION)
    if row is not None:
        ignored = row.treatment is Treatment.IGNORE_DECISION
        return "" if ignored else f"trap: {row.why or row.treatment}"
    # What the program itself sets aside as procedure is not offered as a decision.
    return "" if decision.routine else _again(decision, gold.decisions)


def _nearest(
    one: Action | Decision, neutral: Sequence[Neutral], *treatments: Treatment
) -> Neutral | None:
    rows = [row for row in neutral if row.treatment in treatments]
    place = likest(_wordings(one), [(row.text,) for row in rows])
    return None if place is None else rows[place]


def _again(one: Action | Decision, gold: Sequence[GoldAction] | Sequence[GoldDecision]) -> str:
    """Why what is no row of its own is false: another has its row already, or there is none."""
    place = likest(_wordings(one), [row.texts for row in gold])
    if place is None:
        return NO_ROW
    part = any(
        contains(text, one.text) and not contains(one.text, text) for text in gold[place].texts
    )
    return f"{'one more part of' if part else 'a second time'}: {gold[place].id}"
