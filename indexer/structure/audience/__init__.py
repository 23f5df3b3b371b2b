"""Who may see each part by what it says itself, and why. In doubt a part is shut.

What a policy makes of it is worked out in ``indexer.labelling``.
"""

from __future__ import annotations

from collections.abc import Sequence

from indexer.records import PUBLIC, RESTRICTED, AgendaItem, PaperKind, Reading
from indexer.structure.audience.matching import items_of, owed
from indexer.structure.audience.minutes import of_minutes
from indexer.structure.audience.over_items import of_page
from indexer.structure.audience.own import Label, own
from indexer.structure.audience.pack import of_pack
from indexer.structure.audience.titles_shown import with_titles
from indexer.structure.audience.whole import is_public_notice, why_shut
from indexer.structure.drafts import Draft
from indexer.structure.stated import Stated

__all__ = ["Label", "labels", "owed", "with_titles"]


def labels(
    drafts: Sequence[Draft],
    agenda: Sequence[AgendaItem],
    reading: Reading,
    file: str,
    stated: Stated | None,
    kind: PaperKind,
) -> list[Label]:
    """The audience of each part of a file, in order."""
    if stated and stated.audience:
        basis = "the manifest says so"
        return [Label(stated.audience, basis, item) for item in items_of(drafts, agenda)]
    if is_public_notice(reading, file, kind):
        basis = "it is the public notice of what is taken in private"
        return [Label(PUBLIC, basis, item) for item in items_of(drafts, agenda)]
    why = why_shut(reading, file, drafts, kind)
    if why:
        return [Label(RESTRICTED, why, item) for item in items_of(drafts, agenda)]
    if kind is PaperKind.PACK:
        return of_pack(drafts, agenda)
    if kind is PaperKind.MINUTES:
        return of_minutes(drafts)
    if kind is PaperKind.MINUTED_ITEM:
        return list(map(of_page, drafts))
    return [own(draft, None) for draft in drafts]
