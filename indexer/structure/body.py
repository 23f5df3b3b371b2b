"""The body that meets: the printed name of the board that a paper belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.records import PaperKind
from indexer.structure import dates, letterhead, letters, over_minutes, standing
from indexer.structure.blocks import Block
from indexer.structure.body_names import (
    AHEAD,
    COUNCIL,
    MOST_CELLS,
    NAMED,
    PARENT,
    POST,
    committee_of,
    field_name,
    is_name,
    named_by,
    named_in,
)

OPENING = 45  # blocks at the head of a file in which its board and day stand
_BEHIND = 4  # blocks at the very top
_LETTERHEAD = 2
_NEAR = 12  # lines between a council's name and that of its committee
_TOLD = 80  # blocks in whose prose it may be named
_ANY_BODY = frozenset(
    "board committee corporation commissioners conservators authority governors trustees directors "
    "panel".split()
)
_OF_ANY_CHARITY = frozenset(
    {"trustees", "governors", "directors", "conservators", "commissioners"}
)  # its name says more
_PROPER = r"(?:[A-Z][\w’'-]+(?:,? (?:and|&|of|for|the) |,? )){1,7}"
_ENDS = (
    r"(?:Board|Committee|Cabinet|Panel|Forum|Council|Governing Body|Executive|Commission|"
    r"Authority)"
)
_PROSE = re.compile(  # not whoever is spoken of: the one that meets, or is asked
    r"(?:\b(?:[Mm]embers of the|(?<!ordinary )(?<!next )[Mm]eeting of(?: the)?|[Tt]his|"
    r"[Rr]eport (?:of|to) the|"
    rf"(?:asks|invites) the)|^(?!Next|Last)(?:The )?(?={_PROPER}{_ENDS} (?:is|are|looks)\b))"
    rf" ?({_PROPER}{_ENDS})\b|"
    rf"\b[Tt]he ({_PROPER}{_ENDS}) (?:is|are) (?:\w+ )?(?:asked|invited|recommended|requested)\b"
)
_RESOLVES = re.compile(  # "RESOLVED: That the Weir Sub-Committee: (a) notes the petition"
    r"\b(?:RESOLVED|Resolved|AGREED|Agreed)\b\W{1,4}[Tt]hat (?:the )?"
    rf"({_PROPER}(?:Sub-?)?{_ENDS})\W{{0,4}}(?:$|(?:\w+ ){{0,3}}(?:notes?|agrees?|approves?|"
    r"endorses?|supports?|requests?|thanks?|asks?|adopts?|receives?)\b)"
)
_MET = re.compile(  # "The Elm Area Board met on 3 May 2024 at the hall."
    rf"^(?:The )?({_PROPER}(?:Sub-?)?{_ENDS}) (?:met|held (?:its|an?|the) [^.]{{0,40}}\bmeeting)\b"
)
_DATED = re.compile(  # at the head: "Paper for decision. Weir Committee, 3 May 2024, item 7."
    rf"(?:^|[.:] )(?:[Ff]or (?:the )?)?({_PROPER}{_ENDS}),? (?:on )?"
    rf"(?:[A-Z][a-z]+day,? )?\d{{1,2}}(?:st|nd|rd|th)? (?i:{dates.MONTH})\b",
)
_CALLED = re.compile(
    rf"^(?:The|Our) next meeting of (?:the )?({_PROPER}(?:Sub-?)?{_ENDS})\b.{{1,80}} "
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?i:{dates.MONTH})\b"
)
_AT_TOP = (_DATED, _MET, _CALLED)
_OTHER_BODY = re.compile(  # "from the Education Committee": not the body that meets
    r"\b(?:from|with|by|via|through|between|including|previously considered by) (?:the )?$",
    re.IGNORECASE,
)
_SUMMONS = re.compile(  # "You are summoned to attend a meeting of the Amenities Committee on"
    r"(?:(?i:summoned|invited|requested|notice|required|called|meeting)\b.{0,80}\b|"
    r"(?i:at (?:a|the) ))(?i:meeting) of "
    r"the ((?:[A-Z][\w’'-]+(?:,? (?:and|&|of|for|the) |,? )){1,7}(?:(?:Sub-?)?Committee|Panel|"
    r"Board|Forum|Cabinet|Executive|Working Group))\b"
)
_ASKED = re.compile(r"report (?:to|for)\s*:", re.IGNORECASE)
_ANY_COUNCIL = re.compile(  # that of no place
    r"(?:Borough|County|District|City|Town|Parish|Local|Community|Parent|Youth|School) Council|"
    r"(?:Local|Planning|Education|Highway|Lead|Host) Authority"
)
_INITIALS = frozenset({"NHS", "ICB", "UK", "CIC", "MAT"})


def board(found: Sequence[Block], *, met: bool = False) -> str | None:
    """The printed name of the board: of a field, a title, a line near the top, else of the prose.

    ``met``: it is a paper of the meeting itself, whose letterhead counts for more than its prose;
    in other papers the name of an organisation counts last, and only where it is a line.

    A committee that is only mentioned below the name of another body is not the board; one
    that stands below the name of its council is, and one that a cover names as the meeting.
    """
    fields = [(b, name) for b in found[:OPENING] if (name := field_name(b))]
    fields.sort(key=lambda field: not _ASKED.match(field[0].as_field))  # whom it tells comes first
    stated = fields[0][1] if fields else None
    own = letterhead.organisation(found)
    of_none = standing.called(found) is not None or standing.is_news(found)
    told = None if of_none else _told(found)
    headed = _headed(found)
    if headed and headed.casefold().removeprefix("full ").strip("’'") in _OF_ANY_CHARITY:
        own = own or letterhead.organisation(found, among=_NEAR)
        return stated or own or headed
    alone = own is not None and any(own == block.text.strip(" .*") for block in found[:_NEAR])
    return stated or headed or (own or told if met else told or (own if alone else None))


def writer(found: Sequence[Block]) -> str | None:
    """The body whose letterhead a letter bears; whom it is sent to is none of its board."""
    return _headed(letters.head(found)) or letterhead.organisation(letters.head(found))


def letterhead_of(found: Sequence[Block]) -> str | None:
    """The council or other body at the very top of a paper that is none of its meetings'."""
    named = (named_by(block) for block in found[:_LETTERHEAD] if not block.lead.cells)
    return next((name for name in named if name), None)


