"""Marks on the web page of one item: over its decision or minutes, right under, or at the end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from indexer.records import RESTRICTED, PartKind
from indexer.structure import secrecy
from indexer.structure.audience.own import Label, explains, own
from indexer.structure.drafts import Draft
from indexer.structure.item_page import is_own_heading

_LONGEST_TITLE = 140
_TOP = 12  # lines


def over(texts: Sequence[str], title: str) -> str | None:
    """The mark that stands over what a page tells of its item; its title is judged with that."""
    end = next((i for i, text in enumerate(texts) if is_own_heading(text)), len(texts))
    above = texts[: min(end, _TOP)]
    return next((text for text in above if _heads(text, titled=text == title)), None)


def _heads(text: str, *, titled: bool) -> bool:
    if titled:
        return secrecy.is_for_few(text) or secrecy.is_restricted_page(text)
    return _marks(text) or _names_item(text) or secrecy.is_capital_marked(text)


def within(draft: Draft) -> str | None:
    """The mark that stands right under "Minutes:", or is the last line of what is minuted."""
    told = [block.text for block in draft.blocks]
    under = [text for over, text in pairwise(told) if is_own_heading(over)]
    return next((text for text in (*under, *told[-1:]) if _marks(text)), None)


def of_page(draft: Draft) -> Label:
    """By what the page of one item prints: its title shuts it where more than a formula is told."""
    told = [block.text for block in draft.blocks if block.text != draft.title]
    marked = draft.kind is PartKind.ITEM and secrecy.is_title_marked(draft.title)
    marked = marked and secrecy.shut_appendices(draft.title) is None
    if marked and not all(map(secrecy.tells_nothing, told)):
        return Label(RESTRICTED, f'its title says "{draft.title[:80]}"')
    mark = within(draft)
    if mark:
        return Label(RESTRICTED, f'it says "{mark[:80]}"')
    return own(draft, None)


def _marks(text: str) -> bool:
    """Whether a line shuts the page; not where it speaks of an enclosure or of going out."""
    if secrecy.names_appendix(text) or _speaks_of_others(text):
        return False
    return (
        secrecy.is_for_few(text)
        or secrecy.is_paper_mark(text)
        or secrecy.is_restricted_page(text)
        or secrecy.says_only(text)
    )


def _names_item(text: str) -> bool:
    """Whether a line of the head bears a mark: "Private item", "Meeting: … (Exempt item 7)"."""
    if len(text) > _LONGEST_TITLE or secrecy.names_appendix(text) or _speaks_of_others(text):
        return False
    return not text.endswith(".") and (secrecy.is_title_marked(text) or secrecy.is_divider(text))


def _speaks_of_others(text: str) -> bool:
    told = secrecy.is_question(text) or secrecy.excludes_public(text) or explains(text, [text])
    return told or secrecy.is_lifted(text) or secrecy.denies(text)
