"""`python -m bot.evaluation.ablation STORE GOLD…`: what each part of an answer is worth.

One part after another is left out, and the gold questions are asked again. A part that costs
nothing when it is missing has not earned its place.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.audience import EVERYBODY, KNOWN
from bot.evaluation.gold import GoldRow, read_gold
from bot.evaluation.run import evaluate, files_of, paragraphs_of, quoted
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
        shares = (
            one.right,
            one.citation_recall,
            one.citation_precision,
            one.refusals_right,
            one.false_refusals,
        )
        cells = " | ".join(f"{share.right}/{share.n}" for share in shares)
        yield f"| {variant.name} | {cells} |"


def measured(
    store_folder: Path, files: Sequence[Path], chosen: Iterable[Variant]
) -> Iterator[tuple[Variant, Scores]]:
    """The scores of each variant over these gold files."""
    from bot.answering import Answerer
    from bot.wiring import opened_store, paths_on_disk
    from indexer.embedding import question_embedder
    from indexer.settings import load_settings

    rows: list[GoldRow] = [row for file in files for row in read_gold(file)]
    embedder = question_embedder(load_settings())
    with opened_store(store_folder) as store:
        folders = paths_on_disk(store)
        with store.snapshot() as snapshot:
            every = frozenset(KNOWN)
            paths = {one.id: folders[one.root] / one.file for one in snapshot.papers(every)}
            gold = quoted(rows, paths.values())
            texts, decoded = paragraphs_of(snapshot, every), files_of(paths)
            for variant in chosen:
                answerer = Answerer(store, embedder, weights=variant.weights)
                yield variant, total(list(evaluate(gold, answerer, EVERYBODY, texts, decoded)))


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    store, *files = (Path(one) for one in arguments)
    for line in table(measured(store, files, variants())):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
