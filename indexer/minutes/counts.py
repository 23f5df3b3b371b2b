"""Votes as counted: whether fewer were for than against."""

from __future__ import annotations

import re

from indexer.minutes.voting import votes

_COUNTS = re.compile(r"\d+")
_FOR = re.compile(
    r"(\d+)\s+(?:votes? )?(?:in favou?r|for|yes|ayes?)\b|\b(?:in favou?r|for|yes|"
    r"ayes?)\W{0,3}(\d+)",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"(\d+)\s+(?:votes? )?(?:against|opposed|no(?:es)?|nays?)\b|"
    r"\b(?:against|opposed|no(?:es)?|nays?)\W{0,3}(\d+)",
    re.IGNORECASE,
)
_AGAINST_IT = re.compile(
    r"\bcasting vote (?:was )?(?:given |cast |used )?against\b|"
    r"\b(?:the )?(?:rest|others|all others) against\b",
    re.IGNORECASE,
)
_SMALL = "none one two three four five six seven eight nine ten eleven twelve".split()
_SPELT = re.compile(rf"\b(?:{'|'.join(_SMALL)})\b", re.IGNORECASE)


def fewer(text: str) -> bool:
    """Whether a vote printed without a word for its outcome has fewer for than against."""
    if _AGAINST_IT.search(text):
        return True
    vote = votes(re.sub(r"\bfor the (?:motion|amendment|proposal)\b", "for", text)) or ""
    vote = _SPELT.sub(lambda word: str(_SMALL.index(word.group().casefold())), vote)
    yes, no = _FOR.search(vote), _AGAINST.search(vote)
    if yes and no:
        return int(yes[1] or yes[2]) < int(no[1] or no[2])
    counts = [int(number) for number in _COUNTS.findall(vote)]
    return len(counts) == 2 and not (yes or no) and counts[0] < counts[1]
