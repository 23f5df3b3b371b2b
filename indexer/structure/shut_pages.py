"""Pages whose header or foot says that they are exempt, and sections of a web page that are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import secrecy
from indexer.structure.blocks import Block
from indexer.structure.drafts import Draft
from indexer.structure.item_page import is_own_heading

_PAGE_LINE = re.compile(
    r"^\W{0,3}page \d{1,4}\b|\bpage \d{1,4}(?: (?:of|/) \d{1,4})?\W{0,3}$", re.IGNORECASE
)
_PAGE_MARK = re.compile(
    r"\b(?:EXEMPT|CONFIDENTIAL|RESTRICTED|NOT FOR PUBLICATION|OFFICIAL[ –-]+SENSITIVE|IN CAMERA)\b"
)
_PAGE_OPEN = re.compile(r"\b(?:public|open|part (?:1|i))\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"^\s*page \d{1,4}(?: of \d{1,4})?\b\W+|\W+(?:page )?\d{1,4}(?: of \d{1,4})?\W*$",
    re.IGNORECASE,
)
_LONGEST_PAGE_LINE = 140
_PAIR = 2  # cells: a row, and no heading
_SHUT_SECTION = re.compile(
    r"\W*(?:confidential|exempt|restricted|private|closed|non-?public|part (?:2|ii|two)) "
    r"(?:minutes?|decisions?|discussion|debate|record|notes?|information|comments?|resolutions?|text)"
    r"(?:\s?[(–—-].{0,100})?\W*",
    re.IGNORECASE,
)
_SHUT_DECISION = re.compile(
    r"\W*(?:strictly )?(?:confidential|exempt|restricted|private|part (?:2|ii|two)) "
    r"(?:decision|resolution|note|comment|addition)s?\W*",
    re.IGNORECASE,
)


def shut_pages(found: Sequence[Block]) -> set[int]:
    """The places of the blocks that stand on such pages."""
    return {*_paged(found), *_footed(found)}


def _paged(found: Sequence[Block]) -> set[int]:
    """The pages whose printed header or footer says EXEMPT, in a file without pages."""
    lines = [i for i, block in enumerate(found) if _is_page_line(block)]
    if len(lines) < 2:
        return set()
    if lines[0] <= 1:
        spans = list(zip(lines, [*lines[1:], len(found)], strict=True))
    else:
        spans = list(zip([0, *(i + 1 for i in lines[:-1])], [i + 1 for i in lines], strict=True))
    says_open = any(_PAGE_OPEN.search(found[line].text) for line in lines)
    shut: set[int] = set()
    before = False  # a page that says neither goes on as the one before it, where others say
    for line, (start, end) in zip(lines, spans, strict=True):
        bare = says_open and not _PAGE_OPEN.search(found[line].text)
        before = bool(_PAGE_MARK.search(found[line].text)) or (before and bare)
        shut.update(range(start, end) if before else ())
    return shut


def _is_page_line(block: Block) -> bool:
    return len(block.text) < _LONGEST_PAGE_LINE and bool(_PAGE_LINE.search(block.text))


def _footed(found: Sequence[Block]) -> set[int]:
    """The blocks of pages at whose foot a mark stands; what stands under a mark is shut anyway."""
    pages: dict[int, list[int]] = {}
    for index, block in enumerate(found):
        if block.lead.page is not None:
            pages.setdefault(block.lead.page, []).append(index)
    if len(pages) < 2:
        return set()
    feet = [
        places for places in pages.values() if any(map(_is_foot, (found[i] for i in places[-2:])))
    ]
    return {i for places in feet for i in places}


def _is_foot(block: Block) -> bool:
    bare = without_page(block.text)
    return bare.isupper() and secrecy.is_mark(bare)


def shut_sections(found: Sequence[Block]) -> set[int]:
    """What stands on the page of one item under a heading such as "Restricted minutes:".

    It ends with a heading of the page's own, or with one that is no further in.
    """
    shut: set[int] = set()
    over: Block | None = None
    for index, block in enumerate(found):
        if _heads_shut(block):
            over = block
        elif over is not None and _heads_next(over, block):
            over = None
        shut |= {index} if over is not None else set()
    return shut


def shut_decisions(draft: Draft) -> set[int]:
    """What stands in any paper under a line such as "Restricted decision:", to the next heading.

    A heading right under it ends nothing, and neither does one that is further in.
    """
    shut: set[int] = set()
    over: int | None = None
    for index, block in enumerate(draft.blocks):
        if _heads_decision(draft, index):
            over = index
        elif over is not None and index > over + 1 and draft.heads[index] is not None:
            level, own = block.lead.level, draft.blocks[over].lead.level
            over = over if level and own and level > own else None
        shut |= {index} if over is not None else set()
    return shut


def _heads_decision(draft: Draft, index: int) -> bool:
    block, after = draft.blocks[index], draft.blocks[index + 1 : index + 2]
    alone = not block.finished and len(block.lead.cells) < _PAIR
    told = bool(after) and not secrecy.denies(after[0].text) and len(after[0].lead.cells) < _PAIR
    return alone and told and bool(_SHUT_DECISION.fullmatch(block.text))


def _heads_shut(block: Block) -> bool:
    text = block.text.rstrip(" :")
    if block.finished or len(text) > _LONGEST_PAGE_LINE or secrecy.denies(text):
        return False
    if secrecy.excludes_public(text) or secrecy.is_question(text):
        return False
    if _SHUT_SECTION.fullmatch(text):
        return True
    heads = block.lead.level is not None or block.text.endswith(":") or text.isupper()
    if not heads:
        return False
    return secrecy.is_divider(text) or secrecy.is_mark(text) or secrecy.is_title_marked(text)


def _heads_next(over: Block, block: Block) -> bool:
    if is_own_heading(block.text):
        return True
    level, own = block.lead.level, over.lead.level
    return bool(level and own and level <= own)


def without_page(text: str) -> str:
    """A line without the number of its page: "RESTRICTED", of "RESTRICTED | 3"."""
    return _PAGE_NUMBER.sub("", text)
