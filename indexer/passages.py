"""Paragraphs become passages: what is embedded, searched and shown with its place.

A passage holds neighbouring paragraphs of one section that play the same role, as many as a
budget of tokens allows; a stem ("Officers to:") and the lines under it stay together where they
fit. A paragraph that is too long alone is cut at ends of sentences into several passages that
share its id. With its context line no passage is longer than the embedder's limit, so nothing
that the store holds is cut when it is embedded.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.context import CONTEXT_PIECES, context_line
from indexer.cutting import Budget, Measured, cut, halves, measure
from indexer.records import Paper, Paragraph, Part, Passage, Role
from indexer.store.held import embedded_text
from indexer.tokens import TokenCounter
from indexer.words import normalise

PASSAGES_VERSION = 2

# Long chunks find more and answer less: 160 tokens are about 120 words, three short paragraphs.
TOKENS = 160
# One paragraph alone may be longer before it is cut: a whole thought is worth more than the budget.
TOKENS_ALONE = 200
# Lines of lists and tables say little one by one, and are grouped whatever they are.
_ROWS = frozenset({Role.AGENDA_ROW, Role.ATTENDANCE, Role.NOTICE, Role.COVER})
_STEM_ENDS = 500  # a stem is the last words of a paragraph, if not all of it
_WORD = re.compile(r"\w")


def to_passages(paper: Paper, counter: TokenCounter) -> tuple[Passage, ...]:
    """The passages of a paper, part by part in order.

    Every paragraph that has a word in it is in one passage at least.
    """
    return tuple(passage for part in paper.parts for passage in _of_part(paper, part, counter))


@dataclass(frozen=True, slots=True)
class _Draft:
    """The paragraphs, or pieces of one, that will be a passage."""

    pieces: tuple[Measured, ...]

    @property
    def text(self) -> str:
        return "\n".join(piece.text for piece in self.pieces)

    @property
    def first(self) -> Paragraph:
        return self.pieces[0].paragraph


def _of_part(paper: Paper, part: Part, counter: TokenCounter) -> Iterator[Passage]:
    worded = [p for p in part.paragraphs if _WORD.search(p.text)]
    room = counter.max_pieces - counter.special_pieces - CONTEXT_PIECES
    group = Budget(tokens=TOKENS, pieces=room)
    alone = Budget(tokens=TOKENS_ALONE, pieces=room)
    drafts = [
        draft
        for section in _sections(measure(worded, counter))
        for draft in _pack(section, group, alone, counter)
    ]
    contexts: dict[tuple[tuple[str, ...], str | None], str] = {}
    seen: Counter[str] = Counter()
    for draft in drafts:
        place = (draft.first.heading, _missing_stem(draft))
        if place not in contexts:
            contexts[place] = context_line(paper, part, draft.first, counter, place[1])
        for passage in _fitting(part, draft, contexts[place], counter):
            seen[passage.key] += 1
            yield passage if seen[passage.key] == 1 else _again(passage, seen[passage.key])


def _sections(measured: Iterable[Measured]) -> Iterator[list[Measured]]:
    """Runs of neighbours with the same headings and the same role."""
    run: list[Measured] = []
    for one in measured:
        if run and _section(one.paragraph) != _section(run[-1].paragraph):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _section(paragraph: Paragraph) -> tuple[tuple[str, ...], Role]:
    role = Role.COVER if paragraph.role in _ROWS else paragraph.role
    return paragraph.heading, role


def _pack(
    section: Sequence[Measured], group: Budget, alone: Budget, counter: TokenCounter
) -> Iterator[_Draft]:
    """Greedy: families (a stem and its lines) whole where they fit, else paragraph by paragraph."""
    waiting: list[Measured] = []
    for family in _families(section):
        steps = [family] if group.holds(family) else [[one] for one in family]
        for step in steps:
            if waiting and not group.holds([*waiting, *step]):
                yield _Draft(tuple(waiting))
                waiting = []
            if alone.holds(step):
                waiting += step
            else:
                yield from (_Draft((piece,)) for one in step for piece in cut(one, alone, counter))
    if waiting:
        yield _Draft(tuple(waiting))


def _families(section: Sequence[Measured]) -> Iterator[list[Measured]]:
    """A stem's line with the lines that it governs; every other paragraph alone."""
    family: list[Measured] = []
    for one in section:
        if family and not _governed(one.paragraph, family[0].paragraph):
            yield family
            family = []
        family.append(one)
    if family:
        yield family


def _governed(line: Paragraph, first: Paragraph) -> bool:
    """Whether ``line`` stands under the stem that ``first`` is, begins with, or stands under."""
    if line.stem is None:
        return False
    return line.stem == first.stem or _says(first.text[-_STEM_ENDS:], line.stem)


def _says(text: str, stem: str) -> bool:
    """Whether a line of the text begins or ends with the stem."""
    wanted = normalise(stem).rstrip(":.- ")
    lines = (normalise(line).rstrip(":.- ") for line in text.split("\n"))
    return any(line.startswith(wanted) or line.endswith(wanted) for line in lines)


def _missing_stem(draft: _Draft) -> str | None:
    """The stem that governs the passage's first line and is not to be read in the passage."""
    stem = draft.first.stem
    return None if stem is None or _says(draft.text, stem) else stem


def _fitting(part: Part, draft: _Draft, context: str, counter: TokenCounter) -> Iterator[Passage]:
    """The draft as a passage; cut further where the whole is longer than the sum of its parts.

    Pieces add up in most tokenizers; in one where they do not, this is what keeps the promise.
    """
    ids = tuple(dict.fromkeys(piece.paragraph.id for piece in draft.pieces))
    limit = counter.max_pieces - counter.special_pieces
    waiting = [draft.text]
    while waiting:
        text = waiting.pop(0)
        passage = _passage(part, context, text, ids)
        if counter.pieces([embedded_text(passage)])[0] <= limit or len(text) < 2:
            yield passage
        else:
            waiting[:0] = halves(text)


def _passage(part: Part, context: str, text: str, ids: tuple[str, ...]) -> Passage:
    digest = hashlib.sha256(f"{context}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return Passage(
        key=f"{part.key}.{digest}",
        part_key=part.key,
        audience=part.audience,
        context=context,
        text=text,
        paragraph_ids=ids,
    )


def _again(passage: Passage, number: int) -> Passage:
    """The same words once more in the same part: a key of its own."""
    return replace(passage, key=f"{passage.key}-{number}")
