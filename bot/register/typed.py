"""Owners as somebody types them into a form: one name, or several. Pure."""

from __future__ import annotations

import re

from indexer.minutes.agents import is_named
from indexer.people.names import parse_name

_APART = re.compile(r"[,;\n]")
_JOINED = re.compile(r"\s*(?:[/&+]|\s(?:and|or|with)\s)\s*", re.IGNORECASE)
_KNOWN_SO = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+|<@[UW][A-Z0-9]+(?:\|[^>]*)?>|@\S.*")


def typed_owners(text: str) -> list[str]:
    """The owners that a text names: "Ada Fenn and Bo Rudd" are two, "Clerk and RFO" is one post.

    What joins two names joins the words of one post too: it parts only what holds a person.
    """
    found: list[str] = []
    for one in filter(None, map(str.strip, _APART.split(text))):
        names = [name for name in map(str.strip, _JOINED.split(one)) if name]
        people = [name for name in names if _is_person(name)]
        others = [name for name in names if name not in people]
        apart = people and not any(is_named(name) for name in others)
        found += names if apart else [one]
    return list(dict.fromkeys(found))


def _is_person(name: str) -> bool:
    return bool(_KNOWN_SO.fullmatch(name)) or (parse_name(name) is not None and is_named(name))
