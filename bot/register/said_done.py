"""What later minutes of the board say of an action: that it was done, might be, or is not yet.

It is a hint for owner and clerk and closes nothing: who owns it says so, and the clerk confirms.
*Strong* is better none than wrong: the sentence must tell the task's own verb as done, or be
followed by "Completed", and hold nearly all words of the task. *Possible* tells something else as
done with these words; *near-miss* says in so many words that it is not done, or not all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.library import Library, Shelved
from bot.register.entries import Entry, SaidDone, Strength
from bot.wording.quoting import Quoted, cite
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
_LEFT_TO_DO = (  # what says of the task itself that it is not done, or not all of it
    r"not|no|never|none|yet|unable|carr(?:y|ied) (?:forward|over)|outstanding|ongoing|"
    r"await(?:ing|ed)|defer\w*|delay\w*|partly|part|some|most|half|except|hop(?:ed|es)|"
    r"expect\w*|plann\w*"
)
_NOT_YET = re.compile(rf"\b(?:{_LEFT_TO_DO})\b|n['’]t", re.IGNORECASE)
_UNDONE = re.compile(  # or that it is ordered a second time, or spoken of as to come
    rf"\b(?:{_LEFT_TO_DO}|nobody|apart|but|however|if|when|once|until|till|unless|will|would|"
    r"should|shall|may|might|could|must|to be|due|intend\w*|agreed|resolved|asked|requested|"
    r"instructed|proposed)\b|n['’]t",
    re.IGNORECASE,
)


def said_done(snapshot: Snapshot, library: Library, one: Entry) -> SaidDone | None:
    """The newest later word of the same board that an action was done; None without any."""
    told = (found for found in said_of(snapshot, library, one) if found.strength is Strength.STRONG)
    return next(told, None)


def said_of(snapshot: Snapshot, library: Library, one: Entry) -> list[SaidDone]:
    """What later minutes of the same board say of whether an action was done, newest first."""
    task = _task(one)
    own = library.papers.get(one.citation.paper_id) if one.citation else None
    if own is None or not one.meeting_date or len(task) < _FEWEST:
        return []
    found: dict[str, SaidDone] = {}  # by words: the same minutes may be held in several files
    for key in library.holding(snapshot, sorted(task)):
        paper = library.paper_of(key)
        day = paper.date.value or ""
        later = day > one.meeting_date and paper.kind is PaperKind.MINUTES
        if not later or not library.same_board(paper, own):
            continue
        for shelved in library.shelf(snapshot, key):
            for quote, strength in _weighed(shelved, task):
                place = cite(library, Quoted(shelved, quote), 1)
                found.setdefault(quote, SaidDone(day, quote, strength, place))
    return sorted(found.values(), key=lambda said: said.day, reverse=True)


def _task(one: Entry) -> frozenset[str]:
    """The words that say what is to be done: without who, by when, and the small ones."""
    due = one.listed.action.due_printed if one.listed else None
    who = words(" ".join((*one.owners, *one.owners_printed, one.owner_printed or "")))
    said = frozenset(words(f"{one.stem or ''} {one.text}"))
    return said - _SMALL - frozenset(who) - frozenset(words(due or ""))


def _weighed(shelved: Shelved, task: frozenset[str]) -> Iterator[tuple[str, Strength]]:
    """The sentences that hold nearly all words of a task and tell of it, with how far they go."""
    if shelved.paragraph.role in {Role.ACTION, Role.DECISION, Role.RECOMMENDATION}:
        return
    said = sentences(shelved.paragraph.text) or [shelved.paragraph.text]
    for place, sentence in enumerate(said):
        if len(frozenset(words(sentence)) & task) < _SHARE * len(task):
            continue
        after = said[place + 1] if place + 1 < len(said) else ""
        if _UNDONE.search(sentence):
            if _NOT_YET.search(sentence):
                yield sentence, Strength.NEAR_MISS
        elif after and _MARK.fullmatch(after):
            yield f"{sentence} {after}", Strength.STRONG
        elif _MARKED.search(sentence) or _tells(sentence, task):
            yield sentence, Strength.STRONG
        elif _DOING.search(sentence):
            yield sentence, Strength.POSSIBLE


def _tells(sentence: str, task: frozenset[str]) -> bool:
    """Whether it is the task's own verb that is told as done: not "was told of the survey"."""
    return any(not task.isdisjoint(words(one["done"])) for one in _DOING.finditer(sentence))
