"""What somebody proposed or seconded, in the words of the minutes that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.coverage import spoken
from bot.library import Shelved
from bot.questions.matters import seconder
from bot.questions.small_words import SMALL_WORDS
from bot.questions.topics import person
from bot.recorded.asked import Asked, Told
from bot.recorded.in_minutes import in_minutes
from bot.wording.quoting import Quoted
from indexer.people.names import initials_of
from indexer.people.titles import TITLE, TITLES, untitled
from indexer.sentences import sentences
from indexer.words import raw_words, words

_MOST = 8  # of them, the newest
_TITLED = rf"(?:{TITLE} ?)?"
_NAME = r"[\w’'-]{1,30}"


def proposals(asked: Asked) -> Told | None:
    """What somebody proposed; None where the minutes name nobody so called.

    That they proposed nothing is told of a person alone: an applicant's plans are in the papers.
    """
    name = list(raw_words(untitled(asked.request.person)))
    if not name:
        return None
    seconds = bool(seconder(asked.query.standalone))
    found = [
        (one, sentence)
        for name in (name, *_initials(asked, name))
        for one in _naming(asked, name)
        for sentence in sentences(one.paragraph.text) or [one.paragraph.text]
        if says(sentence, name, seconds=seconds)
    ]
    found.sort(key=lambda pair: (pair[0].paper.date.value or "", pair[0].part.key), reverse=True)
    if not found:
        named = person(asked.query.standalone)
        known = named and any(True for _ in _naming(asked, name))
        done = "seconded" if seconds else "proposed"
        said_so = f"The minutes that I hold name nothing that {asked.request.person} {done}."
        return Told((), unanswered=said_so) if known else None
    lines = (_lines(asked, one, sentence) for one, sentence in found[:_MOST])
    return Told(tuple(line for several in lines for line in several))


def _initials(asked: Asked, name: list[str]) -> Iterator[list[str]]:
    """The initials that shorten this name and no other: "MW proposed five days"."""
    people = asked.snapshot.people(asked.library.viewer.audiences)
    own: set[str] = set()
    others: set[str] = set()
    for one in people:
        short = one.initials or initials_of(one.name)
        (own if _called(one.name, name) else others).add(short.casefold())
    return ([one] for one in sorted(own - others - SMALL_WORDS) if len(one) > 1 and [one] != name)


def _called(listed: str, name: Sequence[str]) -> bool:
    printed = list(raw_words(untitled(listed)))
    return printed[-1:] == list(name[-1:]) and set(name) <= set(printed)


def says(sentence: str, name: Sequence[str], *, seconds: bool = False) -> bool:
    """Whether a sentence says that somebody proposed, or seconded.

    ``name`` is in lower case, the surname last; a first name or an initial that is printed must
    agree with one that stands before it.
    """
    *firsts, surname = name
    found = _said(surname, seconds=seconds).finditer(sentence)
    printed = (who for one in found for who in one.groups() if who)
    return any(who.casefold().endswith(surname) and _agrees(who, firsts) for who in printed)


def _said(surname: str, *, seconds: bool) -> re.Pattern[str]:
    """How minutes say who proposed: "Mr Dunn proposed", "proposed by Mr Dunn", "Proposer: Dunn".

    "Mr Lee proposed Mr Dunn" is of Mr Lee: without "by" it is Mr Dunn's only where nobody stands
    before it, as in "Proposed Mr Dunn, seconded Mr Lee".
    """
    done = r"second\w*|2nd" if seconds else r"propos\w+|moved?|mover|put forward"
    called = rf"\b{_TITLED}(?:{_NAME}\.? ){{0,2}}?{re.escape(surname)}\b"
    beside = rf"(?:,? (?:and|&) ({_TITLED}(?:{_NAME}\.? ){{0,2}}{_NAME}))?(?: \([^)]{{0,60}}\))?"
    alone = (
        rf"(?:^|[.,;:(–—-])\W*(?:(?:propos|mov|second)ed\b[^.;]{{1,60}} (?:and|&) )?(?:{done})\b"
    )
    return re.compile(
        rf"({called}){beside} (?:then |also |formally )?(?:{done})\b(?! by\b)|"
        rf"\b(?:{done})\b(?::|,? (?:by|of)\b):?\s+({called})|"
        rf"{alone}\s+({called})(?! (?:as|be|for|to be)\b)",
        re.IGNORECASE,
    )


def _agrees(printed: str, typed: Sequence[str]) -> bool:
    """Whether a printed name may be of whoever is so called; one without first names may."""
    firsts = [word.rstrip(".") for word in printed.split()[:-1] if word[0].isupper()]
    firsts = [word.casefold() for word in firsts if word.casefold() not in TITLES]
    if not (firsts and typed):
        return True
    return any(
        one == other or (1 in {len(one), len(other)} and one[0] == other[0])
        for one in firsts
        for other in typed
    )


def _naming(asked: Asked, name: list[str]) -> Iterator[Shelved]:
    """The paragraphs of the minutes that name somebody, on the matter where one is asked of."""
    stems = words(" ".join(name))
    topic = asked.topic(without=asked.request.person)
    for one in in_minutes(asked, stems):
        worded = asked.library.worded(one)
        about = worded.words | worded.near | worded.far
        on_topic = all(t.light or (t.same | t.alike) & about for t in topic.terms)
        if stems[-1] in worded.words and on_topic:
            yield one


def _lines(asked: Asked, one: Shelved, sentence: str) -> list[Quoted]:
    """A sentence with its day; after a colon, what follows it."""
    day = spoken(one.paper.date.value)
    lines = [Quoted(one, sentence, f"{day}: " if day else "")]
    if sentence.rstrip().endswith(":"):
        shelf = asked.library.shelf(asked.snapshot, one.part.key)
        lines += [Quoted(n, n.paragraph.text) for n in shelf[one.position + 1 : one.position + 2]]
    return lines
