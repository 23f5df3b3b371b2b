"""The facts that a question may ask for, in the order in which they are looked for."""

from __future__ import annotations

import datetime as dt

from bot.facts.initials import board_of
from bot.facts.meetings import facts
from bot.facts.membership import membership
from bot.facts.people import person_facts
from bot.facts.told import Facts
from bot.library import Library
from bot.questions.understanding import Query
from indexer.store.port import Snapshot


def known_facts(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """What the first of them says; None where the question asks for no such fact."""
    return (
        membership(snapshot, library, query, today)
        or facts(snapshot, library, query, today)
        or board_of(snapshot, library, query)
        or person_facts(snapshot, library, query)
    )
