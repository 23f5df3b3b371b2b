"""What a sentence may not be shown without: what it follows from, and what became of it.

Minutes tell a thing in several paragraphs: a motion, then its fate; a failure, then its cause; a
resolution "accordingly", after the vote it follows from. Shown alone, each would mislead.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.evidence.gathering import Evidence
from bot.evidence.rows import header
from bot.evidence.shapes import causes
from bot.library import Library
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.records import Role
from indexer.store.port import Snapshot

_FOLLOWS = re.compile(r"\b(?:accordingly|in consequence|consequently)\b", re.IGNORECASE)
_MOTION = re.compile(
    r"\b(?:proposed|moved|put forward|tabled)\b.{0,120}\b(?:that|motion|amendment)\b|"
    r"\b(?:motion|amendment)\b",
    re.IGNORECASE | re.DOTALL,
)
_FATE = re.compile(
    r"\b(?:lost|fell|carried|defeated|rejected|withdrawn|not (?:seconded|carried|agreed)|"
    r"no seconder|lapsed|resolved|agreed by|votes? to)\b",
    re.IGNORECASE,
)
_REACH = 3  # paragraphs after a motion in which its fate stands
_NARRATIVE = frozenset({Role.BODY, Role.DISCUSSION, Role.DECISION})


def before(snapshot: Snapshot, library: Library, lead: Evidence) -> list[Quoted]:
    """What a sentence follows from where it says "accordingly"; the names of a row's columns."""
    place = lead.place
    above = header(library.shelf(snapshot, place.part.key), place)
    if above is not None:
        return [Quoted(above, above.paragraph.text)]
    if not _FOLLOWS.search(lead.text) or lead.sentence or not place.position:
        return []
    prior = library.shelf(snapshot, place.part.key)[place.position - 1]
    if prior.paragraph.role not in _NARRATIVE or prior.paragraph.heading != place.paragraph.heading:
        return []
    return [Quoted(prior, library.worded(prior).sentences[-1].text)]


def after(snapshot: Snapshot, library: Library, query: Query, lead: Evidence) -> list[Quoted]:
    """What became of a motion; the cause of what a question of "why" finds told without one."""
    if query.wanted is Wanted.REASON and not causes(lead.place.paragraph.text):
        return _first(snapshot, library, lead, causes, reach=2)
    if _MOTION.search(lead.text) and not _FATE.search(lead.place.paragraph.text):
        return _first(snapshot, library, lead, lambda text: bool(_FATE.search(text)), reach=_REACH)
    return []


def _first(
    snapshot: Snapshot,
    library: Library,
    lead: Evidence,
    tells: Callable[[str], bool],
    *,
    reach: int,
) -> list[Quoted]:
    """The first sentence that tells it, in the paragraphs after the lead under its heading."""
    place = lead.place
    shelf = library.shelf(snapshot, place.part.key)
    for one in shelf[place.position + 1 : place.position + 1 + reach]:
        if one.paragraph.heading != place.paragraph.heading:
            break
        if one.paragraph.role not in _NARRATIVE:
            continue
        for sentence in library.worded(one).sentences:
            if tells(sentence.text):
                return [Quoted(one, sentence.text)]
    return []
