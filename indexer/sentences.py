"""Where sentences end, as spans of the text, so that a quotation stays verbatim.

Board prose is full of "Cllr. Hart", "No. 4", "e.g.", "£1.34 billion" and "10.30 a.m."; a full stop
ends a sentence only before white space and something that can begin one.
"""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    """cllr cllrs mr mrs messrs ms dr prof rev st no nos para paras p pp e.g i.e eg ie etc vs v cf
    approx ltd co inc dept ref tel ext ed eds fig vol hon rt sir art sec sch jan feb mar apr jun jul
    aug sep sept oct nov dec a.m p.m prop col capt sgt maj cdr
    cclr cyng cynghr""".split()
)
_END = re.compile(r"[.?!][\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9£$€•–<>{#@|~%=*-])|(?<=[;:])(?=\s*\n)")
_LAST_WORD = re.compile(r"([\w.]+)\.$")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence in ``text``, without the white space around it.

    The spans are in order, do not overlap, and cover every character that is not white space.
    """
    spans = []
    start = 0
    for found in _END.finditer(text):
        if _abbreviates(text, start, found.start() + 1):
            continue
        spans.append((start, found.end()))
        start = found.end()
    spans.append((start, len(text)))
    return [trimmed for span in spans if (trimmed := _trim(text, *span))]


def sentences(text: str) -> list[str]:
    """The sentences of a text, verbatim."""
    return [text[start:end] for start, end in sentence_spans(text)]


def _abbreviates(text: str, start: int, stop: int) -> bool:
    """Whether the full stop that ends at ``stop`` belongs to an abbreviation or an initial."""
    if text[stop - 1] != ".":
        return False
    found = _LAST_WORD.search(text, max(start, stop - 24), stop)
    if not found:
        return False
    word = found.group(1)
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
