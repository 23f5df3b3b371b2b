"""A folder of minutes with their actions and decisions, labelled by hand.

``docs.jsonl`` names the papers; ``gold_actions.jsonl``, ``gold_decisions.jsonl`` and
``neutral_and_traps.jsonl`` hold the rows. What the keys mean stands in
``tests/gold/minutes/README.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from rapidfuzz import process

from bot.evaluation.json_lines import read_rows
from indexer.errors import InputError

DOCS = "docs.jsonl"
UNLABELLED = "unlabelled"  # a commitment in prose, without a label or a list
DONE = ("done", "complete", "closed", "discharged")  # how a status of a finished action begins


class Treatment(StrEnum):
    """How a text counts that is no gold row."""

    IGNORE = "ignore"  # as an action: neither way
    WRONG = "wrong"  # as an action: false
    WRONG_IF_OUTSTANDING = "wrong-if-outstanding"  # as an action: false unless reported as done
    IGNORE_DECISION = "ignore-decision"
    WRONG_DECISION = "wrong-decision"


@dataclass(frozen=True, slots=True)
class GoldAction:
    """An action; any of ``texts`` is as good. Owners stand as printed and as resolved."""

    id: str
    texts: tuple[str, ...]
    owners: tuple[str, ...]
    owners_resolved: tuple[str, ...]
    due: str | None = None  # as printed
    label: str = "action"
    is_task: bool = True
    done: bool = False

    @property
    def required(self) -> bool:
        """Whether it counts for recall: labelled, and a task."""
        return self.is_task and self.label != UNLABELLED


@dataclass(frozen=True, slots=True)
class GoldDecision:
    """A decision; any of ``texts`` is as good, and any of ``verbs`` is right."""

    id: str
    texts: tuple[str, ...]
    verbs: tuple[str, ...]
    routine: bool = False


@dataclass(frozen=True, slots=True)
class Neutral:
    """A text that counts neither way, or is a trap."""

    text: str
    treatment: Treatment
    why: str = ""


@dataclass(frozen=True, slots=True)
class GoldPaper:
    """A labelled paper. ``doc`` is its path below the folder of gold, ``org`` its body."""

    doc: str
    org: str
    path: Path
    actions: tuple[GoldAction, ...] = ()
    decisions: tuple[GoldDecision, ...] = ()
    neutral: tuple[Neutral, ...] = ()
    decisions_complete: bool = True  # every decision is labelled, so that precision counts
    counts_lost: bool = True  # a motion that was lost is a row of its own
    no_action: bool = False  # it holds no action at all, not even one in prose
    held_out: bool = False  # not to be looked at while rules are written


Built = TypeVar("Built")


def read_folder(folder: Path) -> list[GoldPaper]:
    """The labelled papers of a folder, in the order of ``docs.jsonl``.

    Raises:
        PathError: a gold file cannot be read.
        InputError: a row is wrong, or is of a paper that ``docs.jsonl`` does not list.
    """
    docs = read_rows(folder / DOCS, _doc, needs='it needs "doc" and "org"')
    actions = _by_doc(folder / "gold_actions.jsonl", _action, docs)
    decisions = _by_doc(folder / "gold_decisions.jsonl", _decision, docs)
    neutral = _by_doc(folder / "neutral_and_traps.jsonl", _neutral, docs)
    if not docs:
        raise InputError(f"{folder / DOCS} lists no paper", mend="write one JSON object a line")
    return [
        GoldPaper(
            doc=plain["doc"],
            org=plain["org"],
            path=folder / plain["doc"],
            actions=tuple(actions.get(plain["doc"], ())),
            decisions=tuple(decisions.get(plain["doc"], ())),
            neutral=tuple(neutral.get(plain["doc"], ())),
            decisions_complete=bool(plain.get("decisions_complete", True)),
            no_action=bool(plain.get("no_action", not actions.get(plain["doc"]))),
            held_out=bool(plain.get("held_out", False)),
        )
        for plain in docs
    ]


def of_organisations(
    papers: Sequence[GoldPaper], only: Iterable[str] = (), without: Iterable[str] = ()
) -> list[GoldPaper]:
    """The papers of the organisations named, or of all but some.

    Raises:
        InputError: no such organisation; the nearest name is told.
    """
    known = sorted({paper.org for paper in papers})
    wanted, unwanted = frozenset(only), frozenset(without)
    for name in sorted((wanted | unwanted) - set(known)):
        nearest = process.extractOne(name, known)[0]
        raise InputError(
            f"the gold has no organisation {name!r}",
            mend=f"did you mean {nearest}? It has {', '.join(known)}",
        )
    return [
        paper
        for paper in papers
        if (not wanted or paper.org in wanted) and paper.org not in unwanted
    ]


def _by_doc(
    path: Path, built: Callable[[dict[str, Any]], Built], docs: Iterable[dict[str, Any]]
) -> dict[str, list[Built]]:
    """The rows of a file by the paper that they are of."""
    listed = {plain["doc"] for plain in docs}
    found: dict[str, list[Built]] = {}

    def one(plain: dict[str, Any]) -> None:
        if plain["doc"] not in listed:
            raise InputError(f"{plain['doc']!r} is not listed", mend=f"add it to {DOCS}")
        found.setdefault(plain["doc"], []).append(built(plain))

    read_rows(path, one, needs="see the README of tests/gold/minutes")
    return found


def _doc(plain: dict[str, Any]) -> dict[str, Any]:
    return {**plain, "doc": str(plain["doc"]), "org": str(plain["org"])}


def _action(plain: dict[str, Any]) -> GoldAction:
    status = str(plain.get("status") or "").casefold()
    return GoldAction(
        id=str(plain["id"]),
        texts=_texts(plain),
        owners=tuple(plain["owners"]),
        owners_resolved=tuple(plain.get("owners_resolved") or plain["owners"]),
        due=plain.get("due"),
        label=str(plain.get("label", "action")),
        is_task=bool(plain.get("is_task", True)),
        done=status.startswith(DONE),
    )


def _decision(plain: dict[str, Any]) -> GoldDecision:
    return GoldDecision(
        id=str(plain["id"]),
        texts=_texts(plain),
        verbs=(str(plain["verb"]),),
        routine=bool(plain.get("routine", False)),
    )


def _neutral(plain: dict[str, Any]) -> Neutral:
    return Neutral(str(plain["text"]), Treatment(plain["treatment"]), str(plain.get("why") or ""))


def _texts(plain: dict[str, Any]) -> tuple[str, ...]:
    return (str(plain["text"]), *map(str, plain.get("also") or ()))
