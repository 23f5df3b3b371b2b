"""How far the head of a paper reaches: a mark there shuts the whole of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure.secrecy.declared import speaks_of_item
from indexer.structure.secrecy.dividers import is_divider, is_reopening
from indexer.structure.secrecy.fields import is_field, is_field_among_others
from indexer.structure.secrecy.marks import is_mark
from indexer.structure.secrecy.tags import is_closing_tag, is_opening_tag
from indexer.structure.secrecy.titles import is_appendix, is_title_marked

_HEAD = 12
_MOST_SENTENCES = 3
_LONGEST_MARK = 140
_NUMBERED = re.compile(
    r"\W{0,4}(?!PART\b|Part\b)(?:(?:[Aa]genda )?[Ii]tem |[Mm]inute )?(?:[A-Z]{1,4}[ /.]?)?"
    r"\d{1,4}(?:[./]\d{1,4}){0,2}[A-Za-z]?[.):]?\W{0,3}\s"
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)\s*\S"
)
_CODED = re.compile(r"([A-Z]{2,5}[ /.]?)\d{1,4}[./]\d{1,4}\b")  # a minute's own: "FE 22.41"
_OF_COVER = re.compile(  # sections that stand before the matter itself
    r"\W*[\d.]*\s*(?:purpose|(?:executive )?summary|introduction|recommendation|background|"
    r"decision|reason|why|status|classification|access)",
    re.IGNORECASE,
)
_EXCLUSION = re.compile(  # an item of minutes: what stands over it was taken in public
    r"\b(?:public exclusion|exclusion of (?:the )?(?:press|public))\b", re.IGNORECASE
)
_OF_PAPER = re.compile(
    r"\b(?:this|the|whole|entire) (?:report|paper|document|minutes?|agenda|file|note|briefing|"
    r"pack)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"[\W_]*part\b", re.IGNORECASE)
_AUTHOR = re.compile(
    r"\W*(?:[\w’']+ ){0,2}(?:reports?|papers?|notes?|briefings?) (?:of|by|from|to|for)\b"
    r"(?![^.]*\b(?:is|are|was|were|be|been|has|have|received|noted|agreed|says?|tells?|shows?)\b)"
    r"[^.]{1,80}\.\W*",
    re.IGNORECASE,
)
_OF_LAW = re.compile(r"\b(?:information|para\w*|schedule|act|section|virtue)\b", re.IGNORECASE)
_LEAST_WORDS = 4  # of an item that tells something behind its number
_BARE_OPEN = re.compile(
    r"\W*(?:public|open)(?: (?:items|actions|session|section|business))?\W*", re.IGNORECASE
)
_CLASSED = re.compile(r"\bclassification\s*:", re.IGNORECASE)
_ENDED = re.compile(r"[.!?][\"”’')\]*_]*$")


def head(texts: Sequence[str]) -> int:
    """How many of the first lines, as printed, are the head of a paper.

    Twelve at most, no further than the third sentence, and no further than a mark that begins a
    section: one that something was told before, under a number or beside a mark that ends it.
    """
    sentences = 0
    for index, text in enumerate(texts[:_HEAD]):
        if _begins_section(texts, index):
            return index
        sentences += text.endswith(".")
        if sentences == _MOST_SENTENCES:
            return index + 1
    return min(len(texts), _HEAD)


def _begins_section(texts: Sequence[str], index: int) -> bool:
    """Whether a mark shuts what stands under it, and not what stands over it as well."""
    text = texts[index]
    if is_field_among_others(text) and any(map(_CLASSED.search, texts[:index])):
        return True  # a second report, with a class of its own
    marks = is_mark(text) or is_divider(text) or is_title_marked(text) or speaks_of_item(text)
    marks = marks or is_opening_tag(text)
    if marks and _is_numbered_item(texts, index):
        return True
    if not marks or not _stands_alone(text):
        return False
    before = texts[:index]
    opened = next((i for i, one in enumerate(before) if _begins_open(one)), index)
    if any(not is_reopening(one) for one in before[opened:]):
        return True  # under "PART 1" something stands already
    told = [i for i, one in enumerate(before) if is_told(one) and not is_mark(one)]
    if not told:
        return False
    if is_appendix(text):
        return True
    return _is_numbered(before, told) or any(map(is_closing_tag, texts[index + 1 :]))


def _is_numbered_item(texts: Sequence[str], index: int) -> bool:
    """Whether a mark is the title of an item among numbered ones, and names no law or report."""
    text = texts[index]
    if _NUMBERED.match(text) and _EXCLUSION.search(text):
        return True
    if not _NUMBERED.match(text) or _OF_LAW.search(text) or _OF_PAPER.search(text):
        return False
    coded = _CODED.match(text)
    if coded and any(one.startswith(coded.group(1)) and _CODED.match(one) for one in texts[:index]):
        return True
    items = [one for one in texts[:index] if _NUMBERED.match(one) and not _OF_COVER.match(one)]
    return sum(len(one.split()) >= _LEAST_WORDS for one in items) > 1


def _stands_alone(text: str) -> bool:
    """A line that may head a section: no sentence, no field and not of the paper as a whole."""
    if speaks_of_item(text):
        return True
    if len(text) > _LONGEST_MARK or _ENDED.search(text) or _NUMBERED.match(text):
        return False
    return not (_OF_PAPER.search(text) or (is_field(text) and ":" in text))


def _begins_open(text: str) -> bool:
    """Whether a line begins an open part; "Public reports in the press" is but a title."""
    if _BARE_OPEN.fullmatch(text):
        return True
    return is_reopening(text) and (is_closing_tag(text) or bool(_PART.match(text)))


def is_told(text: str) -> bool:
    """Whether a line tells something; "Report of the Clerk." names its author alone."""
    return bool(_ENDED.search(text)) and not _AUTHOR.fullmatch(text)


def _is_numbered(before: Sequence[str], told: Sequence[int]) -> bool:
    """Whether a numbered item was told: its number is that of a sentence or of the line over it."""
    numbered = [
        place
        for i in told
        for place in (i, i - 1)
        if place >= 0 and _NUMBERED.match(before[place]) and not _OF_COVER.match(before[place])
    ]
    return bool(numbered)
