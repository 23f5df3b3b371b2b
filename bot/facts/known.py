"""The facts that a question may ask for, in the order in which they are looked for.

A question that asks two of them ("who sent apologies, and who was in the chair?") is answered in
both parts, of one meeting.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from bot.boards import board_words
from bot.facts.appointed import appointed
from bot.facts.initials import board_of
from bot.facts.meetings import facts
from bot.facts.membership import membership, of_attendance
from bot.facts.people import person_facts
from bot.facts.rosters import roster
from bot.facts.seats import seats
from bot.facts.several_posts import several_posts
from bot.facts.succession import succession
from bot.facts.taking_over import taking_over
from bot.facts.told import Facts
from bot.library import Library
from bot.questions.kinds import kinds
from bot.questions.parts import parts
from bot.questions.phrases import plain
from bot.questions.understanding import Query
from indexer.store.port import Snapshot
from indexer.words import words

_WAS_IT = re.compile(r"^(?P<was>(?:where|when|what time) (?:was|is)) it\b", re.IGNORECASE)


def known_facts(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """What the first of them says; None where the question asks for no such fact."""
    posts = several_posts(snapshot, library, query, today)
    if posts:
        return posts
    asked = parts(plain(query.standalone))
    if len(asked) == 1:
        return _known(snapshot, library, query, today)
    sides = [_known(snapshot, library, _of(query, one, library), today) for one in asked]
    day = next((one.quoted[0].place.paper.date.value for one in sides if one and one.quoted), "")
    told = [
        [line for line in one.quoted if line.place.paper.date.value == day] if one else []
        for one in sides
    ]
    if not any(told):
        return _known(snapshot, library, query, today)
    lines = {(line.place.paragraph.id, line.shown): line for side in told for line in side}
    return Facts(tuple(lines.values()))


def _of(query: Query, part: str, library: Library) -> Query:
    """One part of a question, of the board that either part names."""
    boards = {stem for board in library.boards for stem in board_words(board)}
    said = _WAS_IT.sub(r"\g<was> the meeting", part)
    terms = tuple(term for term in query.terms if term.same & (boards | set(words(part))))
    return replace(query, standalone=said, kinds=kinds(said), terms=terms)


def _known(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    return (
        seats(snapshot, library, query, today)
        or succession(snapshot, library, query, today)
        or taking_over(snapshot, library, query, today)
        or _members(snapshot, library, query, today)
        or facts(snapshot, library, query, today)
        or board_of(snapshot, library, query)
        or person_facts(snapshot, library, query)
    )


def _members(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """Who is on a board: by its list, by who was appointed to it, else by who came."""
    listed = membership(snapshot, library, query, today)
    if listed and not (listed.quoted and of_attendance(listed.quoted[0])):
        return listed
    named = roster(snapshot, library, query, today)
    if named and not (listed and listed.quoted and _is_older(named, listed)):
        return named
    chosen = appointed(snapshot, library, query, today)
    if listed and chosen and _is_older(chosen, listed):
        return listed
    return chosen or listed


def _is_older(chosen: Facts, listed: Facts) -> bool:
    """Whether an appointment is of two calendar years or more before those who came last."""
    days = [one.quoted[0].place.paper.date.value or "" for one in (chosen, listed)]
    return (
        days[0][:4].isdigit() and days[1][:4].isdigit() and int(days[1][:4]) - int(days[0][:4]) > 1
    )
