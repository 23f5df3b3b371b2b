"""Where in its file a policy says something. For people: what counts is what TOML reads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.policy import Grant

_TABLE = re.compile(r"""\s*\[\s*audience\s*\.\s*["']?(?P<name>[^"'\]]+?)["']?\s*\]\s*(?:#.*)?$""")
_OTHER_TABLE = re.compile(r"\s*\[\[?\s*\w")
_KEY = re.compile(r"\s*(?P<key>[A-Za-z_]+)\s*=")


def line_of(text: str, grant: Grant) -> int | None:
    """The line of an entry, counted from 1; None where it is written in a way not known here."""
    table, key = None, None
    for number, line in enumerate(text.splitlines(), start=1):
        table, key = _place(line, table, key)
        said = line.casefold().replace('"@', '"').replace("'@", "'")  # "@council.example"
        quoted = any(f"{sign}{grant.entry.casefold()}{sign}" in said for sign in "\"'")
        if table == grant.audience and key == grant.key and quoted:
            return number
    return None


def line_of_table(text: str, audience: str) -> int | None:
    """The line on which an audience begins."""
    return next((n for n, line in _numbered(text) if _name(line) == audience), None)


def _place(line: str, table: str | None, key: str | None) -> tuple[str | None, str | None]:
    """The table and key that a line stands under; a list may run over several lines."""
    name = _name(line)
    if name:
        return name, None
    if _OTHER_TABLE.match(line):
        return None, None
    found = _KEY.match(line)
    return (table, found["key"]) if found else (table, key)


def _name(line: str) -> str | None:
    found = _TABLE.match(line)
    return found["name"] if found else None


def _numbered(text: str) -> Sequence[tuple[int, str]]:
    return list(enumerate(text.splitlines(), start=1))
