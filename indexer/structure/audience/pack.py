"""Who may see each part of an agenda pack; what fits no item behind a shut one is shut."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.records import PUBLIC, RESTRICTED, AgendaItem, PartKind
from indexer.structure import secrecy
from indexer.structure.agenda import numbered_pages
from indexer.structure.audience.matching import items_of
from indexer.structure.audience.minutes import of_minutes
from indexer.structure.audience.own import Label, own
from indexer.structure.drafts import Draft
from indexer.structure.roles import IN_MINUTES

_HEAD = 12
_FEW = 3


def of_pack(drafts: Sequence[Draft], agenda: Sequence[AgendaItem]) -> list[Label]:
    """Reports stand in the order of the agenda; what fits no item behind a shut one is shut."""
    items = items_of(drafts, agenda)
    any_shut = any(item.confidential for item in agenda)
    last_open = max(
        (i for i, item in enumerate(items) if item and not item.confidential), default=-1
    )
    owing = _owing(drafts, items, agenda)
    found: list[Label] = []
    whole: Label | None = None  # of the report that the next sections belong to, where it is shut
    under: str | None = None  # the divider between two reports that the next ones stand under
    minuted = iter(of_minutes([draft for draft in drafts if draft.kind in IN_MINUTES]))
    for index, (draft, item) in enumerate(zip(drafts, items, strict=True)):
        label = next(minuted) if draft.kind in IN_MINUTES else own(draft, item)
        if label.audience == PUBLIC and draft.kind is PartKind.REPORT:
            label = _by_agenda(label, item, behind=owing or (any_shut and index > last_open))
        elif label.audience == PUBLIC and draft.kind is PartKind.OTHER and index > last_open >= 0:
            label = _by_agenda(label, item, behind=any_shut)
        if not draft.inner:
            whole = label if draft.kind is PartKind.REPORT and _is_listed_shut(label) else None
        elif whole and label.audience == PUBLIC:
            label = whole  # a section of a report that its agenda shuts
        if draft.kind in {PartKind.REPORT, PartKind.OTHER}:
            under = _divider(draft, under)
            if under and label.audience == PUBLIC:
                label = Label(RESTRICTED, f'it stands under "{under[:80]}"', item)
        found.append(label)
    return found


def _divider(draft: Draft, under: str | None) -> str | None:
    """The divider over the title of a report, or the one that the last report stood under."""
    above = [block.text for block in draft.blocks[:_HEAD]]
    if draft.title in above:
        above = above[: above.index(draft.title)]
    for text in [draft.title, *above] if draft.inner and len(draft.blocks) <= _FEW else above:
        if secrecy.is_reopening(text):
            under = None
        elif secrecy.is_agenda_divider(text) and _is_of_many(text):
            under = text
    return under


def _is_of_many(text: str) -> bool:
    """Whether a line shuts more than the report that it heads: "Exempt items", not "EXEMPT"."""
    alone = re.fullmatch(r"\W*(?:private|closed)\W*", text, re.IGNORECASE)
    sentence = text.endswith(".") or (":" in text and secrecy.is_field(text))
    return bool(alone) or (secrecy.speaks_of_many(text) and not sentence)


def _owing(
    drafts: Sequence[Draft], items: Sequence[AgendaItem | None], agenda: Sequence[AgendaItem]
) -> bool:
    """Whether reports that fit no row outnumber the public rows left: one may be confidential."""
    left = [row for row in agenda if row not in items and numbered_pages(row)]
    pages = sum(draft.kind is PartKind.RESTRICTED for draft in drafts)
    if sum(row.confidential for row in left) <= pages:
        return False
    unfit = sum(
        item is None and draft.kind is PartKind.REPORT and not draft.inner
        for draft, item in zip(drafts, items, strict=True)
    )
    return unfit > sum(not row.confidential for row in left)


def _is_listed_shut(label: Label) -> bool:
    return label.audience == RESTRICTED and label.item is not None and label.item.confidential


def _by_agenda(label: Label, item: AgendaItem | None, *, behind: bool) -> Label:
    if item and item.confidential:
        return Label(RESTRICTED, f"the agenda lists item {item.number} as confidential", item)
    if item is None and behind:
        return Label(RESTRICTED, "it fits no item of the agenda, and may be a confidential one")
    if item:
        return Label(PUBLIC, f"the agenda lists item {item.number} as public", item)
    return label
