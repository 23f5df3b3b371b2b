"""Headings that run into their paragraph: "Social value: the contractor …"."""

from __future__ import annotations

import re

from indexer.structure.blocks import Block

_RUN_IN = re.compile(r"^([A-Z][^.:;?!\n]{2,70}):\s+(?=[A-Z“\"‘'(\d]|[a-z]{1,12} [a-z])")
_NOT_RUN_IN = re.compile(
    r"\b(?:is|are|was|were|has|have|had|said|asked|stated|note|include[sd]?|including|follow\w*|"
    r"resolved|agreed|moved|seconded|action|decision|that|speakers|report|date|time|venue|email|"
    r"tel|phone)\b",
    re.IGNORECASE,
)


def run_in(block: Block) -> str | None:
    """The words before a colon that head the paragraph ("Social value: the …")."""
    found = _RUN_IN.match(block.text)
    if not found or len(block.text) < 60 or len(found.group(1).split()) > 9:
        return None
    words = found.group(1).strip()
    if block.text[found.end()].islower() and block.lead.label is None:
        return None
    return None if _NOT_RUN_IN.search(words) else words
