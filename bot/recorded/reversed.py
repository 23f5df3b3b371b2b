"""Why a body changed its mind: what it is told to have turned on, and what it decided then."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evidence.shapes import causes
from bot.library import Shelved
from bot.minuted.twins import together
from bot.questions.matters import REVERSED_WORDS
from bot.recorded.asked import Asked, Told
from bot.recorded.decisions import Worded, on_matter
from bot.recorded.stems import items_of
from bot.wording.quoting import Quoted, stem_before
from indexer.records import Decision, Role
from indexer.sentences import sentences

_UNDONE = re.compile(  # a decision that takes an earlier one back
    r"\b(?:rescind\w*|revers\w+|revok\w+|withdraw\w*|overturn\w*|instead of|set aside|supersed\w+|"
    r"(?:amend|chang|replac|reconsider|vari)\w*|no longer|not (?:be )?(?:proceed|go ahead))\b",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:persuaded|convinced|reconsider\w*|changed (?:its|their|his|her) (?:mind|view)|on "
    r"reflection|in the light of|having (?:heard|seen|considered)|new (?:evidence|information))\b",
    re.IGNORECASE,
)
_NARRATIVE = frozenset({Role.BODY, Role.DISCUSSION, Role.DECISION})
_SHE = re.compile(r"\W*(?:he|she|they|this|these|it|both)\b", re.IGNORECASE)
_MOST = 3  # sentences that give the cause


def reversed_(asked: Asked, held: Sequence[Worded]) -> Told | None:
    """The causes that the newest item on the matter tells, above what it decided; else None.

    Only where the decision says it undoes one, or one was made before and the item tells a turn.
    """
    topic = asked.topic(without=REVERSED_WORDS)
    if not topic:
        return None
    found = on_matter(asked, topic, held)
    placed = [(one, asked.place(one.part_key, one.paragraph_id)) for one in found]
    known = [(one, place) for one, place in placed if place is not None]
    known = [group[0] for group in together(asked.library, known)]
    days = sorted({place.paper.date.value or "" for _, place in known}, reverse=True)
    if not days:
        return None
    newest = [pair for pair in known if (pair[1].paper.date.value or "") == days[0]]
    undone = any(_UNDONE.search(one.text) for one, _ in newest)
    told = _causes(asked, newest)
    turned = len(days) > 1 and any(_TURNED.search(one.shown) for one in told)
    if not (told and (undone or turned)):
        return None
    causes_told = " ".join(one.shown for one in told)
    decided = [one for one in _decided(asked, newest) if one.shown not in causes_told]
    return Told((*told, *decided))


def _causes(asked: Asked, newest: Sequence[tuple[Decision, Shelved]]) -> list[Quoted]:
    """The sentences of the item that tell what turned it, else those that give a cause."""
    keys = list(dict.fromkeys(place.part.key for _, place in newest))
    said = [
        Quoted(one, sentence)
        for key in keys
        for one in asked.library.shelf(asked.snapshot, key)
        if one.paragraph.role in _NARRATIVE
        for sentence in _whole(one.paragraph.text)
    ]
    turned = [one for one in said if _TURNED.search(one.shown)]
    return (turned or [one for one in said if causes(one.shown)])[:_MOST]


def _whole(text: str) -> list[str]:
    """The sentences of a paragraph, each with the one before it that it leans on."""
    said = sentences(text) or [text]
    return [
        text[text.find(said[n - 1]) : text.find(one) + len(one)] if n and _SHE.match(one) else one
        for n, one in enumerate(said)
    ]


def _decided(asked: Asked, newest: Sequence[tuple[Decision, Shelved]]) -> list[Quoted]:
    lines: list[Quoted] = []
    told = [one.paragraph_id for one, _ in newest]
    for one, place in newest:
        lines.append(Quoted(place, one.text, stem_before(one.stem)))
        lines += items_of(asked, place, one.text, told)
    return lines
