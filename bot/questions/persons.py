"""Names typed in haste: "what did fenn say" asks what Alma Fenn said.

The lists of who came know every name. Where a question speaks of somebody, and one person alone
whom the viewer's papers list has that name, it is written in its case, and the surname, the first
name and the initials stand for each other: minutes print any of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.questions.small_words import SMALL_WORDS
from bot.questions.understanding import Query, Term
from indexer.people.identity import Group, known
from indexer.people.names import bare_name, initials_of
from indexer.people.titles import SHORT_TITLE, TITLE, untitled
from indexer.records import Person
from indexer.store.port import Audiences, Snapshot
from indexer.words import raw_words, words

_LETTERS = r"(?:(?:[^\W\d]\.){1,3} ?|[^\W\d] )"  # "P. Joyce", "p joyce"
_CALLED = rf"(?:(?:[^\W\d]\.){{2,4}}|{_LETTERS}?[^\W\d][\w’'-]+(?: [^\W\d][\w’'-]+)?)"
_NAME = rf"(?P<name>(?:{TITLE} )?{_CALLED})"
_DOES = (  # what people do in minutes
    r"(?:say|said|think|thought|tell|told|ask|asked|report|reported|raise|raised|suggest|suggested|"
    r"propose|proposed|second|seconded|promise|promised|offer|offered|want|wanted|warn|warned|"
    r"declare|declared|agree|agreed|object|objected|vote|voted|abstain|abstained|move|moved|bring|"
    r"send|sent|write|wrote|attend|attended|come|chair|resign|resigned|volunteer|"
    r"get|got|have|has|need|still|ever|doing|working|down|to)"
)
_ASKED = (
    r"(?:what|when|why|how|who)(?:['’]?s| is| did| does| has| have| had| was| will| would| must|"
    r" should)"
)
_SLOTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_ASKED} {_NAME} {_DOES}\b",
        rf"^\W*(?:so |and )?(?:did|does|has|had|was|is|will) {_NAME} {_DOES}\b",
        rf"\b(?:said|asked|raised|reported|proposed|seconded|moved|made|declared) by {_NAME}(?!\w)",
        rf"\bwho (?:proposed|seconded|nominated) {_NAME}(?!\w)",
        rf"\b(?:actions?|tasks?|jobs?|outstanding|due|owed) (?:for|from|with|on) {_NAME}(?!\w)",
        rf"\b(?P<name>{SHORT_TITLE} {_CALLED})(?!\w)",
    )
)
_FEWEST = 3  # letters of a surname
_LONGEST_INITIALS = 4


def recognised(query: Query, snapshot: Snapshot, audiences: Audiences) -> Query:
    """The question with the people it speaks of by their names; itself where it knows none."""
    slots = [found["name"] for slot in _SLOTS if (found := slot.search(query.standalone))]
    if not slots:
        return query
    people = snapshot.people(audiences)
    for typed in dict.fromkeys(slots):
        for name in _readings(typed):
            group = _one(name, people)
            if group:
                return _told(query, name, group, people)
    return query


def _readings(typed: str) -> list[str]:
    """A name as typed, then each of its words: a verb may have got in."""
    parts = [re.sub(r"['’]s?$", "", one) for one in untitled(typed).split()]
    if re.fullmatch(_LETTERS, f"{parts[0]} ", re.IGNORECASE):
        return [" ".join(parts[:2])]  # nobody else of the same surname is meant
    return list(dict.fromkeys((" ".join(parts), parts[0], parts[-1])))


def _one(name: str, people: Sequence[Person]) -> Group | None:
    """The one person of a name, who has its last word as the surname; None where several may be."""
    surname = name.rsplit(maxsplit=1)[-1].casefold()
    if surname in SMALL_WORDS:
        return None
    alike = [one for one in people if surname in list(raw_words(one.name))[-1:]]
    if alike and len(surname) >= _FEWEST:
        return known(alike).resolve(name.title())
    return _of_initials(name, people)


def _of_initials(name: str, people: Sequence[Person]) -> Group | None:
    """The one person of the initials typed, in capitals: "hr" and "it" mean something else."""
    shortened = name.replace(".", "")
    if not (name.isupper() and shortened.isalpha() and len(shortened) <= _LONGEST_INITIALS):
        return None
    return known(people).resolve(shortened)


def _told(query: Query, typed: str, group: Group, people: Sequence[Person]) -> Query:
    """The question with the name in its case, and its words standing for each other."""
    name = max((bare_name(one.name) for one in group), key=lambda one: (len(one), one))
    short = typed.replace(".", "").casefold() in _initials(group, people)
    whole = short or bool(re.match(_LETTERS, typed, re.IGNORECASE))
    forms = frozenset(one for one in words(name) if len(one) > 1) | _initials(group, people)
    return replace(
        query,
        standalone=_written(query.standalone, typed, name, whole=whole),
        shown=_written(query.shown, typed, name, whole=whole),
        terms=tuple(_named(term, name, forms, typed if short else "") for term in query.terms),
        person=name,
    )


def _initials(group: Group, people: Sequence[Person]) -> frozenset[str]:
    """The initials that can mean nobody else, folded; "AS" and "IT" are words besides."""
    own = {one.initials or initials_of(one.name) for one in group}
    others = {one.initials or initials_of(one.name) for one in people if one not in group}
    folded = {one.casefold() for one in own - others if len(one) > 1}
    return frozenset(folded - SMALL_WORDS)


def _written(text: str, typed: str, name: str, *, whole: bool) -> str:
    """The text with the words typed of a name as the papers print them, initials spelt out."""
    printed = {word.casefold(): word for word in name.split()}
    if whole:
        printed[typed.casefold()] = name
    said = "|".join(re.escape(word) for word in ([typed] if whole else typed.split()))
    return re.sub(
        rf"(?<![\w’'-])(?:{said})(?![\w-])",
        lambda found: printed.get(found.group().casefold(), found.group().title()),
        text,
        flags=re.IGNORECASE,
    )


def _named(term: Term, name: str, forms: frozenset[str], initials: str) -> Term:
    """A word of the name, or its initials: nothing but the person stands for it."""
    if initials and term.word == initials.replace(".", "").casefold():
        surname = words(name)[-1]
        return replace(term, stem=surname, same=forms, alike=frozenset(), hard=True, phrase=None)
    if term.stem not in words(name):
        return term
    last = term.stem == words(name)[-1]
    return replace(term, same=term.same | forms, alike=frozenset(), hard=term.hard or last)
