"""The words of a paragraph and of what stands around it, as search and evidence compare them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.questions.awards import meant_by_award
from bot.questions.forms import signs
from bot.questions.phrases import meant_by_turns
from bot.questions.understanding import pairs
from bot.verifying.instructions import addresses_models
from indexer.records import Paragraph, Role
from indexer.sentences import sentences
from indexer.store.held import HeldPaper, HeldPart
from indexer.words import words

SUM = "£"  # stands among the words of a text that gives a sum of money
_SLASHED = re.compile(r"(\d+)/(\d+)")
# What a paragraph is called in a question, though it does not say so itself.
_SAID_OF = {Role.DECISION: "decision decided agreed approved endorsed accepted adopted resolved"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words; one that speaks to a language model has none: it is no answer."""

    text: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of a paragraph and of what stands around it."""

    sentences: tuple[Sentence, ...]
    words: frozenset[str]
    near: frozenset[str]  # of its headings and its stem
    far: frozenset[str]  # of the titles of its part, item and paper
    board: frozenset[str]


def worded(paragraph: Paragraph, part: HeldPart, paper: HeldPaper) -> Worded:
    """The words of a paragraph that stands in a part of a paper."""
    texts = sentences(paragraph.text) or [paragraph.text]
    parted = tuple(
        Sentence(text, frozenset() if addresses_models(text) else _words(text)) for text in texts
    )
    near = " ".join((*paragraph.heading, paragraph.stem or ""))
    if paragraph.role in {Role.DECISION, Role.ACTION, Role.RECOMMENDATION}:
        near += f" {_SAID_OF.get(paragraph.role, paragraph.role.value)}"
    far = " ".join(filter(None, (part.title, part.item_title, paper.title)))
    return Worded(
        sentences=parted,
        words=frozenset().union(*(one.words for one in parted)),
        near=_title_words(near),
        far=_title_words(far),
        board=_title_words(paper.board or ""),
    )


def _words(text: str) -> frozenset[str]:
    said = frozenset(words(text))
    held = said | pairs(text) | signs(text) | meant_by_turns(text) | meant_by_award(text)
    for figure in filter(None, (_SLASHED.fullmatch(word) for word in said if "/" in word)):
        one, other = figure.groups()  # "plots 15/16" are 15 and 16; people write 2023/24 as 23/24
        held |= {one, other, f"{one[-2:]}/{other[-2:]}"}
    return held | {SUM} if SUM in text or "€" in text else held


@lru_cache(maxsize=4096)
def _title_words(text: str) -> frozenset[str]:
    """The words of a heading or title, which stands over many paragraphs."""
    return _words(text)
