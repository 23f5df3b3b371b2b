"""Numbered lists under a stem, which are no items: "We grant it as follows:", "1. Music …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import secrecy
from indexer.structure.blocks import Block

_LIST_STEM = re.compile(
    r"(?!.*\b(?:business|agenda|items|matters|minutes)\b.{0,30}$)\b(?:as follows|following|"
    r"resolved|"
    r"agreed|decided|conditions?|that|to|terms|members|points|made|said|asked|noted|raised|commented|"
    r"discussed|discussion|that (?:the|this) [\w,&’' -]{3,100}|"
    r"(?:^|[.;] )(?:the )?(?:[\w-]+ ){0,4}(?:(?:sub-)?committee|board|council|cabinet|panel|forum|"
    r"executive|authority))\W*:\W*$",
    re.IGNORECASE,
)
_RESOLVED = re.compile(  # alone on its line, or with the word that each line under it lacks
    r"\W*(?:it was )?(?:unanimously )?(?:resolved|agreed|decided|decisions?|resolutions?|ordered)?"
    r"(?: unanimously)?(?:\W*that)?\W*",
    re.IGNORECASE,
)
LONGEST_STEM = 200  # characters of the end of a line, in which its stem stands


def without_lists(found: Sequence[Block], numbered: Sequence[int]) -> list[int]:
    """Without the lines of lists under a stem, numbered from 1: "We grant it as follows:".

    Resolutions of which one excludes the public are items: that one shuts those after it.
    """
    listed: set[int] = set()
    for place in numbered:
        over = found[place - 1].text if place else ""
        if _row_label(found[place]) == 1 and _is_stem(over):
            end = place + 1
            while end < len(found) and _row_label(found[end]) == end - place + 1:
                end += 1
            out = any(secrecy.excludes_public(block.text) for block in found[place:end])
            if end - place > 1 and end < len(found) and not out:
                listed.update(range(place, end))
    return [place for place in numbered if place not in listed]


def _is_stem(text: str) -> bool:
    stem = opens_list(text) and bool(_LIST_STEM.search(text[-LONGEST_STEM:]))
    return stem or bool(_RESOLVED.fullmatch(text))


def opens_list(text: str) -> bool:
    """Whether a line ends as one over a list does: in a colon, or in a colon and a dash."""
    return text.rstrip(" \t-–—").endswith(":")


def _row_label(block: Block) -> int | None:
    label = block.lead.label
    return label.first if label and label.depth == 1 else None
