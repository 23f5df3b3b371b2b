"""Lines that name a body that meets: its name alone, a title or a field that holds it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import dates, letterhead
from indexer.structure.blocks import Block
from indexer.structure.reports import BODY_NAME

_OF_ONE_WORD = frozenset({"cabinet", "executive", "senate", "court"})
NAMED = re.compile(
    r"(?:at\s+an?\s+)?(?:agendas?\s+and\s+)?(?:extract\s+(?:from|of)\s+(?:the\s+)?)?"
    r"(?:(?:draft|unconfirmed|unapproved|confirmed|approved|final|public)\s+)*"
    r"(?:minutes?|notes?|record|decisions|agenda|meetings?|standing orders|terms of reference|"
    r"constitution|remit)\s+(?:of|for)\s+(?:the\s+)?(?:proceedings\s+(?:of|at)"
    r"\s+)?(?:the\s+)?(?:last\s+|an?\s+)?(?:(?:extraordinary|emergency|ordinary|annual|special|"
    r"virtual|adjourned|inaugural|monthly|quarterly|regular|\d{1,3}(?:st|nd|rd|th))\s+)*(?:meeting\s+of\s+(?:the\s+)?)?(.+)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:\bc/o\b.*|\b(?:forward (?:work )?plan|work programme|terms of reference)\b.*|"
    r"[-–—:|,]?\s*\b(?:meeting|held|on|at|minutes|agenda|summons|membership|"
    r"shared minutes)\b.*"
    r"|\d.*|\s[-–—|].*|[:,|].*)$",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"(?:report|recommendations?|update|referral|reference|statement|speech|letter|address|"
    r"petition|questions?|submission|response|presentation|proposal|application) "
    r"(?:of|from|to|by)\b",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"(?:meeting|name of (?:meeting|committee)|meeting (?:name|title|of)|report (?:to|for)|"
    r"committee|board)\s*:\s*(.+)",
    re.IGNORECASE,
)
LISTED = re.compile(  # a committee system's link: "08/03/2024 - Cabinet (Item 7.)"
    r"(\d{1,2}/\d{1,2}/\d{4}\s[-–]\s.{3,120}\(item \d{1,3}[a-z]?\.?\))$", re.IGNORECASE
)
_DASHED_DAY = re.compile(rf"\s[-–—|]\s(?=.{{0,24}}\b(?:{dates.MONTH})\b).*$", re.IGNORECASE)
_WEEKDAY = re.compile(r"[\s,–—-]+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$", re.IGNORECASE)
_SESSION = re.compile(
    r"\s*\((?:in )?(?:private|public|open|closed|confidential|part \w+)\)", re.IGNORECASE
)
_WHERE = re.compile(
    r"\s+(?:meeting )?(?:held|at|on|in (?:public|private|common))\b.*$", re.IGNORECASE
)
_ASIDE = re.compile(r"\s*\([^()]{1,100}\)$")  # "(PCCC)", "(formerly the Weir Panel)"
_HALVES = re.compile(r"\s+[/–—-]\s+")  # "Pwyllgor Archwilio / Audit Committee"
_BARS = re.compile(r"\s+\|\s+")  # "Paper 6 | Board | 3 May 2024"
_OF_OTHERS = re.compile(r"\b(?:to|for|on|in|with|by|from)\b", re.IGNORECASE)
_ITEM_OF = re.compile(r"\s*\((?:agenda )?item\b.*", re.IGNORECASE)
_NEXT_KEY = re.compile(  # on the same line: "Meeting: Audit Committee  Date: 3 May"
    r"\s+(?:date|time|venue|place|location|(?:agenda )?item|report|author|title)\b[\w ]{0,20}:.*",
    re.IGNORECASE,
)
POST = re.compile(r"\bchief executive$", re.IGNORECASE)
_OPENS_CLAUSE = re.compile(  # "That Cabinet:", over what it is recommended to do
    r"(?:about|dear|our|your|all|that|to|for|from|by|with|if|when|whether|and|or|as|this)\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(  # "Hill Parish Council Planning Meeting"
    r"(?<=council)\s+(?:\w+\s+){1,2}(?=meeting\b)", re.IGNORECASE
)
AHEAD = re.compile(
    r"(?:of\s+)?(?:the\s+)?(?:(?:(?:annual|ordinary|special|general|monthly)\s+){0,2}"
    r"meeting\s+of\s+(?:the\s+)?)?"
    r"(?:full\s+(?=\w+ \w+ \w+)|extra[ -]?ordinary\s+(?=\w+ \w+))?",
    re.IGNORECASE,
)
_RUN_ON = re.compile(  # where a file lost its lines: "Weir Board Minutes of the meeting held …"
    r"((?:[A-Z][\w’'&-]*,? (?:(?:and|of|for|the|in) )?){2,12}?)(?:DRAFT |Draft )?(?:MINUTES?|"
    r"Minutes?) (?:OF|of)\b"
)
_MOST_WORDS = 12
_LONGEST_SENTENCE = 12  # words of a sentence that may yet be a title
MOST_CELLS = 3  # of a line that is laid out in a table; a row of a plan names whose decision it is
COUNCIL = re.compile(r"\b(?:council|authority)$", re.IGNORECASE)
PARENT = re.compile(  # whose committees stand below its name
    r"\b(?:council|authority|(?:integrated care|health) board)$", re.IGNORECASE
)


def field_name(block: Block) -> str | None:
    """The body that a cover names as the one that meets: "Meeting: Audit Committee"."""
    text = block.as_field.strip(" .:")
    field = (_MEETS.match(text) or LISTED.match(text)) if block.lead.label is None else None
    words = _NEXT_KEY.sub("", _SESSION.sub("", _ITEM_OF.sub("", field.group(1)))) if field else ""
    day = next((one for one in dates.find(words) if one.start == 0), None)
    name = _TAIL.sub("", words[day.end :].lstrip(" ,-–—|") if day else words).strip(" ,.-–")
    if not name or not is_name(name) or COUNCIL.search(name) or _OF_ANOTHER.match(name):
        return None
    return AHEAD.sub("", name, count=1)


def named_by(block: Block) -> str | None:
    """The board's name where a short line is that name, or a title that holds it."""
    text = block.as_field.strip(" .:")
    run_on = _RUN_ON.match(text)
    if run_on and is_name(run_on.group(1).strip(" ,")):
        text = run_on.group(1).strip(" ,")
    elif len(text) > 200 and NAMED.match(text):
        text = text[:200]
    if len(text) > 200 or block.lead.label or len(block.lead.cells) > MOST_CELLS:
        return None
    if block.finished and len(text.split()) > _LONGEST_SENTENCE and not NAMED.match(text):
        return None
    if len(block.lead.cells) == MOST_CELLS:
        text = block.lead.cells[0].strip(" .:")  # "Dr Ann Orr | AO | Weir Committee" is a person
    return named_in(text)


