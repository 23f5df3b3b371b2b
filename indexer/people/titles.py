"""How people are addressed in writing: what stands before a name and is no part of it."""

from __future__ import annotations

import re

from indexer.words import raw_words

_WORDS = (
    "cllr cllrs clr councillor councillors councilor mr mrs ms miss mx dr sir dame lord lady rev "
    "prof professor"
).split()
TITLES = frozenset(_WORDS)
# To be searched for in whatever case: people type "cllr" and "Cllr." alike.
TITLE = rf"(?:(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b\.?)"
# Such as are no words of their own: "miss" and "lord" may be, and "councillors" are no one person.
SHORT_TITLE = r"(?:(?:cllr|mr|mrs|ms|dr)\b\.?)"
_LEADING = re.compile(rf"^\W*(?:(?:the|{TITLE})\s+)+", re.IGNORECASE)


def untitled(name: str) -> str:
    """A name as typed, without what it is addressed by: "cllr. Bell" is "Bell"."""
    return _LEADING.sub("", name)


def surname_of(name: str) -> str:
    """The last word of a name as typed, folded: "bell" of "Cllr A Bell"; empty without one."""
    return next(reversed([*raw_words(untitled(name))]), "")


def first_name(name: str) -> str:
    """The first name, or its letter, folded; empty where a surname stands alone."""
    return next(iter([*raw_words(untitled(name))][:-1]), "")
