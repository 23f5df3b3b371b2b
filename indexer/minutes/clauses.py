"""The sentences of a minuted paragraph, cut also where a resolution begins after "etc.".

Points that run on in one paragraph ("Approved. (b) Work plan: …") are cut at their numbers, which
belong to no sentence.
"""

from __future__ import annotations

import re

from indexer.sentences import sentence_spans

_BEGINS = re.compile(
    r"(?<=[.;])\s+(?=(?:RESOLVED|AGREED|Resolved|Agreed|It was (?:\w+ )?(?:agreed|resolved|"
    r"RESOLVED|"
    r"AGREED|decided))\b)|(?<![Aa]ll)(?<!was)(?<!were)(?<!then)\s+(?=(?:Resolved|Agreed)(?::|\s[–—-])\s)"
    r"|(?<=[.)])\s+(?=\(?(?:[a-z]|[ivx]{2,4})\)\s+[A-Z\d£“\"])"
    r"|(?<=[.;]) \((?:ACTION|Action)\b[^()]{0,80}\)\s+(?=\S)"  # who is to act on what is told
)
_NUMBER = re.compile(
    r"(?:\(?(?:[a-z]|[ivx]{2,4})\)|\d{1,2}\.\d{1,2}\.?|\d{1,3}/\d{1,4})\s+(?=[A-Z£“\"])"
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
    return [(_after_number(text, start, end), end) for start, end in found if end > start]


def _after_number(text: str, start: int, end: int) -> int:
    """Where a sentence begins after the number of its point: "(b) Work plan", "8.2 Ann Lee"."""
    number = _NUMBER.match(text, start, end) if start else None
    return number.end() if number else start
