"""The body that meets: the printed name of the board that a paper belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.structure import dates, letterhead, letters, standing
from indexer.structure.blocks import Block
from indexer.structure.reports import BODY_NAME

OPENING = 45  # blocks at the head of a file in which its board and day stand
_BEHIND = 4  # blocks at the very top
_LETTERHEAD = 2
_NEAR = 12  # lines between a council's name and that of its committee
_TOLD = 80  # blocks in whose prose it may be named
_ANY_BODY = frozenset(
    "board committee corporation commissioners authority governors trustees directors panel".split()
)
_OF_ANY_CHARITY = frozenset({"trustees", "governors", "directors"})  # its name says more
_OF_ONE_WORD = frozenset({"cabinet", "executive", "senate", "court"})
_NAMED = re.compile(
    r"(?:at\s+an?\s+)?(?:extract\s+(?:from|of)\s+(?:the\s+)?)?"
    r"(?:(?:draft|unconfirmed|unapproved|confirmed|approved|final|public)\s+)*"
    r"(?:minutes?|notes?|record|decisions|agenda|meetings?|standing orders|terms of reference|"
    r"constitution|remit)\s+(?:of|for)\s+(?:the\s+)?(?:proceedings\s+(?:of|at)"
    r"\s+)?(?:the\s+)?(?:last\s+|an?\s+)?(?:(?:extraordinary|emergency|ordinary|annual|special|"
    r"virtual|adjourned|inaugural|monthly)\s+)*(?:meeting\s+of\s+(?:the\s+)?)?(.+)",
    re.IGNORECASE,
)
_PROPER = r"(?:[A-Z][\w’'-]+(?:,? (?:and|&|of|for|the) |,? )){1,7}"
_ENDS = (
    r"(?:Board|Committee|Cabinet|Panel|Forum|Council|Governing Body|Executive|Commission|"
    r"Authority)"
)
_PROSE = re.compile(  # not whoever is spoken of: the one that meets, or is asked
    r"(?:\b(?:[Mm]embers of the|(?<!ordinary )(?<!next )[Mm]eeting of(?: the)?|[Tt]his|"
    r"[Rr]eport (?:of|to) the|"
    rf"(?:asks|invites) the)|^(?:The )?(?={_PROPER}{_ENDS} (?:is|are|looks)\b))"
    rf" ?({_PROPER}{_ENDS})\b|"
    rf"\b[Tt]he ({_PROPER}{_ENDS}) (?:is|are) (?:\w+ )?(?:asked|invited|recommended|requested)\b"
)
_DATED = re.compile(  # at the head: "Paper for decision. Weir Committee, 3 May 2024, item 7."
    rf"(?:^|[.:] )(?:[Ff]or (?:the )?)?({_PROPER}{_ENDS}),? (?:on )?"
    rf"(?:[A-Z][a-z]+day,? )?\d{{1,2}}(?:st|nd|rd|th)? (?i:{dates.MONTH})\b",
)
_OTHER_BODY = re.compile(  # "from the Education Committee": not the body that meets
    r"\b(?:from|with|by|via|through|between|including|previously considered by) (?:the )?$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:\bc/o\b.*|\b(?:forward (?:work )?plan|work programme|terms of reference)\b.*|"
    r"[-–—:|,]?\s*\b(?:meeting|held|on|at|minutes|agenda|membership|"
    r"shared minutes)\b.*"
    r"|\d.*|\s[-–—|].*|[:,|].*)$",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"(?:report|recommendations?|update|referral|reference|statement|speech|letter|address) "
    r"(?:of|from|to|by)\b",
    re.IGNORECASE,
)
_SUMMONS = re.compile(  # "You are summoned to attend a meeting of the Amenities Committee on"
    r"(?:(?i:summoned|invited|requested|notice|required|called|meeting)\b.{0,80}\b|"
    r"(?i:at (?:a|the) ))(?i:meeting) of "
    r"the ((?:[A-Z][\w’'-]+(?:,? (?:and|&|of|for|the) |,? )){1,7}(?:(?:Sub-?)?Committee|Panel|"
    r"Board|Forum|Cabinet|Executive|Working Group))\b"
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
_ASKED = re.compile(r"report (?:to|for)\s*:", re.IGNORECASE)
_NEXT_KEY = re.compile(  # on the same line: "Meeting: Audit Committee  Date: 3 May"
    r"\s+(?:date|time|venue|place|location|(?:agenda )?item|report|author|title)\b[\w ]{0,20}:.*",
    re.IGNORECASE,
)
_POST = re.compile(r"\bchief executive$", re.IGNORECASE)
_ANY_COUNCIL = re.compile(  # that of no place
    r"(?:Borough|County|District|City|Town|Parish|Local|Community|Parent|Youth|School) Council|"
    r"(?:Local|Planning|Education|Highway|Lead|Host) Authority"
)
_OPENS_CLAUSE = re.compile(  # "That Cabinet:", over what it is recommended to do
    r"(?:about|dear|our|your|all|that|to|for|from|by|with|if|when|whether|and|or|as|this)\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(  # "Hill Parish Council Planning Meeting"
    r"(?<=council)\s+(?:\w+\s+){1,2}(?=meeting\b)", re.IGNORECASE
)
_AHEAD = re.compile(
    r"(?:of\s+)?(?:the\s+)?(?:(?:(?:annual|ordinary|special|general|monthly)\s+){0,2}"
    r"meeting\s+of\s+(?:the\s+)?)?"
    r"(?:full\s+(?=\w+ \w+ \w+)|extra[ -]?ordinary\s+(?=\w+ \w+))?",
    re.IGNORECASE,
)
_MOST_WORDS = 12
_LONGEST_SENTENCE = 12  # words of a sentence that may yet be a title
_MOST_CELLS = 3  # of a line that is laid out in a table; a row of a plan names whose decision it is
_INITIALS = frozenset({"NHS", "ICB", "UK", "CIC", "MAT"})
_SMALL = frozenset({"and", "of", "the", "for", "on", "&", "in", "with", "to"})
_COUNCIL = re.compile(r"\b(?:council|authority)$", re.IGNORECASE)
_PARENT = re.compile(  # whose committees stand below its name
    r"\b(?:council|authority|(?:integrated care|health) board)$", re.IGNORECASE
)


def board(found: Sequence[Block], *, met: bool = False) -> str | None:
    """The printed name of the board: of a field, a title, a line near the top, else of the prose.

    ``met``: it is a paper of the meeting itself, whose letterhead counts for more than its prose.

    A committee that is only mentioned below the name of another body is not the board; one
    that stands below the name of its council is, and one that a cover names as the meeting.
    """
    fields = [(b, name) for b in found[:OPENING] if (name := _field_name(b))]
    fields.sort(key=lambda field: not _ASKED.match(field[0].as_field))  # whom it tells comes first
    stated = fields[0][1] if fields else None
    own = letterhead.organisation(found) if met else None
    told = _told(found) if standing.called(found) is None else None
    headed = _headed(found)
    if own and headed and headed.casefold() in _OF_ANY_CHARITY:
        headed = None
    return stated or headed or own or told


def writer(found: Sequence[Block]) -> str | None:
    """The body whose letterhead a letter bears; whom it is sent to is none of its board."""
    return _headed(letters.head(found)) or letterhead.organisation(letters.head(found))


def letterhead_of(found: Sequence[Block]) -> str | None:
    """The council or other body at the very top of a paper that is none of its meetings'."""
    named = (named_by(block) for block in found[:_LETTERHEAD] if not block.lead.cells)
    return next((name for name in named if name), None)


