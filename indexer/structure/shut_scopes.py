"""How far a mark beside a paragraph reaches: to the next number, heading, bracket or end tag."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.records import PartKind
from indexer.structure import secrecy
from indexer.structure.blocks import Block
from indexer.structure.drafts import Draft
from indexer.structure.numbering import CODED, goes_on, listed_below, numbers

_SEVERAL = re.compile(
    r"\b(?:next|following) (?:\w+ ){0,2}(?:paragraphs|passages|sentences|sections|parts|lines|"
    r"items|minutes|bullets|entries|remarks)\b",
    re.IGNORECASE,
)
_LISTS = re.compile(r"\b(?:following|below|as follows)\b|[:;,–—-]\W*$", re.IGNORECASE)
_SHORT = 60  # characters
_PAIR = 2  # cells, of which the first is a title
_MOST_OF_BRACKET = 10  # paragraphs


def scope(draft: Draft, start: int, *, brackets: bool) -> range:
    """What a mark beside a paragraph shuts: up to the next number, heading or mark that ends it."""
    found, heads = draft.blocks, draft.heads
    if draft.kind is PartKind.ITEM and start == 0:
        return range(len(found))
    first = found[start]
    if secrecy.speaks_of_next(first.text):
        return range(start, _next_end(draft, start, brackets=brackets))
    own = _own_end(found, start, brackets=brackets)
    if own is not None:
        return range(start, own)
    if not numbers(first) and not any(block.finished for block in found[:start]):
        return range(len(found))  # nothing is told before it: it stands over the whole
    for index in range(start + 1 + listed_below(found, start), len(found)):
        block = found[index]
        if secrecy.closes(block.text, first.text[:_SHORT]) or secrecy.is_open_title(block.text):
            return range(start, index)
        if _is_numbered(first):
            ended = goes_on(found, start, index)
        else:
            ended = _ends(first, block, heads[index] is not None, headed=heads[start] is not None)
        if ended:
            return range(start, index)
    return range(start, len(found))


def _next_end(draft: Draft, start: int, *, brackets: bool) -> int:
    """Where ends what a note says of the next paragraph: at an end tag, or with what it begins."""
    found = draft.blocks
    tags = (i for i in range(start + 1, len(found)) if secrecy.is_closing_tag(found[i].text))
    closed = next(tags, None)
    if closed is not None:
        return closed + 1
    one = start + 1 < len(found) and not _SEVERAL.search(found[start].text)
    return scope(draft, start + 1, brackets=brackets).stop if one else len(found)


def _own_end(found: Sequence[Block], start: int, *, brackets: bool) -> int | None:
    """Where a row, a bracket or a bullet ends that holds all that its own mark shuts."""
    first = found[start]
    divides = secrecy.is_mark(first.text) or secrecy.says_only(first.text)
    if len(first.lead.cells) > _PAIR and not divides:
        return start + 1  # a row of a table shuts no other
    if first.text[:1] in "[(" and (brackets or not secrecy.is_paper_mark(first.text)):
        closed = _bracket_ends(found, start)
        if closed is not None:
            return closed + 1
    lists = divides or _LISTS.search(first.text)  # what it shuts stands in the bullets below
    if first.lead.bullet and first.finished and not (lists or numbers(first)):
        return _next_bullet(found, start)
    return None


def _next_bullet(found: Sequence[Block], start: int) -> int:
    """Where the next bullet no further in stands, or a heading's or a number's line."""
    own = found[start].lead.indent
    for index in range(start + 1, len(found)):
        lead = found[index].lead
        if lead.indent <= own and (lead.bullet or lead.label is not None or lead.level):
            return index
    return len(found)


def _bracket_ends(found: Sequence[Block], start: int) -> int | None:
    """Where the bracket is closed that a paragraph opens, if it holds the whole paragraph."""
    close = "]" if found[start].text[0] == "[" else ")"
    for index in range(start, min(start + _MOST_OF_BRACKET, len(found))):
        place = found[index].text.find(close)
        if place >= 0:
            whole = place >= len(found[index].text) - 2
            return index if whole and (index > start or place > 0) else None
    return None


def _is_numbered(block: Block) -> bool:
    return (block.lead.label is not None and not block.lead.bullet) or bool(
        CODED.match(block.text) and not secrecy.is_appendix(block.text)
    )


def _ends(first: Block, block: Block, is_head: bool, *, headed: bool) -> bool:
    """Whether a block ends what an unnumbered one began: a number, or a heading no further in."""
    if block.lead.label is not None and not block.lead.bullet:
        return True
    if secrecy.is_appendix(first.text) and secrecy.is_appendix(block.text):
        return True
    if not is_head:
        return False
    if headed and block.lead.level and first.lead.level:
        return block.lead.level <= first.lead.level
    return not headed
