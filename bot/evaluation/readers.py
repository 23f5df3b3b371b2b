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
from dataclasses import dataclass
from pathlib import Path

from bot.audience import KNOWN
from bot.evaluation.exam import cells, exam
from bot.evaluation.gold import GoldRow
from bot.evaluation.scoring import RowScore, Scores, total
from bot.model.port import Prompt
from bot.model.prompts import Prompts
from bot.model.writing import ModelWriter
from indexer.sentences import sentences
from indexer.settings import load_settings
from indexer.tokens import TokenCounter

_PASSAGE = re.compile(
    r"^(?P<code>[0-9a-f]+) passage \[(?P<n>\d+)\][^\n]*\n(?P<text>.*?)\n(?P=code) end of passage",
    re.DOTALL | re.MULTILINE,
)
_NOTHING = "None of them answers."  # without a marker, so that the extractive answer stands

Sent = Sequence[tuple[int, str]]  # the passages of a request, by number
Reads = Callable[[GoldRow, Sent], str]


@dataclass(slots=True)
class Reader:
    """A model that reads in one way, and is told which row of gold it is asked."""

    name: str
    reads: Reads
    row: GoldRow | None = None

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
    from bot.answering import Aids, Answerer

    readers = (Reader("perfect", perfectly), Reader("careless", carelessly))
    with exam(store_folder, files) as held:
        yield "none", total(held.scored(Answerer(held.store, held.embedder))), 0
        for reader in readers:
            answerer = Answerer(
                held.store,
                held.embedder,
                aids=Aids(writer=_writer(reader, TokenCounter(held.embedder))),
            )
            scored: list[RowScore] = []
            for row in held.rows:
                reader.row = row
                scored += held.scored(answerer, [row])
            worded = sum(one.answer.model != "extractive" for one in scored)
            yield reader.name, total(scored), worded


def _writer(reader: Reader, counter: TokenCounter) -> ModelWriter:
    most = load_settings().model_prompt_tokens
    prompts = Prompts(lambda text: counter.tokens([text])[0], most)
    return ModelWriter(reader, prompts, audiences=frozenset(KNOWN))


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    store, *files = (Path(one) for one in arguments)
    sys.stdout.write("| reader | right | cited, recall | cited, precision | refused rightly |")
    sys.stdout.write(" wrongly | in its words |\n| --- | --- | --- | --- | --- | --- | --- |\n")
    for name, one, worded in measured(store, files):
        sys.stdout.write(f"| {name} | {cells(one)} | {worded} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
