"""A whole list as the answer, where a question asks for one or what leads belongs to one."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.evidence.gathering import Evidence
from bot.evidence.lists import LONGEST, whole_list
from bot.evidence.tables import rows_below
from bot.evidence.weighing import match
from bot.library import Library, Shelved
from bot.questions.asking import Wanted
from bot.questions.duties import duty_asked
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted, stem_before, without_repeats
from indexer.records import Role
from indexer.store.port import Snapshot

_TOPICAL = 0.5  # share of the topic that a line must hold itself to stand for others like it
_LINE = 1.6  # times what leads, at the most: a line of a list
_LISTED = frozenset({Role.DECISION, Role.ACTION})
_ONE = frozenset(  # a date, a figure or a person: one thing, not a list
    {Wanted.DATE, Wanted.MONEY, Wanted.NUMBER, Wanted.SHARE, Wanted.PERSON, Wanted.YES_NO}
)


def listed_whole(
    snapshot: Snapshot, library: Library, query: Query, lead: Evidence
) -> list[Quoted]:
    """The whole list that the lead introduces or belongs to, where the question asks for it."""
    shelf = library.shelf(snapshot, lead.place.part.key)
    rows = rows_below(shelf, lead.place.position)
    if rows:  # the names of the columns alone say nothing
        return [Quoted(one, one.paragraph.text) for one in (lead.place, *rows)]
    if not _wants_list(query, lead):
        return []
    lines: Sequence[Shelved] = whole_list(shelf, lead.place.position)[: LONGEST + 1]
    if query.wanted is not Wanted.LIST:
        lines = _of_topic(library, query, lead, lines)
    if len(lines) < 2:
        return []
    whole = without_repeats(library, lines)
    stems = [stem_before(one.paragraph.stem) for one in whole]
    governed = {one.paragraph.text.rstrip().rstrip(":") for one in whole}
    return [
        Quoted(one, one.paragraph.text, _new_stem(stems, place, governed))
        for place, one in enumerate(whole)
    ]


def _wants_list(query: Query, lead: Evidence) -> bool:
    """Whether a whole list answers: one was asked for, or what leads goes on into one."""
    paragraph = lead.place.paragraph
    if query.wanted is Wanted.LIST or (paragraph.stem and duty_asked(query.standalone)):
        return True
    if paragraph.role in _LISTED:
        if len(paragraph.text) > _LINE * len(lead.text):
            return False  # a whole minute, and no line of a list
        return query.wanted not in _ONE or query.wanted is Wanted.PERSON
    return paragraph.text.rstrip().endswith(":") and query.wanted not in _ONE


def _of_topic(
    library: Library, query: Query, lead: Evidence, lines: Sequence[Shelved]
) -> Sequence[Shelved]:
    """The lines that hold what the question asks beyond the headings over them all.

    Where the one that leads holds nothing of its own, all of them.
    """
    if lead.own < _TOPICAL or lead.place.paragraph.text.rstrip().endswith(":"):
        return lines
    worded = library.worded(lead.place)
    above = worded.near | worded.far | worded.board
    own = [
        term
        for term in query.topic
        if not term.light and not match(term, above) and match(term, worded.words)
    ]
    if not own:
        return lines
    kept = [one for one in lines if any(match(term, library.worded(one).words) for term in own)]
    if len(kept) == len(lines):
        return lines
    return [one for one in kept if not one.paragraph.text.rstrip().endswith(":")]


def _new_stem(stems: Sequence[str], place: int, said: AbstractSet[str]) -> str:
    """The stem before the first line that it governs, unless the list begins with it anyway."""
    stem = stems[place]
    if not stem or (place and stems[place - 1] == stem) or stem.rstrip(": ") in said:
        return ""
    return stem
