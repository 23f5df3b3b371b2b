"""Minutes of an earlier meeting in the papers of a later one, where they are to be agreed.

So stand earlier meetings on the web page of one item. They are read with the paper, but its date
is not theirs: their title says of which day they are, and whoever reads a part of them dates it
by that (``day_of``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.records import DateBasis, MeetingDate, PaperKind, Part, PartKind
from indexer.structure import dates
from indexer.structure.drafts import Draft

BINDS = frozenset({PaperKind.PACK, PaperKind.AGENDA, PaperKind.REPORT, PaperKind.MINUTED_ITEM})
GOES_ON = frozenset({PartKind.ITEM, PartKind.ATTENDANCE, PartKind.OTHER})
_TOP = 3  # paragraphs under the title of minutes
_LONGEST = 200


def own(drafts: Sequence[Draft], kind: PaperKind) -> list[bool]:
    """For each part, whether it is the paper's own: nothing from the first bound minutes on is."""
    if kind not in BINDS:
        return [True] * len(drafts)
    first = next((i for i, one in enumerate(drafts) if one.kind is PartKind.MINUTES), len(drafts))
    return [i < first for i in range(len(drafts))]


def dated(parts: Sequence[Part], kind: PaperKind) -> tuple[Part, ...]:
    """The parts of a paper, the title of bound minutes with the day that stands under it."""
    if kind not in BINDS:
        return tuple(parts)
    return tuple(
        replace(part, title=_with_day(part)) if part.kind is PartKind.MINUTES else part
        for part in parts
    )


def day_of(title: str) -> MeetingDate | None:
    """The day of bound minutes, by their title as ``dated`` gives it."""
    found = dates.find(title)
    if not found:
        return None
    return MeetingDate(found[0].value.isoformat(), DateBasis.PRINTED, found[0].words)


def _with_day(part: Part) -> str:
    if dates.find(part.title):
        return part.title
    below = [heading for one in part.paragraphs[:1] for heading in one.heading]
    below += [one.text for one in part.paragraphs[:_TOP]]
    said = [day.words for line in below if len(line) < _LONGEST for day in dates.find(line)]
    return f"{part.title}, {said[0]}" if said else part.title
