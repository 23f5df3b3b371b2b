"""A paragraph that goes on with the decision before it: "That the seal be put", "To ask why"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.minutes import decisions_blocks as blocks
from indexer.minutes.decisions_found import Decided, Sentence
from indexer.records import Paragraph

_QUOTES = frozenset("\"'“‘")
_GOES_ON = 4  # paragraphs between a resolution and the next one under it
_THAT = re.compile(r"[\"'“‘]?(?:That|THAT)\s")
_TO = re.compile(
    r"(?:Not t|T)o [a-z]|[A-Z][\w ,&’'-]{2,40}: not to [a-z]"
)  # of one group: "Juniors: not to"
_GROUP = 42  # characters in which the name of a group ends
_AGREED_TO = re.compile(r"\W*(?:it was )?(?:agreed|resolved) (?:not )?to\b", re.IGNORECASE)


def is_that(words: str) -> bool:
    """Whether a sentence begins as a motion or a resolution does: "That …"."""
    return bool(_THAT.match(words))


def further(
    paragraphs: Sequence[Paragraph], found: Sequence[Decided], sentence: Sentence
) -> Decided | None:
    """What a sentence decides that goes on with the last of what was found; None if it does not."""
    last = found[-1] if found else None
    if last is None or sentence.before:
        return None
    if paragraphs[sentence.place].heading != paragraphs[last.place].heading:
        return None
    if is_that(sentence.words):
        goes_on, said = _resolves_on(paragraphs, last, sentence), "RESOLVED"
    else:
        goes_on, said = _asks_on(paragraphs, last, sentence), last.said or "agreed"
    span = sentence.span
    return Decided(sentence.place, span.start, span.end, said=said) if goes_on else None


def _resolves_on(paragraphs: Sequence[Paragraph], last: Decided, sentence: Sentence) -> bool:
    """A paragraph that goes on with the resolution before it: "That the seal be put to it"."""
    if sentence.words[0] in _QUOTES or sentence.place - last.place > _GOES_ON:
        return False
    return any(blocks.RESOLVES.match(text) for text in (last.said, paragraphs[last.place].text))


def _asks_on(paragraphs: Sequence[Paragraph], last: Decided, sentence: Sentence) -> bool:
    """A paragraph that goes on with the one over it: "Decision: To note it.", "To ask why."."""
    if not _TO.match(sentence.words) or sentence.place - last.place != 1:
        return False
    over = paragraphs[last.place].text[last.start : last.end]
    return bool((_AGREED_TO if ":" in sentence.words[:_GROUP] else _TO).match(over))