def _headed(found: Sequence[Block]) -> str | None:
    """The body that a title names, else the first that a line near the top is the name of."""
    reach = OPENING if standing.called(found) is None else standing.TITLES
    lines = [(i, name) for i, block in enumerate(found[:reach]) if (name := named_by(block))]
    lines = lines or list(_behind_items(found[:_BEHIND]))
    near = [(i, name) for i, name in lines if i - lines[0][0] <= _NEAR]
    names = [name for _, name in near]
    titles = [(i, name) for i, name in near if _NAMED.match(found[i].text.strip(" .:"))]
    if titles:
        place, title = titles[0]
        if _COUNCIL.search(title):
            below = next((name for i, name in near if i == place + 1), title)
            return _in_full(_committee_of([title, below]), names)
        return _of_several_words(names) if title.casefold() in _ANY_BODY else title
    if not names:
        return None
    return _summoned(found, _committee_of(names)) if _PARENT.search(names[0]) else names[0]


def _behind_items(found: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """The body behind the mark of an item on its line: "ITEM 7  FIRE AUTHORITY - 12 JUNE"."""
    for index, block in enumerate(found):
        label = block.lead.label
        if label and label.style == "item":
            name = named_by(replace(block, lead=replace(block.lead, label=None)))
            if name:
                yield index, name


def _of_several_words(names: Sequence[str]) -> str:
    """The letterhead's "Mere Harbour Commissioners" over minutes of "the Board"."""
    return next((n for n in names if " " in n and not _COUNCIL.search(n)), names[-1])


def _told(found: Sequence[Block]) -> str | None:
    """The body that the first paragraphs name as the one that meets or is asked."""
    for index, block in enumerate(found[:_TOLD]):
        if len(block.lead.cells) > _MOST_CELLS:
            continue  # a row of a table tells of one matter
        named = _PROSE.search(block.text)
        if named is None and index < _BEHIND:
            named = _DATED.search(block.text)
        if named is None or _OTHER_BODY.search(block.text[: named.start(named.lastindex or 0)]):
            continue
        told = named.group(named.lastindex or 0)
        name = _AHEAD.sub("", told.rpartition(", the ")[2], count=1)  # last of a list
        anyone = _ANY_COUNCIL.fullmatch(name) or " " not in name
        if not (_POST.search(name) or anyone):
            return name
    return None


def _summoned(found: Sequence[Block], council: str) -> str:
    """The committee to whose meeting a summons calls, under the letterhead of its council."""
    if not _COUNCIL.search(council):
        return council
    called = (_SUMMONS.search(block.text) for block in found[:_NEAR])
    return next((one.group(1) for one in called if one and _is_name(one.group(1))), council)


def _in_full(title: str, names: Sequence[str]) -> str:
    """The name in a title, or the letterhead's where that ends with it: "Hill Parish Council"."""
    end = f" {title}".casefold()
    full = next((name for name in names if name.casefold().endswith(end)), None)
    if full is None:
        return title
    ahead = full[: -len(title)]
    return f"{_not_in_capitals(ahead)}{title}" if full.isupper() and not title.isupper() else full


def _not_in_capitals(words: str) -> str:
    """The words of a letterhead that is set in capitals, as they are written elsewhere."""
    return " ".join(map(_in_small_letters, words.split(" ")))


def _in_small_letters(word: str) -> str:
    if word in _INITIALS:
        return word
    return word.lower() if word.casefold() in _SMALL else word[:1] + word[1:].lower()


def _committee_of(names: Sequence[str]) -> str:
    """The first body under the name of a council, or that council itself."""
    under = (n for n in names if not _PARENT.search(n))
    return next((n for n in under if " " in n or _is_whole(n)), names[0])


def _field_name(block: Block) -> str | None:
    """The body that a cover names as the one that meets: "Meeting: Audit Committee"."""
    text = block.as_field.strip(" .:")
    field = (_MEETS.match(text) or LISTED.match(text)) if block.lead.label is None else None
    words = _NEXT_KEY.sub("", _SESSION.sub("", _ITEM_OF.sub("", field.group(1)))) if field else ""
    day = next((one for one in dates.find(words) if one.start == 0), None)
    name = _TAIL.sub("", words[day.end :].lstrip(" ,-–—|") if day else words).strip(" ,.-–")
    if not name or not _is_name(name) or _COUNCIL.search(name) or _OF_ANOTHER.match(name):
        return None
    return _AHEAD.sub("", name, count=1)


def named_by(block: Block) -> str | None:
    """The board's name where a short line is that name, or a title that holds it."""
    text = block.as_field.strip(" .:")
    if len(text) > 200 and _NAMED.match(text):
        text = text[:200]
    if len(text) > 200 or block.lead.label or len(block.lead.cells) > _MOST_CELLS:
        return None
    if block.finished and len(text.split()) > _LONGEST_SENTENCE and not _NAMED.match(text):
        return None
    if len(block.lead.cells) == _MOST_CELLS:
        text = block.lead.cells[0].strip(" .:")  # "Dr Ann Orr | AO | Weir Committee" is a person
    return _named_in(text)


def of_running(lines: Sequence[str]) -> str | None:
    """The body or organisation that running headers and footers name."""
    named = [name for line in lines if (name := _named_in(line.strip(" .:")))]
    named += [name for line in lines if (name := letterhead.name_in(line))]
    return _committee_of(named) if named else None


def _named_in(text: str) -> str | None:
    if _is_whole(text):
        return text
    key = re.match(
        r"(?:(?:report (?:to|for)|meeting|committee|board|decision maker|title)\s*:|"
        r"(?:prepared|presented|submitted|written|presentation|slides) (?:for|to) (?:the )?|"
        r"report to (?:the )?(?=.*\b20\d\d\b))\s*(.+)",
        text,
        re.IGNORECASE,
    )
    title = _NAMED.match(text)
    named = [match.group(1) for match in (title, key) if match] or [text]
    halves = [half for words in named for half in _HALVES.split(words)[1:]]
    halves += _BARS.split(text)[1:] if dates.find(text) else []  # a menu has no day
    halves += letterhead.behind(text)
    named += [half for half in halves if not _OF_OTHERS.search(half)]
    tries = [_without_tail(words) for words in named]
    tries += [_without_tail(_PURPOSE.sub(" ", words)) for words in named]
    names = [
        name
        for name in tries
        if _is_name(name) and not (_OF_ANOTHER.search(name) or _OPENS_CLAUSE.match(name))
    ]
    return _AHEAD.sub("", _committee_of(names), count=1) if names else None


def _without_tail(words: str) -> str:
    """The name at the head of a line; "Finance, Audit and Risk Committee" is one name."""
    words = _ASIDE.sub("", _SESSION.sub("", words))
    words = _DASHED_DAY.sub("", words)
    cut = _WHERE.sub("", words)
    words = cut if _is_name(cut) else words
    listed = re.search(r",.* (?:and|&) ", words, re.IGNORECASE)
    whole = listed and _is_name(words) and not BODY_NAME.fullmatch(words[: listed.start()])
    bare = (words if whole else _TAIL.sub("", words)).strip(" ,.-–’'")
    return _ASIDE.sub("", bare).strip(" ,.-–")


def _is_whole(name: str) -> bool:
    """Whether one word names a body, as "Cabinet" does and "Panel" does not."""
    return name.casefold() in _OF_ONE_WORD


def _is_name(name: str) -> bool:
    """Capitalised words that end in Board, Committee and so on."""
    if not BODY_NAME.fullmatch(name) or name.casefold() == "authority":  # by what one may act
        return False
    return not _POST.search(name) and _is_capitalised(name)


def _is_capitalised(name: str) -> bool:
    """Whether words are written as a name is: up to twelve, in capitals but for small ones."""
    words = name.split()
    return len(words) <= _MOST_WORDS and all(
        word[0].isupper() or word in _SMALL or not word[0].isalpha() for word in words
    )
