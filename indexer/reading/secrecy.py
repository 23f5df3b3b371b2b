"""Whether what runs along pages (headers, footers, watermarks) or is struck may shut a paper.

Such words are no text of a paper. But a clerk may shut pages there alone: whoever reads a format
prints them before the text that they run over, and it is judged by ``structure`` what they mean.
"""

from __future__ import annotations

import re

_SECRET = re.compile(
    r"\b(?:confidential|restricted|exempt|private|not for publication|schedule 12a|in camera|"
    r"in confidence|part (?:ii|2|b)|embargoed|official.sensitive|commercially sensitive|"
    r"closed (?:session|meeting|item|business|part|paper)s?|reserved (?:business|items?|session)|"
    r"non-?public|members[ -]only|(?-i:PROTECT)|(?<!rights )reserved(?=\W*(?:page\b.*)?$))\b",
    re.IGNORECASE,
)
_MAY_SHUT = re.compile(  # in whatever words; it need not be said outright
    r"public(?!i[sz])|exclu|exempt|confiden|restrict|privat|closed|schedule|12 ?a\b|sensitiv|"
    r"embargo|\b(?:press|pink|camera|leav(?:e|es|ing)|left|withdr[aeo]w\w*|retir\w+|"
    r"re-?admi\w+|return\w*)\b",
    re.IGNORECASE,
)


def speaks_of_secrecy(words: str) -> bool:
    """Whether a header, footer or watermark may say that a paper is shut."""
    return bool(_SECRET.search(words))


def may_shut(words: str) -> bool:
    """Whether words may tell who is to see a paper, or that the public goes out or comes in.

    It is asked of what would be left out: a clerk's way of shutting a paper must not be lost.
    """
    return bool(_MAY_SHUT.search(words)) or speaks_of_secrecy(words)


def secret_words(words: str) -> str:
    """Those of its words that speak of secrecy, without a name or a date beside them."""
    return " ".join(found.group() for found in _SECRET.finditer(words))
