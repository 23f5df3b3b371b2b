"""`python -m bot.evaluation.readers STORE GOLD…`: how much a language model could make better.

No model that answers well comes with the program, so two stand in for what one may do with what it
is given, through the same prompt and the same checks. The perfect reader takes, of the passages
sent, those that gold quotes: no model can do better. The careless one copies the last passage that
it is sent, true to the paper and beside the point: worse than leaving it out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.audience import EVERYBODY, KNOWN
from bot.evaluation.gold import GoldRow, read_gold
from bot.evaluation.run import evaluate, files_of, paragraphs_of, quoted
from bot.evaluation.scoring import RowScore, Scores, total
from bot.model.port import Prompt
from bot.model.prompts import Prompts
from bot.model.writing import ModelWriter
from indexer.sentences import sentences

_PASSAGE = re.compile(
    r"^(?P<code>[0-9a-f]+) passage \[(?P<n>\d+)\][^\n]*\n(?P<text>.*?)\n(?P=code) end of passage",
    re.DOTALL | re.MULTILINE,
)
_TOKENS = 4_000  # the default of MINUTEBOOK_MODEL_PROMPT_TOKENS
_CHARACTERS = 3  # a token, at least
_NOTHING = "None of them answers."  # without a marker, so that the extractive answer stands

Sent = Sequence[tuple[int, str]]  # the passages of a request, by number
Reads = Callable[[GoldRow, Sent], str]


@dataclass(slots=True)
class Reader:
    """A model that reads in one way, and is told which row of gold it is asked."""

    name: str
    reads: Reads
    row: GoldRow | None = field(default=None)

    def reply(self, prompt: Prompt, seconds: float) -> str:  # noqa: ARG002 - it takes no time
        """What it says of the passages that it was sent."""
        sent = [(int(one["n"]), one["text"]) for one in _PASSAGE.finditer(prompt.user)]
        return self.reads(self.row, sent) if self.row else _NOTHING


def perfectly(row: GoldRow, sent: Sent) -> str:
    """The sentences that gold quotes, from whichever passages hold them."""
    said = [
        f"{sentence} [{n}]"
        for n, text in sent
        for sentence in sentences(text) or [text]
        if any(_holds(sentence, one.quote) for one in row.cite)
    ]
    return "\n".join(said[:1] if row.any else said) or _NOTHING


def carelessly(_: GoldRow, sent: Sent) -> str:
    """The first sentence of the last passage."""
    n, text = sent[-1]
    return f"{(sentences(text) or [text])[0]} [{n}]"


def _holds(sentence: str, quote: str) -> bool:
    one, other = " ".join(sentence.split()), " ".join(quote.split())
    return bool(other) and (other in one or one in other)


def measured(store_folder: Path, files: Sequence[Path]) -> Iterator[tuple[str, Scores, int]]:
    """Each reader's name, its scores, and how many answers are in its words."""
    from bot.answering import Answerer
    from bot.wiring import opened_store, paths_on_disk
    from indexer.embedding import question_embedder
    from indexer.settings import load_settings

    rows = [row for file in files for row in read_gold(file)]
    embedder = question_embedder(load_settings())
    readers = (Reader("perfect", perfectly), Reader("careless", carelessly))
    with opened_store(store_folder) as store:
        folders = paths_on_disk(store)
        with store.snapshot() as snapshot:
            every = frozenset(KNOWN)
            paths = {one.id: folders[one.root] / one.file for one in snapshot.papers(every)}
            gold = quoted(rows, paths.values())
            texts, decoded = paragraphs_of(snapshot, every), files_of(paths)
            for reader in (None, *readers):
                writer = _writer(reader) if reader else None
                answerer = Answerer(store, embedder, writer=writer)
                scored: list[RowScore] = []
                for row in gold:
                    if reader:
                        reader.row = row
                    scored += evaluate([row], answerer, EVERYBODY, texts, decoded)
                worded = sum(one.answer.model != "extractive" for one in scored)
                yield (reader.name if reader else "none"), total(scored), worded


def _writer(reader: Reader) -> ModelWriter:
    prompts = Prompts(lambda text: len(text) // _CHARACTERS, _TOKENS)
    return ModelWriter(reader, prompts, audiences=frozenset(KNOWN))


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    store, *files = (Path(one) for one in arguments)
    sys.stdout.write("| reader | right | citation precision | recall | refused rightly | wrongly |")
    sys.stdout.write(" in its words |\n| --- | --- | --- | --- | --- | --- | --- |\n")
    for name, one, worded in measured(store, files):
        shares = (
            one.right,
            one.citation_precision,
            one.citation_recall,
            one.refusals_right,
            one.false_refusals,
        )
        cells = " | ".join(f"{share.right}/{share.n}" for share in shares)
        sys.stdout.write(f"| {name} | {cells} | {worded} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
