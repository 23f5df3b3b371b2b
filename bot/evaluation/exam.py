"""Gold questions over one store, to be put to several answerers in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.audience import EVERYBODY, KNOWN
from bot.audit.asking import Asks
from bot.evaluation.gold import GoldRow, read_gold
from bot.evaluation.run import evaluate, files_of, paragraphs_of, quoted
from bot.evaluation.scoring import FileText, ParagraphText, RowScore, Scores
from indexer.embedding import Embedder
from indexer.store.port import Store


@dataclass(frozen=True, slots=True)
class Exam:
    """The rows, and all by which their answers are made and scored."""

    store: Store
    embedder: Embedder
    rows: Sequence[GoldRow]
    texts: ParagraphText
    decoded: FileText

    def scored(self, answerer: Asks, rows: Iterable[GoldRow] | None = None) -> list[RowScore]:
        """The score of each row, or of these rows, as everybody asks them."""
        asked = self.rows if rows is None else rows
        return list(evaluate(asked, answerer, EVERYBODY, self.texts, self.decoded))


@contextmanager
def exam(store_folder: Path, files: Sequence[Path]) -> Iterator[Exam]:
    """The rows of gold files over a store, which stays open.

    Raises:
        InputError: a row names a file that is not indexed.
    """
    from bot.wiring import opened_store, paths_on_disk
    from indexer.embedding import question_embedder
    from indexer.settings import load_settings

    rows = [row for file in files for row in read_gold(file)]
    embedder = question_embedder(load_settings())
    with opened_store(store_folder) as store:
        folders = paths_on_disk(store)
        with store.snapshot() as snapshot:
            every = frozenset(KNOWN)
            paths = {one.id: folders[one.root] / one.file for one in snapshot.papers(every)}
            gold = quoted(rows, paths.values())
            yield Exam(store, embedder, gold, paragraphs_of(snapshot, every), files_of(paths))


def cells(one: Scores) -> str:
    """The cells of a Markdown table, counts of rows."""
    shares = (
        one.right,
        one.citation_recall,
        one.citation_precision,
        one.refusals_right,
        one.false_refusals,
    )
    return " | ".join(f"{share.right}/{share.n}" for share in shares)
