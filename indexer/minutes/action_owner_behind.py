"""Tasks whose owner stands behind them, without a label: "(JS)", "– Al, Bo", "(Clerk)", a margin.

At the end of the lines of a closing list nothing need stand before a name: "Order salt  AB". Only
where several lines of the list end so: a name alone may be whom the task is about.
"""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.minutes import action_beside, agents
from indexer.minutes.action_columns import Column
from indexer.minutes.action_doers import without_article
from indexer.minutes.action_margins import TO_DO, is_margin
from indexer.minutes.action_standing import is_denied
from indexer.minutes.deadlines import find as find_due
from indexer.minutes.findings import Finding, Where
from indexer.minutes.owners import margin
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task
from indexer.sentences import sentences

_THANKS = re.compile(r"\bthank(?:ed|s)?\b", re.IGNORECASE)
_INITIALS = re.compile(
    r"[a-z,.;)](?<!\bor)\s*[\[(](?P<who>[A-Z]{2,4}(?:[/,& ]+[A-Z]{2,4})*)[\])]\s*\.?$"
)
_AFTER_DASH = re.compile(
    r"[a-z,.;)]\s+[–—-]\s+(?P<who>[A-Z]{2,4}(?:\s?(?:[/,&]|and)\s?[A-Z]{2,4})*)\s*\.?$"
)
_TO_BE = re.compile(
    r"\b(?<!\bused )(?<!\bhad )(?<!\bsaid )(?<!\bthought )(?<!\bbelieved )(?<!\bsupposed )"
    r"to be \w+(?:ed|en|t|ne|de)\b"
)
_QUERIES = re.compile(
    r"\b(?:asked|asks|queried|queries|wondered|wonders|questioned|enquired|inquired)\b"
    r"[^.;]{0,80}?\b(?:if|whether|how|why|when)\b",
    re.IGNORECASE,
)
_NAMED_LAST = re.compile(
    r"[a-z\d,.;)]\s*(?:[\[(](?P<bracket>[^()\[\]]{2,40})[\])]|\s[–—-]\s+(?P<dash>[^.:;?!–—]{2,40}))\.?$"
)
_CLAUSE_END = re.compile(r"[;:.]\s+|\s[–—-]\s")
_AGREED_TO = re.compile(
    r"\b(?:agd|agrd|agreed|resolved|decided)\.? (?:(?!not\b)\w+ )?to [a-z]", re.IGNORECASE
)
_BEHIND = re.compile(r"[a-z\d)]\.?\s+[(\[]?(?P<who>[A-Z]{2,4})[)\]]?(?:,? by [^.;]{3,40})?\.?$")
_LINE_END = re.compile(
    r"[\w’')”]\s+(?P<who>[A-Z]{2,4}(?:/[A-Z]{2,4}){0,3}|Clerk|Chair|Treasurer|Secretary)$"
)
_LEADS = re.compile(  # words after which a name belongs to the task: "Ask the county and AB"
    r"\b(?:a|an|the|to|with|for|from|by|of|on|in|at|and|or|as|via|cc|ask|tell|ring|thank|remind|"
    r"invite|new|our|his|her|their|this|parish|town|deputy|vice|(?-i:[A-Z]{2,4}))$",
    re.IGNORECASE,
)
_LEAST = 2  # lines of the list that end so
_LEAST_WORDS = 3  # of a task


def signed(where: Where, sentence: str) -> Finding | None:
    """A sentence that ends with the initials of somebody known: "… to be reported (JS)"."""
    found = _INITIALS.search(sentence) or _AFTER_DASH.search(sentence)
    if found is None:
        return _named_last(where, sentence)
    if not TO_DO.search(sentence[: found.start()]):
        return None
    who = found.group("who").strip()
    if agents.are_of_words(who, sentence[: found.start() + 1]):
        return None
    dashed = found.re is _AFTER_DASH and _TO_BE.search(sentence)
    names = agents.split(who)
    if not all(agents.is_initials(n) and (dashed or where.roll.knows(n)) for n in names):
        return None
    task = sentence[: found.start() + 1].rstrip(" –—-")
    return replace(finding(where, task, who), owner=who)


def _named_last(where: Where, sentence: str) -> Finding | None:
    """A task that ends with a name or post: "Barn to be booked - Lil", "to go up (Clerk)"."""
    found = _NAMED_LAST.search(sentence)
    if found is None:
        return None
    who = (found.group("bracket") or found.group("dash")).strip()
    task = sentence[: found.start() + 1].rstrip(" –—-")
    names = agents.split(who)
    known = all(
        where.roll.knows(n) or (found["bracket"] and agents.is_post(n)) for n in names
    ) and not any(map(agents.is_body, names))
    order = _CLAUSE_END.split(task)[-1]
    if not known or not _orders(order):
        return None
    whole = task if " " in task else sentence  # "deliver" alone says too little
    return replace(finding(where, whole, who), owner=who)


def _orders(clause: str) -> bool:
    """Whether a clause says what is to be done, and does not ask or tell of it."""
    agreed = _AGREED_TO.search(clause)
    if begins_task(clause):
        return True
    if _QUERIES.search(clause):
        return False
    return bool(_TO_BE.search(clause) or (agreed and not is_denied(clause, agreed.start())))


def beside_margin(where: Where) -> Finding | None:
    """What the last sentence says is to be done, where its owner stands in the margin."""
    text = where.paragraph.text
    named = margin(text, where.roll)
    if not named or not named.owner:
        return None
    said = " ".join(_without_thanks(sentences(text[: named.stop])))
    task = action_beside.task_of(said, named.owner, where.roll)
    if task is None or not TO_DO.search(task):
        return None
    return replace(finding(where, task, named.owner), owner=named.owner)


def _without_thanks(said: list[str]) -> list[str]:
    while len(said) > 1 and _THANKS.search(said[-1]):
        said = said[:-1]
    return said


def with_owner_behind(row: dict[Column, str], roll: Roll) -> dict[Column, str]:
    """A row whose owner stands behind the task, in its own cell: "Tell the bank GM by 2 May"."""
    task = " ".join(row.get(Column.TASK, "").split())
    found = _BEHIND.search(task)
    if row.get(Column.OWNER, "").strip() or not found or not begins_task(task):
        return row
    who = found["who"]
    known = agents.is_initials(who) and roll.knows(who)
    return {**row, Column.OWNER: who} if known else row


def with_line_end(found: Finding) -> Finding:
    """A task of a closing list with the owner whose initials or post its line ends in."""
    where = found.where
    if found.owner or not where.listed or where.paragraph.cells:
        return found
    end = _line_end(found.text, where.roll)
    if end is None or _ended(where) < _LEAST:
        return found
    return replace(found, text=found.text[: end.start("who")].rstrip(), owner=end["who"])


def _line_end(text: str, roll: Roll) -> re.Match[str] | None:
    end = _LINE_END.search(text)
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
    return sum(bool(_line_end(text, where.roll) or is_margin(text, where.roll)) for text in beside)


def finding(where: Where, sentence: str, who: str) -> Finding:
    """A sentence that is a task of somebody, with the date that it prints."""
    return Finding(where, sentence, owner=without_article(who), due=find_due(sentence))
