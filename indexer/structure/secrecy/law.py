"""The law that allows an item to be shut, named alone: "(Paras 1 & 3)", "[S.12A]", "(FOI s.43)"."""

from __future__ import annotations

import re

_LAW = re.compile(
    r"par(?:a(?:graph)?(?:s|\(s\))?\.?)\s*\d|\bs(?:ch(?:edule)?)?\.?\s?12a\b|\bs?100a\b|"
    r"\bschedule 7a\b|\bfo(?:ia|i\(s\)a|i)\b",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"(?:exempt(?:ions?)?|under|of|by|virtue|and|or|to|the|part|act|local|government|access|"
    r"information|lga|ni|par(?:a|agraph)?s?|s|sch|schedule|section|foi|foia|fo|i|a|"
    r"s?(?:ch)?(?:12a|7a|100a)|s?\d{1,4}[a-z]?)",
    re.IGNORECASE,
)


def is_law_alone(words: str) -> bool:
    """Whether the words name nothing but that law; "para 3 of the minutes" names more."""
    return bool(_LAW.search(words)) and all(
        _WORD.fullmatch(word) for word in re.findall(r"\w+", words)
    )
