"""Whether later minutes of the board say themselves that an action was done, in which words.

It is a hint for the owner and closes nothing: who owns it says so, and the clerk confirms. Better
none than a wrong one: the sentence must tell the task's own verb as done, or be followed by
"Completed", and hold nearly all words of the task; what is not done yet is no sign of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.library import Library, Shelved
from bot.register.entries import Entry
from indexer.records import PaperKind, Role
from indexer.sentences import sentences
from indexer.store.port import Snapshot
from indexer.words import words

_SMALL = frozenset(words("a an and all any at by every for from in into of off on out s the their "
                         "this to up with officer"))  # fmt: skip
_FEWEST = 2  # words of a task beside its small ones
_SHARE = 0.75
_DOING = re.compile(  # "had now been published", "was fitted", "has completed"
    r"\b(?:has|have|had|was|were)\s+(?:(?:been|now|since|all|already|both|duly)\s+){0,3}"
    r"(?P<done>[a-z]{3,20})\b",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"\W*(?:(?:now|action|item|all|task|this)\s+){0,2}(?:(?:is|was)\s+)?"
    r"(?:complete[d]?|done|closed|discharged|actioned)\W*",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"[-–—:;,(]\s*(?:now\s+)?(?:complete[d]?|done|closed|discharged|actioned)\W*$", re.IGNORECASE
)
_UNDONE = re.compile(
    r"\b(?:not|no|never|nobody|none|yet|unable|carr(?:y|ied) (?:forward|over)|outstanding|ongoing|"
    r"awaiting|awaited|defer\w*|delay\w*|partly|part|some|most|half|except|apart|but|however|if|"
    r"when|once|until|till|unless|will|would|should|shall|may|might|could|must|to be|hop(?:ed|es)|"
    r"expect\w*|due|plann\w*|intend\w*|agreed|resolved|asked|requested|instructed|proposed)\b|n['’]t",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SaidDone:
    """What later minutes say, verbatim. ``day``: ISO, of their meeting."""

    day: str
    quote: str
    paragraph: str  # its id


def said_done(snapshot: Snapshot, library: Library, one: Entry) -> SaidDone | None:
    """The newest later word of the same board that an action was done; None without any."""
    task = _task(one)
    own = library.papers.get(one.citation.paper_id) if one.citation else None
    if own is None or not one.meeting_date or len(task) < _FEWEST:
        return None
    found = []
    for key in library.holding(snapshot, sorted(task)):
        paper = library.paper_of(key)
        day = paper.date.value or ""
        later = day > one.meeting_date and paper.kind is PaperKind.MINUTES
        if not later or not library.same_board(paper, own):
            continue
        for shelved in library.shelf(snapshot, key):
            at = shelved.paragraph.id
            found += [SaidDone(day, quote, at) for quote in _done(shelved, task)]
    return max(found, key=lambda one_of: one_of.day, default=None)


def _task(one: Entry) -> frozenset[str]:
    """The words that say what is to be done: without who, by when, and the small ones."""
    due = one.listed.action.due_printed if one.listed else None
    who = words(" ".join((*one.owners, *one.owners_printed, one.owner_printed or "")))
    said = frozenset(words(f"{one.stem or ''} {one.text}"))
    return said - _SMALL - frozenset(who) - frozenset(words(due or ""))


def _done(shelved: Shelved, task: frozenset[str]) -> Iterator[str]:
    if shelved.paragraph.role in {Role.ACTION, Role.DECISION, Role.RECOMMENDATION}:
        return
    said = sentences(shelved.paragraph.text) or [shelved.paragraph.text]
    for place, sentence in enumerate(said):
        held = frozenset(words(sentence))
        if _UNDONE.search(sentence) or len(held & task) < _SHARE * len(task):
            continue
        after = said[place + 1] if place + 1 < len(said) else ""
        if after and _MARK.fullmatch(after):
            yield f"{sentence} {after}"
        elif _MARKED.search(sentence) or _tells(sentence, task):
            yield sentence


def _tells(sentence: str, task: frozenset[str]) -> bool:
    """Whether it is the task's own verb that is told as done: not "was told of the survey"."""
    return any(not task.isdisjoint(words(one["done"])) for one in _DOING.finditer(sentence))
