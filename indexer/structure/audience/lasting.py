"""Which items the public go out for: a resolution that names them keeps no other item shut."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.records import PartKind
from indexer.structure import secrecy
from indexer.structure.drafts import Draft
from indexer.structure.going_out import opens_again

_EXCLUDES = r"\b(?:exclu\w+|private|closed|confidential|withdr[ae]w|leave|absence)\b"
_FOR = r"\b(?:for|during|while|when|prior to|before|from|of|on|as|take|consider|discuss)\b"
_ONE = re.compile(  # "excluded from the meeting for the following item of business"
    rf"{_EXCLUDES}[^.;]{{0,120}}?{_FOR} (?:(?:the )?(?:consideration|discussion|hearing) of "
    r"|considering |discussing |taking )?"
    r"(?:the )?(?:following|next) (?:agenda )?(?:item|matter|minute|report)\b(?!s|\(s\)|[’'/]s)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"{_EXCLUDES}[^.;]{{0,120}}?{_FOR} (?:(?:the )?(?:consideration|discussion|hearing) of "
    r"|considering |discussing |taking )?"
    r"(?:agenda )?(?:items?|minutes?)(?: (?:nos?\.?|numbers?))? "
    r"(?P<list>\d{1,4}[\w/.]{0,8}(?:(?:\s*,\s*|\s*(?:,\s*)?(?:and|&|to|-|–)\s*)"
    r"\d{1,4}[\w/.]{0,8}){0,6})",
    re.IGNORECASE,
)
_AGENDA = re.compile(r"\bagenda (?:items?|nos?\.?|numbers?)\b", re.IGNORECASE)
_MORE = re.compile(  # whoever speaks of others too names no end
    r"\b(?:items\b(?! \d)|remainder|rest of|remaining|onwards?|both|matters|any other|all other|"
    r"until|further notice|end of the meeting)\b|\(s\)",
    re.IGNORECASE,
)
_DELICATE = re.compile(  # titles that may be those of private business all the same
    r"\b(?:staff\w*|personnel|human resources|hr|salar\w+|pay|grievance|disciplin\w*|contracts?|"
    r"tenders?|leases?|legal|claims?|complaints?|debts?|arrears|disputes?|sale|sell|purchase|"
    r"disposals?|acquisitions?|redundanc\w+|restructur\w*|employ\w*|commercial|property|land|"
    r"settlement|compensation|appointments?|apprais\w+|vacanc\w+|confidential|exempt|private|"
    r"restricted|closed|procurement|terms|write[- ]?offs?|injunction|enforcement|individual|"
    r"valuation|offers?|bids?|negotiation\w*|fraud|investigation\w*|safeguarding|exclusions?|"
    r"part (?:2|ii|two|b))\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\W*(?:(?:the )?(?:dates?|times?)\b.{0,40}\bmeetings?|(?:the )?(?:next|future) meetings?|"
    r"(?:the )?(?:close|closure|end) of (?:the )?meeting|close|meeting closed)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")


def end_of(resolution: str, place: int, drafts: Sequence[Draft]) -> int | None:
    """The place of the first item behind those that a resolution sends the public out for.

    None where it names none or more than can be followed, where the paper says itself when they
    came back, or where what comes next may be private business too.

    Args:
        resolution: its text.
        place: the part that it stands in.
        drafts: the parts of the minutes.
    """
    items = _items(place, drafts)
    covered = _covered(resolution, items, drafts)
    if covered is None or _tells_return(drafts[place + 1 :]):
        return None
    behind = [i for i in items if i > covered]
    follows = behind and _value(drafts[behind[0]]) > _value(drafts[covered])
    return behind[0] if follows and not any(_is_delicate(drafts[i]) for i in behind) else None


def is_of_agenda(resolution: str, later: Sequence[Draft]) -> bool:
    """Whether it names items of the agenda alone, by numbers that no later minute has.

    Args:
        resolution: its text.
        later: the parts behind it.
    """
    named = _numbers(resolution)
    held = {_value(draft) for draft in later if draft.kind is PartKind.ITEM and draft.item}
    if not (named and held and _AGENDA.search(resolution)) or _MORE.search(resolution):
        return False
    return held.isdisjoint(named) and min(held) > max(named)


def _items(place: int, drafts: Sequence[Draft]) -> list[int]:
    """The places of the numbered items behind a part, each where it begins."""
    found: list[int] = []
    number = drafts[place].item
    for index in range(place + 1, len(drafts)):
        draft = drafts[index]
        if draft.kind is PartKind.ITEM and draft.item and draft.item != number:
            number = draft.item
            found.append(index)
    return found


def _covered(resolution: str, items: Sequence[int], drafts: Sequence[Draft]) -> int | None:
    """The last of the items that a resolution names, all of which come next."""
    if not items or _MORE.search(resolution):
        return None
    named = _numbers(resolution)
    if named:
        return next((i for i in items if _value(drafts[i]) == max(named)), None)
    first = bool(_ONE.search(resolution)) and items[0]
    closes = first and all(_CLOSING.match(drafts[i].title) for i in items[1:])
    return first if closes else None  # what else comes next, the public may not have heard


def _numbers(resolution: str) -> list[tuple[int, ...]]:
    """The numbers of the items that a resolution names."""
    named = [found["list"] for found in _NAMED.finditer(resolution)]
    return [_value_of(one) for text in named for one in re.split(r",|and|&|to|–|\s-\s", text)]


def _tells_return(later: Sequence[Draft]) -> bool:
    """Whether the paper says itself when the public came back."""
    texts = (text for draft in later for text in (draft.title, *(b.text for b in draft.blocks)))
    return any(
        secrecy.readmits_public(text) or secrecy.is_reopening(text) or opens_again(text)
        for text in texts
    )


def _is_delicate(draft: Draft) -> bool:
    """Whether an item may be private business: by its title, or since it tells a sum."""
    if _DELICATE.search(draft.title) or secrecy.is_row_marked(draft.title):
        return True
    return any("£" in block.text for block in draft.blocks)


def _value(draft: Draft) -> tuple[int, ...]:
    return _value_of(draft.item or "")


def _value_of(number: str) -> tuple[int, ...]:
    return tuple(int(one) for one in _NUMBER.findall(number))
