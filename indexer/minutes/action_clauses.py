"""Clauses that minutes leave without a finite verb: "Liz and Al to check the boiler."."""

from __future__ import annotations

import re

from indexer.minutes import agents
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import AT_THE_MEETING, VERBS, first_word, narrates
from indexer.sentences import sentence_spans

_WITHOUT_OBJECT = re.compile(
    r"(?:put|bring|take|get|send|buy|give|obtain|sort|do|make|fix|order|purchase|find|keep|see|"
    r"discuss|consider|read|add)\b\s*(?:$|[.,;]|(?:into|in|on|to|from|at|for|with|by|before|next)\b)",
    re.IGNORECASE,
)
_ONLY_INITIALS = re.compile(r"[\[(][A-Z]{2,4}(?:[/,& ]+[A-Z]{2,4})*[\])]\.?")


def led(clause: str, who: str, rest: str, roll: Roll) -> str | None:
    """Who is to do what an elliptic clause says, or None where it is none.

    Args:
        clause: the whole clause.
        who: what stands before its "to": first names, or a remark and then somebody known
            ("Still waiting for a date, Al and Bo").
        rest: what stands after its "to".
        roll: who is known from the attendance list.
    """
    if narrates(clause) or first_word(rest) not in VERBS - AT_THE_MEETING:
        return None
    if _WITHOUT_OBJECT.match(rest):
        return None  # "Cakes to bring to the fair"
    if all(agents.is_first_name(name) or roll.knows(name) for name in agents.split(who)):
        return who
    before, _, last = who.rpartition(", ")
    known = bool(before) and all(roll.knows(name) for name in agents.split(last))
    return last if known else None


def signed_sentences(text: str) -> list[str]:
    """The sentences of a text; initials in brackets belong to the one before: "… it. (JS)"."""
    spans = sentence_spans(text)
    whole: list[tuple[int, int]] = []
    for start, end in spans:
        if whole and _ONLY_INITIALS.fullmatch(text[start:end]):
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return [text[start:end].lstrip("/ ") for start, end in whole]
