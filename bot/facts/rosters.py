"""The members of a board as one line lists them: "Membership: Councillors Ash, Bell and Carr".

It stands on a front sheet or in terms of reference, under a heading that says so; who came to a
meeting is no list of the members.
"""

from __future__ import annotations

import datetime as dt
import re

from bot.facts.lists import Held, as_at
from bot.facts.naming import named_boards
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.phrases import plain
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.people.titles import TITLE
from indexer.records import PartKind, Role
from indexer.store.port import Snapshot

_ASKED = re.compile(
    r"\b(?:who(?:['’]s| is| are| sits?| serves?)?(?: all)? on|members(?:hip)? (?:of|on)|"
    r"who (?:are|is) (?:the |our |all )*(?:[\w&’'-]+ ){0,5}?members|"
    r"(?:list|name) (?:the |our |all )*(?:[\w&’'-]+ ){0,5}?members)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\W*(?:the |our |current )?(?:\w+ ){0,4}?(?:members(?:hip)?|composition)"
    r"(?: (?:of|for|in|20)[^:.;]{1,60})?\W*",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?P<label>[^:;.]{4,70}):\s+(?P<rest>\S.*)$", re.DOTALL)
_NAME = (
    rf"(?:{TITLE}s?\s+)?(?:[A-Z]\.? ?){{0,2}}[A-Z][\w’'-]+(?: (?:[A-Z]\.? )?[A-Z][\w’'-]+){{0,3}}"
)
_NAMES = re.compile(
    rf"(?-i:{_NAME})(?:(?:,|;| and| &|, and)\s+(?-i:{_NAME})){{2,40}}", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*\([^()]{0,60}\)")  # "(Chair)"
_OF_A_MEETING = frozenset({PartKind.ITEM, PartKind.ATTENDANCE})


def roster(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """The newest line that lists the members of the one board that is meant; None without."""
    if not _ASKED.search(plain(query.standalone)):
        return None
    boards = named_boards(query, library)
    if len(boards) != 1:
        return None
    held = Held(snapshot, library, boards, query.periods, today)
    lines: list[Shelved] = []
    for key, part in library.parts.items():
        if part.kind in _OF_A_MEETING or key in library.newer:
            continue
        if held.counts(library.papers[part.paper_id]):
            lines += [one for one in library.shelf(snapshot, key) if _lists_members(one)]
    if not lines:
        return None
    newest = max(lines, key=lambda one: (one.paper.date.value or "", one.paragraph.id))
    return Facts((Quoted(newest, newest.paragraph.text, as_at(newest)),))


def _lists_members(one: Shelved) -> bool:
    """Whether a line is a list of names, and what stands over or before it calls it the members."""
    paragraph = one.paragraph
    if paragraph.role is Role.ATTENDANCE or paragraph.cells:
        return False
    label = _LABEL.match(paragraph.text)
    if label and _OVER.fullmatch(label["label"]):
        return _begins_with_names(label["rest"])
    headed = bool(paragraph.heading) and bool(_OVER.fullmatch(paragraph.heading[-1]))
    return headed and _begins_with_names(paragraph.text)


def _begins_with_names(text: str) -> bool:
    return bool(_NAMES.match(_BRACKETS.sub("", text).strip()))
