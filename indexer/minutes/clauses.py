"""The sentences of a minuted paragraph, cut also where a resolution begins after "etc."."""

from __future__ import annotations

import re

from indexer.sentences import sentence_spans

_BEGINS = re.compile(
    r"(?<=[.;])\s+(?=(?:RESOLVED|AGREED|Resolved|Agreed|It was (?:\w+ )?(?:agreed|resolved|"
    r"RESOLVED|"
    r"AGREED|decided))\b)|(?<![Aa]ll)(?<!was)(?<!were)(?<!then)\s+(?=(?:Resolved|Agreed)(?::|\s[–—-])\s)"
)


def clause_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence; in order, without overlap, and without white space around."""
    found: list[tuple[int, int]] = []
    for start, end in sentence_spans(text):
        begin = start
        for cut in _BEGINS.finditer(text, start, end):
            found.append((begin, cut.start()))
            begin = cut.end()
        found.append((begin, end))
    return [(start, end) for start, end in found if end > start]
