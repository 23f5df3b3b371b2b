"""`python -m bot.evaluation.ablation STORE GOLD…`: what each part of an answer is worth.

One part after another is left out, and the gold questions are asked again. A part that costs
nothing when it is missing has not earned its place.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.evaluation.exam import cells, exam
from bot.evaluation.scoring import Scores, total
from bot.evidence.weights import DEFAULT, Weights
from bot.retrieval import Fusion


@dataclass(frozen=True, slots=True)
class Variant:
    """A name for the table, and what counts in it."""

    name: str
    weights: Weights


def variants() -> Iterator[Variant]:
    """Everything, then the parts that may be left out without indexing anew, in turn."""
    yield Variant("everything", DEFAULT)
    yield Variant("no dense search", replace(DEFAULT, fusion=Fusion(dense=0.0), cosine=0.0))
    yield Variant("no lexical search", replace(DEFAULT, fusion=Fusion(lexical=0.0), lexical=0.0))
    yield Variant("no move to the meeting named", replace(DEFAULT, fusion=Fusion(dated=0.0)))
    yield Variant("no move to the body named", replace(DEFAULT, fusion=Fusion(named=0.0)))
    for name, left in (
        ("headings", replace(DEFAULT, heading=0.0)),
        ("titles", replace(DEFAULT, title=0.0)),
        ("the rest of the item", replace(DEFAULT, item=0.0)),
        ("the masthead", replace(DEFAULT, masthead=0.0)),
        ("the paragraph's own words", replace(DEFAULT, own=0.0)),
        ("the shape of the answer", replace(DEFAULT, shape=0.0)),
        ("roles", replace(DEFAULT, role=0.0)),
        ("plans told from outcomes", replace(DEFAULT, planned=0.0)),
        ("the time named", replace(DEFAULT, in_period=0.0, says_period=0.0)),
        ("the newest first", replace(DEFAULT, recent=0.0, latest=0.0)),
        ("versions", replace(DEFAULT, former=0.0)),
        ("another than the one asked", replace(DEFAULT, another=0.0, qualified=0.0)),
        ("lists taken whole", replace(DEFAULT, lists=False)),
        ("neighbours", replace(DEFAULT, neighbours=False)),
        ("comparisons", replace(DEFAULT, comparisons=False)),
    ):
        yield Variant(f"without {name}", left)


def table(scored: Iterable[tuple[Variant, Scores]]) -> Iterator[str]:
    """The rows of a Markdown table, counts of rows."""
    yield "| left out | right | cited, recall | cited, precision | refused rightly | wrongly |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for variant, one in scored:
        yield f"| {variant.name} | {cells(one)} |"


def measured(
    store_folder: Path, files: Sequence[Path], chosen: Iterable[Variant]
) -> Iterator[tuple[Variant, Scores]]:
    """The scores of each variant over these gold files."""
    from bot.answering import Aids, Answerer

    with exam(store_folder, files) as held:
        for variant in chosen:
            answerer = Answerer(held.store, held.embedder, aids=Aids(weights=variant.weights))
            yield variant, total(held.scored(answerer))


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    store, *files = (Path(one) for one in arguments)
    for line in table(measured(store, files, variants())):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
