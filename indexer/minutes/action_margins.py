"""Owners in the margin of a paragraph, and the sentences that may be their tasks."""

from __future__ import annotations

import re

from indexer.minutes import agents
from indexer.minutes.findings import Where
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task
from indexer.minutes.when import is_due
from indexer.sentences import sentences

TO_DO = re.compile(
    r"\b(?:(?<!\()to(?! \d)|will|would|should|must|needs?|be|agreed|asked|requested)\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\bmeeting\b.{0,40}\b(?:closed|ended|concluded|finished)\b", re.IGNORECASE)
_CUT = re.compile(r"\s*[,;:–—-]\s+|\s+(?=by\b|before\b|due\b)|\s*\((?=[^()]{3,30}\)?$)")
_MARGIN_WIDTH = 30  # characters
_LEADS = re.compile(r"\W*lead officers?\b", re.IGNORECASE)


def is_margin(text: str, roll: Roll) -> bool:
    """Whether a paragraph is nothing but the owners in a margin: "GH", "AB/Clerk"."""
    if len(text) > _MARGIN_WIDTH or text.endswith(":"):  # that heads what follows
        return False
    names = agents.split(text)
    return bool(names) and all(
        agents.is_initials(name)
        or roll.knows(name)
        or (agents.are_agents(name, roll) and agents.is_post(name) and not agents.is_body(name))
        for name in names
    )


def owner_and_date(text: str, roll: Roll) -> tuple[str, str | None]:
    """The owners of a margin and the day beside them: "GH – June meeting", "AB, by 3 May"."""
    for cut in _CUT.finditer(text):
        who, when = text[: cut.start()], text[cut.end() :]
        if len(who) > _MARGIN_WIDTH:
            break
        if is_due(when) and is_margin(who, roll):
            return who, when
    return text, None


def is_to_do(text: str) -> bool:
    """Whether the last sentence of a paragraph may be a task."""
    said = sentences(text)
    return bool(said) and bool(TO_DO.search(said[-1])) and not _CLOSES.search(said[-1])


def asks(where: Where, before: str) -> bool:
    """Whether what stands over an owner is a task; "Lead officer" may be of a whole decision."""
    return is_to_do(before) and (begins_task(before) or not _LEADS.match(where.paragraph.text))