def over(kind: PaperKind, found: Sequence[Block], prose: Sequence[Block]) -> str | None:
    """The body over the web page of one item, or the name over the title of minutes.

    The council over a page says not which of its bodies met.
    """
    if kind is PaperKind.MINUTES:
        return over_minutes.organisation(prose)
    name = letterhead_of(found) if kind is PaperKind.MINUTED_ITEM else None
    return None if name is None or PARENT.search(name) else name


def _headed(found: Sequence[Block]) -> str | None:
    """The body that a title names, else the first that a line near the top is the name of."""
    if found and found[0].text[:1].islower() and found[0].finished:
        return None  # its first page is not here: a name below is the title of an item
    reach = OPENING if standing.called(found) is None else standing.TITLES
    lines = [(i, name) for i, block in enumerate(found[:reach]) if (name := named_by(block))]
    lines = lines or list(_behind_items(found[:_BEHIND]))
    near = [(i, name) for i, name in lines if i - lines[0][0] <= _NEAR]
    names = [name for _, name in near]
    titles = [(i, name) for i, name in near if NAMED.match(found[i].text.strip(" .:"))]
    if titles:
        place, title = titles[0]
        if COUNCIL.search(title):
            below = next((name for i, name in near if i == place + 1), title)
            return _in_full(committee_of([title, below]), names)
        return _of_several_words(names) if title.casefold() in _ANY_BODY else title
    if not names:
        return None
    return _summoned(found, committee_of(names)) if PARENT.search(names[0]) else names[0]


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
    return next((n for n in names if " " in n and not COUNCIL.search(n)), names[-1])


def _told(found: Sequence[Block]) -> str | None:
    """The body that the first paragraphs name as the one that meets or is asked."""
    for index, block in enumerate(found[:_TOLD]):
        if len(block.lead.cells) > MOST_CELLS:
            continue  # a row of a table tells of one matter
        named = _PROSE.search(block.text) or _RESOLVES.search(block.text)
        if named is None and index < _BEHIND:
            named = next(filter(None, (one.search(block.text) for one in _AT_TOP)), None)
        if named is None or _OTHER_BODY.search(block.text[: named.start(named.lastindex or 0)]):
            continue
        told = named.group(named.lastindex or 0)
        name = AHEAD.sub("", told.rpartition(", the ")[2], count=1)  # last of a list
        anyone = _ANY_COUNCIL.fullmatch(name) or " " not in name
        if not (POST.search(name) or anyone):
            return name
    return None


def _summoned(found: Sequence[Block], council: str) -> str:
    """The committee to whose meeting a summons calls, under the letterhead of its council."""
    if not COUNCIL.search(council):
        return council
    called = (_SUMMONS.search(block.text) for block in found[:_NEAR])
    return next((one.group(1) for one in called if one and is_name(one.group(1))), council)


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
    return word.lower() if word.casefold() in letterhead.SMALL else word[:1] + word[1:].lower()


def of_running(lines: Sequence[str]) -> str | None:
    """The body or organisation that running headers and footers name."""
    named = [name for line in lines if (name := named_in(line.strip(" .:")))]
    named += [name for line in lines if (name := letterhead.name_in(line))]
    return committee_of(named) if named else None
