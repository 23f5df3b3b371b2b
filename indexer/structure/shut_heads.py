"""Lines of a report that shut what stands under them, and appendices that it says are exempt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.records import AgendaItem, PartKind
from indexer.structure import secrecy
from indexer.structure.alike import alike
from indexer.structure.blocks import Block
from indexer.structure.drafts import Draft

_APPENDIX = re.compile(
    r"(?:(?:exempt|confidential|private|restricted) )?"
    r"(?:appendix|annexe?|schedule|enclosure|attachment)\s+([A-Z]|\d{1,2})\b"
    r"(?!.{0,60}\b(?:is|are|was|shows?|sets?|gives?|contains?|of the)\b)",
    re.IGNORECASE,
)
_RULED = re.compile(r"(?:[-_=*~–—]\s?){3}$")
_OPEN_FIELD = re.compile(  # and no "Appendix A: Open market valuation (exempt)"
    r"(?!appendi|annex|schedule)(?:[\w/]{1,20} ){0,3}(?:status|access(?: to information)?|"
    r"classification|audience|session)\s*:\s*(?:public|open|unrestricted|part(?:ly)? exempt)\s*"
    r"(?:$|[(\[.,;]|[–—-]\s*(?:appendi|annex)|(?:with|but|except|save)\b)",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(
    r"\W*(?:confidential|exempt|restricted|private) (?:appendi(?:x|ces)|annex(?:e|es)?)"
    r"(?: attached)?\s*[:?]\s*(?:yes|y|no|n)\b",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"\W*(?:this )?document is restricted\W*", re.IGNORECASE)
_NEXT_ITEM = re.compile(r"agenda item(?: no\.?)? \d{1,3}[a-z]?\b", re.IGNORECASE)
_TOP = 3  # lines of a page
MOST_OF_TITLE = 140


def is_heading(draft: Draft, index: int) -> bool:
    """Whether a line of a report shuts what stands under it."""
    text = text_of(draft, index)
    if not stands_alone(draft, index) or secrecy.is_question(text) or secrecy.is_legend(text):
        return False
    if _OPEN_FIELD.match(text) or secrecy.is_closing_tag(text):
        return False  # "Status: Public (Appendix 2 is exempt)"
    if secrecy.names_its_own(text, (block.printed for block in draft.blocks)):
        return False
    minuted = draft.kind is PartKind.OTHER and draft.heads[index] is not None
    marked = (
        secrecy.is_mark(text)
        or secrecy.is_divider(text)
        or secrecy.is_title_marked(text)
        or secrecy.is_field_among_others(text)
        or (minuted and secrecy.excludes_public(text))
    )
    if _YES_OR_NO.match(text):
        return False  # a field of the form: the annex stands elsewhere
    if marked and draft.kind is PartKind.OTHER:
        marked = index not in secrecy.topics(_titles(draft), [one.printed for one in draft.blocks])
    return marked and not secrecy.denies(text_of(draft, index + 1))


def is_behind_placeholder(draft: Draft, begun: int, index: int) -> bool:
    """Whether behind a page that only says "Document is Restricted" the next item's page begins.

    The page holds nothing of the document, and so shuts none but itself.
    """
    shut, block = draft.blocks[begun], draft.blocks[index]
    alone = begun + 1 == index and bool(_PLACEHOLDER.fullmatch(shut.text))
    if not alone or shut.lead.page is None or block.lead.page == shut.lead.page:
        return False
    below = draft.blocks[index : index + _TOP]
    top = [one.printed for one in below if one.lead.page == block.lead.page]
    return any(map(_NEXT_ITEM.match, top))


def _titles(draft: Draft) -> list[str]:
    return [draft.title, *(block.text for block in draft.blocks[:2])]


def appendix(draft: Draft, index: int) -> str | None:
    """The letter or number of the appendix that a line heads."""
    found = _APPENDIX.match(text_of(draft, index)) if stands_alone(draft, index) else None
    return found.group(1) if found else None


def exempt_appendices(draft: Draft, rows: Sequence[AgendaItem]) -> list[frozenset[str]]:
    """The appendices that the report, or its row of the agenda, says are exempt."""
    own = [row.title for row in rows if alike(_without_bracket(row.title), draft.title)]
    listed = [secrecy.shut_appendices(title) for title in (draft.title, *own)]
    named = [
        secrecy.shut_appendices(block.text)
        for i, block in enumerate(draft.blocks)
        if appendix(draft, i) is None  # that is its own heading
    ]
    return [names for names in listed if names is not None] + [names for names in named if names]


def is_named(name: str, named: Sequence[frozenset[str]]) -> bool:
    """Whether an appendix is among those that were named; no names stand for every one."""
    return any(not names or name.upper() in names for names in named)


def _without_bracket(title: str) -> str:
    return re.sub(r"\s*[(\[][^()\[\]]*[)\]]\s*$|\s+[-–—]\s[^-–—]*$", "", title)


def stands_alone(draft: Draft, index: int) -> bool:
    """Whether a line may be a heading: no sentence, no row, no paragraph of a list."""
    block = draft.blocks[index]
    ruled = _RULED.search(block.text)  # "- - - below the line - - -", whose first dash is no bullet
    if (block.lead.bullet and not ruled) or block.finished or len(block.text) > MOST_OF_TITLE:
        return False
    if len(block.lead.cells) > 1:
        return _is_marked_row(block)
    return block.lead.label is None or draft.heads[index] is not None


def _is_marked_row(block: Block) -> bool:
    """A table of two cells that heads an appendix: "Appendix | EXEMPT"."""
    cells = block.lead.cells
    names = len(cells) == 2 and re.match(r"appendi|annex", cells[0], re.IGNORECASE)
    return bool(names) and secrecy.is_mark(cells[1])


def text_of(draft: Draft, index: int) -> str:
    """The text of a block; none behind the last."""
    return draft.blocks[index].text if index < len(draft.blocks) else ""
