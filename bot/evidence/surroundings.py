"""What a paragraph is read with: its agenda's row, what "It …" leans on, the years it tells of."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers import Kind
from bot.evidence.placing import only_compared
from bot.library import Library, Shelved
from bot.paragraph_words import Worded
from bot.questions.understanding import Query
from indexer.store.port import Snapshot
from indexer.words import words

_LEANS = re.compile(  # "It costs …", and no "It was reported that …"
    r"\W*(?:it|they|he|she)\b(?! (?:is|was|has been|had been|were|may be|will be|would be) "
    r"(?:\w+ly )?(?:\w+ed|\w+n|felt|thought|understood|likely|possible|clear|important|necessary|"
    r"hoped|best|time) (?:that|to|by|in|whether|for)\b)",
    re.IGNORECASE,
)


_OF_ITEM = re.compile(r"\W*(?:agenda )?item (?P<number>\d{1,3}[a-z]?)\b", re.IGNORECASE)


def of_row(shelved: Shelved) -> frozenset[str]:
    """The words of the agenda's row that a note is on: "Item 7. The sum in the paper is …"."""
    if not shelved.paper.agenda:
        return frozenset()
    note = _OF_ITEM.match(f"{shelved.paragraph.label_printed or ''} {shelved.paragraph.text}")
    number = note["number"] if note else ""
    row = next((one for one in shelved.paper.agenda if number and one.number == number), None)
    return frozenset(words(row.title)) if row and not row.confidential else frozenset()


def leant_on(snapshot: Snapshot, library: Library, shelved: Shelved) -> frozenset[str]:
    """The words of the paragraph before one that begins with "It …", under one heading."""
    if not shelved.position or not _LEANS.match(shelved.paragraph.text):
        return frozenset()
    before = library.shelf(snapshot, shelved.part.key)[shelved.position - 1]
    under = before.paragraph.heading == shelved.paragraph.heading and not before.paragraph.stem
    return library.worded(before).words if under else frozenset()


def of_its_time(query: Query, shelved: Shelved, held: Worded) -> Worded:
    """The words of a paragraph without the years that it only compares with.

    Of them it tells nothing, but to who asks what changed.
    """
    gone = only_compared(shelved.paragraph.text)
    if not gone or Kind.CHANGE in query.kinds:
        return held
    said = tuple(replace(one, words=one.words - gone) for one in held.sentences)
    return replace(held, words=held.words - gone, sentences=said)
