"""A line that only names a matter answers nothing: what stands under it does.

"7. To consider the carol concert:" holds every word of a question about the concert, and says
nothing of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.evidence.gathering import Evidence
from bot.evidence.shapes import has_shape
from bot.library import Library, Shelved
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from bot.wording.quoting import ANSWER_WORDS, Quoted
from indexer.records import Role
from indexer.store.port import Snapshot
from indexer.words import normalise

_REACH = 12  # paragraphs under a label that are looked at
_ANY_SHAPE = frozenset({Wanted.ANY, Wanted.YES_NO, Wanted.LIST, Wanted.REASON})


def under_label(snapshot: Snapshot, library: Library, query: Query, lead: Evidence) -> list[Quoted]:
    """What stands under a line that only names a matter; empty where the lead says something.

    Of several paragraphs, those of the shape that is asked, else what was decided, else the first.
    """
    shelf = library.shelf(snapshot, lead.place.part.key)
    place = lead.place.position
    label = lead.place.paragraph.text.strip()
    if not _names_only(shelf, place):
        return []
    below = _below(shelf, place)
    chosen = [one for one in below if _fits(query, one)] or below
    quoted: list[Quoted] = []
    left = ANSWER_WORDS
    for one in chosen:
        length = len(one.paragraph.text.split())
        if quoted and length > left:
            break
        left -= length
        lead_in = "" if quoted else f"{label.rstrip(':. ')}: "
        quoted.append(Quoted(one, one.paragraph.text, lead_in))
    return quoted


def _names_only(shelf: Sequence[Shelved], place: int) -> bool:
    text = shelf[place].paragraph.text.strip()
    if place + 1 >= len(shelf):
        return False
    if text.endswith(":"):
        return True
    above = shelf[place + 1].paragraph.heading
    return bool(above) and normalise(above[-1]).strip(" .:") == normalise(text).strip(" .:")


def _below(shelf: Sequence[Shelved], place: int) -> list[Shelved]:
    """The paragraphs under a label, to the next one."""
    found: list[Shelved] = []
    for one in shelf[place + 1 : place + 1 + _REACH]:
        if _names_only(shelf, one.position):
            break
        found.append(one)
    return found


def _fits(query: Query, one: Shelved) -> bool:
    if query.wanted in _ANY_SHAPE:
        return one.paragraph.role is Role.DECISION
    return has_shape(query.wanted, one.paragraph.text)
