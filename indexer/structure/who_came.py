"""Lists of who came: their headings, and where they end among headings that look like them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure.blocks import Block
from indexer.structure.group_names import names_group
from indexer.structure.heading_names import is_standing
from indexer.structure.headings import Heading

ATTENDANCE = re.compile(
    r"(?:(?:appendix|annex)\s+\w{1,3}\s*[-–:]?\s*)?(?:list of |roll call ?/ ?|record of |voting |"
    r"other |those )*(?:(?:members?|committee|board|meeting|councillors?|governors?|"
    r"trustees?|directors?|officers?) )?(?:attendance|attendees|present|"
    r"apologies(?: for absence| received)?|in attendance|also (?:present|in attendance)|"
    r"sederunt|"
    r"attended by|absent|regrets|not in attendance|roll call|attending|guests|observers|visitors|"
    r"who (?:came|was there|attended)\??|voting member (?:attendees|regrets)|"
    r"apologies and substitutes|substitutes)"
    r"(?: list| and apologies)?(?:\s*\(.{0,60}\))?\s*:?",
    re.IGNORECASE,
)
WHO = re.compile(
    r"(?:Present|PRESENT|Members present|In attendance|Attendees|[A-Z][a-z]{2,12} attendees|"
    r"Sederunt|SEDERUNT|"
    r"Attendance|Attended by|Attending|Participants|Here|Who came|On (?:the )?call|"
    r"(?:Voting [Mm]|M)embers)\s*:|"
    r"(?:Present|PRESENT|In [Aa]ttendance)[ \t]+(?:[A-Z]{2,3}\b[,;&]|"
    r"(?:Cllrs?|Councillors?|Mrs?|Ms|Dr)\.? [A-Z]|[A-Z][\w.’'-]* [A-Z][\w’'-]+(?:,| \())"
)
_NAMES = re.compile(  # "Ann Reed (Chair)", "[AR] Ann Reed", "Cllrs Reed, Lake and Oak"
    r"\W*[A-Z][\w.’'-]*(?:\W{1,3}|,? and )[A-Z][\w’'-]*.{0,80}|\S*@\S+"
)
_SENTENCE_END = re.compile(r"[a-z]{3}[.!?;:]\W*$")


def ends(
    found: Sequence[Block], heads: Sequence[Heading | None], start: int, items: set[int]
) -> tuple[list[int], list[int]]:
    """The headings of equal rank after a list of who came: groups of people, then items.

    The list's own heading stands at ``start``; it reaches no further than a heading of an outer
    level, or one of ``items`` of another look.
    """
    equal: list[int] = []
    stop = len(found)
    for index in range(start + 1, len(found)):
        if heads[index] and is_equal(found[index], found[start]):
            equal.append(index)
        elif index in items or _is_outer(found[index], found[start]):
            stop = index
            break
    for number, place in enumerate(equal):
        after = equal[number + 1] if number + 1 < len(equal) else stop
        if not _is_group(found[place], found[place + 1 : after]):
            return equal[:number], equal[number:]
    return equal, []


def is_equal(block: Block, other: Block) -> bool:
    """Both of one level, or both bold lines that are no list entries."""
    lead, over = block.lead, other.lead
    if lead.bullet or lead.label or len(lead.cells) > 1:
        return False
    return lead.level == over.level and bool(lead.level or (lead.bold and over.bold))


def _is_outer(block: Block, other: Block) -> bool:
    level, own = block.lead.level, other.lead.level
    return bool(level and (own is None or level < own))


def _is_group(block: Block, below: Sequence[Block]) -> bool:
    """A heading that names a group, or an unknown one ("Mill Trust") over nothing but names."""
    if names_group(block.text):
        return True
    if is_standing(block.text) or not below:
        return False
    return all(is_name(b.text) for b in below)


def heads(found: Sequence[Block], place: int) -> bool:
    """Whether "Present:" stands at ``place`` with a name behind it, or in the line below."""
    said = WHO.match(found[place].text)
    if said is None:
        return False
    rest = found[place].text[said.end() :] if said.group().endswith(":") else said.group()
    if rest.strip():
        return bool(_SOMEBODY.search(rest))
    below = found[place + 1] if place + 1 < len(found) else None
    if below is None or below.lead.label or names_group(below.text):
        return False
    return is_name(below.text) or bool(below.lead.bullet and _SOMEBODY.search(below.text))


_SOMEBODY = re.compile(
    r"\b(?!(?:All|Any(?:one|body)|Every(?:one|body)|Please|To|The|None|Open|Members)\b)[A-Z]"
)


def is_name(text: str) -> bool:
    """Whether a line reads like a person or several, and not like a sentence."""
    return bool(_NAMES.fullmatch(text)) and not _SENTENCE_END.search(text)
