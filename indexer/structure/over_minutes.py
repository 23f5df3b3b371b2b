"""The name that stands alone in bold right over the word "Minutes", where no body is named else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.structure import dates, secrecy
from indexer.structure.blocks import Block
from indexer.structure.letterhead import SMALL

_TITLE = re.compile(  # it says that these are minutes, and whose they are not
    r"\W*(?:(?!of\b|from\b)[\w’'&-]+ ){0,5}(?:minutes|meeting notes|notes of (?:the |a )?meeting)"
    r"(?: of (?:the |a )?meeting)?\W*(?:(?:held|on)\b.*|\d.*)?",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\d|[:;.,?!@/]|\b(?:minutes?|notes?|agenda|meetings?|draft|approved|unconfirmed|confirmed|"
    r"report|present|attend\w*|apologies|chair\w*|clerk|cllr|councillor|mrs?|ms|miss|dr|rev|"
    r"room|hall|street|road|lane|pavilion|church|house|teams|zoom|public|spring|summer|autumn|"
    r"winter|term|annual|item|part)\b",
    re.IGNORECASE,
)
_TOP = 4  # blocks
_LEAST, _MOST = 2, 8  # words


def organisation(found: Sequence[Block]) -> str | None:
    """The name right over the title of minutes: "Hill Saw Mill" over "VILLAGE LIAISON MINUTES"."""
    for over, title in pairwise(found[:_TOP]):
        if _TITLE.fullmatch(title.text) and _is_set_apart(over):
            return over.text if _is_name(over.text) else None
    return None


def _is_set_apart(block: Block) -> bool:
    lead = block.lead
    return bool(lead.bold or lead.level) and not (lead.label or lead.bullet or lead.cells)


def _is_name(text: str) -> bool:
    words = text.split()
    if not _LEAST <= len(words) <= _MOST or _NO_NAME.search(text) or dates.find(text):
        return False
    if secrecy.is_paper_mark(text) or secrecy.is_mark(text):
        return False
    return all(word[:1].isupper() or word in SMALL for word in words)
