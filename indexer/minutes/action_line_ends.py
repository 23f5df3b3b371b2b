"""Owners at the end of the lines of a closing list, with nothing before them: "Order salt  AB".

Only where several lines of the list end so: a name alone may be whom the task is about.
"""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.minutes import agents
from indexer.minutes.action_margins import is_margin
from indexer.minutes.findings import Finding, Where
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task

_END = re.compile(
    r"[\w’')”]\s+(?P<who>[A-Z]{2,4}(?:/[A-Z]{2,4}){0,3}|Clerk|Chair|Treasurer|Secretary)$"
)
_LEADS = re.compile(  # words after which a name belongs to the task: "Ask the county and AB"
    r"\b(?:a|an|the|to|with|for|from|by|of|on|in|at|and|or|as|via|cc|ask|tell|ring|thank|remind|"
    r"invite|new|our|his|her|their|this|parish|town|deputy|vice|(?-i:[A-Z]{2,4}))$",
    re.IGNORECASE,
)
_LEAST = 2  # lines of the list that end so
_LEAST_WORDS = 3  # of a task


def with_line_end(found: Finding) -> Finding:
    """A task of a closing list with the owner whose initials or post its line ends in."""
    where = found.where
    if found.owner or not where.listed or where.paragraph.cells:
        return found
    end = _end(found.text, where.roll)
    if end is None or _ended(where) < _LEAST:
        return found
    return replace(found, text=found.text[: end.start("who")].rstrip(), owner=end["who"])


def _end(text: str, roll: Roll) -> re.Match[str] | None:
    end = _END.search(text)
    if end is None or not begins_task(text):
        return None
    task = text[: end.start("who")].rstrip()
    if len(task.split()) < _LEAST_WORDS or _LEADS.search(task):
        return None
    names = agents.split(end["who"])
    return end if all(roll.knows(name) or agents.is_post(name) for name in names) else None


def _ended(where: Where) -> int:
    """How many lines under the heading of a task end in an owner."""
    heading = where.paragraph.heading
    beside = [one.text for one in where.part.paragraphs if one.heading == heading]
    return sum(bool(_end(text, where.roll) or is_margin(text, where.roll)) for text in beside)
