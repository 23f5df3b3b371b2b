"""Whether somebody was at a meeting: the line of the minutes that lists them, as it lists them.

Who is not listed may have been there all the same: absence is never inferred.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.library import Shelved
from bot.wording.quoting import Quoted
from indexer.people.titles import TITLE, untitled
from indexer.records import Role
from indexer.words import words

_ASKED = re.compile(
    r"^\W*(?:so |and )?(?:was|were|did|is|"
    rf"has)\s+(?P<name>(?:{TITLE} )?"
    r"[\w’'-]+(?: [\w’'-]+){0,2}?)\s+(?:at|there|present|absent|attend\w*|in attendance|turn\w* up|"
    r"come|came|go|send apologies|sen[dt]|on)\b",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    words(
        "anyone anybody someone somebody the it they we that this board committee meeting members"
        " any there all which who"
    )
)
_AWAY = re.compile(r"\bapolog\w*|\babsen\w*", re.IGNORECASE)


def asked_of(question: str) -> str:
    """Of whom it is asked whether they were there, as typed; empty where of nobody by name."""
    found = _ASKED.match(question)
    if not found or set(words(found["name"])) & _NOBODY:
        return ""
    return found["name"]


def presence(minutes: Sequence[Shelved], name: str) -> list[Quoted]:
    """The line that lists a person, under what it stands; apologies before anything else."""
    wanted = frozenset(words(untitled(name)))
    if not wanted:
        return []
    naming = [one for one in minutes if wanted <= frozenset(words(one.paragraph.text))]
    listed = [one for one in naming if one.paragraph.role is Role.ATTENDANCE]
    away = [one for one in naming if _is_away(one, wanted)]
    chosen = (away or listed)[:1]
    return [Quoted(one, one.paragraph.text, _under(one)) for one in chosen]


def _is_away(one: Shelved, wanted: frozenset[str]) -> bool:
    """Whether a line says it of this person, and not of others in the same paragraph."""
    if _AWAY.search(_above(one)):
        return True
    for said in re.split(r"(?<=[.;])\s+", one.paragraph.text):
        if _AWAY.search(said) and wanted <= frozenset(words(said)):
            return True
    return False


def _above(one: Shelved) -> str:
    """The heading over a line, else the title of its item where that is of apologies."""
    heading = " ".join(one.paragraph.heading[-1:])
    return heading if heading or not _AWAY.search(one.part.title) else one.part.title


def _under(one: Shelved) -> str:
    heading = _above(one).strip(" :")
    return (
        f"{heading}: "
        if heading and heading.casefold() not in one.paragraph.text.casefold()
        else ""
    )
