"""What stands in and around a paragraph: its list, its table, its headings, what it leans on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answers import Kind
from bot.evidence.ground import NEAR, carried
from bot.evidence.lists import PARALLEL, whole_list
from bot.evidence.placing import only_compared
from bot.evidence.rating import Asked
from bot.evidence.rows import header, in_units
from bot.evidence.standing import Standing, standing
from bot.evidence.weighing import (
    Scale,
    match,
    share,
)
from bot.library import Library, Shelved
from bot.paragraph_words import SUM, Worded
from bot.questions.asking import Wanted
from bot.questions.understanding import Query, Term
from indexer.store.port import Snapshot
from indexer.words import words


@dataclass(frozen=True, slots=True)
class Around:
    """What stands in and around a paragraph, by which its sentences are scored."""

    listed: Sequence[Shelved]  # the list that it belongs to
    columns: str  # the header of its table
    worded: Worded
    leant: frozenset[str]  # the words of what it leans on
    item: frozenset[str]
    masthead: frozenset[str]
    stands: Standing


def surroundings(snapshot: Snapshot, library: Library, asked: Asked, shelved: Shelved) -> Around:
    """What stands in and around one paragraph, as one viewer may see it."""
    listed = _its_list(snapshot, library, asked.query, shelved)
    above = header(library.shelf(snapshot, shelved.part.key), shelved)
    worded = _of_its_time(asked.query, shelved, _with_list(library, shelved, listed, above))
    columns = above.paragraph.text if above else ""
    row = _of_row(shelved)
    worded = replace(worded, near=worded.near | row) if row else worded
    if asked.ground.get(shelved.paragraph.id, 0.0) >= NEAR:
        worded = replace(worded, near=worded.near | carried(asked.query))
    leant = _leant_on(snapshot, library, shelved)
    item = library.item_words(snapshot, shelved.part) | leant
    masthead = library.masthead(snapshot, shelved.paper)
    stands = standing(asked, worded, item, masthead)
    return Around(listed, columns, worded, leant, item, masthead, stands)


def own_share(library: Library, asked: Asked, shelved: Shelved, around: Around) -> float:
    """The share of the topic that a paragraph holds itself; of a list, one line of it."""
    topic = asked.query.topic or asked.query.terms
    if around.listed and around.listed[0] is shelved:  # as much as a paragraph would
        return max(_own(library, topic, asked.scale, line) for line in around.listed)
    return around.stands.own(asked, topic)


def _own(library: Library, topic: Sequence[Term], scale: Scale, line: Shelved) -> float:
    """The share of the topic's words that one line holds itself."""
    held = library.worded(line).words
    return share(topic, scale, lambda term: match(term, held))


def _its_list(
    snapshot: Snapshot, library: Library, query: Query, shelved: Shelved
) -> tuple[Shelved, ...]:
    """The list that a paragraph stands in, where a list is asked; decisions have their own way."""
    if query.wanted is not Wanted.LIST or shelved.paragraph.role in PARALLEL:
        return ()
    return whole_list(library.shelf(snapshot, shelved.part.key), shelved.position)


def _with_list(
    library: Library, shelved: Shelved, listed: Sequence[Shelved], above: Shelved | None
) -> Worded:
    """The words of a paragraph, with those of the list that it opens, or of its table's header."""
    worded = library.worded(shelved)
    if above is not None:
        columns = library.worded(above).words
        row = shelved.paragraph.text
        if in_units(above.paragraph.text, row) != row:
            columns |= {SUM}
        return replace(worded, words=worded.words | columns, near=worded.near | columns)
    if not listed or listed[0] is not shelved:
        return worded
    held = frozenset().union(*(library.worded(one).words for one in listed))
    last = replace(worded.sentences[-1], words=held)
    return replace(worded, words=held, sentences=(*worded.sentences[:-1], last))


_LEANS = re.compile(  # "It costs …", and no "It was reported that …"
    r"\W*(?:it|they|he|she)\b(?! (?:is|was|has been|had been|were|may be|will be|would be) "
    r"(?:\w+ly )?(?:\w+ed|\w+n|felt|thought|understood|likely|possible|clear|important|necessary|"
    r"hoped|best|time) (?:that|to|by|in|whether|for)\b)",
    re.IGNORECASE,
)
_OF_ITEM = re.compile(r"\W*(?:agenda )?item (?P<number>\d{1,3}[a-z]?)\b", re.IGNORECASE)


def _of_row(shelved: Shelved) -> frozenset[str]:
    """The words of the agenda's row that a note is on: "Item 7. The sum in the paper is …"."""
    if not shelved.paper.agenda:
        return frozenset()
    note = _OF_ITEM.match(f"{shelved.paragraph.label_printed or ''} {shelved.paragraph.text}")
    number = note["number"] if note else ""
    row = next((one for one in shelved.paper.agenda if number and one.number == number), None)
    return frozenset(words(row.title)) if row and not row.confidential else frozenset()


def _leant_on(snapshot: Snapshot, library: Library, shelved: Shelved) -> frozenset[str]:
    """The words of the paragraph before one that begins with "It …", under one heading."""
    if not shelved.position or not _LEANS.match(shelved.paragraph.text):
        return frozenset()
    before = library.shelf(snapshot, shelved.part.key)[shelved.position - 1]
    under = before.paragraph.heading == shelved.paragraph.heading and not before.paragraph.stem
    return library.worded(before).words if under else frozenset()


def _of_its_time(query: Query, shelved: Shelved, held: Worded) -> Worded:
    """The words of a paragraph without the years that it only compares with.

    Of them it tells nothing, but to who asks what changed.
    """
    gone = only_compared(shelved.paragraph.text)
    if not gone or Kind.CHANGE in query.kinds:
        return held
    said = tuple(replace(one, words=one.words - gone) for one in held.sentences)
    return replace(held, words=held.words - gone, sentences=said)