def named_in(text: str) -> str | None:
    """The body that a line names: it is the name, or a title, field or half of it holds that."""
    if is_whole(text):
        return text
    key = re.match(
        r"(?:(?:report (?:to|for)|meeting|committee|board|decision maker|title)\s*:|"
        r"(?:prepared|presented|submitted|written|presentation|slides) (?:for|to) (?:the )?|"
        r"(?:[\w’']+ ){0,4}report to (?:the )?(?=.*\b20\d\d\b))\s*(.+)",
        text,
        re.IGNORECASE,
    )
    title = NAMED.match(text)
    named = [match.group(1) for match in (title, key) if match] or [text]
    halves = [half for words in named for half in _HALVES.split(words)[1:]]
    halves += _BARS.split(text)[1:] if dates.find(text) else []  # a menu has no day
    halves += letterhead.behind(text)
    titled = (NAMED.match(half) for half in halves)
    named += [
        one.group(1) for one in titled if one
    ]  # "Cofnodion y Cabinet / Minutes of the Cabinet"
    named += [half for half in halves if not _OF_OTHERS.search(half)]
    tries = [_without_tail(words) for words in named]
    tries += [_without_tail(_PURPOSE.sub(" ", words)) for words in named]
    names = [
        name
        for name in tries
        if is_name(name) and not (_OF_ANOTHER.search(name) or _OPENS_CLAUSE.match(name))
    ]
    return AHEAD.sub("", committee_of(names), count=1) if names else None


def _without_tail(words: str) -> str:
    """The name at the head of a line; "Finance, Audit and Risk Committee" is one name."""
    words = _ASIDE.sub("", _SESSION.sub("", _WEEKDAY.sub("", words)))
    words = _DASHED_DAY.sub("", words)
    cut = _WHERE.sub("", words)
    words = cut if is_name(cut) else words
    listed = re.search(r",.* (?:and|&) ", words, re.IGNORECASE)
    whole = listed and is_name(words) and not BODY_NAME.fullmatch(words[: listed.start()])
    bare = (words if whole else _TAIL.sub("", words)).strip(" ,.-–’'")
    return _ASIDE.sub("", bare).strip(" ,.-–")


def committee_of(names: Sequence[str]) -> str:
    """The first body under the name of a council, or that council itself."""
    under = (n for n in names if not PARENT.search(n))
    return next((n for n in under if " " in n or is_whole(n)), names[0])


def is_whole(name: str) -> bool:
    """Whether one word names a body, as "Cabinet" does and "Panel" does not."""
    return name.casefold() in _OF_ONE_WORD


def is_name(name: str) -> bool:
    """Capitalised words that end in Board, Committee and so on."""
    if not BODY_NAME.fullmatch(name) or name.casefold() == "authority":  # by what one may act
        return False
    return not POST.search(name) and _is_capitalised(name)


def _is_capitalised(name: str) -> bool:
    """Whether words are written as a name is: up to twelve, in capitals but for small ones."""
    words = name.split()
    return len(words) <= _MOST_WORDS and all(
        word[0].isupper() or word in letterhead.SMALL or not word[0].isalpha() for word in words
    )
