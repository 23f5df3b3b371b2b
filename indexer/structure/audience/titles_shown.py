"""Titles of exempt items: where the law shut the item, its agenda has published the title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.records import PUBLIC, RESTRICTED, PartKind
from indexer.structure import secrecy
from indexer.structure.audience.own import Label
from indexer.structure.drafts import Draft
from indexer.structure.numbering import CODED

_OF_LAW = re.compile(  # bodies under these acts must publish the titles of what they take so
    r"\b(?:schedule (?:12|7)a|section (?:100a|50a)|s\.? ?(?:100a|50a)|local government act|"
    r"local government \(\w+\) act|admission to meetings|1960 act|exempt information|"
    r"paragraphs? \d)",
    re.IGNORECASE,
)
_TELLS = re.compile(  # a sum, what befell somebody, an outcome: minutes may say more than agendas
    r"[£$€%]|\d{3}|\b(?:mr|mrs|ms|miss|mx|dr|cllr|councillor|v|re|settlement|offers?|bids?|claims?|"
    r"(?:dismiss|grievanc|redundanc|disciplin|complain|capabilit|suspen|resign|retire|investigat|"
    r"allegat|misconduct|sick|absen|disput|appeal)\w*)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\w\W+[A-Z]|['’]s\b|^\W*[A-Z]{2}")  # a capital behind the first word
_LONGEST = 90  # characters
_OWN_NUMBER = 12  # characters that a title may lack of its line
_SHOWN = "its agenda has published the title of an item that the law shuts"


def with_titles(drafts: Sequence[Draft], whos: Sequence[Label]) -> tuple[list[Draft], list[Label]]:
    """The parts of minutes; the title of an exempt item stands before it as a part of its own."""
    pairs = list(_parted(drafts, whos))
    return [draft for draft, _ in pairs], [who for _, who in pairs]


def _parted(drafts: Sequence[Draft], whos: Sequence[Label]) -> Iterator[tuple[Draft, Label]]:
    lawful = False  # whether the public went out by the law before
    for draft, who in zip(drafts, whos, strict=True):
        if who.audience == PUBLIC:
            lawful = lawful or any(_excludes_by_law(block.text) for block in draft.blocks)
        if not (lawful and who.audience == RESTRICTED and _is_titled(draft)):
            yield draft, who
            continue
        title = replace(draft, blocks=draft.blocks[:1], heads=draft.heads[:1])
        yield title, Label(PUBLIC, _SHOWN, who.item)
        rest = replace(draft, blocks=draft.blocks[1:], heads=draft.heads[1:], inner=True)
        if rest.blocks:
            yield rest, who


def _excludes_by_law(text: str) -> bool:
    return bool(_OF_LAW.search(text)) and secrecy.excludes_public(text)


def _is_titled(draft: Draft) -> bool:
    """Whether a numbered item begins with a line that is its title and tells nothing else."""
    if draft.kind is not PartKind.ITEM or draft.inner or not draft.titled:
        return False
    line = draft.blocks[0]
    numbered = bool(draft.item) or bool(CODED.match(line.text))
    bare = len(line.text) <= len(draft.title) + _OWN_NUMBER
    short = len(line.text) <= _LONGEST and not line.finished
    coded = CODED.match(draft.title)
    title = draft.title[coded.end() :] if coded else draft.title
    tells = _TELLS.search(title) or _NAMES.search(title)
    return numbered and bare and short and not tells
