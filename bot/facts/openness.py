"""Whether the public may come to meetings, and speak, as papers say it of their own board."""

from __future__ import annotations

import datetime as dt
import re

from bot.facts.naming import meant
from bot.facts.told import Facts
from bot.library import Library
from bot.questions.spans import lies_in
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted, without_repeats
from indexer.sentences import sentences
from indexer.store.port import Snapshot
from indexer.words import words

_MOST = 3  # lines told
_STEMS = words("public press residents anyone welcome attend speak entitled")
_WHO = r"(?:public|press|residents|parishioners|electors|anyone|everyone|observers|visitors)"
_INVITES = re.compile(
    rf"\b{_WHO}\b[^.;]{{0,100}}\b(?:welcome[sd]?|invited?|entitled|(?-i:may)|can|able to|permitted|"
    r"encouraged|allowed|right to)\b(?! (?:be )?exclu)|"
    rf"\b(?:open to|held in|accessible to) (?:the )?{_WHO}\b|"
    rf"\bwelcome[sd]? (?:(?:the|all|members|of) )*{_WHO} to (?:attend|come|observe|speak)\b|"
    r"\bpublic (?:question|speaking|participation)\w*[^.;]{0,80}"
    r"\b(?:minutes|may|must|limited|up to)",
    re.IGNORECASE,
)
_SPEAK = re.compile(r"\b(?:speak\w*|questions?|representations?|address)\b", re.IGNORECASE)
_SHUT = re.compile(r"\bexclu\w+|\bwithdraw\b", re.IGNORECASE)


def openness(snapshot: Snapshot, library: Library, query: Query, _today: dt.date) -> Facts:
    """The lines of the board's newest paper that say so; empty where no paper does."""
    of_meant = meant(query, library)
    found = []
    for key in library.holding(snapshot, _STEMS):
        paper = library.paper_of(key)
        if of_meant(paper) and lies_in(paper.date.value, query.periods):
            found += [
                one for one in library.shelf(snapshot, key) if _INVITES.search(one.paragraph.text)
            ]
    found.sort(key=lambda one: one.paper.date.value or "", reverse=True)
    lines = [
        Quoted(one, said)
        for one in without_repeats(library, found)
        if one.paper.id == found[0].paper.id
        for said in sentences(one.paragraph.text) or [one.paragraph.text]
        if _INVITES.search(said) and not _SHUT.search(said)
    ]
    if _SPEAK.search(query.standalone):
        lines = [one for one in lines if _SPEAK.search(one.shown)]
    return Facts(tuple(lines[:_MOST]))
