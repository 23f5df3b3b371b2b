"""A paper that is bound behind a report with no cover block of its own.

Where the agenda lists a confidential item and no paper fits it, what looks like another paper at
the tail of a public report may be that one, and is shut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.records import AgendaItem
from indexer.structure import secrecy
from indexer.structure.drafts import Draft
from indexer.structure.heading_names import is_standing

_CLOSING = re.compile(
    r"(?:contact(?: officer| for)?|report author|author|telephone|tel|phone|e-?mail|"
    r"background (?:papers|documents)|list of (?:appendices|background))\b",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"(?:appendi|annex|enclosure|schedule|table|figure|map|plan\b|"
    r"(?:\w+ ){0,3}impact assessment)",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:briefing(?: note| paper)?|business case|valuation|heads of terms|legal advice|"
    r"memorandum|investigation report|tender report|supplementary (?:report|paper|note))\b",
    re.IGNORECASE,
)
_FIELD = re.compile(r"[A-Z][\w /()]{1,30}:\s")
_SMALL = frozenset(
    "the and for with from that this into update report paper item review note of on at to".split()
)
_ENOUGH = 0.6  # of the words of a row's title
_BODY = 2  # paragraphs that a report has at least before it can end
_LEAST_WORD = 4  # letters


def start(draft: Draft, owed: Sequence[AgendaItem]) -> int | None:
    """Where another paper begins within a report, or None.

    ``owed`` are the confidential rows that no paper of the pack fits.
    """
    said = numbered = 0
    closed = appended = False
    for index, block in enumerate(draft.blocks):
        if said >= _BODY and _may_be_title(draft, index):
            new_page = block.lead.cut and _changes_style(draft, index)
            unknown = (closed or new_page) and not (appended or _is_field(block.text))
            if unknown or _names(block.text, draft.title, owed):
                return index
        appended = appended or bool(block.short and _APPENDIX.match(block.text))
        said += block.finished and len(block.text.split()) > _BODY
        numbered += block.finished and block.lead.label is not None
        # The names at the end of a report, not those of its cover block.
        closed = numbered >= _BODY and (
            bool(_CLOSING.match(block.text)) or (closed and block.short)
        )
    return None


def _may_be_title(draft: Draft, index: int) -> bool:
    """A line that could be the title of a paper: no standing section, appendix or list entry."""
    block = draft.blocks[index]
    plain = block.lead.label is None and not block.lead.bullet and len(block.lead.cells) < 2
    named = is_standing(block.text) or _APPENDIX.match(block.text) or _CLOSING.match(block.text)
    follows = index + 1 < len(draft.blocks)
    return bool(plain and block.short and not (block.finished or named) and follows)


def _is_field(text: str) -> bool:
    return text.endswith(":") or "@" in text or bool(_FIELD.match(text))


def _changes_style(draft: Draft, index: int) -> bool:
    """Whether numbered paragraphs end here for good, or numbers begin again from 1."""
    before = [b.lead.label for b in draft.blocks[:index] if b.lead.label]
    after = [b.lead.label for b in draft.blocks[index:] if b.lead.label]
    return len(before) >= _BODY and (not after or after[0].first == 1)


def _names(text: str, own: str, owed: Sequence[AgendaItem]) -> bool:
    """Whether a line names a confidential row: most of its words, or one of a paper's name."""
    words = _words(text) - _words(own)
    for row in owed:
        title = _words(secrecy.unmarked(row.title))
        shared = words & title
        if len(shared) >= max(2, _ENOUGH * len(title)) or (shared and _PAPER.search(text)):
            return True
    return False


def _words(text: str) -> set[str]:
    return {
        word
        for word in re.findall(r"[a-z]+", text.casefold())
        if len(word) >= _LEAST_WORD and word not in _SMALL
    }
