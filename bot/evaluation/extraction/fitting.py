"""Fits the weights by which a sentence of minutes is told to decide, and says how well they do.

``python -m bot.evaluation.extraction.fitting FOLDER… [--sentences FILE] [--write FILE]`` takes
folders of labelled minutes, as ``minutebook eval`` does, and prints recall and precision over
papers of bodies that were left out of the fit. Of the papers only signs are kept, no text.

A sentence has several clauses, and its label does not say which of them decides: the likeliest
under the weights of the round before counts (multiple-instance learning, Andrews et al. 2002).
The fit is a logistic regression with a quadratic penalty, by Newton's method.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
import numpy as np
import numpy.typing as npt

from bot.evaluation.extraction.gold import GoldPaper, Treatment, read_folder
from bot.evaluation.extraction.pairing import likeness
from bot.evaluation.json_lines import read_rows
from indexer.minutes.bodies import Bodies
from indexer.minutes.decisions import walked
from indexer.minutes.decisions_prose import Hit, judged
from indexer.minutes.routine import is_routine
from indexer.minutes.weighing.clauses import clauses
from indexer.minutes.weighing.scale import SURE, UNSURE, chance
from indexer.minutes.weighing.signs import NOWHERE, Setting, signs
from indexer.reading import read
from indexer.structure import understand

Array = npt.NDArray[np.float64]

_PENALTY = 2.0  # on the square of a weight
_ROUNDS = 4  # of choosing the deciding clause anew
_STEPS = 12  # of Newton's method
_FOLDS = 10
_LEAST = 6  # clauses that must have a sign for it to be weighed
_LIGHT = 0.1  # a weight below it is left out


@dataclass(frozen=True, slots=True)
class Sentence:
    """A labelled sentence, as the signs of its clauses."""

    org: str  # empty for a sentence written for the fit: it is in every fold
    clauses: tuple[frozenset[str], ...]
    decides: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """Fitted weights."""

    bias: float
    weights: dict[str, float]


@dataclass(slots=True)
class _Listener:
    """Judges as the program does, and keeps what it was asked."""

    asked: list[tuple[str, Bodies, Setting]] = field(default_factory=list)

    def __call__(self, text: str, bodies: Bodies, setting: Setting) -> Hit | None:
        self.asked.append((text, bodies, setting))
        return judged(text, bodies, setting)


def sentences_of(papers: Iterable[GoldPaper]) -> Iterator[Sentence]:
    """The sentences of labelled minutes whose label is certain.

    What counts neither way, and procedure that nobody labelled, is left out.
    """
    for gold in papers:
        listener = _Listener()
        for _ in walked(understand(read(gold.path), root="gold", file=gold.doc), listener):
            pass
        for text, bodies, setting in listener.asked:
            label = _label(text, setting, gold)
            found = tuple(signs(text, list(clauses(text, bodies)), setting, bodies))
            if label is not None and found and not judged_by_form(text, bodies):
                yield Sentence(gold.org, found, label)


def judged_by_form(text: str, bodies: Bodies) -> bool:
    """Whether a sentence decides by its form alone, so that nothing is weighed."""
    hit = judged(text, bodies)
    return hit is not None and hit.confidence == 1


def _label(text: str, setting: Setting, gold: GoldPaper) -> bool | None:
    if any(likeness((text,), row.texts) for row in gold.decisions):
        return True
    ignored = [row.text for row in gold.neutral if row.treatment is Treatment.IGNORE_DECISION]
    if any(likeness((text,), (other,)) for other in ignored) or not gold.decisions_complete:
        return None
    return None if is_routine(text, setting.titles) else False


def written(path: Path) -> list[Sentence]:
    """Sentences written for the fit: rows {"text", "body", "decides"}."""

    def one(row: dict[str, Any]) -> Sentence:
        words = frozenset(str(row["body"]).casefold().split())
        bodies = Bodies(words, frozenset())
        text = str(row["text"])
        found = signs(text, list(clauses(text, bodies)), NOWHERE, bodies)
        return Sentence("", tuple(found), bool(row["decides"]))

    return [row for row in read_rows(path, one, needs='"text", "body", "decides"') if row.clauses]


def fit(sentences: Sequence[Sentence]) -> Fit:
    """The weights under which the labels are likeliest."""
    counted = Counter(sign for one in sentences for held in one.clauses for sign in held)
    names = sorted(sign for sign, times in counted.items() if times >= _LEAST)
    column = {name: place for place, name in enumerate(names)}
    rows = [(place, held) for place, one in enumerate(sentences) for held in one.clauses]
    table = np.zeros((len(rows), len(names) + 1))
    table[:, -1] = 1.0
    for row, (_, held) in enumerate(rows):
        table[row, [column[sign] for sign in held if sign in column]] = 1.0
    owner = np.array([place for place, _ in rows])
    decides = np.array([one.decides for one in sentences])[owner]
    counts = np.ones(len(rows))
    beta = _regression(table, decides.astype(float), counts)
    for _ in range(_ROUNDS):
        counts = _likeliest(table @ beta, owner, decides)
        beta = _regression(table, decides.astype(float), counts)
    weights = {name: round(float(beta[place]), 2) for name, place in column.items()}
    return Fit(round(float(beta[-1]), 2), {n: w for n, w in weights.items() if abs(w) >= _LIGHT})


def _likeliest(scores: Array, owner: npt.NDArray[Any], decides: npt.NDArray[Any]) -> Array:
    """Which rows count: of a sentence that decides its likeliest clause, of others all."""
    counts = (~decides).astype(float)
    best: dict[int, int] = {}
    for row in np.flatnonzero(decides):
        place = int(owner[row])
        if place not in best or scores[row] > scores[best[place]]:
            best[place] = int(row)
    counts[list(best.values())] = 1.0
    return counts


def _regression(table: Array, labels: Array, counts: Array) -> Array:
    beta = np.zeros(table.shape[1])
    penalty = np.full(table.shape[1], _PENALTY)
    penalty[-1] = 1e-3  # the bias is free
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-table @ beta))
        gradient = table.T @ (counts * (chances - labels)) + penalty * beta
        curve = (table * (counts * chances * (1 - chances))[:, None]).T @ table
        beta = beta - np.linalg.solve(curve + np.diag(penalty), gradient)
    return beta


def chance_of(sentence: Sentence, fitted: Fit) -> float:
    """The chance that a sentence decides."""
    return max(chance(held, fitted.weights, fitted.bias) for held in sentence.clauses)


def left_out(sentences: Sequence[Sentence]) -> list[tuple[bool, float]]:
    """Label and chance of each sentence, by weights fitted without its body."""
    orgs = sorted({one.org for one in sentences if one.org})
    found: list[tuple[bool, float]] = []
    for fold in range(_FOLDS):
        out = set(orgs[fold::_FOLDS])
        fitted = fit([one for one in sentences if one.org not in out])
        found += [(one.decides, chance_of(one, fitted)) for one in sentences if one.org in out]
    return found


def report(judgements: Sequence[tuple[bool, float]]) -> Iterator[str]:
    """Recall and precision at several chances, as lines."""
    total = sum(decides for decides, _ in judgements)
    yield f"{len(judgements)} sentences of bodies left out, {total} of them decide"
    for least in (UNSURE, 0.4, 0.5, SURE, 0.7, 0.8):
        taken = [decides for decides, likely in judgements if likely >= least]
        right = sum(taken)
        yield (
            f"  from {least:.2f}: recall {right}/{total} {right / max(total, 1):.3f}, "
            f"precision {right}/{len(taken)} {right / max(len(taken), 1):.3f}"
        )


def module(fitted: Fit) -> str:
    """The weights as the Python module that ``scale`` reads."""
    lines = "".join(f'    "{name}": {weight},\n' for name, weight in fitted.weights.items())
    return (
        '"""The weights of the signs of a clause: fitted, not written by hand."""\n\n'
        "from __future__ import annotations\n\nfrom typing import Final\n\n"
        f"BIAS: Final = {fitted.bias}\nWEIGHTS: Final[dict[str, float]] = {{\n{lines}}}\n"
    )


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--sentences", type=click.Path(path_type=Path), help="Sentences written for it.")
@click.option("--leave-out", default="", metavar="ORG,…", help="Never used.")
@click.option("--write", type=click.Path(path_type=Path), help="The module of weights to write.")
def main(
    folders: tuple[Path, ...], sentences: Path | None, leave_out: str, write: Path | None
) -> None:
    """Fit, print what the weights do on bodies left out, and write them where that is asked."""
    never = set(leave_out.split(","))
    papers = [one for folder in folders for one in read_folder(folder)]
    told = list(sentences_of(one for one in papers if not one.held_out and one.org not in never))
    told += written(sentences) if sentences else []
    for line in report(left_out(told)):
        click.echo(line)
    fitted = fit(told)
    click.echo(f"{len(fitted.weights)} weights")
    if write:
        write.write_text(module(fitted), encoding="utf-8")


if __name__ == "__main__":
    main()
