"""Decisions called in: until when they can be, who did it and why, as papers print it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.coverage import spoken
from bot.library import Library, Shelved
from bot.questions.asking import Wanted
from bot.questions.matters import CALL_IN_WORDS
from bot.questions.understanding import Term
from bot.recorded.asked import Asked, Told
from bot.recorded.matching import holds, worded_in
from bot.wording.quoting import Quoted
from indexer.records import PaperKind
from indexer.sentences import sentences
from indexer.store.held import HeldPaper
from indexer.words import words

_CALLED = re.compile(r"\bcall(?:ed|ing)?[- ]?ins?\b", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|been|had) (?:duly )?called[- ]in\b", re.IGNORECASE)
_ASKS_WAS = re.compile(r"\bcalled(?: it| this| that)? in\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:deadline|last (?:day|date)|cut-?off|too late|until|by when)\b|"
    r"\b(?:can|may|must|could)\b[^?]{0,60}\bbe called[- ]in\b",
    re.IGNORECASE,
)
_OF_DECISION = re.compile(r"\bdecisions?\b|\bcall(?:ed)?-in\b", re.IGNORECASE)
_WHEN = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b",
    re.IGNORECASE,
)
_BINDS = re.compile(
    r"\b(?:come[s]? into (?:force|effect)|take[s]? effect|implement\w*|expir\w*|deadline|"
    r"no later than|noon|midnight|by \d|until|before)\b",
    re.IGNORECASE,
)
_REASONS = re.compile(r"\b(?:reasons?|grounds?|because|on the basis)\b", re.IGNORECASE)
_MINUTE = re.compile(r"\bminutes? (?:no\.? ?)?(?P<n>[\w/]*\d)\b", re.IGNORECASE)
_MOST = 3  # sentences told


def call_in(asked: Asked) -> Told | None:
    """The days that papers print for calling in the decision that is meant; None without any.

    Where it is asked who called it in, when or why: what is told of that.
    """
    topic = asked.topic(without=CALL_IN_WORDS)
    if not (topic or asked.query.periods):
        return None
    matters = [term for term in topic.terms if not term.light]
    text = asked.query.standalone
    was = bool(_ASKS_WAS.search(text)) and not _UNTIL.search(text)
    if was and not _OF_DECISION.search(text):
        return None  # "who called in the police?"
    told_of = [pair for key in _parts(asked, matters) for pair in _sentences(asked, key, was=was)]
    found = [pair for pair in told_of if not was or _names(pair[1], matters)]
    if not found:  # where another is told, it may be of this as well
        none = was and not told_of
        return Told((), unanswered="I found no call-in of that.") if none else None
    newest = max(one.paper.date.value or "" for one, _ in found)
    told = [pair for pair in found if (pair[0].paper.date.value or "") == newest][:_MOST]
    lead = f"{spoken(newest)}: " if newest else ""
    return Told(tuple(Quoted(one, said, "" if n else lead) for n, (one, said) in enumerate(told)))


def _parts(asked: Asked, matters: Sequence[Term]) -> Iterator[str]:
    """The keys of the parts that speak of calling in the matter, by its words or its minute."""
    library = asked.library
    for key in library.holding(asked.snapshot, words("call called calling implemented")):
        if not matters:
            if asked.meant(library.paper_of(key)):
                yield key
            continue
        said = _said(asked, key)
        numbers = {found["n"] for found in _MINUTE.finditer(said)}
        of_minutes = _minuted(asked, library.paper_of(key), numbers)
        held = worded_in(" ".join((said, *(_said(asked, other) for other in of_minutes))))
        if all(holds(term, held) for term in matters):
            yield key


def _minuted(asked: Asked, notice: HeldPaper, numbers: set[str]) -> list[str]:
    """The keys of the items so numbered in the newest minutes of a notice's own board."""
    library, day = asked.library, notice.date.value
    if not (numbers and notice.board and day):
        return []
    dated = [
        (library.paper_of(part.key).date.value or "", part)
        for part in library.parts.values()
        if part.item and _is_minutes_of(library, part.key, notice)
    ]
    newest = max((held for held, _ in dated if held and held <= day), default=None)
    return [part.key for held, part in dated if held == newest and part.item in numbers]


def _is_minutes_of(library: Library, key: str, notice: HeldPaper) -> bool:
    paper = library.paper_of(key)
    return (
        paper.kind is PaperKind.MINUTES
        and paper.board is not None
        and library.same_board(paper, notice)
    )


def _names(said: str, matters: Sequence[Term]) -> bool:
    """Whether a sentence itself names the matter."""
    held = worded_in(said)
    return all(holds(term, held) for term in matters)


def _said(asked: Asked, key: str) -> str:
    """The title of a part and all its text."""
    shelf = asked.library.shelf(asked.snapshot, key)
    return " ".join((asked.library.parts[key].title, *(one.paragraph.text for one in shelf)))


def _sentences(asked: Asked, key: str, *, was: bool) -> Iterator[tuple[Shelved, str]]:
    """The sentences that say until when it may be called in, or that and why it was."""
    for one in asked.library.shelf(asked.snapshot, key):
        over = " ".join(one.paragraph.heading[-1:])
        told = False
        for said in sentences(one.paragraph.text) or [one.paragraph.text]:
            if was:
                why = told and asked.query.wanted is Wanted.REASON and _REASONS.search(said)
                told = bool(_WAS.search(said))
                if told or why:
                    yield one, said
            elif _CALLED.search(f"{over} {said}") and _limits(said):
                yield one, said


def _limits(said: str) -> bool:
    """Whether a sentence gives a day until which it can be called in, and not that it was."""
    return bool(_WHEN.search(said) and _BINDS.search(said)) and not _WAS.search(said)
