"""What a part prints of itself: who may see it, and why, in a clerk's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.records import PUBLIC, RESTRICTED, AgendaItem, PartKind
from indexer.structure import secrecy
from indexer.structure.parts import Draft

_OVER = 6  # blocks
NOTHING = "nothing on the paper restricts it"
MARKED = "a mark, or what the paper says of its number, shuts it"


@dataclass(frozen=True, slots=True)
class Label:
    """An audience with the reason for it."""

    audience: str
    basis: str
    item: AgendaItem | None = None  # the agenda row that the part belongs to


def own(draft: Draft, item: AgendaItem | None) -> Label:
    """By what the part itself prints."""
    if draft.kind is PartKind.RESTRICTED:
        return Label(RESTRICTED, "the page says that it is restricted", item)
    if draft.inner and draft.shut:
        headed = bool(draft.blocks) and draft.blocks[0].text == draft.title
        return Label(RESTRICTED, f'its head says "{draft.title[:80]}"' if headed else MARKED, item)
    texts = [block.as_field for block in draft.blocks]
    if draft.kind in {PartKind.REPORT, PartKind.OTHER}:
        head = secrecy.head([block.printed for block in draft.blocks])
        mark = _mark(texts[:head]) or _part_over(draft)
        titled = not draft.inner and _is_titled_shut(draft.title)
        titled = titled or any(map(secrecy.is_divider, texts[:1]))
        if mark or titled:
            return Label(RESTRICTED, f'its head says "{(mark or draft.title)[:80]}"', item)
    for text, after in zip(texts, [*texts[1:], ""], strict=False):
        if secrecy.is_question(text) and secrecy.answer(text, after):
            return Label(RESTRICTED, "the report answers that it is confidential", item)
    return Label(PUBLIC, NOTHING, item)


def _part_over(draft: Draft) -> str | None:
    """A lone "PART B" over the title of a report, which by custom is the private part."""
    over = [block.text for block in draft.blocks[:_OVER]]
    over = over[: over.index(draft.title)] if draft.title in over else []
    return next((text for text in over if len(text) > 1 and secrecy.is_plain_part(text)), None)


def _explains(text: str) -> bool:
    """Whether a line says what a symbol means, or which paragraphs are shut, and not the paper."""
    return secrecy.is_legend(text) or bool(secrecy.shut_numbers(text))


def _is_titled_shut(title: str) -> bool:
    """Whether its title shuts a report; "(Exempt appendix)" speaks of an appendix alone."""
    if secrecy.shut_appendices(title) is not None and not secrecy.is_appendix(title):
        return secrecy.is_row_marked(title)
    return secrecy.is_title_marked(title)


def _mark(head: Sequence[str]) -> str | None:
    """A mark among the first lines, unless the next line says that nothing is exempt."""
    for text, after in zip(head, [*head[1:], ""], strict=False):
        marked = secrecy.is_paper_mark(text) or secrecy.is_capital_marked(text)
        if marked and not (secrecy.denies(after) or _explains(text)):
            return text
    return None
