"""Which paragraphs in heading styles are headings.

Many clerks number whole paragraphs by giving them a heading style; where most paragraphs of a
style read like sentences, the style marks no headings in that paper.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from indexer.reading.docx.blocks import Block, Printed, printed_in

_LONGEST = 160
_SENTENCE = re.compile(r"[.;][\"”’')\]]*$")
_SENTENCE_WORDS = 4


class Headings:
    """The headings of one document."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Look at every paragraph in a heading style."""
        every, prose = Counter[str](), Counter[str]()
        titled = False
        for one in printed_in(blocks):
            if one.outline and one.words:
                every[one.style] += 1
                prose[one.style] += _reads_like_prose(one.words)
            titled = titled or (one.title and bool(one.words))
        self._prose = {style for style, count in every.items() if prose[style] * 2 > count}
        self._under_title = int(titled)

    def level(self, paragraph: Printed) -> int | None:
        """The level of a heading, from 1; None for all else."""
        if not paragraph.words:
            return None
        if paragraph.title:
            return 1
        if not paragraph.outline or paragraph.style in self._prose:
            return None
        if _reads_like_prose(paragraph.words):
            return None
        return paragraph.outline + self._under_title


def _reads_like_prose(words: str) -> bool:
    if len(words) > _LONGEST:
        return True
    return bool(_SENTENCE.search(words)) and len(words.split()) >= _SENTENCE_WORDS
