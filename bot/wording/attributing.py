"""What somebody said, by name: which sentences are that person's.

Minutes say it by surname, by initials ("AF reported"), or go on with "he" or "she".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.evidence.voices import TELLING
from bot.questions.topics import person
from bot.questions.understanding import Query
from indexer.people.titles import TITLE, first_name
from indexer.words import words

TELLS = (
    rf"\b(?:{'|'.join(TELLING)}|noted that|(?:set|sets|setting) out|drew attention|"
    r"pointed out|called for|"
    r"could not support|(?:was|were|is) (?:\w+ )?(?:concerned|worried|pleased|disappointed|unhappy|"
    r"surprised|against|in favour))\b"
)
_SAID_BY = re.compile(
    r"\bwhat (?:did|does|has|was) .{2,60}? (?:say|said|"
    r"ask|asked|suggest\w*|think|argue\w*|raise\w*|"
    r"report\w*|tell|told|want\w*|warn\w*|comment\w*)\b",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"what (?:did|does|has|was) (?:they|we|people|everyone|everybody|members|councillors|governors|"
    r"trustees|the (?:[\w&’'-]+ ){0,4}?(?:committee|council|board|cabinet|panel|forum|meeting|"
    r"authority|group|members|councillors|governors|trustees)) ",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\W*(?:he|she|they)\b", re.IGNORECASE)
_LONGEST_INITIALS = 4


def said_by(query: Query) -> re.Pattern[str] | None:
    """How a sentence says that the person asked after said something; None where nobody is.

    The name stands before what was done, or after "by".
    """
    asked = _SAID_BY.search(query.standalone)
    name = (person(query.standalone) or query.person) if asked else ""
    if not name or (asked and _OF_ALL.match(asked.group()) and name not in asked.group()):
        return None  # "what did they say about Mill Court"
    surname = name.rsplit(maxsplit=1)[-1].removesuffix(".")
    stem = words(surname)[-1]
    initials = {
        form.upper()
        for term in query.terms
        if term.stem == stem
        for form in term.same - frozenset(words(name))
        if form.isalpha() and len(form) <= _LONGEST_INITIALS
    }
    forms = "|".join(
        (f"{_own_name(name)}{re.escape(surname)}", *(f"(?-i:{one})" for one in sorted(initials)))
    )
    return re.compile(
        rf"\b(?:{forms})\b[^;]{{0,90}}?{TELLS}|"
        rf"{TELLS}[^;]{{0,40}}?\bby [^;]{{0,25}}?\b(?:{forms})\b",
        re.IGNORECASE,
    )


def _own_name(name: str) -> str:
    """What may stand before the surname of a person asked for with a first name or its letter.

    "Cllr A Hale" is not "Councillor J Hale"; a surname that stands alone may be either's.
    """
    first = first_name(name)
    if not first:
        return ""
    return rf"(?:(?<=\b{first[0]} )|(?<=\b{first[0]}\. )|(?<!(?-i:\b[A-Z]) )(?<!(?-i:[A-Z])\. ))"


_DOER = re.compile(
    rf"\b(?:did|does|has|had|will|was|is|would) {TITLE} (?:[A-Z]\.? ){{0,3}}"
    r"(?:(?-i:[A-Z])[\w’'-]+ (?=(?-i:[A-Z])))?(?P<surname>[^\W\d][\w’'-]+)(?= [a-z])",
    re.IGNORECASE,
)


def names_doer(query: Query, text: str) -> bool:
    """Whether a text names the person of whom it is asked what they did: "did Cllr Moor vote"."""
    asked = _DOER.search(query.standalone)
    if asked is None:
        return True
    stem = words(asked["surname"])[-1]
    forms = {form for term in query.terms if term.stem == stem for form in term.same}
    return not (forms | {stem}).isdisjoint(words(text))


def first_said(query: Query, said: Sequence[str], place: int) -> int:
    """The sentence of a paragraph to show for the one at ``place``: the person's own.

    That is the same where it is of the person, or goes on from such a one; else the first that is.
    """
    told = said_by(query)
    if told is None or told.search(said[place]):
        return place
    own = [number for number, one in enumerate(said) if told.search(one)]
    if not own or (place - 1 in own and _GOES_ON.match(said[place])):
        return place
    return own[0]
