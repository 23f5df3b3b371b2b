"""Who takes somebody's place: "who replaced Mr Hoad", where a paper names both in a sentence.

A list of members names whoever sits there now, and says of nobody whom they follow.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from bot.facts.lists import as_at
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.people.titles import TITLE, first_name, surname_of, untitled
from indexer.sentences import sentences
from indexer.store.port import Snapshot
from indexer.words import words

_NAME = rf"(?P<name>(?:{TITLE} )?[^\W\d][\w.’-]*(?: [^\W\d][\w.’-]*){{0,2}}?)"
_ASKED = re.compile(
    rf"^\W*(?:so |and )?who(?:['’]s| is| has| will| did)? (?:be |been )?(?:"
    r"(?:take|takes|taking|took|taken) over from|(?:replac|succeed)(?:e|es|ed|ing|s)?|"
    r"(?:take|takes|taking|took|taken|get|got|has|fill|filled|fills|filling)"
    rf"(?= [^?]{{2,60}}['’]s (?:seat|place|post|job|role)\b)) {_NAME}"
    r"(?:['’]s (?:seat|place|post|job|role)\b[^?]*)?\W*$",
    re.IGNORECASE,
)
_FOLLOWS = (  # before the name
    r"\b(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|in (?:place|succession|stead) (?:of|to)|"
    r"(?:take|takes|took|taking) over from|(?:seat|place|post|vacancy) (?:of|left by)|vacated by|"
    r"(?:retirement|resignation|death|departure|promotion) of)"
)
_PLACE = r"['’]s? (?:seat|place|post|vacancy)"
_FILLED = re.compile(
    r"\b(?:elected|co-?opted|appointed|replac\w+|succe\w+|in (?:place|succession|stead)|"
    r"(?:take|takes|took|taking|taken)|fill(?:s|ed)?|return(?:ed|s)|welcom\w+)\b",
    re.IGNORECASE,
)


def taking_over(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """The newest sentence that says who follows somebody; nothing where none says it.

    None where it is not asked, or no person is meant: "who replaced the boiler".
    """
    asked = _ASKED.match(query.standalone)
    surname = surname_of(asked["name"]) if asked else ""
    if not asked or not surname or not _is_person(asked["name"], surname, snapshot, library):
        return None
    rivals = _has_rivals(asked["name"], surname, snapshot, library)
    holds = re.compile(rf"\b{re.escape(_as_named(asked['name']))}\b", re.IGNORECASE)
    found = [
        (one.paper.date.value or "", Quoted(one, said, as_at(one)))
        for one, said in _said(snapshot, library, surname)
        if not rivals or holds.search(said)
        if (one.paper.date.value or "") <= today.isoformat() or one.paper.agenda
    ]
    return Facts((max(found, key=lambda one: one[0])[1],)) if found else Facts()


def _is_person(name: str, surname: str, snapshot: Snapshot, library: Library) -> bool:
    """Whether a name is one by its title, or by the lists of who came."""
    people = snapshot.people(library.viewer.audiences)
    return untitled(name) != name or any(surname_of(one.name) == surname for one in people)


def _as_named(name: str) -> str:
    """How a sentence must name one who shares a surname: by first name, else by title."""
    return untitled(name) if first_name(name) else name


def _has_rivals(name: str, surname: str, snapshot: Snapshot, library: Library) -> bool:
    """Whether a list of any board names somebody else of that surname."""
    people = snapshot.people(library.viewer.audiences)
    listed = {first_name(one.name) for one in people if surname_of(one.name) == surname} - {""}
    first = first_name(name)
    if not first:
        return len({one[0] for one in listed}) > 1
    return any(not (one.startswith(first) or first.startswith(one)) for one in listed)


def _said(snapshot: Snapshot, library: Library, surname: str) -> Iterator[tuple[Shelved, str]]:
    """The sentences in which somebody takes the place of one of that surname."""
    named = rf"(?:{TITLE} )*(?:(?-i:[A-Z])[\w.’-]* ){{0,2}}?{re.escape(surname)}"
    follows = re.compile(
        rf"{_FOLLOWS} (?:the )?{named}\b|\b{re.escape(surname)}{_PLACE}\b", re.IGNORECASE
    )
    for key in library.holding(snapshot, words(surname)):
        for one in library.shelf(snapshot, key):
            for said in sentences(one.paragraph.text) or [one.paragraph.text]:
                if follows.search(said) and _FILLED.search(said):
                    yield one, said
