"""Who holds several posts at once: "who are the chair, the vice and the deputies?".

All are told of one list, the newest that names a holder of each.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from bot.facts.lists import Held, Listed, as_at, by_board, newest_first
from bot.facts.naming import named_boards
from bot.facts.told import Facts
from bot.library import Library
from bot.questions.phrases import plain
from bot.questions.understanding import Query
from bot.questions.years import years
from bot.wording.quoting import Quoted
from indexer.records import Person
from indexer.store.port import Snapshot

_CHAIR = r"(?:chair(?:man|woman|person|s)?|conven[eo]rs?)"
_SORTS = (  # how a post is asked after, and how a list prints it
    (rf"{_CHAIR}\b", rf"(?:the )?{_CHAIR}"),
    (rf"vices?\b(?:[- ]?{_CHAIR}\b)?", rf"(?:the )?vice[- ]?{_CHAIR}"),
    (rf"deput(?:y|e|ies)\b(?:[- ]?{_CHAIR}\b)?", rf"(?:the )?deput[ye][- ]?{_CHAIR}"),
    (r"secretar(?:y|ies)\b", r"(?:hon(?:orary|\.)? )?secretary"),
    (r"treasurers?\b", r"(?:hon(?:orary|\.)? )?treasurer"),
)
_POST = "(?:" + "|".join(asked for asked, _ in _SORTS) + ")"
_AND = r"(?:\s*(?:,|/|&|\+)\s*(?:and )?|\s+and\s+)(?:(?:the|our|its|who(?:['’]s| is| are)) )*"
_ASKED = re.compile(
    r"\bwho(?:['’]s| is| are|se)? (?:(?:the|our|its|current|now) )*"
    rf"(?P<posts>{_POST}(?:{_AND}{_POST})+)",
    re.IGNORECASE,
)
_NOT_THERE = frozenset({"apologies", "absent", "in attendance"})


def several_posts(
    snapshot: Snapshot, library: Library, query: Query, today: dt.date
) -> Facts | None:
    """Those who hold the posts asked after; None where one post, or none, is asked after."""
    found = _ASKED.search(plain(query.standalone))
    if not found:
        return None
    posts = [
        re.compile(holder, re.IGNORECASE)
        for asked, holder in _SORTS
        if re.search(rf"(?<![\w-])(?<!vice )(?<!deputy ){asked}", found["posts"], re.IGNORECASE)
    ]
    periods = query.periods or years(query.standalone, office=True)
    held = Held(snapshot, library, named_boards(query, library), periods, today)
    people = by_board(held)

    def holds(person: Person) -> bool:
        known = any(post.fullmatch(person.post or "") for post in posts)
        return known and person.attendance not in _NOT_THERE

    def all_held(listed: Sequence[Listed], those: Sequence[Person]) -> bool:
        lines = {one.place.paragraph.id for one in listed}  # one line may list them all
        held_there = [one.post or "" for one in those if one.paragraph_id in lines]
        return all(any(map(post.fullmatch, held_there)) for post in posts)

    told = (
        next((one for _, one in newest_first(held, those, holds) if all_held(one, those)), None)
        for those in people.values()
    )
    lists = [one for one in told if one]
    if len(lists) != 1:
        return None
    places = [one.place for one in lists[0]]
    return Facts(
        tuple(
            Quoted(place, place.paragraph.text, "" if n else as_at(place))
            for n, place in enumerate(places)
        )
    )
