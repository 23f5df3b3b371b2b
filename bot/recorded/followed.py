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
from bot.recorded.papers import asking, report
from bot.wording.quoting import Quoted, without_repeats
from indexer.store.port import HeldPart
from indexer.words import words

_MOST = 6  # lines of either


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
    """The decisions of the item of the same meeting; by its number, else by its title."""
    library = asked.library
    minutes = {one.id for one in library.minutes_of(library.paper_of(part.key))}
    of_meeting = [
        one.decision
        for one in held
        if library.parts[one.decision.part_key].paper_id in minutes and not one.decision.routine
    ]
    minuted = library.parts
    same = [one for one in of_meeting if _titled_alike(part, minuted[one.part_key])] or [
        one for one in of_meeting if part.item and minuted[one.part_key].item == part.item
    ]
    placed = (asked.place(one.part_key, one.paragraph_id) for one in same)
    return without_repeats(library, [one for one in placed if one is not None])


def _titled_alike(one: HeldPart, other: HeldPart) -> bool:
    """Whether half the words of the shorter title stand in the other."""
    own, others = (frozenset(words(part.item_title or part.title)) for part in (one, other))
    return len(own & others) * 2 >= min(len(own), len(others)) > 0


def _led(lead: str, places: Sequence[Shelved]) -> list[Quoted]:
    return [Quoted(one, one.paragraph.text, "" if n else lead) for n, one in enumerate(places)]
