"""Whether a recommendation was followed: what was recommended, and what the meeting decided.

Both are told in their own words, one under the other. Whether the second is the first is for the
reader to say: "approved, but at £19" follows it in part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.library import Shelved
from bot.questions.matters import FOLLOWED_WORDS
from bot.recorded.asked import Asked, Told
from bot.recorded.decisions import Worded
from bot.recorded.papers import report
from bot.recorded.recommendations import asking
from bot.wording.quoting import Quoted, without_repeats
from indexer.store.held import HeldPart
from indexer.words import words

_MOST = 6  # lines of either
_FURNITURE = frozenset(
    words("report reports update paper note item a an and at by for from in of on the to with")
)


def followed(asked: Asked, held: Sequence[Worded]) -> Told | None:
    """What a report recommended beside what its meeting decided; None where no report fits."""
    topic = asked.topic(without=FOLLOWED_WORDS)
    if not topic:
        return Told((), unanswered="Name the report, or what it is about.")
    part = report(asked, topic)
    if part is None:
        return None
    recommended = asking(asked, [part])[:_MOST]
    if not recommended:
        return None
    if not asked.library.minutes_of(asked.library.paper_of(part.key)):
        return Told((), no_minutes=True)
    decided = _decided(asked, part, held)[:_MOST]
    lines = [*_led("Recommended: ", recommended), *_led("Decided: ", decided)]
    if decided:
        return Told(tuple(lines))
    return replace(Told(tuple(lines)), closing="The minutes record no decision on it.")


def _decided(asked: Asked, part: HeldPart, held: Sequence[Worded]) -> list[Shelved]:
    """The decisions of the item of the same meeting; where nothing else, that it was noted."""
    library = asked.library
    minutes = {one.id for one in library.minutes_of(library.paper_of(part.key))}
    of_meeting = [
        one.decision for one in held if library.parts[one.decision.part_key].paper_id in minutes
    ]
    items = _same_item(part, [library.parts[one.part_key] for one in of_meeting])
    same = [one for one in of_meeting if one.part_key in items]
    same = [one for one in same if not one.routine] or same
    placed = (asked.place(one.part_key, one.paragraph_id) for one in same)
    return without_repeats(library, [one for one in placed if one is not None])


def _same_item(part: HeldPart, minuted: Sequence[HeldPart]) -> frozenset[str]:
    """The keys of the minuted items that are a report's: of its number, else of its title."""
    numbered = [
        one.key
        for one in minuted
        if part.item and one.item == part.item and (not _telling(one) or _shared(part, one))
    ]
    if numbered:
        return frozenset(numbered)
    alike = {one.key: _alike(part, one) for one in minuted}
    best = max(alike.values(), default=0.0)
    return frozenset(key for key, value in alike.items() if best and value == best)


def _alike(part: HeldPart, one: HeldPart) -> float:
    """The share of the longer title that both hold; 0 for one that may well be of another item.

    Half of it or less says too little, unless two words or more are the whole of the shorter.
    """
    own, other = _telling(part), _telling(one)
    both, longer = len(own & other), max(len(own), len(other))
    whole = both > 1 and both == min(len(own), len(other))
    return both / longer if both * 2 > longer or whole else 0.0


def _shared(part: HeldPart, one: HeldPart) -> bool:
    return bool(_telling(part) & _telling(one))


def _telling(part: HeldPart) -> frozenset[str]:
    """The words of a title that tell it from others."""
    return frozenset(words(part.item_title or part.title)) - _FURNITURE


def _led(lead: str, places: Sequence[Shelved]) -> list[Quoted]:
    return [Quoted(one, one.paragraph.text, "" if n else lead) for n, one in enumerate(places)]
