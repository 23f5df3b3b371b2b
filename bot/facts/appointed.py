"""Who sits on a committee that has no list of its own: as its parent appointed them.

"Planning: Cllrs Ash, Bell and Carr" stands in a table, a list or a sentence of its minutes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from bot.boards import GENERIC
from bot.facts.lists import as_at
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.phrases import plain
from bot.questions.spans import lies_in
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.people.titles import TITLE
from indexer.sentences import sentences
from indexer.store.port import Snapshot
from indexer.words import words

_SORT = (
    r"(?:(?:sub-?)?committee|board|panel|group|(?:working|task|steering) (?:group|party)|party|"
    r"forum|trust|charity|association)"
)
_ASKED = re.compile(
    r"\b(?:who(?:['’]s| is| are| sits| serves| was| were)?|(?:which|what|how many) "
    r"(?:councillors|members|trustees|governors|people)(?: are| sit| serve| were)?)(?: all)?"
    rf"(?: appointed| elected| put)? (?:on|to) (?:the |our )?"
    rf"(?P<body>(?:[\w&’'-]+ ){{1,6}}?){_SORT}\b|"
    r"\b(?:members(?:hip)? (?:of|on)|who (?:makes up|represents us on|"
    r"is our rep(?:resentative)? on)) "
    rf"(?:the |our )?(?P<of>(?:[\w&’'-]+ ){{1,6}}?){_SORT}\b",
    re.IGNORECASE,
)
_NAME = rf"(?:{TITLE}\s+)?(?:[A-Z]\.? ?){{0,2}}[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?"
_NAMES = re.compile(  # two at the least, in a row
    rf"(?:{TITLE}\s+)?(?-i:{_NAME})(?:(?:,|;| and| &|, and)\s+(?-i:{_NAME})){{1,30}}",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\([^()]{0,60}\)")  # "(Chair)"
_LABEL = re.compile(r"^(?P<label>[^:–—]{3,80}?)(?:\s*:\s+|\s+[–—-]\s+)(?P<rest>\S.*)$", re.DOTALL)
_OVER = re.compile(r"^[^:;]{3,160}:\s+(?=[^:;]{3,80}?(?::|\s[–—-])\s)")  # "… as follows: "
_APPOINTED = re.compile(
    r"\b(?:appointed|elected|re-?elected|serve|sit|comprise[sd]?|consist(?:s|ed)? of|"
    r"made up of|members of)\b",
    re.IGNORECASE,
)
_ONE = re.compile(rf"(?:{TITLE}\s+)(?-i:{_NAME})\W*$", re.IGNORECASE)  # a single representative
_BODY = re.compile(  # as a sentence names it: "to the Planning Committee"
    rf"(?<!\w)(?P<name>(?-i:(?:[A-Z][\w’'-]+|and|of|for|&) ){{1,7}}){_SORT}\b", re.IGNORECASE
)
_SMALL = frozenset(
    words(
        """and of the to for member members membership appointed councillors committee subcommittee
        sub working task steering party trust charity association representative representatives"""
    )
)
_LONGEST = 14  # words of a label that names a committee


def appointed(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """The newest line that says who was appointed to the committee asked after; None without."""
    found = _ASKED.search(plain(query.standalone))
    body = _telling(found["body"] or found["of"]) if found else frozenset()
    if not body:
        return None
    told = list(_lines(snapshot, library, query, body, today))
    exact = [one for one in told if one[2] == body]
    told = exact or told  # "the cemetery committee" is "Open Spaces and Cemetery", if no other is
    if len({named for _, _, named in told}) != 1:
        return None
    newest = max(one.paper.date.value or "" for one, _, _ in told)
    place, said = next(one[:2] for one in told if (one[0].paper.date.value or "") == newest)
    return Facts((Quoted(place, said, as_at(place)),))


def _lines(
    snapshot: Snapshot, library: Library, query: Query, body: frozenset[str], today: dt.date
) -> Iterator[tuple[Shelved, str, frozenset[str]]]:
    """The lines that list members of such a body, each with the words of the body's own name."""
    for key in library.holding(snapshot, sorted(body)):
        paper = library.paper_of(key)
        day = paper.date.value or ""
        if day > today.isoformat() or not lies_in(paper.date.value, query.periods):
            continue
        for one in library.shelf(snapshot, key):
            for said, named in _listing(one):
                if body <= named:
                    yield one, said, named


def _listing(one: Shelved) -> Iterator[tuple[str, frozenset[str]]]:
    """What of a paragraph lists people under a name or beside it, with the words of the name."""
    text, cells = one.paragraph.text, one.paragraph.cells
    if len(cells) > 1:
        if any(_NAMES.search(cell) for cell in cells[1:]):
            yield text, _named(cells[0])
        return
    over = one.paragraph.heading[-1:] or ((one.part.item_title,) if one.part.item_title else ())
    if over and _only_names(text):
        yield text, _named(over[0] or "")
    for said in _pieces(text):
        label = _LABEL.match(said)
        if label and (_only_names(label["rest"]) or _ONE.match(label["rest"])):
            yield said, _named(label["label"])
        elif _APPOINTED.search(said) and _NAMES.search(said):
            for found in _BODY.finditer(said):
                yield said, _named(found["name"])


def _only_names(text: str) -> bool:
    """Whether a line is nothing but names; "Cllrs Ash and Dent thanked the auditor" is not."""
    return bool(_NAMES.fullmatch(_BRACKETS.sub("", text).strip(" .;,")))


def _pieces(text: str) -> Sequence[str]:
    """The sentences of a paragraph, and the entries of a list that runs in one of them."""
    every = sentences(text) or [text]
    pieces = [piece for said in every for piece in re.split(r";\s+(?:and\s+)?", said)]
    return [_OVER.sub("", piece.strip()) for piece in pieces]


def _named(label: str) -> frozenset[str]:
    """The words that tell a body, of a label that names one; none of a longer one."""
    label = re.sub(r"\([^()]*\)", " ", label.rpartition(": ")[2])
    return _telling(label) if len(label.split()) <= _LONGEST else frozenset()


def _telling(name: str) -> frozenset[str]:
    return frozenset(words(name)) - GENERIC - _SMALL
