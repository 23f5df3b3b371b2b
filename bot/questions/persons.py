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
from indexer.records import Person
from indexer.store.port import Audiences, Snapshot
from indexer.words import raw_words, words

_TITLE = r"(?:(?:cllr|councillor|mr|mrs|ms|miss|dr)\.? )"
_NAME = rf"(?P<name>{_TITLE}?[^\W\d][\w’'-]+(?: [^\W\d][\w’'-]+)?)"
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
        rf"\b(?P<name>{_TITLE}[^\W\d][\w’'-]+(?: [^\W\d][\w’'-]+)?)(?!\w)",
    )
)
_FEWEST = 3  # letters of a surname


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
    bare = re.sub(rf"^{_TITLE}", "", typed, flags=re.IGNORECASE)
    parts = [re.sub(r"['’]s?$", "", one) for one in bare.split()]
    return list(dict.fromkeys((" ".join(parts), parts[0], parts[-1])))


def _one(name: str, people: Sequence[Person]) -> Group | None:
    """The one person of a name, who has its last word as the surname; None where several may be."""
    surname = name.rsplit(maxsplit=1)[-1].casefold()
    if len(surname) < _FEWEST or surname in SMALL_WORDS:
        return None
    alike = [one for one in people if surname in list(raw_words(one.name))[-1:]]
    return known(alike).resolve(name.title()) if alike else None


def _told(query: Query, typed: str, group: Group, people: Sequence[Person]) -> Query:
    """The question with the name in its case, and its words standing for each other."""
    name = max((bare_name(one.name) for one in group), key=lambda one: (len(one), one))
    forms = frozenset(one for one in words(name) if len(one) > 1) | _initials(group, people)
    return replace(
        query,
        standalone=_written(query.standalone, typed, name),
        shown=_written(query.shown, typed, name),
        terms=tuple(_named(term, name, forms) for term in query.terms),
        person=name,
    )


def _initials(group: Group, people: Sequence[Person]) -> frozenset[str]:
    """The initials that can mean nobody else, folded; "AS" and "IT" are words besides."""
    own = {one.initials or initials_of(one.name) for one in group}
    others = {one.initials or initials_of(one.name) for one in people if one not in group}
    folded = {one.casefold() for one in own - others if len(one) > 1}
    return frozenset(folded - SMALL_WORDS)


def _written(text: str, typed: str, name: str) -> str:
    """The text with the words typed of a name as the papers print them."""
    printed = {word.casefold(): word for word in name.split()}
    said = "|".join(re.escape(word) for word in typed.split())
    return re.sub(
        rf"(?<![\w’'-])(?:{said})(?![\w-])",
        lambda found: printed.get(found.group().casefold(), found.group().title()),
        text,
        flags=re.IGNORECASE,
    )


def _named(term: Term, name: str, forms: frozenset[str]) -> Term:
    """A word of the name: nothing but the person stands for it."""
    if term.stem not in words(name):
        return term
    last = term.stem == words(name)[-1]
    return replace(term, same=term.same | forms, alike=frozenset(), hard=term.hard or last)
