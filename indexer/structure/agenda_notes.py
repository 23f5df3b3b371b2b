"""The notes of an agenda itself, behind its last row: who may stand in, where to park, a quorum.

They are told to members and the public of no item. Where they stand behind exempt rows, what is
not plainly such a note is taken for a note on those rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure.agenda import Row
from indexer.structure.blocks import Block

_HEADING = re.compile(
    r"(?:(?:general|house-?keeping|further|important|other|additional) )?(?:notes|information)"
    r"(?: (?:to|for) (?:the |all )?(?:(?:board |committee |council )?members|councillors|public|"
    r"press|visitors|attendees|governors|trustees)"
    r"(?:,? (?:and|&|or) (?:the |other )?(?:press|public|visitors|officers)){0,2})?\W*",
    re.IGNORECASE,
)
_SHAPE = re.compile(
    r"(?:the )?(?:substitut(?:e members|es|ions)|quorum|(?:free |car |visitor )?parking|"
    r"mobile (?:phones|devices)|filming|photography|lunch|refreshments)"
    r"(?::| (?:is|are|will be|may be|may not be|must be|should be)\b)|"
    r"members are (?:reminded|asked) (?:to|of)\b",
    re.IGNORECASE,
)
_PLAIN = frozenset(  # all the words of such a note: none names anybody or tells what was done
    """the a an and or of in on at to for from by with before near behind under any all each no not
    only this is are be will may must should can open free available provided served permitted
    allowed asked reminded declare interest interests register training
    members member substitute substitutes substitutions quorum meeting meetings committee
    committees council board authority authority's council's board's committee's scheme groups
    group one two three four five six seven eight nine ten eleven twelve half quarter third thirds
    parking car cars park visitor visitors yard hall house room chamber street road building centre
    entrance mobile phone phones devices silent switch switched off turn turned their filming
    photography lunch refreshments tea coffee noon midday am pm
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december""".split()
)
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FIGURES = re.compile(r"(?:[^\W\d_]|[\s,.;:()/'’-]|(?<!\d)\d{1,2}(?!\d))*")
_LONG_WORD = re.compile(r"[a-z]{4,}", re.IGNORECASE)
_STEM = 5  # letters by which words are the same: "tender", "tenders"
_IN_ANY_TITLE = frozenset(
    word[:_STEM]
    for word in """item items report meeting members public paragraph verbal attached follow with
    from date next business agenda council authority committee board officer""".split()
)


def start(found: Sequence[Block], rows: Sequence[Row]) -> int:
    """The line behind the last row that heads notes: "Notes for members"; else the end."""
    last = max((i for i, row in enumerate(rows) if row.item), default=0)
    return next((i for i in range(last + 1, len(found)) if _is_heading(found[i])), len(found))


def of_meeting(found: Sequence[Block], rows: Sequence[Row]) -> frozenset[int]:
    """The places of the notes that are plainly of the meeting, and of no row that is shut."""
    items = [row.item for row in rows if row.item and row.item.confidential]
    words = {stem for item in items for stem in _stems(item.title)} - _IN_ANY_TITLE
    places = range(start(found, rows), len(found))
    return frozenset(
        i
        for i in places
        if _is_of_meeting(found[i].text) and words.isdisjoint(_stems(found[i].text))
    )


def _is_heading(block: Block) -> bool:
    lead = block.lead
    bare = not (lead.label or lead.bullet or len(lead.cells) > 1)
    return bare and bool(_HEADING.fullmatch(block.text))


def _is_of_meeting(text: str) -> bool:
    """Whether a line is one of a few notes, and all its words are those of such notes."""
    if not _SHAPE.match(text):
        return False
    words = {word.casefold().replace("’", "'") for word in _WORDS.findall(text)}
    return words <= _PLAIN and bool(_FIGURES.fullmatch(text))


def _stems(text: str) -> set[str]:
    return {word[:_STEM].casefold() for word in _LONG_WORD.findall(text)}
