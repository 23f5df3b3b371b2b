"""The organisation that a letterhead names, where no board or committee is: a charity, a school."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import dates
from indexer.structure.blocks import Block

_ENDS = (
    r"charity|trust|nhs ft|association|assoc\.?|society|club|hall|reading room|foundation|"
    r"federation|school|academy|college|homes|housing|fund|university|institute|union|guild|company|"
    r"almshouses?|museum|library|theatre|gallery|surgery|(?:medical|group|gp) practice|hospital|"
    r"community centre|cooperative|co-operative|limited|ltd|cic"
)
_NAMED = re.compile(rf"(?:the )?(?:[\w&’'.,-]+ ){{1,9}}(?:{_ENDS})", re.IGNORECASE)
_OF = re.compile(  # "Conservators of Brackley Common", "County Council of North Wold"
    r"(?:the )?(?:[\w’'-]+ ){0,3}(?:conservators|commissioners|trustees|governors|friends|council|"
    r"university|court|corporation|members|master|wardens|parish|borough|county|counties|city|"
    r"isle|governing (?:body|board)|management committee) of (?:the )?(?:[\w&’'.,-]+ ?){1,8}|"
    r"(?:cyngor|pwyllgor|bwrdd|awdurdod)(?: [\w’'-]+){1,6}",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:part|section|chapter|schedule) [\w.]{1,4}", re.IGNORECASE)  # of rules
_NO_NAME = re.compile(
    r"\b(?:minutes?|notes?|agenda|meetings?|notice|report|review|update|policy|present|apologies|"
    r"summary|action|dear|held|at|to|from|for|room \d|"
    r"(?:future|sale|closure|lease|purchase|opening|extension|disposal|transfer|use) of)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s*(?:[|(\[:]|\s[-–—]\s|,).*$")
_MEETING_OF = re.compile(  # "Annual General Meeting of Elm Sailing Club"
    r"^(?:(?:minutes|notes) of (?:the |an? )?)?(?:\w+ ){0,3}meeting of (?:the )?", re.IGNORECASE
)
SMALL = frozenset({"and", "of", "the", "for", "on", "&", "in", "with", "to"})  # within names
_TOP = 3  # blocks
_LONGEST = 120


def organisation(found: Sequence[Block], among: int = _TOP) -> str | None:
    """The name of a charity, school, club or the like at the very top of a paper."""
    return next((name for block in found[:among] if (name := _name(block))), None)


def behind(text: str) -> list[str]:
    """What stands behind an organisation on its line: "Mill School, Resources Committee"."""
    own, mark, rest = text.partition(":") if ":" in text else text.partition(",")
    named = mark and (_NAMED.fullmatch(own.strip()) or _PART.fullmatch(own.strip()))
    return [rest.strip()] if named else []


def _name(block: Block) -> str | None:
    return None if block.lead.label or block.lead.cells else name_in(block.text)


def name_in(line: str) -> str | None:
    """The name of an organisation that a line is, but for what stands behind it."""
    text = line.strip(" .*")
    bare = _TAIL.sub("", _MEETING_OF.sub("", text)).strip(" ,.-–")
    if len(text) > _LONGEST or dates.find(bare):
        return None
    if not (_NAMED.fullmatch(bare) or _OF.fullmatch(bare)) or _NO_NAME.search(bare):
        return None
    proper = all(word[:1].isupper() or word in SMALL for word in bare.split())
    return bare if proper else None
